"""Writers of the rules themselves, for ``claimcheck rule``, and the words that other reports borrow from them.

``text`` is the format for people, ``machine`` JSON.
"""
