"""The queue's own housekeeping."""

from datetime import datetime, timedelta

from doithoai.apps.jobs.models import Job

KEPT_FOR = timedelta(days=30)


def forget_finished(*, now: datetime) -> None:
    """Delete jobs that finished long ago; dead ones stay until a person looks at them."""
    Job.objects.filter(state="done", finished_at__lt=now - KEPT_FOR).delete()
