"""The names of the kinds and states of papers on the screen."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from doithoai.apps.papers.models import Paper
from doithoai.core.papers.catalogue import KINDS, rule_of

KIND_WORDS: Mapping[str, str | Promise] = {kind.value: _(rule.name) for kind, rule in KINDS.items()}
SIGNED_WORDS = {"person": _("Đã ký số"), "organ": _("Đã ký số và đóng dấu")}
WORKING_WORD = _("Tài liệu làm việc")
STATE_WORDS = {"draft": _("Dự thảo"), "issued": _("Đã ban hành"), "replaced": _("Đã thay thế")}
STATE_WORDS |= {"withdrawn": _("Đã thu hồi")}


def state_word(row: Paper) -> str | Promise:
    """The state of a paper; a working paper is never issued, so it is no draft either."""
    return STATE_WORDS[row.state] if rule_of(row.kind).is_numbered else WORKING_WORD
