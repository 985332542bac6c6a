"""Every address of the system: who may open it, and what its place-holders stand for."""

from typing import Any

from doithoai.apps.hall.models import Caption, Turn
from doithoai.apps.petitions.models import Petition
from doithoai.core.access.permissions import Permission as P  # noqa: N817  the table must be readable at a glance
from tests.guards.address import NOBODY, PUBLIC, STAFF, Address, listing
from tests.guards.addresses_of_crowd import CROWD
from tests.guards.addresses_of_intake import INTAKE
from tests.guards.addresses_of_organisations import ORGANISATIONS
from tests.guards.addresses_of_petitions import PETITIONS
from tests.guards.addresses_of_topics import TOPICS
from tests.guards.full_world import SECRET, TOKEN, Everything


def own_link(everything: Everything) -> dict[str, Any]:
    return {"code": everything.petition.code, "secret": SECRET}


def by_code(e: Everything) -> dict[str, Any]:
    return {"code": e.dialogue.code}


def by_turn(e: Everything) -> dict[str, Any]:
    return by_code(e) | {"turn_id": e.turn.pk}


def by_slip(e: Everything) -> dict[str, Any]:
    """The turn as if its petition had been made from what was noted there."""
    Turn.objects.filter(pk=e.turn.pk).update(petition=e.petition)
    Petition.objects.filter(pk=e.petition.pk).update(submission_key=f"turn-{e.turn.pk}")
    return by_turn(e)


def by_caption(e: Everything) -> dict[str, Any]:
    """A line of captions, once more where somebody has just taken it back."""
    line = {"text": "Kính thưa bà con.", "at": e.turn.queued_at}
    caption, _ = Caption.objects.get_or_create(dialogue=e.dialogue, key="dong-1", defaults=line)
    return by_code(e) | {"caption_id": caption.pk}


def by_way(e: Everything) -> dict[str, Any]:
    return by_turn(e) | {"way": "tra-loi-ngay"}


def by_delegate(e: Everything) -> dict[str, Any]:
    return by_code(e) | {"delegate_id": e.delegate.pk}


def by_batch(e: Everything) -> dict[str, Any]:
    return by_code(e) | {"batch_id": e.batch.pk}


def by_conflict(e: Everything) -> dict[str, Any]:
    return by_code(e) | {"conflict_id": e.conflict.pk}


