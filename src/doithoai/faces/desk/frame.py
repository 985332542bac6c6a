"""What every page inside a dialogue shows around its own matter: the trail and the red thread."""

from typing import Any

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from doithoai.apps.delegates.progress import delegates_settled
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.thread import facts_of
from doithoai.apps.petitions.progress import progress_of
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState, Stage
from doithoai.core.dialogues.stages import STAGE_NAMES, stages_of
from doithoai.faces.common.components import threads

STAGE_PAGES: dict[Stage, str] = {
    Stage.PLAN: "desk:dialogue",
    Stage.ANNOUNCE: "desk:announcements",
    Stage.COLLECT: "desk:collecting",
    Stage.DELEGATES: "desk:delegates",
    Stage.HALL: "desk:session",
    Stage.CONCLUSION: "desk:conclusion",
    Stage.FOLLOW_UP: "desk:follow_up",
    Stage.REPORT: "desk:report_of_dialogue",
}
"""Stage -> name of the address that opens it, with the dialogue's code. Each stage adds its own line."""

STAGE_LISTS: dict[Stage, tuple[str, str]] = {
    Stage.TRIAGE: ("desk:inbox", "cuoc={}&chua_giao=on"),
    Stage.ANSWERS: ("desk:inbox", "cuoc={}"),
}
"""Stage -> the list whose filter shows its matters: name of the address, and its query with the dialogue's id."""

STAGE_NEEDS: dict[Stage, Permission] = {
    Stage.TRIAGE: Permission.PETITION_VIEW,
    Stage.ANSWERS: Permission.PETITION_VIEW,
    Stage.REPORT: Permission.REPORT_VIEW,
    Stage.DELEGATES: Permission.DELEGATE_VIEW,
    Stage.HALL: Permission.SITTING_VIEW,
}
"""Stage -> the permission without which its page is not linked."""


def frame_of(caller: Caller, dialogue: Dialogue, here: Stage | None = None, *, title: str = "") -> dict[str, Any]:
    """The context of a page that extends `desk/dialogue_frame.html`.

    `here` is the open stage; `title` the page's heading. A page may add head_action, head_more, head_date, head_lead.
    """
    return {
        "dialogue": dialogue,
        "stages": thread_of(caller, dialogue, here),
        "stage_title": title or (_(STAGE_NAMES[here]) if here else dialogue.title),
        "trail": trail_of(dialogue),
    }


def hall_page(caller: Caller) -> str:
    """Where this person works while the hall is open: the console of who decides, else the run sheet."""
    return "live:chair" if reach_of(caller.role, Permission.SITTING_DECIDE) is not None else "desk:session"


def trail_of(dialogue: Dialogue) -> list[tuple[str, str]]:
    """Authority › dialogue."""
    short = Truncator(dialogue.title).chars(60)
    return [
        (dialogue.authority.short_name, reverse("desk:dialogues")),
        (short, reverse("desk:dialogue", args=[dialogue.code])),
    ]


def thread_of(caller: Caller, dialogue: Dialogue, here: Stage | None = None) -> list[threads.Stage]:
    """The ten stages as the thread shows them."""
    progress = progress_of(dialogue.pk)
    facts = facts_of(
        dialogue,
        today=caller.today,
        now=caller.now,
        petitions=progress.petitions,
        untriaged=progress.untriaged,
        unanswered=progress.unanswered,
        owed_on=progress.owed_on,
        delegates_settled=dialogue.state == DialogueState.ISSUED and delegates_settled(dialogue),
    )
    return [
        threads.Stage(
            name=_(STAGE_NAMES[view.stage]),
            state=view.state.value,
            owner=view.owner,
            due_on=view.due_on,
            url=_page_of(caller, view.stage, dialogue),
            here=view.stage is here,
        )
        for view in stages_of(facts)
    ]


def _page_of(caller: Caller, stage: Stage, dialogue: Dialogue) -> str:
    name, needed = STAGE_PAGES.get(stage), STAGE_NEEDS.get(stage)
    if needed is not None and reach_of(caller.role, needed) is None:
        return ""
    if stage in STAGE_LISTS:
        page, query = STAGE_LISTS[stage]
        return f"{reverse(page)}?{query.format(dialogue.pk)}"
    return reverse(name, args=[dialogue.code]) if name else ""
