"""Topics in the words of their pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from doithoai.apps.petitions.models import Petition
from doithoai.apps.topics.mapping import MapRow, TopicMap
from doithoai.apps.topics.models import Topic, TopicAnswer, TopicMember
from doithoai.apps.topics.publishing import Held, own_of
from doithoai.apps.topics.queries import TopicCase
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.answering import DECIDES
from doithoai.core.petitions.lifecycle import AnswerStage, PetitionState
from doithoai.core.topics.answering import OPENING, personal_line
from doithoai.core.topics.proposing import Proposal
from doithoai.core.topics.state import TopicState
from doithoai.faces.common.workbooks import workbook
from doithoai.faces.desk.topics.words import StateShown, hold_word, state_shown
from doithoai.faces.desk.triage.words import ANSWER_STAGES, STATES

COLUMNS = (
    gettext_noop("Số"), gettext_noop("Chủ đề"), gettext_noop("Người nêu"), gettext_noop("Ý kiến"),
    gettext_noop("Tổ, thôn"), gettext_noop("Lĩnh vực"), gettext_noop("Đơn vị chủ trì"), gettext_noop("Tình trạng"),
    gettext_noop("Đã trả lời"), gettext_noop("Nêu lại"),
)  # fmt: skip
MOST_NAMED = 2
WIDTHS = (6, 44, 12, 10, 40, 30, 28, 26, 12, 10)


@dataclass(frozen=True)
class ShownRow:
    """A line of the map with its number in the picture."""

    number: int
    row: MapRow
    title: str
    state: StateShown | None
    fields: str

    @property
    def groups(self) -> str:
        """Where it was raised: the two groups that raised it most, and how many more."""
        names, more = self.row.groups[:MOST_NAMED], len(self.row.groups) - MOST_NAMED
        said = ", ".join(names)
        return _("%(named)s và %(n)s nơi khác") % {"named": said, "n": more} if more > 0 else said


def map_rows(topics: TopicMap) -> list[ShownRow]:
    """The lines of the list, what stands in no topic last."""
    return [_shown(number, row) for number, row in enumerate(topics.whole, start=1)]


def _shown(number: int, row: MapRow) -> ShownRow:
    title = row.topic.title if row.topic else _("Chưa vào chủ đề nào")
    state = state_shown(row.state) if row.topic else None
    fields = ", ".join(_(name) for name in row.fields[:3])
    return ShownRow(number, row, title, state, fields)


def legend(topics: TopicMap) -> list[StateShown]:
    """The states that the picture shows, from the furthest behind."""
    there = {row.state for row in topics.rows if row.voices}
    return [state_shown(state) for state in TopicState if state in there]


def map_workbook(topics: TopicMap) -> HttpResponse:
    """The list as a workbook."""
    rows = [
        (
            *(one.number, one.title, one.row.voices, one.row.petitions, ", ".join(one.row.groups), one.fields),
            *(_unit(one.row), str(one.state.word) if one.state else "", one.row.ended, one.row.again),
        )
        for one in map_rows(topics)
    ]
    return workbook("chu-de", title=_("Bản đồ chủ đề"), columns=COLUMNS, rows=rows, widths=WIDTHS)


def _unit(row: MapRow) -> str:
    return row.topic.lead_unit.name if row.topic and row.topic.lead_unit else ""


@dataclass(frozen=True)
class ShownMember:
    """A petition of a topic: its state in words, the line it would read, why it would stay back."""

    member: TopicMember
    petition: Petition
    state: str | Promise
    line: str
    held: str


def topic_shown(caller: Caller, case: TopicCase) -> dict[str, Any]:
    """The context of every page of one topic."""
    topic, draft = case.topic, case.draft
    drafts = reach_of(caller.role, Permission.ANSWER_DRAFT) == Reach.UNIT and topic.lead_unit_id == caller.unit_id
    return {
        "case": case,
        "topic": topic,
        "members": [_member(case, member) for member in case.members],
        "trail": trail_of(topic),
        "stage_word": ANSWER_STAGES[AnswerStage(draft.stage)] if draft else "",
        "sorts": reach_of(caller.role, Permission.PETITION_TRIAGE) is not None,
        "drafts": drafts and topic.lead_unit_id is not None and (draft is None or draft.stage == AnswerStage.DRAFTING),
        "decides": decides(caller, case),
        "going": len(case.members) - len(case.held),
    }


def _member(case: TopicCase, member: TopicMember) -> ShownMember:
    held = case.held.get(member.petition_id)
    opening = case.draft.opening if case.draft else OPENING
    return ShownMember(
        member=member,
        petition=member.petition,
        state=STATES[PetitionState(member.petition.state)],
        line=personal_line(opening, own_of(member)),
        held=_why(held) if held else "",
    )


def _why(held: Held) -> str:
    points = ", ".join(str(number) for number in held.points)
    word = str(hold_word(held.why))
    return _("%(why)s: nội dung %(points)s") % {"why": word, "points": points} if points else word


def held_words(held: Held) -> str:
    """One sentence: which petition stays back and why."""
    return _("Giữ lại ý kiến %(code)s: %(why)s.") % {"code": held.code, "why": _why(held)}


def decides(caller: Caller, case: TopicCase) -> bool:
    """The common answer lies on this person's desk."""
    return case.draft is not None and AnswerStage(case.draft.stage) in _desks(caller, case)


def _desks(caller: Caller, case: TopicCase) -> list[AnswerStage]:
    """The desks at which this person decides answers of this topic."""
    ours = case.topic.lead_unit_id is not None and case.topic.lead_unit_id == caller.unit_id
    reached = {Reach.AUTHORITY, Reach.UNIT} if ours else {Reach.AUTHORITY}
    return [stage for stage, permission in DECIDES.items() if reach_of(caller.role, permission) in reached]


def answer_to_decide(caller: Caller, case: TopicCase) -> TopicAnswer:
    """The common answer, as it now stands where it has left the desk. Raises TopicAnswer.DoesNotExist for others."""
    answer = case.draft or next(iter(case.published), None)
    if answer is None or not _desks(caller, case):
        raise TopicAnswer.DoesNotExist
    return answer


def trail_of(topic: Topic) -> list[tuple[str, str]]:
    """Dialogue › map › topic."""
    dialogue = topic.dialogue
    return [
        (dialogue.title, reverse("desk:dialogue", args=[dialogue.code])),
        (_("Bản đồ chủ đề"), reverse("desk:topic_map", args=[dialogue.code])),
        (topic.title, reverse("desk:topic", args=[topic.pk])),
    ]


def proposals_shown(found: Sequence[tuple[Proposal, list[Petition]]]) -> list[dict[str, Any]]:
    """Each proposal with its name as a sentence begins, its words and its petitions."""
    return [
        {
            "name": f"{proposal.name[:1].upper()}{proposal.name[1:]}",
            "evidence": proposal.evidence,
            "petitions": petitions,
            "voices": sum(petition.voices for petition in petitions),
        }
        for proposal, petitions in found
    ]
