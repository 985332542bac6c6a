"""An announcement of a dialogue: through which channel, and when it may have been."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from doithoai.core.caller import HANOI
from doithoai.core.dialogues.planning import AnnouncedInFuture, AnnouncedTooEarly
from doithoai.core.wording import gettext_noop


class AnnouncementChannel(StrEnum):
    """How people were told."""

    LOUDSPEAKER = "loudspeaker"
    PORTAL = "portal"
    ZALO = "zalo"
    NOTICE_BOARD = "notice_board"
    GROUP_MEETING = "group_meeting"
    PRESS = "press"
    OTHER = "other"


CHANNEL_WORDS: Mapping[AnnouncementChannel, str] = {
    AnnouncementChannel.LOUDSPEAKER: gettext_noop("Loa truyền thanh"),
    AnnouncementChannel.PORTAL: gettext_noop("Cổng thông tin điện tử"),
    AnnouncementChannel.ZALO: gettext_noop("Zalo"),
    AnnouncementChannel.NOTICE_BOARD: gettext_noop("Niêm yết tại bảng tin"),
    AnnouncementChannel.GROUP_MEETING: gettext_noop("Họp tổ dân phố, thôn"),
    AnnouncementChannel.PRESS: gettext_noop("Báo, đài"),
    AnnouncementChannel.OTHER: gettext_noop("Cách khác"),
}


@dataclass(frozen=True, kw_only=True)
class AnnouncementLine:
    """One announcement as a person logs it; `announced_by_name` is who told people, such as the group head."""

    channel: AnnouncementChannel
    announced_at: datetime
    announced_by_name: str = ""
    place: str = ""
    link: str = ""
    note: str = ""
    group_id: int | None = None


def require_announced_between(announced_at: datetime, *, issued_on: date | None, now: datetime) -> None:
    """Raises AnnouncedTooEarly before the day of issue, AnnouncedInFuture after `now`."""
    if announced_at > now:
        raise AnnouncedInFuture
    if issued_on is not None and announced_at.astimezone(HANOI).date() < issued_on:
        raise AnnouncedTooEarly(issued_on=issued_on.strftime("%d/%m/%Y"))
