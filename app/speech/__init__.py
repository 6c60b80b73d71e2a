"""Sound: what is said is heard, and what is written is said.  No window, no network.

What this package needs (pocketsphinx, numpy, …) is imported where it is used, so that nothing else
of Ringwell starts slower for it.
"""
