"""The documents that the preamble of a plan rests on, each cited at its own right."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from doithoai.core.reading.draft import FoundBasis
from doithoai.core.reading.found import SILENT, Found, found
from doithoai.core.reading.layout.flat import CAPITAL, flat, trimmed
from doithoai.core.reading.layout.outline import Block
from doithoai.core.reading.layout.zones import Zones
from doithoai.core.reading.phrases.dates import DAY_MONTH, date_in
from doithoai.core.reading.phrases.issuers import drawing_up

_KIND_NAMES = (
    "Nghị quyết liên tịch|Thông tư liên tịch|Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Chỉ thị"
    "|Kế hoạch|Quy định|Quy chế|Hướng dẫn|Thông tư|Công văn|Kết luận|Chương trình|Thông báo|Thông tri|Đề án|Tờ trình"
    "|Báo cáo|Công điện|Văn bản|Điều lệ|Phương án|Lịch|Giấy mời|Kế hoạch liên tịch|Hướng dẫn liên tịch|Nội quy"
)
_KINDS = {flat(name): name for name in _KIND_NAMES.split("|")}
_KIND = "(?P<kind>" + "|".join(sorted(_KINDS, key=len, reverse=True)) + r")\b"
_OPENING = (
    r"(?:(?:can cu(?: vao)?|thuc hien(?: theo)?|theo|xet|trien khai(?: thuc hien)?|tiep tuc(?: thuc hien)?"
    r"|thi hanh|chap hanh|nham|de|cu the hoa|hien thuc hoa|day manh|to chuc|hoc tap|dua|co|hieu qua|nghiem(?: tuc)?|tot"
    r"|quan triet|tren co so|tinh than|noi dung|cac|nhung|cung|dong thoi|theo dung|tiep theo"
    r"|sau khi(?: nghien cuu| co)?"
    r"|tai|va)\s*:?\s+"
    r"|(?:diem [a-z]|khoan \d+|dieu \d+[a-z]?|muc [\divx]+|phan \w+)\s*,?\s+(?:cua\s+|va\s+)?)*"
)
_ASKED_BY = (
    r"(?:(?:su )?(?:de nghi|de xuat|tham muu|yeu cau|huong dan|thong bao|y kien|kien nghi|chi dao|ket luan"
    r"|chu truong)(?: chi dao| ket luan| thong nhat)? cua"
    r" (?P<asker>[^;]{3,120}?) tai\s+)?"
)
_START = re.compile(r"(?:(?P<edge>^|[;:.]|,|\bva\b)\s*[-+]?\s*)" + _OPENING + _ASKED_BY + _KIND)
_LAWS = ("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh")
_NUMBER = re.compile(
    r"(?:\bso\s*:?\s*)(?P<said>\d{1,5}[a-z]?(?:\s*[-/–]\s*(?:\d{4}\s*/\s*)?[a-zđ][\w]*(?:\s*[-/–]\s*[a-z][\w]*)*)?)"
    r"|(?P<bare>\d{1,5}[a-z]?\s*[-/–]\s*(?:\d{4}\s*/\s*)?[a-z]{2}[\w]*(?:[-/–][a-z][\w]*)*)"
)
_DATE = re.compile(r"[,(]?\s*\b(?:ban hanh )?(?:ngay\s+)(?:" + DAY_MONTH + r")\)?")
_BARE_DATE = re.compile(r"[\s,(]{1,3}(?:" + DAY_MONTH + r")\)?(?=[\s,;.]|$)")
_BEFORE_NUMBER = re.compile(r"[^,;“\d(]{0,40}?\s(?:cua|giua)\s(?P<issuer>[^,;“\d(]{3,90}?)\s(?=so\s*:?\s*\d)")
_ISSUER = re.compile(
    r"[\s,]*\b(?:(?:cua|do|giua)\s+|(?=chinh phu\b|thu tuong|quoc hoi|bo [a-z]|ubnd|uy ban|ban (?:thuong|chap"
    r"|bi thu|dan)|tinh uy"
    r"|thanh uy|huyen uy|dang uy|hdnd|so [a-z]))(?P<issuer>.+?(?:\s\((?:khoa"
    r"|nhiem ky)[^()]*\))?)(?:\s+ban hanh\s*(?=,|;"
    r"|$))?(?=\s*,?\s+ngay\s+\d|\s*,\s*(?:ve"
    r"|v/v|quy dinh"
    r"|ban hanh|huong dan|phe duyet)\b"
    r"|\s+(?:ve|v/v|quy dinh|ban hanh|huong dan|phe duyet|sua doi|thi diem|quy che|tang cuong|trien khai|thuc hien"
    r"|(?<!tuyen )(?<!ton )giao(?! duc| thong)|cong bo|thong qua|phat dong|tiep tuc"
    r"|(?<!ban )to chuc(?! chinh tri)|doi thoai|tiep xuc|dieu chinh|bo sung"
    r"|ket luan|giai doan(?= \d)|tai (?:phien|hoi nghi|cuoc|buoi|ky) |(?<!ban )chi dao)\b"
    r"|\s*(?:[“\";]|\((?!khoa|nhiem ky)|,(?!\s*(?:khoa|nhiem ky|ky hop)\b))|\s*$)"
)
_SUBJECT = re.compile(r"^[\s,;:.)]*(?:(?:v/v|ve viec|ve)\b\s*:?\s*)?")
_QUOTES = "“”\"'«»‘’ "
_CALLED = re.compile(
    r"\s*\((?:sau đây |dưới đây )?(?:gọi|viết) (?:tắt|chung)?[^()]*\)|\s*\(sau đây[^()]*\)", re.IGNORECASE
)
"""`(sau đây gọi tắt là …)`: no part of a subject."""
_ISSUER_END = re.compile(r",?\s*(?:kỳ họp|giai đoạn|năm \d{4})\b[^()]*$", re.IGNORECASE)
"""The meeting or the years behind an issuer's name are no part of it."""
_AT_MEETING = re.compile(r"^tại (?:phiên|hội nghị|cuộc|buổi|kỳ)[^,;]{0,60}?(?:,?\s+(?:về việc|về)\s+|$)", re.IGNORECASE)
_LAW_NAME = re.compile(
    r"^(?P<name>.+?)(?=,?\s+(?:so\s+\d|ngay\s+\d|nam\s+\d{4}\b|da duoc\b|duoc quoc hoi\b"
    r"|cua quoc hoi\b(?!\s+(?:va|viet nam)\b)|khoa\b)|$)"
)
_STOP = re.compile(
    r",?\s+(?=(?:nham|de (?:tang|nang|trien|phu|bao|dam|kip|thuc|tiep|phat|to|cu)|tren co so"
    r"|trong do|can cu (?:vao )?tinh hinh|theo de nghi"
    r"|xet de nghi|va tinh hinh|va de nghi|va y kien|va su chi dao|duoc su|sau khi (?:trao doi|thong nhat"
    r"|xem xet|co |lay y kien|xin)"
    r"|trong thoi gian|do (?:anh huong|dieu kien|tinh hinh))\b)"
)


