"""Everything printed for the hall: badges and place cards, seating plan, lists to sign, the queue on paper."""

from collections.abc import Callable, Iterable
from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from doithoai.adapters.documents import hall_prints as paper
from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.invitation import reply_url, when_words
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.delegates.presence import presence_of
from doithoai.apps.delegates.seats import by_given_name, chairs_of, coming, find_seating, hall_plan
from doithoai.apps.delegates.texts import without_way
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.apps.hall.queue_paper import queue_lines
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import HANOI, Caller
from doithoai.core.dialogues.lifecycle import Stage
from doithoai.core.text.abbreviations import in_short
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.downloads import handed_out
from doithoai.faces.common.numbers import numbers_in
from doithoai.faces.desk.frame import frame_of

ROLES = {"delegate": "Đại biểu", "citizen": "Công dân", "guest": "Khách mời", "walk_in": "Người dự"}
OTHERS = "Khách mời, người dự khác"
TICKS = "□ Trả lời ngay\n□ Bằng văn bản\n□ Không trả lời"
MORE_PEOPLE, MORE_TURNS = 12, 16
"""Empty lines at the end of the list to sign, and of the queue."""
Numbered, Seat = paper.Column("Số", 12, "center"), paper.Column("Chỗ", 14, "center")


@require_safe
@desk_page(Permission.DELEGATE_VIEW)
def hall_prints(request: HttpRequest, code: str) -> HttpResponse:
    """What can be printed, and for how many."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DELEGATE_VIEW)
    context = frame_of(caller, dialogue, Stage.DELEGATES, title=_("In cho hội trường"))
    context |= {"presence": presence_of(caller, dialogue), "plan": find_seating(dialogue)}
    context |= {"people": by_given_name(coming(caller, dialogue)), "by_hand": len(without_way(caller, dialogue))}
    return render(request, "desk/delegates/prints.html", context)


@never_cache
@require_safe
@desk_page(Permission.DELEGATE_VIEW)
def hall_print(request: HttpRequest, code: str, what: str) -> HttpResponse:
    """One of the papers as PDF; `?dai_bieu=` (one or more ids): the badges and cards of these people alone."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DELEGATE_VIEW)
    made = _cards(caller, dialogue, what, request.GET.getlist("dai_bieu")) if what in CARDS else None
    if what in LISTS:
        made = LISTS[what](caller, dialogue)
    if made is None:
        raise Http404
    return handed_out(made, name=f"{what}-{code}.pdf", media="application/pdf")


def _occasion(caller: Caller, dialogue: Dialogue) -> paper.Occasion:
    at = caller.now.astimezone(HANOI)
    return paper.Occasion(dialogue.authority.name, dialogue.title, when_words(dialogue), at)


CARDS = {"the-va-bien-ten": (True, True), "the": (True, False), "bien-ten": (False, True)}
"""The word in the address -> whether badges and whether place cards are made."""


def _cards(caller: Caller, dialogue: Dialogue, what: str, ids: list[str]) -> bytes | None:
    people: Iterable[Delegate] = coming(caller, dialogue)
    if ids:
        mine = delegates_for(caller, Permission.DELEGATE_VIEW).filter(dialogue=dialogue, pk__in=numbers_in(ids))
        people = mine.exclude(state="withdrawn").select_related("group")
    cards = [_card(dialogue, row) for row in people]
    badges, place_cards = CARDS[what]
    occasion = _occasion(caller, dialogue)
    return paper.render_cards(cards, occasion, badges=badges, place_cards=place_cards) if cards else None


def _card(dialogue: Dialogue, row: Delegate) -> paper.HallCard:
    return paper.HallCard(
        name=row.full_name,
        group=_group(row),
        number=_number(row),
        seat=row.seat,
        code=row.badge,
        address=reply_url(dialogue.code, row.badge),
        role=ROLES[row.kind],
    )


def _number(row: Delegate) -> str:
    return f"{row.number:03d}" if row.number else ""


def _group(row: Delegate) -> str:
    return row.group.name if row.group else ""


