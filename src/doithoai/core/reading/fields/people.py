"""Who chairs the dialogue, and whether a deputy may."""

import re
from collections.abc import Iterator

from doithoai.core.reading.found import Found, found
from doithoai.core.reading.layout.flat import flat, trimmed
from doithoai.core.reading.layout.marks import Rank
from doithoai.core.reading.layout.outline import Block
from doithoai.core.reading.layout.passages import DUTIES, PROGRAMME, Passage, sentences, walk, whole
from doithoai.core.reading.layout.zones import Zones

_CHAIRS = re.compile(
    r"^(?:ve |nguoi |thanh phan |dong chi |lanh dao |don vi |co quan )?(?:cung |dong )?(?:chu tri|chu toa|"
    r"doan chu tich)\b|^chu the\b|"
    r"^nguoi (?:thuc hien|truc tiep|dieu hanh|doi thoai)\b ?(?:doi thoai|hoi nghi|tiep xuc)?"
    r"|^(?:thanh phan )?(?:chu tri|"
    r"dieu hanh)\b"
)
_NO_CHAIR = re.compile(DUTIES.pattern + "|" + PROGRAMME.pattern)
_TITLE = re.compile(
    r"\b(?:dai dien (?=thuong truc|tt |lanh dao|ban|uy ban)(?:lanh dao )?)?"
    r"(?:pho )?(?:(?<!doan )chu tich|bi thu|giam doc|truong ban|chu nhiem|hieu truong|vien truong|tong giam doc)\b|"
    r"\b(?:dai dien (?:lanh dao )?)?(?:thuong truc|tt) (?:hdnd|hoi dong|dang uy|huyen uy|tinh uy|thanh uy|thi uy|"
    r"quan uy|uy ban|ub)|"
    r"\bdai dien (?:lanh dao )?(?:ubnd|uy ban|ban thuong|dang uy|hdnd|hoi dong|so )|\blanh dao (?:ubnd|uy ban|"
    r"hdnd|so )"
)
_TITLE_END = re.compile(
    r"[,;.:()\"“”]|\s[-–—]\s|\s(?:va|cung|voi)\s(?=(?:moi )?(?:dong chi|dc|d/c|ong|ba|dai dien|lanh dao|"
    r"thuong truc|(?:pho )?"
    r"(?:chu tich|bi thu|giam doc|truong ban)))|\s(?:dong|cung|lam|la|truc tiep|se|va cung)?\s?(?:chu tri|"
    r"chu toa|dieu hanh|"
    r"doi thoai|tiep xuc|gap go|tra loi|truc tiep|lam chu|duoc uy|cung du|du)\b|\s(?:hoac|khi|neu|truong hop|de"
    r"|tham du|"
    r"thuc hien)\b|$"
)
_INSTEAD = re.compile(r"\b(?:hoac|truong hop|neu|khi|trong truong hop|uy quyen|vang mat|ban cong tac)\b")
_HANDED_OVER = re.compile(
    r"\buy quyen\b|\b(?:ban (?:cong|viec|di|hop|dot)|vang|di cong tac|cong tac dot xuat|khong the)"
)
_ASIDE = re.compile(rf"\([^()]*(?:{_HANDED_OVER.pattern})[^()]*\)(?=\s?[,;])")
"""`(vắng thì ủy quyền Phó Chủ tịch), …`: others are named behind the brackets."""
_PRESIDES = re.compile(
    r"\b(?:(?:truc tiep|cung|dong|lam|se|la nguoi) )?(?:chu tri|chu toa)\b(?!,? (?:va |)?(?:phoi hop|tham muu|"
    r"xay dung|"
    r"chuan bi|tong hop|theo doi|giup|huong dan|giai quyet|soan|lap|don doc|bao dam))|\btruc tiep (?:doi thoai|"
    r"tiep xuc|dieu hanh)"
)
_DUTY_PRESIDES = re.compile(r"\((?:dong|cung) chu tri\)|\bchu tri (?:hoi nghi|buoi|cuoc|doi thoai|tiep xuc)")
_LEVELS = ("xã", "phường", "trấn", "khu", "huyện", "quận", "phố", "tỉnh")
_OF_LEVEL = ("uy", "doan", "hoi")
"""Behind the word of a level no name but the body itself: Huyện Ủy, Tỉnh Đoàn."""
_SURNAMES = re.compile(
    r"^(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|trinh|doan|mai|truong|"
    r"lam|luong|"
    r"ha|cao|dao|luu|ta|chu|tong|thai|quach|ma|vi|nong|hua|lo|giang|kieu|trieu|tang|la|khuat|phung|nghiem|tu|"
    r"to|sung)$"
)
_IN_TITLE = re.compile(
    r"(?:\b(?:giua|cua)\s|^(?=(?:chu tich|bi thu|giam doc)))((?:dong chi )?(?:(?:pho )?chu tich|bi thu|"
    r"giam doc|thuong truc).*?)"
    r"(?:\s(?:voi|nam|lan|quy|doi thoai|tiep xuc)\b|\sva (?!(?:dong chi )?(?:pho )?(?:chu tich|bi thu))|$)"
)
_OR_HEAD = re.compile(r"hoac (?:dong chi )?(?:chu tich|bi thu|giam doc)\b")
_ATTENDS = re.compile(r"\s(?:cung )?(?:tham )?du\b")
_DEPUTY = re.compile(r"\bpho\b|\bcap pho\b|\bpct\b|\bpbt\b|\bnguoi duoc uy quyen")
_MAY_CHAIR = re.compile(
    r"\buy quyen\b|\b(?:ban|vang|cong tac dot xuat)\b.{0,120}\b(?:phan cong|giao|thay mat|chu tri thay)\b|"
    r"\bchu tri thay\b"
)
_NEVER = re.compile(r"khong (?:duoc )?uy quyen")


