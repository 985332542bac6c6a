"""Who keeps the minutes of the dialogue."""

import re
from collections.abc import Iterator

from doithoai.core.reading.fields.duties import duties_of
from doithoai.core.reading.found import SILENT, Found, found
from doithoai.core.reading.layout.flat import flat, trimmed
from doithoai.core.reading.layout.passages import PROGRAMME, Passage, behind_label, sentences, walk, whole
from doithoai.core.reading.layout.zones import Zones
from doithoai.core.reading.phrases.bodies import assigned, body_of_heading, names_body

_LABEL = re.compile(
    r"^(?:ve |nguoi |bo phan |can bo )?(?:(?:to|ban|nhom|doan|bo phan) )?(?:thu ky|giup viec|ghi bien ban)\b"
)
_GROUP = re.compile(
    r"\b(?:to|ban|nhom) (?:thu ky|giup viec)(?: (?:hoi nghi|buoi doi thoai|cuoc doi thoai|"
    r"doi thoai))?(?P<brackets>\s\([^()]{3,160}\))?"
    r"(?P<members>\s(?:gom|bao gom|la|do)\s[^.;]{3,220})?"
)
_AS_SECRETARY = re.compile(
    r"\b(?:lam|la|giu vai tro|dam nhiem|dam nhan)\s(?:nhiem vu\s|cong tac\s)?(?:to\s)?thu ky\b(?! cong doan)"
)
_SECRETARIAL = re.compile(
    r"^thu ky\b|(?:^|[,;] |\bva )(?:(?:phan cong|cu|bo tri|lam) (?:(?:can bo"
    r"|nguoi) )?(?:lam )?)?thu ky (?:hoi nghi|cuoc|buoi|doi thoai)"
)
_BY = re.compile(
    r"\bthu ky\b[^.;:]{0,40}?\s(?:do|la)\s(.+?)(?:\s(?:phan cong|dam nhiem|cu|bo tri|thuc hien|dam nhan)\b|[.;]|$)"
)
_MINUTES = re.compile(
    r"\b(?:ghi|lap|ghi chep|soan|viet|lam|thuc hien|tham muu)\s(?:va lap\s)?(?:noi dung\s)?(?:chep\s)?bien ban\b"
)
_NAMED = re.compile(r"\b(?:phan cong|giao|cu|bo tri|chi dinh|moi|do)\s+(?:dong chi\s|d/c\s|ong\s|ba\s)?")
_ANYBODY = re.compile(r"^(?:\d|can bo|cong chuc|chuyen vien|nguoi|dong chi)")
_COUNTED = re.compile(r"\d{1,2} (?:dong chi|d/c|nguoi|can bo|cong chuc|chuyen vien)\b.{0,160}$")
_BODY_MADE_BY = re.compile(
    r"(?:to|ban|nhom|bo phan) (?:thu ky|giup viec)\b[^.;:]{0,30}?\s?[,(]?\s?(?:do|gom|bao gom)\s[^.;:]{3,160}"
)
"""`Tổ Thư ký do Văn phòng thành lập, gồm 03 người`: the whole description."""
_MEMBERS = re.compile(r"^(?:gom|bao gom)\b")
_ONLY_A_TASK = re.compile(
    r"^(?:tham muu|chuan bi|phoi hop|bo tri|tong hop|phat hanh|chu tri|cung|ra soat|"
    r"truc tiep|va)\b|^$"
)
_LEAD = re.compile(
    r"^(?:(?:phan cong|giao|de nghi|cu|do|moi)\s+)?(?:(?:dong chi|d/c|dc|ong|ba|"
    r"cac dong chi)\b\.?\s+)?"
)
_PERSON = re.compile(r"^[^\W\d_a-z][^,–—-]{3,30}?\s*[,–—-]\s+(?=[^\W\d_])")
_ENDS = re.compile(
    r"\s(?:cu|phan cong|phoi hop|bo tri|chiu trach nhiem|dam nhiem|thuc hien|lam|giup|co nhiem vu|co trach nhiem|"
    r"chu tri|moi dai bieu|"
    r"ra (?:giay|thong bao|van ban)|gui|viet|in|phat hanh|chuan bi|ghi|lap|tham muu|tong hop|giu vai tro"
    r"|la thu ky|du thao)\b|[;:.]|$"
)


def read_secretary(zones: Zones) -> Found[str]:
    """Who is called thư ký or keeps the minutes, as written; silent where nobody is."""
    for source in (_from_label, _from_sentence, _from_group, _from_duties, _from_minutes, _from_bare_group):
        for value, line, confidence in source(zones):
            if value:
                return found(value, line, confidence)
    return SILENT


