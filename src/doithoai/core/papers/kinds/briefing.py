"""What the chair has at hand (tài liệu phục vụ người chủ trì): each opinion with its history and prepared answer."""

from dataclasses import dataclass
from datetime import date

from doithoai.core.papers.frame import Frame, bullets, framed, sections, sentence
from doithoai.core.papers.paper import Block, Clause, Paper, PaperKind, Paragraph, Table
from doithoai.core.papers.phrases import count, quoted, short_date


@dataclass(frozen=True)
class EarlierPromise:
    """What was promised before and how it stands."""

    text: str
    unit: str
    due_on: date
    state: str
    occasion: str = ""


@dataclass(frozen=True)
class BriefedOpinion:
    """One opinion: its words, what happened to it so far, what is to be said, by whom. Never who raised it."""

    code: str
    title: str
    content: str
    area: str
    unit: str
    history: tuple[str, ...] = ()
    prepared: str = ""
    promises: tuple[str, ...] = ()
    repeated: str = ""


@dataclass(frozen=True)
class BriefingFacts:
    """What the chair needs to know before the hall, the most pressing first."""

    frame: Frame
    subject: str
    when: str
    venue: str
    figures: tuple[tuple[str, int], ...]
    opinions: tuple[BriefedOpinion, ...]
    promises: tuple[EarlierPromise, ...] = ()
    warnings: tuple[str, ...] = ()


def briefing_paper(facts: BriefingFacts) -> Paper:
    """The book; opinions that came back again stand first, in the order given."""
    body = sections(
        ("TÓM TẮT", _summary(facts)),
        ("VIỆC ĐÃ HỨA LẦN TRƯỚC", _promises(facts.promises)),
        ("TỪNG Ý KIẾN", _opinions(facts.opinions)),
    )
    return framed(
        facts.frame, PaperKind.BRIEFING, title="Tài liệu phục vụ người chủ trì", subject=facts.subject, blocks=body
    )


def _summary(facts: BriefingFacts) -> tuple[Block, ...]:
    figures = [f"{name}: {count(number) if number else '0'}" for name, number in facts.figures]
    return (
        Paragraph(f"Thời gian: {sentence(facts.when)} Địa điểm: {sentence(facts.venue)}"),
        *bullets(figures),
        *((Paragraph("Cần lưu ý:", bold=True), *bullets(facts.warnings)) if facts.warnings else ()),
    )


def _promises(promises: tuple[EarlierPromise, ...]) -> tuple[Block, ...]:
    if not promises:
        return ()
    rows = tuple(
        (
            str(place),
            each.text + (f"\n({each.occasion})" if each.occasion else ""),
            each.unit,
            short_date(each.due_on),
            each.state,
        )
        for place, each in enumerate(promises, start=1)
    )
    return (Table(("TT", "Đã hứa", "Đơn vị", "Thời hạn", "Tình trạng"), rows, (1, 7, 3.4, 2.6, 2.8)),)


def _opinions(opinions: tuple[BriefedOpinion, ...]) -> tuple[Block, ...]:
    made: list[Block] = []
    for place, each in enumerate(opinions, start=1):
        again = f" – {each.repeated}" if each.repeated else ""
        made.append(Clause(f"{place}.", f"{_head(each)}{again}", bold=True))
        made.append(Paragraph(quoted(each.content), italic=True))
        where = f"{each.area}; " if each.area else ""
        made.append(Paragraph(f"Địa bàn, đơn vị trả lời: {where}{each.unit or 'chưa giao đơn vị'}."))
        if each.history:
            made += [Paragraph("Quá trình xử lý:"), *bullets(each.history)]
        if each.promises:
            made += [Paragraph("Đã hứa về việc này:"), *bullets(each.promises)]
        if each.prepared:
            made += [Paragraph("Dự kiến trả lời:", bold=True), Paragraph(sentence(each.prepared))]
        else:
            made.append(Paragraph(_MISSING, bold=True))
    return tuple(made)


def _head(opinion: BriefedOpinion) -> str:
    """The summary, where somebody wrote one; the words themselves stand below and are not said twice."""
    if opinion.content.startswith(opinion.title.rstrip("…")):
        return f"Ý kiến mã số {opinion.code}"
    return f"{opinion.title} ({opinion.code})"


_MISSING = "Dự kiến trả lời: đơn vị chưa gửi."
