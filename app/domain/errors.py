"""Faults that the seller can do something about."""


class KnownError(Exception):
    """A fault Ringwell understands: its text is one sentence saying what happened and what to do.

    The window shows the text as it is; the command line prints it as one line on standard error
    and ends with exit code 2.  Anything else that is raised is a bug and goes to the local log.
    """
