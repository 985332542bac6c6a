"""How often and when a failed job is tried again."""

from datetime import timedelta

LEASE = timedelta(minutes=5)
"""How long a worker holds a job; a job of a worker that died is taken by another after it."""
MAX_ATTEMPTS = 8


def wait_before(attempt: int) -> timedelta:
    """The pause before try number `attempt` (2 or more): 10 s, doubled each time, at most one hour."""
    return min(timedelta(seconds=10 * 2 ** max(attempt - 2, 0)), timedelta(hours=1))
