"""Claims: what the sentences, list items and table rows of a document state that can be compared."""
