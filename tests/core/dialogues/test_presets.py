from datetime import date

import pytest

from doithoai.core.deadlines.rule import (
    AbsoluteRule,
    Anchor,
    Direction,
    QuarterRule,
    RelativeRule,
    Rule,
    Unit,
    rule_from_json,
    rule_to_json,
)
from doithoai.core.dialogues.presets import (
    CODES,
    Milestone,
    NoSuchPreset,
    Preset,
    TimeKind,
    all_presets,
    facts_of,
    preset,
    preset_from,
)
from doithoai.core.law.check import Severity, check_plan

EACH = pytest.mark.parametrize("programme", all_presets(), ids=CODES)


def working_days(n: int, anchor: Anchor, direction: Direction) -> Rule:
    return RelativeRule(anchor, n, Unit.WORKING_DAY, direction)


def test_the_six_programmes_are_there() -> None:
    assert tuple(programme.code for programme in all_presets()) == CODES


@EACH
def test_each_programme_is_complete(programme: Preset) -> None:
    filled = (programme.forms, programme.signature, programme.legal_bases, programme.purposes, programme.requirements)
    assert all(filled)
    assert all((programme.topics, programme.conduct, programme.participants, programme.recipients))
    assert 90 <= sum(item.minutes for item in programme.agenda) <= 240
    assert len({duty.code for duty in programme.duties}) == len(programme.duties) >= 7


@EACH
def test_each_rule_can_be_stored_and_read_again(programme: Preset) -> None:
    for duty in programme.duties:
        if duty.rule is not None:
            assert rule_from_json(rule_to_json(duty.rule)) == duty.rule


@EACH
def test_each_title_has_its_places_filled(programme: Preset) -> None:
    title = programme.titled(authority="UBND xã Hòa Bình", year=2026, round_number=2)
    assert "UBND xã Hòa Bình" in title
    assert "lần 2 năm 2026" in title
    assert "{" not in title


@EACH
def test_each_time_has_what_its_kind_needs(programme: Preset) -> None:
    time = programme.time
    dated = time.kind in (TimeKind.DATE, TimeKind.WINDOW)
    assert dated == (time.starts_on is not None) == (time.ends_on is not None)
    assert (time.kind is TimeKind.QUARTER) == (time.quarter is not None)


def test_an_unknown_programme_is_refused() -> None:
    with pytest.raises(NoSuchPreset) as refusal:
        preset("nowhere")
    assert "nowhere" in refusal.value.say()


def test_a_file_with_a_wrong_value_is_told_at_once() -> None:
    with pytest.raises(KeyError):
        preset_from({"code": "half"})


def test_the_ward_has_a_window_eleven_groups_and_three_channels_with_proof() -> None:
    ward = preset("ward_state")
    notice = ward.duty("public_notice")
    assert (ward.time.kind, ward.time.starts_on, ward.time.ends_on) == (
        TimeKind.WINDOW,
        date(2024, 11, 28),
        date(2024, 12, 3),
    )
    assert [(quota.groups, quota.count, quota.per) for quota in ward.quotas] == [(11, 2, "group")]
    assert all(channel in notice.text for channel in ("loa", "cổng", "Zalo"))
    assert notice.proof_required
    assert notice.rule == ward.duty("guest_list").rule
    assert notice.rule == RelativeRule(Anchor.DIALOGUE_START, 5, Unit.DAY, Direction.BEFORE)
    assert len(ward.forms) == 2
    assert any("lý do công khai" in line for line in ward.conduct)


