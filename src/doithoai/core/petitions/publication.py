"""What the public may read of a petition."""

from doithoai.core.petitions.lifecycle import PetitionState
from doithoai.core.refusal import NotPossibleNow, Refused
from doithoai.core.wording import gettext_noop

NEVER_SHOWN = frozenset({PetitionState.SEALED, PetitionState.DIVERTED, PetitionState.MERGED})


class NoConsent(Refused):
    """The citizen did not agree that the words are published."""

    code = "no_consent"
    sentence = gettext_noop("Người gửi không đồng ý công khai ý kiến này.")


def check_may_be_shown(state: PetitionState, *, consents: bool) -> None:
    """Raises `NotPossibleNow` for sealed, diverted or merged petitions, `NoConsent` against the citizen's will."""
    if state in NEVER_SHOWN:
        raise NotPossibleNow()
    if not consents:
        raise NoConsent()
