"""The invented commune and Party committee of the sample papers."""

from datetime import date

from doithoai.core.papers.frame import Frame, Issuer
from doithoai.core.papers.paper import PaperFormat, Signature

VIETNAMESE = (
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
    "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
)
QUESTION = "Đèn đường thôn Ba hỏng từ tháng 8, bao giờ sửa?"

STATE_ISSUER = Issuer(
    "Ủy ban nhân dân xã Phổ Minh", "UBND", "Phổ Minh", PaperFormat.STATE, superior="", drafting_unit="VP"
)
PARTY_ISSUER = Issuer("Đảng ủy phường Minh Khê", "ĐU", "Minh Khê", PaperFormat.PARTY, superior="Tỉnh ủy Hòa Sơn")
STATE_FRAME = Frame(
    STATE_ISSUER,
    (Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Trần Văn Minh"),),
    ("Thường trực Đảng ủy", "Các thôn"),
    "Lưu: VT, VP",
    date(2026, 11, 3),
)
PARTY_FRAME = Frame(
    PARTY_ISSUER,
    (Signature(("T/M BAN CHẤP HÀNH", "PHÓ BÍ THƯ THƯỜNG TRỰC"), "Lê Thị Hạnh"),),
    ("Thường trực Tỉnh ủy",),
    "Lưu: VPĐU",
    date(2026, 6, 24),
)
