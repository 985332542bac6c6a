import unicodedata
from datetime import date

import pytest

from doithoai.apps.petitions.models import Field, Petition
from doithoai.apps.petitions.search import found
from doithoai.core.petitions.numbering import code_from_number
from doithoai.core.petitions.search_text import search_text
from doithoai.core.triage.fields import FIELDS
from tests.world import World


def add(world: World, number: int, text: str) -> Petition:
    code = code_from_number(number)
    return Petition.objects.create(
        authority=world.commune,
        code=code,
        text=text,
        folded=search_text(code=code, text=text),
        channel="counter",
        received_at=world.clock.now,
        received_on=date(2026, 3, 2),
    )


def search(query: str) -> list[Petition]:
    return list(found(Petition.objects.order_by("-id"), query))


@pytest.mark.parametrize("query", ["đường Nguyễn Huệ", "duong nguyen hue", "DUONG NGUY", "huệ đường"])
def test_words_are_found_with_or_without_marks_and_by_the_beginning_of_the_last(world: World, query: str) -> None:
    wanted = add(world, 1, "Đường Nguyễn Huệ ngập khi mưa")
    add(world, 2, "Đèn đường hỏng")

    assert search(query) == [wanted]
    assert search(unicodedata.normalize("NFD", query)) == [wanted]


def test_a_code_is_found_however_it_is_typed(world: World) -> None:
    wanted = add(world, 7, "Trạm y tế")
    add(world, 8, "Trạm y tế")

    assert search(wanted.code.lower().replace("-", " ")) == [wanted]
    assert wanted in search(wanted.code[:4])


def test_the_index_follows_what_is_changed_and_removed(world: World) -> None:
    petition = add(world, 1, "Cống tắc")
    Petition.objects.filter(pk=petition.pk).update(folded="kenh muong")

    assert search("cong") == []
    assert search("kenh") == [petition]
    petition.delete()
    assert search("kenh") == []


@pytest.mark.parametrize("query", ['"', "* OR", "folded:", "' ; --", "(", "NEAR(a b)", "đ\u0300\u0301"])
def test_signs_in_a_query_are_only_text(world: World, query: str) -> None:
    add(world, 1, "Cống tắc")

    assert len(search(query)) in (0, 1)


def test_the_newest_comes_first(world: World) -> None:
    older, newer = add(world, 1, "Cống tắc"), add(world, 2, "Cống tắc nữa")

    assert search("cong tac") == [newer, older]


def test_the_first_level_of_fields_is_there(db: None) -> None:
    assert list(Field.objects.filter(authority=None).values_list("code", "name")) == list(FIELDS)
