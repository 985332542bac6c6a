"""One of everything in our commune, for the sweep: made straight in the tables, so that no slice hides another."""

import hashlib
from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO
from typing import Any

from django.db import transaction

from doithoai.adapters.documents.starter import starter_template
from doithoai.apps.audience.models import PhoneQuestion, Wish
from doithoai.apps.delegates.models import (
    Delegate,
    DoorStep,
    InvitationBatch,
    InvitationLetter,
    Registration,
    SeatMove,
)
from doithoai.apps.dialogues.models import (
    AddedRule,
    AgendaItem,
    Announcement,
    Dialogue,
    Duty,
    Quota,
    Recipient,
    RuleCheck,
)
from doithoai.apps.files.actions.store_file import keep_file
from doithoai.apps.files.models import StoredFile
from doithoai.apps.hall.models import MinutesCorrection, Poll, Posting, Promise, Sitting, Turn
from doithoai.apps.intake.models import ImportBatch, Letter, LetterFile, Slip
from doithoai.apps.onsite.models import ReturnConflict
from doithoai.apps.organisations.models import Absence, CalendarEntry, Deputisation, Membership, PersonalLink
from doithoai.apps.papers.actions.draft_paper import draft_paper
from doithoai.apps.papers.actions.upload_template import upload_template
from doithoai.apps.papers.models import PaperTemplate
from doithoai.apps.petitions.actions.sealing.ask_seal import ask_seal
from doithoai.apps.petitions.actions.sealing.confirm_seal import confirm_seal
from doithoai.apps.petitions.models import (
    Answer,
    AnswerTemplate,
    AnswerVersion,
    Assignment,
    Attachment,
    Escalation,
    Field,
    Petition,
    PetitionContact,
    Point,
    SealedFile,
    SealRequest,
)
from doithoai.apps.reports.models import IssuedReport
from doithoai.apps.screens.models import Screen
from doithoai.apps.suggestions.models import Suggestion
from doithoai.apps.topics.models import Topic, TopicAnswer, TopicMember
from doithoai.core.delegates.badge import badge_from_number
from doithoai.core.papers.frame import Frame, Issuer
from doithoai.core.papers.kinds.notice import NoticeFacts, notice_paper
from doithoai.core.papers.kinds.poster import PosterFacts, poster_paper
from doithoai.core.papers.kinds.summary import SummaryFacts, summary_paper
from doithoai.core.papers.paper import PaperFormat, PaperKind, Signature
from tests.guards.crowd_world import a_phone_question, a_screen, a_wish
from tests.guards.intake_world import a_slip, an_import
from tests.guards.onsite_world import a_conflict
from tests.guards.seats_world import a_move, a_registration
from tests.world import World

TOKEN = "duong-dan-rieng-cua-to-truong-cho-kiem-tra"
SECRET = "bi-mat-cua-nguoi-dan-cho-kiem-tra"
NOBODY = 10**9
"""An id that no person has: somebody who left asked for the seal."""
DAY = date(2026, 3, 20)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass
class Everything:
    """The rows that addresses name."""

    dialogue: Dialogue
    duty: Duty
    agenda: AgendaItem
    quota: Quota
    recipient: Recipient
    announcement: Announcement
    petition: Petition
    assignment: Assignment
    answer: Answer
    delegate: Delegate
    door_step: DoorStep
    registration: Registration
    seat_move: SeatMove
    batch: InvitationBatch
    poll: Poll
    topic: Topic
    sitting: Sitting
    turn: Turn
    phone_question: PhoneQuestion
    wish: Wish
    screen: Screen
    promise: Promise
    correction: MinutesCorrection
    posting: Posting
    paper: Any
    poster: Any
    public_paper: Any
    attachment: Attachment
    deputisation: Deputisation
    link: PersonalLink
    field: Field
    own_field: Field
    template: PaperTemplate
    answer_template: AnswerTemplate
    report: IssuedReport
    import_batch: ImportBatch
    slip: Slip
    rule: AddedRule
    rule_check: RuleCheck
    suggestion: Suggestion
    sealed: SealedFile
    letter_file: LetterFile
    conflict: ReturnConflict


