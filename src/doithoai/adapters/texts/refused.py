"""How the readers of the child process say no."""


class NotRead(Exception):
    """The file is not read; the message is the code of the refusal (`locked`, `scanned`, `broken`, …)."""
