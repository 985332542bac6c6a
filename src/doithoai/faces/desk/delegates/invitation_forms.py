"""The shape of what is typed about replies and seats."""

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.core.delegates.replies import Reply, ReplyOrigin
from doithoai.core.delegates.seating import MOST_CHAIRS, MOST_ROWS

ANSWERS = [
    (Reply.YES.value, _("Sẽ dự")),
    (Reply.NO.value, _("Không dự được")),
    (Reply.SUBSTITUTE.value, _("Không dự được, đề nghị cử người thay")),
]
ORIGINS = [
    (ReplyOrigin.PHONE.value, _("Qua điện thoại")),
    (ReplyOrigin.COUNTER.value, _("Trực tiếp tại nơi tiếp nhận")),
]


class NoteReply(forms.Form):
    """What an invited person said, and how."""

    answer = forms.TypedChoiceField(label=_("Trả lời"), choices=ANSWERS, coerce=Reply, widget=forms.RadioSelect)
    origin = forms.TypedChoiceField(
        label=_("Trả lời bằng cách nào"), choices=ORIGINS, coerce=ReplyOrigin, widget=forms.RadioSelect
    )


class ArrangeSeats(forms.Form):
    """The hall: how many rows, how many chairs, what is kept free."""

    rows = forms.IntegerField(label=_("Số hàng ghế"), min_value=1, max_value=MOST_ROWS)
    chairs = forms.IntegerField(label=_("Số ghế mỗi hàng"), min_value=1, max_value=MOST_CHAIRS)
    reserved = forms.CharField(
        label=_("Hàng dành riêng cho chủ trì, đơn vị, khách mời"),
        help_text=_("Ghi chữ của hàng, ví dụ A, B. Hàng A gần bàn chủ trì nhất."),
        max_length=120,
        required=False,
    )
    elders_from = forms.IntegerField(
        label=_("Ngồi hàng đầu từ tuổi"),
        help_text=_("Ghi 0 nếu không xếp theo tuổi. Người chưa ghi năm sinh ngồi cùng thôn, tổ."),
        min_value=0,
        max_value=110,
        initial=70,
    )


class MoveSeat(forms.Form):
    """Where a person sits from now on."""

    seat = forms.CharField(label=_("Chỗ mới"), help_text=_("Chữ của hàng rồi số ghế, ví dụ C7."), max_length=10)
    swap = forms.BooleanField(label=_("Đổi chỗ nếu chỗ này đã có người"), required=False)