@dataclass(frozen=True)
class _Citation:
    """A piece of the preamble that cites one document: its text from the kind on, its place, how it is joined to what
    stands before it, and who asks by it."""

    kind: str
    text: str
    start: int
    edge: str
    asker: str


def legal_bases_of(zones: Zones) -> tuple[FoundBasis, ...]:
    """The documents in the order in which the preamble cites them."""
    return tuple(basis for block in zones.preamble for each in block.walk() for basis in _in_block(each))


def _in_block(block: Block) -> list[FoundBasis]:
    bases: list[FoundBasis] = []
    for citation in _citations(block.text):
        basis = _basis(block, citation)
        if basis is None:
            continue
        if bases and citation.edge in (",", "va") and _unfinished(bases[-1]):
            # "Quyết định số 217 và Quyết định số 218 ngày … của …": the first shares day and issuer with the second
            bases[-1] = replace(bases[-1], issued_on=basis.issued_on, issuer=basis.issuer)
        bases.append(basis)
    return [basis for basis in bases if basis.number.value or basis.issued_on.value or basis.kind.value in _LAWS]


def _unfinished(basis: FoundBasis) -> bool:
    return not (basis.issued_on.value or basis.issuer.value or basis.subject.value) and basis.number.value is not None


def _citations(text: str) -> Iterator[_Citation]:
    """The places where a document is cited at its own right: behind an opening word or a mark, not inside a subject."""
    clause = drawing_up(text)
    end = clause.start if clause else len(text)
    plain = flat(text[:end])
    hits = [hit for hit in _START.finditer(plain) if _own_right(plain, hit)]
    starts = [hit.start("kind") for hit in hits]
    for place, hit in enumerate(hits):
        until = hits[place + 1].start() if place + 1 < len(hits) else end
        piece = text[starts[place] : until]
        stop = _piece_end(piece)
        edge = (hit["edge"] or "").strip()
        yield _Citation(
            _KINDS[hit["kind"]], piece[:stop], starts[place], edge, text[hit.start("asker") : hit.end("asker")]
        )


def _own_right(plain: str, hit: re.Match[str]) -> bool:
    before = plain[: hit.start("kind")]
    if before.count("“") > before.count("”"):
        return False
    behind = plain[hit.end("kind") :]
    if hit["edge"] in (",", "va"):
        if hit["kind"] in ("luat", "bo luat", "phap lenh"):
            # "sửa đổi … của Luật A và Luật B": the second stands inside the subject of the first
            return not re.search(r"(sua doi|bo sung|thi hanh|huong dan|mot so dieu)[^;]*$", before)
        return bool(re.match(r"\s*(?:\w+\s+){0,4}?(so\b|\d)", behind))
    return True