@transaction.atomic
def build_everything(world: World) -> Everything:
    """A dialogue in session with a petition on its way through every stage, in our commune."""
    now = world.clock.now
    dialogue = _dialogue(world)
    agenda = AgendaItem.objects.create(dialogue=dialogue, order=1, title="Khai mạc", minutes=10)
    quota = Quota.objects.create(dialogue=dialogue, who="đại diện Nhân dân", count=2, per="group")
    petition = _petition(world, dialogue, secret_hash=digest(SECRET))
    unit = world.units["kinh-te"]
    assignment = Assignment.objects.create(
        petition=petition, unit=unit, given_at=now, given_on=now.date(), due_on=DAY, state="accepted"
    )
    answer = Answer.objects.create(petition=petition, unit=unit, text="Đã sửa xong đoạn cống.", stage="unit_head")
    AnswerVersion.objects.create(
        answer=answer, number=1, text=answer.text, stage="drafting", written_by_name="Trang", written_at=now
    )
    SealRequest.objects.create(petition=petition, asked_by_id=NOBODY, asked_at=now)
    Escalation.objects.create(petition=petition, bounces=3, raised_at=now)
    petition.messages.create(by_citizen=False, text="Cống nào?", unit=unit, written_at=now, submission_key="hoi-1")
    delegate = _delegate(world, dialogue, quota)
    sitting = Sitting.objects.create(dialogue=dialogue, opened_at=now, opened_by_name="Thư ký", item=agenda)
    turn = Turn.objects.create(
        sitting=sitting, order=1, speaker="Bà Tư", question="Bao giờ sửa cống?", queued_at=now, state="speaking"
    )
    return Everything(
        suggestion=Suggestion.objects.create(
            petition=petition, authority=world.commune, kind="level", value="commune", made_at=now
        ),
        dialogue=dialogue,
        duty=Duty.objects.create(
            dialogue=dialogue,
            code="notice",
            owner_unit=world.units["van-hoa"],
            owner_label="Văn hóa",
            text="Loa",
            proof=_file(world, "loa.txt"),
        ),
        agenda=agenda,
        quota=quota,
        recipient=Recipient.objects.create(dialogue=dialogue, order=1, text="Như trên"),
        announcement=Announcement.objects.create(
            dialogue=dialogue,
            channel="loudspeaker",
            announced_at=now,
            announced_by_name="Nam",
            logged_at=now,
            proof=_file(world, "bang-tin.txt"),
        ),
        petition=petition,
        assignment=assignment,
        answer=answer,
        delegate=delegate,
        door_step=_door_step(world, dialogue, delegate),
        registration=a_registration(world, dialogue),
        seat_move=a_move(world, dialogue, quota),
        batch=_batch(world, dialogue, delegate),
        poll=_poll(world, dialogue),
        topic=_topic(world, dialogue, petition),
        sitting=sitting,
        turn=turn,
        phone_question=a_phone_question(world, sitting),
        wish=a_wish(world, sitting),
        screen=a_screen(sitting),
        promise=Promise.objects.create(
            dialogue=dialogue,
            turn=turn,
            unit=unit,
            text="Sửa cống",
            due_on=DAY,
            made_at=now,
            made_by_name="Chủ trì",
            kept_on=now.date(),
            proof_note="Đã thay nắp",
            proof=_file(world, "nap-cong.txt"),
        ),
        correction=MinutesCorrection.objects.create(
            dialogue=dialogue, delegate=delegate, name="Bà Tư", words="Tôi nói khác.", key="gop-y", asked_at=now
        ),
        posting=_posting(world, dialogue),
        paper=_paper(world, dialogue),
        poster=_poster(world, dialogue),
        public_paper=_public_paper(world, dialogue),
        attachment=_attachment(world, petition),
        deputisation=_deputisation(world),
        link=_link(world),
        template=_template(world),
        answer_template=_answer_template(world),
        own_field=Field.objects.create(authority=world.commune, parent=_first_field(), code="GT1", name="Ngõ"),
        field=_first_field(),
        report=_report(world, dialogue),
        import_batch=an_import(world, dialogue),
        slip=a_slip(world, dialogue),
        rule=_rule(world),
        rule_check=_rule_check(world),
        sealed=_sealed(world, dialogue),
        letter_file=_letter_file(world),
        conflict=a_conflict(world, dialogue),
    )


