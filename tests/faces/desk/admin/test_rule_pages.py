"""The rules of the legal check through HTTP."""

import pytest
from django.urls import reverse

from doithoai.apps.dialogues.models import AddedRule, RuleCheck
from doithoai.core.caller import Role
from doithoai.faces.desk.admin.rule_forms import RULE_FORMS
from tests.apps.dialogues.own_rules import an_own_rule
from tests.apps.dialogues.plans import a_dialogue
from tests.world import World

LIST = reverse("desk:rules")
TYPED = {
    "title": "Báo trước mười ngày", "kinds": ["people"], "severity": "warning", "citation": "Quy chế số 5",
    "valid_from": "2026-03-02", "milestone": "notice", "amount": "10", "unit": "day",
}  # fmt: skip
MORE = {
    "thoi-han": {},
    "phai-neu": {"part": "participants", "lines": "Hội Nông dân\nHND"},
    "khong-duoc-co": {"part": "topics", "lines": "liên hoan"},
    "khong-bo-trong": {"part": "recipients"},
    "van-ban-het-hieu-luc": {"number": "12/2020/QĐ-UBND", "instead": "Quyết định số 3/2026/QĐ-UBND"},
    "so-cuoc": {"times": "2"},
}


def page(world: World, who: str, url: str = LIST) -> str:
    return world.client(who).get(url).content.decode()


@pytest.mark.parametrize("tab", ["rieng", "chung", "people", "youth", "land", "can-cu", "khong-co"])
def test_the_rules_are_read_by_tabs_with_their_sources(world: World, tab: str) -> None:
    for who in ("admin", "secretary", "chair"):
        assert world.client(who).get(f"{LIST}?muc={tab}").status_code == 200
    assert "Điều 43 Luật Tổ chức chính quyền địa phương" in page(world, "secretary", f"{LIST}?muc=people")
    assert "chưa đối chiếu" in page(world, "secretary", f"{LIST}?muc=youth")
    assert "Thêm quy tắc" not in page(world, "secretary")


def test_what_a_rule_may_test_is_chosen_in_plain_words(world: World) -> None:
    text = page(world, "admin", reverse("desk:choose_rule"))
    for name, form in RULE_FORMS.items():
        assert str(form.words) in text
        assert reverse("desk:add_rule", args=[name]) in text
        assert str(form.words) in page(world, "admin", reverse("desk:add_rule", args=[name]))


@pytest.mark.parametrize("choice", RULE_FORMS)
def test_each_choice_adds_a_rule_in_plain_language(world: World, choice: str) -> None:
    client, url = world.client("admin"), reverse("desk:add_rule", args=[choice])
    assert client.get(url).status_code == 200
    assert client.post(url, {}).status_code == 422
    assert client.post(url, TYPED | MORE[choice]).status_code == 302
    assert AddedRule.objects.get().title == "Báo trước mười ngày"
    assert "Báo trước mười ngày" in page(world, "admin")


def test_a_rule_is_tried_on_a_plan_before_it_is_stored(world: World) -> None:
    plan = a_dialogue(world)
    client, url = world.client("admin"), reverse("desk:add_rule", args=["phai-neu"])
    typed = TYPED | MORE["phai-neu"] | {"xem_thu": "1"}

    assert "Xin chọn một kế hoạch để xem thử" in client.post(url, typed).content.decode()
    shown = client.post(url, typed | {"dialogue": plan.pk})
    assert shown.status_code == 200
    assert "chưa nêu “Hội Nông dân”" in shown.content.decode()
    assert 'value="Báo trước mười ngày"' in shown.content.decode()
    other = client.post(url, typed | {"dialogue": plan.pk, "kinds": ["land"]}).content.decode()
    assert "Quy tắc không áp dụng cho kế hoạch này" in other
    assert not AddedRule.objects.exists()


def test_a_limit_looser_than_the_law_is_told_and_stays_on_the_page(world: World) -> None:
    reply = world.client("admin").post(reverse("desk:add_rule", args=["thoi-han"]), TYPED | {"amount": "5"})
    assert reply.status_code == 422
    assert "không được lỏng hơn quy định" in reply.content.decode()
    assert 'value="5"' in reply.content.decode()
    assert not AddedRule.objects.exists()


def test_an_unknown_choice_does_not_exist(world: World) -> None:
    assert world.client("admin").get(reverse("desk:add_rule", args=["khac"])).status_code == 404


def test_an_own_rule_is_ended_by_a_day(world: World) -> None:
    row, client = an_own_rule(world), world.client("admin")
    url = reverse("desk:end_rule", args=[row.pk])
    assert client.get(url).status_code == 200
    assert client.post(url, {"last_on": "2026-02-01"}).status_code == 422
    assert client.post(url, {"last_on": "2026-03-31"}).status_code == 302
    assert "đến hết 31/03/2026" in page(world, "admin")


def test_a_source_is_marked_as_compared_and_the_mark_taken_back(world: World) -> None:
    client, url = world.client("admin"), reverse("desk:check_rule", args=["l1-youth-2021"])
    assert client.post(url, {"checked_on": "2026-03-02", "note": "Công báo 711"}).status_code == 302
    assert "Quách Tĩnh Tâm đối chiếu ngày 02/03/2026: Công báo 711" in page(world, "secretary", f"{LIST}?muc=youth")
    assert client.post(url, {"checked_on": "2026-03-02"}).status_code == 422
    client.post(reverse("desk:withdraw_rule_check", args=["l1-youth-2021"]))
    assert "Công báo 711" not in page(world, "secretary", f"{LIST}?muc=youth")
    assert RuleCheck.objects.get().withdrawn_at == world.clock.now
    assert client.get(reverse("desk:check_rule", args=["khong-co"])).status_code == 404


def test_a_province_binds_its_communes_and_they_may_not_end_it(world: World) -> None:
    world.add_person("top", world.province, Role.ADMIN, "Người Quản Trị Tỉnh")
    url = reverse("desk:add_rule", args=["so-cuoc"])
    assert "Áp dụng cho cả các cơ quan trực thuộc" not in page(world, "admin", url)
    world.client("top").post(url, TYPED | MORE["so-cuoc"] | {"for_lower": "on"})
    row = AddedRule.objects.get()
    assert f"do {world.province.short_name} đặt" in page(world, "admin")
    assert world.client("admin").get(reverse("desk:end_rule", args=[row.pk])).status_code == 404


def test_a_stranger_sees_nothing_of_our_rules(world: World) -> None:
    an_own_rule(world, title="Quy tắc chỉ của xã này")
    world.add_person("theirs", world.neighbour, Role.ADMIN, "Quản Trị Xã Bên")
    for who in ("theirs", "stranger"):
        assert "Quy tắc chỉ của xã này" not in page(world, who)
    assert "Quy tắc chỉ của xã này" in page(world, "secretary")
