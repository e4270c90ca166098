"""Reading: from paths to documents, and from documents to blocks of text with their places in the file.

finding    which files the given paths, folders and patterns mean (what is left out: ignoring)
decoding   bytes to text
reading    a path to a document, and a document to its page of blocks, by the suffix of its name
plain      the reader of plain text (its hard wraps: wrapping)
markdown   the reader of Markdown (its spans: inline; its rows: tables; its front matter: frontmatter)
comments   the comments that are meant for claimcheck
directives what these ask for, and which text they are about
weaving    a block's text, woven from slices of the file
positions  offsets to lines and columns
"""
