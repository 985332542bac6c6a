"""The public reads what is public, finds it without marks, and learns openly what it does not read."""

from typing import Any

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from doithoai.apps.petitions.models import GateCount, Petition
from doithoai.core.petitions.search_text import public_search_text, search_text
from tests.apps.petitions.voices import a_collecting_dialogue, answer
from tests.promises import a_held_dialogue, a_promise
from tests.voices import voice
from tests.world import World

WORDS = "Đèn đường thôn Đoài hỏng từ Tết"


@pytest.fixture
def published(world: World) -> Petition:
    petition = voice(world, WORDS, dialogue=a_held_dialogue(world), is_public=True)
    petition.folded = search_text(code=petition.code, text=f"{WORDS}, số 0912 của bà Lụa", place="nhà ông Sửu")
    petition.public_folded = public_search_text(WORDS)
    petition.save()
    answer(world, petition, "Đã thay bóng đèn ngày 28/02.")
    return petition


def read(world: World, name: str, query: str = "", **place: Any) -> str:
    answer = world.client().get(reverse(name, kwargs=place) + query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_answer_is_found_without_marks(world: World, published: Petition) -> None:
    assert WORDS in read(world, "portal:results", "?q=den duong doai")
    assert WORDS not in read(world, "portal:results", "?q=truong hoc")
    assert WORDS in read(world, "portal:results", f"?co_quan={world.commune.slug}")


@pytest.mark.parametrize("query", ["0912", "den duong bà Lụa", "ông Sửu"])
def test_what_was_covered_and_the_place_are_not_found_either(world: World, published: Petition, query: str) -> None:
    assert WORDS not in read(world, "portal:results", f"?q={query}")


def test_what_is_not_public_is_not_read(world: World, published: Petition) -> None:
    Petition.objects.update(is_public=False)

    for name in ("portal:results", "portal:home", "portal:statistics"):
        assert WORDS not in read(world, name)


def test_public_words_stand_in_place_of_the_citizens_own(world: World, published: Petition) -> None:
    Petition.objects.update(public_text="Đèn đường hỏng")

    page = read(world, "portal:results")
    assert "Đèn đường hỏng" in page
    assert WORDS not in page


def test_promises_are_public_with_their_state(world: World) -> None:
    dialogue = a_held_dialogue(world)
    a_promise(world, dialogue, text="Thay nắp cống", due_on="2026-02-20")
    a_promise(world, dialogue, text="Việc nội bộ", is_public=False)

    page = read(world, "portal:promises")
    assert "Thay nắp cống" in page
    assert "Quá hạn" in page
    assert "Việc nội bộ" not in page


def test_what_is_withheld_is_counted_by_reason(world: World, published: Petition) -> None:
    voice(world, "Tố cáo ông X", dialogue=published.dialogue, state="sealed", legal_type="to_cao")
    GateCount.objects.create(authority=world.commune, on=world.clock.now.date(), kind="bao_vi_pham", count=4)

    page = read(world, "portal:statistics")
    assert "Niêm phong" in page
    assert "Dừng ở bước gửi" in page
    assert "Tố cáo ông X" not in page


def test_the_first_page_has_three_doors_and_what_collects_now(world: World) -> None:
    dialogue = a_collecting_dialogue(world)

    page = read(world, "portal:home")
    assert page.count("<li><a href") >= 3
    assert reverse("portal:submit", args=[dialogue.code]) in page
    assert dialogue.title in read(world, "portal:authority", slug=world.commune.slug)


@pytest.mark.parametrize("name", ["portal:home", "portal:results", "portal:promises", "portal:statistics"])
def test_public_pages_need_few_queries(
    world: World, published: Petition, name: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = world.client()
    with django_assert_max_num_queries(12):
        client.get(reverse(name))
