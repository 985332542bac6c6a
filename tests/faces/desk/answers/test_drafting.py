"""The one page on which an answer is written."""

from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from doithoai.apps.hall.models import Promise
from doithoai.apps.petitions.actions.answer_templates.keep_answer_template import keep_answer_template
from doithoai.apps.petitions.actions.triage.divide_petition import divide_petition
from doithoai.apps.petitions.actions.triage.merge_petitions import merge_petitions
from doithoai.apps.petitions.models import Answer, Petition, WorkingCopy
from doithoai.core.petitions.answer_templates import TemplateKind
from doithoai.core.petitions.lifecycle import AnswerStage
from tests.apps.dialogues.plans import a_dialogue
from tests.apps.petitions.voices import answer
from tests.apps.suggestions.reading import DRAIN, SAME_DRAIN, read
from tests.voices import answer_at, assigned, voice
from tests.world import World


def page_of(petition: Petition, rest: str = "") -> str:
    return f"/ban-lam-viec/y-kien/{petition.code}/tra-loi/{rest}"


def typed(text: str, seen: int = 0, **more: Any) -> dict[str, Any]:
    return {"text": text, "seen_version": seen, "number": 0} | more


def photo() -> SimpleUploadedFile:
    picture = BytesIO()
    Image.new("RGB", (8, 8), "green").save(picture, "JPEG")
    return SimpleUploadedFile("sau.jpg", picture.getvalue(), content_type="image/jpeg")


def test_one_page_shows_voices_earlier_answers_promises_and_templates(world: World) -> None:
    petition, old = assigned(world, text=DRAIN), read(world, SAME_DRAIN, is_public=True)
    answer(world, old, "Đã hứa thay ống cống trong quý II.")
    other = voice(world, text="Nhà tôi cũng ngập vì cống ấy")
    merge_petitions(world.caller("secretary"), petition_id=other.pk, into_id=petition.pk)
    dialogue, unit, now = a_dialogue(world), world.units["van-hoa"], world.clock.now
    Promise.objects.create(
        dialogue=dialogue,
        unit=unit,
        text="Nạo vét cống ngõ 12 đường Trần Phú",
        due_on=now.date(),
        made_at=now,
        made_by_name="Minh",
    )
    secretary = world.caller("secretary")
    keep_answer_template(secretary, title="Mở đầu", text="{ten_don_vi} trả lời {ma_y_kien}.", kind=TemplateKind.ANSWER)

    page = world.client("road_officer").get(page_of(petition)).content.decode()

    for words in (
        "Nhà tôi cũng ngập",
        "thay ống cống trong quý II",
        "Nạo vét cống ngõ 12 đường Trần Phú",
        "Tiếp công dân",
    ):
        assert words in page
    assert f"Phòng Kinh tế trả lời {petition.code}." in page


def test_answers_of_other_units_show_only_when_public(world: World) -> None:
    petition = assigned(world, text=DRAIN)
    answer(world, read(world, SAME_DRAIN), "Câu trả lời chưa công khai")

    assert "chưa công khai" not in world.client("road_officer").get(page_of(petition)).content.decode()


def test_names_hidden_in_an_earlier_answer_and_its_question_stay_hidden(world: World) -> None:
    petition = assigned(world, text=DRAIN)
    old = read(world, SAME_DRAIN, is_public=True, public_text="Cống ngõ 12, nhà […]")
    answer(world, old, "Đã gặp bà Lụa.").petition.answers.update(public_text="Đã gặp [tên đã ẩn].")

    page = world.client("road_officer").get(page_of(petition)).content.decode()
    assert "Đã gặp [tên đã ẩn]." in page
    assert "nhà […]" in page
    assert "bà Lụa" not in page


