"""The holding pen of letters by e-mail: a person says what each one is."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from doithoai.apps.intake.access import file_of_letter
from doithoai.apps.intake.actions import settle_letter as settling
from doithoai.apps.intake.letter_queries import LetterCase, held_letters, letter_case, settled_letters
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.queries.intake import dialogues_collecting, groups_in_force
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.numbering import read_code
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.downloads import picture_or_file
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.intake.letter_forms import FileLetter, PetitionOfLetter, TurnLetterAway

ENTER = Permission.PETITION_IMPORT


@never_cache
@require_safe
@desk_page(ENTER)
def letters(request: HttpRequest) -> HttpResponse:
    """What waits, then what became of the newest ones."""
    caller = caller_of(request)
    return render(
        request, "desk/intake/letters.html", {"held": held_letters(caller), "settled": settled_letters(caller)}
    )


@never_cache
@require_http_methods(["GET", "POST"])
@desk_page(ENTER)
def letter(request: HttpRequest, letter_id: int) -> HttpResponse:
    """One letter beside the form that makes it a petition."""
    caller = caller_of(request)
    case = letter_case(caller, letter_id)
    form = _form(request, caller, case)
    if form.is_bound and form.is_valid():
        said = dict(form.cleaned_data)
        dialogue_id, group_id = said.pop("dialogue_id"), said.pop("group")
        opinion = settling.LetterOpinion(group_id=group_id, **said)
        receipt = attempt(
            form,
            lambda: settling.make_petition_of_letter(
                caller, letter_id=letter_id, opinion=opinion, dialogue_id=dialogue_id
            ),
        )
        if receipt is not None:
            messages.success(request, _("Đã thành ý kiến %(code)s.") % {"code": receipt.petition.code})
            return redirect("desk:letters")
    return _shown(request, case, form=form)


def _form(request: HttpRequest, caller: Caller, case: LetterCase) -> PetitionOfLetter:
    dialogues = list(dialogues_collecting(caller))
    first = {"dialogue_id": dialogues[0].pk} if len(dialogues) == 1 else {}
    initial = first | {"text": case.letter.text, "name": case.letter.sender}
    groups = list(groups_in_force(caller))
    return PetitionOfLetter(request.POST or None, initial=initial, dialogues=dialogues, groups=groups)


def _shown(request: HttpRequest, case: LetterCase, **forms: Any) -> HttpResponse:
    status = 422 if any(form.errors for form in forms.values()) else 200
    first = case.candidates[0].code if case.candidates else ""
    shown = {"case": case, "letter": case.letter, "filing": FileLetter(initial={"code": first})}
    return render(request, "desk/intake/letter.html", {**shown, "turning": TurnLetterAway(), **forms}, status=status)


@never_cache
@require_POST
@desk_page(ENTER)
def file_letter(request: HttpRequest, letter_id: int) -> HttpResponse:
    """It belongs to a petition that is there."""
    caller = caller_of(request)
    case, form = letter_case(caller, letter_id), FileLetter(request.POST)
    if form.is_valid() and attempt(form, lambda: _filed(caller, letter_id, form)) is not None:
        messages.success(request, _("Đã đưa thư vào ý kiến %(code)s.") % {"code": form.cleaned_data["code"]})
        return redirect("desk:letters")
    return _shown(request, case, filing=form, form=_form_unsent(caller, case))


def _form_unsent(caller: Caller, case: LetterCase) -> PetitionOfLetter:
    groups, dialogues = list(groups_in_force(caller)), list(dialogues_collecting(caller))
    initial = {"text": case.letter.text, "name": case.letter.sender}
    return PetitionOfLetter(initial=initial, groups=groups, dialogues=dialogues)


def _filed(caller: Caller, letter_id: int, form: FileLetter) -> Petition | None:
    code = read_code(form.cleaned_data["code"]) or ""
    try:
        return settling.file_letter(
            caller, letter_id=letter_id, code=code, is_no_denunciation=form.cleaned_data["is_no_denunciation"]
        )
    except Petition.DoesNotExist:
        form.add_error("code", _("Không có ý kiến nào mang mã này."))
        return None


@require_POST
@desk_page(ENTER)
def turn_letter_away(request: HttpRequest, letter_id: int) -> HttpResponse:
    """Another door: deleted here, the sender is told where to go."""
    caller = caller_of(request)
    case, form = letter_case(caller, letter_id), TurnLetterAway(request.POST)
    if not form.is_valid():
        return _shown(request, case, turning=form, form=_form_unsent(caller, case))
    settling.turn_letter_away(caller, letter_id=letter_id, kind=form.cleaned_data["kind"])
    messages.success(request, _("Đã xóa thư và hướng dẫn người gửi nơi tiếp nhận."))
    return redirect("desk:letters")


@require_POST
@desk_page(ENTER)
def dismiss_letter(request: HttpRequest, letter_id: int) -> HttpResponse:
    """Advertising and the like."""
    settling.dismiss_letter(caller_of(request), letter_id=letter_id)
    messages.success(request, _("Đã bỏ qua thư."))
    return redirect("desk:letters")


@never_cache
@require_safe
@desk_page(ENTER)
def letter_file(request: HttpRequest, letter_id: int, file_id: int) -> HttpResponse:
    """One file of a held letter."""
    return picture_or_file(request, file_of_letter(caller_of(request), letter_id, file_id))
