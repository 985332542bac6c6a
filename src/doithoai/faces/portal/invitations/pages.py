"""The page of an invitation: the invited person says whether he or she comes, without an account."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from doithoai.apps.delegates.actions.reply_invitation import reply_invitation as reply
from doithoai.apps.delegates.invitation import invited_words, when_words
from doithoai.apps.delegates.queries import find_invited, replied_before_move
from doithoai.core.caller import Door, citizen_caller
from doithoai.core.delegates.badge import read_badge
from doithoai.core.delegates.replies import Reply
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.faces.common import callers


@never_cache
@require_http_methods(["GET", "POST"])
def reply_invitation(request: HttpRequest, code: str, badge: str) -> HttpResponse:
    """The invitation with two buttons; the answer may change until the hall opens."""
    found = find_invited(code, read_badge(badge) or "")
    if found is None:
        raise Http404
    if request.method == "POST" and request.POST.get("coming") in list(Reply):
        caller = citizen_caller(callers.moment(), authority_id=found.dialogue.authority_id, door=Door.LINK)
        reply(caller, dialogue_code=code, badge=found.badge, answer=Reply(request.POST["coming"]))
        return redirect("portal:reply_invitation", code, badge)
    context = {"delegate": found, "dialogue": found.dialogue, "invited": invited_words(found)}
    context |= {"when": when_words(found.dialogue), "open": found.dialogue.state == DialogueState.ISSUED}
    context |= {"asked_again": replied_before_move(found)}
    context["authority_name"] = found.dialogue.authority.name
    return render(request, "portal/invitations/reply.html", context)