def test_the_page_keeps_unsaved_words_and_says_so(world: World) -> None:
    petition, client = assigned(world), world.client("road_officer")

    said = client.post(page_of(petition, "tu-luu/"), typed("Đang gõ, sẽ làm sớm")).content.decode()

    assert "Đã tự giữ chữ chưa lưu lúc 8 giờ 30" in said
    assert "Có lời hứa mà chưa có ngày" in said
    page = client.get(page_of(petition)).content.decode()
    assert "Đang gõ, sẽ làm sớm</textarea>" in page
    assert "Vũ Thu Trang" in world.client("road_head").get(page_of(petition)).content.decode()
    assert not Answer.objects.exists()


def test_an_older_page_of_the_same_person_is_told(world: World) -> None:
    petition, client = assigned(world), world.client("road_officer")
    client.post(page_of(petition, "tu-luu/"), typed("Trang một"))

    late = client.post(page_of(petition, "tu-luu/"), typed("Trang hai"), headers={"HX-Request": "true"})

    assert (late.status_code, WorkingCopy.objects.get().text) == (422, "Trang một")
    assert "ở một trang khác" in late.content.decode()


def test_the_second_saver_sees_both_wordings_and_loses_nothing(world: World) -> None:
    petition = answer_at(world, AnswerStage.DRAFTING).petition
    head, officer = world.client("road_head"), world.client("road_officer")
    head.post(page_of(petition), typed("Ngày 12/3 bắt đầu nạo vét.", 1))

    late = officer.post(page_of(petition), typed("Ngày 10/3 bắt đầu nạo vét. Xong trước 20/3.", 1))

    page = late.content.decode()
    assert late.status_code == 422
    assert "Phạm Đức Thắng vừa lưu bản 2" in page
    assert "Ngày 12/3 bắt đầu nạo vét. Xong trước 20/3.</textarea>" in page
    assert "Ngày 10/3 bắt đầu nạo vét. Xong trước 20/3." in officer.get(page_of(petition)).content.decode()
    assert officer.post(page_of(petition), typed("Bản ghép.", 2)).status_code == 302
    assert list(Answer.objects.get().versions.values_list("text", flat=True))[-2:] == [
        "Ngày 12/3 bắt đầu nạo vét.",
        "Bản ghép.",
    ]


def test_i_may_take_the_other_wording_and_give_mine_up(world: World) -> None:
    petition = answer_at(world, AnswerStage.DRAFTING).petition
    client = world.client("road_officer")
    client.post(page_of(petition, "tu-luu/"), typed("Chữ của tôi", 1))
    world.client("road_head").post(page_of(petition), typed("Bản của trưởng phòng.", 1))
    assert "hai-ban" in client.get(page_of(petition)).content.decode()

    assert client.post(page_of(petition, "bo-chu-chua-luu/")).status_code == 302

    page = client.get(page_of(petition)).content.decode()
    assert "Bản của trưởng phòng.</textarea>" in page
    assert "hai-ban" not in page


def test_save_and_send_up_in_one_press_keeps_the_words_where_a_point_is_left(world: World) -> None:
    petition, client = assigned(world), world.client("road_officer")
    divide_petition(world.caller("secretary"), petition_id=petition.pk, texts=["Thông cống", "Lắp đèn"])

    refused = client.post(page_of(petition), typed("Thông cống ngày 10/3.", answered_points=[1], send_up="1"))

    assert refused.status_code == 422
    assert "chưa được trả lời: 2" in refused.content.decode()
    assert "Chưa thấy nói đến nội dung 2" in refused.content.decode()
    words = typed("Thông cống ngày 10/3, lắp đèn ngày 12/3.", 1, answered_points=[1, 2], send_up="1")
    assert client.post(page_of(petition), words).status_code == 302
    assert Answer.objects.get().stage == "unit_head"


def test_proof_is_asked_for_kept_with_the_words_and_taken_back(world: World) -> None:
    petition, client = assigned(world), world.client("road_officer")
    said = client.post(page_of(petition, "tu-luu/"), typed("Đã nạo vét xong cống.")).content.decode()
    assert "Xin kèm ảnh" in said

    assert client.post(page_of(petition), typed("Đã nạo vét xong cống.", attached=photo())).status_code == 302

    page = client.get(page_of(petition)).content.decode()
    assert "sau.jpg" in page
    assert "Xin kèm ảnh" not in page
    kept = Answer.objects.get().files.get()
    client.post(f"/ban-lam-viec/tra-loi/{kept.answer_id}/tep/{kept.pk}/bo/")
    assert not Answer.objects.get().files.exists()


