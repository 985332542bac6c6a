from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.papers import signing_refusals as no
from doithoai.core.papers.signing import (
    Changed,
    FileCheck,
    Problem,
    SignatureCheck,
    SignedBy,
    Trust,
    is_other_person,
    refuse_unfit,
    signed_by,
    who_signed,
)
from doithoai.core.papers.stored_signatures import check_from_json, check_to_json

NOW = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)
GOOD = SignatureCheck(
    name="Trần Văn Minh",
    organisation="Ủy ban nhân dân xã An Bình",
    serial="a1",
    issuer="Cơ quan chứng thực",
    signed_at=NOW,
    intact=True,
    whole_file=True,
    revision=2,
    changed=Changed.NOTHING,
    trust=Trust.TRUSTED,
)
SEAL = replace(GOOD, name="ỦY BAN NHÂN DÂN XÃ AN BÌNH", serial="b2", signed_at=NOW + timedelta(minutes=5), revision=3)
NAMES, ISSUER = ("Trần Văn Minh",), "Ủy ban nhân dân xã An Bình"


@pytest.mark.parametrize(
    ("name", "whose"),
    [
        ("Trần Văn Minh", SignedBy.PERSON),
        ("TRẦN VĂN MINH", SignedBy.PERSON),
        ("Phạm Thị Văn", SignedBy.PERSON),
        ("ỦY BAN NHÂN DÂN XÃ AN BÌNH", SignedBy.ORGAN),
        ("UBND xã An Bình", SignedBy.ORGAN),
        ("Đảng ủy xã An Bình", SignedBy.ORGAN),
        ("Văn phòng", SignedBy.ORGAN),
        ("", SignedBy.PERSON),
    ],
)
def test_the_name_on_the_certificate_tells_a_person_from_an_organ(name: str, whose: SignedBy) -> None:
    assert who_signed(replace(GOOD, name=name), signers=NAMES, issuer=ISSUER) is whose


def test_a_paper_is_sealed_once_the_organ_signed_in_whatever_order() -> None:
    assert signed_by(FileCheck()) is SignedBy.NOBODY
    assert signed_by(FileCheck(signatures=(GOOD,)), signers=NAMES, issuer=ISSUER) is SignedBy.PERSON
    assert signed_by(FileCheck(signatures=(SEAL, GOOD)), signers=NAMES, issuer=ISSUER) is SignedBy.ORGAN


def test_a_person_whose_name_is_not_under_the_paper_is_noticed() -> None:
    assert is_other_person(replace(GOOD, name="Lê Văn Khác"), signers=NAMES, issuer=ISSUER)
    assert not is_other_person(GOOD, signers=NAMES, issuer=ISSUER)
    assert not is_other_person(SEAL, signers=NAMES, issuer=ISSUER)


@pytest.mark.parametrize("trust", [Trust.TRUSTED, Trust.UNKNOWN, Trust.UNFIT])
def test_a_whole_signature_is_taken_even_where_nobody_vouches_for_the_issuer(trust: Trust) -> None:
    refuse_unfit(FileCheck(signatures=(replace(GOOD, trust=trust), SEAL)), FileCheck(), now=NOW)


@pytest.mark.parametrize(
    ("found", "refusal"),
    [
        (FileCheck(Problem.UNREADABLE), no.SignedFileUnreadable),
        (FileCheck(Problem.TOO_LONG), no.SignedFileTookTooLong),
        (FileCheck(), no.NoSignatureInFile),
        (FileCheck(signatures=(replace(GOOD, intact=False),)), no.SignatureBroken),
        (FileCheck(signatures=(replace(GOOD, changed=Changed.OTHER),)), no.ChangedAfterSigning),
        (FileCheck(signatures=(GOOD,), same_document=False), no.ChangedAfterSigning),
        (FileCheck(signatures=(replace(GOOD, trust=Trust.OUT_OF_DATE),)), no.CertificateNotValidThen),
        (FileCheck(signatures=(replace(GOOD, trust=Trust.REVOKED),)), no.CertificateRevoked),
        (FileCheck(signatures=(replace(GOOD, signed_at=NOW + timedelta(hours=2)),)), no.SignedInTheFuture),
    ],
)
def test_what_does_not_hold_is_refused(found: FileCheck, refusal: type[no.SignedFileRefused]) -> None:
    with pytest.raises(refusal) as told:
        refuse_unfit(found, FileCheck(), now=NOW)

    assert "{" not in told.value.say()


def test_a_later_copy_must_hold_every_signature_taken_before() -> None:
    refuse_unfit(FileCheck(signatures=(GOOD, SEAL)), FileCheck(signatures=(GOOD,)), now=NOW)

    with pytest.raises(no.SignatureLost):
        refuse_unfit(FileCheck(signatures=(SEAL,)), FileCheck(signatures=(GOOD,)), now=NOW)


def test_nobody_signs_what_was_not_issued_yet() -> None:
    signed = FileCheck(signatures=(GOOD,))
    refuse_unfit(signed, FileCheck(), now=NOW, issued_at=NOW + timedelta(minutes=30))

    with pytest.raises(no.SignedBeforeIssue):
        refuse_unfit(signed, FileCheck(), now=NOW + timedelta(days=1), issued_at=NOW + timedelta(hours=2))


signatures = st.builds(
    SignatureCheck,
    signed_at=st.none() | st.datetimes(timezones=st.just(UTC)),
    changed=st.sampled_from(Changed),
    trust=st.sampled_from(Trust),
)


@given(st.builds(FileCheck, signatures=st.lists(signatures, max_size=3).map(tuple)))
def test_what_was_found_is_read_back_as_it_was(check: FileCheck) -> None:
    assert check_from_json(check_to_json(check)) == check
