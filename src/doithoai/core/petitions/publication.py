"""What the public may read of a petition."""

from doithoai.core.petitions.lifecycle import UNCOUNTED_STATES, PetitionState
from doithoai.core.refusal import NotPossibleNow, Refused
from doithoai.core.text.personal_data import NAMES, find_personal_data
from doithoai.core.wording import gettext_noop


class NoConsent(Refused):
    """The citizen did not agree that the words are published."""

    code = "no_consent"
    sentence = gettext_noop("Người gửi không đồng ý công khai ý kiến này.")


class PersonalDataLeft(Refused):
    """The words to be published still hold what tells who somebody is."""

    code = "personal_data_left"
    sentence = gettext_noop("Nội dung công khai còn {kinds}. Xin che đi rồi mới công khai.")
    field = "public_text"


def check_may_be_shown(state: PetitionState, *, consents: bool) -> None:
    """Raises `NotPossibleNow` for sealed, diverted or merged petitions, `NoConsent` against the citizen's will."""
    if state in UNCOUNTED_STATES:
        raise NotPossibleNow()
    if not consents:
        raise NoConsent()


def check_no_personal_data(words: str) -> None:
    """Raises `PersonalDataLeft` naming the kinds that were found."""
    kinds = list(dict.fromkeys(NAMES[found.kind] for found in find_personal_data(words)))
    if kinds:
        raise PersonalDataLeft(kinds=", ".join(kinds))
