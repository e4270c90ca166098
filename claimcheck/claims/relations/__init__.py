"""Entity claims of running text: ``roles`` and their ``wordings``, and ``holders`` told by their office."""
