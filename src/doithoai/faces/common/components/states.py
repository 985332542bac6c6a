"""States and their face: icon, word, tone and, for the public, one plain sentence. Never colour alone."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from doithoai.core.petitions.public_status import WORDS, PublicStatus

Words = str | Promise


@dataclass(frozen=True)
class Face:
    """How a state looks: icon, word, tone (done, soon, late, action, waiting), sentence for the public."""

    icon: str
    word: Words
    tone: str
    sentence: Words = ""


_PUBLIC_LOOKS: dict[PublicStatus, tuple[str, str]] = {
    PublicStatus.RECEIVED: ("inbox", "action"),
    PublicStatus.IN_PROGRESS: ("pencil", "action"),
    PublicStatus.FOR_HALL: ("mic", "action"),
    PublicStatus.EXTENDED: ("calendar-clock", "soon"),
    PublicStatus.ANSWERED: ("message-square-text", "done"),
    PublicStatus.SOLVED: ("circle-check", "done"),
    PublicStatus.TRANSFERRED: ("arrow-right-left", "waiting"),
}

PUBLIC_STATUSES: dict[str, Face] = {
    status.value: Face(icon, _(WORDS[status][0]), tone, _(WORDS[status][1]))
    for status, (icon, tone) in _PUBLIC_LOOKS.items()
}

DUTY_STATES: dict[str, Face] = {
    "future": Face("circle-dashed", _("Chưa tới"), "waiting"),
    "open": Face("circle-dot", _("Đang làm"), "action"),
    "waiting": Face("hourglass", _("Đang chờ"), "waiting"),
    "soon": Face("clock", _("Sắp đến hạn"), "soon"),
    "late": Face("circle-alert", _("Quá hạn"), "late"),
    "done": Face("circle-check", _("Đã xong"), "done"),
    "done_late": Face("circle-check", _("Xong muộn"), "soon"),
    "cancelled": Face("circle-x", _("Không thực hiện"), "waiting"),
}

THREAD_STATES: dict[str, Face] = {
    "done": Face("check", _("Đã xong"), "done"),
    "open": Face("", _("Đang làm"), "action"),
    "late": Face("", _("Quá hạn"), "late"),
    "waiting": Face("", _("Đang chờ"), "waiting"),
    "future": Face("", _("Chưa tới"), "waiting"),
}

NOTICE_KINDS: dict[str, Face] = {
    "info": Face("info", _("Thông tin"), "info"),
    "success": Face("circle-check", _("Đã xong"), "success"),
    "warning": Face("triangle-alert", _("Lưu ý"), "warning"),
    "error": Face("circle-alert", _("Chưa được"), "error"),
}


def public_status(code: str, sentence: bool = True) -> dict[str, object]:
    """One of the seven public statuses: `{% public_status code %}`.

    code: a key of PUBLIC_STATUSES (another code is a KeyError); sentence=False shows only icon and word, for lists.
    """
    return {"face": PUBLIC_STATUSES[code], "sentence": sentence}


def duty_state(code: str, word: Words = "") -> dict[str, object]:
    """The state of a duty, assignment or step: `{% duty_state code %}`.

    code: a key of DUTY_STATES; word: another word in place of the usual one, with the same icon and colour.
    """
    return {"face": DUTY_STATES[code], "word": word or DUTY_STATES[code].word}


def badge(text: Words, icon: str = "tag", tone: str = "waiting") -> dict[str, object]:
    """A state of another kind: `{% badge text icon="lock" tone="soon" %}`; tone: done, soon, late, action, waiting."""
    return {"face": Face(icon, text, tone), "word": text}


def notice(kind: str, text: Words, title: Words = "") -> dict[str, object]:
    """A sentence that matters: `{% notice "warning" text title="…" %}`; kind: info, success, warning, error."""
    return {"face": NOTICE_KINDS.get(kind, NOTICE_KINDS["info"]), "text": text, "title": title}
