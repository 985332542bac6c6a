from datetime import date, timedelta
from io import BytesIO

import pytest

from doithoai.adapters.signatures.signing import SigningRole
from doithoai.apps.audit.models import Event
from doithoai.apps.files.models import StoredFile
from doithoai.apps.files.storage import storage
from doithoai.apps.papers.actions import import_signed_paper as action
from doithoai.apps.papers.actions.import_signed_paper import import_signed_paper
from doithoai.apps.papers.actions.issue_paper import issue_paper
from doithoai.apps.papers.actions.recheck_signed_paper import recheck_signed_paper
from doithoai.apps.papers.models import Paper, SignedCopy
from doithoai.apps.papers.queries import public_paper_with
from doithoai.apps.papers.signatures import found_in, look_at, signed_copy_of
from doithoai.core.caller import Caller
from doithoai.core.files import FileTypeNotAllowed
from doithoai.core.papers import signing_refusals as no
from doithoai.core.papers.signing import Trust
from doithoai.core.refusal import NotPossibleNow
from tests.apps.papers.drafts import a_draft
from tests.authority_of_certificates import NOW, issuer
from tests.world import World

PERSON, ORGAN = issuer().issue("Trần Văn Minh"), issuer().issue("Ủy ban nhân dân xã Phổ Minh")


@pytest.fixture
def issued(world: World) -> Paper:
    draft = a_draft(world)
    return issue_paper(world.caller("clerk"), paper_id=draft.pk, issued_on=date(2026, 3, 2), public=True)


def bytes_of(file: StoredFile | None) -> bytes:
    assert file is not None
    with storage().open(file.key) as data:
        return data.read()


def hand_in(caller: Caller, paper: Paper, data: bytes, name: str = "da ky.pdf") -> SignedCopy:
    return import_signed_paper(caller, paper_id=paper.pk, name=name, data=BytesIO(data))


def test_a_signed_copy_is_kept_and_says_who_signed(world: World, issued: Paper) -> None:
    signed = PERSON.signs(bytes_of(issued.pdf), picture=True)

    copy = hand_in(world.caller("clerk"), issued, signed)

    issued.refresh_from_db()
    assert (issued.signed_by, copy.signed_by, copy.number) == ("person", "person", 1)
    assert bytes_of(copy.file) == signed
    assert [each.name for each in found_in(copy).signatures] == ["Trần Văn Minh"]
    event = Event.objects.get(name="paper.signed", subject_id=issued.pk)
    assert event.data["sha256"] == copy.file.sha256
    assert public_paper_with(copy.file.sha256) == issued


def test_the_seal_of_the_organ_comes_on_top_and_keeps_the_person(world: World, issued: Paper) -> None:
    signed = PERSON.signs(bytes_of(issued.pdf))
    hand_in(world.caller("clerk"), issued, signed)

    copy = hand_in(world.caller("clerk"), issued, ORGAN.signs(signed, SigningRole.ORGAN))

    issued.refresh_from_db()
    assert (issued.signed_by, copy.number) == ("organ", 2)
    assert all(each.intact for each in found_in(signed_copy_of(issued)).signatures)


def refused(world: World, paper: Paper, data: bytes, refusal: type[Exception], name: str = "a.pdf") -> None:
    before = (StoredFile.objects.count(), SignedCopy.objects.count(), Event.objects.count())

    with pytest.raises(refusal):
        hand_in(world.caller("clerk"), paper, data, name)
    assert (StoredFile.objects.count(), SignedCopy.objects.count(), Event.objects.count()) == before


def test_another_file_a_changed_one_and_an_unsigned_one_are_refused(world: World, issued: Paper) -> None:
    ours = bytes_of(issued.pdf)
    signed = PERSON.signs(ours)
    tampered = signed[:-2000] + signed[-2000:].replace(b"/Type", b"/Tipe", 1)

    refused(world, issued, PERSON.signs(ours.replace(b"/Lang", b"/Long", 1)), no.NotThisPaper)
    refused(world, issued, tampered, no.SignedFileRefused)
    refused(world, issued, ours, no.NoSignatureInFile)
    refused(world, issued, b"chu", FileTypeNotAllowed, name="a.exe")
    refused(world, issued, b"chu", no.SignedFileUnreadable, name="a.txt")


def test_a_certificate_that_had_ended_is_refused(world: World, issued: Paper) -> None:
    ended = issuer().issue("Trần Văn Minh", since=NOW - timedelta(days=60), days=30)

    refused(world, issued, ended.signs(bytes_of(issued.pdf)), no.CertificateNotValidThen)


def test_a_copy_without_the_earlier_signature_or_the_same_once_more_is_refused(world: World, issued: Paper) -> None:
    signed = PERSON.signs(bytes_of(issued.pdf))
    hand_in(world.caller("clerk"), issued, signed)

    refused(world, issued, ORGAN.signs(bytes_of(issued.pdf), SigningRole.ORGAN), no.SignatureLost)
    refused(world, issued, signed, no.SignedCopyKnown)


def test_a_draft_is_not_signed(world: World) -> None:
    refused(world, a_draft(world), b"%PDF-", NotPossibleNow)


def test_who_may_not_issue_does_not_reach_it(world: World, issued: Paper) -> None:
    for name in ("chair", "road_officer", "stranger"):
        with pytest.raises(Paper.DoesNotExist):
            hand_in(world.caller(name), issued, b"%PDF-")


def test_who_was_slower_is_told(world: World, issued: Paper, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = bytes_of(issued.pdf)
    clerk = world.caller("clerk")

    def slow_look(row: Paper, data: bytes, **more: object) -> object:
        monkeypatch.setattr(action, "look_at", look_at)
        hand_in(clerk, issued, PERSON.signs(ours))
        return look_at(row, data, now=NOW)

    monkeypatch.setattr(action, "look_at", slow_look)
    with pytest.raises(NotPossibleNow):
        hand_in(clerk, issued, PERSON.signs(ours))
    assert SignedCopy.objects.count() == 1


def test_once_the_administrator_trusts_the_issuer_a_new_look_says_so(
    world: World, issued: Paper, settings: object
) -> None:
    copy = hand_in(world.caller("clerk"), issued, PERSON.signs(bytes_of(issued.pdf)))
    assert found_in(copy).signatures[0].trust is Trust.UNKNOWN

    issuer().trust(settings.SIGNATURE_ROOTS)  # type: ignore[attr-defined]
    again = recheck_signed_paper(world.caller("clerk"), paper_id=issued.pk)

    assert found_in(again).signatures[0].trust is Trust.TRUSTED
    assert Event.objects.filter(name="paper.rechecked").count() == 1


def test_there_is_nothing_to_look_at_again_without_a_signed_copy(world: World, issued: Paper) -> None:
    with pytest.raises(NotPossibleNow):
        recheck_signed_paper(world.caller("clerk"), paper_id=issued.pk)
