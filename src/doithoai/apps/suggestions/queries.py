"""What pages show of suggestions: those of one petition, how often officers took them, and what is like a text."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Q
from django.utils.text import Truncator

from doithoai.apps.dialogues.access import public_dialogues
from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.models import Answer, Petition
from doithoai.apps.suggestions.access import suggestions_for
from doithoai.apps.suggestions.alike import alike
from doithoai.apps.suggestions.models import Suggestion
from doithoai.apps.suggestions.reading import NEVER_READ, read
from doithoai.apps.suggestions.vocabulary import names_in, vocabulary_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.lifecycle import AnswerStage, PetitionState
from doithoai.core.petitions.public_status import PublicStatus, public_status
from doithoai.core.triage.kinds import Outcome, SuggestionKind
from doithoai.core.triage.suggesting.archive import read_one

LAST_MONTH = timedelta(days=30)
EXCERPT = 220
LEAST_LIKE = 0.3
"""While somebody is still writing, less likeness is enough to show what others wrote."""
LEAST_LETTERS = 20


@dataclass(frozen=True)
class Rate:
    """How many suggestions of one kind officers decided on, and how many of them they took."""

    accepted: int
    settled: int

    @property
    def percent(self) -> int:
        """The share that was taken, in percent."""
        return round(100 * self.accepted / self.settled) if self.settled else 0


@dataclass(frozen=True)
class SimilarPetition:
    """A public petition like what somebody is writing."""

    code: str
    excerpt: str
    status: PublicStatus
    answer_excerpt: str


def suggestions_of(caller: Caller, petition: Petition) -> list[Suggestion]:
    """The open suggestions of a petition, and those that name it as the same matter; one query."""
    mine = Q(petition=petition) | Q(other=petition, kind=SuggestionKind.DUPLICATE.value)
    rows = suggestions_for(caller).open().filter(mine)
    return list(rows.select_related("petition", "other__dialogue").order_by("kind", "-confidence", "id"))


def same_matter(caller: Caller, petition: Petition, *, most: int = 5) -> list[tuple[Petition, int]]:
    """Petitions that may speak of the same, with how sure that is in percent, the surest first.

    A suggestion, never an act. What is merged into `petition` already, sealed or diverted is left out.
    """
    vocabulary = vocabulary_of(petition.authority_id)
    subject = read(petition, vocabulary).subject
    within = petitions_for(caller, Permission.PETITION_VIEW).exclude(state__in=NEVER_READ).exclude(pk=petition.pk)
    unmerged = within.exclude(merged_into=petition)
    found = alike(petition.authority_id, subject, unmerged, least=LEAST_LIKE, vocabulary=vocabulary)[:most]
    rows = unmerged.only("code", "text", "summary", "state", "received_on").in_bulk([one.petition_id for one in found])
    return [(rows[one.petition_id], round(100 * one.score)) for one in found if one.petition_id in rows]


def acceptance_rates(caller: Caller) -> Mapping[SuggestionKind, Rate]:
    """How often the officers of this authority took each kind of suggestion in the last thirty days."""
    settled = Suggestion.objects.filter(authority_id=caller.authority_id, settled_at__gte=caller.now - LAST_MONTH)
    counted = settled.values("kind").annotate(
        all=Count("id"), taken=Count("id", filter=Q(outcome=Outcome.ACCEPTED.value))
    )
    return {SuggestionKind(row["kind"]): Rate(row["taken"], row["all"]) for row in counted.order_by()}


def codes_of_cases(caller: Caller, rows: Collection[Suggestion]) -> Mapping[int, str]:
    """The codes of the earlier petitions that suggestions rest on, as far as the caller reaches them."""
    ids = {number for row in rows for number in row.case_ids}
    if not ids:
        return {}
    within = petitions_for(caller, Permission.PETITION_VIEW).exclude(state=PetitionState.SEALED)
    return dict(within.filter(pk__in=ids).values_list("pk", "code"))


def answers_given(petition_ids: Collection[int]) -> Mapping[int, Answer]:
    """The newest published answer of each petition; one query. The caller of this has reached the petitions."""
    rows = Answer.objects.filter(petition_id__in=petition_ids, stage=AnswerStage.PUBLISHED.value)
    return {row.petition_id: row for row in rows.order_by("published_on", "id")}


def similar_public(caller: Caller, text: str, *, dialogue_id: int, most: int = 3) -> list[SimilarPetition]:
    """Public petitions of the same authority that speak of the same as `text`, the most alike first.

    Nothing for fewer than twenty letters. Raises Dialogue.DoesNotExist for a dialogue that has no public page.
    """
    dialogue = public_dialogues().filter(authority_id=caller.authority_id).get(pk=dialogue_id)
    if len(text.strip()) < LEAST_LETTERS:
        return []
    vocabulary = vocabulary_of(dialogue.authority_id)
    subject = read_one(text, names_in(vocabulary)).subject
    found = alike(dialogue.authority_id, subject, Petition.objects.shown(), least=LEAST_LIKE, vocabulary=vocabulary)[
        :most
    ]
    rows = Petition.objects.shown().in_bulk([one.petition_id for one in found])
    answers = answers_given(rows)
    return [_public(rows[one.petition_id], answers.get(one.petition_id)) for one in found if one.petition_id in rows]


def public_petition(caller: Caller, code: str) -> SimilarPetition | None:
    """One public petition of the caller's authority in the same short form; None where there is none."""
    petition = Petition.objects.shown().filter(authority_id=caller.authority_id, code=code).first()
    return _public(petition, answers_given([petition.pk]).get(petition.pk)) if petition else None


def _public(petition: Petition, answer: Answer | None) -> SimilarPetition:
    status = public_status(PetitionState(petition.state), for_hall=petition.for_hall, extended=petition.is_extended)
    words = _excerpt(petition.public_words)
    return SimilarPetition(petition.code, words, status, _excerpt(answer.public_words) if answer else "")


def _excerpt(text: str) -> str:
    return Truncator(" ".join(text.split())).chars(EXCERPT)
