"""The people with phones: their questions, whom they support, who wants to speak. No account."""

from doithoai.apps.audience.models.question import PhoneQuestion, Support
from doithoai.apps.audience.models.wish import Wish

__all__ = ["PhoneQuestion", "Support", "Wish"]
