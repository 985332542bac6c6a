"""Who may do what, and how far: one table for every page, action, command and job."""

from collections.abc import Mapping
from enum import StrEnum

from doithoai.core.access.permissions import Permission as P  # noqa: N817  the table must be readable at a glance
from doithoai.core.caller import Role


class Reach(StrEnum):
    """How far a permission goes. `access.py` of each app turns it into a queryset."""

    AUTHORITY = "authority"
    """Everything of the caller's own authority."""
    UNIT = "unit"
    """What is given to, or owned by, the caller's own unit."""
    GROUP = "group"
    """What concerns the caller's own residential group."""
    BELOW = "below"
    """Figures and reported matters of the authorities under the caller's own."""


_ALL, _UNIT, _GROUP, _BELOW = Reach.AUTHORITY, Reach.UNIT, Reach.GROUP, Reach.BELOW

MATRIX: Mapping[Role, Mapping[P, Reach]] = {
    Role.CHAIR: {
        P.ANSWER_APPROVE_CHAIR: _ALL,
        P.ANSWER_PUBLISH: _ALL,
        P.ASSIGNMENT_EXTEND: _ALL,
        P.ASSIGNMENT_GIVE: _ALL,
        P.ASSIGNMENT_VIEW: _ALL,
        P.AUDIT_VIEW: _ALL,
        P.CONCLUSION_ISSUE: _ALL,
        P.DELEGATE_APPROVE: _ALL,
        P.DELEGATE_VIEW: _ALL,
        P.DEPUTY_AUTHORISE: _ALL,
        P.DIALOGUE_APPROVE: _ALL,
        P.DIALOGUE_CLOSE: _ALL,
        P.DIALOGUE_VIEW: _ALL,
        P.DUTY_VIEW: _ALL,
        P.PAPER_VIEW: _ALL,
        P.PETITION_NOTE: _ALL,
        P.PETITION_SEAL: _ALL,
        P.PETITION_VIEW: _ALL,
        P.PROMISE_TRACK: _ALL,
        P.REPORT_VIEW: _ALL,
        P.RULE_VIEW: _ALL,
        P.SITTING_DECIDE: _ALL,
        P.SITTING_RUN: _ALL,
        P.SITTING_VIEW: _ALL,
    },
    Role.SECRETARY: {
        P.ANNOUNCEMENT_LOG: _ALL,
        P.ANSWER_APPROVE_OFFICE: _ALL,
        P.ANSWER_PUBLISH: _ALL,
        P.ANSWER_TEMPLATE_KEEP: _ALL,
        P.ASSIGNMENT_EXTEND: _ALL,
        P.ASSIGNMENT_GIVE: _ALL,
        P.ASSIGNMENT_VIEW: _ALL,
        P.AUDIT_VIEW: _ALL,
        P.CONCLUSION_ISSUE: _ALL,
        P.DELEGATE_APPROVE: _ALL,
        P.DELEGATE_CHECK_IN: _ALL,
        P.DELEGATE_INVITE: _ALL,
        P.DELEGATE_NOMINATE: _ALL,
        P.DELEGATE_SEAT: _ALL,
        P.DELEGATE_VIEW: _ALL,
        P.DEPUTY_AUTHORISE: _ALL,
        P.DIALOGUE_CLOSE: _ALL,
        P.DIALOGUE_ISSUE: _ALL,
        P.DIALOGUE_LEND: _ALL,
        P.DIALOGUE_PLAN: _ALL,
        P.DIALOGUE_VIEW: _ALL,
        P.DUTY_REPORT: _ALL,
        P.DUTY_VIEW: _ALL,
        P.LINK_GIVE: _ALL,
        P.PAPER_DRAFT: _ALL,
        P.PAPER_ISSUE: _ALL,
        P.PAPER_VIEW: _ALL,
        P.PAPER_WITHDRAW: _ALL,
        P.PETITION_ASK: _ALL,
        P.PETITION_ENTER: _ALL,
        P.PETITION_IMPORT: _ALL,
        P.PETITION_NOTE: _ALL,
        P.PETITION_SEAL: _ALL,
        P.PETITION_SEE_CONTACT: _ALL,
        P.PETITION_TRIAGE: _ALL,
        P.PETITION_VIEW: _ALL,
        P.PROMISE_TRACK: _ALL,
        P.REPORT_ISSUE: _ALL,
        P.REPORT_VIEW: _ALL,
        P.RULE_VIEW: _ALL,
        P.SITTING_RUN: _ALL,
        P.SITTING_VIEW: _ALL,
        P.SLIP_PRINT: _ALL,
    },
    Role.CLERK: {
        P.CONCLUSION_ISSUE: _ALL,
        P.DELEGATE_CHECK_IN: _ALL,
        P.DELEGATE_INVITE: _ALL,
        P.DELEGATE_VIEW: _ALL,
        P.DIALOGUE_ISSUE: _ALL,
        P.DIALOGUE_VIEW: _ALL,
        P.DUTY_REPORT: _UNIT,
        P.DUTY_VIEW: _ALL,
        P.PAPER_DRAFT: _ALL,
        P.PAPER_ISSUE: _ALL,
        P.PAPER_VIEW: _ALL,
        P.PAPER_WITHDRAW: _ALL,
        P.PETITION_ENTER: _ALL,
        P.PETITION_IMPORT: _ALL,
        P.REPORT_ISSUE: _ALL,
        P.REPORT_VIEW: _ALL,
        P.SLIP_PRINT: _ALL,
    },
    Role.UNIT_HEAD: {
        P.ANSWER_APPROVE_UNIT: _UNIT,
        P.ANSWER_DRAFT: _UNIT,
        P.ASSIGNMENT_EXTEND: _UNIT,
        P.ASSIGNMENT_RESPOND: _UNIT,
        P.ASSIGNMENT_VIEW: _UNIT,
        P.DIALOGUE_VIEW: _ALL,
        P.DUTY_REPORT: _UNIT,
        P.DUTY_VIEW: _UNIT,
        P.PETITION_ASK: _UNIT,
        P.PETITION_NOTE: _UNIT,
        P.PETITION_VIEW: _UNIT,
        P.PROMISE_TRACK: _UNIT,
        P.SITTING_VIEW: _ALL,
    },
    Role.OFFICER: {
        P.ANSWER_DRAFT: _UNIT,
        P.ASSIGNMENT_RESPOND: _UNIT,
        P.ASSIGNMENT_VIEW: _UNIT,
        P.DIALOGUE_VIEW: _ALL,
        P.DUTY_REPORT: _UNIT,
        P.DUTY_VIEW: _UNIT,
        P.PETITION_ASK: _UNIT,
        P.PETITION_NOTE: _UNIT,
        P.PETITION_VIEW: _UNIT,
        P.SITTING_VIEW: _ALL,
    },
    Role.FRONT: {
        P.ASSIGNMENT_VIEW: _ALL,
        P.DELEGATE_VIEW: _ALL,
        P.DIALOGUE_VIEW: _ALL,
        P.DUTY_REPORT: _UNIT,
        P.DUTY_VIEW: _ALL,
        P.PETITION_ENTER: _ALL,
        P.PETITION_IMPORT: _ALL,
        P.PETITION_VIEW: _ALL,
        P.REPORT_VIEW: _ALL,
        P.SITTING_VIEW: _ALL,
        P.SLIP_PRINT: _ALL,
    },
    Role.GROUP_HEAD: {
        P.DELEGATE_NOMINATE: _GROUP,
        P.DELEGATE_VIEW: _GROUP,
        P.DIALOGUE_VIEW: _ALL,
        P.PETITION_ENTER: _GROUP,
        P.PETITION_VIEW: _GROUP,
    },
    Role.ANNOUNCER: {
        P.ANNOUNCEMENT_LOG: _ALL,
        P.DIALOGUE_VIEW: _ALL,
        P.DUTY_REPORT: _UNIT,
        P.DUTY_VIEW: _UNIT,
    },
    Role.SUPPORTER: {
        P.DIALOGUE_VIEW: _ALL,
        P.DUTY_REPORT: _UNIT,
        P.DUTY_VIEW: _UNIT,
    },
    Role.SUPERIOR: {
        P.ROLLUP_VIEW: _BELOW,
    },
    Role.ADMIN: {
        P.ANSWER_TEMPLATE_KEEP: _ALL,
        P.AUDIT_VIEW: _ALL,
        P.CALENDAR_MANAGE: _ALL,
        P.DEPUTY_AUTHORISE: _ALL,
        P.DIALOGUE_VIEW: _ALL,
        P.LINK_GIVE: _ALL,
        P.ORGANISATION_MANAGE: _ALL,
        P.REGISTER_START: _ALL,
        P.RULE_MANAGE: _ALL,
        P.RULE_VIEW: _ALL,
        P.TEMPLATE_MANAGE: _ALL,
    },
    Role.CITIZEN: {},
    Role.SYSTEM: {P.DIALOGUE_LEND: _ALL, P.ORGANISATION_MANAGE: _ALL},
}


def reach_of(role: Role, permission: P) -> Reach | None:
    """How far `role` may use `permission`; None where it may not at all (deny is the default)."""
    return MATRIX[role].get(permission)
