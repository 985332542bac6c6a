from typing import Any

from doithoai.apps.petitions.models import Petition
from doithoai.apps.suggestions import index
from doithoai.apps.suggestions.alike import alike
from doithoai.apps.suggestions.models import CommonKey, SubjectKey
from doithoai.apps.suggestions.reading import keep
from doithoai.apps.suggestions.reading import read as look_at
from doithoai.core.triage.suggesting.archive import KeyKind, keys_of, read_one
from tests.apps.suggestions.reading import DRAIN, OTHER_LANE, SAME_DRAIN, read
from tests.voices import voice
from tests.world import World


def like(world: World, text: str, authority: Any = None) -> list[int]:
    one = look_at(Petition(authority=authority or world.commune, text=text))
    return [found.petition_id for found in alike((authority or world.commune).pk, one.subject, Petition.objects.all())]


def test_the_same_drain_in_other_words_is_found(world: World) -> None:
    first = read(world, DRAIN)

    assert like(world, SAME_DRAIN) == [first.pk]


def test_the_same_words_about_another_lane_are_not(world: World) -> None:
    read(world, DRAIN)

    assert like(world, OTHER_LANE) == []


def test_another_authority_finds_nothing_of_ours(world: World) -> None:
    read(world, DRAIN)

    assert like(world, DRAIN, world.neighbour) == []


def test_only_petitions_within_are_found(world: World) -> None:
    read(world, DRAIN)
    one = look_at(Petition(authority=world.commune, text=DRAIN))

    assert alike(world.commune.pk, one.subject, Petition.objects.filter(is_public=True)) == []


def test_a_word_of_many_petitions_is_dropped_and_the_spot_still_finds_the_newest(
    world: World, monkeypatch: Any
) -> None:
    monkeypatch.setattr(index, "MOST_A_KEY", 5)
    read_ones = [read(world, f"Đèn đường thôn Hạ số {number} hỏng") for number in range(9)]
    newest = read(world, DRAIN)

    assert CommonKey.objects.exists()
    assert not SubjectKey.objects.filter(key__in=CommonKey.objects.values("key")).exists()
    assert like(world, SAME_DRAIN) == [newest.pk]
    assert len(read_ones) == 9


def test_one_search_reads_a_bounded_number_of_rows(world: World, django_assert_num_queries: Any) -> None:
    for number in range(30):
        read(world, f"Cống ngõ 12 Trần Phú tắc lần thứ {number}")
    subject = look_at(Petition(authority=world.commune, text=DRAIN)).subject

    with django_assert_num_queries(4):
        found = alike(world.commune.pk, subject, Petition.objects.all())

    assert found
    assert len(keys_of(subject)) < 90


def test_reading_the_same_petition_twice_stores_its_keys_once(world: World) -> None:
    petition = read(world, DRAIN)
    before = SubjectKey.objects.filter(petition=petition).count()

    keep(petition, look_at(petition))

    assert SubjectKey.objects.filter(petition=petition).count() == before


def test_a_petition_without_any_word_has_no_keys(world: World) -> None:
    voice(world, "…")

    assert [key for key in keys_of(read_one("…").subject) if key.kind != KeyKind.COPY] == []
    assert like(world, "…") == []
