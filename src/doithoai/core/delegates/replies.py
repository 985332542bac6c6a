"""What an invited person may answer, and how the answer came."""

from enum import StrEnum


class Reply(StrEnum):
    """`SUBSTITUTE`: cannot come, and asks that the group sends somebody else."""

    YES = "yes"
    NO = "no"
    SUBSTITUTE = "substitute"


class ReplyOrigin(StrEnum):
    """By the link on the invitation, or typed by the secretary after a call or a word at the counter."""

    LINK = "link"
    PHONE = "phone"
    COUNTER = "counter"
