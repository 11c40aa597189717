"""The page of single changes: what each would bring."""
