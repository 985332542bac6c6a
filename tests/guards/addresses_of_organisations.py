"""The addresses of the administration and of a person's own account."""

from typing import Any

from doithoai.apps.organisations.models import Absence
from doithoai.core.access.permissions import Permission as P  # noqa: N817  the table must be readable at a glance
from tests.guards.address import NOBODY, STAFF, Address, listing
from tests.guards.full_world import Everything


def by_slug(e: Everything) -> dict[str, Any]:
    return {"slug": e.dialogue.authority.slug}


def by_unit(e: Everything) -> dict[str, Any]:
    return {"unit_id": e.assignment.unit_id}


def by_membership(e: Everything) -> dict[str, Any]:
    return {"membership_id": e.link.membership_id}


def by_field(e: Everything) -> dict[str, Any]:
    return {"field_id": e.field.pk}


def by_own_field(e: Everything) -> dict[str, Any]:
    return {"field_id": e.own_field.pk}


def by_template(e: Everything) -> dict[str, Any]:
    return {"template_id": e.template.pk}


ORGANISATIONS: dict[str, Address] = {
    "sign_in_as": Address(NOBODY),
    "desk:change_password": listing(STAFF),
    "desk:organisation": listing(P.ORGANISATION_MANAGE),
    "desk:register_authority": listing(P.ORGANISATION_MANAGE),
    "desk:organisation_of": Address(P.ORGANISATION_MANAGE, by_slug),
    "desk:allow_embedding": Address(P.ORGANISATION_MANAGE, by_slug),
    "desk:succeed_authority": Address(P.ORGANISATION_MANAGE, by_slug),
    "desk:register_unit": Address(P.ORGANISATION_MANAGE, by_slug),
    "desk:describe_unit": Address(P.ORGANISATION_MANAGE, by_unit),
    "desk:succeed_unit": Address(P.ORGANISATION_MANAGE, by_unit),
    "desk:register_group": Address(P.ORGANISATION_MANAGE, by_slug),
    "desk:succeed_group": Address(P.ORGANISATION_MANAGE, lambda e: {"group_id": e.petition.group_id}),
    "desk:register_person": Address(P.ORGANISATION_MANAGE, by_slug),
    "desk:give_role": Address(P.ORGANISATION_MANAGE, by_membership),
    "desk:end_role": Address(P.ORGANISATION_MANAGE, by_membership),
    "desk:set_password": Address(P.ORGANISATION_MANAGE, by_membership),
    "desk:templates": listing(P.TEMPLATE_MANAGE),
    "desk:template_versions": Address(P.TEMPLATE_MANAGE, lambda _: {"kind": "notice"}, is_ours=False),
    "desk:starter_template": Address(P.TEMPLATE_MANAGE, lambda _: {"kind": "notice"}, is_ours=False),
    "desk:preview_template": Address(P.TEMPLATE_MANAGE, lambda e: by_template(e) | {"form": "docx"}),
    "desk:template_file": Address(P.TEMPLATE_MANAGE, lambda e: by_template(e)),
    "desk:activate_template": Address(P.TEMPLATE_MANAGE, lambda e: by_template(e)),
    "desk:deactivate_template": Address(P.TEMPLATE_MANAGE, lambda e: by_template(e)),
    "desk:registers": listing(P.REGISTER_START),
    "desk:start_register": listing(P.REGISTER_START),
    "desk:open_register_term": listing(P.REGISTER_START),
    "desk:deputies": listing(P.DEPUTY_AUTHORISE),
    "desk:authorise_deputy": listing(P.DEPUTY_AUTHORISE),
    "desk:end_deputy_authorisation": Address(P.DEPUTY_AUTHORISE, lambda e: {"deputisation_id": e.deputisation.pk}),
    "desk:set_acceptance_hours": listing(P.ORGANISATION_MANAGE),
    "desk:absences": listing(STAFF),
    "desk:record_absence": listing(STAFF),
    "desk:end_absence": Address(P.ORGANISATION_MANAGE, lambda _: {"absence_id": Absence.objects.get().pk}),
    "desk:fields": listing(P.ORGANISATION_MANAGE),
    "desk:register_field": Address(P.ORGANISATION_MANAGE, by_field, is_ours=False),
    "desk:rename_field": Address(P.ORGANISATION_MANAGE, by_own_field),
    "desk:hide_field": Address(P.ORGANISATION_MANAGE, by_own_field),
    "desk:calendar": listing(P.CALENDAR_MANAGE),
    "desk:set_calendar_day": Address(P.CALENDAR_MANAGE, lambda _: {"day": "2026-11-24"}, is_ours=False),
    "desk:remove_calendar_day": Address(P.CALENDAR_MANAGE, lambda _: {"day": "2026-11-24"}, is_ours=False),
    "desk:rules": listing(P.RULE_VIEW),
    "desk:choose_rule": listing(P.RULE_MANAGE),
    "desk:add_rule": Address(P.RULE_MANAGE, lambda _: {"choice": "thoi-han"}, is_ours=False),
    "desk:end_rule": Address(P.RULE_MANAGE, lambda e: {"rule_id": e.rule.pk}),
    "desk:check_rule": Address(P.RULE_MANAGE, lambda _: {"key": "l2-youth-2021"}, is_ours=False),
    "desk:withdraw_rule_check": Address(P.RULE_MANAGE, lambda e: {"key": e.rule_check.rule_key}),
    "desk:trail": listing(P.AUDIT_VIEW),
}
