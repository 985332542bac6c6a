"""One answer as the person at its desk sees it."""

from collections.abc import Sequence
from dataclasses import dataclass

from doithoai.apps.audit.models import Event
from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.models import Answer, AnswerVersion, Assignment, Petition, Point
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.answering import DECIDES
from doithoai.core.petitions.lifecycle import AnswerStage, PetitionState
from doithoai.core.text.changes import Change, changes, joined, words_in
from doithoai.core.text.difference import ADDED, REMOVED, difference


@dataclass(frozen=True)
class AnswerDesk:
    """The petition, its points, the words of the other units, and the answer as it stands (empty while none began)."""

    petition: Petition
    points: Sequence[Point]
    contributions: Sequence[Assignment]
    answer: Answer | None
    earlier: Sequence[Answer]

    @property
    def text(self) -> str:
        """The newest words."""
        return self.answer.text if self.answer else ""

    @property
    def version(self) -> int:
        """The number of the newest wording, 0 before the first."""
        return self.answer.version if self.answer else 0

    @property
    def stage(self) -> str:
        """Whose desk it lies on."""
        return self.answer.stage if self.answer else AnswerStage.DRAFTING.value

    @property
    def answer_id(self) -> int:
        """The answer's id, 0 before the first wording."""
        return self.answer.pk if self.answer else 0

    @property
    def answered(self) -> list[int]:
        """The numbers of the points that are marked as answered."""
        return [point.order for point in self.points if point.answered_on is not None]


def answer_desk(caller: Caller, code: str, permission: Permission) -> AnswerDesk:
    """The desk for one petition. Raises Petition.DoesNotExist out of reach."""
    rows = petitions_for(caller, permission).select_related("authority", "group", "dialogue", "lead_unit")
    petition = rows.exclude(state=PetitionState.SEALED).prefetch_related("fields").get(code=code)
    answers = list(petition.answers.select_related("unit").order_by("-id"))
    return AnswerDesk(
        petition=petition,
        points=list(petition.points.order_by("order")),
        contributions=list(petition.assignments.exclude(contribution="").select_related("unit")),
        answer=next((answer for answer in answers if answer.stage != AnswerStage.PUBLISHED), None),
        earlier=[answer for answer in answers if answer.stage == AnswerStage.PUBLISHED],
    )


def decision_desk(caller: Caller, code: str) -> AnswerDesk:
    """The desk of a person who decides; when the answer has left it meanwhile, as it now stands.

    Raises Petition.DoesNotExist out of reach, Answer.DoesNotExist for who decides nowhere or where no answer is.
    """
    if all(reach_of(caller.role, permission) is None for permission in DECIDES.values()):
        raise Answer.DoesNotExist
    desk = answer_desk(caller, code, Permission.PETITION_VIEW)
    if desk.answer is None and not desk.earlier:
        raise Answer.DoesNotExist
    if desk.answer is None:
        return AnswerDesk(desk.petition, desk.points, desk.contributions, desk.earlier[0], desk.earlier)
    return desk


def wording(answer: Answer, number: int) -> AnswerVersion | None:
    """One wording of an answer by its number; None before the first."""
    return answer.versions.filter(number=number).first()


@dataclass(frozen=True)
class Compared:
    """All wordings of an answer and the pieces of the difference between two of them."""

    answer: Answer
    petition: Petition
    versions: Sequence[AnswerVersion]
    old: AnswerVersion
    new: AnswerVersion
    pieces: Sequence[tuple[str, str]]

    @property
    def changes(self) -> list[Change]:
        """The places that changed, to be told in words."""
        return changes(self.pieces)

    @property
    def added(self) -> int:
        """How many words were added."""
        return words_in(self.pieces, ADDED)

    @property
    def removed(self) -> int:
        """How many words were taken out."""
        return words_in(self.pieces, REMOVED)


def compared_versions(caller: Caller, answer_id: int, old: str, new: str) -> Compared:
    """Without valid numbers: the two newest wordings. Raises Answer.DoesNotExist out of reach."""
    within = petitions_for(caller, Permission.PETITION_VIEW)
    answer = Answer.objects.select_related("petition").get(pk=answer_id, petition__in=within.values("pk"))
    versions = list(answer.versions.order_by("number"))
    if not versions:
        raise AnswerVersion.DoesNotExist
    numbered = {str(version.number): version for version in versions}
    first = numbered.get(old) or versions[max(len(versions) - 2, 0)]
    second = numbered.get(new) or versions[-1]
    return Compared(answer, answer.petition, versions, first, second, joined(difference(first.text, second.text)))


def seen_before(caller: Caller, answer: Answer) -> AnswerVersion | None:
    """The wording that this person, or this desk, decided on last; None when it is new here or unchanged since."""
    decided = (EventName.ANSWER_APPROVED.value, EventName.ANSWER_RETURNED.value)
    rows = Event.objects.filter(subject_type=answer._meta.label_lower, subject_id=answer.pk, name__in=decided)
    here = [
        int(event.data["version"])
        for event in rows
        if event.data.get("version") and (event.data.get("stage") == answer.stage or event.actor_id == caller.person_id)
    ]
    if not here or max(here) >= answer.version:
        return None
    return wording(answer, max(here))
