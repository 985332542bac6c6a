"""What goes out to invited people: looked through before it goes, and the ready texts for their telephones."""

from collections.abc import Iterable
from dataclasses import dataclass

from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.invitation import reply_url
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.delegates.presence import UNINVITED
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.delegates.reaching import Channel, channel_of, invitation_sms, mobile, reminder_sms
from doithoai.core.text.abbreviations import in_short
from doithoai.core.text.sms import SmsSize, sms_size


@dataclass(frozen=True)
class Outgoing:
    """One invitation that waits: a letter for everybody, and besides it the best way that is known."""

    delegate: Delegate
    channel: Channel
    twice: bool
    """Whether the same address or number stands at another name too."""


@dataclass(frozen=True)
class ReadyText:
    """One text for one telephone, and what it takes."""

    delegate: Delegate
    phone: str
    text: str
    size: SmsSize


def outbox(caller: Caller, dialogue: Dialogue) -> list[Outgoing]:
    """Approved delegates without an invitation, by group, with the way each is reached."""
    reached = delegates_for(caller, Permission.DELEGATE_INVITE).filter(dialogue=dialogue)
    rows = list(reached.filter(UNINVITED).select_related("group"))
    ways = [(row, channel_of(email=row.email, phone=row.phone)) for row in rows]
    met = [_way(row, channel) for row, channel in ways]
    return [
        Outgoing(row, channel, bool(way) and met.count(way) > 1) for (row, channel), way in zip(ways, met, strict=True)
    ]


def _way(row: Delegate, channel: Channel) -> str:
    return {Channel.EMAIL: row.email.casefold(), Channel.SMS: mobile(row.phone)}.get(channel, "")


def without_way(caller: Caller, dialogue: Dialogue) -> list[Delegate]:
    """Those who come and have neither telephone nor e-mail, by group: the head hands over their cards."""
    rows = delegates_for(caller, Permission.DELEGATE_VIEW).filter(dialogue=dialogue, state="approved")
    listed = rows.exclude(reply="no").select_related("group").order_by("group__order", "group_id", "id")
    return [row for row in listed if channel_of(email=row.email, phone=row.phone) is Channel.PAPER]


def invitation_texts(dialogue: Dialogue, delegates: Iterable[Delegate], *, marks: bool) -> list[ReadyText]:
    """The invitations of those with a mobile number. `marks`: with Vietnamese marks, dearer to send."""
    about = {"issuer": in_short(dialogue.authority.name), "when": _when(dialogue), "venue": dialogue.venue}
    return [
        _ready(
            row,
            invitation_sms(name=row.full_name, badge=row.badge, address=_address(dialogue, row), marks=marks, **about),
        )
        for row in delegates
        if mobile(row.phone)
    ]


def reminder_texts(dialogue: Dialogue, delegates: Iterable[Delegate], *, marks: bool) -> list[ReadyText]:
    """The reminders of those with a mobile number."""
    about = {"issuer": in_short(dialogue.authority.name), "when": _when(dialogue)}
    return [
        _ready(row, reminder_sms(name=row.full_name, address=_address(dialogue, row), marks=marks, **about))
        for row in delegates
        if mobile(row.phone)
    ]


def invited_by_phone(caller: Caller, dialogue: Dialogue) -> list[Delegate]:
    """Invited delegates with a telephone, by group."""
    rows = delegates_for(caller, Permission.DELEGATE_INVITE).filter(dialogue=dialogue, state="approved")
    listed = rows.filter(invited_at__isnull=False).exclude(phone="").select_related("group")
    return list(listed.order_by("group__order", "group_id", "id"))


def _ready(row: Delegate, text: str) -> ReadyText:
    return ReadyText(row, mobile(row.phone), text, sms_size(text))


def _address(dialogue: Dialogue, row: Delegate) -> str:
    return reply_url(dialogue.code, row.badge)


def _when(dialogue: Dialogue) -> str:
    at = f"{dialogue.starts_at:%Hh%M} " if dialogue.starts_at else ""
    return f"{at}{dialogue.starts_on:%d/%m/%Y}" if dialogue.starts_on else "ngày sẽ báo sau"
