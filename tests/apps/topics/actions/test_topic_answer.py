"""One answer for a topic: drafted once, approved along the chain, sent to every author with a line of their own."""

import pytest

from doithoai.apps.jobs.runner import run_ready
from doithoai.apps.notices.models import Notice
from doithoai.apps.petitions.actions.triage.divide_petition import divide_petition
from doithoai.apps.petitions.models import Answer, Petition, PetitionContact
from doithoai.apps.topics.actions.approve_topic_answer import Approved, approve_topic_answer
from doithoai.apps.topics.actions.draft_topic_answer import Part, draft_topic_answer
from doithoai.apps.topics.actions.gather_petitions import gather_petitions
from doithoai.apps.topics.actions.lead_topic import lead_topic
from doithoai.apps.topics.actions.return_topic_answer import return_topic_answer
from doithoai.apps.topics.actions.submit_topic_answer import submit_topic_answer
from doithoai.apps.topics.models import Topic, TopicAnswer
from doithoai.apps.topics.publishing import NobodyToAnswer
from doithoai.core.petitions.answering import AnswerEmpty, ChangedMeanwhile
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.refusal import NotPossibleNow
from doithoai.core.topics.answering import Hold
from tests.apps.petitions.voices import a_collecting_dialogue
from tests.voices import answer_at, voice
from tests.world import World

SHARED = "Xã nạo vét toàn tuyến cống trong tháng 4."
DESKS = {AnswerStage.UNIT_HEAD: "road_head", AnswerStage.OFFICE: "secretary", AnswerStage.CHAIR: "chair"}


@pytest.fixture
def topic(world: World) -> Topic:
    dialogue = a_collecting_dialogue(world)
    rows = [voice(world, dialogue=dialogue, place=f"ngõ {number}") for number in (1, 2, 3)]
    for row in rows:
        PetitionContact.objects.create(petition=row, name="Bà Tư", email=f"n{row.pk}@vi-du.vn")
    made = gather_petitions(world.caller("secretary"), petition_ids=[row.pk for row in rows], title="Cống")
    unit = world.units["kinh-te"]
    return lead_topic(world.caller("secretary"), topic_id=made.pk, title="Cống", lead_unit_id=unit.pk)


def petitions(topic: Topic) -> list[Petition]:
    return list(Petition.objects.filter(in_topic__topic=topic).order_by("pk"))


def drafted(world: World, topic: Topic, **parts: Part) -> TopicAnswer:
    own = {int(pk): part for pk, part in parts.items()}
    return draft_topic_answer(world.caller("road_officer"), topic_id=topic.pk, text=SHARED, parts=own)


def approved(world: World, answer: TopicAnswer) -> Approved:
    submit_topic_answer(world.caller("road_officer"), answer_id=answer.pk)
    done = Approved(answer)
    for stage, name in DESKS.items():
        done = approve_topic_answer(world.caller(name), answer_id=answer.pk, stage=stage)
    return done


def test_every_author_gets_the_answer_with_a_line_of_their_own(world: World, topic: Topic) -> None:
    rows = petitions(topic)
    done = approved(world, drafted(world, topic, **{str(rows[0].pk): Part("Ngõ 1 làm trước.")}))
    run_ready(clock=lambda: world.clock.now, worker="test")

    assert done.published == tuple(row.code for row in rows)
    texts = dict(Answer.objects.filter(stage="published").values_list("petition__code", "text"))
    for row, place in zip(rows, ("ngõ 1", "ngõ 2", "ngõ 3"), strict=True):
        assert texts[row.code].startswith(f"Về ý kiến mã số {row.code}, nhận ngày 02/03/2026, {place}:")
        assert texts[row.code].endswith(SHARED)
    assert [code for code in texts if "Ngõ 1 làm trước." in texts[code]] == [rows[0].code]
    told = Notice.objects.filter(subject__startswith="Đã có câu trả lời").values_list("address", flat=True)
    assert set(told) == {f"n{row.pk}@vi-du.vn" for row in rows}
    assert set(Petition.objects.filter(in_topic__topic=topic).values_list("state", flat=True)) == {"answered"}


