"""What every page knows of its surroundings."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from doithoai.core.caller import Caller
from doithoai.faces.common import callers
from doithoai.faces.common.language import language_choice


def surroundings(request: HttpRequest) -> dict[str, Any]:
    """`caller` (None for the public), whether it is a rehearsal, the moment of reading, the site's address …"""
    caller: Caller | None = getattr(request, "_caller", None)
    return {
        "caller": caller,
        "is_practice": getattr(request, "is_practice", False),
        "read_at": callers.moment(),
        "site_url": settings.SITE_URL,
        "live_url": settings.LIVE_URL,
        "demonstration": settings.DEMONSTRATION,
        "language_choice": language_choice(request),
    }
