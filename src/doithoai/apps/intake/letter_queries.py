"""Reads about letters by e-mail."""

from dataclasses import dataclass

from doithoai.apps.intake.access import check_held, letters_for
from doithoai.apps.intake.models import Letter
from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.models import Petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.intake.letters import LetterState, codes_in
from doithoai.core.petitions.lifecycle import PetitionState

SETTLED_SHOWN = 20


@dataclass(frozen=True)
class LetterCase:
    """One held letter, and the petitions to which it may belong: named in it, or of the same address."""

    letter: Letter
    candidates: list[Petition]


def held_letters(caller: Caller) -> list[Letter]:
    """The holding pen, those first that wait longest."""
    return list(letters_for(caller).filter(state=LetterState.HELD.value).order_by("pk"))


def settled_letters(caller: Caller) -> list[Letter]:
    """What became of the newest ones; of those turned away nothing is told but that they were."""
    settled = letters_for(caller).exclude(state=LetterState.HELD).select_related("petition")
    return list(settled.order_by("-pk")[:SETTLED_SHOWN])


def letter_case(caller: Caller, letter_id: int) -> LetterCase:
    """One letter of the pen. Raises Letter.DoesNotExist out of reach, LetterSettled."""
    letter = letters_for(caller).prefetch_related("files__file").get(pk=letter_id)
    check_held(letter)
    within = petitions_for(caller, Permission.PETITION_VIEW).exclude(state=PetitionState.SEALED)
    named = within.filter(code__in=codes_in(letter.subject, letter.text))
    of_sender = within.filter(contact__email__iexact=letter.address)
    return LetterCase(letter, list(dict.fromkeys([*named.order_by("-pk")[:3], *of_sender.order_by("-pk")[:5]])))
