"""Finds what tells who somebody is: telephone, citizen id, e-mail, bank account, number plate. Finds, never removes."""

import re
from dataclasses import dataclass
from enum import StrEnum

from doithoai.core.wording import gettext_noop


class PersonalData(StrEnum):
    """Kinds of personal data (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15) that a pattern can recognise."""

    EMAIL = "email"
    BANK_ACCOUNT = "bank_account"
    CITIZEN_ID = "citizen_id"
    PHONE = "phone"
    PLATE = "plate"


NAMES = {
    PersonalData.EMAIL: gettext_noop("thư điện tử"),
    PersonalData.BANK_ACCOUNT: gettext_noop("số tài khoản"),
    PersonalData.CITIZEN_ID: gettext_noop("số căn cước"),
    PersonalData.PHONE: gettext_noop("số điện thoại"),
    PersonalData.PLATE: gettext_noop("biển số xe"),
}
"""Each kind in words, as the preview names it."""


@dataclass(frozen=True)
class Found:
    """One place in the text: `text[start:end]`."""

    kind: PersonalData
    start: int
    end: int


_GAP = r"[ .\-]?"
_ALONE, _END = r"(?<![0-9A-Za-z])", r"(?![0-9A-Za-z])"
_PATTERNS = (
    (PersonalData.EMAIL, re.compile(r"(?<![\w.+-])([\w.+-]+@[\w-]+(?:\.[\w-]+)+)")),
    (
        PersonalData.BANK_ACCOUNT,
        re.compile(rf"(?:tài khoản|tai khoan|stk)[^0-9\n]{{0,30}}?([0-9](?:{_GAP}[0-9]){{7,18}}){_END}", re.IGNORECASE),
    ),
    (PersonalData.CITIZEN_ID, re.compile(rf"{_ALONE}(0(?:{_GAP}[0-9]){{11}}){_END}")),
    (
        PersonalData.CITIZEN_ID,
        re.compile(rf"(?:cmnd|chứng minh|chung minh)[^0-9\n]{{0,20}}?([0-9](?:{_GAP}[0-9]){{8}}){_END}", re.IGNORECASE),
    ),
    (PersonalData.PHONE, re.compile(rf"(?<![0-9A-Za-z+])((?:\+?84|0){_GAP}[35789](?:{_GAP}[0-9]){{8}}){_END}")),
    (
        PersonalData.PHONE,
        re.compile(rf"(?<![0-9A-Za-z+])(\(?(?:\+?84|0){_GAP}2[0-9]{{1,2}}\)?(?:{_GAP}[0-9]){{7,8}}){_END}"),
    ),
    (
        PersonalData.PLATE,
        re.compile(rf"{_ALONE}([1-9][0-9]{_GAP}[A-Z]{{1,2}}[0-9]?{_GAP}(?:[0-9]{{3}}\.?[0-9]{{2}}|[0-9]{{4}})){_END}"),
    ),
)


def find_personal_data(text: str) -> list[Found]:
    """The places of personal data in a text in NFC, in order and without overlap; a surer pattern goes first."""
    taken: list[Found] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            found = Found(kind, match.start(1), match.end(1))
            if not any(found.start < other.end and other.start < found.end for other in taken):
                taken.append(found)
    return sorted(taken, key=lambda found: found.start)


@dataclass(frozen=True)
class Piece:
    """A run of the text; `kind` is empty where nothing was found in it."""

    text: str
    kind: PersonalData | None = None


def marked_pieces(text: str) -> list[Piece]:
    """The whole text cut at what was found, so that a page can mark it. The pieces joined are the text."""
    pieces, at = [], 0
    for found in find_personal_data(text):
        pieces += [Piece(text[at : found.start]), Piece(text[found.start : found.end], found.kind)]
        at = found.end
    pieces.append(Piece(text[at:]))
    return [piece for piece in pieces if piece.text]
