"""Known findings: the file that keeps them, and which findings of a run they account for.

``entries`` are what is kept of a finding, ``writing`` and ``reading`` turn them into the text of the file and back,
``upgrades`` bring files of older versions up to date, ``storing`` holds the file on disk. ``matching`` finds the
entries of a finding, ``novelty`` tells what is new about one that they do not account for, ``keeping`` changes
entries: what an update, a pruning and a decision make of them.
"""
