from datetime import timedelta

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.jobs.models import Job
from doithoai.apps.notices.models import Notice
from doithoai.apps.petitions.actions.notes.read_mentions import read_mentions
from doithoai.apps.petitions.actions.notes.write_note import write_note
from doithoai.apps.petitions.colleagues import colleagues_on
from doithoai.apps.petitions.jobs import tell_of_mentions_of, tell_of_note
from doithoai.apps.petitions.models import Mention, Note, Petition
from doithoai.apps.petitions.queries.notes import notes_of, unread_mentions
from doithoai.core.petitions.mentions import NobodyOfThatName
from tests.voices import assigned
from tests.world import World

CALL = "@Vũ Thu Trang xem lại ngày giúp"


def test_a_note_calls_a_colleague_and_its_words_stay_out_of_the_trail(world: World) -> None:
    petition = assigned(world)

    note = write_note(world.caller("secretary"), petition_id=petition.pk, text=CALL)

    assert [mention.person_name for mention in note.mentions.all()] == ["Vũ Thu Trang"]
    event = Event.objects.get(name="note.written")
    assert (event.petition_id, event.data) == (petition.pk, {"calls": 1})
    assert unread_mentions(world.caller("road_officer")).get().note == note


def test_people_may_be_chosen_from_the_list_too(world: World) -> None:
    petition, head = assigned(world), world.people["road_head"].pk

    note = write_note(world.caller("secretary"), petition_id=petition.pk, text=CALL, also=[head, 10**9])

    assert {mention.person_id for mention in note.mentions.all()} == {head, world.people["road_officer"].pk}


def test_only_those_who_may_read_the_case_may_be_called(world: World) -> None:
    petition = assigned(world)
    names = {each.name for each in colleagues_on(world.caller("secretary"), petition)}

    assert names == {"Trần Văn Minh", "Phạm Đức Thắng", "Vũ Thu Trang"}
    with pytest.raises(NobodyOfThatName):
        write_note(world.caller("secretary"), petition_id=petition.pk, text="@Bùi Quốc Huy xem")
    assert not Note.objects.exists()


def test_reading_and_answering_settle_what_calls_me(world: World) -> None:
    petition, officer = assigned(world), world.caller("road_officer")
    for reply in (
        lambda: read_mentions(officer, petition_id=petition.pk),
        lambda: write_note(officer, petition_id=petition.pk, text="Đã sửa"),
    ):
        write_note(world.caller("secretary"), petition_id=petition.pk, text=CALL)
        reply()
        assert not unread_mentions(officer).exists()


@pytest.mark.parametrize("name", ["school_officer", "front", "clerk", "group_head", "stranger", "admin"])
def test_who_takes_no_part_neither_reads_nor_writes(world: World, name: str) -> None:
    petition = assigned(world, group=world.groups[0])
    write_note(world.caller("secretary"), petition_id=petition.pk, text=CALL)

    with pytest.raises(Petition.DoesNotExist):
        write_note(world.caller(name), petition_id=petition.pk, text="Cho tôi xem")
    if name != "school_officer":
        assert notes_of(world.caller(name), petition) == []


def test_notes_are_closed_with_the_petition(world: World) -> None:
    petition = assigned(world)
    write_note(world.caller("secretary"), petition_id=petition.pk, text=CALL)
    Petition.objects.filter(pk=petition.pk).update(state="sealed", legal_type="to_cao")
    petition.refresh_from_db()

    assert notes_of(world.caller("secretary"), petition) == []
    assert not unread_mentions(world.caller("road_officer")).exists()
    with pytest.raises(Petition.DoesNotExist):
        write_note(world.caller("secretary"), petition_id=petition.pk, text="Thêm")
    tell_of_mentions_of(now=world.clock.now, person_id=world.people["road_officer"].pk)
    assert not Notice.objects.exists()


def test_the_called_person_is_told_once_a_day_without_the_words(world: World) -> None:
    officer = world.people["road_officer"].pk
    for number in range(2):
        write_note(world.caller("secretary"), petition_id=assigned(world, text=f"Ngõ {number}").pk, text=CALL)

    tell_of_mentions_of(now=world.clock.now, person_id=officer)

    notice = Notice.objects.get(person_id=officer)
    assert "về 2 ý kiến" in notice.subject
    assert "xem lại ngày" not in notice.text
    write_note(world.caller("secretary"), petition_id=assigned(world).pk, text=CALL)
    tell_of_mentions_of(now=world.clock.now, person_id=officer)
    assert Notice.objects.filter(person_id=officer).count() == 1
    later = Job.objects.get(name="petitions.tell_of_mentions_of", run_at__gt=world.clock.now + timedelta(hours=8))
    tell_of_mentions_of(now=later.run_at, person_id=officer)
    assert not Mention.objects.filter(told_at__isnull=True).exists()


def test_calls_of_a_few_minutes_are_gathered(world: World) -> None:
    petition = assigned(world)
    for _ in range(2):
        write_note(world.caller("secretary"), petition_id=petition.pk, text=CALL)
    for event in Event.objects.filter(name="note.written"):
        tell_of_note(now=world.clock.now, event_id=event.pk)

    assert Job.objects.filter(name="petitions.tell_of_mentions_of").count() == 1
