"""Passed on together, answered together: one letter out, one document back, filed to each petition."""

from datetime import date, timedelta
from io import BytesIO

import pytest

from doithoai.apps.files.actions.store_file import keep_file
from doithoai.apps.jobs.runner import run_ready
from doithoai.apps.notices.models import Notice
from doithoai.apps.organisations.actions.set_body_wait import set_body_wait
from doithoai.apps.organisations.models import Authority
from doithoai.apps.papers.models import Paper
from doithoai.apps.petitions.actions.letters.register_body_reply import Document, register_body_reply
from doithoai.apps.petitions.actions.letters.transfer_many import transfer_many
from doithoai.apps.petitions.models import BodyReply, Petition, PetitionContact
from doithoai.apps.petitions.queries.tracking import tracking_of
from doithoai.apps.petitions.queries.transfers import LateBody, awaited_bodies, late_bodies
from doithoai.core.petitions.body_reply import (
    NothingFiled,
    NotSentThere,
    ReplyDatesWrong,
    ReplyIncomplete,
    WaitOutOfRange,
)
from doithoai.core.petitions.legal_type import Level
from doithoai.core.petitions.routing import BodyMissing
from doithoai.core.refusal import NotPossibleNow
from tests.hall_world import issued_dialogue
from tests.voices import trail, voice
from tests.world import World

BODY = "Sở Xây dựng tỉnh Hà Châu"
DAY = date(2026, 3, 2)


def passed_on(world: World, count: int = 3) -> list[Petition]:
    dialogue = issued_dialogue(world)
    rows = [voice(world, f"Đường tỉnh đoạn {number} hỏng", dialogue=dialogue) for number in range(count)]
    facts = {"to_body": BODY, "reason": "Đường do tỉnh quản lý", "level": Level.PROVINCE}
    return transfer_many(world.caller("secretary"), petition_ids=[row.pk for row in rows], **facts)  # type: ignore[arg-type]


def document(**values: object) -> Document:
    facts = {"body": BODY, "number": "12/SXD-HT", "dated_on": DAY, "received_on": DAY, "text": "Sửa trong quý II."}
    return Document(**facts | values)  # type: ignore[arg-type]


def test_several_go_in_one_letter_or_none_goes(world: World) -> None:
    rows = passed_on(world)
    assert {row.state for row in rows} == {"transferred"}
    assert Paper.objects.filter(kind="transfer").count() == 1
    fresh, secretary = voice(world), world.caller("secretary")
    facts = {"reason": "Tỉnh", "level": Level.PROVINCE}
    with pytest.raises(NotPossibleNow):
        transfer_many(secretary, petition_ids=[fresh.pk, rows[0].pk], to_body=BODY, **facts)  # type: ignore[arg-type]
    with pytest.raises(BodyMissing):
        transfer_many(secretary, petition_ids=[fresh.pk], to_body=" ", **facts)  # type: ignore[arg-type]
    with pytest.raises(Petition.DoesNotExist):
        transfer_many(world.caller("stranger"), petition_ids=[fresh.pk], to_body=BODY, **facts)  # type: ignore[arg-type]
    fresh.refresh_from_db()
    assert fresh.state == "received"


def test_one_document_answers_each_petition_it_speaks_of_and_the_others_wait(world: World) -> None:
    first, second, third = passed_on(world)
    PetitionContact.objects.create(petition=first, name="Bà Tư", email="ba-tu@vi-du.vn")
    secretary = world.caller("secretary")
    scan = keep_file(secretary, name="tra-loi.txt", data=BytesIO(b"quet"), content_type="text/plain")
    parts = {first.pk: "Đoạn 0 sửa tháng 5.", second.pk: ""}
    register_body_reply(secretary, document=document(), parts=parts, file=scan)
    run_ready(clock=lambda: world.clock.now, worker="test")

    states = [Petition.objects.get(pk=row.pk).state for row in (first, second, third)]
    assert states == ["answered", "answered", "transferred"]
    seen = tracking_of(Petition.objects.get(pk=first.pk))
    assert seen.answer is not None
    assert (seen.answer.text, seen.unit_name) == ("Đoạn 0 sửa tháng 5.", BODY)
    assert [row.file_id for row in seen.answer_files] == [scan.pk]
    assert trail(first)[-1] == "petition.body_replied"
    (letter,) = Notice.objects.filter(subject__startswith="Cơ quan có thẩm quyền đã trả lời")
    assert "12/SXD-HT ngày 02/03/2026" in letter.text


def test_a_wrong_document_is_refused_and_nothing_is_filed(world: World) -> None:
    rows, secretary = passed_on(world), world.caller("secretary")
    later, own = DAY + timedelta(days=1), {rows[0].pk: ""}
    wrong = [
        (ReplyIncomplete, document(number=" "), own),
        (ReplyDatesWrong, document(received_on=later), own),
        (ReplyDatesWrong, document(dated_on=later), own),
        (NothingFiled, document(), {}),
        (NotSentThere, document(body="Sở Y tế"), own),
        (NotSentThere, document(), {voice(world).pk: ""}),
    ]
    for refusal, paper, parts in wrong:
        with pytest.raises(refusal):
            register_body_reply(secretary, document=paper, parts=parts)
    with pytest.raises(Petition.DoesNotExist):
        register_body_reply(world.caller("stranger"), document=document(), parts=own)
    assert not BodyReply.objects.exists()


def test_the_authority_is_reminded_after_its_own_number_of_days(world: World) -> None:
    rows, secretary = passed_on(world), world.caller("secretary")
    Petition.objects.filter(pk=rows[0].pk).update(transferred_on=DAY - timedelta(days=20))
    (awaited,) = awaited_bodies(secretary)
    assert (awaited.body, len(awaited.petitions), awaited.days, awaited.is_long) == (BODY, 3, 20, False)
    assert late_bodies(secretary) == []
    set_body_wait(secretary, days=15)

    assert awaited_bodies(secretary)[0].is_long
    assert late_bodies(secretary) == [LateBody(BODY, 3, 20)]
    assert awaited_bodies(world.caller("stranger")) == late_bodies(world.caller("stranger")) == []
    with pytest.raises(WaitOutOfRange):
        set_body_wait(secretary, days=0)
    with pytest.raises(Authority.DoesNotExist):
        set_body_wait(world.caller("chair"), days=5)
