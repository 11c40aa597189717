"""Comparing what one did in a job with the duties of its occupation and of others near it."""
