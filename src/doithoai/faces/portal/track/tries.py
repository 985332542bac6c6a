"""Wrong codes from one network, counted for a minute: guessing is slowed, a commune is not shut out."""

from django.core.cache import cache
from django.http import HttpRequest

MOST_WRONG = 30
"""Wrong codes a minute from one address before the page asks to wait."""
WINDOW = 60


def asks_to_wait(request: HttpRequest) -> bool:
    """Whether this address typed too many wrong codes within the last minute."""
    return int(cache.get(_key(request), 0)) >= MOST_WRONG


def note_wrong(request: HttpRequest) -> None:
    """Count one wrong code; the count forgets itself after a minute."""
    if not cache.add(_key(request), 1, WINDOW):
        try:
            cache.incr(_key(request))
        except ValueError:  # forgotten between the two lines
            cache.add(_key(request), 1, WINDOW)


def _key(request: HttpRequest) -> str:
    return f"wrong-codes:{request.META.get('REMOTE_ADDR', '')}"
