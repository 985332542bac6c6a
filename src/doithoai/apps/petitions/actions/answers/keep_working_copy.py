"""Keep what somebody is typing into an answer, before it is saved; and note that the page is open."""

from collections.abc import Collection

from django.db import transaction

from doithoai.apps.petitions.models import Petition, WorkingCopy
from doithoai.apps.petitions.reach import led_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.answering import NewerOnAnotherPage
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.text.normalise import tidy


@transaction.atomic
def keep_working_copy(
    caller: Caller,
    *,
    petition_id: int,
    text: str,
    answered_points: Collection[int] = (),
    seen_version: int = 0,
    number: int = 0,
) -> WorkingCopy:
    """Keep the words for this person alone; words that are saved already only note that the page is open.

    `number` is that of the copy this page knows. No event: nothing changed for anybody else, and this happens every
    few seconds. Raises NewerOnAnotherPage where another page of the same person kept other words since.
    """
    petition, _part = led_petition(caller, Permission.ANSWER_DRAFT, petition_id)
    copy = _copy_of(caller, petition.pk)
    words, points = tidy(text), sorted(set(answered_points))
    same = (copy.text, copy.answered_points) == (words, points)
    if copy.kept_at is not None and copy.number != number and not same:
        raise NewerOnAnotherPage()
    if not same or copy.seen_version != seen_version:
        saved = is_saved(petition, words, points)
        copy.text, copy.answered_points, copy.seen_version = words, points, seen_version
        copy.kept_at, copy.number = None if saved else caller.now, copy.number + 1
    copy.seen_at, copy.person_name = caller.now, caller.name
    copy.save()
    return copy


def clear_working_copy(caller: Caller, petition: Petition) -> None:
    """The person's words are saved, or given up: nothing is kept any more; older pages learn it by the number."""
    copy = _copy_of(caller, petition.pk)
    if copy.pk is not None:
        copy.text, copy.answered_points, copy.kept_at = "", [], None
        copy.number, copy.seen_at = copy.number + 1, caller.now
        copy.save()


def is_saved(petition: Petition, words: str, points: Collection[int]) -> bool:
    """True when the answer on its way says just this already."""
    marked = petition.points.filter(answered_on__isnull=False).values_list("order", flat=True)
    on_its_way = petition.answers.exclude(stage=AnswerStage.PUBLISHED.value).values_list("text", flat=True)
    return words == next(iter(on_its_way), "") and set(points) == set(marked)


def _copy_of(caller: Caller, petition_id: int) -> WorkingCopy:
    """The person's copy; the petition is locked, so there is one at a time."""
    mine = {"petition_id": petition_id, "person_id": caller.person_id or 0}
    return WorkingCopy.objects.filter(**mine).first() or WorkingCopy(**mine)
