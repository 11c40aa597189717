"""The result page, saving it, and the list of what was saved."""
