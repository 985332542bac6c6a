"""The plan: begun, dated, checked, approved, issued, announced, its duties reported."""

import re
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from django.urls import reverse

from tests.journeys.actors.person import Person, photo
from tests.journeys.browser import Page

REPORT = r"/nhiem-vu/\d+/bao-cao/$"


class Planner(Person):
    """Writes the plan and issues it."""

    def plans(self, preset: str, year: int) -> str:
        """Begin a plan from a programme; the dialogue's code."""
        page = self.opens("desk:plan_dialogue", mau=preset).send(button="Bắt đầu kế hoạch này", year=year)
        return page.address.rstrip("/").rsplit("/", 1)[-1]

    def plans_after(self, earlier: str, year: int) -> str:
        """Begin a plan from an earlier dialogue; the new dialogue's code."""
        page = self.opens("desk:plan_dialogue").send(reverse("desk:copy_dialogue"), code=earlier, year=year)
        return page.address.rstrip("/").rsplit("/", 1)[-1]

    def hands_in_plan(self, file: BytesIO) -> Page:
        """Hand in the file of an earlier plan; the review of what was read from it."""
        return self.opens("desk:read_plan").press("Đọc kế hoạch", file=file)

    def dates(self, code: str, on: date, *, until: date | None = None, at: time = time(8), reason: str = "") -> Page:
        """Fix the day, or the window."""
        last: dict[str, Any] = {"ends_on": until} if until else {}
        kind = "window" if until else "date"
        return self.opens("desk:date_dialogue", code).send(
            kind=kind, starts_on=on, starts_at=f"{at:%H:%M}", tentative=False, reason=reason, **last
        )

    def settles_quota(self, code: str, words: str, *, per: str) -> Page:
        """Look at what each reading would give, then say which is meant: `group`, `total`, `shared` or `percent`."""
        page = self.opens("desk:change_quota", code).after(words).follow("Xem các cách hiểu và chọn")
        return page.shows("Cả cuộc đối thoại").press("Ghi cách tính", per=per)

    def describes(self, code: str, **words: Any) -> Page:
        """Change words of the plan."""
        return self.opens("desk:describe_dialogue", code).send(**words)

    def counts_duty(self, code: str, duty: str, *, amount: int, unit: str, side: str, anchor: str) -> Page:
        """Say from which event a duty counts."""
        rows = self.opens("desk:dialogue", code).after("Thêm nhiệm vụ").after(duty)
        form = self.browser.visit(rows.link_like(r"/nhiem-vu/\d+/$"))
        return form.send(counting="relative", amount=amount, unit=unit, direction=side, anchor=anchor)

    def issues_plan(self, code: str, *, number: int | None = None, reason: str = "", collecting: bool = True) -> Page:
        """Number and issue the plan; opinions are taken from now on, unless they are to be raised in the hall only."""
        page = self.opens("desk:issue_dialogue", code)
        why = {"reason": reason} if reason else {}
        return page.press("Ban hành", collecting=collecting, number=number or "", **why)

    def cannot_issue_plan(self, code: str, *, number: int | None = None) -> str:
        """The sentence that says why the plan cannot be issued."""
        page = self.opens("desk:issue_dialogue", code)
        return page.is_refused(button="Ban hành", collecting=True, number=number or "")

    def ends_collecting(self, code: str) -> Page:
        """No more opinions."""
        return self.opens("desk:collecting", code).press("Ngừng nhận ý kiến")

    def opens_collecting(self, code: str) -> Page:
        """Opinions are taken again."""
        return self.opens("desk:collecting", code).press("Mở nhận ý kiến")

    def closes_dialogue(self, code: str) -> Page:
        """The plan is done, the file is complete."""
        page = self.opens("desk:dialogue", code).follow("Kết thúc hồ sơ")
        return page.press("Kết thúc hồ sơ", reason="Việc còn lại được theo dõi tiếp đến khi xong")

    def authorises(self, deputy: str, first: date, last: date, word: str, *, dialogue: str = "") -> Page:
        """Write down that the chair lets a deputy chair, on which written word."""
        only = {"dialogue": dialogue} if dialogue else {}
        page = self.opens("desk:authorise_deputy")
        return page.press("Ghi ủy quyền", deputy=deputy, valid_from=first, valid_to=last, reason=word, **only)


class PlanApprover(Person):
    """Approves the plan."""

    def approves_plan(self, code: str) -> Page:
        """The chair agrees."""
        return self.opens("desk:dialogue", code).press("Duyệt kế hoạch")


class DutyOwner(Person):
    """Owes what the plan says."""

    def reports_duty(self, code: str, duty: str, report: str, *, proof: bool = True) -> Page:
        """Say that the duty is done, with a photo of it."""
        page = self._report_of(code, duty)
        sent: dict[str, Any] = {"proof": photo()} if proof else {}
        return page.send(report=report, **sent)

    def reports_what_is_left(self, code: str) -> int:
        """Report every duty that is still owed, one after the other; how many there were."""
        count, page = 0, self.opens("desk:dialogue", code)
        while any(re.search(REPORT, link.href) for link in page.links):
            form = self.browser.visit(page.link_like(REPORT))
            page, count = form.send(report="Đã làm xong theo kế hoạch.", proof=photo()), count + 1
        return count

    def cannot_report_without_proof(self, code: str, duty: str, report: str) -> str:
        """The sentence that asks for proof."""
        return self._report_of(code, duty).is_refused(report=report)

    def _report_of(self, code: str, duty: str) -> Page:
        row = self.opens("desk:dialogue", code).after(duty)
        return self.browser.visit(row.link_like(REPORT)).shows(duty)


class Announcer(DutyOwner):
    """Tells the People, and keeps the proof."""

    def logs_announcement(self, code: str, channel: str, at: datetime, *, proof: bool = True, **more: Any) -> Page:
        """Where and when it was announced."""
        sent: dict[str, Any] = {"proof": photo()} if proof else {}
        return self.opens("desk:announcements", code).press(
            "Ghi nhận", channel=channel, announced_at=f"{at:%Y-%m-%dT%H:%M}", **sent, **more
        )
