"""Merging, splitting again, and making two petitions of one: both sides keep the trace and are told."""

from typing import Any

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.jobs.runner import run_ready
from doithoai.apps.notices.models import Notice
from doithoai.apps.petitions.actions.triage.divide_petition import divide_petition
from doithoai.apps.petitions.actions.triage.merge_many import TooFewToMerge, merge_many
from doithoai.apps.petitions.actions.triage.merge_petitions import merge_petitions
from doithoai.apps.petitions.actions.triage.split_petition import split_petition
from doithoai.apps.petitions.actions.triage.unmerge_petition import unmerge_petition
from doithoai.apps.petitions.models import Petition, PetitionContact
from doithoai.apps.petitions.queries.tracking import petition_of_link, tracking_of
from doithoai.apps.petitions.receiving import hash_of
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.petitions.splitting import PointStays, WordsNotTheirs
from doithoai.core.refusal import NotPossibleNow
from tests.voices import answer_at, assigned, trail, voice
from tests.world import World

TWO = "Cống ngõ 12 tắc, mưa là ngập. Trường mầm non thôn Đoài thiếu lớp."
SECOND = "Trường mầm non thôn Đoài thiếu lớp."


def told(world: World) -> list[tuple[str, str]]:
    run_ready(clock=lambda: world.clock.now, worker="test")
    return [(notice.address, notice.subject) for notice in Notice.objects.filter(key__startswith="citizen:")]


def of(world: World, name: str, **values: Any) -> Petition:
    petition = voice(world, **values)
    PetitionContact.objects.create(petition=petition, name=name, email=f"{name}@vi-du.vn")
    return petition


def test_both_timelines_name_the_other_and_each_follower_is_told(world: World) -> None:
    carrier, source, earlier = of(world, "tu"), of(world, "nam"), of(world, "sau")
    secretary = world.caller("secretary")
    merge_petitions(secretary, petition_id=earlier.pk, into_id=source.pk)
    merge_petitions(secretary, petition_id=source.pk, into_id=carrier.pk)

    rows = Event.objects.filter(petition_id__in=[carrier.pk, source.pk, earlier.pk]).order_by("id")
    seen = [(row.petition_id, row.data.get("into_code"), row.data.get("from_code")) for row in rows]
    assert (source.pk, carrier.code, None) in seen
    assert (earlier.pk, carrier.code, None) in seen
    assert (carrier.pk, None, source.code) in seen
    letters = told(world)
    assert ("nam@vi-du.vn", f"Ý kiến được trả lời chung (mã số {source.code})") in letters
    assert ("tu@vi-du.vn", f"Có thêm người cùng nêu ý kiến (mã số {carrier.code})") in letters


def test_who_carries_many_is_told_of_company_once_a_day(world: World) -> None:
    carrier, others = of(world, "tu"), [of(world, f"n{number}") for number in range(4)]
    merge_many(world.caller("secretary"), petition_ids=[row.pk for row in others], into_id=carrier.pk)

    letters = told(world)
    assert [address for address, _ in letters].count("tu@vi-du.vn") == 1
    assert sorted(address for address, _ in letters) == sorted(["tu@vi-du.vn", *(f"n{n}@vi-du.vn" for n in range(4))])


def test_what_came_along_leaves_along_and_everybody_is_told(world: World) -> None:
    carrier, source, along = of(world, "tu"), of(world, "nam"), of(world, "sau")
    secretary = world.caller("secretary")
    merge_petitions(secretary, petition_id=along.pk, into_id=source.pk)
    before = list(Petition.objects.order_by("id").values_list("id", "merged_into_id", "voices", "came_with_id"))
    merge_petitions(secretary, petition_id=source.pk, into_id=carrier.pk)
    unmerge_petition(secretary, petition_id=source.pk)

    after = list(Petition.objects.order_by("id").values_list("id", "merged_into_id", "voices", "came_with_id"))
    assert after == before
    assert ("sau@vi-du.vn", f"Ý kiến được trả lời riêng (mã số {along.code})") in told(world)


def test_those_merged_are_told_when_the_carrier_is_answered(world: World) -> None:
    carrier, source = assigned(world), of(world, "nam")
    merge_petitions(world.caller("secretary"), petition_id=source.pk, into_id=carrier.pk)
    answer_at(world, AnswerStage.PUBLISHED, carrier)

    assert ("nam@vi-du.vn", f"Đã có câu trả lời cho ý kiến (mã số {source.code})") in told(world)
    source.refresh_from_db()
    names = [event.name for event in tracking_of(source).events]
    assert names.index("petition.merged") < names.index("petition.answered")


def test_several_are_merged_into_the_one_most_people_raised_or_none_is(world: World) -> None:
    one, many, other = voice(world), voice(world), voice(world)
    secretary = world.caller("secretary")
    merge_petitions(secretary, petition_id=voice(world).pk, into_id=many.pk)
    assert merge_many(secretary, petition_ids=[one.pk, many.pk, other.pk]).pk == many.pk
    assert Petition.objects.get(pk=many.pk).voices == 4

    closed, fresh = voice(world, state="diverted"), voice(world)
    with pytest.raises(NotPossibleNow):
        merge_many(secretary, petition_ids=[fresh.pk, closed.pk], into_id=many.pk)
    with pytest.raises(TooFewToMerge):
        merge_many(secretary, petition_ids=[fresh.pk])
    assert Petition.objects.get(pk=fresh.pk).state == "received"


def test_a_letter_about_two_matters_becomes_two_under_one_secret_link(world: World) -> None:
    first = of(world, "nam", text=TWO, secret_hash=hash_of("bi-mat"))
    secretary = world.caller("secretary")
    divide_petition(secretary, petition_id=first.pk, texts=["Sửa cống", "Thêm lớp", "Nạo vét"])
    second = split_petition(secretary, petition_id=first.pk, words=SECOND, points=[2])

    assert (second.text, second.split_from, second.state) == (SECOND, first, "received")
    assert [(point.order, point.text) for point in first.points.all()] == [(1, "Sửa cống"), (2, "Nạo vét")]
    assert petition_of_link(second.code, "bi-mat") == second
    assert [other.code for other in tracking_of(first).split] == [second.code]
    assert [other.code for other in tracking_of(second).split] == [first.code]
    assert trail(second) == ["petition.split"]
    assert told(world) == [("nam@vi-du.vn", f"Ý kiến được tách thành hai (mã số {first.code})")]


def test_nobody_puts_words_into_the_mouth_of_a_citizen(world: World) -> None:
    first = voice(world, text=TWO)
    secretary = world.caller("secretary")
    with pytest.raises(WordsNotTheirs):
        split_petition(secretary, petition_id=first.pk, words="Trường mầm non thôn Nam thiếu lớp.")
    divide_petition(secretary, petition_id=first.pk, texts=["Sửa cống", "Thêm lớp"])
    with pytest.raises(PointStays):
        split_petition(secretary, petition_id=first.pk, words=SECOND, points=[1, 2])
    with pytest.raises(Petition.DoesNotExist):
        split_petition(world.caller("stranger"), petition_id=first.pk, words=SECOND)
    assert Petition.objects.count() == 1
