"""The names of the kinds and states of papers on the screen."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from doithoai.core.papers.catalogue import KINDS

KIND_WORDS: Mapping[str, str | Promise] = {kind.value: _(rule.name) for kind, rule in KINDS.items()}
SIGNED_WORDS = {"person": _("Đã ký số"), "organ": _("Đã ký số và đóng dấu")}
STATE_WORDS = {"draft": _("Dự thảo"), "issued": _("Đã ban hành"), "replaced": _("Đã thay thế")}
