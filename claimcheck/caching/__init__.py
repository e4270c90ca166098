"""The cache: claims, looks at pairs of them and answers of the reader, so that each version of a text is read once.

identity   what claims depend on beside their document: claimcheck itself, the pipeline, other packages, settings
encoding   claims to bytes and back
store      bytes by key in a file, where trouble of any sort only means that nothing is found
memory     claims by document
looks      what is known of documents and of pairs of their claims
answers    what the reader said of pairs of statements

A cache is never needed: what is missing, damaged, locked or not to be written is worked out anew.
"""

from claimcheck.caching.answers import answers
from claimcheck.caching.looks import looks
from claimcheck.caching.memory import Cache, remembering

__all__ = ["Cache", "answers", "looks", "remembering"]
