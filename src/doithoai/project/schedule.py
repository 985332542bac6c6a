"""What happens when: name of the job -> time of day in Hà Nội, every day. The job itself skips rest days."""

from datetime import time

SCHEDULE: dict[str, time] = {
    "jobs.forget_finished": time(2, 0),
    "files.forget_unused": time(2, 30),
    "files.scan_waiting": time(2, 35),
    "files.make_small": time(2, 40),
    "intake.forget_rows": time(2, 45),
    "suggestions.read_archive": time(3, 0),
    "suggestions.count_words": time(3, 30),
    "suggestions.forget_seldom": time(3, 40),
    "reports.remind_people": time(7, 30),
    "delegates.remind_silent_groups": time(7, 40),
    "hall.remind_of_receipts": time(8, 0),
}
