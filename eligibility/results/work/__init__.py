"""The page of the counts of work: every line, its drawing, and the days on which amounts are reached."""
