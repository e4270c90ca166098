"""The cache: the claims of documents that were read before, so that the pipeline reads each version of a text once.

identity   what claims depend on beside their document: claimcheck itself, the pipeline, other packages, settings
encoding   claims to bytes and back
store      bytes by key in a file, where trouble of any sort only means that nothing is found
memory     claims by document, which is what the others are for

A cache is never needed: what is missing, damaged, locked or not to be written is worked out anew.
"""

from claimcheck.caching.memory import Cache, remembering

__all__ = ["Cache", "remembering"]
