"""A dialogue whose hall was held: one question answered, one owed in writing, one beyond competence, a promise."""

from datetime import date
from typing import Any

from doithoai.apps.dialogues.models import Dialogue, Duty
from doithoai.apps.hall.actions.close_sitting import close_sitting
from doithoai.apps.hall.actions.decide_question import decide_question
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.hall.actions.record_promise import record_promise
from doithoai.apps.hall.models import Sitting
from doithoai.apps.petitions.models import Assignment, Petition
from doithoai.core.deadlines.rule import Anchor, Direction, RelativeRule, Unit, rule_to_json
from doithoai.core.hall.decisions import Decision, Outcome, Reason
from tests.hall_world import approved, heard, issued_dialogue
from tests.world import World

WRITTEN_BY = date(2026, 3, 20)


def rule(anchor: Anchor, amount: int, direction: Direction = Direction.AFTER) -> dict[str, object]:
    return dict(rule_to_json(RelativeRule(anchor, amount, Unit.WORKING_DAY, direction, "mục III kế hoạch")))


def held_dialogue(world: World, **values: Any) -> Dialogue:
    """Held on Monday 02/03/2026; units answer 10 working days after their own receipt of the notice."""
    dialogue = issued_dialogue(world, **({"kind": "people", "state": "issued"} | values))
    Duty.objects.create(dialogue=dialogue, code="replies", owner_label="Các đơn vị", text="Trả lời", state="pending",
                        milestone="replies", rule=rule(Anchor.CONCLUSION_RECEIVED, 10))  # fmt: skip
    Duty.objects.create(dialogue=dialogue, code="conclusion", owner_label="Văn phòng", text="Ra thông báo kết luận",
                        milestone="conclusion", rule=rule(Anchor.DIALOGUE_END, 5), state="open")  # fmt: skip
    Duty.objects.create(dialogue=dialogue, code="report", owner_label="Văn phòng", text="Báo cáo", state="pending",
                        milestone="report", rule=rule(Anchor.CONCLUSION_ISSUED, 15))  # fmt: skip
    delegate = approved(world, dialogue)
    delegate.checked_in_at = world.clock.now
    delegate.save()
    approved(world, dialogue, "Trần Văn Vắng", group=1)
    sitting = open_sitting(world.caller("secretary"), dialogue_id=dialogue.pk)
    run(world, sitting)
    close_sitting(world.caller("secretary"), sitting_id=sitting.pk)
    dialogue.refresh_from_db()
    return dialogue


def run(world: World, sitting: Sitting) -> None:
    unit = world.units["kinh-te"].pk
    first = heard(world, sitting, "Bà Lê Thị Bưởi", "Bao giờ có nước sạch? Xin gọi 0912345678.")
    decided(world, first.pk, Decision(Outcome.ANSWERED_NOW, answer="Cuối tháng 4 cấp nước", unit_id=unit))
    second = heard(world, sitting, "Ông Phạm Văn Lúa", "Đèn đường thôn Đông hỏng từ lâu.")
    decided(world, second.pk, Decision(Outcome.IN_WRITING, unit_id=unit, due_on=WRITTEN_BY))
    record_promise(world.caller("secretary"), sitting_id=sitting.pk, text="Thay năm bóng đèn", unit_id=unit,
                   due_on=date(2026, 4, 1), turn_id=second.pk)  # fmt: skip
    third = heard(world, sitting, "Bà Đỗ Thị Đào", "Đề nghị nâng cấp đường tỉnh qua xã.")
    decided(world, third.pk, Decision(Outcome.NOT_ANSWERED, reason_code=Reason.BEYOND_COMPETENCE.value))


def decided(world: World, turn_id: int, decision: Decision) -> None:
    decide_question(world.caller("chair"), turn_id=turn_id, decision=decision, seen_version=1)


def owed(world: World, dialogue: Dialogue, unit: str = "van-hoa", code: str = "AAAA-2222", **values: Any) -> Assignment:
    """An opinion sent in before the hall, which that unit still owes 10 working days after its receipt."""
    now = world.clock.now
    petition = Petition.objects.create(
        authority=world.commune, dialogue=dialogue, code=code, text="Sân bóng thôn Nam chưa có lưới.",
        channel="web", received_at=now, received_on=now.date(), state="assigned", lead_unit=world.units[unit],
    )  # fmt: skip
    known: dict[str, Any] = {"part": "lead", "state": "accepted", "rule": rule(Anchor.CONCLUSION_RECEIVED, 10)}
    return Assignment.objects.create(
        petition=petition, unit=world.units[unit], given_at=now, given_on=now.date(), **(known | values)
    )
