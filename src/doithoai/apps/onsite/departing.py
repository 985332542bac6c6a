"""What goes to the hall of each table: exactly what the hall needs, and no more of people than that."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Q, QuerySet

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import Promise
from doithoai.apps.organisations.models import (
    Absence,
    Authority,
    Deputisation,
    Group,
    Membership,
    Person,
    Unit,
)
from doithoai.apps.petitions.models import AcceptanceHours, Answer, Field, Petition, Point
from doithoai.core.caller import STAFF_ROLES
from doithoai.core.petitions.lifecycle import AnswerStage, PetitionState

STAY = (PetitionState.SEALED.value, PetitionState.MERGED.value, PetitionState.DIVERTED.value)
"""Sealed ones never leave the server; merged and diverted ones have nothing to do in the hall."""

HERE: Mapping[str, object] = {"lent_to": "", "lent_at": None}
"""The laptop is where the hall is."""


def authorities(dialogue: Dialogue) -> QuerySet[Authority]:
    return Authority.objects.filter(pk=dialogue.authority_id)


def units(dialogue: Dialogue) -> QuerySet[Unit]:
    return Unit.objects.filter(authority=dialogue.authority_id)


def groups(dialogue: Dialogue) -> QuerySet[Group]:
    return Group.objects.filter(authority=dialogue.authority_id)


def memberships(dialogue: Dialogue) -> QuerySet[Membership]:
    """Of the staff, who sign in in the hall as at the office."""
    return Membership.objects.filter(authority=dialogue.authority_id, role__in=[role.value for role in STAFF_ROLES])


def staff(dialogue: Dialogue) -> QuerySet[Person]:
    """With the hashes of their passwords: nobody gets a second password for one morning."""
    return Person.objects.filter(pk__in=memberships(dialogue).values("person_id"))


def deputisations(dialogue: Dialogue) -> QuerySet[Deputisation]:
    return Deputisation.objects.filter(authority=dialogue.authority_id, ended_at__isnull=True)


def absences(dialogue: Dialogue) -> QuerySet[Absence]:
    return Absence.objects.filter(membership__in=memberships(dialogue), ended_at__isnull=True)


def dialogues(dialogue: Dialogue) -> QuerySet[Dialogue]:
    """It, and those whose promises the hall asks about."""
    of_promises = Promise.objects.filter(dialogue__authority=dialogue.authority_id).values("dialogue_id")
    earlier = Petition.objects.filter(pk__in=_earlier(dialogue)).values("dialogue_id")
    return Dialogue.objects.filter(Q(pk=dialogue.pk) | Q(pk__in=of_promises) | Q(pk__in=earlier))


def promises(dialogue: Dialogue) -> QuerySet[Promise]:
    """Its own and all earlier ones: the hall opens with them."""
    return Promise.objects.filter(dialogue__authority=dialogue.authority_id).exclude(petition__state__in=STAY[:1])


def fields(dialogue: Dialogue) -> QuerySet[Field]:
    return Field.objects.filter(Q(authority=dialogue.authority_id) | Q(authority__isnull=True))


def acceptance_hours(dialogue: Dialogue) -> QuerySet[AcceptanceHours]:
    return AcceptanceHours.objects.filter(authority=dialogue.authority_id)


def petitions(dialogue: Dialogue) -> QuerySet[Petition]:
    """Of the dialogue, and those of earlier ones that go on in it."""
    return Petition.objects.filter(Q(dialogue=dialogue) | Q(pk__in=_earlier(dialogue))).exclude(state__in=STAY)


def _earlier(dialogue: Dialogue) -> QuerySet[Petition, Any]:
    going_on = Petition.objects.filter(dialogue=dialogue, carried_from__isnull=False)
    return going_on.values("carried_from_id")


def left_of_petition(row: Petition) -> Mapping[str, object]:
    """Words go along with what was chosen for the hall; of the others what the public reads, or their summary."""
    kept: dict[str, Any] = {"secret_hash": "", "submission_key": None}
    if row.for_hall:
        return kept
    words = row.public_words if row.is_public else row.summary
    return kept | {"text": words, "public_text": "", "folded": "", "public_folded": None, "place": ""}


def left_of_point(row: Point) -> Mapping[str, object]:
    return {} if row.petition.for_hall or row.petition.is_public else {"text": ""}


def answers(dialogue: Dialogue) -> QuerySet[Answer]:
    """Prepared ones of the dialogue, and what was published of the matter before."""
    earlier = Q(petition__in=_earlier(dialogue), stage=AnswerStage.PUBLISHED.value)
    return Answer.objects.filter(Q(petition__dialogue=dialogue) | earlier)