def test_a_refused_file_leaves_the_words_saved(world: World) -> None:
    petition, client = assigned(world), world.client("road_officer")
    bad = SimpleUploadedFile("x.exe", b"MZ" + b"\x00" * 64)

    refused = client.post(page_of(petition), typed("Ngày 10/3 làm.", attached=bad))

    assert refused.status_code == 422
    assert Answer.objects.get().text == "Ngày 10/3 làm."
    assert 'name="seen_version" value="1"' in refused.content.decode()


@pytest.mark.parametrize(
    ("name", "words"), [("road_officer", "đã rời bàn"), ("school_officer", "Phòng Kinh tế chủ trì")]
)
def test_who_may_not_write_now_reads_only(world: World, name: str, words: str) -> None:
    petition = answer_at(world, AnswerStage.OFFICE if name == "road_officer" else AnswerStage.DRAFTING).petition
    petition.assignments.create(
        unit=world.units["van-hoa"], part="coordinating", given_at=world.clock.now, given_on=world.clock.now.date()
    )

    page = world.client(name).get(page_of(petition)).content.decode()

    assert words in page
    assert "data-answer-draft" not in page


def test_words_sent_after_the_answer_left_stay_mine(world: World) -> None:
    petition = answer_at(world, AnswerStage.UNIT_HEAD).petition
    client = world.client("road_officer")

    late = client.post(page_of(petition), typed("Chữ đến muộn", 1))

    assert late.status_code == 422
    assert "Chữ đến muộn" in client.get(page_of(petition)).content.decode()


def test_the_page_asks_the_same_number_of_times_however_much_stands_on_it(
    world: World, django_assert_max_num_queries: Any
) -> None:
    petition = assigned(world, text=DRAIN)
    for number in range(8):
        answer(world, read(world, f"{SAME_DRAIN} {number}", is_public=True), f"Trả lời {number}")
        other = voice(world, text=f"Cũng ngập {number}")
        merge_petitions(world.caller("secretary"), petition_id=other.pk, into_id=petition.pk)
        world.client("road_head").post(page_of(petition, "tu-luu/"), typed(f"Chữ {number}", number=number))
    client = world.client("road_officer")
    client.post(page_of(petition), typed("Ngày 10/3 làm.", attached=photo()))

    with django_assert_max_num_queries(26):
        assert client.get(page_of(petition)).status_code == 200
    with django_assert_max_num_queries(22):
        client.post(page_of(petition, "tu-luu/"), typed("Ngày 10/3 làm tiếp.", 1, number=1))


def test_the_approving_page_asks_a_fixed_number_of_times(world: World, django_assert_max_num_queries: Any) -> None:
    petition = answer_at(world, AnswerStage.OFFICE).petition
    client = world.client("secretary")

    with django_assert_max_num_queries(16):
        assert client.get(page_of(petition, "duyet/")).status_code == 200


def test_marks_of_answered_points_are_not_taken_away_by_who_has_not_seen_them(world: World) -> None:
    petition = assigned(world)
    divide_petition(world.caller("secretary"), petition_id=petition.pk, texts=["Thông cống", "Lắp đèn"])
    officer, head = world.client("road_officer"), world.client("road_head")
    officer.post(page_of(petition), typed("Cống ngày 10/3, đèn ngày 12/3."))
    head.post(page_of(petition), typed("Cống ngày 10/3, đèn ngày 12/3.", 1, answered_points=[1]))

    late = officer.post(page_of(petition), typed("Cống ngày 10/3, đèn ngày 12/3.", 1, answered_points=[2]))

    assert late.status_code == 422
    page = late.content.decode()
    assert all(f'value="{order}" id="id_answered_points_{order - 1}" checked' in page for order in (1, 2))
    assert list(petition.points.filter(answered_on__isnull=False).values_list("order", flat=True)) == [1]
