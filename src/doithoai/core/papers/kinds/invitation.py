"""The invitation to a dialogue (giấy mời)."""

from dataclasses import dataclass
from datetime import date

from doithoai.core.papers.frame import Frame, framed, sentence
from doithoai.core.papers.paper import Block, Clause, Paper, PaperKind, Paragraph
from doithoai.core.papers.phrases import occasion, short_date


@dataclass(frozen=True)
class InvitationFacts:
    """Who is invited to what; `invited` as it is to be read: `Ông Nguyễn Văn A, thôn Ba`."""

    frame: Frame
    subject: str
    invited: str
    chair: str
    when: str
    venue: str
    contents: tuple[str, ...] = ()
    to_bring: tuple[str, ...] = ()
    reply_until: date | None = None
    contact: str = ""


def invitation_paper(facts: InvitationFacts) -> Paper:
    """One invitation for one guest."""
    blocks: list[Block] = [Paragraph(f"{facts.frame.issuer.name} trân trọng kính mời: {sentence(facts.invited)}")]
    blocks.append(Paragraph(f"Tới dự {sentence(occasion(facts.subject))}"))
    mark = 0
    for name, words in (("Thời gian", facts.when), ("Địa điểm", facts.venue), ("Chủ trì", facts.chair)):
        mark += 1
        blocks.append(Clause(f"{mark}.", f"{name}: {sentence(words)}"))
    # one line for one line's worth: an invitation keeps to one page
    for name, items in (("Nội dung", facts.contents), ("Đề nghị mang theo", facts.to_bring)):
        if items:
            mark += 1
            blocks.append(Clause(f"{mark}.", f"{name}: {' '.join(sentence(item) for item in items)}"))
    if facts.reply_until or facts.contact:
        blocks.append(Paragraph(_reply_line(facts)))
    blocks.append(Paragraph("Rất mong quý vị sắp xếp thời gian đến dự đầy đủ, đúng giờ."))
    return framed(
        facts.frame,
        PaperKind.INVITATION,
        title="Giấy mời",
        subject=facts.subject,
        blocks=blocks,
        facts=(("time", facts.when), ("venue", facts.venue), ("chair", facts.chair), ("guest", facts.invited)),
    )


def _reply_line(facts: InvitationFacts) -> str:
    until = f" trước hết ngày {short_date(facts.reply_until)}" if facts.reply_until else ""
    contact = f" qua {facts.contact.rstrip('.')}" if facts.contact else ""
    return f"Đề nghị báo lại việc tham dự{until}{contact}."
