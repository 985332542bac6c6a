"""Trước giờ khai mạc: what stands ready, what wants a look, what is missing. A list to read, never a wall."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from doithoai.core.dialogues.notice import NoticeState
from doithoai.core.wording import gettext_noop


class Standing(StrEnum):
    GO = "go"
    LOOK = "look"
    NO_GO = "no_go"


class Item(StrEnum):
    """One line; the last eight are ticked by a person, all others are computed."""

    PLAN = "plan"
    NOTICE = "notice"
    PEOPLE = "people"
    LIST = "list"
    INVITATIONS = "invitations"
    SEATS = "seats"
    QUESTIONS = "questions"
    UNITS = "units"
    SCREENS = "screens"
    LAPTOP_PACK = "laptop_pack"
    REHEARSAL = "rehearsal"
    PRESENT = "present"
    SOUND = "sound"
    LAST_ROW = "last_row"
    NETWORK = "network"
    POWER = "power"
    PHONES = "phones"
    DOORS = "doors"
    PAPER = "paper"
    AID = "aid"


TICKED: Mapping[Item, str] = {
    Item.SOUND: gettext_noop("Đã thử loa, micro ở mọi góc hội trường"),
    Item.LAST_ROW: gettext_noop("Ngồi hàng ghế cuối đọc được chữ trên màn chiếu"),
    Item.NETWORK: gettext_noop("Đã thử mạng của hội trường trên máy thư ký, máy chiếu, bàn đón"),
    Item.POWER: gettext_noop("Có máy dự phòng, ổ cắm, nguồn điện dự phòng"),
    Item.PHONES: gettext_noop("Đã quét mã trên màn chiếu, trang điện thoại mở được"),
    Item.DOORS: gettext_noop("Đã thử quét thẻ ở từng bàn đón"),
    Item.PAPER: gettext_noop("Đã in phiếu hàng chờ và danh sách ký tên"),
    Item.AID: gettext_noop("Có nước uống, túi cứu thương, lối đi cho xe lăn"),
}
TITLES: Mapping[Item, str] = {
    Item.PLAN: gettext_noop("Kế hoạch đã ban hành"),
    Item.NOTICE: gettext_noop("Thông báo trước đủ thời gian"),
    Item.PEOPLE: gettext_noop("Chủ trì, thư ký, người đón đại biểu"),
    Item.LIST: gettext_noop("Danh sách đại biểu đã duyệt"),
    Item.INVITATIONS: gettext_noop("Giấy mời và trả lời"),
    Item.SEATS: gettext_noop("Sơ đồ chỗ ngồi"),
    Item.QUESTIONS: gettext_noop("Câu hỏi chọn ra hội trường có câu trả lời chuẩn bị"),
    Item.UNITS: gettext_noop("Đơn vị trả lời có người đứng đầu dùng hệ thống"),
    Item.SCREENS: gettext_noop("Màn chiếu"),
    Item.LAPTOP_PACK: gettext_noop("Máy mang ra hội trường nếu không có Internet"),
    Item.REHEARSAL: gettext_noop("Diễn tập"),
    Item.PRESENT: gettext_noop("Người có mặt"),
    **TICKED,
}


@dataclass(frozen=True, kw_only=True)
class ReadinessFacts:
    """What is known at the moment. `ticks`: item -> when, by whom; `chosen_at`: the last change of the questions."""

    issued: bool
    notice: NoticeState
    chairs: int
    secretaries: int
    greeters: int
    approved: int
    unapproved: int
    invited: int
    replied: int
    seated: bool
    chosen: int
    unprepared: Sequence[str] = ()
    headless: Sequence[str] = ()
    screens: int
    lent_to: str = ""
    rehearsed_at: datetime | None = None
    expected: int
    present: int
    ticks: Mapping[Item, tuple[datetime, str]] = field(default_factory=dict)
    chosen_at: datetime | None = None


@dataclass(frozen=True)
class Line:
    """One line: `words` (a sentence with `values`) says how it stands."""

    item: Item
    standing: Standing
    words: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    at: datetime | None = None
    by: str = ""

    @property
    def is_ticked_by_hand(self) -> bool:
        return self.item in TICKED


def readiness_lines(facts: ReadinessFacts) -> list[Line]:
    """All lines in their order: computed ones, then those that a person ticks."""
    return [*_papers(facts), *_people(facts), *_hall(facts), *(_tick(item, facts) for item in TICKED)]


def missing(lines: Sequence[Line]) -> int:
    """How many things still are to be done."""
    return sum(line.standing is Standing.NO_GO for line in lines)


def to_look_at(lines: Sequence[Line]) -> int:
    """How many want a look."""
    return sum(line.standing is Standing.LOOK for line in lines)


def _either(is_good: bool, otherwise: Standing = Standing.NO_GO) -> Standing:
    return Standing.GO if is_good else otherwise


def _papers(facts: ReadinessFacts) -> list[Line]:
    kept = facts.notice in (NoticeState.KEPT, NoticeState.FREE)
    unprepared = ", ".join(facts.unprepared)
    words = gettext_noop("%(ready)s trên %(chosen)s câu. Chưa có: %(names)s")
    if not facts.unprepared:
        words = gettext_noop("%(ready)s trên %(chosen)s câu.")
    values = {"ready": facts.chosen - len(facts.unprepared), "chosen": facts.chosen, "names": unprepared}
    return [
        Line(Item.PLAN, _either(facts.issued), "" if facts.issued else gettext_noop("Chưa ban hành.")),
        Line(Item.NOTICE, _either(kept, Standing.LOOK), "" if kept else gettext_noop("Xem lại thời gian thông báo.")),
        Line(Item.QUESTIONS, _either(facts.chosen > 0 and not facts.unprepared, Standing.LOOK), words, values),
    ]


def _people(facts: ReadinessFacts) -> list[Line]:
    staffed = min(facts.chairs, facts.secretaries, facts.greeters) > 0
    listed = facts.approved > 0 and not facts.unapproved
    half = facts.invited > 0 and facts.replied * 2 >= facts.invited
    named = {"approved": facts.approved, "waiting": facts.unapproved}
    invited = {"invited": facts.invited, "replied": facts.replied}
    return [
        Line(
            Item.PEOPLE,
            _either(staffed),
            gettext_noop("%(chairs)s người chủ trì, %(secretaries)s thư ký, %(greeters)s người đón được đại biểu."),
            {"chairs": facts.chairs, "secretaries": facts.secretaries, "greeters": facts.greeters},
        ),
        Line(Item.LIST, _either(listed), gettext_noop("%(approved)s đã duyệt, %(waiting)s chờ duyệt."), named),
        Line(
            Item.INVITATIONS,
            _either(half, Standing.LOOK if facts.invited else Standing.NO_GO),
            gettext_noop("%(invited)s giấy mời, %(replied)s đã trả lời."),
            invited,
        ),
        Line(
            Item.UNITS,
            _either(not facts.headless, Standing.LOOK),
            gettext_noop("Chưa có: %(names)s") if facts.headless else "",
            {"names": ", ".join(facts.headless)},
        ),
    ]


def _hall(facts: ReadinessFacts) -> list[Line]:
    lent = bool(facts.lent_to)
    came = facts.expected > 0 and facts.present * 2 >= facts.expected
    return [
        Line(Item.SEATS, _either(facts.seated, Standing.LOOK), "" if facts.seated else gettext_noop("Chưa xếp.")),
        Line(
            Item.SCREENS,
            _either(facts.screens > 0),
            gettext_noop("%(screens)s màn; bấm B thì mọi màn về hình trung tính.")
            if facts.screens
            else gettext_noop("Chưa mở trang điều khiển màn chiếu lần nào."),
            {"screens": facts.screens},
        ),
        Line(
            Item.LAPTOP_PACK,
            _either(lent or Item.NETWORK in facts.ticks, Standing.LOOK),
            gettext_noop("Hội nghị đang ở máy %(laptop)s.")
            if lent
            else gettext_noop("Chưa mang. Có mạng thì không cần."),
            {"laptop": facts.lent_to},
        ),
        Line(
            Item.REHEARSAL,
            _either(facts.rehearsed_at is not None, Standing.LOOK),
            "" if facts.rehearsed_at else gettext_noop("Chưa diễn tập."),
            at=facts.rehearsed_at,
        ),
        Line(
            Item.PRESENT,
            _either(came, Standing.LOOK),
            gettext_noop("%(present)s có mặt trên %(expected)s dự kiến."),
            {"present": facts.present, "expected": facts.expected},
        ),
    ]


def _tick(item: Item, facts: ReadinessFacts) -> Line:
    at, by = facts.ticks.get(item, (None, ""))
    if at is None:
        return Line(item, Standing.NO_GO, gettext_noop("Chưa đánh dấu."))
    if item is Item.PAPER and facts.chosen_at is not None and facts.chosen_at > at:
        return Line(item, Standing.LOOK, gettext_noop("Câu hỏi đã đổi sau khi in."), at=at, by=by)
    return Line(item, Standing.GO, at=at, by=by)
