"""One request for the form of one dialogue, and what every step of it shows."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.caller import Caller
from doithoai.faces.portal.submit.draft import Draft

STEP_NAMES = (_("Việc gì"), _("Nội dung"), _("Xem lại, gửi"))


@dataclass(frozen=True)
class Visit:
    """One request for the form of one dialogue."""

    request: HttpRequest
    dialogue: Dialogue
    caller: Caller

    def render(self, template: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
        """A page with what all steps show."""
        known = {"dialogue": self.dialogue, "authority_name": self.dialogue.authority.name, "portal_here": "gop-y"}
        return render(self.request, template, known | {"step_names": STEP_NAMES} | context, status=status)

    @property
    def draft(self) -> Draft | None:
        """What the earlier steps gave; None where the signed field is missing or too old."""
        return Draft.read(self.request.POST.get("draft", ""), self.dialogue.code)
