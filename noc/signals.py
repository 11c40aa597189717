"""What noc tells the rooms above it."""

from django.dispatch import Signal

# Sent when the catalogue has changed and the change is committed.
catalogue_changed = Signal()
