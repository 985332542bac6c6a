"""Private notes: written at the console, at a unit's seat, or at home before the sitting; read by nobody else."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from doithoai.apps.hall.actions.keep_private_note import keep_private_note as keep
from doithoai.apps.hall.private_notes import notes_on_petitions, own_notes
from doithoai.apps.hall.queries import hall_dialogue
from doithoai.apps.petitions.access import petitions_for
from doithoai.core.access.permissions import Permission
from doithoai.core.petitions.lifecycle import OPEN_STATES
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.numbers import number_in

SHOWN = 100


@desk_page(Permission.SITTING_VIEW)
def notes(request: HttpRequest, code: str) -> HttpResponse:
    """One's own notes on the dialogue and on what the hall will answer."""
    caller = caller_of(request)
    dialogue = hall_dialogue(caller, code, Permission.SITTING_VIEW)
    chosen = petitions_for(caller, Permission.PETITION_VIEW).filter(dialogue=dialogue, for_hall=True)
    chosen = chosen.filter(state__in=OPEN_STATES).select_related("group", "lead_unit").order_by("id")[:SHOWN]
    mine = notes_on_petitions(caller, dialogue)
    rows = [(petition, mine.get(petition.pk, "")) for petition in chosen]
    context = {"dialogue": dialogue, "rows": rows, "own": own_notes(caller, dialogue)}
    return render(request, "live/notes.html", context)


@require_POST
@desk_page(Permission.SITTING_VIEW)
def keep_private_note(request: HttpRequest, code: str) -> HttpResponse:
    """Keep one note while it is being typed."""
    caller = caller_of(request)
    dialogue = hall_dialogue(caller, code, Permission.SITTING_VIEW)
    about = {name: number_in(request.POST.get(name)) or None for name in ("turn_id", "petition_id")}
    note = keep(caller, dialogue_id=dialogue.pk, text=request.POST.get("text", ""), **about)
    if "HX-Request" in request.headers:
        return render(request, "live/_note_kept.html", {"note": note})
    return redirect("live:notes", code)
