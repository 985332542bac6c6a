"""Delegates are named, approved and invited; the hall opens, people speak, the chair decides, the hall closes."""

from datetime import date

from tests.journeys.actors.person import Person
from tests.journeys.browser import Page


class GuestList(Person):
    """Keeps the list of delegates."""

    def nominates(self, code: str, group: str, *names: str) -> Page:
        """Type the names that a group handed in on paper."""
        page = self.opens("desk:delegates", code)
        for name in names:
            page = page.press("Ghi tên", full_name=name, group_id=group)
        return page

    def cannot_nominate(self, code: str, group: str, full_name: str) -> str:
        """The sentence that says why not."""
        page = self.opens("desk:delegates", code)
        return page.try_to_press("Ghi tên", full_name=full_name, group_id=group).refusal()

    def invites(self, code: str) -> Page:
        """Number and send the invitations."""
        return self.opens("desk:invitation_outbox", code).press("Đã xem, phát hành giấy mời")


class GuestApprover(Person):
    """Approves the list of delegates."""

    def approves_guests(self, code: str) -> Page:
        """Everybody who waits."""
        return self.opens("desk:delegates", code).press("Duyệt danh sách đang chờ")


class Doorkeeper(Person):
    """Receives people at the door."""

    def checks_in(self, code: str, name: str) -> Page:
        """Find by name, tick."""
        found = self.opens("live:door", code).press("Tìm", entry=name)
        return found.press("Ghi có mặt").shows(name)

    def admits(self, code: str, full_name: str, group: str) -> Page:
        """Somebody who stands on no list."""
        return self.opens("live:door", code).press("Ghi tên và cho vào", full_name=full_name, group_id=group)

    def decides_doors(self, code: str) -> list[str]:
        """Say of every line on which the doors disagree that it is one person; their names."""
        names = []
        page = self.opens("live:door_undecided", code)
        while any(form.has_button("Cùng một người, giữ nguyên") for form in page.forms):
            names.append(next(form.values["full_name"][0] for form in page.forms if "full_name" in form.names))
            page = page.press("Cùng một người, giữ nguyên")
        return names


class HallSecretary(Person):
    """Keeps the run sheet."""

    def lets_through(self, code: str, question: str) -> Page:
        """What a telephone asks, for everybody to read."""
        return self.opens("desk:phones", code).after(question).press("Đưa ra")

    def opens_sitting(self, code: str) -> Page:
        """The hall opens."""
        return self.opens("desk:session", code).press("Khai mạc phiên đối thoại")

    def starts_item(self, code: str, title: str) -> Page:
        """Go on to that item of the agenda."""
        return self.opens("desk:session", code).after(title).press("Sang mục này")

    def queues(self, code: str, speaker: str, group: str = "", question: str = "") -> Page:
        """Somebody asks to speak."""
        place = {"group_id": group} if group else {}
        page = self.opens("desk:session", code)
        return page.press("Ghi vào hàng chờ", speaker=speaker, question=question, **place)

    def queues_delegate(self, code: str, name: str) -> Page:
        """One of the list asks to speak."""
        return self.opens("desk:session", code).press("Ghi vào hàng chờ", speaker=name)

    def queues_petition(self, code: str, petition: str) -> Page:
        """An opinion that was chosen for the hall."""
        return self.opens("desk:session", code).after(petition).press("Đưa vào hàng chờ")

    def notes(self, code: str, question: str) -> Page:
        """Write down what is asked."""
        return self.opens("desk:session", code).press("Ghi thành ý kiến", question=question)

    def notes_promise(self, code: str, text: str, unit: str, due_on: date) -> Page:
        """Keep a promise that somebody made before everybody."""
        return self.opens("desk:session", code).press("Ghi cam kết", text=text, unit_id=unit, due_on=due_on)

    def closes_sitting(self, code: str) -> Page:
        """The hall closes."""
        return self.opens("desk:session", code).press("Kết thúc phiên đối thoại")

    def cannot_close_sitting(self, code: str) -> str:
        """The sentence that says what is still open."""
        return self.opens("desk:session", code).try_to_press("Kết thúc phiên đối thoại").refusal()


class Presider(Person):
    """Sits at the console with the big buttons."""

    def takes_lead(self, code: str) -> Page:
        """Of several chairs: from now on this one's buttons count."""
        return self.opens("live:lead", code).press("Nhận điều hành")

    def gives_floor(self, code: str) -> Page:
        """To the first who waits."""
        return self.opens("live:chair", code).press("Mời phát biểu")

    def ends_turn(self, code: str) -> Page:
        """The speaker has finished."""
        return self.opens("live:chair", code).press("Kết thúc lượt")

    def ends_turn_if_it_runs(self, code: str) -> None:
        """After a break in which nobody knows whether the press still counted."""
        page = self.opens("live:chair", code)
        if any(form.has_button("Kết thúc lượt") for form in page.forms):
            page.press("Kết thúc lượt")

    def gives_to_unit(self, code: str, unit: str) -> Page:
        """Ask a unit to answer."""
        return self.opens("live:chair", code).follow("Giao đơn vị").press(unit)

    def answers_now(self, code: str, answer: str) -> Page:
        """Answered in the hall."""
        return self.opens("live:chair", code).follow("Đã trả lời").press("Quyết định", answer=answer)

    def answers_in_writing(self, code: str, unit: str, due_on: date) -> Page:
        """A unit answers in writing by a day."""
        page = self.opens("live:chair", code).follow("Trả lời bằng văn bản")
        return page.press("Quyết định", unit_id=unit, due_on=due_on)

    def does_not_answer(self, code: str, reason: str, sentence: str = "") -> Page:
        """Not answered, with the reason that everybody will read."""
        page = self.opens("live:chair", code).follow("Không trả lời")
        return page.press("Quyết định", reason_code=reason, public_sentence=sentence)

    def cannot_refuse_without_reason(self, code: str) -> str:
        """The sentence that asks for the public reason."""
        return self.opens("live:chair", code).follow("Không trả lời").try_to_press("Quyết định").refusal()
