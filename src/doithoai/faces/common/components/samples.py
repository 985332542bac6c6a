"""Sample data of the component page: an invented ward, invented words."""

from datetime import date, datetime, timedelta, timezone
from typing import Any, Final

from django import forms
from django.core.paginator import Paginator
from django.utils.translation import gettext_lazy as _

from doithoai.faces.common.components.states import DUTY_STATES, NOTICE_KINDS, PUBLIC_STATUSES
from doithoai.faces.common.components.threads import Event, Stage

HANOI: Final = timezone(timedelta(hours=7))

STAGES: Final = (
    Stage("Kế hoạch", "done", "Văn phòng", date(2024, 11, 4), "#"),
    Stage("Thông báo", "done", "Văn hóa – thông tin", date(2024, 11, 14), "#"),
    Stage("Thu thập ý kiến", "late", "Ủy ban MTTQ phường", date(2024, 11, 20), "#", note="3 tổ chưa gửi"),
    Stage("Chuẩn bị trả lời", "open", "5 đơn vị", date(2024, 11, 25), "#", here=True),
    Stage("Hội nghị", "waiting", "Chủ tịch UBND", date(2024, 11, 28), "#"),
    Stage("Kết luận", "future", "Thư ký"),
    Stage("Theo dõi đến hết", "future", "Văn phòng"),
)

EVENTS: Final = (
    Event("Ông/bà gửi ý kiến qua trang này", datetime(2024, 11, 12, 8, 5, tzinfo=HANOI)),
    Event("Đã tiếp nhận", datetime(2024, 11, 12, 14, 0, tzinfo=HANOI), "Văn phòng UBND phường"),
    Event(
        "Giao đơn vị trả lời",
        datetime(2024, 11, 13, 9, 30, tzinfo=HANOI),
        "Bộ phận địa chính – xây dựng",
        "Kiểm tra tại chỗ đoạn cống trước ngõ 12, báo cáo nguyên nhân và cách làm.",
    ),
    Event("Trả lời tại hội nghị đối thoại", date(2024, 11, 28), "Chủ tịch UBND phường", state="open"),
    Event("Làm xong như đã hứa", None, state="future"),
)

WHY: Final = (
    "Ngày tổ chức: Thứ Năm, 28/11/2024.",
    "Lùi 05 ngày làm việc: 27/11, 26/11, 25/11, 22/11, 21/11.",
    "Bỏ qua Thứ Bảy 23/11 và Chủ nhật 24/11.",
)


PIECES: Final = (
    ("same", "Ngày 10/12 bắt đầu nạo vét; "),
    ("removed", "cuối năm"),
    ("added", "trước 20/12"),
    ("same", " làm xong."),
)
FILES: Final = (
    {"name": "anh-cong-ngo-12.jpg", "url": "#", "size": 482_133},
    {"name": "don.pdf", "url": "", "size": 91_222, "state": "đang quét"},
)
KEYS: Final = (
    ("J", "dòng sau"),
    ("K", "dòng trước"),
    ("Enter", "mở"),
    ("X", "chọn"),
    ("/", "tìm"),
    ("?", "xem các phím"),
)
NAVIGATION: Final = (
    {
        "title": "",
        "links": (
            {"text": "Việc của tôi", "url": "#", "icon": "house", "here": True, "count": 7},
            {"text": "Ý kiến", "url": "#", "icon": "inbox", "count": 1204},
        ),
    },
    {
        "title": "Cuộc đối thoại",
        "links": (
            {"text": "Kế hoạch", "url": "#", "icon": "list-checks"},
            {"text": "Hội nghị", "url": "#", "icon": "mic"},
            {"text": "Kết luận", "url": "#", "icon": "stamp"},
        ),
    },
)


