"""How many delegates come from where, and how many people are expected in all."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from doithoai.core.reading.draft import FoundQuota
from doithoai.core.reading.found import SILENT, Found, found
from doithoai.core.reading.layout.flat import flat, trimmed
from doithoai.core.reading.layout.passages import Passage, sentences, walk, whole
from doithoai.core.reading.layout.tables import tables_under
from doithoai.core.reading.layout.zones import Zones
from doithoai.core.reading.phrases.quota_names import named_above, named_before_brackets, named_by_label, named_by_row
from doithoai.core.reading.phrases.quota_tables import quotas_of_table, rows_counted, sum_of_table
from doithoai.core.reading.phrases.quota_words import (
    A_HEAD,
    AIMS,
    ALL,
    CHANGED,
    CHOOSES,
    COUNTED,
    EACH,
    EITHER_WAY,
    ELSEWHERE,
    FILLERS,
    LISTED_ON,
    NAMED_BEFORE,
    NO_QUOTA,
    NOWHERE,
    NUMBER,
    TIMES_OVER,
    TOTAL,
    UNITS,
    VERBS,
    WHO_COMES,
    WHO_END,
    folded,
    number_of,
)


@dataclass(frozen=True)
class _Hit:
    at: int
    stop: int
    count: int
    per: str | None
    kind: str | None
    number: int | None
    who: str
    listing: bool = False
    """Stands behind "mỗi …": others of its list may follow."""
    closed: bool = False
    """More words follow it in its sentence, so that its list is at its end."""


class _GroupCounts:
    """How many groups of a kind there are: said in the same sentence, else anywhere in the plan."""

    def __init__(self, everything: str) -> None:
        self._everything = everything
        self._known: dict[str, int | None] = {}

    def of(self, kind: str, sentence: str) -> int | None:
        """The number of groups of that kind, None where the plan does not say it."""
        here = self._in(folded(kind), sentence)
        if here is None and kind not in self._known:
            self._known[kind] = self._in(folded(kind), self._everything)
        return here or self._known.get(kind)

    @staticmethod
    def _in(kind: str, text: str) -> int | None:
        wanted = rf"(?<!so )(?<!thu )(?<!rieng )({NUMBER})\s{re.escape(kind)}\b"
        return next((number for hit in re.finditer(wanted, text) if (number := number_of(hit[1])) > 1), None)


def read_quotas(zones: Zones) -> tuple[FoundQuota, ...]:
    """Each number of delegates from somewhere; a total of everybody is none."""
    counts = _GroupCounts(" ".join(folded(line.text) for line in zones.lines))
    made: list[FoundQuota] = []
    before: list[_Hit] = []
    block = None
    for passage, told_there in _passages(zones):
        # "mỗi xã 04 …; 06 …": a list goes on behind a semicolon, not in another paragraph
        before = _hits(passage, told_there, before if passage.block is block else ())
        block = passage.block
        for hit in before:
            quota = _quota(hit, passage, counts, made)
            if not any(_says_the_same(quota, other) for other in made):
                made.append(quota)
    made += [quota for block in zones.body for table in tables_under(block) for quota in quotas_of_table(table, made)]
    return tuple(made)


def read_expected_attendance(zones: Zones) -> Found[int]:
    """How many people are expected in all; silent where the plan does not say."""
    for block in walk(zones.body, AIMS):
        for sentence in sentences(whole(block)):
            plain = folded(sentence.text)
            for hit in TOTAL.finditer(plain):
                if _of_everybody(plain, hit):
                    return found(number_of(hit["count"]), sentence.line_at(hit.start()), 0.9)
    for block in zones.body:
        for table in tables_under(block):
            if total := sum_of_table(table):
                return total
    return SILENT


def _passages(zones: Zones) -> Iterator[tuple[Passage, bool]]:
    """Sentences, each with whether it stands where those who come are told; elsewhere only "mỗi thôn …" counts."""
    lines = _counted_lines(zones)
    rows = {row for block in zones.body for table in tables_under(block) for row in rows_counted(table)}
    for block in walk(zones.body, AIMS):
        if block.line not in rows:
            for sentence in sentences(whole(block)):
                yield sentence, block.line in lines


def _counted_lines(zones: Zones) -> set[int]:
    """The lines under the headings on who takes part."""
    heads = [block for block in walk(zones.body, ELSEWHERE) if COUNTED.search(folded(block.label))]
    named = [head for head in heads if WHO_COMES.search(folded(head.label)) and (head.rest or head.children)]
    inner = [head for head in heads if not any(each in named for child in head.children for each in walk([child]))]
    return {each.line for head in inner for each in walk([head], ELSEWHERE)}


def _hits(passage: Passage, counted: bool, before: Sequence[_Hit]) -> list[_Hit]:
    plain = folded(passage.text)
    made: list[_Hit] = []
    for finder in (_changed, _each, _a_head, _times_over, _either_way, _totals) if counted else (_each, _a_head):
        for hit in finder(plain, passage.text):
            if all(hit.stop <= other.at or other.stop <= hit.at for other in made):
                made.append(hit)
    return _listed_on(sorted(made, key=lambda hit: hit.at), plain, before)


def _listed_on(hits: Sequence[_Hit], plain: str, before: Sequence[_Hit]) -> list[_Hit]:
    """The numbers that follow one of "mỗi …" in the same list count for each group too."""
    made: list[_Hit] = []
    last = before[-1] if before and not before[-1].closed else None
    stop = 0
    for hit in hits:
        if last and last.listing and hit.per == "total" and LISTED_ON.fullmatch(plain, stop, hit.at):
            hit = replace(hit, per="group", kind=last.kind, number=last.number, listing=True)
        made.append(hit)
        last, stop = hit, hit.stop
    if made and made[-1].stop < len(plain.rstrip(" .;")):
        made[-1] = replace(made[-1], closed=True)
    return made


def _changed(plain: str, text: str) -> Iterator[_Hit]:
    for hit in CHANGED.finditer(plain):
        who = text[hit.start("who") : hit.end("who")]
        yield _Hit(hit.start(), hit.end(), number_of(hit["count"]), "total", None, None, who)


def _each(plain: str, text: str) -> Iterator[_Hit]:
    for hit in EACH.finditer(plain):
        kind = re.sub(r"(?:\s(?:" + VERBS[3:-1] + r"))+$", "", CHOOSES.sub("", hit["kind"])).rstrip(" ,")
        end = _who_end(plain, hit.end())
        at = hit.start("kind")
        earlier = NAMED_BEFORE.search(plain, 0, hit.start()) if NOWHERE.fullmatch(kind) else None
        named = text[earlier.start("kind") : earlier.end("kind")] if earlier else text[at : at + len(kind)]
        yield _Hit(
            hit.start(),
            end,
            number_of(hit["count"]),
            "group",
            named,
            None,
            named_by_label(text[hit.end() : end], plain, text, hit.start()),
            listing=True,
        )


def _a_head(plain: str, text: str) -> Iterator[_Hit]:
    for hit in A_HEAD.finditer(plain):
        kind, who = text[hit.start("kind") : hit.end("kind")], text[hit.start("who") : hit.end("who")]
        yield _Hit(
            hit.start(),
            hit.end(),
            number_of(hit["count"]),
            "group",
            kind.strip(),
            None,
            named_by_label(who, plain, text, hit.start()),
        )


def _times_over(plain: str, text: str) -> Iterator[_Hit]:
    for hit in TIMES_OVER.finditer(plain):
        end = _who_end(plain, hit.end())
        who = named_by_label(text[hit.end() : end], plain, text, hit.start())
        kind = text[hit.start("kind") : hit.end("kind")]
        yield _Hit(hit.start(), end, number_of(hit["count"]), "group", kind, number_of(hit["number"]), who)


def _either_way(plain: str, text: str) -> Iterator[_Hit]:
    for hit in EITHER_WAY.finditer(plain):
        kind, who = text[hit.start("kind") : hit.end("kind")], text[hit.start("who") : hit.end("who")]
        yield _Hit(hit.start(), hit.end(), number_of(hit["count"]), None, kind.strip(), number_of(hit["number"]), who)


def _totals(plain: str, text: str) -> Iterator[_Hit]:
    first = TOTAL.search(plain)
    within = -1 if first and _of_everybody(plain, first) else plain.find("trong dz")
    for hit in TOTAL.finditer(plain):
        before = plain[: hit.start()]
        listed = "mxi " in before and re.search(r"\bgom\b", before[before.find("mxi ") :])
        end = _who_end(plain, hit.end())
        counted = named_before_brackets(plain, text, hit.start(), end)
        aside = listed or (before.count("(") > before.count(")") and not counted) or 0 <= within < hit.start()
        if aside or NO_QUOTA.search(before) or (_of_everybody(plain, hit) and not counted):
            continue
        who = counted or named_by_row(text[hit.end() : end], plain, text, hit.start())
        yield _Hit(hit.start(), end, number_of(hit["count"]), "total", None, None, who)


_PARTED = re.compile(r"\b(?:trong dz|gom)\b")
"""`khoảng 150 đại biểu, trong đó mỗi khu phố 05 người`: what follows parts the whole."""
_SUM = re.compile(r"\b(?:tong so|tong cong|tong)\s*(?:la|:|khoang|gom)?\s*$")


def _of_everybody(plain: str, hit: re.Match[str]) -> bool:
    """The words around the number name nobody in particular: it counts everybody."""
    before = plain[: hit.start()]
    end = _who_end(plain, hit.end())
    return (
        bool(ALL.search(before[-90:]) or ALL.search(plain[hit.end() : end]))
        and not FILLERS.sub("", re.split(r"[;(),]" if _SUM.search(before) else r"[;()]", before)[-1])
        and not FILLERS.sub("", plain[hit.end() : end])
        and not plain[end:].lstrip().startswith("/")
        and (bool(_SUM.search(before)) or "mxi " not in before + _PARTED.split(plain[hit.start() :])[0])
    )


def _who_end(plain: str, start: int) -> int:
    end = WHO_END.search(plain, start)
    return end.start() if end else len(plain)


def _says_the_same(quota: FoundQuota, other: FoundQuota) -> bool:
    """A plan may say the same "mỗi thôn …" among those who come and again among the duties."""
    kind = flat(str(quota.group_kind.value))
    same = (quota.count.value, quota.per.value) == (other.count.value, "group")
    return same and kind == flat(str(other.group_kind.value))


def _quota(hit: _Hit, passage: Passage, counts: _GroupCounts, before: list[FoundQuota]) -> FoundQuota:
    line = passage.line_at(hit.at)
    who = trimmed(hit.who.strip(" -–"))
    if flat(who) in UNITS and before and before[-1].who.line == line:
        who = str(before[-1].who.value)
    elif flat(who) in UNITS and hit.per == "group":
        who = named_above(passage) or who
    number = hit.number if hit.number or not hit.kind else counts.of(hit.kind, folded(passage.text))
    sure = 0.6 if hit.per is None else 0.9
    return FoundQuota(
        count=found(hit.count, line, sure),
        per=found(hit.per, line, sure) if hit.per else SILENT,
        group_kind=found(hit.kind, line, sure) if hit.kind else SILENT,
        group_count=found(number, line, 0.8) if number else SILENT,
        who=found(who, line, sure) if who else SILENT,
        ambiguous=found(hit.per is None, line, sure),
    )
