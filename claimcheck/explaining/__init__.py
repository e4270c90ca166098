"""The explaining stage: findings come in, and go out with the reasons in words.

``likeness`` tells why the claims are one question, ``values`` what their values are compared as, ``silence`` what would
have made the finding silent; ``making`` puts an explanation together. Explaining changes nothing else of a finding.
"""

from claimcheck.explaining.making import explained, explanation

__all__ = ["explained", "explanation"]
