"""Reads for the ways in: what collects now, what a group has handed in, the files of a petition."""

from dataclasses import dataclass

from django.db.models import QuerySet

from doithoai.apps.dialogues.access import collecting_dialogues, dialogues_for
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.access import groups_for
from doithoai.apps.organisations.models import Group
from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.models import Attachment, Petition
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.collecting import COLLECTING_STATES, is_collecting
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.petitions.legal_type import Channel
from doithoai.core.petitions.lifecycle import PetitionState
from doithoai.core.petitions.public_status import PublicStatus, public_status


def dialogues_collecting(caller: Caller) -> QuerySet[Dialogue]:
    """Dialogues that collect now: of the caller's authority, or of all authorities for a citizen at the first page."""
    dialogues = collecting_dialogues(caller.now).select_related("authority").order_by("authority__name", "starts_on")
    return dialogues.filter(authority_id=caller.authority_id) if caller.authority_id else dialogues


def groups_in_force(caller: Caller) -> QuerySet[Group]:
    """The residential groups that exist today in the caller's authority."""
    return groups_for(caller).filter(pk__in=Group.objects.in_force(caller.today).values("pk"))


@dataclass(frozen=True)
class OpenDialogue:
    """A dialogue that concerns the groups now, and whether it takes in opinions."""

    dialogue: Dialogue
    collects: bool


def dialogues_of_groups(caller: Caller) -> list[OpenDialogue]:
    """What heads of groups work on: dialogues from approval to conclusion, newest first."""
    states = [DialogueState.APPROVED, *COLLECTING_STATES]
    dialogues = dialogues_for(caller, Permission.DIALOGUE_VIEW).filter(state__in=states).order_by("-pk")
    return [OpenDialogue(dialogue, _collects(dialogue, caller)) for dialogue in dialogues]


def _collects(dialogue: Dialogue, caller: Caller) -> bool:
    opened_at, ended_at = dialogue.collecting_from, dialogue.collecting_ended_at
    return is_collecting(DialogueState(dialogue.state), opened_at=opened_at, ended_at=ended_at, now=caller.now)


@dataclass(frozen=True)
class HandedIn:
    """One line of what a group has handed in."""

    petition: Petition
    status: PublicStatus


def handed_in(caller: Caller, *, dialogue_id: int | None = None) -> list[HandedIn]:
    """What heads of the caller's group handed in, newest first; merged voices show how their carrier stands.

    What neighbours sent themselves is theirs: the head of the group does not read it here.
    """
    petitions = petitions_for(caller, Permission.PETITION_VIEW).filter(channel=Channel.GROUP_HEAD)
    petitions = petitions.select_related("merged_into", "contact", "dialogue")
    if dialogue_id is not None:
        petitions = petitions.filter(dialogue_id=dialogue_id)
    return [HandedIn(petition, _status(petition)) for petition in petitions.order_by("-pk")[:200]]


def find_handed_in(caller: Caller, code: str) -> Petition | None:
    """What the caller himself handed in under this code, or None."""
    petitions = petitions_for(caller, Permission.PETITION_VIEW).filter(channel=Channel.GROUP_HEAD)
    return petitions.filter(typed_by_id=caller.person_id, code=code).first()


def _status(petition: Petition) -> PublicStatus:
    carrier = petition.merged_into or petition
    return public_status(PetitionState(carrier.state), for_hall=carrier.for_hall, extended=carrier.is_extended)


def attachment_for(caller: Caller, attachment_id: int) -> Attachment:
    """One file of a petition that the caller reaches. Raises DoesNotExist for everybody else."""
    within = petitions_for(caller, Permission.PETITION_VIEW)
    return Attachment.objects.select_related("file").filter(petition__in=within).get(pk=attachment_id)


def entered_petition(caller: Caller, petition_id: int) -> Petition:
    """A petition typed for a citizen, to print its receipt again. Raises DoesNotExist for what citizens sent."""
    petitions = Petition.objects.filter(authority_id=caller.authority_id, typed_by_id__isnull=False)
    if reach_of(caller.role, Permission.PETITION_ENTER) != Reach.AUTHORITY:
        petitions = petitions.filter(group_id=caller.group_id or 0)
    return (
        petitions.exclude(state=PetitionState.SEALED)
        .select_related("authority", "dialogue", "group")
        .get(pk=petition_id)
    )
