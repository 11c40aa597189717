"""The page of test reports and credentials: which count, which do not, and why."""
