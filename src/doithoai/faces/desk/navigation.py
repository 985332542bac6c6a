"""The staff's side navigation, as a table: where, for whom."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Role


@dataclass(frozen=True)
class Entry:
    """One line: the name of its page, its words, its icon, and the permission that shows it (None: all staff)."""

    page: str
    text: str | Promise
    icon: str
    permission: Permission | None = None


GROUPS: tuple[tuple[str | Promise, tuple[Entry, ...]], ...] = (
    (
        "",
        (
            Entry("desk:home", _("Việc của tôi"), "house"),
            Entry("desk:absences", _("Vắng, làm thay"), "user-check"),
            Entry("desk:duties", _("Nhiệm vụ trong kế hoạch"), "list-checks", Permission.DUTY_VIEW),
        ),
    ),
    (
        _("Đối thoại"),
        (
            Entry("desk:dialogues", _("Các cuộc đối thoại"), "calendar", Permission.DIALOGUE_VIEW),
            Entry("desk:papers", _("Văn bản"), "file-text", Permission.PAPER_VIEW),
            Entry("desk:register", _("Sổ đăng ký văn bản đi"), "book-open", Permission.PAPER_VIEW),
        ),
    ),
    (
        _("Ý kiến của Nhân dân"),
        (
            Entry("desk:inbox", _("Hộp ý kiến"), "inbox", Permission.PETITION_VIEW),
            Entry("desk:topics", _("Chủ đề"), "folder-archive", Permission.ASSIGNMENT_VIEW),
            Entry("desk:enter_petition", _("Nhập ý kiến"), "pencil", Permission.PETITION_ENTER),
            Entry("desk:letters", _("Thư điện tử chờ xem"), "mail", Permission.PETITION_IMPORT),
            Entry("desk:import_file", _("Nhập từ tệp"), "upload", Permission.PETITION_IMPORT),
            Entry("desk:slips", _("Phiếu góp ý in sẵn"), "printer", Permission.SLIP_PRINT),
            Entry("desk:links", _("Đường dẫn của tổ trưởng"), "link", Permission.LINK_GIVE),
            Entry(
                "desk:my_assignments", _("Việc đơn vị trả lời"), "message-square-text", Permission.ASSIGNMENT_RESPOND
            ),
            Entry("desk:approvals", _("Câu trả lời chờ duyệt"), "check", Permission.ANSWER_APPROVE_OFFICE),
            Entry("desk:approvals", _("Câu trả lời chờ duyệt"), "check", Permission.ANSWER_APPROVE_CHAIR),
            Entry("desk:approvals", _("Câu trả lời chờ duyệt"), "check", Permission.ANSWER_APPROVE_UNIT),
            Entry("desk:publish_together", _("Chờ công bố"), "clock", Permission.ANSWER_PUBLISH),
        ),
    ),
    (
        _("Theo dõi"),
        (
            Entry("desk:escalations", _("Văn phòng quyết định"), "scale", Permission.ASSIGNMENT_GIVE),
            Entry("desk:overdue", _("Sắp hạn và quá hạn"), "clock", Permission.ASSIGNMENT_VIEW),
            Entry("desk:raised_again", _("Nêu nhiều lần"), "history", Permission.ASSIGNMENT_GIVE),
            Entry("desk:transfers", _("Chờ cơ quan khác trả lời"), "arrow-right-left", Permission.PETITION_TRIAGE),
            Entry("desk:promises", _("Sổ cam kết"), "handshake", Permission.PROMISE_TRACK),
            Entry("desk:report", _("Số liệu, báo cáo"), "chart-column", Permission.REPORT_VIEW),
            Entry("desk:rollup", _("Các địa phương"), "map-pin", Permission.ROLLUP_VIEW),
        ),
    ),
    (
        _("Quản trị"),
        (
            Entry("desk:organisation", _("Tổ chức, con người"), "users", Permission.ORGANISATION_MANAGE),
            Entry("desk:deputies", _("Ủy quyền chủ trì"), "user-check", Permission.DEPUTY_AUTHORISE),
            Entry("desk:set_acceptance_hours", _("Giờ nhận việc"), "clock", Permission.ORGANISATION_MANAGE),
            Entry("desk:fields", _("Lĩnh vực"), "tag", Permission.ORGANISATION_MANAGE),
            Entry(
                "desk:answer_templates", _("Mẫu câu trả lời"), "message-square-text", Permission.ANSWER_TEMPLATE_KEEP
            ),
            Entry("desk:templates", _("Mẫu văn bản"), "file", Permission.TEMPLATE_MANAGE),
            Entry("desk:registers", _("Số bắt đầu của sổ"), "stamp", Permission.REGISTER_START),
            Entry("desk:calendar", _("Lịch làm việc"), "calendar-clock", Permission.CALENDAR_MANAGE),
            Entry("desk:rules", _("Quy tắc pháp lý"), "scale", Permission.RULE_VIEW),
            Entry("desk:trail", _("Nhật ký"), "history", Permission.AUDIT_VIEW),
        ),
    ),
)


def navigation(request: HttpRequest, role: Role) -> list[dict[str, Any]]:
    """The groups with at least one page that `role` may open."""
    groups = [
        {"title": title, "links": [_link(request, entry) for entry in entries if _shown(entry, role)]}
        for title, entries in GROUPS
    ]
    return [group for group in groups if group["links"]]


def _shown(entry: Entry, role: Role) -> bool:
    try:
        reverse(entry.page)
    except NoReverseMatch:
        return False
    return entry.permission is None or reach_of(role, entry.permission) is not None


def _link(request: HttpRequest, entry: Entry) -> dict[str, Any]:
    url = reverse(entry.page)
    return {"text": entry.text, "url": url, "icon": entry.icon, "here": request.path == url}
