"""The opinion poll on the phone: one vote a phone, changed until it is closed."""

from typing import Any

from django import forms
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from doithoai.apps.hall.actions.vote_in_poll import vote_in_poll as vote
from doithoai.apps.hall.polling import own_choice
from doithoai.core.hall.polls import MOST_CHOICES, PollChoiceUnknown
from doithoai.faces.live.phone import Visit, phone_page


class VoteInPoll(forms.Form):
    """Which poll, and the place of the choice."""

    poll_id = forms.IntegerField(min_value=1)
    choice = forms.IntegerField(min_value=0, max_value=MOST_CHOICES - 1)


@require_POST
@phone_page
def vote_in_poll(visit: Visit) -> HttpResponse:
    """Keep the choice of this phone; a page with script is told what is kept, another one is led back."""
    visit.note_sending()
    form = VoteInPoll(visit.request.POST)
    if not form.is_valid():
        raise PollChoiceUnknown()
    vote(visit.caller, dialogue_id=visit.dialogue.pk, phone=visit.phone, **form.cleaned_data)
    if visit.request.headers.get("Accept") == "application/json":
        return JsonResponse({"choice": form.cleaned_data["choice"]})
    return redirect(f"{reverse('live:audience', args=[visit.dialogue.code])}#tham-khao")


def poll_context(poll: dict[str, Any], phone: str) -> dict[str, Any]:
    """The poll with a place for every choice that a poll may have: the next one fills them without a new page."""
    mine = own_choice(poll["id"], phone) if poll["id"] else None
    empty = {"words": "", "result": "", "percent": 0}
    choices = [*poll["choices"], *(empty for _ in range(MOST_CHOICES - len(poll["choices"])))]
    places = [choice | {"place": place, "mine": place == mine} for place, choice in enumerate(choices)]
    return poll | {"places": places, "voted": mine is not None}
