"""Rounds for those who follow them elsewhere: Atom feeds and calendars, of all rounds and of one stream."""