def test_the_ward_party_has_four_presiding_absolute_dates_and_an_open_question() -> None:
    party = preset("ward_party")
    assert len(party.presiding) == 4
    assert party.format == "party"
    assert party.signature == ("T/M BAN CHẤP HÀNH", "PHÓ BÍ THƯ THƯỜNG TRỰC")
    assert party.duty("group_opinions").rule == AbsoluteRule(date(2022, 7, 1), inclusive=False)
    assert party.duty("front_dossier").rule == AbsoluteRule(date(2022, 7, 5), inclusive=False)
    assert party.time.starts_on == date(2022, 7, 7)
    assert (party.quotas[0].count, party.quotas[0].groups, party.quotas[0].per) == (7, 18, None)
    assert party.quotas[0].ambiguous
    assert party.expected_people == 200
    assert party.opinions == ("before", "during", "after")


def test_the_council_names_a_quarter_four_steps_and_answers_in_writing_when_needed() -> None:
    council = preset("council_thematic")
    assert (council.time.kind, council.time.quarter) == (TimeKind.QUARTER, 4)
    assert council.organ == "hdnd"
    assert len(council.agenda) == 4
    assert council.duty("replies").condition == "Khi cần"
    assert council.duty("inspect").owner == "mass_mobilisation"
    assert council.duty("conclusion").rule is None


def test_the_reform_programme_leaves_the_start_of_the_ten_days_open() -> None:
    reform = preset("commune_reform")
    assert reform.deputy_when_authorised
    assert reform.speaking_order == "registration"
    assert reform.duty("prepare_answers").rule == working_days(7, Anchor.DIALOGUE_START, Direction.BEFORE)
    assert reform.duty("conclusion").rule == working_days(5, Anchor.DIALOGUE_END, Direction.AFTER)
    assert reform.duty("replies").rule == working_days(10, Anchor.UNKNOWN, Direction.AFTER)
    assert len([duty for duty in reform.duties if duty.milestone is Milestone.REPORT]) == 3
    assert reform.duty("budget").owner == "finance"


def test_the_province_counts_from_each_receipt_and_puts_repeats_first() -> None:
    province = preset("province")
    assert province.secretary == "inspectorate"
    assert province.time.kind is TimeKind.ANNOUNCED_LATER
    assert (province.repeats_first, province.classified_kept_out, province.extension_allowed) == (True, True, True)
    assert province.duty("prepare_answers").rule == working_days(5, Anchor.DIALOGUE_START, Direction.BEFORE)
    assert province.duty("replies").rule == working_days(10, Anchor.CONCLUSION_RECEIVED, Direction.AFTER)
    assert province.duty("cascade").owner == "lower_authorities"


def test_the_programme_of_2025_passes_the_legal_check_with_and_without_a_date() -> None:
    commune = preset("commune_2025")
    assert [finding.code for finding in check_plan(facts_of(commune, on=date(2026, 3, 2)))] == ["L6"]
    assert check_plan(facts_of(commune, on=date(2026, 3, 2), starts_on=date(2026, 4, 8))) == []


def test_the_old_ward_programme_used_today_no_longer_keeps_the_law() -> None:
    findings = check_plan(facts_of(preset("ward_state"), on=date(2026, 3, 2)))
    assert {finding.code for finding in findings if finding.severity is Severity.ERROR} == {"L1", "L2"}
    assert "L3" in {finding.code for finding in findings}


def test_the_open_questions_of_the_programmes_are_asked() -> None:
    asked = {
        programme.code: [finding.code for finding in check_plan(facts_of(programme, on=date(2026, 3, 2)))]
        for programme in all_presets()
    }
    assert asked["ward_party"] == ["L8", "L11"]
    assert asked["commune_reform"] == ["L6", "unknown_start", "reform_one_stop"]


def test_a_programme_moves_to_another_year_with_its_dates_and_quarters() -> None:
    party, council = preset("ward_party").in_year(2027), preset("council_thematic").in_year(2027)
    assert party.time.starts_on == date(2027, 7, 7)
    assert party.duty("group_opinions").rule == AbsoluteRule(date(2027, 7, 1), inclusive=False)
    assert council.duty("fix_schedule").rule == QuarterRule(4, 2027)
    assert preset("ward_party").reference_year == 2022
