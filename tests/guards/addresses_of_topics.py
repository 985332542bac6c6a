"""The addresses of topics."""

from typing import Any

from doithoai.core.access.permissions import Permission as P  # noqa: N817  the table must be readable at a glance
from tests.guards.address import Address, listing
from tests.guards.full_world import Everything


def by_topic(e: Everything) -> dict[str, Any]:
    return {"topic_id": e.topic.pk}


def by_dialogue(e: Everything) -> dict[str, Any]:
    return {"code": e.dialogue.code}


UP = (P.ANSWER_APPROVE_OFFICE, P.ANSWER_APPROVE_CHAIR)
TOPICS: dict[str, Address] = {
    "desk:topics": listing(P.ASSIGNMENT_VIEW),
    "desk:topic_map": Address(P.ASSIGNMENT_VIEW, by_dialogue),
    "desk:topics_workbook": Address(P.ASSIGNMENT_VIEW, by_dialogue),
    "desk:propose_topics": Address(P.PETITION_TRIAGE, by_dialogue),
    "desk:gather_petitions": listing(P.PETITION_TRIAGE),
    "desk:merge_chosen": listing(P.PETITION_TRIAGE),
    "desk:raised_again": listing(P.ASSIGNMENT_GIVE),
    "desk:transfers": listing(P.PETITION_TRIAGE),
    "desk:register_body_reply": listing(P.PETITION_TRIAGE),
    "desk:set_body_wait": listing(P.PETITION_TRIAGE),
    "desk:transfer_many": listing(P.PETITION_TRIAGE),
    "desk:topic": Address(P.ASSIGNMENT_VIEW, by_topic, unit="kinh-te"),
    "desk:lead_topic": Address(P.PETITION_TRIAGE, by_topic),
    "desk:release_petition": Address(P.PETITION_TRIAGE, by_topic),
    "desk:dissolve_topic": Address(P.PETITION_TRIAGE, by_topic),
    "desk:draft_topic_answer": Address(P.ANSWER_DRAFT, by_topic, unit="kinh-te"),
    "desk:submit_topic_answer": Address(P.ANSWER_DRAFT, by_topic, unit="kinh-te"),
    "desk:approve_topic_answer": Address(P.ANSWER_APPROVE_UNIT, by_topic, "kinh-te", also=UP),
    "desk:return_topic_answer": Address(P.ANSWER_APPROVE_UNIT, by_topic, "kinh-te", also=UP),
}
