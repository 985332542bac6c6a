"""What of an answer tells who a citizen is, and the words that the public reads without it."""

from doithoai.apps.organisations.models import Membership, Person
from doithoai.apps.petitions.letters import voices_of
from doithoai.apps.petitions.models import Answer, PetitionContact
from doithoai.core.caller import STAFF_ROLES
from doithoai.core.petitions.public_words import found_in_answer, without
from doithoai.core.text.personal_data import Found, Piece, pieces_at


def found_in(answer: Answer) -> list[Found]:
    """The places in the newest wording: names of those who raised it, and whatever else is found."""
    voices = [voice.pk for voice in voices_of(answer.petition)]
    citizens = PetitionContact.objects.filter(petition__in=voices).exclude(name="").values_list("name", flat=True)
    acting = Membership.objects.filter(
        authority_id=answer.petition.authority_id, role__in=[role.value for role in STAFF_ROLES]
    )
    staff = Person.objects.filter(pk__in=acting.values("person")).values_list("full_name", flat=True)
    return found_in_answer(answer.text, citizens=list(citizens), staff=list(staff))


def pieces_of(answer: Answer) -> list[Piece]:
    """The newest wording cut at what was found, so that a page can mark it."""
    return pieces_at(answer.text, found_in(answer))


def words_without_names(answer: Answer) -> str:
    """The newest wording with everything found taken out."""
    return without(answer.text, found_in(answer))
