"""The speaking guide of the chair (kịch bản điều hành): the agenda by the minute, and the sentences to say."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from doithoai.core.papers.frame import Frame, bullets, framed, sections, sentence
from doithoai.core.papers.paper import Block, Clause, Paper, PaperKind, Paragraph, Table
from doithoai.core.papers.phrases import count, hour, joined, occasion


@dataclass(frozen=True)
class GuideStep:
    """One step of the agenda; without minutes the clock stops there."""

    title: str
    minutes: int | None = None


@dataclass(frozen=True)
class GuideTopic:
    """One matter to be answered in the hall, with who answers and whether the answer is ready."""

    code: str
    title: str
    area: str
    unit: str
    ready: bool
    repeated: str = ""


@dataclass(frozen=True)
class GuideFacts:
    """What the chair says and in which order. `introduced` are read out one after the other."""

    frame: Frame
    title: str
    starts_at: time | None
    venue: str
    chair: str
    secretary: str
    steps: tuple[GuideStep, ...]
    introduced: tuple[str, ...] = ()
    topics: tuple[GuideTopic, ...] = ()
    promises: tuple[str, ...] = ()
    minutes_each: int = 3
    results_within: str = ""


def guide_paper(facts: GuideFacts) -> Paper:
    """The guide in the order of the evening: opening, earlier promises, topics, the floor, closing."""
    body = sections(
        ("CHƯƠNG TRÌNH", _agenda(facts)),
        ("MỞ ĐẦU", _said(*_opening(facts))),
        ("VIỆC ĐÃ HỨA LẦN TRƯỚC", _earlier(facts)),
        ("TRẢ LỜI CÁC Ý KIẾN GỬI TRƯỚC", _topics(facts)),
        ("NGHE Ý KIẾN TẠI HỘI TRƯỜNG", _said(*_floor(facts))),
        ("KẾT LUẬN", _said(*_closing(facts))),
    )
    return framed(facts.frame, PaperKind.GUIDE, title="Kịch bản điều hành", subject=facts.title, blocks=body)


def _agenda(facts: GuideFacts) -> tuple[Block, ...]:
    if not facts.steps:
        return ()
    if not any(step.minutes for step in facts.steps):
        begins = (Paragraph(f"Bắt đầu: {hour(facts.starts_at)}."),) if facts.starts_at else ()
        return (*begins, *(Clause(f"{n}.", sentence(step.title)) for n, step in enumerate(facts.steps, start=1)))
    rows, clock = [], facts.starts_at
    for place, step in enumerate(facts.steps, start=1):
        shown = hour(clock) if clock else ""
        rows.append((str(place), shown, step.title, f"{step.minutes} phút" if step.minutes else ""))
        clock = _later(clock, step.minutes)
    return (Table(("TT", "Bắt đầu", "Nội dung", "Thời lượng"), tuple(rows), (1, 2.6, 8, 2.4)),)


def _later(clock: time | None, minutes: int | None) -> time | None:
    if clock is None or not minutes:
        return None
    # a sitting may run past midnight; only the hour is shown
    return (datetime(2000, 1, 1, clock.hour, clock.minute) + timedelta(minutes=minutes)).time()  # noqa: DTZ001  no day is meant


def _opening(facts: GuideFacts) -> tuple[str, ...]:
    people = [f"Xin trân trọng giới thiệu: {joined(facts.introduced)}"] if facts.introduced else []
    return (
        "Kính thưa các vị đại biểu, kính thưa toàn thể bà con Nhân dân",
        f"Hôm nay, tại {facts.venue}, {facts.frame.issuer.name} tổ chức {occasion(facts.title)}",
        *people,
        f"Chủ trì hội nghị: {facts.chair}. Thư ký ghi biên bản: {facts.secretary}",
        f"Mỗi lượt phát biểu không quá {facts.minutes_each} phút, nêu thẳng nội dung, nơi xảy ra và đề nghị cụ thể",
        "Việc khiếu nại, tố cáo được hướng dẫn gửi đúng nơi, không nêu tên người khác tại hội trường",
    )


def _earlier(facts: GuideFacts) -> tuple[Block, ...]:
    if not facts.promises:
        return ()
    said = "Trước khi vào nội dung, xin báo cáo bà con những việc đã hứa lần trước"
    return (*_said(said), *bullets(facts.promises))


def _topics(facts: GuideFacts) -> tuple[Block, ...]:
    if not facts.topics:
        return ()
    rows = tuple(
        (
            str(place),
            each.title + (f"\n({each.repeated})" if each.repeated else ""),
            each.area,
            each.unit,
            "Đã có" if each.ready else "Chưa có",
        )
        for place, each in enumerate(facts.topics, start=1)
    )
    said = [f"Có {count(len(facts.topics))} ý kiến gửi trước được chọn trả lời hôm nay, lần lượt như sau"]
    said.append(f"Mời {facts.topics[0].unit} trả lời ý kiến thứ nhất")
    ask = "Sau mỗi câu trả lời: Câu trả lời như vậy bà con đã rõ chưa, còn ý kiến gì thêm không?"
    table = Table(("TT", "Nội dung", "Địa bàn", "Đơn vị trả lời", "Dự kiến trả lời"), rows, (1, 7, 2.6, 3.4, 2.2))
    return (*_said(*said), table, *_said(ask))


def _floor(facts: GuideFacts) -> tuple[str, ...]:
    return (
        "Xin mời bà con đăng ký với thư ký để phát biểu theo thứ tự; người chưa phát biểu được mời trước",
        "Xin mời [họ tên], [thôn, tổ dân phố] phát biểu",
        "Việc này thuộc [đơn vị]. Mời [đơn vị] trả lời ngay",
        "Nội dung này cần kiểm tra thêm. Giao [đơn vị] trả lời bằng văn bản chậm nhất ngày [ngày]",
        "Nội dung này thuộc thẩm quyền cấp trên. Chúng tôi tổng hợp, kiến nghị và báo lại kết quả cho bà con",
    )


def _closing(facts: GuideFacts) -> tuple[str, ...]:
    results = f" Kết quả được công khai {facts.results_within}" if facts.results_within else ""
    return (
        "Tôi xin kết luận: việc nào đã trả lời xong; việc nào giao đơn vị, đến ngày nào; việc nào báo cáo cấp trên",
        f"Thư ký thông qua biên bản. Các đơn vị thực hiện đúng điều đã hứa với bà con.{results}",
        "Xin cảm ơn bà con đã đến dự và góp ý. Hội nghị kết thúc tại đây",
    )


def _said(*texts: str) -> tuple[Block, ...]:
    return tuple(Paragraph(f"– {sentence(text)}") for text in texts)
