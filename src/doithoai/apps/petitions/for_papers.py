"""What a paper may say of petitions: their words without what tells who somebody is; never a denunciation."""

from django.db.models import Exists, OuterRef, QuerySet

from doithoai.apps.petitions.models import Answer, Petition, SealRequest
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.text.masking import masked

TITLE_LENGTH = 90
READY = frozenset(
    {AnswerStage.OFFICE.value, AnswerStage.CHAIR.value, AnswerStage.HELD.value, AnswerStage.PUBLISHED.value}
)
"""An answer is proposed once the head of its unit has approved it."""


def petitions_in_papers(dialogue_id: int) -> QuerySet[Petition]:
    """What is neither sealed, diverted nor merged, and of which nobody suspects a denunciation."""
    suspected = SealRequest.objects.filter(petition=OuterRef("pk"), settled_at__isnull=True)
    rows = Petition.objects.filter(dialogue_id=dialogue_id).countable().exclude(Exists(suspected))
    return rows.select_related("group", "lead_unit", "carried_from__dialogue").order_by("received_on", "id")


def content_in_paper(petition: Petition) -> str:
    """The words as others read them."""
    return masked(petition.public_words).strip()


def title_in_paper(petition: Petition) -> str:
    """The summary, else the beginning of the words."""
    words = masked(petition.summary) or content_in_paper(petition)
    first = words.split("\n", 1)[0].rstrip(" .;:")
    if len(first) <= TITLE_LENGTH:
        return first
    return first[:TITLE_LENGTH].rsplit(" ", 1)[0] + "…"


def area_in_paper(petition: Petition) -> str:
    """The group; never a house or a street that somebody typed."""
    return petition.group.name if petition.group else ""


def repeated_in_paper(petition: Petition) -> str:
    """That it was raised before, in words; empty for a new one."""
    if petition.carried_from is not None:
        before = petition.carried_from.dialogue
        return f"chuyển từ {before.title[:1].lower()}{before.title[1:]}" if before else "chuyển từ kỳ trước"
    if petition.times_reopened:
        return f"đã mở lại {petition.times_reopened} lần"
    return ""


def proposed_answers(petitions: list[Petition]) -> dict[int, str]:
    """Petition -> the answer that its unit proposes or has given, the newest; in one query."""
    ids = [petition.pk for petition in petitions]
    rows = Answer.objects.filter(petition_id__in=ids, stage__in=READY).order_by("id")
    return {row.petition_id: masked(row.public_words).strip() for row in rows}
