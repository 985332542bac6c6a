"""The words for the values that figures are split by."""

from collections.abc import Mapping

from doithoai.core.petitions.legal_type import Channel, Level
from doithoai.core.reports.indicators import NONE, Dimension
from doithoai.core.wording import gettext_noop as _

CHANNEL_WORDS: Mapping[str, str] = {
    Channel.WEB.value: _("Qua cổng thông tin"),
    Channel.COUNTER.value: _("Tại bộ phận một cửa"),
    Channel.PHONE.value: _("Qua điện thoại"),
    Channel.PAPER.value: _("Phiếu giấy"),
    Channel.GROUP_HEAD.value: _("Qua tổ trưởng, trưởng thôn"),
    Channel.EMAIL.value: _("Thư điện tử"),
    Channel.HALL.value: _("Nêu tại hội nghị"),
}
LEVEL_WORDS: Mapping[str, str] = {
    Level.COMMUNE.value: _("Cấp xã"),
    Level.PROVINCE.value: _("Cấp tỉnh"),
    Level.CENTRAL.value: _("Trung ương"),
    Level.OTHER.value: _("Cơ quan, tổ chức khác"),
}
NONE_WORDS: Mapping[Dimension, str] = {
    Dimension.CHANNEL: _("Chưa ghi kênh"),
    Dimension.FIELD: _("Chưa phân lĩnh vực"),
    Dimension.UNIT: _("Chưa giao đơn vị"),
    Dimension.GROUP: _("Không ghi địa bàn"),
    Dimension.LEVEL: _("Chưa ghi cấp"),
}


def say_value(dimension: Dimension, value: str) -> str:
    """The words for one row of a breakdown; names of fields, units and groups are their own words."""
    if value == NONE:
        return NONE_WORDS[dimension]
    known = {Dimension.CHANNEL: CHANNEL_WORDS, Dimension.LEVEL: LEVEL_WORDS}.get(dimension, {})
    return known.get(value, value)
