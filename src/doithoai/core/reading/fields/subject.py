"""What the dialogue is: its year, its round, whom the head meets, and the theme of a thematic one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from doithoai.core.reading.found import SILENT, Found, found
from doithoai.core.reading.layout.flat import flat, trimmed
from doithoai.core.reading.layout.outline import Block, about
from doithoai.core.reading.layout.zones import Zones
from doithoai.core.reading.phrases.issuers import drawing_up

_YEAR = re.compile(
    r"\b(?:nam|quy [ivx\d]+\s*[/-]|thang \d{1,2}\s*[/-]|ngay \d{1,2}\s*[/-]\s*\d{1,2}\s*[/-])\s*(?P<year>20\d\d)\b"
)
_SPAN = re.compile(r"(giai doan|nhiem ky|den nam|tu nam|\bchi tieu[^.;]{0,30}|ke hoach so[^;]{0,30}|-)\s*$")
_ROUND = re.compile(
    r"\b(?:lan(?: thu)?|dot(?: thu)?|ky thu|phien thu)\s+(?P<round>\d{1,2}(?![\d/])|[ivx]{1,4}\b|nhat|mot|hai"
    r"|ba|tu|nam|sau)\b"
)
BEFORE = 120
"""Letters looked at before a year or a round."""
_WORDS = {"nhat": 1, "mot": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5, "sau": 6}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_NOT_THIS = re.compile(r"(dai hoi|ban chap hanh trung uong|hoi nghi trung uong|khoa|dang bo)[^;.]{0,60}$")

_MEETS = re.compile(
    r"\b(?:doi thoai|tiep xuc|gap go|gap mat|lam viec|trao doi|tiep dan"
    r"|lang nghe)\b(?P<between>[^;.:“]{0,180}?)\s(?:voi|cung)\s+"
    r"(?:doi tuong la |cac dong chi )?"
)
_SPEAKS = re.compile(
    r"\blang nghe (?P<between>)(?=(?:nong dan|nhan dan|thanh nien|doanh nghiep|tre em|phu nu|cong nhan|nguoi dan)"
    r" (?:noi|kien nghi)\b)"
)
"""`Diễn đàn lắng nghe nông dân nói`."""
_SPOKEN = re.compile(r" (?:noi|kien nghi)\b")
_HELPS = re.compile(r"\b(?:thao go|giai quyet)\b(?P<between>[^;.:“]{0,80}?)\s(?:cho|doi voi)\s+")
"""`tháo gỡ khó khăn cho doanh nghiệp`."""
_AFTER = re.compile(
    r"\s*[,(]?\s*(?:\(?\s*(?:ban hanh|kem theo)\b|\(?\s*(?:lan|dot|ky|phien)\s+(?:thu\s+)?(?:\d|[ivx]+\b|nhat"
    r"|hai|ba|mot)|\bnam\s+20\d\d"
    r"|\bquy\s+[ivx\d]|\bthang\s+\d"
    r"|\b6 thang|\bgiai doan|\bnhiem ky|\bchuyen de|\bchu de|\bve\b(?! huu|sinh)|\bnham|\bde (?:lang|nam|trao"
    r"|nghe|giai|thao)|\bnhu sau|\bnhan (?:ky niem|dip|ngay|thang)\b|\bcu the"
    r"|\b(?:voi )?(?:cac )?noi dung\b|\bthong qua"
    r"|\btheo\b(?! (?:cum|tung|to|thon|khu|dia ban|lien|nhom|ap|tuyen)\b[^;.:,]{0,40} (?:tren dia ban"
    r"|thuoc|cua) )|\btai (?=hoi truong|tru so|nha)|\bvao\b"
    r"|\bcua (?:chu tich|bi thu|nguoi dung dau"
    r"|lanh dao|ubnd|uy ban|dang uy|thu"
    r"|giam doc|thuong truc|cap uy|chinh quyen|dong chi)|\bdo (?:ubnd|uy ban|chu tich|bi thu|dang uy|hoi "
    r"|doan |mttq|ban )|\btrong nam|\bnam nay|\bgan voi|\bket hop|\bduoc\b|\btrong thoi gian|\btu ngay"
    r"|\bngay \d|\b(?:truoc|sau)(?: va sau)? (?:ky hop|dai hoi))"
    r"|[;.:“]|$|,?\s+(?:ubnd|uy ban nhan dan|ban thuong vu)\b[^,]*(?:xay dung|ban hanh)"
)
_HEADS = (
    r"(?:dong chi |nguoi dung dau|chu tich|bi thu|lanh dao|thuong truc|ubnd|uy ban nhan dan|dang uy|cap uy|chinh quyen"
    r"|giam doc|ban thuong vu)"
)
_TURNED = re.compile(rf"\bgiua\s+(?:(?!{_HEADS})(?P<whom>[^;.:“]{{3,90}}?)\s+(?:voi|va)\s+(?={_HEADS}))")
_WITH_AND = re.compile(
    rf"\bgiua\s+{_HEADS}[^;.:“]{{0,90}}?\s+va\s+(?=(?:cac )?(?:nhan dan|cong dan|cu tri|nguoi dan|thanh nien"
    r"|doanh nghiep|doan vien|hoi vien|nong dan|cong nhan|phu nu|to chuc))"
)
_BARE = re.compile(
    r"\bdoi thoai\s+(?:truc tiep\s+)?(?=(?:cac )?(?:doanh nghiep|thanh nien|nong dan|phu nu|cong nhan|hop tac xa"
    r"|doan vien|hoi vien|nguoi lao dong)\b)"
)
"""`Hội nghị đối thoại doanh nghiệp …`, without `với`."""
_LABELS = r"^(doi tuong(?! va pham vi)( doi thoai| tiep xuc| tham gia doi thoai)?|doi tuong duoc doi thoai)\b"
_GENERIC = re.compile(
    r"^(cac )?(nhan dan|cong dan|nguoi dan|cu tri|to chuc, cong dan|to chuc, ca nhan|dan|quan chung nhan dan"
    r"|nhan dan va doanh nghiep)$"
)
_THEMES = (
    re.compile(r"\b(?:voi )?(?:chu de|chuyen de)\s*(?:ve|la|:)?\s*[:\-]?\s*[“\"'«](?P<theme>[^”\"»]{3,300})[”\"»]"),
    re.compile(
        r"\b(?:theo |voi )?(?:chuyen de|chu de)\s*(?:ve |la |:)?\s*(?P<theme>[^“\"”.;]{4,220}?)(?=\s*(?:\("
        r"|,?\s+nam 20\d\d|,?\s+(?:lan|dot) (?:thu|\d)|[.;]|$|,? giua\b|,? voi (?=cac |to chuc|cong dan|nhan dan"
        r"|doanh|thanh nien|nong dan|hoi vien|can bo|nguoi|doan vien)|,? tren dia ban\b.*$))"
    ),
)
_PEOPLE = re.compile(
    r"\b(?:nhan dan|nguoi dan|cu tri|ho|hoi vien|doan vien|thanh nien|cong nhan|nong dan|doanh nghiep|cong dan"
    r"|ca nhan|to chuc"
    r"|can bo|dang vien|phu nu|cuu chien binh|nguoi lao dong|hoc sinh|sinh vien|tieu thuong|chuc sac|giao vien"
    r"|hop tac xa"
    r"|tang lop|nha dau tu|ngu dan|dong bao|vien chuc|thieu nhi|nguoi)\b"
)
_DELEGATES = re.compile(rf"\d[\d.]*\s(?:dai bieu|(?:dai dien |cac )?{_PEOPLE.pattern[2:]})|\bmoi\s\w+\s(?:\w+\s)?\d")
"""A number of people in a label makes delegates of them."""
LONGEST_AUDIENCE = 200
_THEME_LABEL = r"^(?:ve |ten )?(chu de|chuyen de)( (cua )?(buoi |hoi nghi |cuoc )?(doi thoai|hoi nghi))?$"
_QUOTED_THEME = re.compile(
    r"(?:(?:hoi nghi|buoi doi thoai|cuoc doi thoai|doi thoai|noi dung|tap trung|trao doi|thao luan|to chuc"
    r"|lay|duoc to chuc"
    r"|co|la|theo|voi|ve|vao)\s)*(?:chu de|chuyen de)\s*(?:[:\-]|nam \d{4}|la|ve)?\s*[:\-]?\s*[“\"'«]"
)
"""A line that opens with the theme in quotes: `Chuyên đề “…”`, `Hội nghị có chủ đề “…”`."""
WORDS_OF_A_LABEL = 6
_ABOUT = re.compile(
    r"^\s*ve\s+(?:viec\s+|cong tac\s+|noi dung\s+|van de\s+)?(?P<theme>[^.;]{4,200}?)(?=\s*(?:\("
    r"|,?\s+nam 20\d\d|,?\s+(?:lan|dot)\s|$))"
)


@dataclass(frozen=True, kw_only=True)
class Subject:
    """Which dialogue the plan is for."""

    year: Found[int]
    round: Found[int]
    audience: Found[str]
    theme: Found[str]


@dataclass(frozen=True)
class _Source:
    """A text that speaks of this dialogue itself: the title, or the clause that announces the plan."""

    text: str
    block: Block | None
    line: int
    offset: int = 0
    sure: float = 0.95

    def line_at(self, position: int) -> int:
        return self.block.line_at(self.offset + position) if self.block else self.line


def subject_of(zones: Zones, title: Found[str]) -> Subject:
    """Read from the title, else the clause that announces the plan, else what the body says of the dialogue."""
    sources = list(_sources(zones, title))
    return Subject(
        year=_first(_year(source) for source in sources),
        round=_first(_round(source) for source in sources),
        audience=_audience(zones, sources),
        theme=_theme(zones, sources),
    )


def _first(values: Iterator[Found]) -> Found:  # type: ignore[type-arg]
    return next((value for value in values if value.value is not None), SILENT)


def _sources(zones: Zones, title: Found[str]) -> Iterator[_Source]:
    if title.value:
        yield _Source(title.value, None, title.line or 1)
    for block in zones.preamble[::-1]:
        if clause := drawing_up(block.text):
            yield _Source(block.text[clause.start :], block, block.line, clause.start, 0.85)
            break


def _year(source: _Source) -> Found[int]:
    plain = flat(source.text)
    hits = [
        hit
        for hit in _YEAR.finditer(plain)
        if not _SPAN.search(plain[max(0, hit.start() - BEFORE) : hit.start()])
        and not plain[hit.end() :].startswith(" -")
    ]
    if not hits:
        return SILENT
    hit = hits[-1]
    return found(int(hit["year"]), source.line_at(hit.start()), source.sure)


def _round(source: _Source) -> Found[int]:
    plain = flat(source.text)
    rounds = {}
    for hit in _ROUND.finditer(plain):
        if not _NOT_THIS.search(plain[max(0, hit.start() - BEFORE) : hit.start()]):
            rounds[_number(hit["round"])] = hit.start()
    if len(rounds) != 1:
        return SILENT
    (value, place), *_ = rounds.items()
    return found(value, source.line_at(place), source.sure) if value else SILENT


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() else _WORDS.get(word, _ROMAN.get(word))


def _audience(zones: Zones, sources: list[_Source]) -> Found[str]:
    """The most specific wording: a label of its own, the title, the preamble, then what the body says."""
    candidates = [value for source in sources if (value := _met(source)).value]
    labelled = _labelled(zones)
    if labelled.value and all(len(labelled.value) > len(value.value or "") for value in candidates):
        return labelled
    specific = [value for value in candidates if not _GENERIC.match(flat(value.value or ""))]
    if specific:
        return specific[0]
    narrower = [value for block in _said(zones) if (value := _met(block)).value]
    for value in narrower:
        if not _GENERIC.match(flat(value.value or "")) and len((value.value or "").split()) <= 25:
            return value
    return next(iter([*candidates, *narrower, labelled]), SILENT)


def _labelled(zones: Zones) -> Found[str]:
    """What stands behind or under "Đối tượng", if it names people and no delegates counted."""
    for block in about(zones.body, _LABELS):
        below = block.children[0] if block.children and not block.rest else None
        text = below.text if below else block.rest
        words = trimmed(re.sub(r"^(là|gồm|bao gồm)\s+", "", re.split(r"(?<=[^\W\d]{2})[.;]\s", text)[0]))
        if len(words) < LONGEST_AUDIENCE and _PEOPLE.search(flat(words)) and not _DELEGATES.search(flat(words)):
            return found(words, below.line if below else block.line, 0.85)
    return SILENT


def _said(zones: Zones) -> Iterator[_Source]:
    """The lines of the body on when and with whom."""
    for block in about(zones.body, r"^(thoi gian|noi dung|hinh thuc|thanh phan|quy [ivx]+|dot \d|lan \d|doi tuong)"):
        for each in block.walk():
            yield _Source(each.text, each, each.line, 0, 0.7)


def _met(source: _Source) -> Found[str]:
    """Whom the head meets: the words behind `với`; turned round, those between `giữa` and `với` or behind `và`."""
    plain = flat(source.text)
    if turned := _TURNED.search(plain):
        return found(source.text[turned.start("whom") : turned.end("whom")], source.line_at(turned.start("whom")), 0.8)
    for hit in (
        *_MEETS.finditer(plain),
        *_WITH_AND.finditer(plain),
        *_HELPS.finditer(plain),
        *_SPEAKS.finditer(plain),
        *_BARE.finditer(plain),
    ):
        stop = (_SPOKEN if hit.re is _SPEAKS else _AFTER).search(plain, hit.end())
        end = stop.start() if stop else len(plain)
        words = trimmed(source.text[hit.end() : end]).strip('“”" ,-–(')
        if len(words) > 2 and not re.match(
            r"^(chu de|noi dung|hinh thuc|cap tren|nhau|tinh than|cac noi dung|muc)", flat(words)
        ):
            return found(words, source.line_at(hit.end()), source.sure)
    return SILENT


def _theme(zones: Zones, sources: list[_Source]) -> Found[str]:
    for source in (*sources, *_theme_lines(zones)):
        for pattern in _THEMES:
            if hit := pattern.search(flat(source.text)):
                words = trimmed(source.text[hit.start("theme") : hit.end("theme")])
                if not re.match(r"^(doi thoai|hoi nghi|tiep xuc)\b", flat(words)):
                    return found(words, source.line_at(hit.start("theme")), source.sure)
    for source in sources[:1]:
        met = _met(source)
        if met.value and (hit := _ABOUT.match(flat(source.text[source.text.find(met.value) + len(met.value) :]))):
            start = source.text.find(met.value) + len(met.value)
            words = source.text[start + hit.start("theme") : start + hit.end("theme")]
            return found(trimmed(words.rstrip(" -–")), source.line, 0.75)
    return SILENT


def _theme_lines(zones: Zones) -> Iterator[_Source]:
    """The lines of the body labelled as the theme, as if they said "chủ đề: …"; under a heading the first."""
    for block in about(zones.body, _THEME_LABEL):
        below = block.children[0] if block.children and len(block.text.split()) <= WORDS_OF_A_LABEL else None
        if block.rest:
            yield _Source(f"chủ đề: {block.rest}", None, block.line, 0, 0.9)
        elif below:
            yield _Source(f"chủ đề: {below.text}", None, below.line, 0, 0.9)
    for block in (each for top in zones.body for each in top.walk()):
        if quoted := _QUOTED_THEME.match(flat(block.text)):
            yield _Source(f"chủ đề: {block.text[quoted.end() - 1 :]}", None, block.line, 0, 0.85)
