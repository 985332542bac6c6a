"""A browser without scripts: reads a page as a person does, fills the form that stands there, presses its button."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.journeys.markup import Form, read_markup


class Unexpected(AssertionError):
    """The page did not offer, or did not do, what the person expected."""


@dataclass
class Page:
    """What stands on the screen after opening an address or pressing a button."""

    browser: "Browser"
    address: str
    status: int
    text: str
    forms: list[Form]
    links: list[tuple[str, str]]
    errors: list[str]
    content: bytes

    def __contains__(self, words: str) -> bool:
        return words in self.text

    def shows(self, *words: str) -> "Page":
        """The page, when all the words can be read on it."""
        for word in words:
            if word not in self.text:
                raise Unexpected(f"{self.address} does not show “{word}”; it reads:\n{self.text}")
        return self

    def hides(self, *words: str) -> "Page":
        """The page, when none of the words can be read on it."""
        for word in words:
            if word in self.text:
                raise Unexpected(f"{self.address} shows “{word}”, which it should not; it reads:\n{self.text}")
        return self

    def follow(self, words: str) -> "Page":
        """The page behind the link that reads so."""
        found = next((href for href, label in self.links if words in label), None)
        if found is None:
            raise Unexpected(f"no link “{words}” on {self.address}; there are {self.links}")
        return self.browser.visit(urljoin(self.address, found))

    def link_like(self, pattern: str) -> str:
        """The first address on the page that matches the pattern."""
        found = next((href for href, _ in self.links if re.search(pattern, href)), None)
        if found is None:
            raise Unexpected(f"no link like {pattern} on {self.address}; there are {self.links}")
        return found

    def form(self, to: str | None = None, *, button: str = "", fields: Iterable[str] = ()) -> Form:
        """The form that is sent to the page's own address or to `to`, with that button and, best, with those fields."""
        wanted = urlsplit(to or self.address).path
        found = [form for form in self.forms if self._target(form) == wanted and form.has_button(button)]
        if not found:
            there = [f"{form.method} {self._target(form)} {form.button_words}" for form in self.forms]
            raise Unexpected(f"{self.address}: no form to {wanted} with “{button}”; there are {there}\n{self.text}")
        return next((form for form in found if form.names >= set(fields)), found[0])

    def send(self, to: str | None = None, /, *, button: str = "", **fields: Any) -> "Page":
        """Fill the form and press its button; the page that follows. A refusal is an error with its sentence."""
        page = self.try_to_send(to, button=button, **fields)
        if page.status != 200 or page.errors:
            raise Unexpected(f"{page.address} answered {page.status}: {page.errors or page.text}")
        return page

    def try_to_send(self, to: str | None = None, /, *, button: str = "", **fields: Any) -> "Page":
        """Fill the form and press its button, whatever comes of it."""
        form = self.form(to, button=button, fields=fields)
        return self.browser.post(urljoin(self.address, form.action or self.address), form.filled(fields, button))

    def is_refused(self, to: str | None = None, /, *, button: str = "", **fields: Any) -> str:
        """Fill the form and press its button: the sentence in which the step is refused."""
        page = self.try_to_send(to, button=button, **fields)
        if page.status == 200 and not page.errors:
            raise Unexpected(f"{page.address} was not refused; it reads:\n{page.text}")
        return " ".join(page.errors) or page.text

    def _target(self, form: Form) -> str:
        return urlsplit(urljoin(self.address, form.action or self.address)).path


class Browser:
    """One person's browser, with cookies and the guard against forged forms switched on."""

    def __init__(self, client: Client) -> None:
        client.handler.enforce_csrf_checks = True
        self.client = client

    def open(self, name: str, *args: object, **query: str) -> Page:
        """The page of that URL name; anything but a page that opens is an error."""
        return self.visit(reverse(name, args=args), **query)

    def visit(self, address: str, **query: str) -> Page:
        """The page at that address."""
        page = self.look(address, **query)
        if page.status != 200:
            raise Unexpected(f"{address} answered {page.status}: {page.errors or page.text}")
        return page

    def look(self, address: str, **query: str) -> Page:
        """What comes back from that address, be it a page or a refusal."""
        return self._page(self.client.get(address, query, follow=True), address)

    def post(self, address: str, values: dict[str, Any]) -> Page:
        """What comes back after sending these values."""
        return self._page(self.client.post(address, values, follow=True), address)

    def _page(self, response: Any, address: str) -> Page:
        reached: str = response.redirect_chain[-1][0] if response.redirect_chain else address
        content = _content(response)
        kind = response.headers.get("Content-Type", "")
        markup = read_markup(content.decode() if "html" in kind else "")
        text = markup.text if "html" in kind else _plain(content, kind)
        status = response.status_code
        return Page(self, reached, status, text, markup.forms, markup.links, markup.errors, content)


def _content(response: HttpResponse) -> bytes:
    if getattr(response, "streaming", False):
        return b"".join(response)
    return response.content


def _plain(content: bytes, kind: str) -> str:
    return content.decode() if kind.startswith(("text/", "application/json", "application/xml")) else ""
