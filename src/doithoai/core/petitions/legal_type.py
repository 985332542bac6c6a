"""The four legal types, of which the dialogue handles only two (domain rule: the gate at the door)."""

from enum import StrEnum


class LegalType(StrEnum):
    KIEN_NGHI = "kien_nghi"
    """Kiến nghị: proposes or asks (Luật Tiếp công dân 42/2013/QH13)."""
    PHAN_ANH = "phan_anh"
    """Phản ánh: informs about a fact or a problem (same law)."""
    KHIEU_NAI = "khieu_nai"
    """Khiếu nại: asks to review a decision that harms one's own right (Luật Khiếu nại 02/2011/QH13)."""
    TO_CAO = "to_cao"
    """Tố cáo: denounces a violation of law (Luật Tố cáo 25/2018/QH14); never enters a dialogue."""


HANDLED = frozenset({LegalType.KIEN_NGHI, LegalType.PHAN_ANH})


class GateAnswer(StrEnum):
    """What the citizen says at the gate, in plain words, before anything is stored."""

    SUGGEST = "gop_y"
    """Góp ý, đề nghị, phản ánh: may pass."""
    DISAGREE = "khong_dong_y"
    """Không đồng ý với một quyết định đã ban hành: a complaint, guided to its own procedure."""
    DENOUNCE = "bao_vi_pham"
    """Báo một hành vi vi phạm pháp luật của cán bộ: a denunciation, stopped before its text is stored."""


class Level(StrEnum):
    """Cấp thẩm quyền: who may settle the matter."""

    COMMUNE = "commune"
    PROVINCE = "province"
    CENTRAL = "central"
    OTHER = "other"


class Channel(StrEnum):
    """How the voice came in."""

    WEB = "web"
    COUNTER = "counter"
    PHONE = "phone"
    PAPER = "paper"
    GROUP_HEAD = "group_head"
    HALL = "hall"
    EMAIL = "email"
