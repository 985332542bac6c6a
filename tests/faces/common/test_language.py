"""Vietnamese for everybody; English for who chose it."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.world import World

COOKIE = "ngon_ngu"
SIGN_IN = "/dang-nhap/"


def choose(client: Client, language: str, back: str = SIGN_IN) -> str:
    answer = client.post(reverse("language"), {"language": language, "next": back})
    assert answer.status_code == 302
    return str(answer["Location"])


def test_a_browser_that_asks_for_english_reads_vietnamese(world: World) -> None:
    answer = world.client().get(SIGN_IN, headers={"Accept-Language": "en-GB,en"})
    assert '<html lang="vi">' in answer.text
    assert "Đăng nhập" in answer.text
    assert answer["Content-Language"] == "vi"
    assert "Cookie" in answer["Vary"]


def test_who_chose_english_reads_english_until_choosing_again(world: World) -> None:
    client = world.client()
    assert choose(client, "en") == SIGN_IN
    answer = client.get(SIGN_IN)
    assert '<html lang="en">' in answer.text
    assert "Sign in" in answer.text
    assert answer["Content-Language"] == "en"
    choose(client, "vi")
    assert '<html lang="vi">' in client.get(SIGN_IN).text


def test_the_choice_is_kept_where_scripts_do_not_reach_it(world: World) -> None:
    client = world.client()
    choose(client, "en")
    kept = client.cookies[COOKIE]
    assert (kept["httponly"], kept["samesite"]) == (True, "Lax")


@pytest.mark.parametrize("language", ["fr", "", "EN", "vi; x"])
def test_another_language_is_vietnamese(world: World, language: str) -> None:
    client = world.client()
    choose(client, language)
    assert client.cookies[COOKIE].value == "vi"


@pytest.mark.parametrize("back", ["https://vi-du.example/", "//vi-du.example/", "javascript:alert(1)", ""])
def test_the_choice_never_leads_to_another_site(world: World, back: str) -> None:
    assert choose(world.client(), "en", back) == "/"


def test_every_layout_offers_the_other_language_and_comes_back(world: World) -> None:
    public = world.client().get("/tra-cuu/?ma=K4TN").text
    assert "English" in public
    assert 'name="next" value="/tra-cuu/?ma=K4TN"' in public
    desk = world.client("secretary")
    assert "English" in desk.get(reverse("desk:home")).text
    choose(desk, "en")
    page = desk.get(reverse("desk:home")).text
    assert "Tiếng Việt" in page
    assert "My work" in page


def test_a_refused_form_offers_the_first_page_to_come_back_to(world: World) -> None:
    answer = world.client().post(SIGN_IN, {"username": "x", "password": "y"})
    assert answer.status_code == 422
    assert 'name="next" value="/"' in answer.text


def test_the_next_reader_of_the_same_worker_reads_vietnamese(world: World) -> None:
    english = world.client()
    choose(english, "en")
    english.get(SIGN_IN)
    assert '<html lang="vi">' in world.client().get(SIGN_IN).text
