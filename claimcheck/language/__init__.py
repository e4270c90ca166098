"""The spaCy pipeline: loading it, running it over pages, and what its annotation means for us."""
