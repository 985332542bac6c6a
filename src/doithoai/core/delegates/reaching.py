"""By which way an invited person is reached, and the words of the text message."""

import re
from enum import StrEnum

from doithoai.core.text.sms import shortest_fit, without_marks


class Channel(StrEnum):
    """The best way that is known: a letter by machine, a text by hand, or paper through the head of the group."""

    EMAIL = "email"
    SMS = "sms"
    PAPER = "paper"


def channel_of(*, email: str, phone: str) -> Channel:
    """E-mail before a text, a text before paper; a number that can get no texts counts as none."""
    if email:
        return Channel.EMAIL
    return Channel.SMS if mobile(phone) else Channel.PAPER


def mobile(phone: str) -> str:
    """A Vietnamese mobile number as ten digits, or empty: `+84 912 345 678` becomes `0912345678`."""
    digits = re.sub(r"\D", "", phone)
    if digits.startswith("84") and len(digits) == 11:
        digits = f"0{digits[2:]}"
    return digits if re.fullmatch(r"0[35789]\d{8}", digits) else ""


def invitation_sms(*, name: str, issuer: str, when: str, venue: str, badge: str, address: str, marks: bool) -> str:
    """The invitation as a text: the fullest wording that still fits one part. `marks`: with Vietnamese marks."""
    texts = [
        f"{issuer} kính mời ông/bà {name} dự đối thoại {when}, {venue}. Mã vào cửa {badge}. Trả lời: {address}",
        f"Kính mời {name} dự đối thoại {issuer}, {when}, {venue}. Mã {badge}. Trả lời: {address}",
        f"Kính mời {name} dự đối thoại {issuer}, {when}. Mã {badge}. Trả lời: {address}",
        f"Kính mời {name} dự đối thoại {issuer} {when}: {address}",
    ]
    return shortest_fit(texts) if marks else shortest_fit([without_marks(text) for text in texts])


def reminder_sms(*, name: str, issuer: str, when: str, address: str, marks: bool) -> str:
    """The reminder as a text: asks for the answer, and says where to give it."""
    texts = [
        f"{issuer} xin nhắc: ông/bà {name} chưa trả lời giấy mời đối thoại {when}. Xin trả lời tại {address}",
        f"{issuer} mời {name} dự đối thoại {when}. Xin trả lời: {address}",
        f"{name} có dự đối thoại {when} không? Trả lời: {address}",
    ]
    return shortest_fit(texts) if marks else shortest_fit([without_marks(text) for text in texts])
