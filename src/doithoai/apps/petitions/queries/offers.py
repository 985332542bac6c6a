"""All that the head of the inbox offers, in one query: filters, names of places old and new, kept views, last acts."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import BooleanField, Case, CharField, F, IntegerField, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast

from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.organisations.models import Authority, Group, Unit
from doithoai.apps.petitions.models import ActOnMany, Field, KeptView
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.acts_on_many import UNDO_WITHIN
from doithoai.core.petitions.place_names import Named, Place, PlaceKind, places_by_name
from doithoai.core.text.short_forms import Phrase


@dataclass(frozen=True)
class Offer:
    """One row of a `kind`. `more`: a second name; `link`: its successor; `within`: its authority; `live`: to choose."""

    kind: str
    key: int
    word: str
    more: str
    order: int
    link: int | None
    within: int | None
    live: bool


@dataclass(frozen=True)
class Offers:
    """What was read, by kind."""

    rows: tuple[Offer, ...]

    def of(self, kind: str) -> list[Offer]:
        """The rows of a kind that may be chosen, in their order."""
        return sorted((row for row in self.rows if row.kind == kind and row.live), key=lambda row: (row.order, row.key))

    @cached_property
    def places(self) -> Mapping[Phrase, Place]:
        """Names of authorities, units and groups, old and new: what a search may mean by them."""
        kinds = {kind.value for kind in PlaceKind}
        return places_by_name(
            Named(PlaceKind(row.kind), row.key, (row.word, row.more) if row.more else (row.word,), row.link, row.within)
            for row in self.rows
            if row.kind in kinds and row.within is not None
        )


def offers_for(caller: Caller) -> Offers:
    """Everything of the caller's authority, with the names of the authorities it took over from: one query."""
    parts = [_fields(caller), _dialogues(caller), _authorities(caller), *_places(caller), _views(caller), _acts(caller)]
    return Offers(tuple(Offer(*row) for row in parts[0].union(*parts[1:], all=True)))


def _row(rows: "QuerySet[Any, Any]", kind: str, **columns: Any) -> "QuerySet[Any, Any]":
    nothing = {"more": Value(""), "order": Value(0), "link": Value(None), "within": Value(None), "live": Value(True)}
    kinds = {"word": TextField, "more": TextField, "order": IntegerField, "link": IntegerField, "within": IntegerField}
    given = nothing | columns
    cast = {name: Cast(given[name], output()) for name, output in kinds.items()}
    live = Case(When(given["live"], then=True), default=False) if isinstance(given["live"], Q) else given["live"]
    asked = {"kind": Value(kind, CharField()), "key": F("pk"), **cast, "live": Cast(live, BooleanField())}
    named = {f"offer_{name}": value for name, value in asked.items()}
    values: QuerySet[Any, Any] = rows.order_by().annotate(**named).values_list(*named)
    return values


def _fields(caller: Caller) -> "QuerySet[Any, Any]":
    rows = Field.objects.filter(Q(authority=None) | Q(authority_id=caller.authority_id), hidden=False)
    return _row(rows, "field", word=F("name"), order=F("order"))


def _dialogues(caller: Caller) -> "QuerySet[Any, Any]":
    return _row(dialogues_for(caller, Permission.DIALOGUE_VIEW), "dialogue", word=F("title"), order=-F("pk"))


def _views(caller: Caller) -> "QuerySet[Any, Any]":
    """Those the caller keeps (`link` 0) and those that colleagues share (1); `more`: the address."""
    mine = Q(person_id=caller.person_id or 0)
    rows = KeptView.objects.filter(mine | Q(shared=True), authority_id=caller.authority_id)
    whose = Case(When(mine, then=0), default=1)
    return _row(rows, "view", word=F("name"), more=F("query"), order=F("order"), link=whose)


def _acts(caller: Caller) -> "QuerySet[Any, Any]":
    """What the caller did to many and may still take back, the newest first; `link`: to how many."""
    since = caller.now - UNDO_WITHIN
    rows = ActOnMany.objects.filter(authority_id=caller.authority_id, person_id=caller.person_id or 0)
    rows = rows.filter(done_at__gte=since, undone_at__isnull=True)
    return _row(rows, "act", word=F("kind"), more=F("what"), order=-F("pk"), link=F("count"))


def _own_and_former(caller: Caller, column: str) -> Q:
    """The own authority, and those that became it, three mergers back."""
    own = caller.authority_id
    steps = ("", "__successor", "__successor__successor", "__successor__successor__successor")
    asked = Q()
    for step in steps:
        asked |= Q(**{f"{column}{step}" if column != "pk" else (step.removeprefix("__") or "pk"): own})
    return asked


def _authorities(caller: Caller) -> "QuerySet[Any, Any]":
    rows = Authority.objects.filter(_own_and_former(caller, "pk"))
    columns = {"word": F("short_name"), "more": F("name"), "link": F("successor_id"), "within": F("pk")}
    return _row(rows, PlaceKind.AUTHORITY.value, **columns)


def _places(caller: Caller) -> list["QuerySet[Any, Any]"]:
    today, own = caller.today, Q(authority_id=caller.authority_id)
    still = (Q(valid_from=None) | Q(valid_from__lte=today)) & (Q(valid_to=None) | Q(valid_to__gte=today))
    around = {"order": F("order"), "link": F("successor_id"), "within": F("authority_id")}
    units = Unit.objects.filter(_own_and_former(caller, "authority"))
    groups = Group.objects.filter(_own_and_former(caller, "authority"))
    return [
        _row(units, PlaceKind.UNIT.value, word=F("short_name"), more=F("name"), live=own & still, **around),
        _row(groups, PlaceKind.GROUP.value, word=F("name"), live=own, **around),
    ]
