"""The dated rules of Express Entry. Standard library only: no Django, no clock, no database."""