def _piece_end(piece: str) -> int:
    """Where a citation ends: a semicolon or full stop outside quotes and brackets, or a clause of purpose."""
    plain = flat(piece)
    for hit in re.finditer(rf";|\.(?=\s+[{CAPITAL}])|\.\s*$", piece):
        open_quote = piece[: hit.start()].count("“") > piece[: hit.start()].count("”")
        if not open_quote and piece[: hit.start()].count("(") <= piece[: hit.start()].count(")"):
            if hit[0] == ";" and _list_goes_on(plain[hit.end() :]):
                continue
            return min(hit.start(), _purpose(plain, hit.start()))
    return _purpose(plain, len(piece))


def _list_goes_on(after: str) -> bool:
    """`quy định A; cơ chế B và biện pháp C`: the semicolon stands inside a subject that goes on in small letters."""
    return bool(
        re.match(r"\s*(co che|chinh sach|bien phap|trinh tu|che do|chuc nang|nhiem vu|quyen han|thoi han)\b", after)
    )


def _purpose(plain: str, end: int) -> int:
    hit = _STOP.search(plain, 0, end)
    return hit.start() if hit else end


def _basis(block: Block, citation: _Citation) -> FoundBasis | None:
    line = block.line_at(citation.start)
    rest = citation.text[len(citation.kind) :]
    law = citation.kind in _LAWS
    name, rest = _law_name(rest) if law else ("", rest)
    issuer_first, rest = _issuer_first(rest)
    number, rest = _number(rest)
    issued_on, rest = _date(rest)
    issuer, rest = _issuer(rest)
    issuer = issuer or issuer_first or citation.asker
    if not issued_on:
        issued_on, rest = _date(rest)
    subject = name or _subject(rest, named=bool(number or issued_on or issuer))

    def part(value: str | None) -> Found[str]:
        return found(value, line, 0.9) if value else SILENT

    if law and not (subject or number) and citation.kind != "Hiến pháp":
        return None
    return FoundBasis(
        number=part(number),
        kind=part(citation.kind),
        issued_on=part(issued_on),
        issuer=part(issuer),
        subject=part(subject),
    )


def _law_name(rest: str) -> tuple[str, str]:
    """The name of a law and what follows it; empty where the number comes first."""
    lead = len(rest) - len(rest.lstrip())
    if re.match(r"\s*(so\b|\d|ngay\b|nam\b)", flat(rest)):
        return "", rest
    hit = _LAW_NAME.match(flat(rest)[lead:])
    if not hit:
        return "", rest
    return trimmed(rest[lead : lead + hit.end()]).strip(_QUOTES), rest[lead + hit.end() :]


def _issuer_first(rest: str) -> tuple[str | None, str]:
    """`Chương trình phối hợp giữa UBND xã và Mặt trận xã số 05/CTr-PH …`: the issuer stands before the number."""
    hit = _BEFORE_NUMBER.match(flat(rest))
    return (trimmed(rest[hit.start("issuer") : hit.end("issuer")]), rest[hit.end() :]) if hit else (None, rest)


def _number(rest: str) -> tuple[str | None, str]:
    plain = flat(rest)
    hit = _NUMBER.search(plain)
    if not hit or len(plain[: hit.start()].split()) > 9 or re.search(r"\b(ve|cua|ngay)\b", plain[: hit.start()]):
        return None, rest
    group = "said" if hit["said"] else "bare"
    number = re.sub(r"\s", "", rest[hit.start(group) : hit.end(group)]).replace("–", "-")
    return number, rest[hit.end() :]


def _date(rest: str) -> tuple[str | None, str]:
    plain = flat(rest)
    hit = _BARE_DATE.match(plain) or _DATE.search(plain)
    if not hit or re.search(r"\b(cua|ve|v/v)\b", plain[: hit.start()]) or len(plain[: hit.start()].split()) > 3:
        return None, rest
    on = date_in(hit, None)
    return (on.isoformat() if on else None), rest[hit.end() :]


def _issuer(rest: str) -> tuple[str | None, str]:
    hit = _ISSUER.match(flat(rest))
    if not hit:
        return None, rest
    issuer = _ISSUER_END.sub("", rest[hit.start("issuer") : hit.end("issuer")])
    return trimmed(issuer), rest[hit.end() :]


def _subject(rest: str, *, named: bool) -> str:
    lead = _SUBJECT.match(flat(rest))
    text = trimmed(rest[lead.end() if lead else 0 :])
    if not named and not lead:
        return ""
    text = _AT_MEETING.sub("", text)
    if text[:1] in _QUOTES:
        text = text.strip(_QUOTES)
        within = _SUBJECT.match(flat(text))
        text = text[within.end() :] if within else text
    text = re.sub(r"^(?:năm \d{4}|giai đoạn \d{4}\s*[-–]\s*\d{4})\s*", "", text, flags=re.IGNORECASE)
    text = _CALLED.sub("", trimmed(text))
    text = re.sub(r"(,|;|\s+và|\s+và các)$", "", trimmed(text))
    return text.strip() if len(text) > 3 else ""
