"""The list of delegates by group as a paper: names, gender, year of birth; never telephone or address."""

from dataclasses import replace
from itertools import groupby

from doithoai.apps.delegates.invitation import when_words
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.paper_frame import frame_of_papers
from doithoai.core.caller import Caller
from doithoai.core.papers.kinds.delegate_list import (
    DelegateListFacts,
    ListedDelegate,
    ListedGroup,
    delegate_list_paper,
)
from doithoai.core.papers.paper import Paper
from doithoai.core.papers.phrases import occasion
from doithoai.core.papers.signature import list_signatures

GENDERS = {"male": "Nam", "female": "Nữ"}
GUESTS = "Khách mời ngoài danh sách"


def delegate_list_of(caller: Caller, dialogue: Dialogue, *, attendance: bool = False) -> Paper:
    """The approved delegates; with `attendance` a column to sign on arrival. Raises ValueError where there is none."""
    rows = (
        dialogue.delegates.filter(state="approved").select_related("group").order_by("group__order", "group_id", "id")
    )
    groups = tuple(
        ListedGroup(name, tuple(_line(row) for row in members))
        for name, members in groupby(rows, key=lambda row: row.group.name if row.group else GUESTS)
    )
    frame = frame_of_papers(dialogue, drafted_on=caller.today)
    return delegate_list_paper(
        DelegateListFacts(
            frame=replace(frame, signatures=list_signatures(caller.name, frame.signatures[0])),
            subject=f"Dự {occasion(dialogue.title)}",
            when=when_words(dialogue),
            venue=dialogue.venue or "sẽ có thông báo sau",
            groups=groups,
            attendance=attendance,
        )
    )


def _line(row: Delegate) -> ListedDelegate:
    return ListedDelegate(row.full_name, GENDERS.get(row.gender, ""), row.birth_year)