def test_what_may_not_close_is_named_and_held_back_and_the_others_go(world: World, topic: Topic) -> None:
    two, own, free = petitions(topic)
    divide_petition(world.caller("secretary"), petition_id=two.pk, texts=["Sửa cống", "Lắp đèn"])
    answer_at(world, AnswerStage.OFFICE, own)
    done = approved(world, drafted(world, topic, **{str(two.pk): Part(covered=[1])}))

    assert done.published == (free.code,)
    assert [(row.code, row.why, row.points) for row in done.held] == [
        (two.code, Hold.POINTS, (2,)),
        (own.code, Hold.OWN_ANSWER, ()),
    ]
    draft = Answer.objects.get(petition=two)
    assert (draft.stage, SHARED in draft.text) == ("drafting", True)
    assert list(two.points.values_list("answered_on", flat=True)) == [None, None]


def test_points_that_the_common_answer_covers_are_answered_with_it(world: World, topic: Topic) -> None:
    two = petitions(topic)[0]
    divide_petition(world.caller("secretary"), petition_id=two.pk, texts=["Sửa cống", "Nạo vét"])
    done = approved(world, drafted(world, topic, **{str(two.pk): Part(covered=[1, 2])}))

    assert two.code in done.published
    assert not two.points.filter(answered_on=None).exists()


def test_when_nobody_could_be_answered_nothing_goes_out(world: World, topic: Topic) -> None:
    Petition.objects.filter(in_topic__topic=topic).update(state="transferred")
    answer = drafted(world, topic)
    submit_topic_answer(world.caller("road_officer"), answer_id=answer.pk)
    TopicAnswer.objects.update(stage="chair")
    with pytest.raises(NobodyToAnswer):
        approve_topic_answer(world.caller("chair"), answer_id=answer.pk, stage=AnswerStage.CHAIR)

    assert TopicAnswer.objects.get().stage == "chair"
    assert not Answer.objects.exists()


def test_each_desk_decides_only_what_lies_on_it_and_returns_with_a_reason(world: World, topic: Topic) -> None:
    answer = drafted(world, topic)
    submit_topic_answer(world.caller("road_officer"), answer_id=answer.pk)
    with pytest.raises(NotPossibleNow):
        approve_topic_answer(world.caller("chair"), answer_id=answer.pk, stage=AnswerStage.CHAIR)
    for who in ("school_head", "road_officer", "stranger"):
        with pytest.raises(TopicAnswer.DoesNotExist):
            approve_topic_answer(world.caller(who), answer_id=answer.pk, stage=AnswerStage.UNIT_HEAD)
    return_topic_answer(
        world.caller("road_head"), answer_id=answer.pk, stage=AnswerStage.UNIT_HEAD, reason="Chưa rõ ngày"
    )
    run_ready(clock=lambda: world.clock.now, worker="test")

    assert TopicAnswer.objects.get().stage == "drafting"
    assert Notice.objects.filter(key__startswith="topic-returned:").count() == 2


def test_two_who_write_at_the_same_time_do_not_overwrite_each_other(world: World, topic: Topic) -> None:
    drafted(world, topic)
    with pytest.raises(ChangedMeanwhile):
        draft_topic_answer(world.caller("road_head"), topic_id=topic.pk, text="Khác", seen_version=0)
    with pytest.raises(AnswerEmpty):
        draft_topic_answer(world.caller("road_officer"), topic_id=topic.pk, text=" ", seen_version=1)
    with pytest.raises(Topic.DoesNotExist):
        draft_topic_answer(world.caller("school_officer"), topic_id=topic.pk, text="Khác", seen_version=1)
    assert TopicAnswer.objects.get().text == SHARED
