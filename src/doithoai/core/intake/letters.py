"""What a letter by e-mail says by itself, and to which petition it belongs."""

import re
from enum import StrEnum

from doithoai.core.petitions.numbering import read_code
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class LetterState(StrEnum):
    """What became of a letter."""

    HELD = "held"
    """In the holding pen."""
    FILED = "filed"
    """Went to a petition that was there."""
    PETITION = "petition"
    """Became a petition."""
    TURNED_AWAY = "turned_away"
    """A complaint or a denunciation: its words are gone, the sender was told where to go."""
    DISMISSED = "dismissed"
    """Nobody's opinion: advertising, out of office."""


LONGEST_KEPT = 20_000
"""Characters of a letter that are kept; the rest is history or advertising."""
_CODE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b", re.IGNORECASE)
_QUOTE_HEAD = re.compile(
    r"^(?:Vào\b.{0,120}\bđã viết\s*:|On\b.{0,120}\bwrote\s*:|-{2,}\s*(?:Original Message|Thư gốc|Forwarded message)\b.*"
    r"|(?:From|Từ)\s*:\s.*@.*|_{10,})\s*$",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"^(?:--\s?|Gửi từ (?:iPhone|điện thoại|máy|Yahoo|Outlook).*|Sent from my .*)$", re.IGNORECASE)


class LetterSettled(Refused):
    """Somebody has dealt with this letter already."""

    code = "letter_settled"
    sentence = gettext_noop("Thư này đã có người xử lý: {name}. Xin tải lại trang.")


def own_words(text: str) -> str:
    """What the sender wrote now: without what is quoted from earlier letters, and without the sign of a telephone."""
    lines: list[str] = []
    for line in text[:LONGEST_KEPT].splitlines():
        bare = line.strip()
        if _QUOTE_HEAD.match(bare) or _SIGNATURE.match(bare):
            break
        if not bare.startswith(">"):
            lines.append(line.rstrip())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def codes_in(*texts: str) -> tuple[str, ...]:
    """The codes of petitions that a letter names, in their order, each once."""
    found = (read_code(hit[0]) for text in texts for hit in _CODE.finditer(text))
    return tuple(dict.fromkeys(code for code in found if code is not None))
