from datetime import timedelta

from doithoai.apps.petitions.models import Petition
from doithoai.apps.suggestions import jobs
from doithoai.apps.suggestions.models import Learned, StoredSubject, Vocabulary
from doithoai.core.triage.suggesting.archive import READING
from tests.apps.petitions.voices import a_collecting_dialogue, send
from tests.apps.suggestions.reading import DRAIN, read
from tests.hall_world import run_jobs
from tests.voices import voice
from tests.world import World


def test_an_opinion_from_the_portal_is_read_after_its_receipt(world: World) -> None:
    petition = send(world, a_collecting_dialogue(world), text=DRAIN).petition
    assert not petition.suggestions.exists()

    run_jobs(world)

    assert petition.suggestions.exists()


def test_the_archive_is_read_in_parts_and_goes_on_where_it_stopped(world: World, monkeypatch: object) -> None:
    monkeypatch.setattr(jobs, "A_TIME", 2)  # type: ignore[attr-defined]
    for number in range(5):
        voice(world, f"Đèn số {number} đường thôn Đông không sáng")
    first = Petition.objects.order_by("pk").first()
    assert first is not None
    read_before = read(world, DRAIN)

    jobs.read_archive(now=world.clock.now)
    assert StoredSubject.objects.count() == 3
    run_jobs(world)

    assert StoredSubject.objects.count() == 6
    assert StoredSubject.objects.filter(petition=read_before).count() == 1


def test_what_is_read_in_an_older_way_is_read_again(world: World) -> None:
    petition = read(world, DRAIN)
    StoredSubject.objects.filter(petition=petition).update(reading=0)

    jobs.read_archive(now=world.clock.now)

    assert StoredSubject.objects.get(petition=petition).reading == READING


def test_only_words_and_names_of_several_petitions_are_kept_in_the_vocabulary(world: World) -> None:
    for _ in range(3):
        read(world, DRAIN)
    read(world, "Con trâu nhà bà Khuyên xổng chuồng ở thôn Vĩnh Xá")

    jobs.count_words(now=world.clock.now)
    run_jobs(world)

    known = Vocabulary.objects.get(authority=world.commune)
    assert known.texts == 4
    assert known.words["cong"] == 3
    assert "trau" not in known.words
    assert "tran phu" in known.names
    assert "vinh xa" not in known.names


def test_a_text_without_capitals_is_read_with_the_names_of_the_vocabulary(world: World) -> None:
    for _ in range(3):
        read(world, DRAIN)
    jobs.count_words(now=world.clock.now)
    run_jobs(world)

    petition = read(world, "xin xa nao vet cong ngo 12 tran phu, mua la ngap")

    assert any(name == "tran phu" for _, name in petition.subject.row["places"])


def test_phrases_of_one_old_petition_are_forgotten_and_the_others_kept(world: World) -> None:
    today = world.clock.now.date()
    for key, texts, days in [(1, 1, 800), (2, 1, 100), (3, 5, 800)]:
        Learned.objects.create(key=key, authority=world.commune, texts=texts, last_on=today - timedelta(days=days))

    jobs.forget_seldom(now=world.clock.now)

    assert set(Learned.objects.values_list("key", flat=True)) == {2, 3}
