import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.petitions.actions.answer_templates.drop_answer_template import drop_answer_template
from doithoai.apps.petitions.actions.answer_templates.keep_answer_template import keep_answer_template
from doithoai.apps.petitions.models import AnswerTemplate, Field
from doithoai.core.petitions.answer_templates import TemplateKind, UnknownPlace
from tests.world import World

WORDS = {"title": "Mở đầu", "text": "{ten_don_vi} xin trả lời.", "kind": TemplateKind.ANSWER}


@pytest.mark.parametrize("name", ["secretary", "admin"])
def test_a_template_is_kept_changed_and_dropped(world: World, name: str) -> None:
    caller, field = world.caller(name), Field.objects.filter(authority=None)[0]

    row = keep_answer_template(caller, **WORDS, field_id=field.pk)
    keep_answer_template(caller, **WORDS | {"title": "Mở đầu mới"}, template_id=row.pk)
    drop_answer_template(caller, template_id=row.pk)

    row.refresh_from_db()
    assert (row.title, row.field_id, row.dropped_at) == ("Mở đầu mới", None, world.clock.now)
    names = Event.objects.filter(name__startswith="template.").order_by("id").values_list("name", flat=True)
    assert list(names) == ["template.answer_kept", "template.answer_kept", "template.answer_dropped"]


def test_an_unknown_place_changes_nothing(world: World) -> None:
    row = keep_answer_template(world.caller("secretary"), **WORDS)

    with pytest.raises(UnknownPlace):
        keep_answer_template(world.caller("secretary"), **WORDS | {"text": "{sai}"}, template_id=row.pk)
    row.refresh_from_db()
    assert row.text == WORDS["text"]


@pytest.mark.parametrize("name", ["road_head", "road_officer", "chair", "front"])
def test_who_may_not_keep_templates(world: World, name: str) -> None:
    with pytest.raises(AnswerTemplate.DoesNotExist):
        keep_answer_template(world.caller(name), **WORDS)


def test_the_stranger_reaches_none_of_ours(world: World) -> None:
    row = keep_answer_template(world.caller("secretary"), **WORDS)

    with pytest.raises(AnswerTemplate.DoesNotExist):
        keep_answer_template(world.caller("stranger"), **WORDS, template_id=row.pk)
    with pytest.raises(AnswerTemplate.DoesNotExist):
        drop_answer_template(world.caller("stranger"), template_id=row.pk)
