"""Which dialogues and duties a caller reaches: the fetch is the permission check."""

from datetime import datetime

from django.db.models import Q, QuerySet

from doithoai.apps.dialogues.models import AddedRule, Dialogue, Duty, RuleCheck
from doithoai.apps.organisations.access import authorities_for
from doithoai.apps.organisations.models import Authority
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.collecting import COLLECTING_STATES
from doithoai.core.dialogues.lifecycle import PUBLIC_STATES


def dialogues_for(caller: Caller, permission: Permission) -> QuerySet[Dialogue]:
    """Dialogues of the caller's own authority, where the role has the permission."""
    if reach_of(caller.role, permission) is None:
        return Dialogue.objects.none()
    return Dialogue.objects.filter(**caller.own(authority="authority_id", dialogue="pk"))


def dialogues_with_page() -> QuerySet[Dialogue]:
    """Dialogues that have a public page: their plan was issued (a draft that was cancelled never becomes public).

    Rehearsals among them: their pages open by their own address, for the phones and screens of those who practise.
    """
    return Dialogue.objects.filter(state__in=PUBLIC_STATES, plan_issued_on__isnull=False)


def public_dialogues() -> QuerySet[Dialogue]:
    """What lists, searches and figures tell the public of: never a rehearsal."""
    return dialogues_with_page().filter(authority__practice_of__isnull=True)


def collecting_dialogues(now: datetime) -> QuerySet[Dialogue]:
    """Dialogues that take in opinions at this moment (core/dialogues/collecting.py says when)."""
    opened = public_dialogues().filter(state__in=COLLECTING_STATES, collecting_from__lte=now)
    return opened.filter(Q(collecting_ended_at__isnull=True) | Q(collecting_ended_at__gt=now))


def duties_for(caller: Caller, permission: Permission) -> QuerySet[Duty]:
    """Duties of the authority, or only those that the caller's unit owns."""
    reach = reach_of(caller.role, permission)
    duties = Duty.objects.filter(**caller.own(authority="dialogue__authority_id", dialogue="dialogue_id"))
    if reach == Reach.AUTHORITY:
        return duties
    if reach == Reach.UNIT and caller.unit_id is not None:
        return duties.filter(owner_unit_id=caller.unit_id)
    return duties.none()


def managed_rules(caller: Caller) -> QuerySet[AddedRule]:
    """Rules that the caller's own authority added."""
    return AddedRule.objects.filter(authority__in=authorities_for(caller, Permission.RULE_MANAGE))


def managed_checks(caller: Caller) -> QuerySet[RuleCheck]:
    """Marks of comparison that the caller's own authority set and has not taken back."""
    own = authorities_for(caller, Permission.RULE_MANAGE)
    return RuleCheck.objects.filter(authority__in=own, withdrawn_at__isnull=True)


def rules_binding(authority: Authority) -> QuerySet[AddedRule]:
    """The authority's own rules, and those of the one above that bind the authorities below it."""
    of_superior = Q(authority_id=authority.parent_id, for_lower=True)
    own = Q(authority_id=authority.pk)
    return AddedRule.objects.filter(own | of_superior if authority.parent_id else own)


def checks_binding(authority: Authority) -> QuerySet[RuleCheck]:
    """Marks of comparison set by the authority or the one above it."""
    places = [place for place in (authority.pk, authority.parent_id) if place]
    return RuleCheck.objects.filter(authority_id__in=places, withdrawn_at__isnull=True)
