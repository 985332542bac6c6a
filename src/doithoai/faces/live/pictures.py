"""What each kind of live page follows: the parts of its picture, gathered from the apps that know them.

A picture is a dict of JSON values; its top-level names are the units of difference: only names whose value changed are
sent. A view may carry a part after a colon, e.g. ``unit:12`` or ``screen:1``.
"""

from collections.abc import Callable, Mapping
from typing import Any

from doithoai.apps.hall.pictures import public_picture, staff_picture

Picture = dict[str, Any]
PictureOf = Callable[[str, str], Picture]
"""Code of the dialogue and the part of the view (empty where it has none) -> the picture."""

PUBLIC, STAFF = "public", "staff"


def _public(code: str, _part: str) -> Picture:
    return public_picture(code)


def _staff(code: str, _part: str) -> Picture:
    return staff_picture(code)


PICTURES: Mapping[str, PictureOf] = {PUBLIC: _public, STAFF: _staff}
"""The view -> its picture."""
