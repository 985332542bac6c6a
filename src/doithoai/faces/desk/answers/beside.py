"""What stands on the drafting page around the words: the case, its history, templates, colleagues, hints."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise as LazyWords
from django.utils.translation import gettext as _

from doithoai.apps.hall.promises_near import promises_near
from doithoai.apps.petitions.queries.answers import AnswerDesk
from doithoai.apps.petitions.queries.conversation import conversation_of
from doithoai.apps.petitions.queries.drafting import (
    OpenPages,
    answer_files,
    answer_templates_at_hand,
    earlier_answers,
    values_of,
    voices_of,
)
from doithoai.apps.suggestions.answered import answered_alike
from doithoai.core.caller import Caller
from doithoai.core.hall.promises import PROMISE_WORDS
from doithoai.core.law.bases import LAW_72
from doithoai.core.law.limits import LIMITS, PETITION_REPLY
from doithoai.core.petitions.answer_templates import TemplateKind, fill
from doithoai.core.petitions.lifecycle import OPEN_STATES, AnswerStage
from doithoai.faces.desk.answers.hints import hints_shown
from doithoai.faces.desk.answers.notes import notes_shown
from doithoai.faces.desk.triage.words import ANSWER_STAGES


@dataclass(frozen=True)
class Insertable:
    """Words that one press puts where the caret stands."""

    key: str
    title: str
    text: str
    note: str | LazyWords = ""


def may_write(caller: Caller, desk: AnswerDesk) -> bool:
    """The answer lies on the desk of the caller's unit, which leads."""
    leads = desk.petition.lead_unit_id is not None and desk.petition.lead_unit_id == caller.unit_id
    return leads and desk.stage == AnswerStage.DRAFTING and desk.petition.state in OPEN_STATES


def around(caller: Caller, desk: AnswerDesk) -> dict[str, Any]:
    """Everything beside the words, in a fixed number of queries."""
    petition = desk.petition
    earlier = earlier_answers(petition, answered_alike(caller, petition))
    related = {row.answer.petition_id for row in earlier} | ({petition.carried_from_id or 0} - {0})
    promises = promises_near(caller, petition, related)
    return {
        "voices": voices_of(petition),
        "conversation": conversation_of(petition, with_merged=petition.voices > 1),
        "earlier_answers": earlier,
        "promises": [(row, _(PROMISE_WORDS[row.state])) for row in promises],
        **_insertables(caller, desk),
        **notes_shown(caller, petition),
        "stage_word": ANSWER_STAGES[AnswerStage(desk.stage)],
    }


def _insertables(caller: Caller, desk: AnswerDesk) -> dict[str, Sequence[Insertable]]:
    values = values_of(caller, desk)
    rows = answer_templates_at_hand(caller, desk.petition)
    found = {
        kind: [
            Insertable(f"mau-{row.pk}", row.title, fill(row.text, values), _(row.field.name) if row.field else "")
            for row in rows
            if row.kind == kind
        ]
        for kind in TemplateKind
    }
    return {"templates": found[TemplateKind.ANSWER], "laws": [*found[TemplateKind.LAW], *_shipped_laws()]}


def _shipped_laws() -> list[Insertable]:
    """What the program itself counts by; a provision nobody has checked says so."""
    reply = next(limit for limit in LIMITS if limit.code == PETITION_REPLY)
    unchecked = "" if reply.verified else _("chưa đối chiếu với văn bản gốc")
    return [
        Insertable("luat-han", _("Hạn trả lời kiến nghị, phản ánh"), reply.citation, unchecked),
        Insertable("luat-doi-thoai", _("Đối thoại với Nhân dân"), f"Điều 43 {LAW_72}"),
    ]


def state_of(desk: AnswerDesk, pages: OpenPages, text: str) -> dict[str, Any]:
    """What the page says of itself: saved or not, who else is here, what may be weak."""
    mine = pages.mine
    files = answer_files(desk.answer)
    return {
        "kept_at": mine.kept_at if mine else None,
        "number": mine.number if mine else 0,
        "others": pages.others,
        "behind": bool(mine and mine.kept_at and mine.seen_version < desk.version),
        "hints": hints_shown(text, desk.petition, desk.points, len(files)),
        "files": files,
    }