HALL: dict[str, Address] = {
    "portal:read_aloud": Address(PUBLIC, by_code),
    "portal:read_aloud_file": Address(PUBLIC, by_code),
    "live:minutes_of_phone": Address(PUBLIC, by_code),
    "portal:minutes_entrance": Address(PUBLIC, by_code),
    "portal:minutes_of_attendee": Address(PUBLIC, lambda e: by_code(e) | {"badge": e.delegate.badge}),
    "desk:leave_rehearsal": Address(STAFF),
    "desk:readiness": Address(P.SITTING_RUN, by_code),
    "desk:tick_readiness": Address(P.SITTING_RUN, lambda e: by_code(e) | {"item": "sound"}),
    "desk:start_rehearsal": Address(P.SITTING_RUN, by_code),
    "desk:enter_rehearsal": Address(NOBODY, by_code),
    "desk:end_rehearsal": Address(NOBODY, by_code),
    "desk:send_people": Address(NOBODY, lambda e: by_code(e) | {"what": "hoi"}),
    "desk:hall_mode": Address(P.DIALOGUE_LEND, by_code),
    "desk:lend_dialogue": Address(P.DIALOGUE_LEND, by_code),
    "desk:call_back_loan": Address(P.DIALOGUE_LEND, by_code),
    "desk:read_return": Address(P.DIALOGUE_LEND, by_code),
    "desk:take_hall_back": Address(P.DIALOGUE_LEND, by_code),
    "desk:settle_conflict": Address(P.DIALOGUE_LEND, by_conflict),
    "desk:write_return": Address(P.DIALOGUE_LEND, by_code),
    "desk:resume_hall": Address(P.DIALOGUE_LEND, by_code),
    "portal:reply_invitation": Address(PUBLIC, lambda e: by_code(e) | {"badge": e.delegate.badge}),
    "portal:register": Address(PUBLIC, by_code),
    "portal:find_registration": Address(PUBLIC, by_code),
    "portal:own_registration": Address(PUBLIC, lambda e: by_code(e) | {"badge": e.registration.delegate.badge}),
    "portal:nominate_delegate": Address(PUBLIC, lambda e: by_code(e) | {"token": TOKEN}),
    "portal:substitute_delegate": Address(PUBLIC, lambda e: by_delegate(e) | {"token": TOKEN}),
    "portal:withdraw_delegate": Address(PUBLIC, lambda e: by_delegate(e) | {"token": TOKEN}),
    "live:take_caption": Address(PUBLIC, by_code),
    "desk:broadcast": Address(P.SITTING_RUN, by_code),
    "desk:write_caption": Address(P.SITTING_RUN, by_code),
    "desk:withdraw_caption": Address(P.SITTING_RUN, by_caption),
    "desk:give_caption_token": Address(P.SITTING_RUN, by_code),
    "live:unit": Address(P.SITTING_VIEW, by_code),
    "live:door": Address(P.DELEGATE_CHECK_IN, by_code),
    "live:check_in_delegate": Address(P.DELEGATE_CHECK_IN, by_delegate),
    "live:undo_check_in": Address(P.DELEGATE_CHECK_IN, by_delegate),
    "live:admit_walk_in": Address(P.DELEGATE_CHECK_IN, by_code),
    "live:name_door": Address(P.DELEGATE_CHECK_IN, by_code),
    "live:list_of_door": Address(P.DELEGATE_CHECK_IN, by_code),
    "live:take_door_steps": Address(P.DELEGATE_CHECK_IN, by_code),
    "live:door_worker": Address(P.DELEGATE_CHECK_IN, by_code),
    "live:door_manifest": Address(P.DELEGATE_CHECK_IN, by_code),
    "live:door_undecided": Address(P.DELEGATE_CHECK_IN, by_code),
    "live:decide_door_step": Address(P.DELEGATE_CHECK_IN, lambda e: by_code(e) | {"step_id": e.door_step.pk}),
    "live:chair": Address(P.SITTING_RUN, by_code),
    "live:give_floor": Address(P.SITTING_RUN, by_turn),
    "live:finish_speaker": Address(P.SITTING_RUN, by_turn),
    "live:undo_step": Address(P.SITTING_RUN, lambda e: by_code(e) | {"number": 2}),
    "live:lead": Address(P.SITTING_RUN, by_code),
    "live:take_lead": Address(P.SITTING_DECIDE, by_code),
    "live:hand_over_lead": Address(P.SITTING_RUN, by_code),
    "live:make_promise": Address(P.SITTING_RUN, by_turn),
    "live:note_sheet": Address(P.SITTING_RUN, by_turn),
    "live:notes": Address(P.SITTING_VIEW, by_code),
    "live:keep_private_note": Address(P.SITTING_VIEW, by_code),
    "live:give_question_to_unit": Address(P.SITTING_RUN, by_turn),
    "live:decide_question": Address(P.SITTING_DECIDE, by_way),
    "live:change_decision": Address(P.SITTING_DECIDE, by_way),
    "desk:delegates": Address(P.DELEGATE_VIEW, by_code),
    "desk:invitations": Address(P.DELEGATE_VIEW, by_code),
    "desk:nominate_delegate": Address(P.DELEGATE_NOMINATE, by_code),
    "desk:delegates_workbook": Address(P.DELEGATE_VIEW, by_code),
    "desk:nomination_forms": Address(P.DELEGATE_NOMINATE, by_code),
    "desk:substitute_delegate": Address(P.DELEGATE_NOMINATE, by_delegate),
    "desk:seat_ledger": Address(P.DELEGATE_VIEW, by_code),
    "desk:set_households": Address(P.DELEGATE_SEAT, by_code),
    "desk:set_seat_rules": Address(P.DELEGATE_SEAT, by_code),
    "desk:move_quota_seats": Address(P.DELEGATE_SEAT, by_code),
    "desk:undo_quota_move": Address(P.DELEGATE_SEAT, lambda e: by_code(e) | {"move_id": e.seat_move.pk}),
    "desk:registrations": Address(P.DELEGATE_VIEW, by_code),
    "desk:registrations_workbook": Address(P.DELEGATE_VIEW, by_code),
    "desk:take_offer_for": Address(P.DELEGATE_SEAT, lambda e: by_code(e) | {"badge": e.registration.delegate.badge}),
    "desk:withdraw_delegate": Address(P.DELEGATE_NOMINATE, by_delegate),
    "desk:approve_delegates": Address(P.DELEGATE_APPROVE, by_code),
    "desk:invite_delegates": Address(P.PAPER_ISSUE, by_code),
    "desk:invitation_batch": Address(P.PAPER_VIEW, by_batch),
    "desk:retry_invitations": Address(P.PAPER_ISSUE, by_batch),
    "desk:invitation_files": Address(P.PAPER_VIEW, lambda e: by_batch(e) | {"form": "pdf"}),
    "desk:invitation_outbox": Address(P.DELEGATE_INVITE, by_code),
    "desk:replies": Address(P.DELEGATE_VIEW, by_code),
    "desk:note_reply": Address(P.DELEGATE_INVITE, by_delegate),
    "desk:remind_delegates": Address(P.DELEGATE_INVITE, by_code),
    "desk:hand_over": Address(P.DELEGATE_VIEW, by_code),
    "desk:sms_texts": Address(P.DELEGATE_INVITE, by_code),
    "desk:sms_file": Address(P.DELEGATE_INVITE, by_code),
    "desk:arrange_seats": Address(P.DELEGATE_INVITE, by_code),
    "desk:move_seat": Address(P.DELEGATE_INVITE, by_delegate),
    "desk:hall_prints": Address(P.DELEGATE_VIEW, by_code),
    "desk:hall_print": Address(P.DELEGATE_VIEW, lambda e: by_code(e) | {"what": "ky-ten"}),
    "desk:polls": Address(P.SITTING_RUN, by_code),
    "desk:act_on_poll": Address(P.SITTING_RUN, lambda e: by_code(e) | {"poll_id": e.poll.pk, "act": "khep"}),
    "desk:session": Address(P.SITTING_VIEW, by_code),
    "desk:open_sitting": Address(P.SITTING_RUN, by_code),
    "desk:close_sitting": Address(P.SITTING_RUN, by_code),
    "desk:start_agenda_item": Address(P.SITTING_RUN, lambda e: by_code(e) | {"item_id": e.agenda.pk}),
    "desk:queue_speaker": Address(P.SITTING_RUN, by_code),
    "desk:undo_step": Address(P.SITTING_RUN, lambda e: by_code(e) | {"number": 1}),
    "desk:pause_sitting": Address(P.SITTING_RUN, by_code),
    "desk:resume_sitting": Address(P.SITTING_RUN, by_code),
    "desk:choose_order": Address(P.SITTING_RUN, by_code),
    "desk:set_speaking_time": Address(P.SITTING_RUN, by_code),
    "desk:show_fairness": Address(P.SITTING_RUN, by_code),
    "desk:move_speaker": Address(P.SITTING_RUN, by_turn),
    "desk:put_back_speaker": Address(P.SITTING_RUN, by_turn),
    "desk:extend_turn": Address(P.SITTING_RUN, by_turn),
    "desk:give_unit": Address(P.SITTING_RUN, by_turn),
    "desk:note_outcome": Address(P.SITTING_RUN, lambda e: by_turn(e) | {"way": "da-tra-loi"}),
    "desk:turn_slip": Address(P.SITTING_RUN, by_slip),
    "desk:move_question": Address(P.SITTING_RUN, by_turn),
    "desk:withdraw_speaker": Address(P.SITTING_RUN, by_turn),
    "desk:give_floor": Address(P.SITTING_RUN, by_turn),
    "desk:finish_speaker": Address(P.SITTING_RUN, by_turn),
    "desk:note_question": Address(P.SITTING_RUN, by_turn),
    "desk:record_promise": Address(P.SITTING_RUN, by_code),
}


