"""What follows a change of a dialogue for those who were to come, and the making of their invitations."""

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO

from doithoai.adapters.documents import render_pdf_of
from doithoai.apps.audit.models import Event
from doithoai.apps.audit.record import record
from doithoai.apps.delegates.batches import papers_of_batch
from doithoai.apps.delegates.invitation import reply_url, when_words
from doithoai.apps.delegates.letters import caller_of_batch, finish_letter
from doithoai.apps.delegates.models import Delegate, InvitationBatch, SeatRules
from doithoai.apps.delegates.waiting import Silent, silent_after
from doithoai.apps.delegates.waiting_list import fill_open_seats, leave, registrations_of, tell
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.files.actions.store_file import keep_file
from doithoai.apps.jobs.enqueue import enqueue
from doithoai.apps.notices.write import write_notice
from doithoai.apps.organisations.models import Group, Person
from doithoai.apps.organisations.queries import heads_by_group, heads_of_group, work_calendar
from doithoai.apps.papers.making import PDF
from doithoai.core.caller import HANOI, system_caller
from doithoai.core.delegates.replies import Reply
from doithoai.core.events import EventName


def tell_of_new_date(*, now: datetime, event_id: int) -> None:
    """Approved and invited delegates with an address learn the new time, once the plan is issued."""
    event = Event.objects.get(pk=event_id)
    dialogue = Dialogue.objects.select_related("authority").get(pk=event.subject_id)
    if dialogue.plan_issued_on is None or event.data["old_starts_on"] is None:
        return
    for delegate in dialogue.delegates.filter(state="approved").exclude(email="").order_by("id"):
        write_notice(
            key=f"delegate-date:{event.pk}:{delegate.pk}",
            address=delegate.email,
            subject=f"Đổi thời gian: {dialogue.title}",
            text="\n".join(_lines(event, dialogue, delegate)),
            now=now,
            authority_id=dialogue.authority_id,
        )


def ask_group_for_substitute(*, now: datetime, event_id: int) -> None:
    """The heads of the group learn by e-mail that somebody of theirs cannot come and asks for another."""
    event = Event.objects.get(pk=event_id)
    delegate = Delegate.objects.select_related("dialogue__authority", "group").get(pk=event.subject_id)
    if event.data["reply"] != Reply.SUBSTITUTE or not delegate.asks_substitute or delegate.state == "withdrawn":
        return
    for head in heads_of_group(delegate.group_id, on=now.astimezone(HANOI).date()):
        write_notice(
            key=f"substitute-asked:{event.pk}:{head.pk}",
            address=head.email,
            subject=f"Xin cử người thay: {delegate.dialogue.title}",
            text="\n".join(_asking_lines(delegate)),
            now=now,
            person_id=head.pk,
            authority_id=delegate.dialogue.authority_id,
        )


def expire_offers(*, now: datetime, dialogue_id: int) -> None:
    """Offers that nobody answered in time run out, visibly; the seats are offered to who is next."""
    dialogue = Dialogue.objects.select_for_update(of=("self",), no_key=True).get(pk=dialogue_id)
    caller = system_caller(now, authority_id=dialogue.authority_id)
    over = registrations_of(dialogue).filter(state="offered", offer_until__lte=now)
    for registration in over.select_for_update(of=("self",), no_key=True):
        leave(caller, registration, "expired", EventName.REGISTRATION_EXPIRED)
        lines = ["Chỗ giữ cho ông/bà đã hết hạn vì chưa có trả lời. Ông/bà có thể xếp hàng lại trên trang của mình."]
        tell(caller, registration, key=f"offer-over:{registration.pk}:{now:%Y%m%dT%H%M%S}", lines=lines)
    fill_open_seats(caller, dialogue)


def remind_silent_groups(*, now: datetime) -> None:
    """Heads of groups that named nobody by the set day are told once for that day; rest days are skipped."""
    today, calendar = now.astimezone(HANOI).date(), work_calendar()
    if not calendar.is_published(today.year) or not calendar.is_working_day(today):
        return
    authorities = SeatRules.objects.filter(naming_until__lt=today).values("dialogue__authority_id").distinct()
    for authority_id in authorities.order_by("dialogue__authority_id").values_list("dialogue__authority_id", flat=True):
        heads = heads_by_group(authority_id, on=today)
        for silent in silent_after(authority_id, today):
            for group in silent.groups:
                _remind_head(now, silent, group, heads.get(group.pk))


