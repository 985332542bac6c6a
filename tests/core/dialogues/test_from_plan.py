"""What a new plan takes from one that was read, and what from the authority that makes it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from doithoai.core.deadlines.rule import Anchor, Direction, RelativeRule, Unit
from doithoai.core.dialogues.from_plan import Own, base_of, kind_of, other_issuer, programme_from
from doithoai.core.dialogues.presets import preset
from doithoai.core.dialogues.programme import Milestone, Preset, TimeKind
from doithoai.core.dialogues.read_duties import milestone_of
from doithoai.core.law.kinds import DialogueKind, Level
from doithoai.core.reading.draft import FoundQuota, FoundSession, FoundTime, PlanDraft
from doithoai.core.reading.fields.wording import PlanWording
from doithoai.core.reading.found import SILENT, found

OWN = Own(Level.COMMUNE, "ubnd", "state", "Hòa Bình")


def programme(draft: PlanDraft, lines: Sequence[str] = ()) -> Preset:
    base = preset("commune_2025")
    return programme_from(draft, PlanWording(), base=base, kind=DialogueKind.PEOPLE, lines=lines)


def test_a_month_is_no_dialogue_of_thirty_days() -> None:
    when = programme(
        PlanDraft(time=FoundTime(kind=found("month", 1), start=found("2026-12-01", 1), end=found("2026-12-31", 1)))
    ).time
    assert (when.kind, when.starts_on) == (TimeKind.ANNOUNCED_LATER, None)
    assert when.text == "Tháng 12 năm 2026; ngày cụ thể thông báo sau"


def test_one_day_ends_on_the_day_it_begins() -> None:
    time = FoundTime(kind=found("date", 1), start=found("2026-12-05", 1), end=found("2026-11-30", 1))
    assert programme(PlanDraft(time=time)).time.ends_on == date(2026, 12, 5)


def test_each_of_several_sessions_is_told() -> None:
    session = FoundSession(date=found("2026-10-14", 8), starts_at=found("08:00", 8), venue=found("thôn Đông", 8))
    lines = programme(PlanDraft(sessions=(session, FoundSession(audience=found("Nhân dân thôn Đoài", 9))))).conduct
    assert lines == ("Buổi 1: 8 giờ 00, ngày 14/10/2026, tại thôn Đông", "Buổi 2: với Nhân dân thôn Đoài")


def test_the_secretary_is_whom_the_plan_names() -> None:
    named = programme(PlanDraft(secretary=found("Công chức Văn hóa - Xã hội", 4)))
    assert (named.secretary, named.secretary_label) == ("culture", "Công chức Văn hóa - Xã hội")
    assert programme(PlanDraft()).secretary == preset("commune_2025").secretary


@pytest.mark.parametrize(
    ("own", "code"),
    [
        (OWN, "commune_2025"),
        (replace(OWN, level=Level.PROVINCE), "province"),
        (replace(OWN, organ="hdnd"), "council_thematic"),
        (replace(OWN, organ="party_committee", format="party"), "ward_party"),
    ],
)
def test_layout_and_level_are_those_of_who_makes_the_plan(own: Own, code: str) -> None:
    assert base_of(own, DialogueKind.PEOPLE, on=date(2026, 3, 1)).code == code


@pytest.mark.parametrize(
    ("issuer", "place", "told"),
    [
        ("ỦY BAN NHÂN DÂN XÃ HÒA BÌNH", "Hoà Bình", ""),
        ("ỦY BAN NHÂN DÂN", None, ""),
        ("ỦY BAN NHÂN DÂN", "Kim Bằng", "ỦY BAN NHÂN DÂN (Kim Bằng)"),
        ("ỦY BAN NHÂN DÂN XÃ KIM BẰNG", None, "ỦY BAN NHÂN DÂN XÃ KIM BẰNG"),
    ],
)
def test_the_plan_of_somebody_else_is_known_as_such(issuer: str, place: str | None, told: str) -> None:
    draft = PlanDraft(issuer=found(issuer, 1), place=found(place, 2) if place else SILENT)
    assert other_issuer(draft, OWN) == told


@pytest.mark.parametrize(
    ("audience", "theme", "kind"),
    [
        ("đảng viên, đoàn viên, hội viên và Nhân dân", "", DialogueKind.PEOPLE),
        ("đoàn viên, thanh niên trên địa bàn xã", "", DialogueKind.YOUTH),
        ("các hộ dân có đất thu hồi", "", DialogueKind.LAND),
        ("tổ chức, công dân", "cải cách thủ tục hành chính", DialogueKind.ADMINISTRATIVE_REFORM),
        ("Nhân dân và các doanh nghiệp", "", DialogueKind.PEOPLE),
    ],
)
def test_the_kind_is_that_of_the_audience_unless_it_is_everybody(audience: str, theme: str, kind: DialogueKind) -> None:
    assert kind_of(PlanDraft(audience=found(audience, 1), theme=found(theme, 2))) is kind


@pytest.mark.parametrize(
    ("lines", "minutes"),
    [
        (["- 19h30': Văn nghệ", "- 19h45': Khai mạc", "- 20h: Đối thoại"], [15, 15, None]),
        (["8h50 - 10h50: Đối thoại", "10 giờ 50 – 11 giờ 10: Kết luận"], [120, 20]),
        (["1. Khai mạc", "2 hộ dân phát biểu", "3 giải pháp"], [None, None, None]),
        (["08:00 Khai mạc", "07:00 Đón tiếp"], [None, None]),
    ],
)
def test_an_item_lasts_as_long_as_its_line_says(lines: list[str], minutes: list[int | None]) -> None:
    agenda = tuple(found(f"Mục {number}", number) for number in range(1, len(lines) + 1))
    assert [item.minutes for item in programme(PlanDraft(agenda=agenda), lines).agenda] == minutes


def test_the_words_of_a_quota_are_kept_without_their_bullet() -> None:
    quota = FoundQuota(count=found(8, 1), who=found("thanh niên", 1))
    [made] = programme(PlanDraft(quotas=(quota,)), ["* Mỗi chi đoàn cử 08 thanh niên."]).quotas
    assert made.raw == "Mỗi chi đoàn cử 08 thanh niên."


def test_a_title_begins_with_a_capital_and_fills_no_places() -> None:
    made = programme(PlanDraft(title=found("đối thoại với {Nhân dân}", 1)))
    assert made.titled(authority="UBND xã", year=2026, round_number=1) == "Đối thoại với {Nhân dân}"


def test_who_says_what_a_number_is_counted_by_ends_its_ambiguity() -> None:
    quota = FoundQuota(count=found(7, 1), per=found("group", 1), ambiguous=found(True, 1))
    [made] = programme(PlanDraft(quotas=(quota,))).quotas
    assert (made.ambiguous, made.per) == (False, "group")


def test_what_is_made_known_before_the_dialogue_is_its_notice() -> None:
    before = RelativeRule(Anchor.DIALOGUE_START, 7, Unit.DAY, Direction.BEFORE)
    assert milestone_of("công bố lịch, nội dung, cách thức tham dự", before) is Milestone.NOTICE
    assert milestone_of("công bố kết quả đối thoại", before) is not Milestone.NOTICE
