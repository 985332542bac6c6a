"""The plan of a dialogue (kế hoạch)."""

from dataclasses import dataclass

from doithoai.core.papers.frame import Frame, bases, bullets, filled_table, framed, sections, sentence
from doithoai.core.papers.paper import Block, Clause, Paper, PaperKind, Paragraph


@dataclass(frozen=True)
class AgendaStep:
    """One step of the programme; `at` is a time or empty."""

    at: str
    content: str
    by: str


@dataclass(frozen=True)
class UnitDuties:
    """What one actor has to do, each duty with its date in words."""

    unit: str
    duties: tuple[str, ...]


@dataclass(frozen=True)
class PlanFacts:
    """What a plan says. `when` and `venue` are words, because a date may be a window, a quarter or open."""

    frame: Frame
    subject: str
    legal_bases: tuple[str, ...]
    when: str
    venue: str
    chair: str
    audience: tuple[str, ...]
    contents: tuple[str, ...]
    forms: tuple[str, ...]
    purposes: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    agenda: tuple[AgendaStep, ...] = ()
    before: tuple[str, ...] = ()
    during: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    duties: tuple[UnitDuties, ...] = ()
    budget: str = ""


def plan_paper(facts: PlanFacts) -> Paper:
    """The plan in six parts; a part without facts is left out."""
    opening = Paragraph(f"{facts.frame.issuer.name} ban hành Kế hoạch {_lowered(facts.subject)} như sau:")
    body = sections(
        ("MỤC ĐÍCH, YÊU CẦU", _groups(("Mục đích", facts.purposes), ("Yêu cầu", facts.requirements))),
        ("NỘI DUNG, HÌNH THỨC", _groups(("Nội dung", facts.contents), ("Hình thức", facts.forms))),
        ("THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN", _time_and_place(facts)),
        ("CHƯƠNG TRÌNH", _agenda(facts.agenda)),
        (
            "CÁCH THỨC TIẾN HÀNH",
            _groups(("Trước hội nghị", facts.before), ("Tại hội nghị", facts.during), ("Sau hội nghị", facts.after)),
        ),
        ("TỔ CHỨC THỰC HIỆN", _organisation(facts)),
    )
    closing = Paragraph(
        f"Trên đây là Kế hoạch {_lowered(facts.subject)}. Quá trình thực hiện nếu có khó khăn, vướng mắc, "
        f"các đơn vị kịp thời phản ánh về {facts.frame.issuer.name} để xem xét, chỉ đạo."
    )
    blocks = (*bases([_basis(text) for text in facts.legal_bases]), opening, *body, closing)
    return framed(
        facts.frame,
        PaperKind.PLAN,
        title="Kế hoạch",
        subject=facts.subject,
        blocks=blocks,
        facts=(("time", facts.when), ("venue", facts.venue), ("chair", facts.chair)),
    )


def _lowered(subject: str) -> str:
    return subject[:1].lower() + subject[1:]


def _basis(text: str) -> str:
    """`Nghị quyết số …` becomes `Căn cứ Nghị quyết số …`; words that already name their part stay."""
    return text if text.startswith(_BASIS_WORDS) else f"Căn cứ {text}"


_BASIS_WORDS = ("Căn cứ", "Thực hiện", "Theo ", "Xét", "Trên cơ sở", "Tiếp tục", "- ")


def _groups(*groups: tuple[str, tuple[str, ...]]) -> tuple[Block, ...]:
    made: list[Block] = []
    for place, (name, items) in enumerate((group for group in groups if group[1]), start=1):
        made += [Clause(f"{place}.", name, bold=True), *bullets(items)]
    return tuple(made)


def _time_and_place(facts: PlanFacts) -> tuple[Block, ...]:
    return (
        Clause("1.", f"Thời gian: {sentence(facts.when)}"),
        Clause("2.", f"Địa điểm: {sentence(facts.venue)}"),
        Clause("3.", f"Chủ trì: {sentence(facts.chair)}"),
        *((Clause("4.", "Thành phần tham dự:"), *bullets(facts.audience)) if facts.audience else ()),
    )


def _agenda(steps: tuple[AgendaStep, ...]) -> tuple[Block, ...]:
    if not steps:
        return ()
    if not any(step.at or step.by for step in steps):
        return tuple(Clause(f"{place}.", sentence(step.content)) for place, step in enumerate(steps, start=1))
    rows = tuple((str(place), step.at, step.content, step.by) for place, step in enumerate(steps, start=1))
    return (filled_table(("TT", "Thời gian", "Nội dung", "Người thực hiện"), rows, (1, 2.5, 7, 4)),)


def _organisation(facts: PlanFacts) -> tuple[Block, ...]:
    made: list[Block] = []
    for place, unit in enumerate(facts.duties, start=1):
        made += [Clause(f"{place}.", unit.unit, bold=True), *bullets(unit.duties)]
    if facts.budget:
        made += [Clause(f"{len(facts.duties) + 1}.", "Kinh phí", bold=True), Paragraph(sentence(facts.budget))]
    return tuple(made)
