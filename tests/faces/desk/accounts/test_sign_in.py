import pytest
from django.test import Client

from tests.world import World

PASSWORD = "mat-khau-dai-hon-muoi"


@pytest.fixture
def browser(world: World) -> Client:
    person = world.people["secretary"]
    person.set_password(PASSWORD)
    person.save()
    return Client()


def sign_in(browser: Client, password: str, **more: str) -> object:
    return browser.post("/dang-nhap/", {"username": "secretary", "password": password} | more)


def test_the_right_password_leads_to_the_page_that_was_wanted(browser: Client) -> None:
    answer = sign_in(browser, PASSWORD, next="/ban-lam-viec/hop-thu/")

    assert answer.status_code == 302
    assert answer.url == "/ban-lam-viec/hop-thu/"


def test_nobody_is_led_to_another_host(browser: Client) -> None:
    assert sign_in(browser, PASSWORD, next="https://noi-khac.vn/").url == "/ban-lam-viec/"


def test_a_wrong_password_says_what_to_do_and_keeps_the_name(browser: Client) -> None:
    answer = sign_in(browser, "sai")

    assert answer.status_code == 422
    assert "chưa đúng" in answer.content.decode()
    assert 'value="secretary"' in answer.content.decode()


def test_after_five_wrong_passwords_even_the_right_one_must_wait(browser: Client) -> None:
    for _ in range(5):
        sign_in(browser, "sai")

    answer = sign_in(browser, PASSWORD)
    assert answer.status_code == 429
    assert "15 phút" in answer.content.decode()


def test_who_is_not_signed_in_is_asked_to(browser: Client) -> None:
    assert browser.get("/ban-lam-viec/").url == "/dang-nhap/?next=/ban-lam-viec/"
