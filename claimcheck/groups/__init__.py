"""Group: find the claims that answer one question."""
