"""The phone in the hall: follow, ask, support a question, register to speak, see one's place, withdraw. No account."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from doithoai.apps.audience import queries
from doithoai.apps.audience.actions import take_back_question as question_back
from doithoai.apps.audience.actions import take_back_wish as wish_back
from doithoai.apps.audience.actions.ask_question import Asked
from doithoai.apps.audience.actions.ask_question import ask_question as ask
from doithoai.apps.audience.actions.support_question import support_question as support
from doithoai.apps.audience.actions.wish_to_speak import wish_to_speak as wish
from doithoai.apps.hall.minutes_queries import corrections_last_day
from doithoai.apps.petitions.actions.intake.turn_away import turn_away
from doithoai.apps.petitions.queries.intake import groups_in_force
from doithoai.core.petitions.gate import STOPPED_BY_WORDS, suspect_words
from doithoai.faces.common.refusals import attempt
from doithoai.faces.live.addresses import feed_url
from doithoai.faces.live.audience_forms import AskQuestion, PhoneForm, WishToSpeak, new_key
from doithoai.faces.live.phone import Visit, phone_page
from doithoai.faces.live.pictures import PUBLIC, picture_of_view
from doithoai.faces.live.polls import poll_context

SENT = {"hoi": "live:ask_question", "phat-bieu": "live:wish_to_speak"}
"""What was just sent -> the page on which it was typed: its draft is dropped."""


@require_safe
@phone_page
def audience(visit: Visit) -> HttpResponse:
    """Who speaks, what is asked and decided, what comes next, the questions of all, and the phone's own things."""
    code, sent = visit.dialogue.code, SENT.get(visit.request.GET.get("da-gui", ""))
    hall = picture_of_view(code, PUBLIC)
    supported = queries.supported_keys(visit.phone, hall["question_keys"])
    context = {
        "hall": hall,
        "questions": queries.listed(hall, supported),
        "own": queries.own_things(visit.phone, visit.dialogue),
        "agenda": visit.dialogue.agenda.all(),
        "sent_from": reverse(sent, args=[code]) if sent else "",
        "feed_url": feed_url(code),
        "poll": poll_context(hall["poll"], visit.phone),
        "corrections_until": _corrections_until(visit),
    }
    return _render(visit, "live/audience.html", context)


def _corrections_until(visit: Visit) -> date | None:
    """The last day for corrections of the minutes; not asked while the hall sits."""
    dialogue = visit.dialogue
    return corrections_last_day(dialogue, today=visit.caller.today) if dialogue.held_on else None


@require_safe
@phone_page
def own_things(visit: Visit) -> HttpResponse:
    """The phone's own things alone: asked for when the public picture says that one of them has moved."""
    return _render(visit, "live/_own.html", {"own": queries.own_things(visit.phone, visit.dialogue)})


@require_http_methods(["GET", "POST"])
@phone_page
def ask_question(visit: Visit) -> HttpResponse:
    """One question; a moderator reads it before anybody else."""
    form = _form(visit, AskQuestion)
    if form.is_valid():
        typed = dict(form.cleaned_data)
        sending = {"dialogue_id": visit.dialogue.pk, "phone": visit.phone, "key": typed.pop("key")}
        if _sent(visit, form, typed["text"], lambda: ask(visit.caller, asked=Asked(**typed), **sending)):
            return _back(visit, "hoi")
    return _form_page(visit, "live/ask_question.html", form, "text")


@require_http_methods(["GET", "POST"])
@phone_page
def wish_to_speak(visit: Visit) -> HttpResponse:
    """Register to speak; the secretary takes it into the queue."""
    form = _form(visit, WishToSpeak)
    if form.is_valid():
        typed = {"dialogue_id": visit.dialogue.pk, "phone": visit.phone, **form.cleaned_data}
        if _sent(visit, form, typed["subject"], lambda: wish(visit.caller, **typed)):
            return _back(visit, "phat-bieu")
    return _form_page(visit, "live/wish_to_speak.html", form, "subject")


@require_POST
@phone_page
def support_question(visit: Visit, key: str) -> HttpResponse:
    """One more who asks for the same; counted once a phone."""
    visit.note_sending()
    support(visit.caller, dialogue_id=visit.dialogue.pk, phone=visit.phone, key=key)
    if visit.request.headers.get("Accept") == "application/json":
        return JsonResponse({"supported": queries.supports_of(key)})
    return redirect(f"{reverse('live:audience', args=[visit.dialogue.code])}#cau-hoi")


@require_POST
@phone_page
def take_back_question(visit: Visit, key: str) -> HttpResponse:
    question_back.take_back_question(visit.caller, phone=visit.phone, key=key)
    return _back(visit, "")


@require_POST
@phone_page
def take_back_wish(visit: Visit, key: str) -> HttpResponse:
    wish_back.take_back_wish(visit.caller, phone=visit.phone, key=key)
    return _back(visit, "")


def _form(visit: Visit, shape: type[PhoneForm]) -> PhoneForm:
    groups = groups_in_force(visit.caller)
    return shape(visit.request.POST or None, initial={"key": new_key()}, groups=groups)


def _sent(visit: Visit, form: PhoneForm, words: str, call: Callable[[], Any]) -> bool:
    """Whether it is stored; a stop by the word check is counted, its words are not kept."""

    def send() -> Any:
        visit.note_sending()
        return call()

    stored = attempt(form, send) is not None
    if not stored and suspect_words(words) and not form.cleaned_data.get("is_no_denunciation"):
        turn_away(visit.caller, kind=STOPPED_BY_WORDS)
    return stored


def _form_page(visit: Visit, template: str, form: PhoneForm, words: str) -> HttpResponse:
    asks_again = form.is_bound and bool(suspect_words(form.data.get(words, "")))
    hall_open = queries.is_open(visit.dialogue)
    context = {"form": form, "asks_again": asks_again, "hall_open": hall_open or form.is_bound}
    return _render(visit, template, context, status=422 if form.errors else 200)


def _back(visit: Visit, sent: str) -> HttpResponse:
    address = reverse("live:audience", args=[visit.dialogue.code])
    return redirect(f"{address}?da-gui={sent}" if sent else address)


def _render(visit: Visit, template: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    known = {"dialogue": visit.dialogue, "authority_name": visit.dialogue.authority.name}
    return render(visit.request, template, known | context, status=status)