def _rule(world: World) -> AddedRule:
    return AddedRule.objects.create(
        authority=world.commune,
        title="Mời Hội Nông dân",
        condition={"form": "mentions", "parts": ["participants"], "words": ["Hội Nông dân"]},
        severity="warning",
        citation="Quy chế của xã",
        valid_from=DAY,
        added_by_name="Quách Tĩnh Tâm",
        added_at=world.clock.now,
    )


def _rule_check(world: World) -> RuleCheck:
    return RuleCheck.objects.create(
        authority=world.commune,
        rule_key="l1-youth-2021",
        checked_on=DAY,
        checked_by_name="Quách Tĩnh Tâm",
        noted_at=world.clock.now,
    )


def _first_field() -> Field:
    return Field.objects.filter(authority__isnull=True).order_by("id")[0]


def _dialogue(world: World) -> Dialogue:
    return Dialogue.objects.create(
        authority=world.commune,
        code="xa-an-binh-2026-1",
        preset="commune_2025",
        kind="people",
        format="state",
        title="Đối thoại với Nhân dân xã An Bình",
        year=2026,
        state="in_session",
        time_kind="date",
        starts_on=world.clock.now.date(),
        ends_on=world.clock.now.date(),
        chair=world.people["chair"],
        plan_issued_on=world.clock.now.date(),
        collecting_from=world.clock.now,
        created_at=world.clock.now,
    )


def _petition(world: World, dialogue: Dialogue, **more: Any) -> Petition:
    now = world.clock.now
    values = {
        "authority": world.commune,
        "dialogue": dialogue,
        "code": "ABCD-234P",
        "text": "Cống đầu thôn tắc từ tháng trước.",
        "folded": "abcd-234p cong dau thon tac tu thang truoc.",
        "channel": "counter",
        "typed_by_id": world.people["secretary"].pk,
        "typed_by_name": "Lê Thị Hoa",
        "group": world.groups[0],
        "state": "assigned",
        "is_public": True,
        "received_at": now,
        "received_on": now.date(),
        "lead_unit": world.units["kinh-te"],
        "due_on": DAY,
    }
    petition = Petition.objects.create(**(values | more))
    PetitionContact.objects.create(petition=petition, name="Nguyễn Thị Kín", phone="0900000001")
    Point.objects.create(petition=petition, order=1, text="Thông cống")
    return petition


def _delegate(world: World, dialogue: Dialogue, quota: Quota) -> Delegate:
    return Delegate.objects.create(
        dialogue=dialogue,
        quota=quota,
        group=world.groups[0],
        full_name="Hoàng Văn Đến",
        folded_name="hoang van den",
        state="approved",
        badge=badge_from_number(2345),
        invited_at=world.clock.now,
        nominated_by_name="Tổ trưởng",
        nominated_at=world.clock.now,
    )


def _door_step(world: World, dialogue: Dialogue, delegate: Delegate) -> DoorStep:
    return DoorStep.objects.create(
        dialogue=dialogue,
        key="buoc-1",
        act="check_in",
        delegate=delegate,
        full_name=delegate.full_name,
        door="Cửa sau",
        at=world.clock.now,
        received_at=world.clock.now,
        by_name="Lụa",
        dispute="delegate_withdrawn",
        dispute_words=f"{delegate.full_name} đã rút tên khỏi danh sách.",
    )