def _remind_head(now: datetime, silent: Silent, group: Group, head: Person | None) -> None:
    dialogue = silent.dialogue
    written = head and write_notice(
        key=f"naming:{dialogue.pk}:{group.pk}:{silent.until}",
        address=head.email,
        subject=f"Xin cử đại biểu: {dialogue.title}",
        text="\n".join([
            f"Kính gửi ông/bà {head.full_name},",
            f"Đã hết ngày {silent.until:%d/%m/%Y} mà {group.name} chưa cử đại biểu dự {dialogue.title}.",
            f"Thời gian: {when_words(dialogue)}. Địa điểm: {dialogue.venue or 'sẽ có thông báo sau'}.",
            "Xin mở trang riêng của tổ trưởng, trưởng thôn để cử, nộp phiếu giấy, hoặc gọi thư ký.",
        ]),
        now=now,
        person_id=head.pk,
        authority_id=dialogue.authority_id,
    )  # fmt: skip
    if written:
        caller = system_caller(now, authority_id=dialogue.authority_id)
        record(
            caller, EventName.GROUP_ASKED_TO_NAME, group, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk,
            group=group.name, until=silent.until,
        )  # fmt: skip


def finish_letters(*, now: datetime, batch_id: int, letter_ids: list[int]) -> None:
    """Make some letters of a batch; after the last one, the file of all of them. Run again, it goes on where it was."""
    batch = InvitationBatch.objects.select_related("dialogue__authority").get(pk=batch_id)
    caller = caller_of_batch(batch, now)
    waiting = batch.letters.filter(pk__in=letter_ids, state="waiting").select_related("paper")
    for letter in waiting.select_for_update(of=("self",), no_key=True).order_by("pk"):
        letter.batch = batch
        finish_letter(caller, letter)
    # two workers that finish at the same time see each other's letters
    InvitationBatch.objects.select_for_update(no_key=True).get(pk=batch_id)
    if not batch.letters.filter(state="waiting").exists():
        enqueue("delegates.bind_letters", now=now, key=f"letters-bound:{batch_id}", batch_id=batch_id)


def bind_letters(*, now: datetime, batch_id: int) -> None:
    """All finished letters of a batch as one PDF for the printer."""
    batch = InvitationBatch.objects.select_for_update(of=("self",), no_key=True).get(pk=batch_id)
    papers = papers_of_batch(batch)
    if not papers:
        return
    name = f"giay-moi-{batch.dialogue.code}-{batch.pk}.pdf"
    data = BytesIO(render_pdf_of(papers))
    batch.pdf = keep_file(caller_of_batch(batch, now), name=name, content_type=PDF, data=data)
    batch.save(update_fields=["pdf"])


def _asking_lines(delegate: Delegate) -> Iterable[str]:
    place = f" ({delegate.group.name})" if delegate.group else ""
    yield f"Đại biểu {delegate.full_name}{place} báo không dự được và đề nghị cử người thay."
    yield f"Cuộc đối thoại: {delegate.dialogue.title}; {when_words(delegate.dialogue)}."
    yield "Xin mở trang riêng của tổ trưởng, trưởng thôn để cử người khác."


def _lines(event: Event, dialogue: Dialogue, delegate: Delegate) -> Iterable[str]:
    yield f"Kính gửi ông/bà {delegate.full_name},"
    yield f"{dialogue.authority.name} xin báo thời gian mới của {dialogue.title}: {when_words(dialogue)}."
    yield f"Địa điểm: {dialogue.venue or 'sẽ có thông báo sau'}."
    if reason := event.data.get("reason"):
        yield f"Lý do: {reason}"
    if delegate.invited_at is not None:
        yield f"Giấy mời và mã vào cửa {delegate.badge} vẫn dùng được."
        yield f"Xin báo lại việc tham dự tại: {reply_url(dialogue.code, delegate.badge)}"
