"""Opinions come in: by the citizen's own hand, at the counter, by the head of the group; and are followed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.urls import reverse

from tests.journeys.actors.person import Person
from tests.journeys.browser import Page
from tests.world import World


@dataclass(frozen=True)
class Receipt:
    """What the citizen takes home."""

    code: str
    secret: str


def receipt_of(page: Page) -> Receipt:
    """The code and the secret link on the receipt."""
    path = urlsplit(page.link_like(r"/y-kien/")).path.strip("/").split("/")
    return Receipt(path[1], path[2])


class Citizen(Person):
    """Has no account; keeps the receipts."""

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.receipts: list[Receipt] = []

    def reads_of(self, dialogue: str) -> Page:
        """The public page of a dialogue."""
        return self.opens("portal:dialogue", dialogue)

    def sends(self, dialogue: str, text: str, *, group: str = "", **who: Any) -> Receipt:
        """The public form in its three steps."""
        page = self.opens("portal:submit", dialogue).send(answer="Góp ý")
        page = page.send(text=text, **({"group": group} if group else {}))
        if "Đã có người nêu việc giống như vậy" in page.text:
            page = page.press("Việc của tôi khác, gửi tiếp")
        page = page.shows("Mọi người sẽ đọc được phần này").send(button="Gửi ý kiến", **who)
        self.receipts.append(receipt_of(page.shows("Ý kiến đã được tiếp nhận")))
        return self.receipts[-1]

    def wants_to_denounce(self, dialogue: str) -> Page:
        """The first step with the other answer: the page that says where to go."""
        return self.opens("portal:submit", dialogue).send(answer="Báo một người vi phạm")

    def tracks(self, code: str) -> Page:
        """Type the code: the public page of the opinion."""
        return self.opens("portal:track").send(reverse("portal:track"), ma=code)

    def opens_own(self, receipt: Receipt) -> Page:
        """The secret link on the receipt."""
        return self.opens("portal:own_petition", receipt.code, receipt.secret)

    def rates(self, receipt: Receipt, *, clear: str = "Có", solved: str = "Rồi") -> Page:
        """Two taps: is the answer clear, is the matter solved."""
        return self.opens_own(receipt).press(clear).press(solved)

    def reopens(self, receipt: Receipt) -> Page:
        """Not solved: the matter goes back to work."""
        return self.rates(receipt, solved="Chưa").press("Chưa giải quyết, mở lại")


class Counter(Person):
    """Writes down what people say at the counter, on the telephone, on paper."""

    def enters(
        self, text: str, *, channel: str = "Tại quầy", group: str = "", at: datetime | None = None, **who: Any
    ) -> Receipt:
        """One opinion; the receipt to hand over."""
        said: dict[str, Any] = {"channel": channel, "gate": "Góp ý", "text": text} | who
        if group:
            said["group"] = group
        if at:
            said["received_at"] = f"{at:%Y-%m-%dT%H:%M}"
        return receipt_of(self.opens("desk:enter_petition").send(**said))

    def gives_link(self, group: str) -> str:
        """The personal address of the head of a group, as printed on the sheet."""
        sheet = self.opens("desk:links").after(group).press("Cấp")
        return next(word for word in sheet.text.split() if "/to-truong/" in word)


class GroupHead(Person):
    """Works by a personal link, without a password."""

    def __init__(self, world: World, link: str) -> None:
        super().__init__(world)
        self.home = urlsplit(link).path
        self.token = self.home.rstrip("/").rsplit("/", 1)[-1]

    def opens_home(self) -> Page:
        """The own page."""
        return self.browser.visit(self.home)

    def enters(self, dialogue: str, text: str, **who: Any) -> str:
        """An opinion of a neighbour; its code."""
        page = self.opens("portal:enter_group_petition", self.token, dialogue).send(text=text, **who)
        return page.shows("Đã gửi. Mã:").text.split("Đã gửi. Mã:")[1].split()[0]

    def nominates(self, dialogue: str, *names: str) -> Page:
        """Neighbours for the group's seats."""
        page = self.opens("portal:nominate_delegate", self.token, dialogue)
        for name in names:
            page = page.press("Ghi tên", full_name=name)
        return page

    def cannot_nominate(self, dialogue: str, full_name: str) -> str:
        """The sentence that says why not."""
        page = self.opens("portal:nominate_delegate", self.token, dialogue)
        return page.try_to_press("Ghi tên", full_name=full_name).refusal()
