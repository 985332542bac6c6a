"""«Cùng ý kiến này»: one more voice for a public petition."""

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.notices.models import Notice
from doithoai.apps.petitions.actions.intake.add_voice import add_voice
from doithoai.apps.petitions.jobs import tell_of_merging
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.receiving import Contact, Opinion, Receipt
from doithoai.core.petitions.gate import LooksLikeDenunciation
from doithoai.core.petitions.intake import NotCollecting
from doithoai.core.petitions.merging import CannotJoin
from tests.apps.petitions.voices import a_citizen, a_collecting_dialogue, answer, assign, send
from tests.world import World


@pytest.fixture
def shown(world: World) -> Petition:
    petition = send(world, a_collecting_dialogue(world), email="lan@vi-du.vn").petition
    petition.is_public = True
    petition.save()
    return petition


def join(world: World, into: Petition, text: str = "", key: str = "v1", **contact: str) -> Receipt:
    return add_voice(
        a_citizen(world),
        dialogue_id=into.dialogue_id or 0,
        into_code=into.code,
        opinion=Opinion(text=text),
        contact=Contact(**contact),
        submission_key=key,
    )


def test_a_voice_has_its_own_code_and_counts_once_however_often_it_is_sent(world: World, shown: Petition) -> None:
    first = join(world, shown, email="tam@vi-du.vn")
    again = join(world, shown, email="tam@vi-du.vn")
    assert (first.petition.code, first.secret) == (again.petition.code, again.secret)
    shown.refresh_from_db()
    voice = Petition.objects.get(pk=first.petition.pk)
    assert (shown.voices, voice.merged_into, voice.state) == (2, shown, "merged")
    assert (voice.text, voice.consents_to_publication) == (f"Cùng ý kiến với {shown.code}.", False)
    assert Notice.objects.filter(address="tam@vi-du.vn", subject__startswith="Giấy tiếp nhận").count() == 1
    assert join(world, shown, "Nhà tôi cũng ngập mỗi khi mưa.", key="v2").petition.text.startswith("Nhà tôi")
    shown.refresh_from_db()
    assert shown.voices == 3


def test_those_who_raised_it_before_are_told(world: World, shown: Petition) -> None:
    join(world, shown)
    for event in Event.objects.filter(name="petition.merged"):
        tell_of_merging(now=world.clock.now, event_id=event.pk)
    told = Notice.objects.get(address="lan@vi-du.vn", subject__startswith="Có thêm người")
    assert "2 ý kiến" in told.text


def test_a_voice_joins_what_is_answered_and_what_carries_the_petition_on(world: World, shown: Petition) -> None:
    assign(world, shown)
    answer(world, shown)
    assert join(world, shown).petition.merged_into == shown
    carrier = send(world, Dialogue.objects.get(), key="other").petition
    Petition.objects.filter(pk=shown.pk).update(state="merged", merged_into=carrier)
    assert join(world, shown, key="v2").petition.merged_into == carrier


@pytest.mark.parametrize(
    "values", [{"is_public": False}, {"state": "sealed"}, {"state": "diverted"}, {"authority": "neighbour"}]
)
def test_what_is_not_public_takes_no_voice(world: World, shown: Petition, values: dict[str, object]) -> None:
    if "authority" in values:
        values = {"authority": world.neighbour}
    Petition.objects.filter(pk=shown.pk).update(**values)
    with pytest.raises(CannotJoin):
        join(world, shown)
    assert Petition.objects.count() == 1


def test_own_words_pass_the_same_gate_and_the_dialogue_must_collect(world: World, shown: Petition) -> None:
    with pytest.raises(LooksLikeDenunciation):
        join(world, shown, "Tôi tố cáo ông A nhận hối lộ")
    Dialogue.objects.update(state="closed")
    with pytest.raises(NotCollecting):
        join(world, shown)
    assert Petition.objects.count() == 1
    shown.refresh_from_db()
    assert shown.voices == 1
