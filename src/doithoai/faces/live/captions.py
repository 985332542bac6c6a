"""Where a program that recognises speech sends its lines."""

import secrets

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from doithoai.apps.hall.actions.write_caption import take_recognised_caption
from doithoai.apps.hall.models import Broadcast
from doithoai.faces.common import callers


@csrf_exempt  # no cookie is read: the word in the header is the whole permission
@require_POST
def take_caption(request: HttpRequest, code: str) -> HttpResponse:
    """One line: form fields `text` and `key`, header `Authorization: Bearer <word>`. 204 when it is kept."""
    scheme, _, word = request.headers.get("Authorization", "").partition(" ")
    if scheme.casefold() != "bearer" or not word:
        return HttpResponse(status=401, headers={"WWW-Authenticate": "Bearer"})
    text = request.POST.get("text", "")
    key = request.POST.get("key") or secrets.token_hex(16)  # without a key, the same words are said twice
    try:
        take_recognised_caption(dialogue_code=code, token=word, text=text, key=key, now=callers.moment())
    except Broadcast.DoesNotExist:
        return HttpResponse(status=403)
    return HttpResponse(status=204)
