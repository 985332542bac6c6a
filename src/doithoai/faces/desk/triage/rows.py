"""A petition as one line of a list: every word it shows, worked out before the template."""

from dataclasses import dataclass, replace
from datetime import date

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext

from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.queues import SOON
from doithoai.core.petitions.lifecycle import OPEN_STATES, PetitionState
from doithoai.core.petitions.public_status import public_status
from doithoai.core.petitions.routing import is_escalated
from doithoai.core.text.highlighting import Marked, Wanted, excerpt, marked
from doithoai.faces.common.components.states import public_status as public_status_tag
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
    badge: str = ""
    url: str = ""
    pane_url: str = ""


def dressed(rows: list[Row]) -> list[Row]:
    """The rows with what many of them share, written once: the badge of each status, the addresses around the code."""
    if not rows:
        return []
    badges = {
        status: render_to_string("components/public_status.html", public_status_tag(status, sentence=False))
        for status in {row.status for row in rows if row.status}
    }
    code = rows[0].petition.code
    case, pane = (reverse(name, args=[code]) for name in ("desk:petition", "desk:petition_pane"))
    return [
        replace(
            row,
            badge=badges.get(row.status, ""),
            url=case.replace(code, row.petition.code),
            pane_url=pane.replace(code, row.petition.code),
        )
        for row in rows
    ]


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