def _poll(world: World, dialogue: Dialogue) -> Poll:
    poll: Poll = Poll.objects.create(
        dialogue=dialogue,
        question="Họp tổ lúc nào?",
        choices=["Buổi tối", "Cuối tuần"],
        opened_at=world.clock.now,
        opened_by_name="Lê Thị Hoa",
        told_at=world.clock.now,
    )
    return poll


def _batch(world: World, dialogue: Dialogue, delegate: Delegate) -> InvitationBatch:
    """One made letter."""
    paper = _public_paper(world, dialogue)
    paper.number, paper.is_public = 8, False
    paper.save()
    batch = InvitationBatch.objects.create(
        dialogue=dialogue, started_at=world.clock.now, started_by_name="Lê Thị Hoa", started_by_role="secretary"
    )
    InvitationLetter.objects.create(batch=batch, delegate=delegate, paper=paper, state="done")
    return batch


def _paper(world: World, dialogue: Dialogue) -> Any:
    issuer = Issuer(name="Ủy ban nhân dân xã An Bình", symbol="UBND", place="An Bình", format=PaperFormat.STATE)
    frame = Frame(issuer=issuer, signatures=(Signature(("CHỦ TỊCH",), "Trần Văn Minh"),))
    facts = NoticeFacts(
        frame=frame,
        subject="Tổ chức đối thoại",
        reason="theo kế hoạch",
        when="8 giờ",
        venue="hội trường",
        chair="Chủ tịch",
        contents=("việc chung",),
        how_to_attend=("đến dự",),
        how_to_send=("gửi qua cổng",),
    )
    return draft_paper(world.caller("secretary"), paper=notice_paper(facts), dialogue_id=dialogue.pk)


def _poster(world: World, dialogue: Dialogue) -> Any:
    issuer = Issuer(name="Ủy ban nhân dân xã An Bình", symbol="UBND", place="An Bình", format=PaperFormat.STATE)
    facts = PosterFacts(Frame(issuer, ()), "Đối thoại", "8 giờ", "hội trường", "https://vi-du.vn/doi-thoai/")
    return draft_paper(world.caller("secretary"), paper=poster_paper(facts), dialogue_id=dialogue.pk)


def _template(world: World) -> PaperTemplate:
    return upload_template(
        world.caller("admin"),
        kind=PaperKind.NOTICE,
        name="mau.docx",
        data=BytesIO(starter_template(PaperKind.NOTICE)),
    )


def _answer_template(world: World) -> AnswerTemplate:
    return AnswerTemplate.objects.create(
        authority=world.commune,
        title="Mở đầu",
        text="{ten_don_vi} xin trả lời.",
        changed_at=world.clock.now,
        changed_by_name="Lê Thị Hoa",
    )


def _public_paper(world: World, dialogue: Dialogue) -> Any:
    paper = _paper(world, dialogue)
    paper.state, paper.number, paper.issued_on, paper.is_public = "issued", 7, world.clock.now.date(), True
    paper.series, paper.pdf = "2026", _file(world, "ke-hoach.pdf")
    paper.save()
    return paper


def _topic(world: World, dialogue: Dialogue, petition: Petition) -> Topic:
    now, unit = world.clock.now, world.units["kinh-te"]
    topic = Topic.objects.create(
        authority=world.commune,
        dialogue=dialogue,
        title="Thoát nước",
        lead_unit=unit,
        opened_at=now,
        opened_by_name="Hoa",
    )
    TopicMember.objects.create(topic=topic, petition=petition, joined_at=now, joined_by_name="Hoa")
    TopicAnswer.objects.create(topic=topic, unit=unit, opening="Về {ma_y_kien}:", text="Nạo vét", stage="unit_head")
    return topic


