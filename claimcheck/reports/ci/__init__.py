"""Writers for continuous integration: what its services read, and what people read there.

concise    a line a finding, as compilers write them
lines      JSON lines
github     workflow commands, which GitHub shows beside the lines of a pull request (its summary page: summary)
gitlab     a Code Quality report
junit      test results
sarif      the Static Analysis Results Interchange Format (its rules: descriptors)
places     names of documents as paths and addresses from the root of the repository
"""
