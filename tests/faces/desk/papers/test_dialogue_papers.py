from datetime import timedelta

import pytest
from django.urls import reverse

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.papers.actions.edit_paper import edit_paper
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import parts_of
from doithoai.apps.petitions.models import PetitionContact
from doithoai.core.papers.editing import EditedBlock, editable, edited
from doithoai.core.petitions.lifecycle import AnswerStage
from tests.hall_world import approved, chosen_petition, issued_dialogue
from tests.promises import owed
from tests.voices import answer_at, assigned, voice
from tests.world import World

FORMS = [
    ("notice", ""), ("script", ""), ("poster", "a4"), ("poster", "a3"), ("delegate_list", "danh-sach"),
    ("delegate_list", "ky-nhan"), ("synthesis", ""), ("briefing", ""), ("guide", ""), ("cover", ""),
]  # fmt: skip


@pytest.fixture
def dialogue(world: World) -> Dialogue:
    """Issued, with a delegate, an agenda and an opinion chosen for the hall."""
    dialogue = issued_dialogue(world)
    approved(world, dialogue)
    chosen_petition(world, dialogue, lead_unit=world.units["kinh-te"], state="assigned")
    return dialogue


def address(dialogue: Dialogue, kind: str) -> str:
    return reverse("desk:draft_dialogue_paper", args=[dialogue.code, kind])


@pytest.mark.parametrize(("kind", "form"), FORMS)
def test_one_press_writes_each_paper_and_opens_it(world: World, dialogue: Dialogue, kind: str, form: str) -> None:
    client = world.client("secretary")
    answer = client.post(address(dialogue, kind), {"hinh_thuc": form}, follow=True)
    row = Paper.objects.get(kind=kind)
    assert answer.redirect_chain[-1][0] == reverse("desk:paper", args=[row.pk])
    for file in ("pdf", "docx"):
        assert client.get(reverse("desk:paper_file", args=[row.pk, file])).status_code == 200


def test_the_page_shows_every_kind_in_its_state_and_why_not_yet(world: World, dialogue: Dialogue) -> None:
    client = world.client("secretary")
    client.post(address(dialogue, "guide"))
    page = client.get(reverse("desk:dialogue_papers", args=[dialogue.code])).content.decode()
    for words in ("Bản tin phát thanh", "Áp phích", "Thư xin lỗi", "Mục lục văn bản trong hồ sơ", "Đã soạn",
                  "Soạn được từ khi khai mạc hội nghị.", "Chưa có văn bản nào được ban hành."):  # fmt: skip
        assert words in page


def test_who_only_reads_papers_sees_no_button(world: World, dialogue: Dialogue) -> None:
    page = world.client("chair").get(reverse("desk:dialogue_papers", args=[dialogue.code])).content.decode()
    assert "Soạn dự thảo" not in page
    assert world.client("chair").post(address(dialogue, "guide")).status_code in (403, 404)
    assert world.client("stranger").get(reverse("desk:dialogue_papers", args=[dialogue.code])).status_code == 404


def test_words_that_a_person_changed_are_covered_only_on_their_word(world: World, dialogue: Dialogue) -> None:
    client = world.client("secretary")
    client.post(address(dialogue, "guide"))
    row = Paper.objects.get()
    paper = parts_of(row)
    blocks = [editable(block) for block in paper.blocks] + [EditedBlock("paragraph", "Lời dặn riêng")]
    own = edited(paper, subject=paper.subject, blocks=blocks, recipients=())
    edit_paper(world.caller("secretary"), paper_id=row.pk, paper=own, seen_version=1)
    asked = client.post(address(dialogue, "guide"))
    assert asked.status_code == 422
    assert "đã sửa tay" in asked.content.decode()
    client.post(address(dialogue, "guide"), {"over_edits": "1"})
    row.refresh_from_db()
    assert row.version == 3


def test_a_working_paper_is_neither_issued_nor_called_a_draft(world: World, dialogue: Dialogue) -> None:
    client = world.client("clerk")
    client.post(address(dialogue, "poster"), {"hinh_thuc": "a4"})
    row = Paper.objects.get()
    page = client.get(reverse("desk:paper", args=[row.pk])).content.decode()
    assert "Tài liệu làm việc" in page
    assert "Ban hành" not in page
    assert client.post(reverse("desk:issue_paper", args=[row.pk])).status_code == 302
    row.refresh_from_db()
    assert row.number is None


