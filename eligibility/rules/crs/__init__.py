"""The Comprehensive Ranking System: lines of points, sections with caps, and the total."""
