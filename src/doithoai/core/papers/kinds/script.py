"""The script that is read over the loudspeaker (bản tin phát thanh), in a short and a long version."""

from dataclasses import dataclass
from datetime import date, time

from doithoai.core.papers.frame import Frame, framed, sections, sentence
from doithoai.core.papers.paper import Block, Paper, PaperKind, Paragraph
from doithoai.core.papers.phrases import joined
from doithoai.core.text.spoken import reading_seconds, spoken, spoken_date, spoken_number, spoken_time


@dataclass(frozen=True)
class ScriptFacts:
    """What the listeners must know. Dates and hours come as values: the script says them in words."""

    frame: Frame
    title: str
    starts_on: date
    venue: str
    chair: str
    ends_on: date | None = None
    starts_at: time | None = None
    contents: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    how_to_take_part: tuple[str, ...] = ()
    opinions_until: date | None = None
    contact: str = ""


def script_paper(facts: ScriptFacts) -> Paper:
    """The script; each version says how long it takes to read."""
    short, long = _short(facts), _long(facts)
    body = sections(
        (f"BẢN NGẮN (đọc khoảng {_seconds(short)} giây)", _read(short)),
        (f"BẢN DÀI (đọc khoảng {_seconds(long)} giây)", _read(long)),
    )
    return framed(facts.frame, PaperKind.SCRIPT, title="Bản tin phát thanh", subject=facts.title, blocks=body)


def _short(facts: ScriptFacts) -> tuple[str, ...]:
    return (
        "Kính thưa toàn thể Nhân dân.",
        f"{facts.frame.issuer.name} thông báo: {_when(facts)}, tại {facts.venue}, diễn ra buổi {_inside(facts.title)}.",
        *_until(facts),
        "Kính mời bà con đến dự đông đủ và đúng giờ. Trân trọng thông báo.",
    )


def _long(facts: ScriptFacts) -> tuple[str, ...]:
    contents = tuple(text.rstrip(" .;") for text in facts.contents)
    parts = [
        "Kính thưa toàn thể Nhân dân.",
        f"{facts.frame.issuer.name} trân trọng thông báo về việc tổ chức {_inside(facts.title)}.",
        f"Thời gian: {_when(facts)}.",
        f"Địa điểm: {facts.venue}.",
        f"Người chủ trì: {facts.chair}.",
    ]
    if facts.audience:
        parts.append(f"Thành phần tham dự gồm: {joined(tuple(text.rstrip(' .;') for text in facts.audience))}.")
    if contents:
        parts.append(f"Nội dung đối thoại gồm {_number(contents)} vấn đề:")
        parts += [f"{_ordinal(place)}, {_inside(text)}." for place, text in enumerate(contents, start=1)]
    parts += [sentence(text) for text in facts.how_to_take_part]
    parts += _until(facts)
    if facts.contact:
        parts.append(f"Cần biết thêm, bà con liên hệ {facts.contact}.")
    return (
        *parts,
        "Xin nhắc lại: " + f"{_when(facts)}, tại {facts.venue}.",
        "Kính mời bà con đến dự đông đủ và mạnh dạn phát biểu ý kiến. Trân trọng thông báo.",
    )


def _when(facts: ScriptFacts) -> str:
    at = f"{spoken_time(facts.starts_at)}, " if facts.starts_at else ""
    if facts.ends_on is None or facts.ends_on == facts.starts_on:
        return f"{at}{spoken_date(facts.starts_on)}"
    return f"{at}từ {spoken_date(facts.starts_on, with_year=False)} đến {spoken_date(facts.ends_on)}"


def _until(facts: ScriptFacts) -> tuple[str, ...]:
    if facts.opinions_until is None:
        return ("Bà con có ý kiến xin gửi trước qua tổ trưởng, trưởng thôn hoặc bộ phận tiếp nhận của cơ quan.",)
    day = spoken_date(facts.opinions_until, with_year=False)
    return (f"Ý kiến gửi trước xin gửi đến hết {day}, qua tổ trưởng, trưởng thôn hoặc bộ phận tiếp nhận của cơ quan.",)


def _inside(text: str) -> str:
    # a name that begins with an abbreviation or a proper noun keeps its capital
    first = text.split(" ", 1)[0]
    return text if first.isupper() else text[:1].lower() + text[1:]


def _number(contents: tuple[str, ...]) -> str:
    return spoken_number(len(contents))


def _ordinal(place: int) -> str:
    return {1: "Thứ nhất", 2: "Thứ hai", 4: "Thứ tư"}.get(place, f"Thứ {spoken_number(place)}")


def _read(texts: tuple[str, ...]) -> tuple[Block, ...]:
    return tuple(Paragraph(spoken(text)) for text in texts)


def _seconds(texts: tuple[str, ...]) -> int:
    # said in steps of five: nobody reads to the second
    return max(5, 5 * round(reading_seconds(spoken(" ".join(texts))) / 5))
