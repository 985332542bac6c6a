import pytest

from doithoai.core.access.permissions import Permission
from doithoai.core.petitions.answering import decides
from doithoai.core.petitions.legal_type import LegalType
from doithoai.core.petitions.lifecycle import AnswerStage, PetitionState
from doithoai.core.petitions.publication import NoConsent, check_may_be_shown
from doithoai.core.petitions.routing import (
    LeadAlsoCoordinates,
    ReasonMissing,
    check_units,
    is_escalated,
    require_reason,
)
from doithoai.core.petitions.sealing import SecondPersonNeeded, check_second_person
from doithoai.core.refusal import NotPossibleNow
from doithoai.core.triage.fields import FIELDS


def test_the_third_bounce_goes_up() -> None:
    assert [is_escalated(bounces) for bounces in range(5)] == [False, False, False, True, True]


def test_the_lead_unit_does_not_coordinate_with_itself() -> None:
    check_units(1, [2, 3])
    with pytest.raises(LeadAlsoCoordinates):
        check_units(1, [2, 1])


def test_a_reason_of_blanks_is_no_reason() -> None:
    assert require_reason("  không đúng chức năng ") == "không đúng chức năng"
    with pytest.raises(ReasonMissing):
        require_reason(" \n")


def test_each_desk_has_its_own_word_and_nobody_approves_elsewhere() -> None:
    assert decides(AnswerStage.OFFICE) == Permission.ANSWER_APPROVE_OFFICE
    for stage in (AnswerStage.DRAFTING, AnswerStage.PUBLISHED):
        with pytest.raises(NotPossibleNow):
            decides(stage)


def test_sealing_takes_two_different_people() -> None:
    check_second_person(1, 2)
    for second in (1, None):
        with pytest.raises(SecondPersonNeeded):
            check_second_person(1, second)


@pytest.mark.parametrize("state", [PetitionState.SEALED, PetitionState.DIVERTED, PetitionState.MERGED])
def test_what_is_closed_or_carried_by_another_is_never_shown(state: PetitionState) -> None:
    with pytest.raises(NotPossibleNow):
        check_may_be_shown(state, consents=True)


def test_nothing_is_shown_against_the_citizens_will() -> None:
    check_may_be_shown(PetitionState.ANSWERED, consents=True)
    with pytest.raises(NoConsent):
        check_may_be_shown(PetitionState.ANSWERED, consents=False)


def test_every_field_has_its_own_two_letter_code() -> None:
    codes = [code for code, _ in FIELDS]
    assert len(set(codes)) == len(codes) == 23
    assert all(len(code) == 2 and code.isupper() for code in codes)
    assert LegalType.TO_CAO.value not in codes
