"""Writers of claims, one module a format.

``record`` is what a program reads of a claim, ``wording`` what a person does.
"""
