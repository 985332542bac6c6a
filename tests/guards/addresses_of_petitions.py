"""The addresses of triage and answers."""

from typing import Any

from doithoai.apps.petitions.models import Escalation
from doithoai.core.access.permissions import Permission as P  # noqa: N817  the table must be readable at a glance
from tests.guards.address import Address, listing
from tests.guards.full_world import Everything


def by_code(e: Everything) -> dict[str, Any]:
    return {"code": e.petition.code}


def by_assignment(e: Everything) -> dict[str, Any]:
    return {"assignment_id": e.assignment.pk}


def by_answer_template(e: Everything) -> dict[str, Any]:
    return {"template_id": e.answer_template.pk}


def by_answer_file(e: Everything) -> dict[str, Any]:
    return {"answer_id": e.answer.pk, "attachment_id": e.attachment.pk}


UP = (P.ANSWER_APPROVE_OFFICE, P.ANSWER_APPROVE_CHAIR)
PETITIONS: dict[str, Address] = {
    "desk:inbox": listing(P.PETITION_VIEW),
    "desk:export_inbox": listing(P.PETITION_VIEW),
    "desk:sort_many": listing(P.PETITION_TRIAGE),
    "desk:undo_act_on_many": Address(P.PETITION_TRIAGE, lambda _: {"act_id": 1}, is_ours=False),
    "desk:keep_view": listing(P.PETITION_VIEW),
    "desk:drop_view": Address(P.PETITION_VIEW, lambda _: {"view_id": 1}, is_ours=False),
    "desk:move_view": Address(P.PETITION_VIEW, lambda _: {"view_id": 1}, is_ours=False),
    "desk:petition": Address(P.PETITION_VIEW, by_code, unit="kinh-te"),
    "desk:petition_pane": Address(P.PETITION_VIEW, by_code, unit="kinh-te"),
    "desk:accept_sorting": Address(P.PETITION_TRIAGE, by_code),
    "desk:accept_suggestion": Address(P.PETITION_TRIAGE, lambda e: {"suggestion_id": e.suggestion.pk}),
    "desk:decline_suggestion": Address(P.PETITION_TRIAGE, lambda e: {"suggestion_id": e.suggestion.pk}),
    "desk:see_contact": Address(P.PETITION_SEE_CONTACT, by_code),
    "desk:ask_citizen": Address(P.PETITION_ASK, by_code, unit="kinh-te"),
    "desk:classify_petition": Address(P.PETITION_TRIAGE, by_code),
    "desk:divide_petition": Address(P.PETITION_TRIAGE, by_code),
    "desk:merge_petitions": Address(P.PETITION_TRIAGE, by_code),
    "desk:merge_many": Address(P.PETITION_TRIAGE, by_code),
    "desk:split_petition": Address(P.PETITION_TRIAGE, by_code),
    "desk:unmerge_petition": Address(P.PETITION_TRIAGE, by_code),
    "desk:transfer_petition": Address(P.PETITION_TRIAGE, by_code),
    "desk:divert_petition": Address(P.PETITION_TRIAGE, by_code),
    "desk:choose_for_hall": Address(P.PETITION_TRIAGE, by_code),
    "desk:show_petition": Address(P.PETITION_TRIAGE, by_code),
    "desk:hide_petition": Address(P.PETITION_TRIAGE, by_code),
    "desk:ask_seal": Address(P.PETITION_SEAL, by_code),
    "desk:confirm_seal": Address(P.PETITION_SEAL, by_code),
    "desk:decline_seal": Address(P.PETITION_SEAL, by_code),
    "desk:unseal_petition": Address(P.PETITION_SEAL, by_code),
    "desk:open_sealed": Address(P.PETITION_SEAL, lambda e: {"code": e.sealed.envelope.petition.code}),
    "desk:open_sealed_file": Address(
        P.PETITION_SEAL, lambda e: {"code": e.sealed.envelope.petition.code, "file_id": e.sealed.pk}
    ),
    "desk:solve_petition": Address(P.PROMISE_TRACK, by_code, unit="kinh-te"),
    "desk:draft_reply_letters": Address(P.PAPER_DRAFT, by_code),
    "desk:draft_extension_letters": Address(P.PAPER_DRAFT, by_code),
    "desk:draft_apology_letters": Address(P.PAPER_DRAFT, by_code),
    "desk:assign_petition": Address(P.ASSIGNMENT_GIVE, by_code),
    "desk:withdraw_assignment": Address(P.ASSIGNMENT_GIVE, by_assignment),
    "desk:extend_reply_deadline": Address(P.ASSIGNMENT_EXTEND, by_assignment, unit="kinh-te"),
    "desk:my_assignments": listing(P.ASSIGNMENT_RESPOND),
    "desk:accept_assignment": Address(P.ASSIGNMENT_RESPOND, by_assignment, unit="kinh-te"),
    "desk:send_back_assignment": Address(P.ASSIGNMENT_RESPOND, by_assignment, unit="kinh-te"),
    "desk:contribute_to_answer": Address(P.ANSWER_DRAFT, by_assignment, unit="kinh-te"),
    "desk:draft_answer": Address(P.ANSWER_DRAFT, by_code, unit="kinh-te"),
    "desk:keep_working_copy": Address(P.ANSWER_DRAFT, by_code, unit="kinh-te"),
    "desk:drop_working_copy": Address(P.ANSWER_DRAFT, by_code, unit="kinh-te"),
    "desk:remove_answer_file": Address(P.ANSWER_DRAFT, by_answer_file, unit="kinh-te"),
    "desk:write_note": Address(P.PETITION_NOTE, by_code, unit="kinh-te"),
    "desk:read_mentions": Address(P.PETITION_NOTE, by_code, unit="kinh-te"),
    "desk:answer_templates": listing(P.ANSWER_TEMPLATE_KEEP),
    "desk:add_answer_template": listing(P.ANSWER_TEMPLATE_KEEP),
    "desk:keep_answer_template": Address(P.ANSWER_TEMPLATE_KEEP, by_answer_template),
    "desk:drop_answer_template": Address(P.ANSWER_TEMPLATE_KEEP, by_answer_template),
    "desk:submit_answer": Address(P.ANSWER_DRAFT, lambda e: {"answer_id": e.answer.pk}, unit="kinh-te"),
    "desk:compare_answers": Address(P.PETITION_VIEW, lambda e: {"answer_id": e.answer.pk}, unit="kinh-te"),
    "desk:approvals": listing(P.PETITION_VIEW),
    "desk:approve_answer": Address(P.ANSWER_APPROVE_UNIT, by_code, "kinh-te", also=UP),
    "desk:recall_answer": Address(P.PETITION_VIEW, by_code, unit="kinh-te"),
    "desk:correct_answer": Address(P.PETITION_VIEW, by_code, unit="kinh-te"),
    "desk:hide_names_in_answer": Address(P.ANSWER_APPROVE_UNIT, by_code, "kinh-te", also=UP),
    "desk:escalations": listing(P.ASSIGNMENT_GIVE),
    "desk:take_escalation": Address(P.ASSIGNMENT_GIVE, lambda _: {"escalation_id": Escalation.objects.get().pk}),
    "desk:publish_together": listing(P.ANSWER_PUBLISH),
    "desk:return_answer": Address(P.ANSWER_APPROVE_UNIT, by_code, "kinh-te", also=UP),
}
