"""The common answer becomes the answer of each petition of its topic, all in one transaction."""

from dataclasses import dataclass

from doithoai.apps.petitions.actions.answers.draft_answer import add_version
from doithoai.apps.petitions.actions.answers.publish_answer import publish_answer
from doithoai.apps.petitions.actions.triage.divide_petition import points_of
from doithoai.apps.petitions.models import Answer, Petition
from doithoai.apps.topics.access import locked_members
from doithoai.apps.topics.models import Topic, TopicAnswer, TopicMember
from doithoai.apps.topics.trail import record_topic
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import AnswerStage, PetitionState
from doithoai.core.refusal import Refused
from doithoai.core.topics.answering import Hold, Member, Own, answer_text, hold_of, missing_points
from doithoai.core.wording import gettext_noop


class NobodyToAnswer(Refused):
    """Every petition of the topic is held back."""

    code = "nobody_to_answer"
    sentence = gettext_noop("Chưa công bố được: mọi ý kiến trong chủ đề đều đang giữ lại. Xin xem lý do ở từng ý kiến.")


@dataclass(frozen=True)
class Held:
    """A petition that stays back, why, and the numbers of the points that have no answer."""

    code: str
    why: Hold
    points: tuple[int, ...] = ()


def publish_to_members(caller: Caller, answer: TopicAnswer) -> tuple[list[str], list[Held]]:
    """Publish to each petition that can close; the others are named, and keep the words as a draft of their unit.

    The topic is locked by whoever calls. Raises NobodyToAnswer.
    """
    topic = answer.topic
    members, drafts = _members(topic), _drafts(topic)
    held = held_back(topic, members, drafts)
    going = [member for member in members if member.petition_id not in held]
    if not going:
        raise NobodyToAnswer()
    answer.stage, answer.published_on = AnswerStage.PUBLISHED.value, caller.today
    answer.save(update_fields=["stage", "published_on"])
    for member in going:
        _publish(caller, answer, member, drafts.get(member.petition_id))
    for member in members:
        if held.get(member.petition_id, Held("", Hold.CLOSED)).why is Hold.POINTS:
            _leave_draft(caller, answer, member, drafts.get(member.petition_id))
    codes = [member.petition.code for member in going]
    kept = [held[member.petition_id] for member in members if member.petition_id in held]
    data = {"version": answer.version, "answered": len(codes), "held": [row.code for row in kept]}
    record_topic(caller, EventName.TOPIC_ANSWER_PUBLISHED, topic, answer, **data)
    return codes, kept


def held_back(topic: Topic, members: list[TopicMember], drafts: dict[int, Answer]) -> dict[int, Held]:
    """Petition -> why it would not go out now."""
    held = {}
    for member in members:
        petition, draft = member.petition, drafts.get(member.petition_id)
        points, covered = tuple(points_of(petition)), frozenset(member.covered_points)
        seen = Member(
            state=PetitionState(petition.state),
            lead_unit=petition.lead_unit_id,
            own_stage=AnswerStage(draft.stage) if draft else None,
            points=points,
            covered=covered,
        )
        if (why := hold_of(seen, topic.lead_unit_id)) is not None:
            missing = tuple(missing_points(points, covered)) if why is Hold.POINTS else ()
            held[petition.pk] = Held(petition.code, why, missing)
    return held


def own_of(member: TopicMember) -> Own:
    """What the opening line of this petition is filled with."""
    petition = member.petition
    return Own(
        code=petition.code,
        received_on=petition.received_on,
        place=petition.place,
        group=petition.group.name if petition.group else "",
        authority=petition.authority.short_name,
        words=member.words,
    )


def _members(topic: Topic) -> list[TopicMember]:
    petitions = locked_members(topic)
    rows = list(topic.members.select_related("petition__group", "petition__authority").exclude(
        petition__state=PetitionState.SEALED
    ))  # fmt: skip
    for row in rows:
        group, authority = row.petition.group, row.petition.authority
        row.petition = petitions[row.petition_id]
        row.petition.group, row.petition.authority = group, authority
    return rows


def _drafts(topic: Topic) -> dict[int, Answer]:
    rows = Answer.objects.filter(petition__in_topic__topic=topic).exclude(stage=AnswerStage.PUBLISHED.value)
    return {row.petition_id: row for row in rows.select_for_update(of=("self",), no_key=True).order_by("pk")}


def _publish(caller: Caller, answer: TopicAnswer, member: TopicMember, draft: Answer | None) -> None:
    petition: Petition = member.petition
    own = draft or Answer(petition=petition, unit_id=answer.unit_id, version=0)
    own.petition, own.unit_id = petition, answer.unit_id
    petition.points.filter(order__in=member.covered_points, answered_on=None).update(answered_on=caller.today)
    own.stage = AnswerStage.CHAIR.value
    add_version(caller, own, answer_text(answer.opening, own_of(member), answer.text))
    publish_answer(caller, answer=own)


def _leave_draft(caller: Caller, answer: TopicAnswer, member: TopicMember, draft: Answer | None) -> None:
    if draft is None:
        own = Answer(petition=member.petition, unit_id=answer.unit_id, version=0)
        add_version(caller, own, answer_text(answer.opening, own_of(member), answer.text))
