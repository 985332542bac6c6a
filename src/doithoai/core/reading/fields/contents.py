"""What the dialogue is about, and in which forms it is held."""

import re
from collections.abc import Callable, Iterator, Sequence

from doithoai.core.reading.found import Found, found
from doithoai.core.reading.layout.flat import flat, trimmed
from doithoai.core.reading.layout.marks import Rank
from doithoai.core.reading.layout.outline import Block
from doithoai.core.reading.layout.passages import (
    DUTIES,
    PROGRAMME,
    Passage,
    behind_label,
    labelled,
    sentences,
    walk,
    whole,
)
from doithoai.core.reading.layout.zones import Zones

_ELSEWHERE = re.compile(DUTIES.pattern + "|" + PROGRAMME.pattern + r"|^(?:muc dich|yeu cau)\b")
_TOPICS = re.compile(
    r"^(?:ve |du kien |pham vi,? |chu de,? |(?:bo sung|dieu chinh|sua doi)\b[^:]{0,40}? |cac |"
    r"nhung )?(?:noi dung|van de)\b"
    r"(?! (?:chuong trinh|tien hanh|cong viec|nhiem vu|khac|cong tac|thuc hien|chuan bi|tra loi|phat bieu|"
    r"hoi nghi dien))"
)
_FORMS = re.compile(
    r"^(?:ve |noi dung[,\s]*(?:va )?|cach thuc[,\s]*(?:va )?|thoi gian[,\s]*(?:va )?)?(?:hinh thuc|phuong thuc|"
    r"cach thuc (?:doi thoai|to chuc))\b"
    r"(?! (?:gui|tiep nhan|tuyen truyen|thong bao|khen))"
)
_OTHER = re.compile(
    r"^(?:ve )?(?:thoi gian|dia diem|thanh phan|hinh thuc|phuong thuc|chu tri|nguoi (?:chu tri|thuc hien)|"
    r"doi tuong|thu ky|"
    r"dai bieu|khach moi|chuong trinh|trinh tu|kinh phi|cach thuc|phuong phap|quy mo|so luong)\b"
)
_INTRODUCED = re.compile(
    r"\b(?:tap trung|xoay quanh|trong tam|(?<!thu )gom|bao gom|lien quan den|ve cac|cac noi dung"
    r"|noi dung chinh|cac van de|"
    r"noi dung|linh vuc|nhu(?! cau)|(?:nghe|nghe y kien|neu y kien) [^;:,]{3,40}? ve)\b(?:\s(?:chu yeu"
    r"|trong tam|vao|ve|trao doi|doi thoai|cac|mot so|nhung|noi dung|"
    r"van de|linh vuc|"
    r"chinh|sau|day|sau day|gom|bao gom|nhu|lien quan|den|la|nhom|the|cu the|thao luan|giai quyet"
    r"|lam ro)\b)*\s?:?\s(?!khac\b)"
)
_SUCH_AS = re.compile(r"[^,;:.]{0,60}?\s(?:nhu|cu the la|gom|bao gom)\s(?!cau\b)")
"""`các vấn đề thanh niên quan tâm như …`: the list begins behind it."""
_LISTED = re.compile(r"(?:^|[\s:;,.])\(?(?:\d{1,2}|[a-hđ]|i{1,3}|iv|vi{0,3})\)\s|(?:^|\s)\(\d{1,2}\)\s?")
_SEMICOLON = re.compile(r";\s+(?:và\s)?(?=\S)")
_SPEAKS_OF = re.compile(
    r"(?:doi thoai|trao doi|thao luan|tap trung|lang nghe y kien)[^;:,]{0,30}?\b(?:ve|vao)(?: viec)?\s"
)
_OTHER_MATTERS = re.compile(r"(?:cac|nhung|mot so) (?:van de|noi dung|linh vuc|chinh sach|y kien|kien nghi)\b")
_SAID_OF_MATTERS = re.compile(r"(?:ma|buc xuc|noi com|cap thiet|noi len|ton dong)\b")
"""`những vấn đề mà Nhân dân quan tâm`: the matters are the topic itself."""
_ABOUT = re.compile(r"(?:[Vv]ề(?: việc)?|V/v)\s*:?\s+(?!đích|hưu|sinh)")
_INTRO_ONLY = re.compile(r":\s*$")
_TRAIL = re.compile(r"\s*(?:,?\s*v\.?v\.*|\.\.+|…)+\W*$", re.IGNORECASE)
LONGEST_ITEM = 12
WORDS_OF_A_LABEL = 6
Splitter = Callable[[Passage], Iterator[Passage]]
_BULLETS = (Rank.NUMBER, Rank.SUBNUMBER, Rank.LETTER, Rank.DASH, Rank.PLUS)


