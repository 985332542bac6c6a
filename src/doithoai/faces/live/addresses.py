"""Where the feed of a hall answers."""

from urllib.parse import urlencode

from django.conf import settings

from doithoai.faces.live.pictures import PUBLIC


def feed_url(code: str, view: str = PUBLIC) -> str:
    """The feed's address for a page; every view but the public ones needs the sign-in."""
    address = f"{settings.LIVE_URL}/truc-tiep/{code}/luong"
    return address if view == PUBLIC else f"{address}?{urlencode({'xem': view}, safe=':')}"
