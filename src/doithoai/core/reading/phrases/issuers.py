"""The names of authorities, organisations and offices: which organ, which level, and who issues a plan."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from doithoai.core.reading.layout.flat import flat

BODY = (
    r"(?:(?:pho )?chu tich (?:ubnd|hdnd|uy ban|hoi dong)|ubnd|u\.b\.n\.d|uy ban (?!hanh)|ubmttq|ub ?mttq|hdnd"
    r"|hoi dong nhan dan"
    r"|thuong truc|ban (?:thuong vu|thuong truc|chap hanh|can su|quan ly|chi dao|dan van|tuyen giao|to chuc)|btv|bch"
    r"|dang uy|dang bo|huyen uy|tinh uy|thanh uy|quan uy|thi uy|mttq|mat tran|so (?![\d:.…])|phong |hoi (?!nghi|thao)"
    r"|doan |van phong|trung tam"
    r"|cong an|lien doan|cong doan|chi cuc|thanh tra|bo chi huy|truong (?!hop)|chi bo|cap uy|benh vien"
    r"|lanh dao|giam doc|bi thu)"
)
_STARTS_BODY = re.compile(r"^" + BODY)
_INNER = re.compile(
    r"^(ban (thuong truc|chap hanh|thuong vu)|thuong truc|bch|btv)\b(?!.*\b(xa|phuong|huyen|tinh|quan"
    r"|thi tran|dang|hoi|doan)\b)"
)
_BARE = re.compile(r"^(ubnd|uy ban nhan dan|hoi dong nhan dan|hdnd|dang uy|hdnd\W+ubnd)\W*$")
"""A body without its place: the next one issues together with it, and the place follows."""
_TWO_NAMES = re.compile(
    r"\b(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|tp\.?)\s(?:\w+\s){1,4}?(?=(?:ubnd|uy ban (?:nhan"
    r"|mat|mttq)"
    r"|hdnd|hoi dong nhan|dang uy|dang bo|huyen uy|thuong truc (?:hdnd|hoi|dang|huyen)|ban (?:chap hanh"
    r"|thuong vu|quan ly)"
    r"|so (?!\d)|doan (?:tncs|thanh|xa|phuong|huyen)|hoi (?:lien|nong|cuu)|(?<!hai )phong \w|mat tran|van phong)\b)"
)
"""The name of a body, whole with its place, before that of another on the same line."""
_UNION = re.compile(r"^doan (?:tncs|thanh nien(?: cong san)?) ho chi minh$")
"""What stands at the right of the papers of the Youth Union, as the nation does on others."""
_SPLIT_NAME = re.compile(
    r"\b(thanh|thi|dac|uy ban|nhan|hoi dong|mat tran|to quoc|viet|lien hiep|va|cua|tinh|huyen|xa|phuong)$"
    r"|^(thuong truc|ban thuong (vu|truc)|ban chap hanh|chu tich)$"
)

_WITH_PLACE = re.compile(r"\b(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)\s(?!va$)\w.*(?<! va)$")
"""A name that has its place (UBND HUYỆN TÂN THÀNH) is not broken off before another body."""

_ORGANS = (
    ("other", r"^(van phong|so |phong |trung tam|cong an|chi cuc|thanh tra|ban quan ly|benh vien|truong )"),
    ("hdnd", r"\b(hdnd|hoi dong nhan dan)\b"),
    ("front", r"\b(mat tran|u\w*mttq\w*|mttq\w*)\b"),
    (
        "party_committee",
        r"\b(dang uy|dang bo|huyen uy|tinh uy|thanh uy|quan uy|thi uy|cap uy|chi bo|chap hanh dang|dang)\b",
    ),
    ("ubnd", r"\b(ubnd|uy ban nhan dan|u\.b\.n\.d)\b"),
    (
        "other",
        r"\b(hoi|doan|tncs|lhpn|cong doan|lien doan|hiep hoi|ban|so|cong ty|hop tac xa|lien minh|khoi|truong"
        r"|benh vien)\b",
    ),
)
_ORGAN_OF_SYMBOL = (
    ("ubnd", r"-ubnd\b"),
    ("hdnd", r"hdnd\b"),
    ("party_committee", r"/(du|hu|tu|qu|thu|btv|btvdu|dub|db)\b"),
    ("front", r"mttq|mt\b|-btt\b"),
)

CENTRAL = r"(?:ha noi|ho chi minh|hcm|hai phong|da nang|can tho|hue)"
_COMMUNE = re.compile(r"(?<!thi )(?<!tac )\bxa\b(?! hoi)|\b(phuong|thi tran|dac khu)\b|\bdang uy (xa|phuong)")
_PROVINCE = re.compile(r"\b(tinh)\b|\b(?:thanh pho|tp\.?|thanh uy)\s*" + CENTRAL + r"\b|^so\b|\btrung uong\b")
_DISTRICT = re.compile(r"\b(huyen|quan(?! ly| su| chung)|thi xa|thanh pho|tp|thi uy|thanh uy)\b")
_LEVEL_OF_SYMBOL = (("commune", r"/du$"), ("district", r"/(hu|qu|thu)$"), ("province", r"/tu$"))

_TOGETHER = r"\s+(?:(?:phoi hop|thong nhat) (?:voi |cung )?[^;.]{3,90}?\s)?(?:se |tien hanh )?"
_DRAWS_UP = re.compile(
    _TOGETHER + r"(?:xay dung|ban hanh|lap|de ra)(?: va [\w ]{4,12}?)?\s+(?:thuc hien )?(?:ke hoach|chuong trinh"
    r"|huong dan|noi dung)"
)
_SAYS = re.compile(
    _TOGETHER + r"(?:to chuc|trien khai|thong bao|dieu chinh|sua doi|bo sung|huong dan|thong nhat|quyet dinh|tiep xuc"
    r"|doi thoai|yeu cau|de nghi|kinh de nghi|giao|kinh moi|moi)\b"
)
_ANNOUNCES = re.compile(r"\b(?:nhu sau|sau day|noi dung sau|cu the)\s*[:.]*\s*$")
_STANDS_UNDER = re.compile(
    r"\b(?:cua|voi|do|giua|tai|va|cho|gui|boi|y kien|de nghi|dong y)\s+(?:(?:dong chi|cac)\s+)?$"
)
_CITING = re.compile(r"\bve(?: viec)?$|\bngay \d")
"""Before a verb: the verb belongs to the subject of a document that is cited."""
LONGEST_NAME = 130


@dataclass(frozen=True)
class Clause:
    """The clause of a preamble in which a body draws up the plan: where it begins and the name of the body."""

    start: int
    name: str


def organ_of(name: str) -> str | None:
    """ubnd, hdnd, party_committee, front or other, by the first word of the name that tells; None where none does."""
    plain = flat(name)
    if re.match(_ORGANS[0][1], plain):
        return "other"
    if re.match(r"(hoi (?!dong nhan dan)|doan |lien doan|cong doan)", plain):
        return "other"
    hits = [(hit.start(), organ) for organ, pattern in _ORGANS[1:-1] if (hit := re.search(pattern, plain))]
    if hits:
        return min(hits)[1]
    return "other" if re.search(_ORGANS[-1][1], plain) else None


def organ_of_symbol(symbol: str) -> str | None:
    """The organ that a symbol (KH-UBND, KH/ĐU) tells of."""
    return next((organ for organ, pattern in _ORGAN_OF_SYMBOL if re.search(pattern, flat(symbol))), None)


def level_of(name: str, superior: str = "", place: str = "") -> str | None:
    """commune, district or province: the lowest level that the name says; a city under a province is a district."""
    plain = flat(name)
    if _COMMUNE.search(plain):
        return "commune"
    if re.search(r"\btinh\b", plain):
        return "province"
    under_province = re.search(r"\btinh\b", flat(superior)) is not None
    if _PROVINCE.search(plain) and not under_province:
        return "province"
    if (
        re.fullmatch(r".*\b(thanh pho|thanh uy|tp\.?)", plain)
        and re.search(CENTRAL, flat(place))
        and not under_province
    ):
        return "province"
    if re.match(r"so\b", plain):
        return "province"
    return "district" if _DISTRICT.search(plain) or re.search(r"\bhuyen uy\b", plain) else None


def level_of_symbol(symbol: str) -> str | None:
    """The level that a symbol of the Party tells of."""
    return next((level for level, pattern in _LEVEL_OF_SYMBOL if re.search(pattern, flat(symbol))), None)


def names_of(lines: list[str]) -> list[str]:
    """The names in the lines of a header, the lines of one name joined; the last is the issuer."""
    names: list[str] = []
    for line in _single(lines):
        plain = flat(line)
        joins = bool(names) and (
            not _STARTS_BODY.match(plain)
            or bool(_INNER.match(plain))
            or (bool(_SPLIT_NAME.search(flat(names[-1]))) and not _WITH_PLACE.search(flat(names[-1])))
            or names[-1].endswith(("-", "–", ","))
            or bool(_BARE.match(flat(names[-1])))
        )
        if joins:
            names[-1] = f"{names[-1]} {line}"
        else:
            names.append(line)
    return names


def _single(lines: list[str]) -> Iterator[str]:
    """The lines, one for each name; without the Youth Union over the right half of the head of one of its units."""
    for line in lines:
        if line is not lines[0] and _UNION.match(flat(line)):
            continue
        start = 0
        for hit in _TWO_NAMES.finditer(flat(line)):
            yield line[start : hit.end()].strip()
            start = hit.end()
        yield line[start:]


def drawing_up(text: str) -> Clause | None:
    """The clause "UBND xã X xây dựng kế hoạch …" of a text, the last one; None where there is none."""
    plain = flat(text)
    for verb in reversed(list(_DRAWS_UP.finditer(plain))):
        if clause := _before(text, plain, verb):
            return clause
    if _ANNOUNCES.search(plain):
        last = max(plain.rfind(mark) for mark in (". ", ";", "\n")) + 1
        return next((clause for verb in _SAYS.finditer(plain, last) if (clause := _before(text, plain, verb))), None)
    return None


def _before(text: str, plain: str, verb: re.Match[str]) -> Clause | None:
    """The body directly before a verb, if it is not governed by a word such as `của`."""
    begin = max(plain.rfind(mark, 0, verb.start()) for mark in (";", ". ", ", ", ":", "”")) + 1
    for hit in re.finditer(r"\b" + BODY, plain[begin : verb.start()]):
        at = begin + hit.start()
        if not _STANDS_UNDER.search(plain[max(0, at - LONGEST_NAME) : at]) and verb.start() - at < LONGEST_NAME:
            if text[at : at + 3].lower() == "số " or _CITING.search(plain[at : verb.start()]):
                continue
            return Clause(at, text[at : verb.start()].strip(" ,"))
    return None
