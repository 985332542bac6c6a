"""The dossier of a dialogue on paper: its cover, and the index of what was issued in it."""

from doithoai.adapters.documents.pages import page_count
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.paper_frame import frame_of_papers
from doithoai.apps.files.reading import open_file
from doithoai.apps.papers.models import Paper
from doithoai.core.caller import HANOI, Caller
from doithoai.core.papers.catalogue import KINDS, Form
from doithoai.core.papers.kinds.dossier import DossierFacts, DossierPaper
from doithoai.core.papers.lifecycle import PaperState
from doithoai.core.papers.numbering import full_number
from doithoai.core.papers.paper import PaperKind
from doithoai.core.papers.phrases import count

ENDED = {PaperState.WITHDRAWN.value: "Đã thu hồi", PaperState.REPLACED.value: "Đã thay thế"}
"""What the index notes of a paper that is no longer in force."""

PRINTED = {
    PaperKind.NOTICE: "Thông báo",
    PaperKind.CONCLUSION: "Thông báo",
    PaperKind.SYNTHESIS: "Báo cáo",
    PaperKind.REPORT: "Báo cáo",
}
"""Kinds whose papers bear a shorter word above the subject than the list of kinds."""


def issued_in(dialogue: Dialogue) -> list[Paper]:
    """Every paper of the dialogue that has its number, in the order of the register."""
    rows = Paper.objects.filter(dialogue_id=dialogue.pk, number__isnull=False).select_related("pdf")
    return list(rows.order_by("issued_on", "series", "number"))


def dossier_of(caller: Caller, dialogue: Dialogue) -> DossierFacts:
    """What cover and index are made from; invitations of one day stand in one line."""
    rows = issued_in(dialogue)
    invitations = [row for row in rows if row.kind == PaperKind.INVITATION.value]
    others = [row for row in rows if row.kind != PaperKind.INVITATION.value]
    papers = [_line(dialogue, row) for row in others] + _bundles(dialogue, invitations)
    closed = dialogue.closed_at.astimezone(HANOI).date() if dialogue.closed_at else None
    return DossierFacts(
        frame=frame_of_papers(dialogue, drafted_on=caller.today),
        code=dialogue.code,
        title=dialogue.title,
        unit=dialogue.secretary_unit.name if dialogue.secretary_unit else "",
        papers=tuple(sorted(papers, key=lambda paper: paper.issued_on)),
        began_on=dialogue.created_at.astimezone(HANOI).date(),
        ended_on=closed or (rows[-1].issued_on if rows else None),
    )


def _line(dialogue: Dialogue, row: Paper) -> DossierPaper:
    if row.issued_on is None or row.number is None:
        raise ValueError("a numbered paper has its day")
    return DossierPaper(
        number=full_number(row.number, row.symbol, row.format),
        issued_on=row.issued_on,
        title=_listed(PaperKind(row.kind), row.title),
        author=dialogue.authority.name,
        pages=_pages(row),
        note=ENDED.get(row.state, "Công khai" if row.is_public else ""),
    )


def _listed(kind: PaperKind, title: str) -> str:
    """`Kế hoạch: Đối thoại …`, `Thông báo kết luận của …`, `Công văn trả lời kiến nghị …`: type and subject, once."""
    printed = "Công văn" if KINDS[kind].form is Form.LETTER else PRINTED.get(kind)
    if printed:
        return f"{printed} {title[:1].lower()}{title[1:]}"
    name = KINDS[kind].name
    return title if title.lower().startswith(name.lower()) else f"{name}: {title}"


def _bundles(dialogue: Dialogue, invitations: list[Paper]) -> list[DossierPaper]:
    """Two hundred letters of one text are one line, from the first number to the last."""
    found: dict[object, list[Paper]] = {}
    for row in invitations:
        found.setdefault(row.issued_on, []).append(row)
    return [_bundle(dialogue, rows) for rows in found.values()]


def _bundle(dialogue: Dialogue, rows: list[Paper]) -> DossierPaper:
    first = _line(dialogue, rows[0])
    if len(rows) == 1:
        return first
    last = full_number(rows[-1].number or 0, rows[-1].symbol, rows[-1].format)
    number = f"{first.number} đến {last}"
    return DossierPaper(
        number, first.issued_on, first.title, first.author, first.pages * len(rows), f"{count(len(rows))} giấy mời"
    )


def _pages(row: Paper) -> int:
    if row.pdf is None:
        return 0
    try:
        with open_file(row.pdf) as data:
            return page_count(data.read())
    except FileNotFoundError:
        return 0
