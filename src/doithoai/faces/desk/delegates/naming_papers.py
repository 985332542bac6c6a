"""The paper on which a group names its delegates, for who has no telephone that opens a link."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from doithoai.apps.delegates.ledger import book_of, groups_of, seat_rules
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.apps.organisations.models import Group
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.times import when_words

SPARE = 1
"""Empty lines besides the seats: for a name that is crossed out."""


@dataclass(frozen=True)
class Sheet:
    """The page of one group."""

    group: Group
    seats: int
    criteria: list[str]

    @property
    def lines(self) -> range:
        """The numbers of the lines to fill in."""
        return range(1, self.seats + SPARE + 1)


@require_safe
@desk_page(Permission.DELEGATE_NOMINATE)
def nomination_forms(request: HttpRequest, code: str) -> HttpResponse:
    """One page for each group that has seats; `?thon=` for one of them."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DELEGATE_NOMINATE)
    sheets = [sheet for sheet in _sheets(caller, dialogue) if request.GET.get("thon") in (None, str(sheet.group.pk))]
    context = {"dialogue": dialogue, "sheets": sheets, "when": when_words(dialogue)}
    context["until"] = seat_rules(dialogue).naming_until
    return render(request, "desk/delegates/nomination_forms.html", context)


def _sheets(caller: Caller, dialogue: Dialogue) -> list[Sheet]:
    groups = groups_of(dialogue, caller.today)
    book = book_of(dialogue, groups)
    asked = [quota.criteria.rstrip(". ") for quota in dialogue.quotas.all() if quota.criteria]
    sheets = [Sheet(group, book.of_group(group.pk).seats, asked) for group in groups]
    return [sheet for sheet in sheets if sheet.seats]
