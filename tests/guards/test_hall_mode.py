"""No table is forgotten when a hall goes out on a laptop: each is carried, or listed with the reason why not."""

from django.apps import apps
from django.db.models import BigIntegerField, ForeignKey

from doithoai.apps.onsite.carried import CARRIED, NOT_CARRIED


def test_every_table_is_carried_or_says_why_not() -> None:
    carried = {each.label for each in CARRIED}
    known = {table._meta.label for table in apps.get_models(include_auto_created=True)}
    assert known - carried - NOT_CARRIED.keys() == set(), "add it to apps/onsite/carried.py"
    assert (carried | NOT_CARRIED.keys()) - known == set(), "has gone"
    assert carried & NOT_CARRIED.keys() == set()
    assert all(len(reason) > 10 for reason in NOT_CARRIED.values())


def test_parents_stand_before_their_parts() -> None:
    before: set[str] = set()
    for each in CARRIED:
        for field in each.table._meta.concrete_fields:
            if isinstance(field, ForeignKey) and field.related_model is not each.table:
                target = field.related_model._meta.label
                assert target in before or target in NOT_CARRIED, f"{each.label}.{field.name}"
        before.add(each.label)


def test_a_required_reference_leads_to_what_is_carried() -> None:
    carried = {each.label for each in CARRIED}
    for each in CARRIED:
        for field in each.table._meta.concrete_fields:
            if isinstance(field, ForeignKey) and not field.null:
                assert field.related_model._meta.label in carried, f"{each.label}.{field.name}"


def test_keys_of_the_hall_fit_into_every_column_that_holds_keys() -> None:
    for each in CARRIED:
        for field in each.table._meta.concrete_fields:
            if field.attname.endswith("_id") and not field.is_relation:
                assert isinstance(field, BigIntegerField), f"{each.label}.{field.name}"
