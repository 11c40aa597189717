"""The page of the jobs: for each, whether it counts for points, programs and categories, and why."""
