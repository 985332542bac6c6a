import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.dialogues.lifecycle import DialogueState as D
from doithoai.core.papers.catalogue import KINDS, TO_CITIZENS, About, Form, Need, SignedBy
from doithoai.core.papers.paper import PaperKind as K
from doithoai.core.papers.readiness import CANCELLED, NEEDS, PASSED, PaperNotYet, require_ready, why_not

ALL = frozenset(Need)


def test_a_poster_waits_for_the_plan_then_for_the_date_and_goes_with_the_hall() -> None:
    assert why_not(K.POSTER, D.DRAFT, ALL) == "Soạn được sau khi ban hành kế hoạch."
    assert why_not(K.POSTER, D.ISSUED, ()) == NEEDS[Need.DATE]
    assert why_not(K.POSTER, D.ISSUED, {Need.DATE}) == ""
    assert why_not(K.POSTER, D.CONCLUDED, ALL) == PASSED
    assert why_not(K.POSTER, D.CANCELLED, ALL) == CANCELLED


def test_a_refusal_says_the_reason_itself() -> None:
    with pytest.raises(PaperNotYet) as refused:
        require_ready(K.SYNTHESIS, D.ISSUED, ())
    assert refused.value.say() == NEEDS[Need.OPINIONS]
    require_ready(K.SYNTHESIS, D.ISSUED, {Need.OPINIONS})


@given(st.sampled_from(K), st.sampled_from(D), st.frozensets(st.sampled_from(Need)))
def test_every_kind_has_an_answer_in_every_state(kind: K, state: D, has: frozenset[Need]) -> None:
    why = why_not(kind, state, has)
    missing = set(KINDS[kind].needs) - has
    allowed = not KINDS[kind].states or state in KINDS[kind].states
    assert (why == "") is (allowed and not missing and state is not D.CANCELLED)


@pytest.mark.parametrize("kind", K)
def test_the_table_is_whole(kind: K) -> None:
    rule = KINDS[kind]
    assert rule.is_numbered == (rule.form in (Form.NAMED, Form.LETTER))
    assert (rule.abbreviation == "") == (rule.form is Form.LETTER)
    assert rule.is_numbered or not rule.once
    assert rule.signed_by is not SignedBy.NOBODY or not rule.is_numbered
    assert not (kind in TO_CITIZENS and rule.may_be_public)
    assert bool(rule.states) or rule.about is not About.DIALOGUE


def test_what_names_citizens_is_never_public() -> None:
    hidden = {kind for kind, rule in KINDS.items() if not rule.may_be_public}
    assert hidden >= {K.REPLY, K.EXTENSION, K.APOLOGY, K.INVITATION, K.DELEGATE_LIST, K.BRIEFING, K.GUIDE}
