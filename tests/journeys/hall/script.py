"""The three hours as they are to go: who comes through which door when, who speaks, what is asked, what is decided.

The same seed, the same morning. Minutes are counted from the opening; those before it are negative.
"""

import random
from dataclasses import dataclass, field

from doithoai.core.hall.decisions import Outcome, Reason

SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý")
MIDDLES = ("Thị", "Văn", "Đức", "Minh", "Thu", "Quốc", "Ngọc", "Hữu")
GIVEN = (
    "An", "Bình", "Cúc", "Dũng", "Đào", "Giang", "Hạnh", "Khoa", "Lan", "Mận", "Nga", "Oanh", "Phúc", "Quý", "Rạng",
    "Sửu", "Thảo", "Uyên", "Vượng", "Xoan", "Yến",
)  # fmt: skip
PLACES = ("Đông", "Tây", "Nam", "Bắc", "Trung", "Thượng", "Hạ", "Nội", "Ngoại", "Mới")
GROUPS = [f"Thôn {name}" for name in PLACES]
PEOPLE, TURNS, BY_PHONE = 200, 45, 15
MAIN, SIDE = "Cửa chính", "Cửa bên"
BEYOND = 3
"""The speech about what only the province decides."""
LENGTH = 180
"""Minutes."""
MATTERS = (
    ("Đường vào {} lầy lội, xe chở lúa không vào được, bao giờ xã làm?", "roads"),
    ("Cống thoát nước ở {} tắc từ tháng sáu, mưa là ngập nhà dân.", "roads"),
    ("Điểm trường {} thiếu lớp học, các cháu phải học hai ca.", "schools"),
    ("Nhà văn hóa {} dột, họp dân phải mang áo mưa.", "schools"),
    ("Đèn đường ở {} hỏng đã ba tháng, đêm đi học về nguy hiểm.", "roads"),
    ("Học sinh ở {} có được miễn tiền học kỳ tới không?", "schools"),
)
ANSWERS = (
    "Xã đã có kế hoạch sửa trong quý này, kinh phí đã bố trí.",
    "Đã kiểm tra hôm qua; tuần sau cho máy về làm.",
    "Việc này đang xin cấp trên; có kết quả xã báo thôn ngay.",
)


@dataclass(frozen=True)
class Guest:
    """One delegate: `arrives` is the minute at the door, None for who does not come."""

    name: str
    group: str
    born: int
    gender: str
    door: str
    arrives: int | None


@dataclass(frozen=True)
class Speech:
    """One turn. `minute` is when the floor is given, `lasts` how many minutes it is held."""

    number: int
    guest: Guest
    minute: int
    lasts: int
    question: str
    unit: str
    outcome: Outcome
    answer: str = ""
    reason: str = ""
    promise: str = ""


@dataclass(frozen=True)
class Morning:
    """Everything that will happen."""

    guests: list[Guest]
    speeches: list[Speech]
    phones: list[str] = field(default_factory=list)

    def arriving(self, minute: int) -> list[Guest]:
        """Who stands at a door in that minute."""
        return [guest for guest in self.guests if guest.arrives == minute]

    def at_door_during(self, door: str, minutes: range) -> Guest:
        """The first who comes through that door then."""
        return next(guest for minute in minutes for guest in self.arriving(minute) if guest.door == door)


def morning_of_three_hours() -> Morning:
    """Two hundred people, forty-five turns, fifteen questions that phones send: sixty questions."""
    chance = random.Random(20261023)
    guests = _guests(chance)
    there = [guest for guest in guests if guest.arrives is not None]
    speakers = chance.sample(there, TURNS)
    return Morning(guests, [_speech(chance, number, guest) for number, guest in enumerate(speakers)], _phones())


def _guests(chance: random.Random) -> list[Guest]:
    names = [f"{a} {b} {c}" for a in SURNAMES for b in MIDDLES for c in GIVEN]
    return [
        Guest(
            name=name, group=GROUPS[number % len(GROUPS)], born=chance.randint(1945, 2004),
            gender="female" if " Thị " in name or " Thu " in name else "male",
            door=(MAIN, SIDE)[number % 2],
            arrives=None if number == 0 or number % 20 == 7 else chance.randint(-28, -1),
        )
        for number, name in enumerate(chance.sample(names, PEOPLE))
    ]  # fmt: skip


def _speech(chance: random.Random, number: int, guest: Guest) -> Speech:
    words, unit = MATTERS[number % len(MATTERS)]
    outcome = (Outcome.ANSWERED_NOW, Outcome.IN_WRITING, Outcome.ANSWERED_NOW, Outcome.NOT_ANSWERED)[number % 4]
    return Speech(
        number=number, guest=guest, minute=5 + number * (LENGTH - 15) // TURNS, lasts=chance.randint(1, 3),
        question=f"{words.format(guest.group)} Tôi là người hỏi thứ {number + 1}.", unit=unit, outcome=outcome,
        answer=ANSWERS[number % len(ANSWERS)] if outcome == Outcome.ANSWERED_NOW else "",
        reason=_reason(number) if outcome == Outcome.NOT_ANSWERED else "",
        promise=f"Sửa xong việc thứ {number + 1} của {guest.group}" if number % 9 == 0 else "",
    )  # fmt: skip


def _reason(number: int) -> str:
    """One question is beyond the commune; the others are not of this dialogue."""
    return (Reason.BEYOND_COMPETENCE if number == BEYOND else Reason.OFF_TOPIC).value


def _phones() -> list[str]:
    return [
        f"Ở {GROUPS[number % len(GROUPS)]} bao giờ có sóng điện thoại, câu hỏi gửi thứ {number + 1}?"
        for number in range(BY_PHONE)
    ]