def _file(world: World, name: str) -> StoredFile:
    return keep_file(world.caller("secretary"), name=name, content_type="text/plain", data=BytesIO(b"tep"))


def _report(world: World, dialogue: Dialogue) -> IssuedReport:
    paper = _paper(world, dialogue)
    secretary = world.caller("secretary")
    paper.docx = keep_file(secretary, name="bao-cao.docx", content_type="application/zip", data=BytesIO(b"so lieu"))
    paper.save(update_fields=["docx"])
    return IssuedReport.objects.create(
        dialogue=dialogue,
        authority_id=world.commune.pk,
        paper_id=paper.pk,
        figures={},
        issued_on=world.clock.now.date(),
        issued_by_name="Lê Thị Hoa",
    )


def _attachment(world: World, petition: Petition) -> Attachment:
    file = keep_file(world.caller("secretary"), name="a.txt", content_type="text/plain", data=BytesIO(b"anh"))
    return Attachment.objects.create(petition=petition, file=file)


def _letter_file(world: World) -> LetterFile:
    letter = Letter.objects.create(
        authority=world.commune, key="k", address="dan@vi-du.vn", text="Cống đầu thôn tắc.", arrived_at=world.clock.now
    )
    return LetterFile.objects.create(letter=letter, file=_file(world, "thu.txt"))


def _posting(world: World, dialogue: Dialogue) -> Posting:
    """The conclusion on a board, and the page that is read aloud."""
    notice, now = _paper(world, dialogue), world.clock.now
    summary = summary_paper(
        SummaryFacts(
            frame=Frame(Issuer("UBND xã", "UBND", "An Bình", PaperFormat.STATE), ()), title="Đối thoại", when="Hôm nay",
            venue="", chair="Chủ tịch", present=1, heard=1, answered=1, in_writing=0, not_answered=0, tasks=(),
            address="https://vi-du.vn/",
        )
    )  # fmt: skip
    draft_paper(world.caller("secretary"), paper=summary, dialogue_id=dialogue.pk)
    return Posting.objects.create(
        paper=notice, dialogue=dialogue, place="Nhà văn hóa", posted_at=now, posted_by_name="Nam", logged_at=now,
        logged_by_name="Hoa", proof=_file(world, "bang-tin-2.txt"),
    )  # fmt: skip


def _sealed(world: World, dialogue: Dialogue) -> SealedFile:
    """A denunciation that came in as an opinion, with a picture, closed by two people."""
    petition = _petition(world, dialogue, code="BCDE-345Q", lead_unit=None, state="received")
    _attachment(world, petition)
    ask_seal(world.caller("secretary"), petition_id=petition.pk)
    confirm_seal(world.caller("chair"), petition_id=petition.pk)
    return SealedFile.objects.get()


def _deputisation(world: World) -> Deputisation:
    today = world.clock.now.date()
    own = Membership.objects.get(person=world.people["admin"])  # what only the administrator ends
    later = {"valid_from": today + timedelta(days=60), "valid_to": today + timedelta(days=61)}
    Absence.objects.create(membership=own, stand_in=world.people["clerk"], recorded_by_name="Tâm", **later)
    return Deputisation.objects.create(
        authority=world.commune,
        chair=world.people["chair"],
        deputy=world.people["supporter"],
        valid_from=today + timedelta(days=30),
        valid_to=today + timedelta(days=40),
        reason="đi công tác",
    )


def _link(world: World) -> PersonalLink:
    CalendarEntry.objects.create(on=date(2026, 11, 24), kind="holiday", name="Ngày Văn hóa", citation="thử")
    return PersonalLink.objects.create(
        membership=Membership.objects.get(person=world.people["group_head"]),
        token_hash=digest(TOKEN),
        given_at=world.clock.now,
        expires_at=world.clock.now + timedelta(days=90),
    )
