"""An authority's own second-level fields."""

import pytest

from doithoai.apps.organisations.models import Authority
from doithoai.apps.petitions.actions.fields.hide_field import hide_field
from doithoai.apps.petitions.actions.fields.register_field import register_field
from doithoai.apps.petitions.actions.fields.rename_field import rename_field
from doithoai.apps.petitions.models import Field
from doithoai.apps.petitions.own_fields import field_branches
from doithoai.core.refusal import NotPossibleNow
from doithoai.core.triage.own_fields import FieldNameMissing, FieldNameTaken
from tests.world import World


def _road() -> Field:
    return Field.objects.get(code="GT", authority__isnull=True)


def test_an_own_field_is_added_renamed_hidden_and_shown(world: World) -> None:
    admin = world.caller("admin")
    field = register_field(admin, parent_id=_road().pk, name="Đường thôn")
    assert field.code == "GT.1"
    rename_field(admin, field_id=field.pk, name="Đường làng")
    assert hide_field(admin, field_id=field.pk).hidden
    with pytest.raises(NotPossibleNow):
        hide_field(admin, field_id=field.pk)
    assert not hide_field(admin, field_id=field.pk, hidden=False).hidden
    branch = next(one for one in field_branches(admin) if one.field.code == "GT")
    assert [own.name for own in branch.own] == ["Đường làng"]


def test_an_empty_or_taken_name_is_refused(world: World) -> None:
    admin = world.caller("admin")
    field = register_field(admin, parent_id=_road().pk, name="Đường thôn")
    other = register_field(admin, parent_id=_road().pk, name="Cầu cống")
    for name, refusal in ((" ", FieldNameMissing), ("Đường thôn", FieldNameTaken)):
        with pytest.raises(refusal):
            register_field(admin, parent_id=_road().pk, name=name)
        with pytest.raises(refusal):
            rename_field(admin, field_id=other.pk, name=name)
    assert field.name == "Đường thôn"


def test_a_shipped_field_cannot_be_renamed_and_strangers_change_nothing(world: World) -> None:
    with pytest.raises(Field.DoesNotExist):
        rename_field(world.caller("admin"), field_id=_road().pk, name="Khác")
    mine = register_field(world.caller("admin"), parent_id=_road().pk, name="Đường thôn")
    with pytest.raises(Authority.DoesNotExist):
        register_field(world.caller("stranger"), parent_id=_road().pk, name="Đường khác")
    with pytest.raises(Field.DoesNotExist):
        hide_field(world.caller("stranger"), field_id=mine.pk)
