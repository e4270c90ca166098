"""The names of a document: where they stand, what short forms stand for them, and when two of them are one.

``finding`` finds them (with ``capitals``), ``aliases`` reads those that a text gives itself, ``equality`` compares them
and ``places`` knows which place lies in which.
"""
