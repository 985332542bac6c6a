"""Which petitions, assignments and answers a caller reaches: the fetch is the permission check."""

from django.db.models import Exists, OuterRef, QuerySet

from doithoai.apps.organisations.models import Authority
from doithoai.apps.petitions.models import Answer, AnswerTemplate, Assignment, Escalation, KeptView, Petition
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller, Role
from doithoai.core.petitions.lifecycle import AssignmentState, PetitionState


def petitions_for(caller: Caller, permission: Permission) -> QuerySet[Petition]:
    """Petitions within reach; sealed ones only for those who may seal. A citizen reaches the one of the secret link."""
    if caller.role == Role.CITIZEN:
        return Petition.objects.filter(pk=caller.petition_id or 0).exclude(state=PetitionState.SEALED)
    petitions = _within(caller, reach_of(caller.role, permission))
    if reach_of(caller.role, Permission.PETITION_SEAL) is None:
        petitions = petitions.exclude(state=PetitionState.SEALED)
    return petitions


def petitions_of_link(caller: Caller) -> QuerySet[Petition]:
    """The one petition that the citizen's secret link opens; nothing for anybody else."""
    if caller.role != Role.CITIZEN or caller.petition_id is None:
        return Petition.objects.none()
    return Petition.objects.filter(pk=caller.petition_id).exclude(state=PetitionState.SEALED)


def _within(caller: Caller, reach: Reach | None) -> QuerySet[Petition]:
    petitions = Petition.objects.filter(**caller.own(authority="authority_id", dialogue="dialogue_id"))
    if reach == Reach.AUTHORITY:
        return petitions
    if reach == Reach.UNIT and caller.unit_id is not None:
        mine = Assignment.objects.filter(petition=OuterRef("pk"), unit_id=caller.unit_id)
        return petitions.filter(Exists(mine.exclude(state__in=[AssignmentState.SENT_BACK, AssignmentState.WITHDRAWN])))
    if reach == Reach.GROUP and caller.group_id is not None:
        return petitions.filter(group_id=caller.group_id)
    return Petition.objects.none()


def entry_authorities(caller: Caller) -> QuerySet[Authority]:
    """Where the caller may enter opinions for anybody; heads of groups hand in for their own group only."""
    if reach_of(caller.role, Permission.PETITION_ENTER) != Reach.AUTHORITY:
        return Authority.objects.none()
    return Authority.objects.filter(pk=caller.authority_id)


def assignments_for(caller: Caller, permission: Permission) -> QuerySet[Assignment]:
    """Assignments of the authority, or only those of the caller's unit."""
    reach = reach_of(caller.role, permission)
    mine = caller.own(authority="petition__authority_id", dialogue="petition__dialogue_id")
    assignments = Assignment.objects.filter(**mine).exclude(petition__state=PetitionState.SEALED)
    if reach == Reach.AUTHORITY:
        return assignments
    if reach == Reach.UNIT and caller.unit_id is not None:
        return assignments.filter(unit_id=caller.unit_id)
    return assignments.none()


def answers_for(caller: Caller, permission: Permission) -> QuerySet[Answer]:
    """Answers on petitions of the authority, or only those that the caller's unit writes."""
    reach = reach_of(caller.role, permission)
    mine = caller.own(authority="petition__authority_id", dialogue="petition__dialogue_id")
    answers = Answer.objects.filter(**mine).exclude(petition__state=PetitionState.SEALED)
    if reach == Reach.AUTHORITY:
        return answers
    if reach == Reach.UNIT and caller.unit_id is not None:
        return answers.filter(unit_id=caller.unit_id)
    return answers.none()


def answer_templates_for(caller: Caller, permission: Permission) -> QuerySet[AnswerTemplate]:
    """The templates in use in the caller's own authority; nothing for who may neither keep nor use them."""
    if reach_of(caller.role, permission) is None:
        return AnswerTemplate.objects.none()
    return AnswerTemplate.objects.filter(authority_id=caller.authority_id, dropped_at__isnull=True)


def template_authority(caller: Caller) -> int:
    """The authority for which the caller keeps answer templates. Raises AnswerTemplate.DoesNotExist for others."""
    if reach_of(caller.role, Permission.ANSWER_TEMPLATE_KEEP) is None or not caller.authority_id:
        raise AnswerTemplate.DoesNotExist
    return caller.authority_id


def kept_views_for(caller: Caller) -> QuerySet[KeptView]:
    """The views of the inbox that the caller keeps."""
    if reach_of(caller.role, Permission.PETITION_VIEW) is None or not caller.person_id:
        return KeptView.objects.none()
    return KeptView.objects.filter(authority_id=caller.authority_id, person_id=caller.person_id)


def escalations_for(caller: Caller) -> QuerySet[Escalation]:
    """Matters that came back too often, for those who decide which unit answers."""
    within = petitions_for(caller, Permission.ASSIGNMENT_GIVE).exclude(state=PetitionState.SEALED)
    return Escalation.objects.filter(petition__in=within.values("pk"))
