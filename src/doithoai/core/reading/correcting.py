"""A person's corrections put over a draft: what was typed counts, what was emptied is gone."""

import re
from collections.abc import Collection, Mapping
from dataclasses import fields, replace
from datetime import date, time
from typing import Any, get_args, get_origin, get_type_hints

from doithoai.core.reading.draft import PlanDraft
from doithoai.core.reading.found import SILENT, Found
from doithoai.core.reading.schema import CODES
from doithoai.core.reading.shown import UNSURE, leaves
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

DAYS = frozenset({"time.start", "time.end", "sessions.date", "deadlines.rule.on", "legal_bases.issued_on"})
HOURS = frozenset({"time.starts_at", "sessions.starts_at"})
LONGEST_TEXT = 4000
LONGEST = {
    **dict.fromkeys(("title", "theme"), 400),
    **dict.fromkeys(("audience", "venue", "sessions.venue", "agenda", "recipients", "quotas.who"), 300),
    **dict.fromkeys(("duties.owner", "deadlines.owner"), 200),
    "chairs": 120,
    "quotas.group_kind": 40,
}
"""Letters that the parts of a plan hold; else LONGEST_TEXT."""
BETWEEN = {
    **dict.fromkeys(("year", "time.year"), (1990, 2100)),
    "time.quarter": (1, 4),
    "round": (1, 99),
    "deadlines.rule.amount": (0, 3650),
}
_ANY_NUMBER = (0, 100_000)
"""The least and the most that a number may be: by its place in BETWEEN, else this."""
MOST_ITEMS = 200


class ValueWrong(Refused):
    """What was typed cannot stand in that place; `path` names it."""

    code = "draft_value_wrong"
    sentence = gettext_noop("Chưa hiểu “{typed}”. Xin xem lại ô này.")


class ValueTooLong(ValueWrong):
    """More words than that part of a plan holds."""

    code = "draft_value_too_long"
    sentence = gettext_noop("Dài quá: ô này được tối đa {most} chữ cái. Xin viết gọn lại.")


class EndsFirst(ValueWrong):
    """A dialogue of several days ends before it begins."""

    code = "draft_ends_first"
    sentence = gettext_noop("Ngày cuối không thể trước ngày đầu.")


class ItemUnfinished(ValueWrong):
    """Something was written of one more item, but not what it is about."""

    code = "draft_item_unfinished"
    sentence = gettext_noop("Mục thêm này còn thiếu ô đây. Xin ghi thêm, hoặc xóa các ô khác của mục.")


class PlacesUnseen(Refused):
    """The reader was not sure, and nobody has looked there yet."""

    code = "draft_places_unseen"
    sentence = gettext_noop(
        "Còn {count} chỗ máy đọc chưa chắc. Xin so với bản gốc ở bên cạnh, sửa hoặc đánh dấu “Đúng” rồi lập kế hoạch."
    )


def corrected(draft: PlanDraft, typed: Mapping[str, str]) -> PlanDraft:
    """The draft with every leaf that `typed` names by its path (`time.start`, `chairs.1`) as a person left it.

    A typed value has confidence 1 and keeps the line of what it corrects. Items left empty are taken out; items
    behind the last one are added. Raises ValueWrong.
    """
    made: PlanDraft = _part(PlanDraft, draft, "", typed)
    first, last = made.time.start.value, made.time.end.value
    touched = next((path for path in ("time.end", "time.start") if path in typed), None)
    if touched and made.time.kind.value == "window" and first and last and last < first:
        raise EndsFirst(path=touched)
    return made


def general(path: str) -> str:
    """The path without the numbers of items: `deadlines.2.rule.on` is `deadlines.rule.on`."""
    return re.sub(r"\.\d+", "", path)


def _part(kind: Any, part: Any, path: str, typed: Mapping[str, str]) -> Any:
    hints = get_type_hints(kind)
    changed = {}
    for field in fields(kind):
        inner = f"{path}.{field.name}" if path else field.name
        changed[field.name] = _value(hints[field.name], getattr(part, field.name), inner, typed)
    return replace(part, **changed)


def _value(hint: Any, value: Any, path: str, typed: Mapping[str, str]) -> Any:
    if get_origin(hint) is tuple:
        return _items(get_args(hint)[0], value, path, typed)
    if get_origin(hint) is not Found:
        return _part(hint, value, path, typed)
    return _leaf(get_args(hint)[0], value, path, typed)


