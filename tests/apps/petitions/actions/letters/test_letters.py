from datetime import date, timedelta

import pytest

from doithoai.apps.jobs.models import Job
from doithoai.apps.jobs.runner import run_ready
from doithoai.apps.papers.actions.edit_paper import edit_paper
from doithoai.apps.papers.actions.issue_paper import NeverPublic, issue_paper
from doithoai.apps.papers.actions.redraft_paper import EditedByHand
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import parts_of
from doithoai.apps.petitions.actions.assignments.extend_reply_deadline import extend_reply_deadline
from doithoai.apps.petitions.actions.letters.draft_apology_letters import draft_apology_letters
from doithoai.apps.petitions.actions.letters.draft_extension_letters import NotExtended, draft_extension_letters
from doithoai.apps.petitions.actions.letters.draft_reply_letters import NoAnswerToSend, draft_reply_letters
from doithoai.apps.petitions.letters import LettersSent, NobodyToAddress
from doithoai.apps.petitions.models import Petition, PetitionContact
from doithoai.core.deadlines.lateness import NotLate
from doithoai.core.papers.paper import PaperKind, Paragraph
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.petitions.routing import ReasonMissing
from tests.core.papers.samples import all_words
from tests.promises import owed
from tests.voices import answer_at, assigned, voice
from tests.world import World


def named(petition: Petition, name: str = "Nguyễn Thị Đào") -> Petition:
    PetitionContact.objects.create(petition=petition, name=name, phone="0912345678", address="Số 5 ngõ 2")
    return petition


def work(world: World) -> None:
    while run_ready(clock=lambda: world.clock.now, worker="test"):
        pass


def letters(kind: PaperKind) -> list[Paper]:
    return list(Paper.objects.filter(kind=kind.value).order_by("id"))


def test_an_approved_answer_lies_ready_as_a_letter_to_everybody_who_asked(world: World) -> None:
    petition = named(assigned(world))
    merged = named(voice(world, "Ngõ 12 ngập", state="merged", merged_into=petition), "Bà Trần Thị Mận")
    answer_at(world, AnswerStage.PUBLISHED, petition)
    work(world)
    first, second = letters(PaperKind.REPLY)
    assert [first.petition_id, second.petition_id] == [petition.pk, merged.pk]
    paper = parts_of(first)
    assert paper.addressees == ("Ông (bà) Nguyễn Thị Đào",)
    assert parts_of(second).addressees == ("Bà Trần Thị Mận",)
    words = all_words(paper)
    assert "“Cống trước ngõ 12 tắc, mưa là ngập”" in words
    assert "Ngày 10/3 bắt đầu nạo vét." in words
    assert "trân trọng trả lời để" in words
    assert "0912345678" not in words
    assert "Số 5 ngõ 2" not in words


def test_a_letter_written_again_covers_nobody_s_own_words(world: World) -> None:
    petition = named(assigned(world))
    answer_at(world, AnswerStage.PUBLISHED, petition)
    (row,) = draft_reply_letters(world.caller("secretary"), petition_id=petition.pk)
    paper = parts_of(row)
    own = type(paper)(**{**paper.__dict__, "blocks": (Paragraph("Lời riêng của văn phòng."),)})
    edit_paper(world.caller("clerk"), paper_id=row.pk, paper=own, seen_version=1)
    with pytest.raises(EditedByHand):
        draft_reply_letters(world.caller("secretary"), petition_id=petition.pk)
    work(world)
    row.refresh_from_db()
    assert "Lời riêng" in all_words(parts_of(row))
    draft_reply_letters(world.caller("secretary"), petition_id=petition.pk, over_edits=True)
    assert letters(PaperKind.REPLY)[0].version == 3


