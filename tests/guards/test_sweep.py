"""Every address with every role: who may not, does not even learn that the page exists."""

from typing import Any

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from doithoai.apps.organisations.models import Membership
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Role
from tests.guards.addresses import ADDRESSES, NOBODY, PUBLIC, Address
from tests.guards.full_world import Everything, build_everything
from tests.world import World

PRIVATE_WORDS = ("Nguyễn Thị Kín", "0900000001")
OUR_WORDS = ("Cống đầu thôn tắc", "ABCD-234P")


@pytest.fixture
def everything(world: World) -> Everything:
    return build_everything(world)


def names(patterns: list[Any], space: str = "") -> list[str]:
    found: list[str] = []
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            found += names(pattern.url_patterns, f"{space}{pattern.namespace}:" if pattern.namespace else space)
        elif isinstance(pattern, URLPattern):
            found.append(f"{space}{pattern.name}")
    return found


def test_every_address_is_in_the_sweep() -> None:
    assert set(names(get_resolver().url_patterns)) == set(ADDRESSES)


def visit(world: World, everything: Everything, name: str, person: str | None) -> HttpResponse:
    """GET, then POST with nothing in it; the first that is not "wrong method". All changes are taken back."""
    address = ADDRESSES[name]
    url = reverse(name, kwargs=address.arguments(everything))
    with transaction.atomic():
        client = world.client(person)
        answer = client.get(url)
        if answer.status_code == 405:
            answer = client.post(url)
        transaction.set_rollback(True)
    if answer.streaming:
        answer.streaming_content = [b"".join(answer)]  # type: ignore[attr-defined,call-overload]
    return answer  # type: ignore[return-value]


def body_of(answer: HttpResponse) -> bytes:
    return b"".join(answer) if answer.streaming else answer.content


def may(world: World, address: Address, person: str) -> bool:
    if not isinstance(address.who, Permission):
        return address.who != NOBODY
    member = Membership.objects.select_related("unit").get(person=world.people[person])
    reach = reach_of(Role(member.role), address.who)
    if reach is None or (address.is_ours and member.authority_id not in (world.commune.pk, world.province.pk)):
        return False
    in_unit = address.unit is None or (member.unit is not None and member.unit.code == address.unit)
    return reach != Reach.UNIT or in_unit


@pytest.mark.parametrize("name", sorted(ADDRESSES))
def test_who_may_not_gets_404_and_who_may_gets_an_answer(world: World, everything: Everything, name: str) -> None:
    address = ADDRESSES[name]
    for person in world.people:
        answer = visit(world, everything, name, person)
        hidden = answer.status_code == 404
        assert hidden == (not may(world, address, person)), f"{name} as {person}: {answer.status_code}"


@pytest.mark.parametrize("name", sorted(ADDRESSES))
def test_who_is_not_signed_in_sees_only_public_pages(world: World, everything: Everything, name: str) -> None:
    answer = visit(world, everything, name, None)

    if ADDRESSES[name].who == PUBLIC:
        assert answer.status_code != 404
        assert not [word for word in PRIVATE_WORDS if word.encode() in body_of(answer)]
    else:
        assert answer.status_code == 404 or answer.headers.get("Location", "").startswith("/dang-nhap/")


@pytest.mark.parametrize("name", sorted(name for name, address in ADDRESSES.items() if address.who != PUBLIC))
def test_a_stranger_reads_nothing_of_ours(world: World, everything: Everything, name: str) -> None:
    answer = visit(world, everything, name, "stranger")

    assert not [word for word in (*PRIVATE_WORDS, *OUR_WORDS) if word.encode() in body_of(answer)]
