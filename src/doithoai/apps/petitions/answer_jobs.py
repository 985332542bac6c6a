"""What follows from an answer's way: held answers go out at their moment, people hear of recalls and corrections."""

from datetime import datetime

from doithoai.apps.audit.models import Event
from doithoai.apps.jobs.enqueue import enqueue
from doithoai.apps.notices.write import write_notice
from doithoai.apps.petitions.actions.answers.publish_held_answer import publish_held_answer
from doithoai.apps.petitions.models import Answer
from doithoai.apps.petitions.telling import tell_followers
from doithoai.apps.petitions.telling_staff import office_of, people_of_unit, tell_each
from doithoai.core.caller import HANOI, Role, system_caller
from doithoai.core.petitions.holding import HeldFor
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.refusal import Refused

DESK_ROLES = {"office": Role.SECRETARY, "chair": Role.CHAIR, "held": Role.SECRETARY}


def publish_held(*, now: datetime, answer_id: int) -> None:
    """The moment has come: publish it. One that was recalled, moved or published meanwhile is left alone."""
    held = Answer.objects.filter(pk=answer_id, stage=AnswerStage.HELD, held_for=HeldFor.MOMENT, held_until__lte=now)
    _publish(held.select_related("petition").first(), now)


def publish_with_conclusion(*, now: datetime, event_id: int) -> None:
    """The conclusion notice is out: each answer that waited for it follows, by a job of its own."""
    event = Event.objects.get(pk=event_id)
    waiting = Answer.objects.filter(stage=AnswerStage.HELD, held_for=HeldFor.CONCLUSION)
    for answer_id in waiting.filter(petition__dialogue_id=event.dialogue_id or 0).values_list("pk", flat=True):
        key = f"publish-with:{event.pk}:{answer_id}"
        enqueue("petitions.publish_concluded", now=now, key=key, answer_id=answer_id)


def publish_concluded(*, now: datetime, answer_id: int) -> None:
    """Publish one that waited for the conclusion notice."""
    held = Answer.objects.filter(pk=answer_id, stage=AnswerStage.HELD, held_for=HeldFor.CONCLUSION)
    _publish(held.select_related("petition").first(), now)


def _publish(answer: Answer | None, now: datetime) -> None:
    if answer is None:
        return
    petition = answer.petition
    try:
        publish_held_answer(system_caller(now, authority_id=petition.authority_id), answer_id=answer.pk)
    except Refused as refused:
        if not Answer.objects.filter(pk=answer.pk, stage=AnswerStage.HELD).exists():
            return  # a person published or recalled it while this job waited for the lock
        for row in office_of(petition.authority_id, now.astimezone(HANOI).date(), Role.SECRETARY):
            write_notice(
                key=f"not-published:{answer.pk}:{answer.version}:{row.person_id}",
                address=row.person.email,
                subject=f"Chưa công bố được câu trả lời {petition.code}",
                text=f"Câu trả lời ý kiến {petition.code} đến giờ công bố mà chưa công bố được. {refused.say()}",
                now=now,
                person_id=row.person_id,
                petition_id=petition.pk,
                authority_id=row.authority_id,
            )


def tell_desk_of_recall(*, now: datetime, event_id: int) -> None:
    """An answer was taken back from a desk: its people learn that nothing waits for them any more, and why."""
    event = Event.objects.get(pk=event_id)
    answer, today = Answer.objects.filter(pk=event.subject_id or 0).first(), now.astimezone(HANOI).date()
    if answer is None:
        return
    if event.data["stage"] == AnswerStage.UNIT_HEAD:
        rows = people_of_unit(answer.unit_id or 0, today).filter(role=Role.UNIT_HEAD.value)
    else:
        rows = office_of(event.authority_id or 0, today, DESK_ROLES[event.data["stage"]])
    reason = str(event.data["reason"]).replace("{", "(").replace("}", ")")
    words = f"Câu trả lời ý kiến {{code}} được người trình rút lại. Lý do: {reason}"
    tell_each(event, rows, kind="recalled", subject="Câu trả lời được rút lại: {code}", words=words, now=now)


def tell_citizen_of_correction(*, now: datetime, event_id: int) -> None:
    """The answer was put right: everybody who raised the matter hears why and where both versions stand."""
    event = Event.objects.get(pk=event_id)
    sentences = (
        "câu trả lời đã được đính chính.",
        f"Lý do: {str(event.data['reason']).rstrip('.')}.",
        "Bản mới và bản trước đều xem được ở trang tra cứu dưới đây.",
    )
    tell_followers(event, subject="Đính chính câu trả lời ý kiến", sentences=sentences, now=now)
