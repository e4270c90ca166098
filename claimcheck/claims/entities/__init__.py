"""What a document speaks of: its entities, its topic, and whom a pronoun or a description stands for.

``collecting`` puts the names together, ``titles`` and ``topics`` tell what the whole is about, ``describing`` and
``resolving`` what "the company" and "it" mean, ``subjects`` whose a statement is.
"""
