"""After the hall: minutes, conclusion, receipts, promises, reports."""

from datetime import date, timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from doithoai.adapters.signatures.signing import SigningRole
from tests.authority_of_certificates import issuer
from tests.journeys.actors.person import Person, photo
from tests.journeys.browser import Page


class Concluder(Person):
    """Writes and issues what the dialogue ends with."""

    def drafts_minutes(self, code: str) -> Page:
        """From the record of the hall; the draft as it will be printed."""
        return self.opens("desk:conclusion", code).press("Soạn biên bản")

    def issues_minutes(self, code: str) -> Page:
        """Number and date."""
        return self.opens("desk:conclusion", code).follow("Ban hành biên bản").press("Ban hành")

    def drafts_conclusion(self, code: str) -> Page:
        """From what was decided and promised."""
        return self.opens("desk:conclusion", code).press("Soạn thông báo kết luận")

    def issues_conclusion(self, code: str) -> Page:
        """One press: numbered, public, every clock counted."""
        return self.opens("desk:conclusion", code).follow("Ban hành và công bố").press("Ban hành")

    def hands_in_conclusion(self, code: str, name: str, role: SigningRole) -> Page:
        """Download the newest copy, have it signed elsewhere under that name, hand it in; the page of the paper."""
        papers = self.opens("desk:papers", **{"loai": "conclusion", "doi-thoai": code})
        paper = self.browser.visit(papers.link_like(r"/van-ban/\d+/$"))
        newest = "Tải bản đã ký" if "Tải bản đã ký" in paper else "Tải tệp PDF"
        now = self.world.clock.now
        signer = issuer().issue(name, since=now - timedelta(days=1))
        signed = signer.signs(paper.follow(newest).content, role, now=now, picture=True)
        file = SimpleUploadedFile("da-ky.pdf", signed, "application/pdf")
        return paper.follow("Nạp bản ký số").press("Nạp và kiểm tra", file=file)

    def issues_paper(self, title: str) -> Page:
        """Number a draft that lies among the papers."""
        return self.opens("desk:papers").follow(title).follow("Ban hành").press("Ban hành")

    def drafts_paper(self, code: str, kind: str, button: str = "Soạn dự thảo") -> Page:
        """One press on the page of all papers; the paper as it will be printed."""
        return self.opens("desk:dialogue_papers", code).after(kind).press(button)

    def urges(self, unit: str) -> Page:
        """Draft the letter to a unit that is late."""
        return self.opens("desk:overdue").after(unit).press("Soạn văn bản đôn đốc")

    def issues_report(self, code: str, **words: Any) -> Page:
        """The results of the dialogue, with the office's own sentences."""
        return self.opens("desk:issue_report", code).press("Ban hành", **words)

    def carries_over(self, code: str, petitions: list[str], to: str) -> Page:
        """What is not settled goes on to the next dialogue."""
        return self.opens("desk:follow_up", code).press("Chuyển sang kỳ sau", petitions=petitions, to_dialogue=to)


class Debtor(Person):
    """A unit after the hall: confirms the notice, keeps promises."""

    def confirms_receipt(self, code: str) -> Page:
        """The unit has the conclusion: its own clock runs."""
        return self.opens("desk:conclusion", code).press("Xác nhận đã nhận")

    def keeps_promise(self, text: str, note: str) -> Page:
        """Done, with a picture."""
        return self.opens("desk:promises").after(text).follow("Ghi đã thực hiện").send(note=note, proof=photo())

    def moves_promise(self, text: str, due_on: date, reason: str) -> Page:
        """A new date, with a reason that everybody reads."""
        return self.opens("desk:promises").after(text).follow("Đổi hạn").send(due_on=due_on, reason=reason)


class Superior(Person):
    """Reads what adds up, never a case."""

    def reads_rollup(self, year: int) -> Page:
        """One line for each authority below."""
        return self.opens("desk:rollup", nam=str(year))
