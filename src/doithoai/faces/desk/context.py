"""What every desk page shows around its matter: who acts, for whom, and where to go."""

from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from doithoai.apps.organisations.queries import RoleChoice
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller, Door, Role
from doithoai.faces.common.callers import choices_of, chosen_role
from doithoai.faces.common.words import ROLE_WORDS
from doithoai.faces.desk.navigation import navigation


def desk_surroundings(request: HttpRequest) -> dict[str, Any]:
    """Empty for the public; no query of its own: the caller was read before the page."""
    caller: Caller | None = getattr(request, "_caller", None)
    if caller is None or caller.door != Door.DESK:
        return {}
    choices = choices_of(request)
    here = chosen_role(request, choices)
    searches = reach_of(caller.role, Permission.PETITION_VIEW) is not None
    return {
        "authority_name": here.authority_name,
        "person_name": caller.name,
        "role_word": _role_word(here),
        "role_choices": [
            (choice, ROLE_WORDS[choice.role], choice.key == here.key)
            for choice in choices
            if choice.is_practice == here.is_practice
        ],
        "desk_nav": navigation(request, caller.role),
        "search_url": reverse("desk:inbox") if searches and _has("desk:inbox") else "",
    }


def _role_word(here: RoleChoice) -> str | Promise:
    word = here.title or ROLE_WORDS[Role(here.role)]
    if not here.acting_for_name:
        return word
    return _("%(role)s, thay %(absent)s") % {"role": word, "absent": here.acting_for_name}


def _has(page: str) -> bool:
    try:
        reverse(page)
    except NoReverseMatch:
        return False
    return True
