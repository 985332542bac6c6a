"""The register of outgoing papers: every number up to the last is either on a paper or explained (NĐ 30/2020/NĐ-CP).

Numbers that the office gave on its paper register stand in the register as reserved spans, each with its reason.
"""

import re
from collections.abc import Collection, Iterable
from datetime import date

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

Span = tuple[int, int]
"""First and last number, both included."""
_TERM = re.compile(r"(19|20)\d\d-(19|20)\d\d")
MOST_RESERVED = 5000
"""Numbers of one reservation: more is a slip of the keyboard."""


class NumberTaken(Refused):
    """Another paper of the same series already carries the number."""

    code = "paper_number_taken"
    field = "number"
    sentence = gettext_noop("Số {number} đã dùng cho một văn bản khác. Số kế tiếp còn trống là {free}.")


class NumberNotPositive(Refused):
    """Numbers of papers start at one."""

    code = "paper_number_not_positive"
    field = "number"
    sentence = gettext_noop("Số văn bản phải là số nguyên từ 1 trở lên.")


class NumberLeavesGap(Refused):
    """The number is neither the next one nor reserved: numbers would be missing without a reason."""

    code = "paper_number_leaves_gap"
    field = "number"
    sentence = gettext_noop(
        "Số kế tiếp của sổ là {free}; lấy số {number} thì sổ để trống số không rõ vì sao. Nếu các số ấy đã cấp trên "
        "sổ giấy, xin ghi chúng vào Sổ đăng ký văn bản đi trước, kèm lý do."
    )


class RegisterNotFresh(Refused):
    """The start of a register is set before its first number is given."""

    code = "register_not_fresh"
    field = "first"
    sentence = gettext_noop("Sổ này đã cấp đến số {last}, không đặt lại số bắt đầu được.")


class RegisterNotStarted(Refused):
    """Only an administrator says with which number a register begins."""

    code = "register_not_started"
    field = "first"
    sentence = gettext_noop(
        "Sổ này chưa có số nào. Nếu sổ giấy đã cấp số trước khi dùng hệ thống, đề nghị quản trị viên đặt số bắt đầu."
    )


class SpanNotNext(Refused):
    """Reserved numbers follow the last number without a gap."""

    code = "register_span_not_next"
    field = "first"
    sentence = gettext_noop("Các số giữ chỗ phải bắt đầu từ số kế tiếp của sổ là {free}.")


class SpanNotInOrder(Refused):
    """A span runs upwards and stays within reason."""

    code = "register_span_not_in_order"
    field = "last"
    sentence = gettext_noop("Số cuối phải từ {first} trở lên, và mỗi lần giữ nhiều nhất {most} số.")


def choose_number(wanted: int | None, *, last: int, is_taken: bool = False, is_reserved: bool = False) -> int:
    """The number of a paper: the next one, or the wanted one where it was reserved.

    `last` is the last number of the register; `is_taken` and `is_reserved` speak of the wanted number.
    Raises NumberNotPositive, NumberTaken, NumberLeavesGap.
    """
    if wanted is None or wanted == last + 1:
        return last + 1
    if wanted < 1:
        raise NumberNotPositive
    if is_taken:
        raise NumberTaken(number=wanted, free=last + 1)
    if not is_reserved:
        raise NumberLeavesGap(number=wanted, free=last + 1)
    return wanted


def starting_span(first: int, *, last: int) -> Span:
    """The numbers before the first one that the system gives. Raises RegisterNotFresh, SpanNotInOrder."""
    if last:
        raise RegisterNotFresh(last=last)
    return _in_order(1, first - 1, least=2)


def next_span(first: int, to: int, *, last: int) -> Span:
    """Numbers given on paper meanwhile. Raises RegisterNotStarted, SpanNotNext, SpanNotInOrder."""
    if not last:
        raise RegisterNotStarted
    if first != last + 1:
        raise SpanNotNext(free=last + 1)
    return _in_order(first, to, least=first)


def _in_order(first: int, to: int, *, least: int) -> Span:
    if to < first or to - first >= MOST_RESERVED:
        raise SpanNotInOrder(first=least, most=MOST_RESERVED)
    return first, to


def open_spans(spans: Iterable[Span], taken: Collection[int]) -> list[Span]:
    """What is left of the reserved spans when the numbers on papers are taken out, in order."""
    left: list[Span] = []
    for first, last in sorted(spans):
        begin = first
        for number in sorted(each for each in taken if first <= each <= last):
            if begin < number:
                left.append((begin, number - 1))
            begin = number + 1
        if begin <= last:
            left.append((begin, last))
    return left


def unexplained(spans: Iterable[Span], taken: Collection[int], *, last: int) -> list[Span]:
    """Numbers up to `last` that no paper carries and no reservation explains: there must be none."""
    held = set(taken).union(*(range(first, to + 1) for first, to in spans))
    return open_spans([(1, last)] if last else [], held)


class TermNameUnfit(Refused):
    """A term is named by its years."""

    code = "register_term_name_unfit"
    field = "name"
    sentence = gettext_noop("Xin ghi nhiệm kỳ bằng hai năm, ví dụ 2025-2030.")


class TermNotAfterOthers(Refused):
    """Terms follow each other."""

    code = "register_term_not_after_others"
    field = "starts_on"
    sentence = gettext_noop("Nhiệm kỳ mới phải có tên khác và bắt đầu sau ngày {latest:%d/%m/%Y}.")


def refuse_term(name: str, starts_on: date, earlier: Iterable[tuple[str, date]]) -> None:
    """Whether a term may follow the earlier ones (name, first day). Raises TermNameUnfit, TermNotAfterOthers."""
    if not _TERM.fullmatch(name):
        raise TermNameUnfit
    known = dict(earlier)
    latest = max(known.values(), default=None)
    if latest is not None and (starts_on <= latest or name in known):
        raise TermNotAfterOthers(latest=latest)