Told = Iterator[tuple[str, int, float]]


def _from_label(zones: Zones) -> Told:
    for block in walk(zones.body, PROGRAMME):
        if not _LABEL.match(flat(block.label)):
            continue
        if _MEMBERS.match(flat(block.rest)):
            yield trimmed(block.text), block.line, 0.9
        elif block.rest:
            counted = _COUNTED.match(flat(block.rest)) or _BODY_MADE_BY.match(flat(block.rest))
            yield trimmed(block.rest[: counted.end()]) if counted else _who(behind_label(block)), block.line, 0.95
        elif len(block.text.split()) <= 6 and block.children:
            child = block.children[0]
            yield _who(whole(child)), child.line, 0.9


def _from_sentence(zones: Zones) -> Told:
    for sentence in _sentences(zones):
        plain = sentence.plain
        by, named = _BY.search(plain), _AS_SECRETARY.search(plain)
        if by:
            yield _bare(sentence.text[by.start(1) : by.end(1)]), sentence.line_at(by.start(1)), 0.9
        elif named and "to thu ky" not in plain[: named.start()]:
            orders = list(_NAMED.finditer(plain, 0, named.start()))
            start = orders[-1].end() if orders else 0
            who = _bare(sentence.text[start : named.start()])
            if _ANYBODY.match(flat(who)):
                start, who = 0, _who(sentence)
            if not _ONLY_A_TASK.match(flat(who)):
                yield re.split(r"[:;]\s", who)[-1], sentence.line_at(start), 0.9


def _from_group(zones: Zones) -> Told:
    for sentence in _sentences(zones):
        for hit in _GROUP.finditer(sentence.plain):
            if hit["brackets"] or hit["members"]:
                yield trimmed(sentence.text[hit.start() : hit.end()]), sentence.line_at(hit.start()), 0.9


def _from_duties(zones: Zones) -> Told:
    for duty in duties_of(zones):
        plain = flat(str(duty.text.value))
        keeps = _MINUTES.search(plain) or _AS_SECRETARY.search(plain) or _SECRETARIAL.search(plain)
        if keeps and duty.owner.value and "to thu ky" not in plain:
            yield str(duty.owner.value), duty.text.line or 1, 0.85


def _from_minutes(zones: Zones) -> Told:
    for sentence in _sentences(zones):
        hit = _MINUTES.search(sentence.plain)
        if hit:
            who = _who(sentence)
            if _ANYBODY.match(flat(who)) or _ONLY_A_TASK.match(flat(who)) or _MINUTES.match(flat(who)):
                who = _doer(zones, sentence)
            yield who, sentence.line_at(hit.start()), 0.75


def _doer(zones: Zones, sentence: Passage) -> str:
    """Who a task without a subject is given to: the head of its paragraph, else the heading above it."""
    opening = assigned(sentence.block.text)
    if opening.owner:
        return opening.owner
    above = [block for block in walk(zones.body) if any(child is sentence.block for child in block.children)]
    return body_of_heading(above[0].label) if above and names_body(above[0].label) else ""


def _from_bare_group(zones: Zones) -> Told:
    for block in walk(zones.body):
        for sentence in sentences(whole(block)):
            for hit in _GROUP.finditer(sentence.plain):
                yield trimmed(sentence.text[hit.start() : hit.end()]), sentence.line_at(hit.start()), 0.7


def _sentences(zones: Zones) -> Iterator[Passage]:
    for block in walk(zones.body, PROGRAMME):
        yield from sentences(whole(block))


def _who(passage: Passage) -> str:
    """The body or person at the head of a sentence, up to what it does."""
    plain = passage.plain
    lead = _LEAD.match(plain)
    start = lead.end() if lead else 0
    end = _ENDS.search(plain, start + 3) if len(plain) > start + 3 else None
    stop = end.start() if end else len(plain)
    inside = plain.rfind("(", 0, stop)
    if inside > start and plain.find(")", inside) > stop:
        stop = plain.find(")", inside) + 1
    return _bare(passage.text[start:stop])


def _bare(text: str) -> str:
    """Without "đồng chí" and without the name of the person before the office."""
    lead = _LEAD.match(flat(text))
    text = trimmed(text[lead.end() :] if lead else text)
    person = _PERSON.match(text)
    if (
        person
        and all(word[0].isupper() for word in re.findall(r"[^\W\d_]+", person[0]))
        and len(person[0].split()) >= 3
    ):
        text = text[person.end() :]
    return trimmed(text)
