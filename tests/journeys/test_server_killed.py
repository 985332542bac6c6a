"""The power goes while an opinion is being sent: after it, the same form sent again is stored exactly once."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from threading import Thread
from time import sleep

import pytest
from django.urls import reverse

from doithoai.apps.audit.models import Event
from doithoai.apps.audit.queries import broken_chains
from doithoai.apps.petitions.models import Petition
from tests.hall_world import issued_dialogue
from tests.journeys.killed import Phone, Server
from tests.journeys.markup import Form
from tests.world import World

FORM = reverse("portal:submit", args=["xa-an-binh-2026-1"])
MOMENTS = (0.0, 0.004, 0.012, 0.03, 0.08)
"""Seconds between the press of the button and the power cut: before, within and after the storing."""


@pytest.fixture
def server(two_people: World, tmp_path: Path) -> Iterator[Server]:
    day = date(2026, 3, 20)
    issued_dialogue(two_people, starts_on=day, ends_on=day, collecting_from=two_people.clock.now - timedelta(days=1))
    server = Server(tmp_path)
    yield server
    server.kill()


def test_an_opinion_sent_while_the_server_is_killed_is_stored_once(server: Server) -> None:
    for number, moment in enumerate(MOMENTS, 1):
        phone = Phone(server)
        form = phone.next_form(phone.open(FORM), answer="Góp ý")
        form = phone.next_form(form, text=f"Đèn đường ngõ {number} hỏng đã hai tháng, xin cho thay.")
        send_and_kill(server, phone, form, after=moment)
        server.start()
        receipt = phone.send(form, button="Gửi ý kiến").decode()
        (petition,) = Petition.objects.filter(text__startswith=f"Đèn đường ngõ {number} ")
        assert petition.code in receipt
        assert Event.objects.filter(petition_id=petition.pk, name="petition.received").count() == 1
    assert Petition.objects.count() == len(MOMENTS)
    assert not broken_chains()


def send_and_kill(server: Server, phone: Phone, form: Form, *, after: float) -> None:
    """Press the button; so many seconds later everything of the server is gone."""

    def press() -> None:
        with suppress(OSError):
            phone.send(form, button="Gửi ý kiến")

    pressed = Thread(target=press)
    pressed.start()
    sleep(after)
    server.kill()
    pressed.join()
