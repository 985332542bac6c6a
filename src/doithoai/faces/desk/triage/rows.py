"""A petition as one line of a list: every word it shows, worked out before the template."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext

from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.queues import SOON
from doithoai.core.petitions.lifecycle import OPEN_STATES, PetitionState
from doithoai.core.petitions.public_status import public_status
from doithoai.core.petitions.routing import is_escalated
from doithoai.core.text.highlighting import Marked, Wanted, excerpt, marked
from doithoai.faces.desk.triage.words import STATES, STATUSES

LIKE_STATUS = {state for state in PetitionState if state not in (PetitionState.MERGED, PetitionState.SEALED)}


@dataclass(frozen=True)
class Row:
    """One line. `due` is empty, ok, soon or late."""

    petition: Petition
    title: list[Marked]
    excerpt: list[Marked]
    """Where the searched words stand, when the title does not show them."""
    status: str
    word: str | Promise
    due: str
    fields: str
    escalated: bool


def row_of(petition: Petition, today: date, wanted: Wanted | None = None) -> Row:
    """The line of one petition of the inbox; `wanted` are the words of the search, to be marked."""
    state = PetitionState(petition.state)
    status = public_status(state, for_hall=petition.for_hall, extended=petition.is_extended)
    title, excerpt_ = _words(petition, wanted)
    return Row(
        petition=petition,
        title=title,
        excerpt=excerpt_,
        status=status.value if state in LIKE_STATUS else "",
        word=STATUSES[status] if state in LIKE_STATUS else STATES[state],
        due=_due(petition, today),
        fields=", ".join(gettext(field.name) for field in petition.fields.all()),
        escalated=state == PetitionState.RECEIVED and is_escalated(petition.bounces),  # type: ignore[attr-defined]
    )


def _words(petition: Petition, wanted: Wanted | None) -> tuple[list[Marked], list[Marked]]:
    if petition.state == PetitionState.SEALED:
        return [Marked(gettext("Nội dung đang niêm phong"))], []
    title = petition.summary or petition.opening  # type: ignore[attr-defined]
    if wanted is None:
        return [Marked(title)], []
    pieces = marked(title, wanted)
    return pieces, [] if any(piece.hit for piece in pieces) else excerpt(petition.text, wanted)


def _due(petition: Petition, today: date) -> str:
    if petition.due_on is None or petition.state not in OPEN_STATES:
        return ""
    if petition.due_on < today:
        return "late"
    return "soon" if petition.due_on <= today + SOON else "ok"
