"""How many delegates come from where, and how many people are expected in all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from doithoai.core.reading.draft import FoundQuota
from doithoai.core.reading.flat import flat, trimmed
from doithoai.core.reading.found import SILENT, Found, found
from doithoai.core.reading.passages import DUTIES, Passage, sentences, walk, whole
from doithoai.core.reading.people import PROGRAMME
from doithoai.core.reading.tables import Table, tables_under
from doithoai.core.reading.zones import Zones

_NUMBER = r"(?<![\w./,:-])(?:\d{1,3}\.\d{3}|(?=[lo]?\d)[\dlo]{1,5})(?![\w/.:]\w|\w)"
"""A number; scanners read `l` and `o` for one and nought."""
_PEOPLE = (
    r"(?:nguoi|dai bieu|ho\b|cu tri|hoi vien|doan vien|thanh nien|dang vien|cong nhan|nong dan|nhan dan|doanh nghiep|"
    r"hop tac xa|hoc sinh|sinh vien|can bo|cong chuc|vien chuc|ba con|tin dz|lanh dao|phu nu|dai dien|dong chi|"
    r"giao vien|chu ho|d/c|"
    r"giam doc|quan chung|thanh vien|lao dong|tieu thuong|chuc sac|nghe nhan|cuu chien binh|cong dan|thieu nhi|"
    r"gia dinh|"
    r"chu doanh|doanh nhan|phu huynh|nha bao|khach)"
)
_VERBS = (
    r"(?:duoc|cu|mzi|chon|lua chon|gioi thieu|bo tri|huy dong|van dong|phan cong|co|tham gia|tham du|du|khong duoi|"
    r"khong qua|tu|it nhat|toi thieu|toi da|khoang|them|chi dao|chon cu|de cu|dai dien|gom|du kien|thong nhat|:|-)"
)
_WHO_END = re.compile(
    r"[.;:()]|\s(?:tham du|tham gia|du (?!an)|du$|trong dz|do|duoc|tro len|de|ve du|la|bao gom|gom|o)\b|\s/|/(?!c\b)|"
    r",\s(?=(?:trong dz|do|la|moi|mxi|mzi|gom|uu tien|chon|lua chon|bao dam|co|dam bao|tong|\d+)\b)|\s(?:va|"
    r"cung)\s(?=\d)|,?\s(?=mxi\s)|$"
)
_EACH = re.compile(
    rf"\bmxi\s(?P<kind>[^\d.;:()]{{1,45}}?)\s?(?:,?\s?\b{_VERBS}(?=[\s,]))*\s?(?P<count>{_NUMBER})(?:\s?[-–]\s?\d+|\sden\s\d+)?\s(?={_PEOPLE})"
)
_A_HEAD = re.compile(
    rf"(?P<count>{_NUMBER})\s(?P<who>{_PEOPLE}[^/.;:()\d]{{0,60}}?)\s?(?:/\s?(?:mot\s|0?1\s)?|\s(?:cho\s|o\s|"
    rf"cua\s|tai\s)?mxi\s)"
    r"(?P<kind>[^\W\d][^\d.;:()/,]{1,40}?)(?=[.;:,()/]|$|\s(?:do|de|tham|du|va|lua|chon|trong)\b)"
)
_EITHER_WAY = re.compile(
    rf"(?P<count>{_NUMBER})\s(?P<who>{_PEOPLE}[^.;:()\d]{{0,60}}?)\s(?:dai dien|thay mat|la dai dien|cua|tu|"
    rf"thuoc|o)\s"
    rf"[^.;:()\d]{{0,50}}?(?P<number>{_NUMBER})\s(?P<kind>[^\W\d][^\d.;:()/,]{{1,30}}?)(?=[.;:,()/]|$|\s(?:tham|"
    rf"du|do|tren)\b)"
)
_TOTAL = re.compile(rf"(?P<count>{_NUMBER})(?:\s?[-–]\s?\d+)?\s(?={_PEOPLE})")
_CHANGED = re.compile(
    rf"\bso (?:luong|nguoi|dai bieu)\s(?P<who>[^\d.;:()]{{2,60}}?)\s(?:tu|la)\s{_NUMBER}[^.;:()\d]{{0,25}}?"
    rf"\b(?:xuong con|xuong|len|thanh|con|tang len)\s(?P<count>{_NUMBER})"
)
_COUNTED = re.compile(
    r"^(?:ve )?(?:thanh phan|dai bieu|doi tuong|so luong|khach moi|mzi|nguoi (?:du|tham du)|quy mo|ve phia|nhan dan|"
    r"nguoi dan|cu tri|ba con|dai dien|hoi vien|doan vien|nong dan|to chuc|cong dan|phia)\b|thanh phan"
)
_ELSEWHERE = re.compile(
    DUTIES.pattern + "|" + PROGRAMME.pattern + r"|^(?:muc dich|yeu cau|thu ky|to thu ky|chu tri|kinh phi)\b"
)
_AIMS = re.compile(PROGRAMME.pattern + r"|^(?:muc dich|yeu cau|kinh phi)\b")
_WHO_COMES = re.compile(r"\b(?:thanh phan|so luong|quy mo)\b")
_ALL = re.compile(r"\b(?:du kien|tong so|tong cong|so luong|quy mo|khoang|toan the|tong|so dai bieu|so nguoi|uoc)\b")
_FILLERS = re.compile(
    r"\b(?:du kien|tong so|tong cong|so luong|quy mo|khoang|dai bieu|nguoi|tham du|tham gia|tham|du|hoi nghi|"
    r"thanh phan|"
    r"mzi|la|co|so|tren|hon|gan|toan|the|doi thoai|buoi|cuoc|ve|va|cua|cac|tong|cong|dat|uoc|to chuc|voi|duoc|"
    r"mxi|tiep xuc|"
    r"trong dz|tat ca|gom|nay|se|moi)\b|[^\w]"
)
_ALIKE = re.compile(r"\b(?:do|cu)\b")


@dataclass(frozen=True)
class _Hit:
    at: int
    stop: int
    count: int
    per: str | None
    kind: str | None
    number: int | None
    who: str


class _GroupCounts:
    """How many groups of a kind there are: said in the same sentence, else anywhere in the plan."""

    def __init__(self, everything: str) -> None:
        self._everything = everything
        self._known: dict[str, int | None] = {}

    def of(self, kind: str, sentence: str) -> int | None:
        """The number of groups of that kind, None where the plan does not say it."""
        here = self._in(flat(kind), sentence)
        if here is None and kind not in self._known:
            self._known[kind] = self._in(flat(kind), self._everything)
        return here or self._known.get(kind)

    @staticmethod
    def _in(kind: str, text: str) -> int | None:
        wanted = rf"(?<!so )(?<!thu )({_NUMBER})\s{re.escape(kind)}\b"
        return next((number for hit in re.finditer(wanted, text) if (number := _number(hit[1])) > 1), None)


def read_quotas(zones: Zones) -> tuple[FoundQuota, ...]:
    """Each number of delegates from somewhere; a total of everybody is none."""
    counts = _GroupCounts(" ".join(_folded(line.text) for line in zones.lines))
    made: list[FoundQuota] = []
    for passage, told_there in _passages(zones):
        for hit in _hits(passage, told_there):
            quota = _quota(hit, passage, counts, made)
            if not any(_says_the_same(quota, other) for other in made):
                made.append(quota)
    counted = _counted_lines(zones)
    made += [
        quota for block in zones.body for table in tables_under(block) for quota in _of_table(table, counted, made)
    ]
    return tuple(made)


def read_expected_attendance(zones: Zones) -> Found[int]:
    """How many people are expected in all; silent where the plan does not say."""
    for block in walk(zones.body, _AIMS):
        for sentence in sentences(whole(block)):
            plain = _folded(sentence.text)
            for hit in _TOTAL.finditer(plain):
                if _of_everybody(plain, hit):
                    return found(_number(hit["count"]), sentence.line_at(hit.start()), 0.9)
    return SILENT


def _passages(zones: Zones) -> Iterator[tuple[Passage, bool]]:
    """Sentences, each with whether it stands where those who come are told; elsewhere only "mỗi thôn …" counts."""
    lines = _counted_lines(zones)
    for block in walk(zones.body, _AIMS):
        for sentence in sentences(whole(block)):
            yield sentence, block.line in lines


def _counted_lines(zones: Zones) -> set[int]:
    """The lines under the headings on who takes part."""
    heads = [block for block in walk(zones.body, _ELSEWHERE) if _COUNTED.search(_folded(block.label))]
    named = [head for head in heads if _WHO_COMES.search(_folded(head.label))]
    inner = [head for head in heads if not any(each in named for child in head.children for each in walk([child]))]
    return {each.line for head in inner for each in walk([head], _ELSEWHERE)}


def _folded(text: str) -> str:
    """Folded, with "mỗi" as mxi, "mời" as mzi, "đó" as dz and "cư" as cz: without marks they would be other words."""
    plain = flat(text)
    for hit in re.finditer(r"\bmoi\b", plain):
        letter = {"ỗ": "x", "ờ": "z"}.get(text[hit.start() + 1].lower(), "o")
        plain = plain[: hit.start() + 1] + letter + plain[hit.start() + 2 :]
    return _ALIKE.sub(
        lambda hit: hit[0] if text[hit.start() : hit.end()].lower() in ("do", "cử") else hit[0][0] + "z", plain
    )


def _hits(passage: Passage, counted: bool) -> list[_Hit]:
    plain = _folded(passage.text)
    made: list[_Hit] = []
    for finder in (_changed, _each, _a_head, _either_way, _totals) if counted else (_each, _a_head):
        for hit in finder(plain, passage.text):
            if all(hit.stop <= other.at or other.stop <= hit.at for other in made):
                made.append(hit)
    return sorted(made, key=lambda hit: hit.at)


def _changed(plain: str, text: str) -> Iterator[_Hit]:
    for hit in _CHANGED.finditer(plain):
        who = text[hit.start("who") : hit.end("who")]
        yield _Hit(hit.start(), hit.end(), _number(hit["count"]), "total", None, None, who)


def _each(plain: str, text: str) -> Iterator[_Hit]:
    for hit in _EACH.finditer(plain):
        kind = re.sub(r"(?:\s(?:" + _VERBS[3:-1] + r"))+$", "", hit["kind"]).rstrip(" ,")
        end = _who_end(plain, hit.end())
        named = text[hit.start("kind") : hit.start("kind") + len(kind)]
        yield _Hit(
            hit.start(),
            end,
            _number(hit["count"]),
            "group",
            named,
            None,
            _named(text[hit.end() : end], plain, text, hit.start()),
        )


def _a_head(plain: str, text: str) -> Iterator[_Hit]:
    for hit in _A_HEAD.finditer(plain):
        kind, who = text[hit.start("kind") : hit.end("kind")], text[hit.start("who") : hit.end("who")]
        yield _Hit(
            hit.start(),
            hit.end(),
            _number(hit["count"]),
            "group",
            kind.strip(),
            None,
            _named(who, plain, text, hit.start()),
        )


def _either_way(plain: str, text: str) -> Iterator[_Hit]:
    for hit in _EITHER_WAY.finditer(plain):
        kind, who = text[hit.start("kind") : hit.end("kind")], text[hit.start("who") : hit.end("who")]
        yield _Hit(hit.start(), hit.end(), _number(hit["count"]), None, kind.strip(), _number(hit["number"]), who)


def _totals(plain: str, text: str) -> Iterator[_Hit]:
    first = _TOTAL.search(plain)
    within = -1 if first and _of_everybody(plain, first) else plain.find("trong dz")
    for hit in _TOTAL.finditer(plain):
        before = plain[: hit.start()]
        listed = "mxi " in before and re.search(r"\bgom\b", before[before.find("mxi ") :])
        aside = listed or before.count("(") > before.count(")") or 0 <= within < hit.start()
        if aside or _of_everybody(plain, hit) or re.search(r"\b(?:tu|tren) $", before):
            continue
        end = _who_end(plain, hit.end())
        who = _named(text[hit.end() : end], plain, text, hit.start())
        yield _Hit(hit.start(), end, _number(hit["count"]), "total", None, None, who)


def _of_everybody(plain: str, hit: re.Match[str]) -> bool:
    """The words around the number name nobody in particular: it counts everybody."""
    before = plain[: hit.start()]
    end = _who_end(plain, hit.end())
    return (
        bool(_ALL.search(before[-90:]) or _ALL.search(plain[hit.end() : end]))
        and not _FILLERS.sub("", re.split(r"[;()]", before)[-1])
        and not _FILLERS.sub("", plain[hit.end() : end])
        and not plain[end:].lstrip().startswith("/")
        and "mxi " not in plain
    )


def _who_end(plain: str, start: int) -> int:
    end = _WHO_END.search(plain, start)
    return end.start() if end else len(plain)


def _named(who: str, plain: str, text: str, at: int) -> str:
    """Where only "người" is counted, the words before the colon say who they are."""
    if flat(who).strip() not in ("nguoi", "dong chi", "d/c"):
        return who
    label = re.search(
        r"(?:^|[;.,]\s)(?:(?:va|moi|mzi)\s)?(?P<label>[^:;.]{2,80}?)\s?:\s?(?:tong cong |khoang |gom |mzi )*$",
        plain[:at],
    )
    label = label or re.search(r"(?:^|[:;,]\s|\b(?:va|gom)\s)(?P<label>[^\W\d][^:;,.\d]{3,50})\s$", plain[:at])
    return text[label.start("label") : label.end("label")] if label else who


def _says_the_same(quota: FoundQuota, other: FoundQuota) -> bool:
    """A plan may say the same "mỗi thôn …" among those who come and again among the duties."""
    kind = flat(str(quota.group_kind.value))
    same = (quota.count.value, quota.per.value) == (other.count.value, "group")
    return same and kind == flat(str(other.group_kind.value))


def _quota(hit: _Hit, passage: Passage, counts: _GroupCounts, before: list[FoundQuota]) -> FoundQuota:
    line = passage.line_at(hit.at)
    who = trimmed(hit.who.strip(" -–"))
    if who == "người" and before and before[-1].who.line == line:
        who = str(before[-1].who.value)
    number = hit.number if hit.number or not hit.kind else counts.of(hit.kind, _folded(passage.text))
    sure = 0.6 if hit.per is None else 0.9
    return FoundQuota(
        count=found(hit.count, line, sure),
        per=found(hit.per, line, sure) if hit.per else SILENT,
        group_kind=found(hit.kind, line, sure) if hit.kind else SILENT,
        group_count=found(number, line, 0.8) if number else SILENT,
        who=found(who, line, sure) if who else SILENT,
        ambiguous=found(hit.per is None, line, sure),
    )


def _of_table(table: Table, counted: set[int], known: list[FoundQuota]) -> Iterator[FoundQuota]:
    """A column of numbers under "Số đại biểu": one total for each row but the sum."""
    column = table.column(r"^so (?:luong|dai bieu|nguoi|ho|cu tri|hoi vien|doan vien)")
    if column is None:
        return
    who = re.sub(r"^số (?:lượng )?", "", table.titles[column], flags=re.IGNORECASE).strip()
    for row in table.rows:
        cell = flat(table.cell(row, column))
        number = re.match(r"\d{1,4}\b", cell)
        told = any(quota.who.line == row.number for quota in known)
        if number and not told and not re.search(r"\b(?:tong|cong)\b", flat(row.text)):
            yield FoundQuota(
                count=found(int(number[0]), row.number, 0.85),
                per=found("total", row.number, 0.85),
                who=found(cell[number.end() :].strip() or who or "đại biểu", row.number, 0.6),
                ambiguous=found(False, row.number, 0.85),
            )


def _number(text: str) -> int:
    return int(text.replace("l", "1").replace("o", "0").replace(".", ""))
