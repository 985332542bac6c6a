"""A group head works by a personal link."""

from datetime import timedelta

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.organisations.actions.end_link import end_link
from doithoai.apps.organisations.actions.give_link import VALID_FOR, give_link
from doithoai.apps.organisations.links import caller_of_link, find_link, link_rows, note_link_used
from doithoai.apps.organisations.models import Membership, PersonalLink
from doithoai.core.caller import Role
from doithoai.core.refusal import NotPossibleNow
from tests.world import World


def head(world: World) -> Membership:
    return Membership.objects.get(person=world.people["group_head"])


@pytest.mark.parametrize("name", ["secretary", "admin"])
def test_the_token_opens_the_group_and_only_its_hash_is_kept(world: World, name: str) -> None:
    token = give_link(world.caller(name), membership_id=head(world).pk)
    link = find_link(token, world.clock.now)
    assert link is not None
    caller = caller_of_link(link, world.clock.now)
    assert (caller.role, caller.group_id, caller.name) == (Role.GROUP_HEAD, world.groups[0].pk, "Nguyễn Văn Đông")
    assert token not in str(PersonalLink.objects.values())
    assert token not in str(Event.objects.get(name="link.given").data)


def test_a_new_link_ends_the_earlier_one(world: World) -> None:
    first = give_link(world.caller("secretary"), membership_id=head(world).pk)
    second = give_link(world.caller("secretary"), membership_id=head(world).pk)
    assert find_link(first, world.clock.now) is None
    assert find_link(second, world.clock.now) is not None


def test_an_expired_link_and_one_of_a_former_head_do_not_open(world: World) -> None:
    token = give_link(world.caller("secretary"), membership_id=head(world).pk)
    assert find_link(token, world.clock.now + VALID_FOR) is None
    Membership.objects.filter(pk=head(world).pk).update(valid_to=world.clock.now.date() - timedelta(days=1))
    assert find_link(token, world.clock.now) is None


def test_an_ended_link_does_not_open_and_is_not_ended_twice(world: World) -> None:
    token = give_link(world.caller("secretary"), membership_id=head(world).pk)
    end_link(world.caller("secretary"), membership_id=head(world).pk)
    assert find_link(token, world.clock.now) is None
    with pytest.raises(NotPossibleNow):
        end_link(world.caller("secretary"), membership_id=head(world).pk)
    assert Event.objects.filter(name="link.ended").count() == 1


@pytest.mark.parametrize("name", ["chair", "clerk", "front", "road_head", "group_head", "stranger"])
def test_who_may_not_hand_out_links(world: World, name: str) -> None:
    for act in (give_link, end_link):
        with pytest.raises(Membership.DoesNotExist):
            act(world.caller(name), membership_id=head(world).pk)
    assert not PersonalLink.objects.exists()


def test_the_office_sees_who_has_a_link_and_used_it(world: World) -> None:
    token = give_link(world.caller("secretary"), membership_id=head(world).pk)
    link = find_link(token, world.clock.now)
    assert link is not None
    note_link_used(link, world.clock.now)
    (row,) = link_rows(world.caller("secretary"))
    assert (row.given_at, row.last_used_at) == (world.clock.now, world.clock.now)
    assert link_rows(world.caller("stranger")) == []
