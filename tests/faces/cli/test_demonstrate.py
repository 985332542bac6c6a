"""The demonstration as it stands after loading: every stage is there, and nobody is shut out."""

import io
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from doithoai.apps.audience.models import PhoneQuestion
from doithoai.apps.audit.queries import broken_chains
from doithoai.apps.delegates.models import Delegate, Registration
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import Caption, MinutesCorrection, MinutesSignature, Poll, Posting
from doithoai.apps.organisations.models import Authority, Membership, Person
from doithoai.apps.papers.models import SignedCopy
from doithoai.apps.papers.signatures import found_in
from doithoai.apps.petitions.models import Petition
from doithoai.apps.screens.models import Screen
from doithoai.core.caller import Role
from doithoai.core.papers.signing import Trust
from doithoai.faces.cli.demonstration import reading
from doithoai.faces.cli.demonstration.load import Loaded, load
from doithoai.faces.cli.demonstration.script import Script
from tests.world import World

MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
SMALL = 8
"""Opinions of each authority that the test loads: the whole of them is for `doithoai demonstrate`."""


@pytest.fixture
def loaded(db: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Loaded:
    every = reading.petitions_of
    few = {slug: _few(every(slug)) for slug in (row["slug"] for row in reading.authorities())}
    for module in ("plans", "voices", "answers", "sittings", "aftermath"):
        monkeypatch.setattr(f"doithoai.faces.cli.demonstration.{module}.petitions_of", few.__getitem__, raising=False)
    monkeypatch.setattr("doithoai.faces.cli.demonstration.plans.invite_delegates", lambda *_, **__: 0)
    return load(MONDAY)


def _few(rows: list[reading.Row]) -> list[reading.Row]:
    first, hall = rows[:SMALL], [row for row in rows if "hall" in row["outcome"]][:4]
    return first + [row for row in hall if row not in first]


STAGES = {
    "tinh-chau-lam": "draft",
    "phuong-vinh-hoang": "issued",
    "phuong-bang-trach": "in_session",
    "xa-cam-nghi": "concluded",
    "xa-tra-doai": "closed",
}
ROLES = (Role.CHAIR, Role.SECRETARY, Role.UNIT_HEAD, Role.OFFICER, Role.FRONT, Role.ADMIN, Role.SUPERIOR)


def test_after_loading_every_stage_is_there_and_every_role_can_enter(loaded: Loaded, settings: Any) -> None:
    settings.DEMONSTRATION = True
    assert {row.authority.slug: row.state for row in Dialogue.objects.select_related("authority")} == STAGES
    states = Counter(Petition.objects.values_list("state", flat=True))
    assert {"received", "assigned", "answered", "solved", "merged"} <= set(states)
    assert max(Petition.objects.values_list("received_at", flat=True)) <= MONDAY
    assert broken_chains() == {}
    assert loaded.towns[1].links
    signed = [found_in(copy).signatures for copy in SignedCopy.objects.order_by("id")]
    assert sorted(len(found) for found in signed) == [1, 1, 2]
    assert all(each.trust is Trust.TRUSTED for found in signed for each in found)
    _see_the_hall()
    for role in ROLES:
        _enter_as(role)


def _see_the_hall() -> None:
    """Open seats with a waiting list, phones, a poll, screens, captions; minutes that were read out and signed."""
    assert {"seated", "waiting", "offered"} <= set(Registration.objects.values_list("state", flat=True))
    assert Delegate.objects.filter(stands_in_for__isnull=False).count() == 1
    assert Delegate.objects.exclude(seat="").exists()
    asked = Counter(PhoneQuestion.objects.values_list("state", flat=True))
    assert asked == {"let_through": 2, "waiting": 2, "answered": 1, "raised": 1, "declined": 1}
    assert Poll.objects.get().closed_at is not None
    assert (Screen.objects.count(), Caption.objects.count()) == (3, 3)
    assert set(MinutesCorrection.objects.values_list("state", flat=True)) == {"accepted", "declined"}
    assert MinutesSignature.objects.count() == 4
    assert not Posting.objects.filter(proof=None).exists()


def _enter_as(role: Role) -> None:
    member = Membership.objects.filter(role=role.value).select_related("person").earliest("pk")
    client = Client()
    assert client.post(reverse("sign_in_as"), {"person": member.person.username}).status_code == 302
    assert client.get(reverse("desk:home")).status_code == 200


def test_a_step_whose_day_has_not_come_is_not_taken() -> None:
    script = Script(MONDAY)
    taken: list[datetime] = []
    script.at(script.moment(1), "tomorrow", taken.append)
    script.at(script.moment(-1), "yesterday", taken.append)
    script.play(between=lambda _: None)
    assert taken == [script.moment(-1)]


@pytest.mark.django_db
def test_beside_a_real_authority_nothing_is_loaded(world: World) -> None:
    for options in ({}, {"keep": True}):
        with pytest.raises(CommandError, match="cơ quan thật"):
            call_command("demonstrate", stdout=io.StringIO(), **options)
    assert Authority.objects.count() == 3


@pytest.mark.django_db
def test_with_keep_a_loaded_demonstration_stays_and_without_it_is_refused(world: World) -> None:
    Authority.objects.update(is_demonstration=True)
    said = io.StringIO()
    call_command("demonstrate", keep=True, stdout=said)
    assert "giữ nguyên" in said.getvalue()
    assert settings.SITE_URL in said.getvalue()
    with pytest.raises(CommandError, match="đã có sẵn"):
        call_command("demonstrate", stdout=io.StringIO())


@pytest.mark.django_db
def test_a_crash_half_way_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object, **__: object) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr("doithoai.faces.cli.demonstration.load.share_demonstration_password", crash)
    monkeypatch.setattr("doithoai.faces.cli.demonstration.load.plans.schedule_plan", lambda _: None)
    monkeypatch.setattr("doithoai.faces.cli.demonstration.load.voices.schedule_voices", lambda _: None)
    with pytest.raises(RuntimeError):
        load(MONDAY)
    assert not Authority.objects.exists()
    assert not Person.objects.exists()
