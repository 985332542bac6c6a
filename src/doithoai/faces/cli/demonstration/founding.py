"""The authorities with their units, groups and people."""

from datetime import timedelta

from doithoai.apps.organisations.actions.authorise_deputy import authorise_deputy
from doithoai.apps.organisations.actions.give_link import give_link
from doithoai.apps.organisations.actions.give_role import give_role
from doithoai.apps.organisations.actions.register_authority import register_authority
from doithoai.apps.organisations.actions.register_group import register_group
from doithoai.apps.organisations.actions.register_person import register_person
from doithoai.apps.organisations.actions.register_unit import register_unit
from doithoai.apps.organisations.actions.succeed_unit import succeed_unit
from doithoai.apps.organisations.models import Membership
from doithoai.core.caller import Caller, Door, Role, system_caller
from doithoai.faces.cli.demonstration.reading import Row
from doithoai.faces.cli.demonstration.script import Script
from doithoai.faces.cli.demonstration.town import Town

FOUNDED = -200
"""Days before today on which the authorities were set up."""
MERGED = 390
"""Days before today on which the units of old became those of now."""
DEPUTY, CO_CHAIR = "deputy_chair", "co_chair"
ORGANS = {"Hội đồng nhân dân": "hdnd", "Đảng ủy": "party_committee"}


def found_town(script: Script, row: Row, parent: Town | None) -> Town:
    """Register one authority and all that belongs to it."""
    at = script.moment(FOUNDED, "08:00")
    caller = system_caller(at, authority_id=parent.authority.pk if parent else 0, door=Door.CLI)
    authority = register_authority(
        caller,
        name=row["name"],
        short_name=row["short_name"],
        place=row["place_name"],
        level=row["level"],
        organ=next((code for words, code in ORGANS.items() if row["organ"].startswith(words)), "ubnd"),
        format=row["format"],
        symbol=row["issuer_symbol"],
        superior_heading=row.get("superior_heading", ""),
        address=row["hall_address"],
        complaint_desk=f"Nơi tiếp công dân, {row['hall_address'].split(', ', 1)[-1]}",
        slug=row["slug"],
        parent_id=parent.authority.pk if parent else None,
        is_demonstration=True,
    )
    town = Town(row, authority, script)
    own = system_caller(at, authority_id=authority.pk, door=Door.CLI)
    _units(town, own)
    for group in row.get("groups", []):
        made = register_group(own, authority_id=authority.pk, kind=group["kind"], name=group["name"])
        town.groups[group["code"]] = made
    _people(town, own)
    _heads(town, own)
    return town


def _units(town: Town, caller: Caller) -> None:
    rows = town.row["units"]
    for row in rows:
        town.units[row["code"]] = register_unit(
            caller,
            authority_id=town.authority.pk,
            name=row["name"],
            short_name=row["short_name"],
            part=row["role"],
            code=row["code"].lower(),
        )
    for row in rows:
        if "successor" in row:
            successor = town.units[row["successor"]]
            last = caller.today - timedelta(days=MERGED + FOUNDED)
            succeed_unit(caller, unit_id=town.units[row["code"]].pk, successor_id=successor.pk, last_on=last)
            town.units[row["code"]] = successor


def _people(town: Town, caller: Caller) -> None:
    for row in town.row["people"]:
        unit = town.units.get(row.get("unit", ""))
        role = {DEPUTY: Role.UNIT_HEAD, CO_CHAIR: Role.CHAIR}.get(row["role"]) or Role(row["role"])
        group = town.groups.get(row.get("group", ""))
        person = register_person(
            caller,
            authority_id=town.authority.pk,
            username=row["username"],
            full_name=row["full_name"],
            role=role,
            title=row["title"],
            unit_id=unit.pk if unit else None,
            group_id=group.pk if group else None,
        )
        town.members[row["username"]] = person.memberships.select_related("person").get()


def _heads(town: Town, caller: Caller) -> None:
    """A unit without a head of its own is looked after by its officer, or by the deputy chair."""
    rows = list(town.members.values())
    deputy = next(town.members[row["username"]] for row in town.row["people"] if row["role"] in (DEPUTY, "chair"))
    for code, unit in town.units.items():
        there = [row for row in rows if row.unit_id == unit.pk]
        if any(row.role == Role.UNIT_HEAD.value for row in there):
            continue
        officer = next((row for row in there if row.role == Role.OFFICER.value), deputy)
        key = f"{officer.person.username}@{code}"
        if unit.pk not in {row.unit_id for name, row in town.members.items() if "@" in name}:
            made = give_role(
                caller,
                person_id=officer.person_id,
                authority_id=town.authority.pk,
                role=Role.UNIT_HEAD,
                title=f"Phụ trách {unit.short_name}",
                unit_id=unit.pk,
            )
            town.members[key] = Membership.objects.select_related("person").get(pk=made.pk)


def name_deputy(town: Town) -> None:
    """The chair's written word for the deputy, for the weeks around today; and one group head's personal link."""
    script = town.script
    row = next((row for row in town.row["people"] if row["role"] == DEPUTY), None)
    if row is not None:
        at = script.moment(-3, "08:30")
        # The chair of today's sitting leads it in person.
        since = script.moment(1 if town.row["stage"] == "in_hall" else -3).date()
        authorise_deputy(
            town.by_role(Role.SECRETARY, at),
            authority_id=town.authority.pk,
            deputy_id=town.members[row["username"]].person_id,
            valid_from=since,
            valid_to=since + timedelta(days=30),
            reason=f"Văn bản ủy quyền số 15/{town.authority.symbol} ngày {at:%d/%m/%Y} của người chủ trì",
        )
    head = next((row for row in town.members.values() if row.role == Role.GROUP_HEAD.value), None)
    if head is not None:
        given = give_link(town.by_role(Role.SECRETARY, script.now), membership_id=head.pk)
        town.group_link = f"/to-truong/{given}/"
