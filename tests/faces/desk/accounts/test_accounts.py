"""Passwords, roles, and the one-click entrance of the demonstration."""

from typing import Any

import pytest
from django.urls import reverse

from doithoai.apps.organisations.models import Authority, Membership
from tests.world import World


def test_a_person_changes_the_password_and_stays_signed_in(world: World) -> None:
    clerk = world.people["clerk"]
    clerk.set_password("Con-đê-xanh-2026")
    clerk.save()
    client, url = world.client("clerk"), reverse("desk:change_password")
    new = "Cây-đa-đầu-làng"
    wrong = client.post(url, {"old_password": "sai", "password": new, "again": new})
    assert "chưa đúng" in wrong.content.decode()
    unlike = client.post(url, {"old_password": "Con-đê-xanh-2026", "password": new, "again": "khác"})
    assert "chưa giống nhau" in unlike.content.decode()
    assert client.post(url, {"old_password": "Con-đê-xanh-2026", "password": new, "again": new}).status_code == 302
    assert client.get(reverse("desk:home")).status_code == 200


def test_a_person_with_two_roles_switches_between_them(world: World) -> None:
    second = Membership.objects.create(person=world.people["clerk"], authority=world.commune, role="admin")
    client = world.client("clerk")
    assert f'value="m{second.pk}"' in client.get(reverse("desk:home")).content.decode()
    assert client.get(reverse("desk:organisation")).status_code == 404
    client.post(reverse("desk:choose_role"), {"role": f"m{second.pk}"})
    assert client.get(reverse("desk:organisation")).status_code == 200


@pytest.mark.parametrize(("demonstration", "invented"), [(False, True), (True, False), (False, False)])
def test_without_a_demonstration_there_is_no_entrance_by_one_click(
    world: World, settings: Any, demonstration: bool, invented: bool
) -> None:
    settings.DEMONSTRATION = demonstration
    Authority.objects.update(is_demonstration=invented)
    assert "Bản trình diễn" not in world.client().get(reverse("sign_in")).content.decode()
    assert world.client().post(reverse("sign_in_as"), {"person": "chair"}).status_code == 404


def test_in_the_demonstration_one_click_enters_as_that_person(world: World, settings: Any) -> None:
    settings.DEMONSTRATION = True
    Authority.objects.update(is_demonstration=True)
    client = world.client()
    assert "Trần Văn Minh" in client.get(reverse("sign_in")).content.decode()
    assert client.post(reverse("sign_in_as"), {"person": "chair"})["Location"] == reverse("desk:home")
    assert "Trần Văn Minh" in client.get(reverse("desk:home")).content.decode()


def test_somebody_who_also_acts_in_a_real_authority_is_not_entered(world: World, settings: Any) -> None:
    settings.DEMONSTRATION = True
    Authority.objects.filter(pk=world.commune.pk).update(is_demonstration=True)
    Membership.objects.create(person=world.people["chair"], authority=world.neighbour, role="clerk")
    assert world.client().post(reverse("sign_in_as"), {"person": "chair"}).status_code == 404
    assert world.client().get(reverse("sign_in_as")).status_code == 405