def read_topics(zones: Zones) -> tuple[Found[str], ...]:
    """What is talked about: one for each bullet, each part between semicolons, or each item of a plain list."""
    topics: dict[str, Found[str]] = {}
    told: Block | None = None
    for block in _innermost(zones.body, _TOPICS):
        if block.rank in (Rank.ROMAN, Rank.PART) and any(_OTHER.match(flat(child.label)) for child in block.children):
            continue
        # a plan by clusters has its "Nội dung: …" in each of them
        if told is None or (block.rank is told.rank and block.rest and flat(block.label) == flat(told.label)):
            for topic in _of_block(block, _parts):
                topics.setdefault(flat(str(topic.value)), topic)
        told = told or (block if topics else None)
    return tuple(topics.values())


def read_forms(zones: Zones) -> tuple[Found[str], ...]:
    """The forms of the dialogue: one for each bullet, else the one phrase."""
    made: list[Found[str]] = []
    for block in _innermost(zones.body, _FORMS):
        if any(_TOPICS.match(flat(child.label)) for child in block.children):
            continue
        made = list(_of_block(block, lambda passage: iter([passage])))
        if made:
            break
    return tuple(made)


def _innermost(blocks: Sequence[Block], pattern: re.Pattern[str]) -> Iterator[Block]:
    """The headings that match and hold no other that does; those with the plainest names first."""
    hits = labelled(blocks, pattern, _ELSEWHERE)
    hits = [block for block in hits if block.rest or block.children or _without_heading(block)]
    inner = [block for block in hits if not any(other in hits for child in block.children for other in walk([child]))]
    yield from sorted(inner, key=lambda block: _OTHER.search(flat(block.label)) is not None and block.rest == "")


def _of_block(block: Block, split: Splitter) -> Iterator[Found[str]]:
    introduced = split is _parts and len(block.label.split()) > WORDS_OF_A_LABEL
    said = (whole(block) if introduced else behind_label(block)) if block.rest else _without_heading(block)
    bullets = [child for child in block.children if child.rank in _BULLETS and not _OTHER.match(flat(child.label))]
    plain = [child for child in block.children if child.rank is Rank.TEXT]
    under = [each for child in plain for each in child.children if each.rank in _BULLETS]
    if bullets or under:
        for child in block.children:
            yield from _items(child, split is _parts)
    elif said is not None and said.text:
        yield from _found(split(said))
    else:
        for child in plain:
            yield from _found(split(whole(child)))


def _without_heading(block: Block) -> Passage | None:
    """A heading without a colon says nothing itself, but a sentence under that name does."""
    told = len(block.text.split()) > 14 and re.match(
        r"noi dung (?:doi thoai|hoi nghi|tiep xuc|trao doi|tap)", flat(block.text)
    )
    return whole(block) if told else None


def _items(child: Block, split: bool) -> Iterator[Found[str]]:
    if _OTHER.match(flat(child.label)) or child.rank not in (*_BULLETS, Rank.TEXT):
        return
    if child.children and (child.rank is Rank.TEXT or _INTRO_ONLY.search(child.text)):
        for each in child.children:
            yield from _items(each, split)
    elif child.rank is not Rank.TEXT:
        yield from _found(_topics_of_bullet(whole(child)) if split else iter([whole(child)]))


