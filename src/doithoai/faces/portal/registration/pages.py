"""Open registration on the portal: register, see the own place in line, take a seat, cancel. No account."""

import secrets

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from doithoai.apps.delegates.actions.answer_registration import cancel_registration, rejoin_line, take_offer
from doithoai.apps.delegates.actions.register_citizen import Wish, register_citizen
from doithoai.apps.delegates.ledger import groups_of
from doithoai.apps.delegates.models import Registration
from doithoai.apps.delegates.registrations import find_registration, place_in_line, standing_of
from doithoai.apps.delegates.waiting_list import registration_url
from doithoai.apps.dialogues.access import public_dialogues
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.petitions.actions.intake.turn_away import turn_away
from doithoai.core.caller import Caller, citizen_caller
from doithoai.core.delegates.badge import read_badge
from doithoai.core.petitions.gate import STOPPED_BY_WORDS, LooksLikeDenunciation
from doithoai.core.refusal import Refused
from doithoai.faces.common import callers
from doithoai.faces.common.pace import Pace
from doithoai.faces.common.qr import qr_picture
from doithoai.faces.common.refusals import attempt, sentence_of
from doithoai.faces.common.times import when_words
from doithoai.faces.portal.registration.forms import Register

SENT = Pace("registrations", most=40)
"""Registrations a minute from one network: a whole hall may share one."""
WRONG = Pace("wrong-registrations", most=30)
ACTS = {"take": take_offer, "cancel": cancel_registration, "again": rejoin_line}


@never_cache
@require_http_methods(["GET", "POST"])
def register(request: HttpRequest, code: str) -> HttpResponse:
    """The form with how many seats are left; afterwards the own page with the code."""
    dialogue = public_dialogues().select_related("authority").get(code=code)
    caller = citizen_caller(callers.moment(), authority_id=dialogue.authority_id)
    standing, groups = standing_of(caller, dialogue), groups_of(dialogue, caller.today)
    form = Register(request.POST or None, groups=groups, initial={"key": secrets.token_urlsafe(18)})
    if form.is_valid() and not _too_fast(request, form):
        stored = attempt(form, lambda: _stored(caller, dialogue, form))
        if stored is not None:
            return redirect("portal:own_registration", code, stored.delegate.badge)
    context = {"dialogue": dialogue, "authority_name": dialogue.authority.name, "standing": standing}
    context |= {"form": form, "when": when_words(dialogue)}
    return render(request, "portal/registration/register.html", context, status=422 if form.errors else 200)


def _too_fast(request: HttpRequest, form: Register) -> bool:
    if SENT.is_over(request):
        form.add_error(None, _("Có quá nhiều lượt đăng ký cùng lúc từ mạng này. Xin chờ một phút rồi gửi lại."))
        return True
    SENT.note(request)
    return False


def _stored(caller: Caller, dialogue: Dialogue, form: Register) -> Registration:
    said = dict(form.cleaned_data)
    wish = Wish(speaks=said.pop("wish") == "speak", about=said.pop("about"))
    try:
        return register_citizen(caller, dialogue_code=dialogue.code, wish=wish, **said)
    except LooksLikeDenunciation:
        turn_away(caller, kind=STOPPED_BY_WORDS)
        raise


@require_safe
def find_own(request: HttpRequest, code: str) -> HttpResponse:
    """From a code that was typed to the own page."""
    badge = read_badge(request.GET.get("ma", "")) or ""
    try:
        if not WRONG.is_over(request):
            return redirect("portal:own_registration", code, find_registration(code, badge).delegate.badge)
    except Registration.DoesNotExist:
        WRONG.note(request)
    messages.warning(request, _("Chưa tìm thấy đăng ký nào với mã này. Xin xem lại từng chữ."))
    return redirect("portal:register", code)


@never_cache
@require_http_methods(["GET", "POST"])
def own_registration(request: HttpRequest, code: str, badge: str) -> HttpResponse:
    """How the registration stands, the place in line, and what the citizen may do now."""
    found = find_registration(code, read_badge(badge) or "")
    dialogue = found.delegate.dialogue
    caller = citizen_caller(callers.moment(), authority_id=dialogue.authority_id)
    if request.method == "POST" and (act := ACTS.get(request.POST.get("act", ""))) is not None:
        try:
            act(caller, dialogue_code=code, badge=found.delegate.badge)
        except Refused as refused:
            messages.warning(request, sentence_of(refused))
        return redirect("portal:own_registration", code, found.delegate.badge)
    return render(request, "portal/registration/own.html", _own(caller, found))


def _own(caller: Caller, found: Registration) -> dict[str, object]:
    dialogue = found.delegate.dialogue
    over = found.offer_until is not None and caller.now >= found.offer_until
    return {
        "registration": found,
        "state": "expired" if found.state == "offered" and over else found.state,
        "delegate": found.delegate,
        "dialogue": dialogue,
        "authority_name": dialogue.authority.name,
        "when": when_words(dialogue),
        "place": place_in_line(found),
        "standing": standing_of(caller, dialogue),
        "qr": qr_picture(registration_url(found)),
        "may_cancel": dialogue.state == "issued" and found.delegate.checked_in_at is None,
    }