def _items(hint: Any, values: tuple[Any, ...], path: str, typed: Mapping[str, str]) -> tuple[Any, ...]:
    is_part = get_origin(hint) is not Found
    made = []
    for number in range(1, last_item(path, len(values), typed) + 1):
        is_new = number > len(values)
        old = (hint() if is_part else SILENT) if is_new else values[number - 1]
        new = _value(hint, old, f"{path}.{number}", typed)
        if _says_something(new):
            made.append(new)
        elif is_new:
            _require_empty(new, f"{path}.{number}")
    return tuple(made)


def last_item(path: str, count: int, typed: Mapping[str, str]) -> int:
    """The number of the last item of a list that was read (`count`) or of which something was sent."""
    start = re.compile(rf"{re.escape(path)}\.([1-9]\d{{0,2}})(?:\.|$)", re.ASCII)
    sent = [int(hit[1]) for hit in map(start.match, typed) if hit]
    return max([count, *(number for number in sent if number <= MOST_ITEMS)])


_ABOUT = ("text", "duty", "count", "kind", "number", "subject", "date", "venue", "audience")
"""The parts that make an item: without any of them there is none."""


def _says_something(value: Any) -> bool:
    """An item is there when it has words or a number; a ticked box or a chosen code alone makes none."""
    if isinstance(value, Found):
        return value.value not in (None, "", False)
    return any(_says_something(getattr(value, name)) for name in _ABOUT if hasattr(value, name))


def _require_empty(item: Any, path: str) -> None:
    """Words in an added item that is about nothing would be lost without anybody knowing."""
    if any(isinstance(leaf.value, str) for _, leaf in leaves(item)):
        raise ItemUnfinished(path=f"{path}.{next(name for name in _ABOUT if hasattr(item, name))}")


def _leaf(kind: type, old: Found[Any], path: str, typed: Mapping[str, str]) -> Found[Any]:
    if path not in typed:
        return old
    words = " ".join(typed[path].split())
    most = LONGEST.get(general(path), LONGEST_TEXT)
    if len(words) > most:
        raise ValueTooLong(path=path, most=most)
    if words == _written(old.value):
        return old if old.value is None else replace(old, confidence=1.0)
    if not words:
        return Found(False, 1.0, old.line or 1) if kind is bool else SILENT
    return Found(_read(kind, words, path), 1.0, old.line or 1)


def _written(value: object) -> str:
    """A value as a form sends it back."""
    if isinstance(value, bool):
        return "1" if value else ""
    return "" if value is None else " ".join(str(value).split())


def _read(kind: type, words: str, path: str) -> object:
    place = general(path)
    try:
        if kind is bool:
            return True
        if kind is int:
            return _number(words, *BETWEEN.get(place, _ANY_NUMBER))
        if place in DAYS:
            return date.fromisoformat(words).isoformat()
        if place in HOURS:
            return time.fromisoformat(words).strftime("%H:%M")
    except ValueError as wrong:
        raise ValueWrong(typed=words, path=path) from wrong
    codes = CODES.get(place)
    if codes and words not in codes:
        raise ValueWrong(typed=words, path=path)
    return words


def _number(words: str, least: int, most: int) -> int:
    number = int(words) if len(words) < 9 else most + 1
    if not least <= number <= most:
        raise ValueError(words)
    return number


def row_of(path: str) -> str:
    """Which row of the review a leaf belongs to: `deadlines.2.rule.on` to `deadlines.2`, `time.start` to `time`."""
    parts = path.split(".")
    return ".".join(parts[: 2 if len(parts) > 1 and parts[1].isdigit() else 1])


def unsure_rows(draft: PlanDraft) -> tuple[str, ...]:
    """The rows in which the reader is not sure of a value, in the order of the draft."""
    rows = (row_of(path) for path, leaf in leaves(draft) if leaf.value is not None and leaf.confidence < UNSURE)
    return tuple(dict.fromkeys(rows))


def unseen_rows(draft: PlanDraft, typed: Mapping[str, str], ticked: Collection[str]) -> tuple[str, ...]:
    """The rows in which the reader was not sure and that nobody has ticked or changed; `draft` is the one read."""
    written = {path: _written(leaf.value) for path, leaf in leaves(draft)}
    touched = {row_of(path) for path, words in typed.items() if " ".join(words.split()) != written.get(path, "")}
    return tuple(row for row in unsure_rows(draft) if row not in ticked and row not in touched)


def require_seen(draft: PlanDraft, typed: Mapping[str, str], ticked: Collection[str]) -> None:
    """Raises PlacesUnseen while a row of which the reader was not sure is neither ticked nor changed."""
    unseen = unseen_rows(draft, typed, ticked)
    if unseen:
        raise PlacesUnseen(count=len(unseen))
