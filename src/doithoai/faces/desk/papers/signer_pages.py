"""Who signs: chosen from the people entitled to sign that day; capacity and title are derived."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doithoai.apps.organisations.actions import choose_signer as choosing
from doithoai.apps.organisations.models import Authority
from doithoai.apps.organisations.signers import EntitledSigner, entitled_signers
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import get_paper, parts_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.papers.paper import PaperKind
from doithoai.core.papers.signature import collective_of
from doithoai.core.papers.signers import is_signed_by_choice
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import attempt


class ChooseSigner(forms.Form):
    """One of the entitled people."""

    signer = forms.ChoiceField(label=gettext_lazy("Người ký"), widget=forms.RadioSelect)
    seen_version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(self, *args: Any, able: list[EntitledSigner], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["signer"].choices = [(each.key, words_of(each)) for each in able]  # type: ignore[attr-defined]


def words_of(each: EntitledSigner) -> str:
    """`Trần Văn Minh – TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH`, with the written word behind an authorisation."""
    lines = ", ".join(each.signature.capacity_lines)
    return f"{each.signature.name} – {lines}" + (f" ({each.because})" if each.because else "")


def signer_context(caller: Caller, row: Paper) -> dict[str, Any]:
    """What the issue pages show of the signature; nothing where the sitting says who signs."""
    if not is_signed_by_choice(PaperKind(row.kind)):
        return {}
    signed = parts_of(row).signatures
    able = _able(caller, row)
    here = next((each for each in able if (each.signature,) == signed), None)
    return {
        "signed_lines": signed[-1].capacity_lines if signed else (),
        "signers": able,
        "signer_unfit": here is None and bool(row.signer_name),
    }


def _able(caller: Caller, row: Paper) -> list[EntitledSigner]:
    authority = Authority.objects.get(pk=row.authority_id)
    collective = collective_of(parts_of(row).signatures)
    kind = PaperKind(row.kind)
    return entitled_signers(authority, kind, on=caller.today, dialogue_id=row.dialogue_id, collective=collective)


@desk_page(Permission.PAPER_ISSUE)
def choose_signer(request: HttpRequest, paper_id: int) -> HttpResponse:
    """Pick the signer of a draft; a new version is kept."""
    caller = caller_of(request)
    row = get_paper(caller, paper_id, Permission.PAPER_ISSUE)
    if row.state != "draft" or not is_signed_by_choice(PaperKind(row.kind)):
        return redirect("desk:paper", paper_id)
    able = _able(caller, row)
    here = next((each.key for each in able if (each.signature,) == parts_of(row).signatures), "")
    form = ChooseSigner(request.POST or None, able=able, initial={"signer": here, "seen_version": row.version})

    def act() -> Paper:
        return choosing.choose_signer(caller, paper_id=paper_id, **form.cleaned_data)

    if form.is_valid() and attempt(form, act) is not None:
        messages.success(request, _("Đã ghi người ký; thẩm quyền và chức vụ được ghi tự động."))
        return redirect("desk:paper", paper_id)
    return render(
        request, "desk/papers/choose_signer.html", {"form": form, "row": row}, status=422 if form.is_bound else 200
    )
