"""From the filled form to the stored petition."""

from typing import Any

from doithoai.apps.intake.actions.enter_slip import enter_slip
from doithoai.apps.petitions.actions.intake.enter_petition import enter_petition
from doithoai.apps.petitions.actions.intake.turn_away import turn_away
from doithoai.apps.petitions.receiving import Contact, Opinion, Receipt
from doithoai.core.caller import Caller
from doithoai.core.petitions.gate import pass_gate, pass_words
from doithoai.core.petitions.intake import MOST_FILES
from doithoai.faces.common.refusals import attempt
from doithoai.faces.common.uploads import keep_uploads
from doithoai.faces.desk.intake.forms import EnterPetition


def entered(caller: Caller, form: EnterPetition) -> Receipt | None:
    """The stored petition, or None with the reasons in the form. Nothing is kept, not even a scan, of another door."""
    said = dict(form.cleaned_data)
    attempt(form, lambda: pass_gate(said["gate"]))
    if form.errors:
        turn_away(caller, kind=said["gate"])
    attempt(form, lambda: pass_words(said["text"], is_no_denunciation=said["is_no_denunciation"]))
    if form.errors:
        return None
    files = keep_uploads(caller, form, "uploads", said["uploads"], most=MOST_FILES)
    if form.errors:
        return None
    opinion = Opinion(
        text=said["text"],
        place=said["place"],
        group_id=said["group"],
        file_ids=tuple(file.pk for file in files),
        is_no_denunciation=said["is_no_denunciation"],
    )
    contact = Contact(name=said["name"], phone=said["phone"], address=said["address"])
    rest: dict[str, Any] = {name: said[name] for name in ("gate", "received_at")}
    rest |= {"opinion": opinion, "contact": contact, "submission_key": f"{said['key']}:{caller.person_id}"}
    if said["slip"]:
        return attempt(form, lambda: enter_slip(caller, code=said["slip"], **rest))
    rest |= {"channel": said["channel"], "dialogue_id": said["dialogue_id"]}
    return attempt(form, lambda: enter_petition(caller, **rest))