class SampleForm(forms.Form):
    """A form with every widget the pages use."""

    text = forms.CharField(
        label=_("Ý kiến của ông/bà"), widget=forms.Textarea, help_text=_("Viết như khi nói. Xin đừng ghi số căn cước.")
    )
    place = forms.CharField(label=_("Nơi xảy ra việc"), required=False)
    happened_on = forms.DateField(label=_("Ngày xảy ra việc"), widget=forms.DateInput(attrs={"type": "date"}))
    field = forms.ChoiceField(
        label=_("Lĩnh vực"), choices=[("", "Chưa rõ"), ("1", "Hạ tầng, thoát nước"), ("2", "Đất đai")]
    )
    reply_by = forms.ChoiceField(
        label=_("Muốn nhận trả lời bằng cách nào"),
        choices=[("page", "Xem trên trang này"), ("sms", "Tin nhắn"), ("paper", "Giấy, qua tổ trưởng")],
        widget=forms.RadioSelect,
    )
    agree = forms.BooleanField(label=_("Không hiện tên tôi trên trang công khai"), required=False)
    photo = forms.FileField(label=_("Ảnh hoặc giấy tờ"), required=False, help_text=_("Tối đa 5 tệp, mỗi tệp 10 MB."))


def _broken_form() -> SampleForm:
    form = SampleForm({"text": "Cống trước ngõ 12 tắc từ tháng 6.", "happened_on": "31/02/2024", "reply_by": "sms"})
    form.full_clean()
    return form


def _links() -> dict[str, Any]:
    return {
        "trail": (("Phường Hòa Bình Mẫu", "#"), ("Đối thoại lần 2 năm 2024", "#"), ("Chuẩn bị trả lời", "")),
        "action": {"text": "Giao đơn vị", "url": "#", "icon": "send"},
        "more": ({"text": "Xuất danh sách", "url": "#", "icon": "download"},),
        "head_date": {
            "label": "Hạn gửi dự thảo:", "on": date(2024, 11, 21), "left": 3, "why": WHY,
            "citation": "Kế hoạch đối thoại, mục IV.2",
        },
        "filters": (
            {"text": "Lĩnh vực: đất đai", "url": "#", "removable": True},
            {"text": "Quá hạn", "url": "#", "removable": True},
        ),
        "choices": (
            {"text": "Tất cả", "url": "#", "on": True, "count": 1204},
            {"text": "Cần tôi quyết định", "url": "#", "count": 7},
        ),
        "tabs": (
            {"text": "Nội dung", "url": "#", "here": True},
            {"text": "Trả lời", "url": "#", "count": 2},
            {"text": "Quá trình", "url": "#"},
        ),
    }  # fmt: skip


def _figures() -> dict[str, Any]:
    return {
        "bars": (
            ("Hạ tầng, thoát nước", 42, "#"),
            ("Đất đai", 31, "#"),
            ("Môi trường", 12, "#", "soon"),
            ("Khác", 3, "#"),
        ),
        "line": (("2020", 48), ("2021", 61), ("2022", 55), ("2023", 80), ("2024", 93)),
        "page": Paginator(range(1, 1205), 25).get_page(3),
    }


def samples() -> dict[str, Any]:
    """Everything the component page shows."""
    return {
        **_links(),
        **_figures(),
        "stages": STAGES,
        "events": EVENTS,
        "why_lines": WHY,
        "public_codes": tuple(PUBLIC_STATUSES),
        "duty_codes": tuple(DUTY_STATES),
        "notice_kinds": tuple(NOTICE_KINDS),
        "due_on": date(2024, 11, 28),
        "sent_at": datetime(2024, 11, 12, 8, 5, tzinfo=HANOI),
        "form": SampleForm(),
        "broken_form": _broken_form(),
        "step_names": ("Nội dung", "Nơi và ảnh", "Gửi"),
        "pieces": PIECES,
        "file_items": FILES,
        "key_rows": KEYS,
        "desk_nav": NAVIGATION,
        "authority_name": "UBND phường Hòa Bình Mẫu",
        "person_name": "Nguyễn Thị Ễn",
        "role_word": "Thư ký",
        "search_url": "#",
    }  # fmt: skip
