"""Reads a petition for comparing: once when it came in, and again only when the way of reading changes."""

from doithoai.apps.petitions.models import Petition
from doithoai.apps.suggestions.index import remove_keys, write_keys
from doithoai.apps.suggestions.models import StoredSubject, Vocabulary
from doithoai.apps.suggestions.vocabulary import names_in, vocabulary_of
from doithoai.core.petitions.lifecycle import PetitionState
from doithoai.core.triage.suggesting.archive import READING, OneRead, as_row, read_one

NEVER_READ = (PetitionState.SEALED, PetitionState.DIVERTED)
"""What left the dialogue is neither read nor found."""


def words_to_read(petition: Petition) -> str:
    """The words with the place that stands beside them."""
    place = petition.place
    return f"{petition.text}\n{place}" if place and place not in petition.text else petition.text


def read(petition: Petition, vocabulary: Vocabulary | None = None) -> OneRead:
    """Read it with what its authority's other petitions tell; nothing is stored."""
    known = vocabulary or vocabulary_of(petition.authority_id)
    return read_one(words_to_read(petition), names_in(known))


def keep(petition: Petition, one: OneRead) -> None:
    """Store what is compared of it and make it findable."""
    long, short = sorted(one.names.long), sorted(list(place) for place in one.names.short)
    StoredSubject.objects.update_or_create(
        petition=petition,
        defaults={
            "authority_id": petition.authority_id,
            "reading": READING,
            "row": as_row(one.subject),
            "names": {"long": long, "short": short},
        },
    )
    remove_keys(petition.pk)
    write_keys(petition.authority_id, petition.pk, one.subject)


def forget(petition_id: int) -> None:
    """Nothing of its words stays behind here."""
    remove_keys(petition_id)
    StoredSubject.objects.filter(pk=petition_id).delete()
