"""Somebody with a browser."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.journeys.browser import Browser, Page
from tests.world import World

PHOTO = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90wS\xde\x00\x00"
    b"\x00\x0cIDATx\x9cc\xf8\xcf\xc0\x00\x00\x03\x01\x01\x00\xc9\xfe\x92\xef\x00\x00\x00\x00IEND\xaeB`\x82"
)


def photo(name: str = "anh-chup.png") -> SimpleUploadedFile:
    """A picture taken with the telephone."""
    return SimpleUploadedFile(name, PHOTO, "image/png")


class Person:
    """A named person of the world, signed in; without a name a citizen."""

    def __init__(self, world: World, name: str | None = None) -> None:
        self.world, self.name = world, name
        self.browser = Browser(world.client(name), name or "a citizen")

    @property
    def full_name(self) -> str:
        """As it stands in the trail."""
        return self.world.people[self.name].full_name if self.name else ""

    def opens(self, page: str, *args: object, **query: str) -> Page:
        """The page of that URL name."""
        return self.browser.open(page, *args, **query)

    def finds_nothing(self, page: str, *args: object) -> bool:
        """Whether the address does not exist for this person."""
        return self.browser.look(reverse(page, args=args)).status == 404
