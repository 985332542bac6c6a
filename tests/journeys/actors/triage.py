"""Petitions are sorted, given to units, answered on their way through the desks."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.journeys.actors.person import Person, photo
from tests.journeys.browser import Page


class Sorter(Person):
    """Reads every petition and says whose it is."""

    def opens_case(self, code: str) -> Page:
        """The page of one petition."""
        return self.opens("desk:petition", code)

    def sorts(self, code: str, field: str, *, summary: str = "", level: str | None = None) -> Page:
        """Field, kind and level of competence."""
        more = {"level": level} if level else {}
        return self.opens_case(code).follow("Phân loại").send(field_ids=[field], summary=summary, **more)

    def divides(self, code: str, *points: str) -> Page:
        """One petition that asks several things."""
        return self.opens_case(code).follow("Tách nội dung").send(points="\n".join(points))

    def gives_to_unit(self, code: str, unit: str, *, coordinating: Sequence[str] = (), **more: Any) -> Page:
        """One lead unit, perhaps others to help."""
        page = self.opens_case(code).follow("Giao đơn vị")
        return page.press("Giao đơn vị", lead_unit_id=unit, coordinating=list(coordinating), **more)

    def chooses_for_hall(self, code: str) -> Page:
        """To be answered before everybody."""
        return self.opens_case(code).press("Trả lời tại hội nghị")

    def merges(self, code: str, into: str) -> Page:
        """Several people said the same."""
        return self.opens_case(code).follow("Gộp").send(into_code=into)

    def transfers(self, code: str, body: str, reason: str, *, level: str) -> Page:
        """Beyond the competence of the authority."""
        page = self.opens_case(code).follow("Chuyển nơi có thẩm quyền")
        return page.send(to_body=body, level=level, reason=reason)

    def diverts(self, code: str, guidance: str) -> Page:
        """It is a complaint: the citizen is told where to take it."""
        return self.opens_case(code).follow("Là khiếu nại").send(reason=guidance)

    def makes_public(self, code: str, text: str) -> Page:
        """The words that everybody may read."""
        return self.opens_case(code).follow("Công khai").send(public_text=text)

    def asks_to_seal(self, code: str) -> Page:
        """It may be a denunciation: a second person looks."""
        return self.opens_case(code).press("đề nghị niêm phong")

    def confirms_seal(self, code: str) -> Page:
        """The second person agrees."""
        return self.opens_case(code).press("Đồng ý niêm phong")

    def reports_solved(self, code: str, note: str) -> Page:
        """The work is done, with a picture."""
        return self.opens_case(code).follow("Báo đã giải quyết").send(note=note, file=photo())


class Approver(Person):
    """Reads an answer on the own desk and lets it pass."""

    def approves_answer(self, code: str) -> Page:
        """Pass it on; from the chair's desk it goes out."""
        return self.opens("desk:approve_answer", code).press("Duyệt")

    def returns_answer(self, code: str, reason: str) -> Page:
        """Back to the unit."""
        return self.opens("desk:approve_answer", code).press("Trả lại đơn vị", reason=reason)


class Officer(Person):
    """Writes what the unit answers."""

    def accepts(self, code: str) -> Page:
        """The unit takes it on."""
        return self.opens("desk:petition", code).press("Nhận")

    def sends_back(self, code: str, reason: str) -> Page:
        """Not this unit's matter."""
        return self.opens("desk:petition", code).follow("Trả lại").send(reason=reason)

    def drafts(self, code: str, text: str, *, points: Sequence[int] = ()) -> Page:
        """The unit's answer."""
        said: dict[str, Any] = {"text": text} | ({"answered_points": list(points)} if points else {})
        return self.opens("desk:draft_answer", code).press("Lưu bản nháp", **said)

    def submits(self, code: str) -> Page:
        """Up to the head of the unit."""
        return self.opens("desk:draft_answer", code).press("Lưu và trình lãnh đạo đơn vị")

    def contributes(self, code: str, text: str) -> Page:
        """What a helping unit adds."""
        return self.opens("desk:petition", code).follow("Ghi ý kiến phối hợp").send(text=text)


class UnitHead(Officer, Approver):
    """Answers for the unit."""

    def extends(self, code: str, working_days: int, reason: str) -> Page:
        """More time, with the reason; the citizen is told."""
        page = self.opens("desk:petition", code).follow("Gia hạn")
        return page.send(working_days=working_days, reason=reason)

    def cannot_extend(self, code: str, working_days: int, reason: str) -> str:
        """The sentence that says why not."""
        page = self.opens("desk:petition", code).follow("Gia hạn")
        return page.is_refused(working_days=working_days, reason=reason)

    def sees_owed(self) -> Page:
        """What the unit owes."""
        return self.opens("desk:my_assignments")


def until(day: date) -> str:
    """The day as pages write it."""
    return f"{day:%d/%m/%Y}"
