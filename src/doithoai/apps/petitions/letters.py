"""The letters to the person who raised a matter: the answer, an extension, an apology. They carry the name."""

from datetime import date

from doithoai.apps.dialogues.paper_frame import frame_of_papers
from doithoai.apps.organisations.paper_frame import frame_of_authority
from doithoai.apps.papers.models import Paper
from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.models import Answer, Petition, PetitionContact
from doithoai.core.access.permissions import Permission
from doithoai.core.calendars.words import short_date
from doithoai.core.caller import Caller, Role
from doithoai.core.papers.frame import Frame
from doithoai.core.papers.kinds.apology import ApologyFacts, apology_paper
from doithoai.core.papers.kinds.extension import ExtensionFacts, extension_paper
from doithoai.core.papers.kinds.reply import ReplyFacts, ReplyPoint, reply_paper
from doithoai.core.papers.paper import Paper as Letter
from doithoai.core.papers.paper import PaperKind
from doithoai.core.papers.phrases import place_within
from doithoai.core.petitions.legal_type import Channel
from doithoai.core.petitions.lifecycle import PetitionState
from doithoai.core.refusal import NotPossibleNow, Refused
from doithoai.core.wording import gettext_noop

COPIES = ("Như trên",)
RECEIVED: dict[str, str] = {
    Channel.WEB.value: "gửi qua trang đối thoại",
    Channel.COUNTER.value: "gửi trực tiếp tại cơ quan",
    Channel.PHONE.value: "gửi qua điện thoại",
    Channel.PAPER.value: "gửi bằng phiếu",
    Channel.GROUP_HEAD.value: "gửi qua tổ trưởng, trưởng thôn",
    Channel.EMAIL.value: "gửi qua thư điện tử",
    Channel.HALL.value: "nêu tại hội nghị đối thoại",
}
"""How a matter came in, as a letter says it."""


class LettersSent(Refused):
    """Everybody has the letter already."""

    code = "letters_sent"
    sentence = gettext_noop("Công văn này đã được ban hành cho mọi người gửi. Xin xem trong danh sách văn bản.")


class NobodyToAddress(Refused):
    """Who raised it left no name: there is nobody to write to."""

    code = "nobody_to_address"
    sentence = gettext_noop(
        "Người gửi không để lại tên nên không soạn được công văn. Câu trả lời vẫn xem được ở trang tra cứu."
    )


def locked_for_letters(caller: Caller, petition_id: int) -> Petition:
    """A petition about which letters are written, locked; never a sealed one.

    Raises Petition.DoesNotExist out of reach, NotPossibleNow where another petition carries it on.
    """
    own = Petition.objects.filter(authority_id=caller.authority_id)
    reached = own if caller.role is Role.SYSTEM else petitions_for(caller, Permission.PAPER_DRAFT)
    rows = reached.exclude(state=PetitionState.SEALED).select_for_update(of=("self",), no_key=True)
    petition = rows.select_related("authority", "dialogue__authority", "lead_unit", "group").get(pk=petition_id)
    if petition.merged_into_id is not None:
        raise NotPossibleNow
    return petition


def without_letter(carrier: Petition, kind: PaperKind, *, since: date) -> list[Petition]:
    """The voices with a name that got no such letter on or after a day. Raises NobodyToAddress, LettersSent."""
    voices = named_voices_of(carrier)
    issued = Paper.objects.filter(petition_id__in=[voice.pk for voice in voices], kind=kind.value, state="issued")
    told = set(issued.filter(issued_on__gte=since).values_list("petition_id", flat=True))
    left = [voice for voice in voices if voice.pk not in told]
    if not left:
        raise LettersSent
    return left


def voices_of(petition: Petition) -> list[Petition]:
    """The petition and every voice merged into it, level by level: each person gets a letter."""
    found, level = [petition], [petition.pk]
    while level:
        merged = list(
            Petition.objects.filter(merged_into_id__in=level).order_by("id").select_related("group", "authority")
        )
        found += merged
        level = [row.pk for row in merged]
    return found


def named_voices_of(petition: Petition) -> list[Petition]:
    """Those who left a name, each with the contact at hand. Raises NobodyToAddress where nobody did."""
    voices = voices_of(petition)
    contacts = PetitionContact.objects.filter(petition__in=[voice.pk for voice in voices]).exclude(name="")
    by_voice = {contact.petition_id: contact for contact in contacts}
    named = [voice for voice in voices if voice.pk in by_voice]
    if not named:
        raise NobodyToAddress
    for voice in named:
        voice.contact = by_voice[voice.pk]
    return named


def addressee_of(voice: Petition) -> str:
    """`Ông (bà) Nguyễn Thị Đào, thôn Đông`, of a voice that left a name. Never telephone or address."""
    name, group = voice.contact.name, f", {place_within(voice.group.name)}" if voice.group else ""
    return f"{name}{group}" if name.split(" ", 1)[0] in ("Ông", "Bà") else f"Ông (bà) {name}{group}"


def reply_of(voice: Petition, answer: Answer, *, drafted_on: date) -> Letter:
    """The answer in writing; the words of this voice are quoted as they were put."""
    carrier = answer.petition
    # the points of a divided matter stand in its answer, which speaks of each under its number
    # who raised it reads the whole; others who raised the same read it without the names of people
    words = answer.text if voice.pk == carrier.pk else answer.public_words
    point = ReplyPoint(voice.text.strip(), words.strip())
    return reply_paper(
        ReplyFacts(
            frame=_frame(voice, carrier, drafted_on),
            addressee=addressee_of(voice),
            subject=f"trả lời kiến nghị mã số {voice.code}",
            petition_code=voice.code,
            received=f"{RECEIVED.get(voice.channel, 'gửi')} ngày {short_date(voice.received_on)}",
            points=(point,),
            contact=answer.unit.name if answer.unit else "",
        )
    )


def extension_of(voice: Petition, carrier: Petition, *, old_due_on: date, new_due_on: date, reason: str,
                 drafted_on: date) -> Letter:  # fmt: skip
    """The letter about a later date, with the reason. Raises ValueError where the date is not later."""
    return extension_paper(
        ExtensionFacts(
            frame=_frame(voice, carrier, drafted_on),
            addressee=addressee_of(voice),
            subject=f"gia hạn trả lời kiến nghị mã số {voice.code}",
            petition_code=voice.code,
            petition_text=voice.text,
            old_due_on=old_due_on,
            new_due_on=new_due_on,
            reason=reason,
        )
    )


def apology_of(voice: Petition, carrier: Petition, *, due_on: date, new_due_on: date, reason: str,
               done_so_far: str, drafted_on: date) -> Letter:  # fmt: skip
    """The apology for an answer that is late: since when, why, and the new day."""
    return apology_paper(
        ApologyFacts(
            frame=_frame(voice, carrier, drafted_on),
            addressee=addressee_of(voice),
            subject=f"xin lỗi vì chậm trả lời kiến nghị mã số {voice.code}",
            petition_code=voice.code,
            petition_text=voice.text,
            due_on=due_on,
            new_due_on=new_due_on,
            reason=reason,
            done_so_far=done_so_far,
            contact=carrier.lead_unit.name if carrier.lead_unit else "",
        )
    )


def _frame(voice: Petition, carrier: Petition, drafted_on: date) -> Frame:
    dialogue = carrier.dialogue or voice.dialogue
    if dialogue is not None:
        return frame_of_papers(dialogue, drafted_on=drafted_on, recipients=COPIES)
    return frame_of_authority(voice.authority, on=drafted_on, recipients=COPIES)