def _plan(caller: Caller, dialogue: Dialogue) -> bytes | None:
    plan = find_seating(dialogue)
    if plan is None:
        return None
    rows = [
        (
            letter,
            [
                paper.PlanChair(
                    chair.seat,
                    name=chair.delegate.full_name if chair.delegate else "",
                    group=in_short(_group(chair.delegate)) if chair.delegate else "",
                    number=_number(chair.delegate) if chair.delegate else "",
                    reserved=chair.reserved,
                    tone=chair.tone,
                )
                for chair in chairs
            ],
        )
        for letter, chairs in chairs_of(hall_plan(plan), coming(caller, dialogue))
    ]
    return paper.render_plan(rows, _occasion(caller, dialogue))


def _places(caller: Caller, dialogue: Dialogue) -> bytes:
    rows = [
        [f"{row.full_name}\n{_group(row)}".strip(), _number(row), row.seat]
        for row in by_given_name(coming(caller, dialogue))
    ]
    columns = [paper.Column("Họ và tên", 0), Numbered, Seat]
    listed = paper.HallList(
        title="Tra chỗ ngồi theo tên", columns=columns, groups=[paper.Rows("", rows)], page_columns=2, size=10
    )
    return paper.render_list(listed, _occasion(caller, dialogue))


def _attendance(caller: Caller, dialogue: Dialogue) -> bytes:
    groups = [
        paper.Rows(name, [[_number(row), row.full_name, str(row.birth_year or ""), row.seat, ""] for row in members])
        for name, members in groupby(coming(caller, dialogue), key=lambda row: _group(row) or OTHERS)
    ]
    birth, sign = paper.Column("Năm sinh", 18, "center"), paper.Column("Ký tên", 42)
    listed = paper.HallList(
        title="Danh sách ký tên có mặt",
        columns=[Numbered, paper.Column("Họ và tên", 0), birth, Seat, sign],
        groups=[*groups, paper.Rows("Đến thêm, chưa có trong danh sách", [], MORE_PEOPLE)],
        row_mm=6,
    )
    return paper.render_list(listed, _occasion(caller, dialogue))


def _queue(caller: Caller, dialogue: Dialogue) -> bytes:
    rows = [
        [str(place), f"{line.speaker}\n{line.group}".strip(), line.question, line.unit, "", TICKS]
        for place, line in enumerate(queue_lines(dialogue), start=1)
    ]
    listed = paper.HallList(
        title="Phiếu hàng chờ phát biểu",
        note="Dùng khi mất điện hoặc hỏng máy: gọi theo thứ tự, ghi giờ và cách trả lời, sau đó nhập lại vào máy.",
        columns=[
            paper.Column("TT", 10, "center"),
            paper.Column("Người phát biểu", 58),
            paper.Column("Câu hỏi", 0),
            paper.Column("Đơn vị trả lời", 38),
            paper.Column("Giờ", 15),
            paper.Column("Chủ trì quyết định", 38),
        ],
        groups=[paper.Rows("", rows, MORE_TURNS)],
        landscape=True,
        empty_mm=13,
        size=10.5,
    )
    return paper.render_list(listed, _occasion(caller, dialogue))


def _hand_over(caller: Caller, dialogue: Dialogue) -> bytes | None:
    groups = [
        paper.Rows(name, [[row.full_name, str(row.birth_year or ""), row.badge, "", ""] for row in members])
        for name, members in groupby(without_way(caller, dialogue), key=lambda row: _group(row) or OTHERS)
    ]
    birth, code = paper.Column("Năm sinh", 18, "center"), paper.Column("Mã vào cửa", 30, "center")
    listed = paper.HallList(
        title="Danh sách trao giấy mời tận tay",
        note="Tổ trưởng, trưởng thôn trao giấy mời và phiếu có mã, người nhận ký tên, rồi báo lại ai dự, ai không.",
        columns=[paper.Column("Họ và tên", 0), birth, code, paper.Column("Ngày trao", 24), paper.Column("Ký nhận", 36)],
        groups=groups,
        page_per_group=True,
        row_mm=8,
    )
    return paper.render_list(listed, _occasion(caller, dialogue)) if groups else None


LISTS: dict[str, Callable[[Caller, Dialogue], bytes | None]] = {
    "so-do": _plan,
    "tra-cho": _places,
    "ky-ten": _attendance,
    "hang-cho": _queue,
    "trao-tay": _hand_over,
}
"""The word in the address -> who makes the paper; None where there is nothing to print."""
