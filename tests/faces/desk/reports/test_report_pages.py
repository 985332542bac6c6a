"""Figures on pages: every one opens its cases; the superior sees no words of petitions."""

import re
from datetime import date
from html import unescape

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from doithoai.apps.reports.models import IssuedReport
from tests.promises import a_held_dialogue, owed
from tests.world import World


@pytest.fixture
def counted(world: World) -> World:
    dialogue = a_held_dialogue(world)
    for day in (25, 26):
        owed(world, date(2026, 2, day), dialogue=dialogue)
    return world


def test_every_figure_opens_as_many_cases_as_it_says(counted: World) -> None:
    client = counted.client("chair")
    page = client.get(reverse("desk:report_of_dialogue", args=["an-binh-2026-1"])).content.decode()
    tiles = re.findall(r'stat-number" href="([^"]+)">([\d.]+)<', page)

    assert tiles
    for address, number in tiles:
        found = client.get(unescape(address))
        assert found.context["page"].paginator.count == int(number), address


def test_the_pages_need_few_queries(counted: World, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    client = counted.client("chair")
    with django_assert_max_num_queries(12):
        client.get(reverse("desk:report"))
    with django_assert_max_num_queries(12):
        client.get(reverse("desk:figure") + "?so=all")


def test_the_report_is_issued_through_its_page_and_read_by_the_superior(counted: World) -> None:
    client = counted.client("secretary")
    answer = client.post(reverse("desk:issue_report", args=["an-binh-2026-1"]), {"issued_on": "2026-03-02"})
    assert answer.status_code == 302

    report, superior = IssuedReport.objects.get(), counted.client("superior")
    page = superior.get(reverse("desk:rollup")).content.decode()
    assert "02/03/2026" in page
    assert "Cống trước ngõ" not in page
    assert superior.get(reverse("desk:received_report", args=[report.pk, "pdf"])).status_code == 200
    assert superior.get(reverse("desk:received_report", args=[report.pk, "danh-muc"])).status_code == 404


def test_the_rollup_needs_few_queries(counted: World, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    client = counted.client("superior")
    with django_assert_max_num_queries(12):
        assert client.get(reverse("desk:rollup")).status_code == 200
