"""What we promise, checked."""
