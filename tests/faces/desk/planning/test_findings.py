"""The findings of the legal check on the page of a plan."""

from datetime import date

from tests.apps.dialogues.own_rules import an_own_rule
from tests.apps.dialogues.plans import a_dialogue, a_duty, days
from tests.world import World

ROOT = "/ban-lam-viec/doi-thoai/"


def test_findings_stand_in_one_list_and_beside_the_part_they_are_about(world: World) -> None:
    dialogue = a_dialogue(world, venue="", legal_bases=["Nghị định số 32/2021/NĐ-CP"])
    a_duty(dialogue, milestone="notice", rule=days(5, "dialogue_start", "before", "day"))

    page = world.client("secretary").get(f"{ROOT}{dialogue.code}/").content.decode()

    for words in ("Thời hạn thông báo cho Nhân dân trong kế hoạch quá ngắn", "chưa ghi địa điểm", "Căn cứ không còn"):
        assert page.count(words) == 2
    assert "đã đối chiếu" in page
    assert "chưa đối chiếu" in page
    assert "Ở phần địa điểm" in page
    assert "KH-UBND" in page


def test_what_is_wrong_with_one_duty_stands_beside_that_duty(world: World) -> None:
    dialogue = a_dialogue(world)
    a_duty(dialogue, text="Lo hội trường.")
    a_duty(dialogue, text="Trả lời bằng văn bản.", rule=days(10, "unknown", "after"))
    a_duty(dialogue, text="Phát loa.", milestone="notice", rule=days(5, "dialogue_start", "before", "day"))
    page = world.client("secretary").get(f"{ROOT}{dialogue.code}/").content.decode()
    rows = page.split("Lo hội trường.<br>")[1]
    before, asked, told = (rows.index(words) for words in ("Trả lời bằng văn bản.<br>", "Chưa rõ", "quá ngắn"))
    assert before < asked < rows.index("Phát loa.<br>") < told
    head = page.split("Lo hội trường.<br>")[0].split("<h2>Nhiệm vụ")[1]
    assert "chưa ghi thời hạn công bố kết quả" in head


def test_a_form_says_what_is_wrong_with_what_it_changes_and_nothing_else(world: World) -> None:
    dialogue = a_dialogue(world, venue="", starts_on=date(2026, 4, 12), ends_on=date(2026, 4, 12))
    client = world.client("secretary")
    time, words, quotas = (
        client.get(f"{ROOT}{dialogue.code}/{part}/").content.decode()
        for part in ("thoi-gian", "noi-dung", "so-dai-bieu")
    )
    assert "là ngày nghỉ" in time
    assert "chưa ghi địa điểm" not in time
    assert "chưa ghi địa điểm" in words
    assert "Kiểm tra theo quy định" not in quotas


def test_a_rule_of_the_authority_stands_there_too(world: World) -> None:
    dialogue = a_dialogue(world)
    an_own_rule(world)
    page = world.client("secretary").get(f"{ROOT}{dialogue.code}/").content.decode()
    assert page.count("chưa nêu “Hội Nông dân”") == 2


def test_what_is_typed_into_a_rule_is_text_and_no_markup(world: World) -> None:
    dialogue = a_dialogue(world)
    an_own_rule(world, why="<script>alert(1)</script>")
    page = world.client("secretary").get(f"{ROOT}{dialogue.code}/").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page
