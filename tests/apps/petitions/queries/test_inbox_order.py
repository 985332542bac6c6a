import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.queries.inbox import exported, inbox
from doithoai.apps.petitions.queries.inbox_view import InboxView
from doithoai.core.petitions.ordering import Order, read_place
from tests.voices import voice
from tests.world import World

DAY = date(2026, 3, 2)


@pytest.mark.parametrize("order", list(Order))
def test_every_order_turns_its_pages_without_losing_or_doubling(world: World, order: Order) -> None:
    rows = [voice(world) for _ in range(13)]
    caller, view = world.caller("secretary"), InboxView(order=order)
    values = st.tuples(st.integers(1, 3), st.integers(-3, 0), st.none() | st.integers(0, 3), st.booleans())

    @settings(max_examples=15)
    @given(st.lists(values, min_size=len(rows), max_size=len(rows)), st.integers(1, 5))
    def check(drawn: list[tuple[int, int, int | None, bool]], size: int) -> None:
        for row, (voices, received, due, open_) in zip(rows, drawn, strict=True):
            row.voices, row.received_on = voices, DAY + timedelta(days=received)
            row.due_on = None if due is None else DAY + timedelta(days=due)
            row.state = "assigned" if open_ else "answered"
        Petition.objects.bulk_update(rows, ["voices", "received_on", "due_on", "state"])
        whole = [row.pk for row in exported(caller, view, 99)]
        pages = [inbox(caller, view, size=size)]
        while pages[-1].older is not None:
            key = read_place(str(pages[-1].older), order)
            pages.append(inbox(caller, view, size=size, before=key))
        assert [row.pk for page in pages for row in page.rows] == whole
        for above, page in itertools.pairwise(pages):
            back = inbox(caller, view, size=size, after=read_place(str(page.newer), order))
            assert [row.pk for row in back.rows] == [row.pk for row in above.rows]

    check()


def test_each_order_is_what_its_name_says(world: World) -> None:
    first = voice(world, received_on=date(2026, 2, 1))
    urgent = voice(world, state="assigned", due_on=DAY)
    loud = voice(world, voices=7, state="answered", received_on=date(2026, 1, 1), due_on=date(2026, 1, 5))

    def top(order: Order) -> Petition:
        return inbox(world.caller("secretary"), InboxView(order=order)).rows[0]

    assert [top(order) for order in (Order.NEWEST, Order.WAITING, Order.DUE, Order.VOICES)] == [
        loud,
        first,
        urgent,
        loud,
    ]
