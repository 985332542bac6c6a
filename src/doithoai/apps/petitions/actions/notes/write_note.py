"""Say something to colleagues about a petition, and call those who should read it."""

from collections.abc import Collection

from django.db import transaction

from doithoai.apps.petitions.actions.notes.read_mentions import mark_read
from doithoai.apps.petitions.colleagues import colleagues_on, notable_petition
from doithoai.apps.petitions.models import Mention, Note
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.mentions import called, check_note


@transaction.atomic
def write_note(caller: Caller, *, petition_id: int, text: str, also: Collection[int] = ()) -> Note:
    """`also`: people chosen from the list besides those called with @. The event never carries the words.

    Raises NoteEmpty, NoteTooLong, NobodyOfThatName; Petition.DoesNotExist out of reach and for a sealed petition.
    """
    words = check_note(text)
    petition = notable_petition(caller, petition_id)
    colleagues = {each.person_id: each for each in colleagues_on(caller, petition)}
    people = dict.fromkeys([*called(words, colleagues.values()), *(each for each in also if each in colleagues)])
    note = Note.objects.create(
        petition=petition,
        text=words,
        written_by_id=caller.person_id,
        written_by_name=caller.name,
        written_at=caller.now,
    )
    Mention.objects.bulk_create(
        Mention(note=note, person_id=person, person_name=colleagues[person].name) for person in people
    )
    mark_read(caller, petition)
    record_petition(caller, EventName.NOTE_WRITTEN, petition, note, calls=len(people))
    return note
