"""The public notice that a dialogue will be held (thông báo; Điều 43 Luật 72/2025/QH15: when, where, what, how)."""

from dataclasses import dataclass
from datetime import date

from doithoai.core.papers.frame import Frame, bullets, framed, sentence
from doithoai.core.papers.paper import Block, Clause, Paper, PaperKind, Paragraph
from doithoai.core.papers.phrases import short_date


@dataclass(frozen=True)
class NoticeFacts:
    """What the public must know; `opinions_until` is the last day that still counts."""

    frame: Frame
    subject: str
    reason: str
    when: str
    venue: str
    chair: str
    contents: tuple[str, ...]
    how_to_attend: tuple[str, ...]
    how_to_send: tuple[str, ...]
    audience: tuple[str, ...] = ()
    opinions_until: date | None = None
    contact: str = ""


def notice_paper(facts: NoticeFacts) -> Paper:
    """The notice as numbered points; a point without facts is left out and the rest moves up."""
    until = f" (đến hết ngày {short_date(facts.opinions_until)})" if facts.opinions_until else ""
    points: tuple[tuple[str, str, tuple[str, ...]], ...] = (
        ("Thời gian", facts.when, ()),
        ("Địa điểm", facts.venue, ()),
        ("Chủ trì", facts.chair, ()),
        ("Thành phần", "", facts.audience),
        ("Nội dung", "", facts.contents),
        ("Cách thức tham dự", "", facts.how_to_attend),
        (f"Cách gửi ý kiến, kiến nghị{until}", "", facts.how_to_send),
        ("Đầu mối liên hệ", facts.contact, ()),
    )
    blocks: list[Block] = [Paragraph(f"{facts.reason.rstrip('.:;, ')}, {facts.frame.issuer.name} thông báo như sau:")]
    for mark, (name, words, items) in enumerate((point for point in points if point[1] or point[2]), start=1):
        blocks += [Clause(f"{mark}.", f"{name}: {sentence(words)}" if words else f"{name}:"), *bullets(items)]
    blocks.append(
        Paragraph(
            f"{facts.frame.issuer.name} trân trọng thông báo để các cơ quan, tổ chức và Nhân dân biết, "
            f"tham gia đóng góp ý kiến."
        )
    )
    return framed(
        facts.frame,
        PaperKind.NOTICE,
        title="Thông báo",
        subject=facts.subject,
        blocks=blocks,
        facts=(("time", facts.when), ("venue", facts.venue), ("chair", facts.chair)),
    )
