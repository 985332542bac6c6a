"""Where the feed of a hall answers."""

from django.conf import settings


def feed_url(code: str, *, staff: bool = False) -> str:
    """The feed's address for a page; the staff's picture needs the sign-in."""
    return f"{settings.LIVE_URL}/truc-tiep/{code}/luong" + ("?xem=noi-bo" if staff else "")