def _topics_of_bullet(passage: Passage) -> Iterator[Passage]:
    """A bullet is one topic, without the "Về", "Về việc" before it; a sentence "Đối thoại về …; …" tells several."""
    lead = _SPEAKS_OF.match(passage.plain) if ";" in passage.text else None
    if lead:
        body = passage.cut(lead.end())
        ends = [hit.span() for hit in _SEMICOLON.finditer(body.text) if _outside(body.text, hit.start())]
        yield from _between(body, ends)
        return
    yield _without_about(passage)


def _without_about(passage: Passage) -> Passage:
    about = _ABOUT.match(passage.text)
    return passage.cut(about.end()) if about else passage


def _parts(passage: Passage) -> Iterator[Passage]:
    """The topics of a passage of prose."""
    told = list(sentences_of(passage))
    chosen = [each for each in told if _INTRODUCED.search(each.plain)] or told
    for each in chosen[:1] if _INTRODUCED.search(chosen[0].plain) else chosen:
        yield from map(_without_about, _listed(each))


def sentences_of(passage: Passage) -> Iterator[Passage]:
    """The sentences of a passage; semicolons do not end one."""
    start = 0
    for sentence in sentences(passage):
        if not sentence.text.endswith(";"):
            stop = sentence.shift - passage.shift + len(sentence.text)
            yield passage.cut(start, stop)
            start = stop
    if passage.text[start:].strip():
        yield passage.cut(start)


def _listed(passage: Passage) -> Iterator[Passage]:
    introduced = _introduction(passage.plain)
    body = passage.cut(introduced) if introduced else passage
    if len(_LISTED.findall(body.plain)) > 1:
        yield from _between(body, [(hit.start(), hit.end()) for hit in _LISTED.finditer(body.plain)])
    elif ";" in body.text:
        yield from _between(body, [(hit.start(), hit.end()) for hit in re.finditer(r";\s*(?:và\s)?", body.text)])
    elif introduced:
        yield from _commas(body)
    else:
        yield body


def _introduction(plain: str) -> int:
    """Where the list begins behind "tập trung vào các nội dung:" and the like; 0 where nothing introduces one."""
    colon = plain.find(": ")
    if 0 < colon < 160:
        return colon + 2
    hit = _INTRODUCED.search(plain)
    if not hit or ";" in plain[: hit.start()]:
        return 0
    matters = list(_OTHER_MATTERS.finditer(plain, 0, hit.end())) if _SAID_OF_MATTERS.match(plain, hit.end()) else []
    such_as = _SUCH_AS.match(plain, hit.end())
    return matters[-1].start() if matters else such_as.end() if such_as else hit.end()


def _commas(body: Passage) -> Iterator[Passage]:
    cuts = [(hit.start(), hit.end()) for hit in re.finditer(r",\s", body.text) if _outside(body.text, hit.start())]
    items = list(_ending_apart(list(_between(body, cuts))))
    if len(items) < 2 or any(len(item.text.split()) > LONGEST_ITEM for item in items):
        yield body
        return
    yield from items


def _ending_apart(items: Sequence[Passage]) -> Iterator[Passage]:
    """The items of a list, the last two parted where "và" joins them."""
    yield from items[:-1]
    last = items[-1] if items else None
    if last is None:
        return
    joint = re.search(r"\svà\s", last.text) if len(items) > 2 else None
    if joint and (last.text.count(" và ") == 1 or _OTHER_MATTERS.match(last.plain, joint.end())):
        yield last.cut(0, joint.start())
        yield last.cut(joint.end())
    else:
        yield last


def _outside(text: str, position: int) -> bool:
    """Not inside brackets."""
    return text.count("(", 0, position) <= text.count(")", 0, position)


def _between(passage: Passage, cuts: Sequence[tuple[int, int]]) -> Iterator[Passage]:
    start = 0
    for at, stop in (*cuts, (len(passage.text), len(passage.text))):
        if passage.text[start:at].strip():
            yield passage.cut(start, at)
        start = stop


def _found(passages: Iterator[Passage]) -> Iterator[Found[str]]:
    for passage in passages:
        text = trimmed(_TRAIL.sub("", trimmed(passage.text)))
        if text:
            yield found(text, passage.line_at(0), 0.9)