def test_a_poster_is_edited_line_by_line_and_keeps_its_size_and_its_code(world: World, dialogue: Dialogue) -> None:
    client = world.client("secretary")
    client.post(address(dialogue, "poster"), {"hinh_thuc": "a4"})
    row = Paper.objects.get()
    before = parts_of(row)
    form = client.get(reverse("desk:edit_paper", args=[row.pk])).context
    typed: dict[str, object] = {"subject": before.subject, "recipients": "", "seen_version": "1", "block": []}
    for place, (block, widths) in enumerate(form["blocks"]):
        name = f"b{place}"
        typed |= {f"{name}-kind": f"{block.kind}:{block.style}", f"{name}-text": block.text + "!" * (place == 1),
                  f"{name}-widths": widths, f"{name}-column": list(block.columns)}  # fmt: skip
        typed["block"] = [*typed["block"], name]  # type: ignore[misc]
    client.post(reverse("desk:edit_paper", args=[row.pk]), typed)
    row.refresh_from_db()
    after = parts_of(row)
    assert after.blocks[1] != before.blocks[1]
    assert (after.blocks[0], after.blocks[2:]) == (before.blocks[0], before.blocks[2:])


def test_an_unknown_kind_or_form_is_not_there(world: World, dialogue: Dialogue) -> None:
    client = world.client("secretary")
    assert client.post(address(dialogue, "reply")).status_code == 404
    assert client.post(address(dialogue, "poster"), {"hinh_thuc": "a0"}).status_code == 404


def test_the_letter_of_an_answer_stands_on_the_case_and_cannot_be_made_public(world: World) -> None:
    petition = assigned(world)
    PetitionContact.objects.create(petition=petition, name="Nguyễn Thị Đào")
    answer_at(world, AnswerStage.PUBLISHED, petition)
    client = world.client("secretary")
    case = reverse("desk:petition", args=[petition.code])
    client.post(reverse("desk:draft_reply_letters", args=[petition.code]))
    row = Paper.objects.get(kind="reply")
    page = client.get(case).content.decode()
    assert reverse("desk:paper", args=[row.pk]) in page
    assert "Soạn công văn trả lời" in page
    issue = client.get(reverse("desk:issue_paper", args=[row.pk])).content.decode()
    assert 'name="public"' not in issue
    assert 'name="number"' in issue


def test_an_apology_asks_why_and_when_and_keeps_what_was_typed(world: World) -> None:
    today = world.caller("secretary").today
    petition = owed(world, today - timedelta(days=5)).petition
    PetitionContact.objects.create(petition=petition, name="Nguyễn Thị Đào")
    client, page = world.client("secretary"), reverse("desk:draft_apology_letters", args=[petition.code])
    assert "Ngày sẽ trả lời" in client.get(page).content.decode()
    wrong = client.post(page, {"reason": "Chờ kinh phí", "new_due_on": str(today - timedelta(days=1))})
    assert wrong.status_code == 422
    assert "Chờ kinh phí" in wrong.content.decode()
    client.post(page, {"reason": "Chờ kinh phí", "new_due_on": str(today + timedelta(days=5))})
    assert Paper.objects.get(kind="apology").petition_id == petition.pk
    sealed = voice(world, state="sealed")
    assert client.get(reverse("desk:draft_apology_letters", args=[sealed.code])).status_code == 404


def test_who_announces_gets_script_and_poster_and_no_other_paper(world: World, dialogue: Dialogue) -> None:
    secretary, announcer = world.client("secretary"), world.client("announcer")
    secretary.post(address(dialogue, "script"))
    secretary.post(address(dialogue, "guide"))
    page = announcer.get(reverse("desk:announcements", args=[dialogue.code])).content.decode()
    script = reverse("desk:announcing_paper", args=[dialogue.code, "script", "pdf"])
    assert script in page
    assert announcer.get(script).status_code == 200
    for kind in ("guide", "poster"):
        assert announcer.get(reverse("desk:announcing_paper", args=[dialogue.code, kind, "pdf"])).status_code == 404
    assert world.client("front").get(script).status_code in (403, 404)
