"""What every way of naming a person shares: the checks of what was typed, and the row made of it."""

from typing import TypedDict, Unpack

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.access import groups_for
from doithoai.apps.organisations.models import Group
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller, Door
from doithoai.core.delegates.nomination import NamedAlready, checked_birth_year, checked_name
from doithoai.core.text.normalise import fold, tidy


class Details(TypedDict, total=False):
    """What may be said of a person besides the name."""

    birth_year: int | None
    gender: str
    phone: str
    email: str
    note: str
    ethnic_minority: bool | None
    household: str
    identity_number: str


def new_person(
    caller: Caller, dialogue: Dialogue, group: Group | None, full_name: str, **details: Unpack[Details]
) -> Delegate:
    """The row, not yet stored. Raises `NameMissing` or `BirthYearNotBelieved`."""
    name = checked_name(full_name)
    year = checked_birth_year(details.get("birth_year"), this_year=caller.today.year)
    return Delegate(
        dialogue=dialogue,
        group=group,
        full_name=name,
        folded_name=fold(name),
        birth_year=year,
        gender=details.get("gender", ""),
        phone=tidy(details.get("phone", ""))[:20],
        email=tidy(details.get("email", "")),
        note=tidy(details.get("note", ""))[:300],
        ethnic_minority=details.get("ethnic_minority"),
        household=details.get("household", ""),
        identity_number="".join(filter(str.isdigit, details.get("identity_number", "")))[:12],
        nominated_by_name=caller.name,
        nominated_at=caller.now,
    )


def refuse_twice(delegate: Delegate) -> None:
    """One person stands on the list of a group once. Raises `NamedAlready`."""
    same = Delegate.objects.filter(
        dialogue=delegate.dialogue, group=delegate.group, folded_name=delegate.folded_name
    ).exclude(state="withdrawn")
    year = delegate.birth_year
    if any(year is None or row.birth_year in (None, year) for row in same):
        group = delegate.group.name if delegate.group else delegate.dialogue.title
        raise NamedAlready(name=delegate.full_name, group=group)


def own_group(caller: Caller, group_id: int) -> Group:
    """The group in whose name the caller may name. Raises Group.DoesNotExist."""
    groups = groups_for(caller)
    if reach_of(caller.role, Permission.DELEGATE_NOMINATE) == Reach.GROUP:
        groups = groups.filter(pk=caller.group_id or 0)
    return groups.get(pk=group_id)


def put_origin(delegate: Delegate, caller: Caller, *, origin: str, named_by: str) -> None:
    """The way in, and on whose word: by the own link the head names; on paper and at the counter somebody types."""
    by_link = caller.door == Door.LINK
    delegate.origin = "link" if by_link else origin
    delegate.named_by = caller.name if by_link else tidy(named_by)[:200]
