"""What a page may load and run: our own files only. One dict, so that Django 6's own setting can take it."""

POLICY = {
    "default-src": ["'self'"],
    # Bootstrap's controls draw their ticks and arrows as data: images.
    "img-src": ["'self'", "data:"],
    "object-src": ["'none'"],
    "base-uri": ["'self'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
}
