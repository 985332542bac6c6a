"""What is said before a dialogue is closed: that it cannot be taken back, and what is still open."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from doithoai.apps.reports.open_matters import OpenMatters


def closing_words(matters: OpenMatters) -> str:
    """Two sentences; the second only where something is open."""
    warning = _("Kết thúc rồi thì không mở lại được; kế hoạch và nhiệm vụ chỉ còn để xem.")
    counts = [
        ngettext("%(n)s ý kiến chưa trả lời", "%(n)s ý kiến chưa trả lời", matters.unanswered)
        % {"n": matters.unanswered},
        ngettext("%(n)s cam kết chưa thực hiện", "%(n)s cam kết chưa thực hiện", matters.promises)
        % {"n": matters.promises},
        ngettext("%(n)s nhiệm vụ chưa xong", "%(n)s nhiệm vụ chưa xong", matters.duties) % {"n": matters.duties},
        ngettext("%(n)s văn bản còn là dự thảo", "%(n)s văn bản còn là dự thảo", matters.drafts)
        % {"n": matters.drafts},
    ]
    numbers = (matters.unanswered, matters.promises, matters.duties, matters.drafts)
    still = [words for words, number in zip(counts, numbers, strict=True) if number]
    if not still:
        return warning
    return warning + " " + _("Hiện còn: %(matters)s.") % {"matters": "; ".join(still)}
