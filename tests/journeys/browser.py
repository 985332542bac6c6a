"""A browser without scripts: reads a page as a person does, fills the form that stands there, presses its button."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.journeys.markup import Form, Link, read_markup


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
    links: list[Link]
    errors: list[str]
    content: bytes
    start: int = 0
    """How many letters of the whole page stand before this text."""

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

    def after(self, words: str) -> "Page":
        """The rest of the page, from those words on: the row of a list with what can be pressed in it."""
        skipped = self.shows(words).text.index(words)
        start = self.start + skipped
        links = [link for link in self.links if link.at >= start]
        forms = [form for form in self.forms if form.at >= start]
        return replace(self, text=self.text[skipped:], links=links, forms=forms, start=start)

    def follow(self, words: str) -> "Page":
        """The page behind the link that reads so."""
        return self.browser.visit(urljoin(self.address, self.link_reading(words)))

    def link_reading(self, words: str) -> str:
        """The address behind the first link that reads so."""
        return self._link(words, [link for link in self.links if words in link.words])

    def link_like(self, pattern: str) -> str:
        """The first address on the page that matches the pattern."""
        return self._link(pattern, [link for link in self.links if re.search(pattern, link.href)])

    def _link(self, wanted: str, found: list[Link]) -> str:
        if not found:
            there = [(link.words, link.href) for link in self.links]
            raise Unexpected(f"no link “{wanted}” on {self.address}; there are {there}")
        return found[0].href

    def form(self, to: str | None = None, *, button: str = "", fields: Iterable[str] = ()) -> Form:
        """The form that is sent to the page's own address or to `to`, with that button and, best, with those fields."""
        wanted = urlsplit(to or self.address).path
        found = [form for form in self.forms if self._target(form) == wanted and form.has_button(button)]
        if not found:
            there = [f"{form.method} {self._target(form)} {form.button_words}" for form in self.forms]
            raise Unexpected(f"{self.address}: no form to {wanted} with “{button}”; there are {there}\n{self.text}")
        return next((form for form in found if form.names >= set(fields)), found[0])

    def field_holding(self, words: str, among: str = "") -> str:
        """The name of the first field, of those whose name begins so, in which these words stand."""
        held = [(name, value) for form in self.forms for name, values in form.values.items() for value in values]
        named = [name for name, value in held if name.startswith(among) and words in value]
        if not named:
            raise Unexpected(f"{self.address}: no field holds “{words}”")
        return named[0]

    def every_tick(self) -> dict[str, bool]:
        """Every box that asks whether a value is right, ticked."""
        return {name: True for form in self.forms for name in form.names if name.startswith("ok.")}

    def send(self, to: str | None = None, /, *, button: str = "", **fields: Any) -> "Page":
        """Fill the form and press its button; the page that follows. A refusal is an error with its sentence."""
        return self.try_to_send(to, button=button, **fields).went_well()

    def press(self, button: str, /, **fields: Any) -> "Page":
        """Press the first button that reads so, after filling its form; the page that follows."""
        return self.try_to_press(button, **fields).went_well()

    def is_refused(self, to: str | None = None, /, *, button: str = "", **fields: Any) -> str:
        """Fill the form and press its button: the sentence in which the step is refused."""
        return self.try_to_send(to, button=button, **fields).refusal()

    def try_to_send(self, to: str | None = None, /, *, button: str = "", **fields: Any) -> "Page":
        """Fill the form and press its button, whatever comes of it."""
        return self._submit(self.form(to, button=button, fields=fields), button, fields)

    def try_to_press(self, button: str, /, **fields: Any) -> "Page":
        """Press the first button that reads so, whatever comes of it."""
        found = [form for form in self.forms if form.has_button(button)]
        if not found:
            raise Unexpected(f"{self.address}: no button “{button}”; there are {[f.button_words for f in self.forms]}")
        return self._submit(next((form for form in found if form.names >= fields.keys()), found[0]), button, fields)

    def went_well(self) -> "Page":
        """The page, when nothing was refused."""
        if self.status != 200 or self.errors:
            raise Unexpected(f"{self.address} answered {self.status}: {self.errors or self.text}")
        return self

    def refusal(self) -> str:
        """The sentence in which the step was refused."""
        if self.status == 200 and not self.errors:
            raise Unexpected(f"{self.address} was not refused; it reads:\n{self.text}")
        return " ".join(self.errors) or self.text

    def _submit(self, form: Form, button: str, fields: dict[str, Any]) -> "Page":
        address, values = urljoin(self.address, form.action or self.address), form.filled(fields, button)
        if form.method == "post":
            return self.browser.post(address, values)
        return self.browser.look(address.partition("?")[0], **values)

    def _target(self, form: Form) -> str:
        return urlsplit(urljoin(self.address, form.action or self.address)).path


class Browser:
    """One person's browser, with cookies and the guard against forged forms switched on."""

    def __init__(self, client: Client, who: str = "a citizen") -> None:
        client.handler.enforce_csrf_checks = True
        self.client, self.who = client, who

    def open(self, name: str, *args: object, **query: str) -> Page:
        """The page of that URL name; anything but a page that opens is an error."""
        return self.visit(reverse(name, args=args), **query)

    def visit(self, address: str, **query: str) -> Page:
        """The page at that address."""
        page = self.look(address, **query)
        if page.status != 200:
            raise Unexpected(f"{address} answered {page.status} to {self.who}: {page.errors or page.text}")
        return page

    def look(self, address: str, **query: str) -> Page:
        """What comes back from that address, be it a page or a refusal."""
        reached = f"{address}?{urlencode(query)}" if query else address
        return self._page(self.client.get(address, query, follow=True), reached)

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
