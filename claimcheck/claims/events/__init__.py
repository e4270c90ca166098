"""Date claims (``dated``): general ``kinds`` of events, what a date dates (``happenings``), ages as ``origins``."""