_TWO_OFFICES = re.compile(
    r"pho bi thu(?! thuong truc)[^,]*, (?:pho )?chu tich|bi thu[^,]*, chu tich (?:hdnd|"
    r"hoi dong)"
)
_TITLE_ALONE = re.compile(
    r"^(?:\W*(?:cac )?(?:dong chi|d/c|dc|ong|ba)\.?\s)?(?:dai dien )?(?:(?:pho )?(?:chu tich|bi thu|giam doc)"
    r"|(?:thuong truc|tt) (?:hdnd|hoi dong|dang uy|huyen uy))(?!.*\b(?:tham du|tham gia|du hoi nghi"
    r"|duoc moi|cac phong)\b)[^.;:]{0,90}\W*$"
)
_BULLETS = (Rank.LETTER, Rank.DASH, Rank.PLUS)


def read_chairs(zones: Zones) -> tuple[Found[str], ...]:
    """The titles of those who chair, in order, without names of persons and places."""
    for passages, confidence in _sources(zones):
        chairs = _distinct(title for passage in passages for title in _titles(passage, confidence))
        if chairs:
            return chairs
    return ()


def read_deputy(zones: Zones) -> Found[bool]:
    """May a deputy chair when authorised; false where the plan does not say so."""
    for block in walk(zones.body):
        for sentence in sentences(whole(block)):
            plain = sentence.plain
            if _MAY_CHAIR.search(plain) and _DEPUTY.search(plain) and not _NEVER.search(plain):
                return found(True, sentence.line_at(0), 0.9)
    first = zones.body[0].line if zones.body else 1
    return found(False, first, 0.75)


def _sources(zones: Zones) -> Iterator[tuple[list[Passage], float]]:
    """Where chairs are named, the surest first."""
    yield [passage for block in walk(zones.body, _NO_CHAIR) for passage in _of_label(block)], 0.95
    said = [each for block in walk(zones.blocks, _NO_CHAIR) for each in sentences(whole(block))]
    yield [cut for each in said if (cut := _before_presiding(each, _PRESIDES))], 0.85
    duties = [each for block in walk(zones.body) for each in sentences(whole(block))]
    yield [cut for each in duties if (cut := _before_presiding(each, _DUTY_PRESIDES))], 0.75
    yield list(_title(zones)), 0.7


def _of_label(block: Block) -> Iterator[Passage]:
    plain = flat(block.label)
    if (
        not _CHAIRS.match(plain)
        or "thanh phan" in plain[8:]
        or (not block.rest and len(plain) > 60 and not re.match(r"^\S+ \S+ .{0,30}\bla\b", plain))
    ):
        return
    before: Passage | None = None
    for sentence in (each for part in walk([block]) for each in sentences(whole(part))):
        goes_on = before is not None and (before.text.endswith(";") or _is_item(sentence, block))
        if _TITLE.search(sentence.plain) and (before is None or goes_on or _PRESIDES.search(sentence.plain)):
            yield sentence
            before = sentence
        elif before is not None:
            before = sentence.cut(0, 0)


