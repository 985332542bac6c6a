"""Reads a page's words, links and forms out of its HTML."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

UNSEEN = {"script", "style", "template", "svg", "title"}
BLOCKS = re.compile(r"p|div|li|h[1-6]|t[rdh]|d[td]|section|label|legend|option|a|button|summary")
VOID = {"input", "br", "img", "hr", "meta", "link", "use", "source", "wbr", "col"}


@dataclass(frozen=True)
class Link:
    """A link, what it reads, and after how many letters of the page it stands."""

    href: str
    words: str
    at: int


@dataclass
class Form:
    """A form as it stands on the page: what it holds already, what may be chosen, its buttons."""

    action: str = ""
    at: int = 0
    method: str = "get"
    values: dict[str, list[str]] = field(default_factory=dict)
    choices: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    buttons: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def button_words(self) -> list[str]:
        return [words for _, _, words in self.buttons]

    def has_button(self, words: str) -> bool:
        """Whether one of its buttons reads so (any form when no words are asked)."""
        return not words or any(words in label for label in self.button_words)

    def filled(self, fields: dict[str, Any], button: str) -> dict[str, Any]:
        """The values to send: what stands there, over it what the person filled in, and the button pressed."""
        unknown = sorted(fields.keys() - self.names)
        assert not unknown, f"the form to {self.action} has no field {unknown}, only {sorted(self.names)}"
        sent: dict[str, Any] = {name: list(values) for name, values in self.values.items()}
        for name, value in fields.items():
            sent[name] = self._typed(name, value)
        sent |= {name: value for name, value, words in self.buttons if button and button in words and name}
        return {name: value for name, value in sent.items() if value not in (None, [])}

    def _typed(self, name: str, value: Any) -> Any:
        if isinstance(value, list | tuple):
            return [self._one(name, each) for each in value]
        return self._one(name, value)

    def _one(self, name: str, value: Any) -> Any:
        if hasattr(value, "read") or value is None:
            return value
        if value is False:
            return None
        text = "on" if value is True and name not in self.choices else str(value)
        options = self.choices.get(name)
        if not options or any(text == key for key, _ in options):
            return text
        if value is True:
            return options[0][0]
        found = [key for key, label in options if text in label]
        assert found, f"“{text}” cannot be chosen for {name}; only {options}"
        return found[0]


class Markup(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.forms: list[Form] = []
        self.links: list[Link] = []
        self.text = ""
        self.error_pieces: list[list[str]] = []
        self._by_id: dict[str, Form] = {}
        self._form: Form | None = None
        self._unseen = 0
        self._templates = 0
        self._depth = 0
        self._error_depth: int | None = None
        self._messages_depth: int | None = None
        self._open: dict[str, Any] = {}
        self._select: tuple[Form | None, str, bool] = (None, "", False)
        """What the options belong to; those of a list of proposals (datalist) belong to no field."""

    @property
    def errors(self) -> list[str]:
        return [re.sub(r"\s+", " ", "".join(piece)).strip() for piece in self.error_pieces]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in UNSEEN:
            self._unseen += 1
            self._templates += tag == "template"
        if tag not in VOID:
            self._depth += 1
        if BLOCKS.fullmatch(tag) or tag == "br":
            self._say(" ")
        classes = given.get("class", "").split()
        if "messages" in classes:
            self._messages_depth = self._depth
        told = {"form-errors", "field-error"} | ({"as-error"} if self._messages_depth else set())
        if self._error_depth is None and told & set(classes):
            self._error_depth = self._depth
            self.error_pieces.append([])
        handler = getattr(self, f"_start_{tag}", None)
        if handler is not None and not self._templates:  # what stands in a template is not on the page
            handler(given)

    def handle_endtag(self, tag: str) -> None:
        if tag in UNSEEN:
            self._unseen = max(0, self._unseen - 1)
            self._templates -= tag == "template"
        handler = getattr(self, f"_end_{tag}", None)
        if handler is not None and not self._templates:
            handler()
        if BLOCKS.fullmatch(tag):
            self._say(" ")
        if tag not in VOID:
            if self._error_depth == self._depth:
                self._error_depth = None
            if self._messages_depth == self._depth:
                self._messages_depth = None
            self._depth -= 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_data(self, data: str) -> None:
        for words in self._open.values():
            words["text"].append(data)
        if not self._unseen:
            self._say(data)

    def _say(self, words: str) -> None:
        tidy = re.sub(r"\s+", " ", words)
        self.text += tidy.lstrip() if self.text[-1:] in ("", " ") else tidy
        if self._error_depth is not None:
            self.error_pieces[-1].append(words)

    def _start_form(self, given: dict[str, str]) -> None:
        kept = self._by_id.get(given.get("id", "")) or Form()
        kept.action, kept.method = given.get("action", ""), given.get("method", "get").lower()
        kept.at = len(self.text)
        if given.get("id"):
            self._by_id[given["id"]] = kept
        self._form = kept
        if "hidden" not in given:  # scripts show such a form when it is needed; a person does not see it
            self.forms.append(kept)

    def _end_form(self) -> None:
        self._form = None

    def _owner(self, given: dict[str, str]) -> Form | None:
        if "form" in given:
            return self._by_id.setdefault(given["form"], Form())
        return self._form

    def _start_input(self, given: dict[str, str]) -> None:
        form, name, kind = self._owner(given), given.get("name", ""), given.get("type", "text").lower()
        if form is None or "disabled" in given:
            return
        if kind in ("submit", "image"):
            form.buttons.append((name, given.get("value", ""), given.get("value", "")))
            return
        if not name:
            return
        form.names.add(name)
        if kind in ("checkbox", "radio"):
            value = given.get("value", "on")
            if kind == "radio" or value != "on":
                form.choices.setdefault(name, []).append((value, ""))
                self._open[f"label {len(form.choices[name])} {name}"] = {
                    "text": [], "form": form, "name": name, "at": len(form.choices[name]) - 1
                }  # fmt: skip
            if "checked" in given:
                form.values.setdefault(name, []).append(value)
        elif kind not in ("file", "button", "reset"):
            form.values.setdefault(name, []).append(given.get("value", ""))

    def _end_label(self) -> None:
        for key in [key for key in self._open if key.startswith("label ")]:
            kept = self._open.pop(key)
            value, _ = kept["form"].choices[kept["name"]][kept["at"]]
            kept["form"].choices[kept["name"]][kept["at"]] = (value, " ".join("".join(kept["text"]).split()))

    def _start_textarea(self, given: dict[str, str]) -> None:
        self._open["textarea"] = {"text": [], "form": self._owner(given), "name": given.get("name", "")}

    def _end_textarea(self) -> None:
        kept = self._open.pop("textarea")
        if kept["form"] is not None and kept["name"]:
            kept["form"].names.add(kept["name"])
            kept["form"].values[kept["name"]] = ["".join(kept["text"]).removeprefix("\n")]

    def _start_select(self, given: dict[str, str]) -> None:
        self._select = (self._owner(given), given.get("name", ""), "multiple" in given)
        form, name, _ = self._select
        if form is not None and name:
            form.names.add(name)
            form.choices.setdefault(name, [])

    def _start_option(self, given: dict[str, str]) -> None:
        self._end_option()
        self._open["option"] = {"text": [], "value": given.get("value"), "selected": "selected" in given}

    def _end_option(self) -> None:
        kept = self._open.pop("option", None)
        form, name, _ = self._select if kept else (None, "", False)
        if kept is None or form is None or not name:
            return
        label = " ".join("".join(kept["text"]).split())
        value = label if kept["value"] is None else kept["value"]
        form.choices[name].append((value, label))
        if kept["selected"]:
            form.values.setdefault(name, []).append(value)

    def _end_select(self) -> None:
        self._end_option()
        (form, name, multiple), self._select = self._select, (None, "", False)
        if form is not None and name and not multiple and name not in form.values and form.choices[name]:
            form.values[name] = [form.choices[name][0][0]]

    def _start_button(self, given: dict[str, str]) -> None:
        if given.get("type", "submit") == "submit" and (form := self._owner(given)) is not None:
            self._open["button"] = {
                "text": [], "form": form, "name": given.get("name", ""), "value": given.get("value", "")
            }  # fmt: skip

    def _end_button(self) -> None:
        kept = self._open.pop("button", None)
        if kept is not None:
            words = " ".join("".join(kept["text"]).split())
            kept["form"].buttons.append((kept["name"], kept["value"], words))

    def _start_a(self, given: dict[str, str]) -> None:
        self._open["a"] = {"text": [], "href": given.get("href", ""), "at": len(self.text)}

    def _end_a(self) -> None:
        kept = self._open.pop("a", None)
        if kept is not None:
            self.links.append(Link(kept["href"], " ".join("".join(kept["text"]).split()), kept["at"]))


def read_markup(html: str) -> Markup:
    """The words, links, forms and error sentences of a page."""
    markup = Markup()
    markup.feed(html)
    markup.close()
    return markup
