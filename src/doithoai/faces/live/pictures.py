"""What each kind of live page follows: its picture, gathered from the apps that know the parts, and who may follow it.

A picture is a dict of JSON values; its top-level names are the units of difference: only names whose value changed are
sent. A view may carry a part after a colon, e.g. ``unit:12`` or ``screen:1``.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from doithoai.apps.hall.console_pictures import chair_picture, unit_picture
from doithoai.apps.hall.pictures import staff_picture
from doithoai.apps.screens.pictures import control_picture, public_crowd_picture, screen_picture
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.faces.common import callers

Picture = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class View:
    """One kind of picture. The views stand in the order in which a change reaches them."""

    picture: Callable[[str, str], Picture]
    """Code of the dialogue and the part of the view (empty where it has none) -> the picture."""
    permission: Permission | None
    """What the follower must be permitted for the dialogue; None: everybody may look."""
    part: str = ""
    """How its part is written, as a pattern: one part has one spelling, so that nobody makes pictures without end."""
    is_own: Callable[[Caller, str], bool] = lambda _caller, _part: True
    """Whether the part of the view is the caller's own."""


NUMBER = "[1-9][0-9]{0,9}"
PUBLIC, STAFF, CHAIR, UNIT, SCREEN = "public", "staff", "chair", "unit", "screen"
VIEWS: Mapping[str, View] = {
    CHAIR: View(
        picture=lambda code, _part: chair_picture(code) | control_picture(code), permission=Permission.SITTING_RUN
    ),
    UNIT: View(
        picture=unit_picture,
        part=NUMBER,
        permission=Permission.SITTING_VIEW,
        is_own=lambda caller, part: part == str(caller.unit_id),
    ),
    SCREEN: View(
        picture=lambda code, part: screen_picture(code, part, today=callers.today()), permission=None, part=NUMBER
    ),
    STAFF: View(
        picture=lambda code, _part: staff_picture(code) | control_picture(code), permission=Permission.SITTING_VIEW
    ),
    PUBLIC: View(picture=lambda code, _part: public_crowd_picture(code), permission=None),
}
"""The chair and the screens stand before the crowd: they see a change first."""
RANKS = {name: rank for rank, name in enumerate(VIEWS)}


def split(view: str) -> tuple[str, str]:
    """The name and the part of a view: ``unit:12`` -> ``("unit", "12")``."""
    name, _, part = view.partition(":")
    return name, part


def is_view(view: str) -> bool:
    """Whether there is such a view, with such a part."""
    name, colon, part = view.partition(":")
    if name not in VIEWS:
        return False
    wanted = VIEWS[name].part
    return re.fullmatch(wanted, part) is not None and bool(colon) == bool(wanted)


def picture_of_view(code: str, view: str) -> Picture:
    """The picture at this moment. Raises KeyError (no such view) or ObjectDoesNotExist (no such dialogue, part)."""
    name, part = split(view)
    return VIEWS[name].picture(code, part)
