from doithoai.apps.dialogues.actions.copy_dialogue import copy_dialogue
from doithoai.apps.dialogues.actions.plan_dialogue import plan_dialogue
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.events import EventName
from tests.apps.dialogues.plans import told
from tests.world import World


def last_years(world: World) -> Dialogue:
    return plan_dialogue(world.caller("secretary"), preset_code="ward_state", year=2025)


def test_a_copy_has_the_same_plan_and_an_open_date(world: World) -> None:
    old = last_years(world)

    new = copy_dialogue(world.caller("secretary"), dialogue_id=old.pk, year=2026)

    assert (new.state, new.time_kind, new.starts_on) == ("draft", "announced_later", None)
    assert new.title == old.title.replace("2025", "2026")
    for name in ("agenda", "quotas", "recipients", "duties"):
        assert getattr(new, name).count() == getattr(old, name).count() > 0
    assert told(new, EventName.DIALOGUE_PLANNED)[0]["copied_from"] == old.code


def test_nothing_that_happened_is_copied(world: World) -> None:
    old = last_years(world)
    old.duties.filter(code="hall").update(state="done", report="Đã xong")
    old.duties.filter(code="security").update(state="dropped")

    new = copy_dialogue(world.caller("secretary"), dialogue_id=old.pk, year=2026)

    assert new.duties.get(code="hall").state == "open"
    assert not new.duties.filter(code="security").exists()
    assert set(new.duties.values_list("due_on", flat=True)) == {None}
