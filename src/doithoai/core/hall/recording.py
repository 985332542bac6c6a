"""The stream of a hall, its recording with a time mark for each turn, and the lines of live captions."""

from datetime import datetime
from urllib.parse import urlsplit

from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import tidy
from doithoai.core.wording import gettext_noop

LONGEST_LINK, LONGEST_CAPTION = 400, 300
WITH_SECONDS_IN_QUERY = ("youtube.com", "youtu.be")
"""Sites that take the second as `t=`; all others get a media fragment, `#t=` (W3C Media Fragments URI 1.0)."""


class LinkMalformed(Refused):
    """People will press it: it must be a whole https address."""

    code = "broadcast_link_malformed"
    sentence = gettext_noop("«{link}» chưa phải là địa chỉ, ví dụ: https://vi-du.gov.vn/truc-tiep. Xin xem lại.")


class RecordingStartMissing(Refused):
    """Without the moment at which the recording begins no turn can be found in it."""

    code = "recording_start_missing"
    field = "recording_began_at"
    sentence = gettext_noop("Xin ghi giờ bắt đầu của bản ghi, để tìm được từng lượt phát biểu.")


class CaptionEmpty(Refused):
    """A line without words."""

    code = "caption_empty"
    field = "text"
    sentence = gettext_noop("Xin gõ lời đang nói.")


def checked_link(typed: str) -> str:
    """An https address, or nothing. Raises LinkMalformed."""
    link = typed.strip()
    if not link:
        return ""
    try:
        parts = urlsplit(link)
    except ValueError:
        raise LinkMalformed(link=link[:80]) from None
    if parts.scheme != "https" or "." not in parts.netloc or any(letter.isspace() for letter in link):
        raise LinkMalformed(link=link[:80])
    if len(link) > LONGEST_LINK:
        raise LinkMalformed(link=link[:80])
    return link


def checked_caption(typed: str) -> str:
    """One line of captions, cut at `LONGEST_CAPTION`. Raises CaptionEmpty."""
    words = " ".join(tidy(typed).split())[:LONGEST_CAPTION]
    if not words:
        raise CaptionEmpty()
    return words


def second_of(moment: datetime, *, began_at: datetime) -> int | None:
    """Where in the recording a moment lies, in whole seconds; None before it begins."""
    seconds = int((moment - began_at).total_seconds())
    return seconds if seconds >= 0 else None


def link_at(link: str, second: int) -> str:
    """The address that opens the recording at that second."""
    host = urlsplit(link).netloc.casefold()
    if host.removeprefix("www.") in WITH_SECONDS_IN_QUERY:
        return f"{link}{'&' if '?' in link else '?'}t={second}"
    return f"{link.partition('#')[0]}#t={second}"


def mark_words(second: int) -> str:
    """``1:02:05``, ``0:45``: as players write it."""
    hours, rest = divmod(second, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"
