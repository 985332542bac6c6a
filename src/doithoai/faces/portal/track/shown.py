"""What the page of one petition shows, to everybody and to the one who raised it."""

from typing import Any

from django.urls import reverse

from doithoai.apps.files.models import StoredFile
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.queries.tracking import sent_files, tracking_of
from doithoai.faces.common.stored_files import file_for_citizen
from doithoai.faces.common.timelines import timeline_of
from doithoai.faces.portal.track.forms import Rate


def facts(found: Petition, *, own: bool, secret: str = "") -> dict[str, Any]:
    """The context of both pages; `own`: opened by the secret link."""
    tracking = tracking_of(found)
    return {
        "tracking": tracking,
        "petition": found,
        "own": own,
        "secret": secret,
        "words": found.text if own else tracking.public_words,
        "shows_answer": tracking.answer is not None and (own or tracking.carrier.consents_to_publication),
        "whole_answer": own and not tracking.is_merged,
        "answer_files": [answer_file(found.code, attachment.file) for attachment in tracking.answer_files],
        "timeline": timeline_of(tracking.events, public=True),
        "authority_name": found.authority.name,
        "portal_here": "tra-cuu",
    }


def answer_file(code: str, stored: StoredFile) -> dict[str, Any]:
    """One line of the files under an answer."""
    url = reverse("portal:answer_file", args=[code, stored.public_token])
    return file_for_citizen(stored, url)


def own_facts(found: Petition, secret: str) -> dict[str, Any]:
    """The context of the citizen's own page."""
    return facts(found, own=True, secret=secret) | {"form": Rate(), "own_files": sent_files(found)}