def of_quota(everything: Everything) -> dict[str, Any]:
    return by_code(everything) | {"quota_id": everything.quota.pk}


def of_duty(everything: Everything) -> dict[str, Any]:
    return by_code(everything) | {"duty_id": everything.duty.pk}


def of_announcement(everything: Everything) -> dict[str, Any]:
    return by_code(everything) | {"announcement_id": everything.announcement.pk}


PLANNING: dict[str, Address] = {
    "portal:dialogues": listing(PUBLIC),
    "portal:dialogue": Address(PUBLIC, by_code),
    "portal:widget": Address(PUBLIC, by_code),
    "portal:dialogue_calendar": Address(PUBLIC, by_code),
    "portal:paper": Address(PUBLIC, lambda e: {"token": e.public_paper.pdf.public_token}),
    "desk:duties": listing(P.DUTY_VIEW),
    "desk:dialogues": listing(P.DIALOGUE_VIEW),
    "desk:plan_dialogue": listing(P.DIALOGUE_PLAN),
    "desk:copy_dialogue": listing(P.DIALOGUE_PLAN),
    "desk:read_plan": listing(P.DIALOGUE_PLAN),
    "desk:review_plan": listing(P.DIALOGUE_PLAN),
    "desk:dialogue": Address(P.DIALOGUE_VIEW, by_code),
    "desk:describe_dialogue": Address(P.DIALOGUE_PLAN, by_code),
    "desk:date_dialogue": Address(P.DIALOGUE_PLAN, by_code),
    "desk:change_agenda": Address(P.DIALOGUE_PLAN, by_code),
    "desk:change_recipients": Address(P.DIALOGUE_PLAN, by_code),
    "desk:change_quota": Address(P.DIALOGUE_PLAN, by_code),
    "desk:confirm_quota": Address(P.DIALOGUE_PLAN, of_quota),
    "desk:drop_quota": Address(P.DIALOGUE_PLAN, of_quota),
    "desk:add_duty": Address(P.DIALOGUE_PLAN, by_code),
    "desk:change_duty": Address(P.DIALOGUE_PLAN, of_duty),
    "desk:drop_duty": Address(P.DIALOGUE_PLAN, of_duty),
    "desk:report_duty": Address(P.DUTY_REPORT, of_duty, unit="van-hoa"),
    "desk:duty_proof": Address(P.DUTY_VIEW, of_duty, unit="van-hoa"),
    "desk:approve_dialogue": Address(P.DIALOGUE_APPROVE, by_code),
    "desk:return_dialogue": Address(P.DIALOGUE_APPROVE, by_code),
    "desk:issue_dialogue": Address(P.DIALOGUE_ISSUE, by_code),
    "desk:cancel_dialogue": Address(P.DIALOGUE_CLOSE, by_code),
    "desk:close_dialogue": Address(P.DIALOGUE_CLOSE, by_code),
    "desk:collecting": Address(P.DIALOGUE_VIEW, by_code),
    "desk:open_collecting": Address(P.DIALOGUE_PLAN, by_code),
    "desk:end_collecting": Address(P.DIALOGUE_PLAN, by_code),
    "desk:announcements": Address(P.DIALOGUE_VIEW, by_code),
    "desk:log_announcement": Address(P.ANNOUNCEMENT_LOG, by_code),
    "desk:announcement_proof": Address(P.DIALOGUE_VIEW, of_announcement),
}

