"""The administrator's pages through HTTP."""

import pytest
from django.urls import reverse

from doithoai.apps.organisations.models import Deputisation, Group, Membership, Person, Unit
from doithoai.core.caller import Role
from tests.world import World

PAGES = ["organisation", "register_authority", "deputies", "authorise_deputy", "fields", "calendar", "trail"]


@pytest.mark.parametrize("page", PAGES)
def test_the_administrator_opens_every_page(world: World, page: str) -> None:
    assert world.client("admin").get(reverse(f"desk:{page}")).status_code == 200


@pytest.mark.parametrize("page", PAGES)
def test_an_officer_finds_none_of_them(world: World, page: str) -> None:
    assert world.client("road_officer").get(reverse(f"desk:{page}")).status_code == 404


def test_a_unit_is_added_through_its_form(world: World) -> None:
    url = reverse("desk:register_unit", args=[world.commune.slug])
    client = world.client("admin")
    reply = client.post(url, {"name": "Trạm Y tế xã", "part": "health"})
    assert reply.status_code == 302
    assert Unit.objects.get(name="Trạm Y tế xã").part == "health"
    assert "Trạm Y tế xã" in client.get(reply["Location"]).content.decode()


def test_a_taken_name_keeps_what_was_typed_and_says_why(world: World) -> None:
    url = reverse("desk:register_unit", args=[world.commune.slug])
    reply = world.client("admin").post(url, {"name": "Phòng Kinh tế", "email": "a@vi-du.vn"})
    text = reply.content.decode()
    assert reply.status_code == 422
    assert "Đã có «Phòng Kinh tế» rồi" in text
    assert 'value="a@vi-du.vn"' in text


def test_a_person_is_added_with_a_unit_of_the_authority(world: World) -> None:
    url = reverse("desk:register_person", args=[world.commune.slug])
    typed = {"full_name": "Lê Mới", "username": "moi.le", "role": "officer", "unit": world.units["kinh-te"].pk}
    client = world.client("admin")
    assert client.post(url, typed | {"unit": ""}).status_code == 422
    assert client.post(url, typed).status_code == 302
    assert Membership.objects.get(person__username="moi.le").unit == world.units["kinh-te"]


def test_roles_are_added_and_ended_and_a_password_is_set(world: World) -> None:
    client, row = world.client("admin"), Membership.objects.get(person__username="clerk")
    assert client.post(reverse("desk:give_role", args=[row.pk]), {"role": "announcer"}).status_code == 302
    assert client.post(reverse("desk:set_password", args=[row.pk]), {"password": "Con-đê-xanh-9"}).status_code == 302
    assert client.post(reverse("desk:end_role", args=[row.pk]), {"last_on": "2026-03-31"}).status_code == 302
    assert world.people["clerk"].memberships.count() == 2
    assert Person.objects.get(username="clerk").check_password("Con-đê-xanh-9")


def test_a_group_is_added_and_succeeded(world: World) -> None:
    client = world.client("admin")
    client.post(
        reverse("desk:register_group", args=[world.commune.slug]),
        {"kind": "thôn", "name": "Thôn Bắc", "households": "80"},
    )
    old, new = world.groups[0], Group.objects.get(name="Thôn Bắc")
    url = reverse("desk:succeed_group", args=[old.pk])
    assert client.get(url).status_code == 200
    assert client.post(url, {"successor": new.pk, "last_on": "2026-02-28"}).status_code == 302
    page = client.get(reverse("desk:organisation") + "?muc=to-thon").content.decode()
    assert "Tổ, thôn đã sắp xếp lại" in page


def test_another_authoritys_page_does_not_exist(world: World) -> None:
    client = world.client("admin")
    assert client.get(reverse("desk:organisation_of", args=[world.neighbour.slug])).status_code == 404
    theirs = Membership.objects.get(person__username="stranger")
    assert client.get(reverse("desk:set_password", args=[theirs.pk])).status_code == 404


def test_the_secretary_records_a_deputy_and_ends_it(world: World) -> None:
    client = world.client("secretary")
    typed = {"deputy": world.people["clerk"].pk, "valid_from": "2026-03-02", "valid_to": "2026-03-20"}
    assert client.post(reverse("desk:authorise_deputy"), typed).status_code == 422
    assert client.post(reverse("desk:authorise_deputy"), typed | {"reason": "Văn bản số 3"}).status_code == 302
    row = Deputisation.objects.get()
    assert "Văn bản số 3" in client.get(reverse("desk:deputies")).content.decode()
    client.post(reverse("desk:end_deputy_authorisation", args=[row.pk]))
    row.refresh_from_db()
    assert row.ended_at == world.clock.now


def test_fields_are_added_renamed_and_hidden(world: World) -> None:
    client = world.client("admin")
    parent = next(branch.field for branch in client.get(reverse("desk:fields")).context["branches"])
    client.post(reverse("desk:register_field", args=[parent.pk]), {"name": "Đường thôn"})
    own = parent.children.get()
    client.post(reverse("desk:rename_field", args=[own.pk]), {"name": "Đường làng"})
    client.post(reverse("desk:hide_field", args=[own.pk]), {"hidden": "1"})
    own.refresh_from_db()
    assert (own.name, own.hidden) == ("Đường làng", True)


def test_an_administrator_of_two_authorities_sees_the_tree(world: World) -> None:
    world.add_person("top", world.province, Role.ADMIN, "Người Quản Trị Tỉnh")
    page = world.client("top").get(reverse("desk:organisation")).content.decode()
    assert world.commune.name in page
    assert world.neighbour.name in page
