import pytest
from django.db import DatabaseError, transaction

from doithoai.apps.audit.models import Event
from doithoai.apps.audit.queries import broken_chains
from doithoai.apps.audit.record import record
from doithoai.core.events import EventName
from tests.world import World


@transaction.atomic
def happen(world: World, **data: object) -> Event:
    return record(
        world.caller("secretary"),
        EventName.UNIT_REGISTERED,
        world.units["kinh-te"],
        authority_id=world.commune.pk,
        **data,
    )


def test_every_event_is_one_link_of_the_authoritys_chain(world: World) -> None:
    first, second = happen(world, name="Phòng Kinh tế"), happen(world)

    assert (first.number, second.number) == (1, 2)
    assert second.previous_hash == first.hash
    assert broken_chains() == {}


def test_an_event_outside_a_transaction_is_refused(transactional_db: None, world: World) -> None:
    with pytest.raises(RuntimeError):
        record(world.caller("chair"), EventName.ROLE_GIVEN, world.commune, authority_id=None)


def test_the_database_refuses_to_change_an_event(world: World) -> None:
    event = happen(world)

    with pytest.raises(DatabaseError), transaction.atomic():
        Event.objects.filter(pk=event.pk).update(actor_name="Người khác")
    with pytest.raises(DatabaseError), transaction.atomic():
        Event.objects.filter(pk=event.pk).delete()