def test_an_issued_letter_is_not_written_twice_and_never_public(world: World) -> None:
    petition = named(assigned(world))
    answer_at(world, AnswerStage.PUBLISHED, petition)
    (row,) = draft_reply_letters(world.caller("secretary"), petition_id=petition.pk)
    clerk = world.caller("clerk")
    with pytest.raises(NeverPublic):
        issue_paper(clerk, paper_id=row.pk, issued_on=clerk.today, public=True)
    issue_paper(clerk, paper_id=row.pk, issued_on=clerk.today)
    with pytest.raises(LettersSent):
        draft_reply_letters(world.caller("secretary"), petition_id=petition.pk)
    work(world)
    assert len(letters(PaperKind.REPLY)) == 1


def test_without_an_answer_or_about_a_sealed_matter_there_is_no_letter(world: World) -> None:
    petition = assigned(world)
    with pytest.raises(NoAnswerToSend):
        draft_reply_letters(world.caller("secretary"), petition_id=petition.pk)
    answer_at(world, AnswerStage.PUBLISHED, petition)
    Petition.objects.filter(pk=petition.pk).update(state="sealed")
    with pytest.raises(Petition.DoesNotExist):
        draft_reply_letters(world.caller("secretary"), petition_id=petition.pk)
    work(world)
    assert not Paper.objects.exists()


def test_who_left_no_name_gets_no_letter_and_the_office_is_told(world: World) -> None:
    petition = assigned(world)
    answer_at(world, AnswerStage.PUBLISHED, petition)
    work(world)
    with pytest.raises(NobodyToAddress):
        draft_reply_letters(world.caller("secretary"), petition_id=petition.pk)
    assert not Paper.objects.exists()
    assert not Job.objects.exclude(state="done").filter(name="petitions.draft_letters_of_answer").exists()


def test_an_extension_lies_ready_as_a_letter_with_reason_and_new_date(world: World) -> None:
    petition = named(assigned(world))
    part = petition.assignments.get()
    old = part.due_on
    extend_reply_deadline(world.caller("secretary"), assignment_id=part.pk, working_days=5, reason="Chờ khảo sát")
    work(world)
    (row,) = letters(PaperKind.EXTENSION)
    words = all_words(parts_of(row))
    assert "Lý do cần thêm thời gian: Chờ khảo sát." in words
    assert f"thời hạn trả lời là ngày {old:%d/%m/%Y}" in words
    part.refresh_from_db()
    assert f"chậm nhất ngày {part.due_on:%d/%m/%Y}" in words


def test_without_an_extension_there_is_no_such_letter(world: World) -> None:
    petition = assigned(world)
    with pytest.raises(NotExtended):
        draft_extension_letters(world.caller("secretary"), petition_id=petition.pk)


def test_an_apology_is_for_what_is_late_and_names_a_new_day(world: World) -> None:
    today = world.caller("secretary").today
    petition = named(owed(world, today - timedelta(days=5)).petition)
    given = {"petition_id": petition.pk, "new_due_on": today + timedelta(days=7)}
    with pytest.raises(ReasonMissing):
        draft_apology_letters(world.caller("secretary"), reason=" ", **given)
    (row,) = draft_apology_letters(world.caller("secretary"), reason="Chờ kinh phí", **given)
    words = all_words(parts_of(row))
    assert "Lý do chậm: Chờ kinh phí." in words
    assert "09/03/2026" in words
    petition.refresh_from_db()
    assert petition.due_on == date(2026, 2, 25)


def test_what_is_not_late_needs_no_apology(world: World) -> None:
    petition = assigned(world)
    with pytest.raises(NotLate):
        draft_apology_letters(
            world.caller("secretary"), petition_id=petition.pk, new_due_on=date(2026, 4, 1), reason="Chậm"
        )


@pytest.mark.parametrize("name", ["road_head", "road_officer", "front", "chair", "stranger", "group_head"])
def test_who_may_not_draft_papers_reaches_no_letter(world: World, name: str) -> None:
    petition = assigned(world)
    with pytest.raises(Petition.DoesNotExist):
        draft_reply_letters(world.caller(name), petition_id=petition.pk)
