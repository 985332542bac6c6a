from datetime import date

import pytest

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.draft_conclusion import draft_conclusion
from doithoai.apps.hall.actions.move_promise import move_promise
from doithoai.apps.hall.closing_papers import minutes_of
from doithoai.apps.hall.models import Turn
from doithoai.apps.papers.queries import parts_of
from doithoai.core.hall.decisions import Reason
from tests.concluding_world import held_dialogue, owed
from tests.core.papers.samples import all_words
from tests.world import World


def drafted(world: World, dialogue: Dialogue) -> str:
    return all_words(parts_of(draft_conclusion(world.caller("secretary"), dialogue_id=dialogue.pk)))


def test_every_decision_and_promise_stands_in_its_part(world: World) -> None:
    words = drafted(world, held_dialogue(world))

    told = ["ĐÃ TRẢ LỜI", "nước sạch", "Cuối tháng 4 cấp nước", "GIAO CÁC ĐƠN VỊ", "Đèn đường thôn Đông hỏng từ lâu",
            "Chậm nhất ngày 20/03/2026", "Thực hiện cam kết: Thay năm bóng đèn", "Chậm nhất ngày 01/04/2026",
            "VƯỢT THẨM QUYỀN", "nâng cấp đường tỉnh", "TỔ CHỨC THỰC HIỆN",
            "10 ngày làm việc kể từ ngày đơn vị nhận được thông báo kết luận"]  # fmt: skip
    places = [words.index(each) for each in told]
    assert places == sorted(places)


def test_the_public_notice_names_no_speaker_and_no_telephone(world: World) -> None:
    words = drafted(world, held_dialogue(world))

    assert "Lê Thị Bưởi" not in words
    assert "0912345678" not in words


def test_a_promise_moved_before_the_notice_stands_with_its_newest_date_and_the_first_one(world: World) -> None:
    dialogue = held_dialogue(world)
    promise = dialogue.promises.get(text__startswith="Thay năm bóng đèn")
    move_promise(world.caller("secretary"), promise_id=promise.pk, due_on=date(2026, 4, 25), reason="Chờ vật tư")

    words = drafted(world, dialogue)

    assert "Thay năm bóng đèn (tại hội nghị cam kết đến ngày 01/04/2026)" in words
    assert "Chậm nhất ngày 25/04/2026" in words
    assert "Chậm nhất ngày 01/04/2026" not in words
    minutes = all_words(minutes_of(world.caller("secretary"), dialogue))
    assert "01/04/2026" in minutes
    assert "25/04/2026" not in minutes


@pytest.mark.parametrize("reason", [Reason.DENUNCIATION, Reason.COMPLAINT, Reason.SECRET])
def test_words_that_have_their_own_procedure_stay_out(world: World, reason: Reason) -> None:
    dialogue = held_dialogue(world)
    turns = Turn.objects.filter(reason_code=Reason.BEYOND_COMPETENCE.value)
    turns.update(reason_code=reason.value, public_sentence="Theo thủ tục riêng.")

    words = drafted(world, dialogue)

    assert "đường tỉnh" not in words
    assert "Theo thủ tục riêng" in words


def test_opinions_that_were_not_raised_are_counted_for_each_unit(world: World) -> None:
    dialogue = held_dialogue(world)
    owed(world, dialogue)
    owed(world, dialogue, code="BBBB-3333")

    words = drafted(world, dialogue)

    assert "Trả lời 02 ý kiến đã gửi đến đối thoại" in words
    assert "Phòng Văn hóa - Xã hội" in words


def test_a_strangers_secretary_finds_no_such_dialogue(world: World) -> None:
    dialogue = held_dialogue(world)

    with pytest.raises(Dialogue.DoesNotExist):
        draft_conclusion(world.caller("stranger"), dialogue_id=dialogue.pk)
