"""Lĩnh vực: the shipped first level of the field list. Codes are stable: they stand in exports."""

from doithoai.core.wording import gettext_noop

FIELDS: tuple[tuple[str, str], ...] = (
    ("GT", gettext_noop("Giao thông")),
    ("TL", gettext_noop("Thủy lợi, phòng chống thiên tai")),
    ("TN", gettext_noop("Thoát nước, ngập úng")),
    ("NN", gettext_noop("Nông nghiệp, nông thôn")),
    ("DD", gettext_noop("Đất đai")),
    ("GP", gettext_noop("Bồi thường, giải phóng mặt bằng, tái định cư")),
    ("MT", gettext_noop("Tài nguyên, môi trường")),
    ("XD", gettext_noop("Xây dựng, quy hoạch, đô thị")),
    ("DI", gettext_noop("Điện, chiếu sáng công cộng")),
    ("NS", gettext_noop("Nước sạch")),
    ("VT", gettext_noop("Thông tin, truyền thông, chuyển đổi số")),
    ("YT", gettext_noop("Y tế, bảo hiểm y tế")),
    ("CS", gettext_noop("Chính sách xã hội, lao động, người có công")),
    ("CB", gettext_noop("Tổ chức bộ máy, cán bộ, chế độ cán bộ cơ sở")),
    ("VH", gettext_noop("Văn hóa, thể thao, du lịch")),
    ("AN", gettext_noop("An ninh trật tự, an toàn xã hội")),
    ("CC", gettext_noop("Cải cách hành chính, thủ tục hành chính")),
    ("KT", gettext_noop("Kinh tế, tài chính, thuế, ngân sách")),
    ("TM", gettext_noop("Công thương, chợ, doanh nghiệp")),
    ("TP", gettext_noop("Tư pháp, pháp luật, hộ tịch")),
    ("DT", gettext_noop("Dân tộc, tôn giáo")),
    ("GD", gettext_noop("Giáo dục và đào tạo")),
    ("KH", gettext_noop("Khác")),
)
"""Code and name, in the order of lists. Several fields for one petition are normal."""
