"""Finds what tells who somebody is: telephone, citizen id, e-mail, bank account, number plate. Finds, never removes.

Names and addresses need more than a pattern of signs: see `people.py`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from doithoai.core.text.folding import Folded, folded
from doithoai.core.wording import gettext_noop


class PersonalData(StrEnum):
    """Kinds of personal data (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15) that can be recognised."""

    EMAIL = "email"
    BANK_ACCOUNT = "bank_account"
    CITIZEN_ID = "citizen_id"
    PHONE = "phone"
    PLATE = "plate"
    ADDRESS = "address"
    NAME = "name"


NAMES = {
    PersonalData.EMAIL: gettext_noop("thư điện tử"),
    PersonalData.BANK_ACCOUNT: gettext_noop("số tài khoản"),
    PersonalData.CITIZEN_ID: gettext_noop("số căn cước"),
    PersonalData.PHONE: gettext_noop("số điện thoại"),
    PersonalData.PLATE: gettext_noop("biển số xe"),
}
"""Each kind that a pattern finds, in words, as the preview names it; names and addresses are not previewed."""


@dataclass(frozen=True)
class Found:
    """One place in the text: `text[start:end]`."""

    kind: PersonalData
    start: int
    end: int


_GAP = r"[ .\-]?"
_ALONE, _END = r"(?<![0-9A-Za-z])", r"(?![0-9A-Za-z])"
_BANK = r"(?:ngan hang|[a-z]*bank|bidv|acb|vcb|mb|tpb|shb|vib|msb|stb|agri|techcom|vietcom|vietin|momo|vi dien tu|nh )"
_ACCOUNT = r"(?:tai khoan|so tk|stk|\btk\b|chuyen (?:khoan |tien )?(?:vao |vo |toi |den )?(?:so)?)"
_ID_WORDS = r"(?:cccd|cmnd|cmt|chung minh|can cuoc|dinh danh)"
_NUMERALS = "khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin"
"""Figures as they are dictated."""
_PATTERNS = (
    (PersonalData.EMAIL, re.compile(r"(?<![\w.+-])([\w.+-]+@[\w-]+(?:\.[\w-]+)+)")),
    (
        PersonalData.BANK_ACCOUNT,
        re.compile(rf"{_ACCOUNT}(?:(?!goi|dien thoai|sdt)[^0-9\n]){{0,45}}?([0-9](?:{_GAP}[0-9]){{7,18}}){_END}"),
    ),
    (PersonalData.CITIZEN_ID, re.compile(rf"{_ID_WORDS}[^0-9\n]{{0,20}}?([0-9](?:{_GAP}[0-9]){{11}}){_END}")),
    (
        PersonalData.BANK_ACCOUNT,
        re.compile(rf"{_ALONE}([0-9](?:{_GAP}[0-9]){{7,18}}),? ?\(?(?:tai |o |cua |nh )?{_BANK}"),
    ),
    (PersonalData.CITIZEN_ID, re.compile(rf"{_ALONE}(0(?:{_GAP}[0-9]){{11}}){_END}")),
    (PersonalData.CITIZEN_ID, re.compile(rf"{_ID_WORDS}[^0-9\n]{{0,20}}?([0-9](?:{_GAP}[0-9]){{8}}){_END}")),
    (PersonalData.PHONE, re.compile(rf"(?<![0-9A-Za-z+])(\+?84{_GAP}(?:\(0\))?{_GAP}[1-9](?:{_GAP}[0-9]){{8}}){_END}")),
    (PersonalData.PHONE, re.compile(rf"(?<![0-9A-Za-z+])(\(?0{_GAP}2[0-9]{{1,2}}\)?(?:{_GAP}[0-9]){{7,8}}){_END}")),
    (PersonalData.PHONE, re.compile(rf"(?<![0-9A-Za-z+])(\(?0\)?{_GAP}[1-9](?:{_GAP}[0-9]){{8}}){_END}")),
    (PersonalData.PHONE, re.compile(rf"(\(0[1-9][0-9]{{2}}\)(?:{_GAP}[0-9]){{6}}){_END}")),
    (PersonalData.PHONE, re.compile(rf"(?<![0-9A-Za-z+])(\+[1-9][0-9]{{0,2}}(?:{_GAP}[0-9]){{8,11}}){_END}")),
    (PersonalData.PHONE, re.compile(rf"(?<![a-z])(khong(?: (?:{_NUMERALS})){{8,10}})(?![a-z])")),
)
_PLATE = re.compile(
    rf"{_ALONE}([1-9][0-9]{_GAP}[a-z]{{1,2}}[0-9]?(?:[ .\-]{{1,3}}|)(?:[0-9]{{3}}[. ]?[0-9]{{2}}|[0-9]{{4}})){_END}"
)
_PLATE_WORDS = re.compile(r"(?:bien(?: so)?|bks|xe)\W{0,3}(?:\w+\W+){0,3}$")


def find_personal_data(text: str) -> list[Found]:
    """The places of what a pattern finds, in order and without overlap; a surer pattern goes first.

    Offsets are code points of the text as given, whether its letters are composed, combining or without marks.
    """
    return in_order(found_by_pattern(folded(text)))


def found_by_pattern(plain: Folded) -> list[Found]:
    """The same for a text that is folded already, surest first, with overlaps."""
    found = [
        Found(kind, *plain.given(*match.span(1)))
        for kind, pattern in _PATTERNS
        for match in pattern.finditer(plain.text)
    ]
    return found + [
        Found(PersonalData.PLATE, *plain.given(*match.span(1)))
        for match in _PLATE.finditer(plain.text)
        if _is_plate(plain, match)
    ]


def _is_plate(plain: Folded, match: re.Match[str]) -> bool:
    letters = [sign for sign in plain.cased[match.start(1) : match.end(1)] if sign.isalpha()]
    return all(letter.isupper() for letter in letters) or bool(
        _PLATE_WORDS.search(plain.text[max(0, match.start() - 40) : match.start()])
    )


def in_order(found: Iterable[Found]) -> list[Found]:
    """What was found in the order of the text; of two that overlap the one that came first stays."""
    taken: list[Found] = []
    for one in found:
        if not any(one.start < other.end and other.start < one.end for other in taken):
            taken.append(one)
    return sorted(taken, key=lambda one: one.start)


@dataclass(frozen=True)
class Piece:
    """A run of the text; `kind` is empty where nothing was found in it."""

    text: str
    kind: PersonalData | None = None


def pieces_at(text: str, places: Iterable[Found]) -> list[Piece]:
    """The whole text cut at these places, given in order, so that a page can mark them. Joined it is the text."""
    pieces, at = [], 0
    for found in places:
        pieces += [Piece(text[at : found.start]), Piece(text[found.start : found.end], found.kind)]
        at = found.end
    return [piece for piece in (*pieces, Piece(text[at:])) if piece.text]