ADDRESSES: dict[str, Address] = {
    "sign_in": listing(PUBLIC),
    "sign_out": listing(PUBLIC),
    "components": listing(PUBLIC),
    "language": listing(PUBLIC),
    "portal:home": listing(PUBLIC),
    "portal:submit": listing(PUBLIC),
    "portal:similar_petitions": Address(PUBLIC, lambda e: {"code": e.dialogue.code}),
    "portal:other_door": Address(PUBLIC, lambda e: {"code": e.dialogue.code, "kind": "bao_vi_pham"}),
    "portal:track": listing(PUBLIC),
    "portal:check_paper": listing(PUBLIC),
    "portal:paper_file": Address(PUBLIC, lambda e: {"token": e.public_paper.pdf.public_token, "form": "pdf"}),
    "portal:petition": Address(PUBLIC, lambda e: {"code": e.petition.code}),
    "portal:answer_file": Address(NOBODY, lambda e: {"code": e.petition.code, "token": e.attachment.file.public_token}),
    "portal:own_petition": Address(PUBLIC, own_link),
    "portal:receipt": Address(PUBLIC, own_link),
    "portal:rate_answer": Address(PUBLIC, own_link),
    "portal:reply_to_question": Address(PUBLIC, own_link),
    "portal:reopen_petition": Address(PUBLIC, own_link),
    "portal:hide_name": Address(PUBLIC, own_link),
    "portal:group_home": Address(PUBLIC, lambda e: {"token": TOKEN}),
    "portal:enter_group_petition": Address(PUBLIC, lambda e: {"token": TOKEN, "code": e.dialogue.code}),
    "desk:home": listing(STAFF),
    "desk:choose_role": listing(STAFF),
    **INTAKE,
    **ORGANISATIONS,
    **PLANNING,
    **PETITIONS,
    **TOPICS,
    "desk:papers": listing(P.PAPER_VIEW),
    "desk:register": listing(P.PAPER_VIEW),
    "desk:register_workbook": listing(P.PAPER_VIEW),
    "desk:reserve_numbers": listing(P.PAPER_ISSUE),
    "desk:paper": Address(P.PAPER_VIEW, lambda e: {"paper_id": e.paper.pk}),
    "desk:edit_paper": Address(P.PAPER_DRAFT, lambda e: {"paper_id": e.paper.pk}),
    "desk:choose_signer": Address(P.PAPER_ISSUE, lambda e: {"paper_id": e.paper.pk}),
    "desk:withdraw_paper": Address(P.PAPER_WITHDRAW, lambda e: {"paper_id": e.paper.pk}),
    "desk:replace_paper": Address(P.PAPER_WITHDRAW, lambda e: {"paper_id": e.public_paper.pk}),
    "desk:compare_versions": Address(P.PAPER_VIEW, lambda e: {"paper_id": e.paper.pk}),
    "desk:issue_paper": Address(P.PAPER_ISSUE, lambda e: {"paper_id": e.paper.pk}),
    "desk:import_signed_paper": Address(P.PAPER_ISSUE, lambda e: {"paper_id": e.public_paper.pk}),
    "desk:recheck_signed_paper": Address(P.PAPER_ISSUE, lambda e: {"paper_id": e.public_paper.pk}),
    "desk:paper_file": Address(P.PAPER_VIEW, lambda e: {"paper_id": e.paper.pk, "form": "docx"}),
    "desk:conclusion": Address(P.DIALOGUE_VIEW, lambda e: {"code": e.dialogue.code}),
    "desk:receive_conclusion": Address(P.ASSIGNMENT_RESPOND, lambda e: {"code": e.dialogue.code}),
    "desk:receive_conclusion_for_unit": Address(
        P.CONCLUSION_ISSUE, lambda e: {"code": e.dialogue.code, "unit_id": e.assignment.unit_id}
    ),
    "desk:issue_minutes": Address(P.PAPER_ISSUE, lambda e: {"code": e.dialogue.code}),
    "desk:issue_conclusion": Address(P.CONCLUSION_ISSUE, lambda e: {"code": e.dialogue.code}),
    "desk:draft_minutes": Address(P.PAPER_DRAFT, lambda e: {"code": e.dialogue.code}),
    "desk:minutes_corrections": Address(P.PAPER_DRAFT, lambda e: {"code": e.dialogue.code}),
    "desk:settle_correction": Address(
        P.PAPER_DRAFT, lambda e: {"code": e.dialogue.code, "request_id": e.correction.pk}
    ),
    "desk:read_out_minutes": Address(P.PAPER_DRAFT, lambda e: {"code": e.dialogue.code}),
    "desk:sign_minutes": Address(P.PAPER_ISSUE, lambda e: {"paper_id": e.paper.pk}),
    "desk:post_conclusion": Address(P.ANNOUNCEMENT_LOG, lambda e: {"code": e.dialogue.code}),
    "desk:posting_proof": Address(P.DIALOGUE_VIEW, lambda e: {"code": e.dialogue.code, "posting_id": e.posting.pk}),
    "desk:remind_of_receipt": Address(P.CONCLUSION_ISSUE, lambda e: {"code": e.dialogue.code}),
    "desk:check_minutes": Address(P.PAPER_VIEW, lambda e: {"code": e.dialogue.code}),
    "desk:draft_conclusion": Address(P.PAPER_DRAFT, lambda e: {"code": e.dialogue.code}),
    "desk:dialogue_papers": Address(P.PAPER_VIEW, by_code),
    "desk:announcing_paper": Address(P.ANNOUNCEMENT_LOG, lambda e: by_code(e) | {"kind": "poster", "form": "pdf"}),
    "desk:draft_dialogue_paper": Address(P.PAPER_DRAFT, lambda e: by_code(e) | {"kind": "guide"}),
    "desk:draft_notice": Address(P.PAPER_DRAFT, lambda e: {"code": e.dialogue.code}),
    **HALL,
    **CROWD,
    "desk:overdue": listing(P.ASSIGNMENT_VIEW),
    "desk:overdue_workbook": listing(P.ASSIGNMENT_VIEW),
    "desk:draft_urging_letter": Address(P.PAPER_DRAFT, lambda e: {"unit_id": e.assignment.unit_id}),
    "desk:promises": listing(P.PROMISE_TRACK),
    "desk:promises_workbook": listing(P.PROMISE_TRACK),
    "desk:keep_promise": Address(P.PROMISE_TRACK, lambda e: {"promise_id": e.promise.pk}, unit="kinh-te"),
    "desk:move_promise": Address(P.PROMISE_TRACK, lambda e: {"promise_id": e.promise.pk}, unit="kinh-te"),
    "desk:promise_proof": Address(P.PROMISE_TRACK, lambda e: {"promise_id": e.promise.pk}, unit="kinh-te"),
    "desk:follow_up": Address(P.DIALOGUE_VIEW, lambda e: {"code": e.dialogue.code}),
    "desk:carry_over_petitions": Address(P.DIALOGUE_PLAN, lambda e: {"code": e.dialogue.code}),
    "desk:report": listing(P.REPORT_VIEW),
    "desk:figure": listing(P.REPORT_VIEW),
    "desk:figure_workbook": listing(P.REPORT_VIEW),
    "desk:report_of_dialogue": Address(P.REPORT_VIEW, lambda e: {"code": e.dialogue.code}),
    "desk:issue_report": Address(P.REPORT_ISSUE, lambda e: {"code": e.dialogue.code}),
    "desk:report_file": Address(P.REPORT_VIEW, lambda e: {"report_id": e.report.pk, "part": "docx"}),
    "desk:rollup": listing(P.ROLLUP_VIEW),
    "desk:rollup_workbook": listing(P.ROLLUP_VIEW),
    "desk:received_report": Address(P.ROLLUP_VIEW, lambda e: {"report_id": e.report.pk, "part": "docx"}),
    "portal:results": listing(PUBLIC),
    "portal:promises": listing(PUBLIC),
    "portal:promise_proof": Address(PUBLIC, lambda e: {"token": e.promise.proof.public_token}),
    "portal:statistics": listing(PUBLIC),
    "portal:authority": Address(PUBLIC, lambda e: {"slug": e.dialogue.authority.slug}),
}
