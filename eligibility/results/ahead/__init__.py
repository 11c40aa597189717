"""The page of the months ahead: a sentence, a chart of the total, and a table of what happens when."""
