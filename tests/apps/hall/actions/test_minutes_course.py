"""Corrections, reading out and signatures of minutes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.ask_minutes_correction import Attendee, ask_minutes_correction
from doithoai.apps.hall.actions.draft_minutes import draft_minutes
from doithoai.apps.hall.actions.issue_minutes import issue_minutes
from doithoai.apps.hall.actions.open_minutes_corrections import open_minutes_corrections
from doithoai.apps.hall.actions.record_minutes_read_out import record_minutes_read_out
from doithoai.apps.hall.actions.settle_minutes_correction import settle_minutes_correction
from doithoai.apps.hall.actions.sign_minutes import sign_minutes
from doithoai.apps.hall.closing_papers import checked_minutes
from doithoai.apps.hall.minutes_queries import present_delegate, signatures_on
from doithoai.apps.hall.models import MinutesCorrection, MinutesSignature
from doithoai.apps.papers.actions.edit_paper import edit_paper
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import parts_of
from doithoai.core.caller import citizen_caller
from doithoai.core.hall import minutes_course as rules
from doithoai.core.hall.minutes_course import SignerPart
from doithoai.core.papers.paper import Paragraph
from doithoai.core.refusal import NotPossibleNow
from tests.concluding_world import held_dialogue
from tests.core.papers.samples import all_words
from tests.world import World

TODAY, UNTIL = date(2026, 3, 2), date(2026, 3, 4)


@pytest.fixture
def minutes(world: World) -> Paper:
    return draft_minutes(world.caller("secretary"), dialogue_id=held_dialogue(world).pk)


def opened(world: World, minutes: Paper) -> int:
    return open_minutes_corrections(world.caller("secretary"), dialogue_id=minutes.dialogue_id or 0, until=UNTIL).pk


def asked(world: World, minutes: Paper, key: str = "k1", words: str = "Tôi nói ba tháng.") -> MinutesCorrection:
    came = Delegate.objects.get(checked_in_at__isnull=False)
    caller = citizen_caller(world.clock.now, authority_id=world.commune.pk)
    who = Attendee(came.full_name, delegate_id=came.pk)
    return ask_minutes_correction(caller, dialogue_id=minutes.dialogue_id or 0, attendee=who, words=words, key=key)


def test_who_was_there_asks_until_the_day_and_sent_twice_it_is_kept_once(world: World, minutes: Paper) -> None:
    opened(world, minutes)

    assert asked(world, minutes).pk == asked(world, minutes, words="khác").pk

    world.clock.advance(days=2)
    asked(world, minutes, "k2")
    world.clock.advance(days=1)
    with pytest.raises(rules.CorrectionsClosed) as refused:
        asked(world, minutes, "k3")
    assert "04/03/2026" in refused.value.say()
    assert MinutesCorrection.objects.count() == 2
    assert Event.objects.filter(name="minutes.correction_asked").count() == 2


def test_before_the_office_asks_nobody_can_and_empty_words_are_none(world: World, minutes: Paper) -> None:
    with pytest.raises(rules.CorrectionsNotOpen):
        asked(world, minutes)
    opened(world, minutes)
    with pytest.raises(rules.CorrectionWordsMissing):
        asked(world, minutes, words="  ")
    with pytest.raises(rules.LastDayPast):
        open_minutes_corrections(world.caller("clerk"), dialogue_id=minutes.dialogue_id or 0, until=date(2026, 3, 1))
    assert not MinutesCorrection.objects.exists()


def test_declining_needs_a_reason_and_the_second_to_answer_is_told(world: World, minutes: Paper) -> None:
    opened(world, minutes)
    row = asked(world, minutes)
    with pytest.raises(rules.DeclineReasonMissing):
        settle_minutes_correction(world.caller("secretary"), request_id=row.pk, accepted=False, reason=" ")

    settle_minutes_correction(
        world.caller("secretary"), request_id=row.pk, accepted=False, reason="Đã nghe lại băng ghi."
    )

    with pytest.raises(rules.CorrectionSettled) as refused:
        settle_minutes_correction(world.caller("clerk"), request_id=row.pk, accepted=True, reason="")
    assert "Lê Thị Hoa" in refused.value.say()
    row.refresh_from_db()
    assert (row.state, row.reason) == ("declined", "Đã nghe lại băng ghi.")
    with pytest.raises(MinutesCorrection.DoesNotExist):
        settle_minutes_correction(world.caller("stranger"), request_id=row.pk, accepted=True, reason="")


def test_minutes_are_not_issued_before_the_day_is_over_and_everybody_has_an_answer(
    world: World, minutes: Paper
) -> None:
    opened(world, minutes)
    row = asked(world, minutes)
    with pytest.raises(rules.CorrectionsStillOpen):
        issue_minutes(world.caller("clerk"), paper_id=minutes.pk, issued_on=TODAY)
    world.clock.advance(days=3)
    with pytest.raises(rules.CorrectionsWaiting):
        issue_minutes(world.caller("clerk"), paper_id=minutes.pk, issued_on=date(2026, 3, 5))

    settle_minutes_correction(world.caller("secretary"), request_id=row.pk, accepted=True, reason="")

    assert issue_minutes(world.caller("clerk"), paper_id=minutes.pk, issued_on=date(2026, 3, 5)).state == "issued"


def test_reading_out_is_written_into_the_minutes_and_into_what_they_are_held_against(
    world: World, minutes: Paper
) -> None:
    dialogue = Dialogue.objects.get(pk=minutes.dialogue_id)
    record_minutes_read_out(world.caller("secretary"), dialogue_id=dialogue.pk, at=world.clock.now, by="bà Lê Thị Hoa")

    minutes.refresh_from_db()
    words = all_words(parts_of(minutes))
    assert (
        "Biên bản đã được bà Lê Thị Hoa đọc cho những người tham dự cùng nghe lúc 8 giờ 30, ngày 02/03/2026./." in words
    )
    assert checked_minutes(world.caller("secretary"), dialogue, parts_of(minutes)).mismatches == ()


def test_words_that_a_person_wrote_stay_when_the_reading_out_is_noted(world: World, minutes: Paper) -> None:
    blocks = (*parts_of(minutes).blocks[:-1], Paragraph("Hội nghị vui vẻ./."))
    edit_paper(
        world.caller("clerk"), paper_id=minutes.pk, paper=replace(parts_of(minutes), blocks=blocks), seen_version=1
    )
    for by in ("ông Minh", "bà Hoa"):
        record_minutes_read_out(
            world.caller("secretary"), dialogue_id=minutes.dialogue_id or 0, at=world.clock.now, by=by
        )

    minutes.refresh_from_db()
    words = all_words(parts_of(minutes))
    assert words.count("Hội nghị vui vẻ.'") == 1
    assert words.count("Biên bản đã được") == 1
    assert "bà Hoa đọc" in words
    assert minutes.versions.get(number=minutes.version).by_hand


def test_nobody_read_and_the_future_are_no_reading(world: World, minutes: Paper) -> None:
    secretary, dialogue_id = world.caller("secretary"), minutes.dialogue_id or 0
    with pytest.raises(rules.ReaderMissing):
        record_minutes_read_out(secretary, dialogue_id=dialogue_id, at=world.clock.now, by=" ")
    for at in (world.clock.now + timedelta(minutes=1), world.clock.now - timedelta(days=1)):
        with pytest.raises(rules.ReadOutOutside):
            record_minutes_read_out(secretary, dialogue_id=dialogue_id, at=at, by="bà Hoa")


def test_secretary_and_chair_sign_in_order(world: World, minutes: Paper) -> None:
    clerk = world.caller("clerk")
    with pytest.raises(NotPossibleNow):
        sign_minutes(clerk, paper_id=minutes.pk, part=SignerPart.SECRETARY, signed_on=TODAY)
    issue_minutes(clerk, paper_id=minutes.pk, issued_on=TODAY)
    with pytest.raises(rules.ChairSignsSecond):
        sign_minutes(clerk, paper_id=minutes.pk, part=SignerPart.CHAIR, signed_on=TODAY)
    with pytest.raises(rules.SignedOutsideItsTime):
        sign_minutes(clerk, paper_id=minutes.pk, part=SignerPart.SECRETARY, signed_on=date(2026, 3, 3))

    for part in SignerPart:
        sign_minutes(clerk, paper_id=minutes.pk, part=part, signed_on=TODAY)

    assert [(row.part, row.name) for row in MinutesSignature.objects.all()] == [
        ("secretary", "Lê Thị Hoa"), ("chair", "Trần Văn Minh"),
    ]  # fmt: skip
    assert signatures_on(minutes).missing == ()
    with pytest.raises(rules.SignedAlready):
        sign_minutes(clerk, paper_id=minutes.pk, part=SignerPart.CHAIR, signed_on=TODAY)
    with pytest.raises(Paper.DoesNotExist):
        sign_minutes(world.caller("stranger"), paper_id=minutes.pk, part=SignerPart.CHAIR, signed_on=TODAY)


def test_a_badge_opens_the_minutes_to_who_came_only(world: World, minutes: Paper) -> None:
    came = Delegate.objects.get(checked_in_at__isnull=False)
    code = came.dialogue.code

    assert present_delegate(code, came.badge) == came
    assert present_delegate(code, Delegate.objects.get(checked_in_at__isnull=True).badge) is None
    Delegate.objects.filter(pk=came.pk).update(state="withdrawn")
    assert present_delegate(code, came.badge) is None
