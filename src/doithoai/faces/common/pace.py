"""How often one network may do a thing within a minute: guessing is slowed, a commune is not shut out."""

from dataclasses import dataclass

from django.core.cache import cache
from django.http import HttpRequest

WINDOW = 60


@dataclass(frozen=True)
class Pace:
    """One kind of thing that is counted; the count of a network forgets itself after a minute."""

    name: str
    most: int

    def is_over(self, request: HttpRequest) -> bool:
        """Whether this network did it too often within the last minute."""
        return int(cache.get(self._key(request), 0)) >= self.most

    def note(self, request: HttpRequest) -> None:
        """Count it once."""
        if not cache.add(self._key(request), 1, WINDOW):
            try:
                cache.incr(self._key(request))
            except ValueError:  # forgotten between the two lines
                cache.add(self._key(request), 1, WINDOW)

    def _key(self, request: HttpRequest) -> str:
        return f"{self.name}:{request.META.get('REMOTE_ADDR', '')}"
