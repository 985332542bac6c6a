"""The synthesis of what the People raised, with the answers that units propose; nothing of who raised it."""

from collections import defaultdict

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.paper_frame import chair_title, frame_of_papers
from doithoai.apps.petitions import for_papers as words
from doithoai.apps.petitions.models import Petition
from doithoai.core.caller import Caller
from doithoai.core.papers.kinds.report import CountTable
from doithoai.core.papers.kinds.synthesis import Opinion, OpinionsOfField, SynthesisFacts, synthesis_paper
from doithoai.core.papers.paper import Paper
from doithoai.core.papers.phrases import count, occasion, short_date
from doithoai.core.petitions.lifecycle import OPEN_STATES, PetitionState
from doithoai.core.reports.words import CHANNEL_WORDS, LEVEL_WORDS

OTHER_FIELD = "Chưa phân lĩnh vực"


def synthesis_of(caller: Caller, dialogue: Dialogue) -> Paper:
    """The report as opinions and answers stand now: three queries and those of the frame."""
    rows = list(words.petitions_in_papers(dialogue.pk).prefetch_related("fields"))
    answers = words.proposed_answers(rows)
    return synthesis_paper(
        SynthesisFacts(
            frame=frame_of_papers(dialogue, drafted_on=caller.today, recipients=("Như trên", "Các đơn vị trả lời")),
            addressees=(chair_title(dialogue),),
            subject="Tổng hợp ý kiến, kiến nghị của Nhân dân và dự kiến nội dung trả lời "
            f"tại {occasion(dialogue.title)}",
            occasion=f"Tính đến ngày {short_date(caller.today)}",
            figures=_figures(rows, answers),
            fields=_by_field(rows, answers),
            tables=_tables(rows),
            repeated=tuple(
                f"{words.title_in_paper(row)} (mã số {row.code}): {again}"
                for row in rows
                if (again := words.repeated_in_paper(row))
            ),
            proposals=_proposals(rows, answers),
        )
    )


def _figures(rows: list[Petition], answers: dict[int, str]) -> tuple[tuple[str, int], ...]:
    counted = (
        ("Tổng số ý kiến", len(rows)),
        ("Số người có ý kiến", sum(row.voices for row in rows)),
        ("Ý kiến đã có dự kiến trả lời", sum(row.pk in answers for row in rows)),
        ("Ý kiến chọn trả lời tại hội nghị", sum(row.for_hall for row in rows)),
        ("Ý kiến vượt thẩm quyền, đã chuyển", sum(row.state == PetitionState.TRANSFERRED for row in rows)),
        ("Ý kiến chuyển từ kỳ trước", sum(row.carried_from_id is not None for row in rows)),
    )
    return tuple(pair for pair in counted if pair[1])


def _tables(rows: list[Petition]) -> tuple[CountTable, ...]:
    found = []
    split = (
        ("Theo cấp thẩm quyền", "Cấp", "level", LEVEL_WORDS),
        ("Theo cách gửi", "Cách gửi", "channel", CHANNEL_WORDS),
    )
    for name, head, column, known in split:
        counts: defaultdict[str, int] = defaultdict(int)
        for row in rows:
            counts[getattr(row, column)] += 1
        ordered = sorted(counts.items(), key=lambda pair: -pair[1])
        lines = tuple((known.get(value, value), (number,)) for value, number in ordered)
        found.append(CountTable(name, (head, "Số ý kiến"), lines))
    return tuple(found)


def _by_field(rows: list[Petition], answers: dict[int, str]) -> tuple[OpinionsOfField, ...]:
    """Each opinion once, under its first field; the fields in their own order, those without one last."""
    grouped: defaultdict[tuple[int, str], list[Opinion]] = defaultdict(list)
    for row in rows:
        first = next(iter(row.fields.all()), None)
        key = (first.order, first.name) if first else (10**9, OTHER_FIELD)
        grouped[key].append(_opinion(row, answers.get(row.pk, "")))
    return tuple(OpinionsOfField(name, tuple(opinions)) for (_, name), opinions in sorted(grouped.items()))


def _opinion(row: Petition, proposed: str) -> Opinion:
    transferred = row.state == PetitionState.TRANSFERRED
    return Opinion(
        code=row.code,
        content=words.content_in_paper(row),
        area=words.area_in_paper(row),
        unit=row.transferred_to if transferred else row.lead_unit.name if row.lead_unit else "Chưa giao",
        proposed=proposed or ("Vượt thẩm quyền, đã chuyển cơ quan có thẩm quyền" if transferred else ""),
        voices=row.voices,
        assigned=row.lead_unit is not None,
        how="trả lời tại hội nghị" if row.for_hall else "",
    )


def _proposals(rows: list[Petition], answers: dict[int, str]) -> tuple[str, ...]:
    for_hall = sum(row.for_hall for row in rows)
    missing = [row for row in rows if row.state in OPEN_STATES and row.pk not in answers]
    lines = []
    if for_hall:
        lines.append(f"Trả lời tại hội nghị {count(for_hall)} ý kiến đã chọn; các ý kiến còn lại trả lời bằng văn bản")
    if missing:
        units = sorted({row.lead_unit.name for row in missing if row.lead_unit})
        named = f": {'; '.join(units)}" if units else ""
        lines.append(f"Đôn đốc các đơn vị chưa gửi dự kiến trả lời ({count(len(missing))} ý kiến){named}")
    return tuple(lines)
