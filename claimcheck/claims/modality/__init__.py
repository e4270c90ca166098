"""How a statement is said: ``clauses`` for the modality of a clause, ``conditions`` and ``former`` values."""
