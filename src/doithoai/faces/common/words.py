"""Vietnamese words for the codes that many pages show."""

from django.utils.translation import gettext_lazy as _

from doithoai.core.caller import Role

ROLE_WORDS = {
    Role.CHAIR: _("Chủ trì"),
    Role.SECRETARY: _("Thư ký"),
    Role.CLERK: _("Văn thư"),
    Role.UNIT_HEAD: _("Lãnh đạo đơn vị"),
    Role.OFFICER: _("Chuyên viên"),
    Role.FRONT: _("Mặt trận Tổ quốc"),
    Role.GROUP_HEAD: _("Tổ trưởng, trưởng thôn"),
    Role.ANNOUNCER: _("Văn hóa, thông tin"),
    Role.SUPPORTER: _("Đơn vị phục vụ"),
    Role.SUPERIOR: _("Cấp trên"),
    Role.ADMIN: _("Quản trị"),
    Role.CITIZEN: _("Người dân"),
    Role.SYSTEM: _("Hệ thống"),
}
