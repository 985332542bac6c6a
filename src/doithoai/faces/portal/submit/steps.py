"""The three steps of the public form, each: read, one action, show the next."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import redirect

from doithoai.apps.petitions.actions.intake.submit_petition import submit_petition
from doithoai.apps.petitions.actions.intake.turn_away import turn_away
from doithoai.apps.petitions.queries.intake import groups_in_force
from doithoai.apps.petitions.receiving import Contact, Receipt
from doithoai.core.petitions.gate import STOPPED_BY_WORDS, pass_words, suspect_words
from doithoai.core.petitions.intake import MOST_FILES, check_words
from doithoai.core.petitions.legal_type import GateAnswer
from doithoai.faces.common.refusals import attempt
from doithoai.faces.common.uploads import keep_uploads
from doithoai.faces.portal.submit import forms, voices
from doithoai.faces.portal.submit.draft import Draft, KeptFile
from doithoai.faces.portal.submit.preview import covered_after, found_in, preview_of
from doithoai.faces.portal.submit.visit import Visit


def gate(visit: Visit) -> HttpResponse:
    """Step 1: nobody types a word before the gate has asked; a draft that the browser kept goes on behind it."""
    sent = visit.request.POST if "answer" in visit.request.POST or visit.request.POST.get("step") == "gate" else None
    form = forms.Gate(sent)
    if sent is None or not form.is_valid():
        return visit.render("portal/submit/gate.html", {"form": form}, status=422 if form.errors else 200)
    answer = form.cleaned_data["answer"]
    if answer == GateAnswer.SUGGEST:
        return show_words(visit, visit.draft or Draft.begin(visit.dialogue.code))
    turn_away(visit.caller, kind=answer)
    return redirect("portal:other_door", code=visit.dialogue.code, kind=answer)


def show_words(
    visit: Visit, draft: Draft, form: forms.Words | None = None, *, files_read: bool = False
) -> HttpResponse:
    """The page of step 2, with what is known already; `files_read`: the draft has the files that were sent with it."""
    if form is None:
        initial = {"text": draft.text, "place": draft.place, "group": draft.group}
        form = forms.Words(initial=initial, groups=list(groups_in_force(visit.caller)))
    asks = form.is_bound and bool(suspect_words(form.data.get("text", "")))
    opened = bool(form.errors.keys() - {"text"}) or bool(draft.files or draft.place or draft.group)
    context = {"form": form, "draft": draft, "asks_again": asks, "opened": opened, "files_read": files_read}
    return visit.render("portal/submit/words.html", context, status=422 if form.errors else 200)


def words(visit: Visit) -> HttpResponse:
    """Step 2: the words pass the rules before anything, even a file, is kept."""
    draft = visit.draft
    if draft is None:
        return visit.render("portal/submit/gate.html", {"form": forms.Gate(), "too_old": True}, status=422)
    sent = visit.request.POST
    if "voice" in sent:
        return voices.show_voice(visit, draft.with_typed(sent, joins=sent["voice"]))
    form = forms.Words(
        sent,
        visit.request.FILES,
        groups=list(groups_in_force(visit.caller)),
        kept=tuple((kept.id, kept.name) for kept in draft.files),
    )
    files_read = form.is_valid() and passes(visit, form)
    if files_read:
        draft = draft.with_words(form.cleaned_data)
        draft = replace(draft, files=files_after(visit, draft, form))
    if form.errors:
        return show_words(visit, draft, form, files_read=files_read)
    return voices.show_similar(visit, draft, seen=sent.getlist("seen")) or show_send(visit, draft)


def similar(visit: Visit) -> HttpResponse:
    """Between step 2 and 3: others said the same; join one of them, or go on."""
    draft, sent = visit.draft, visit.request.POST
    if draft is None:
        return visit.render("portal/submit/gate.html", {"form": forms.Gate(), "too_old": True}, status=422)
    if "voice" in sent:
        return voices.show_voice(visit, replace(draft, joins=sent["voice"]))
    return show_words(visit, draft) if "back" in sent else show_send(visit, draft)


def voice(visit: Visit) -> HttpResponse:
    """Step 3 of who joins: store the voice, or back to the own words."""
    draft = visit.draft
    if draft is None or not draft.joins:
        return visit.render("portal/submit/gate.html", {"form": forms.Gate(), "too_old": True}, status=422)
    if "back" in visit.request.POST:
        return show_words(visit, replace(draft, joins=""))
    return voices.voice(visit, draft)


def passes(visit: Visit, form: forms.Words) -> bool:
    """Whether the words may go on; a stop by the word check is counted, its text is not kept."""
    text, said = form.cleaned_data["text"], form.cleaned_data["is_no_denunciation"]
    form.cleaned_data["text"] = attempt(form, lambda: check_words(text))
    if form.errors:
        return False
    if attempt(form, lambda: pass_words(text, is_no_denunciation=said)) is None:
        turn_away(visit.caller, kind=STOPPED_BY_WORDS)
    return not form.errors


def files_after(visit: Visit, draft: Draft, form: forms.Words) -> tuple[KeptFile, ...]:
    """The files kept earlier without those dropped, and the new ones; refused ones are errors of the form."""
    kept = [one for one in draft.files if str(one.id) not in form.cleaned_data["drop"]]
    room = max(MOST_FILES - len(kept), 0)
    fresh = keep_uploads(visit.caller, form, "uploads", form.cleaned_data["uploads"], most=room)
    return (*kept, *(KeptFile(file.pk, file.name, file.size) for file in fresh))


def show_send(visit: Visit, draft: Draft, form: forms.Person | None = None) -> HttpResponse:
    """The page of step 3: what everybody will be able to read, then who it is from."""
    form = form or forms.Person(initial=draft.contact)
    pieces = preview_of(draft.text, draft.covered)
    opened = form.is_bound or any(draft.contact.values())
    context = {"form": form, "draft": draft, "pieces": pieces, "found": found_in(pieces), "opened": opened}
    return visit.render("portal/submit/send.html", context, status=422 if form.errors else 200)


def send(visit: Visit) -> HttpResponse:
    """Step 3: store it once and lead to the receipt; or cover a piece of the words, or back to them."""
    draft, sent = visit.draft, visit.request.POST
    if draft is None:
        return visit.render("portal/submit/gate.html", {"form": forms.Gate(), "too_old": True}, status=422)
    form = forms.Person(sent)
    valid = form.is_valid()
    draft = replace(draft, contact={name: form.cleaned_data.get(name, sent.get(name, "")) for name in form.fields})
    if "back" in sent:
        return show_words(visit, draft)
    if "cover" in sent or "uncover" in sent:
        taps = {"cover": sent.getlist("cover"), "uncover": sent.getlist("uncover")}
        return show_send(visit, replace(draft, covered=covered_after(draft.covered, draft.text, **taps)))
    if valid:
        receipt = attempt(form, lambda: stored(visit, draft))
        if receipt is not None:
            return redirect("portal:receipt", code=receipt.petition.code, secret=receipt.secret)
    return show_send(visit, draft, form)


def stored(visit: Visit, draft: Draft) -> Receipt:
    """The action with what the three steps gave."""
    contact = Contact(**{name: draft.contact[name] for name in Contact.__dataclass_fields__})
    return submit_petition(
        visit.caller,
        dialogue_id=visit.dialogue.pk,
        opinion=draft.opinion,
        contact=contact,
        submission_key=draft.submission_key,
    )


STEPS: Mapping[str, Callable[[Visit], HttpResponse]] = {
    "gate": gate,
    "words": words,
    "similar": similar,
    "voice": voice,
    "send": send,
}
