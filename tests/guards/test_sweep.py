"""Every address with every role: who may not, does not even learn that the page exists."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from doithoai.apps.organisations.models import Membership
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Role
from tests.conftest import MONDAY_MORNING, Clock
from tests.guards.address import NOBODY, PUBLIC, Address
from tests.guards.addresses import ADDRESSES
from tests.guards.full_world import Everything, build_everything
from tests.world import World, build_world

pytestmark = pytest.mark.django_db  # so that the test database is made; the scene itself is built once

PRIVATE_WORDS = ("Nguyễn Thị Kín", "0900000001")
OUR_WORDS = ("Cống đầu thôn tắc", "ABCD-234P")


@dataclass
class Scene:
    """The world with one of everything, and a browser for each person: built once for the whole sweep."""

    world: World
    everything: Everything
    browsers: dict[str | None, Client]
    files: Path

    def visit(self, name: str, person: str | None) -> HttpResponse:
        """GET, then POST with nothing in it; the first that is not "wrong method". All changes are taken back."""
        url = reverse(name, kwargs=ADDRESSES[name].arguments(self.everything))
        browser, kept = self.browsers[person], deepcopy(self.browsers[person].cookies)
        with transaction.atomic(), override_settings(FILES_ROOT=self.files):
            answer = browser.get(url)
            if answer.status_code == 405:
                answer = browser.post(url)
            transaction.set_rollback(True)
            if answer.streaming:
                answer.streaming_content = [b"".join(answer)]  # type: ignore[attr-defined,call-overload]
        browser.cookies = kept  # who signed out comes back signed in
        return answer  # type: ignore[return-value]


@pytest.fixture(scope="module")
def scene(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[Scene]:
    clock, files = Clock(MONDAY_MORNING), tmp_path_factory.mktemp("files")
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock(), override_settings(FILES_ROOT=files):
        patch.setattr("doithoai.faces.common.callers.moment", lambda: clock.now)
        with transaction.atomic():
            world = build_world(clock)
            everything = build_everything(world)
            yield Scene(world, everything, {name: world.client(name) for name in (*world.people, None)}, files)
            transaction.set_rollback(True)


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


def body_of(answer: HttpResponse) -> bytes:
    return b"".join(answer) if answer.streaming else answer.content


def may(world: World, address: Address, person: str) -> bool:
    if not isinstance(address.who, Permission):
        return address.who != NOBODY
    member = Membership.objects.select_related("unit").get(person=world.people[person])
    if address.is_ours and member.authority_id not in (world.commune.pk, world.province.pk):
        return False
    in_unit = address.unit is None or (member.unit is not None and member.unit.code == address.unit)
    reaches = [reach_of(Role(member.role), permission) for permission in (address.who, *address.also)]
    return any(reach is not None and (reach != Reach.UNIT or in_unit) for reach in reaches)


@pytest.mark.parametrize("name", sorted(ADDRESSES))
def test_who_may_not_gets_404_and_who_may_gets_an_answer(scene: Scene, name: str) -> None:
    address = ADDRESSES[name]
    for person in scene.world.people:
        answer = scene.visit(name, person)
        hidden = answer.status_code == 404
        assert hidden == (not may(scene.world, address, person)), f"{name} as {person}: {answer.status_code}"


@pytest.mark.parametrize("name", sorted(ADDRESSES))
def test_who_is_not_signed_in_sees_only_public_pages(scene: Scene, name: str) -> None:
    answer = scene.visit(name, None)

    if ADDRESSES[name].who == PUBLIC:
        assert answer.status_code != 404
        assert not [word for word in PRIVATE_WORDS if word.encode() in body_of(answer)]
    else:
        assert answer.status_code == 404 or answer.headers.get("Location", "").startswith("/dang-nhap/")


@pytest.mark.parametrize("name", sorted(name for name, address in ADDRESSES.items() if address.who != PUBLIC))
def test_a_stranger_reads_nothing_of_ours(scene: Scene, name: str) -> None:
    answer = scene.visit(name, "stranger")

    body = body_of(answer).replace(answer.request["PATH_INFO"].encode(), b"")  # type: ignore[attr-defined]  # the foot
    assert not [word for word in (*PRIVATE_WORDS, *OUR_WORDS) if word.encode() in body]