def _is_item(sentence: Passage, heading: Block) -> bool:
    """A bullet under the heading, or a line of its own that is a title and nothing else."""
    if heading.rest or sentence.block is heading:
        return False
    return sentence.block.rank in _BULLETS or bool(_TITLE_ALONE.match(sentence.plain))


def _before_presiding(sentence: Passage, presides: re.Pattern[str]) -> Passage | None:
    """The words of a sentence up to "chủ trì", with the list that it closes."""
    hits = list(presides.finditer(sentence.plain))
    if not hits or _INSTEAD.match(sentence.plain):
        return None
    words = sentence.cut(0, hits[-1].start())
    starts = [hit.end() for hit in re.finditer(r"[;:]\s|\bdo\s", words.plain)]
    return words.cut(starts[-1]) if starts and _TITLE.search(words.plain, starts[-1]) else words


def _title(zones: Zones) -> Iterator[Passage]:
    if not zones.title:
        return
    text = " ".join(line.text for line in zones.title)
    hit = _IN_TITLE.search(flat(text))
    if hit:
        start, stop = hit.span(1)
        yield Passage(text[start:stop], Block(Rank.TEXT, "", text, zones.title), start)


def _titles(passage: Passage, confidence: float) -> Iterator[Found[str]]:
    asides = [hit.span() for hit in _ASIDE.finditer(passage.plain)]
    plain, text = _blanked(passage.plain, asides), _blanked(passage.text, asides)
    handed_over = bool(_HANDED_OVER.search(plain))
    if handed_over:
        # "Bí thư hoặc Chủ tịch": either of two heads, none instead of the other
        instead = next((hit for hit in _INSTEAD.finditer(plain) if not _OR_HEAD.match(plain, hit.start())), None)
        plain = plain[: instead.start()] if instead else plain
    for start, stop in _one_person(plain, list(_spans_of_titles(plain))):
        title = ", ".join(_bare(part) for part in text[start:stop].split(", "))
        if title and not _ATTENDS.match(plain, stop) and not (handed_over and flat(title).startswith("pho ")):
            yield found(title, passage.line_at(start), confidence)


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    for start, stop in spans:
        text = text[:start] + " " * (stop - start) + text[stop:]
    return text


def _spans_of_titles(plain: str) -> Iterator[tuple[int, int]]:
    place = 0
    while hit := _TITLE.search(plain, place):
        end = _TITLE_END.search(plain, hit.end())
        place = end.start() if end else len(plain)
        yield hit.start(), place


def _one_person(plain: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Two offices of one person stay together: `Phó Bí thư Đảng ủy, Chủ tịch UBND xã`."""
    made: list[tuple[int, int]] = []
    for start, stop in spans:
        between = plain[made[-1][1] : start] if made else ""
        two = between == ", " and "dong chu tri" not in plain and _TWO_OFFICES.match(plain[made[-1][0] : stop])
        if made and (two or between in (" - ", " – ", " kiem ")):
            made[-1] = (made[-1][0], stop)
        else:
            made.append((start, stop))
    return made


def _bare(title: str) -> str:
    """A title without the proper name of the place, and of the person behind it."""
    words: list[str] = []
    in_name = False
    for word in trimmed(title.strip(" -–—")).split():
        in_name = in_name and flat(word) not in _OF_LEVEL and (word[0].isupper() or word[0].isdigit())
        if not in_name:
            words.append(word)
        in_name = (in_name or word.lower() in _LEVELS) and flat(word) not in _OF_LEVEL
    for place in range(2, len(words) - 1):
        if _SURNAMES.match(flat(words[place])) and all(word[0].isupper() for word in words[place:]):
            return " ".join(words[:place])
    return " ".join(words)


def _distinct(titles: Iterator[Found[str]]) -> tuple[Found[str], ...]:
    made: dict[str, Found[str]] = {}
    for title in titles:
        made.setdefault(flat(str(title.value)), title)
    return tuple(made.values())
