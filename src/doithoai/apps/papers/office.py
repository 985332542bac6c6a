"""Numbers and final words of papers are given on the server, never on the laptop of a hall."""

from django.conf import settings

from doithoai.core.onsite.refusals import AtTheOfficeOnly


def require_office() -> None:
    """Raises `AtTheOfficeOnly` on the laptop: its register would run beside the true one."""
    if settings.HALL:
        raise AtTheOfficeOnly()
