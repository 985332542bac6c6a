"""The administrator of the place."""

from tests.journeys.actors.person import Person
from tests.journeys.browser import Page


class Administrator(Person):
    def starts_register(self, series: str, *, first: int) -> Page:
        """Say with which number the system goes on after the paper register."""
        self.opens("desk:registers").shows("Số bắt đầu của sổ")
        page = self.opens("desk:start_register", so=series)
        return page.press("Đặt số bắt đầu", first=first, reason="Số đã cấp trên sổ giấy trước khi dùng hệ thống")
