"""Plain data that every stage may import: documents, claims and their values, findings, the report.

Nothing here computes a verdict or knows spaCy; everything is frozen and compares by content.
"""
