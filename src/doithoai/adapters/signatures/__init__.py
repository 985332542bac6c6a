"""Digital signatures on PDF (PAdES, ETSI EN 319 142-1, level B-B): sign, and check what others signed.

`apart` checks in a process of its own and is all that the web server needs; the other modules load pyHanko.
"""
