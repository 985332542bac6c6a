"""Forgets what was sent and never became part of anything."""

from datetime import datetime, timedelta

from doithoai.apps.files.forgetting import forget_unused_before

KEPT_FOR = timedelta(days=4)
"""Twice as long as a form may lie open in a browser between two of its steps."""


def forget_unused(*, now: datetime) -> None:
    """Delete the files to which nothing points."""
    forget_unused_before(now - KEPT_FOR)
