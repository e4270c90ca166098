"""Date claims: general ``kinds`` of events, what a date dates (``happenings``), and ages as ``origins``."""
