"""Every paper that a dialogue needs, in the order of its thread: what is there, what can be written, what not yet."""

from collections import Counter
from dataclasses import dataclass

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.papers.access import papers_for
from doithoai.apps.papers.models import Paper
from doithoai.apps.petitions.for_papers import petitions_in_papers
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.papers.catalogue import KINDS, About, KindRule, Need
from doithoai.core.papers.paper import PaperKind
from doithoai.core.papers.readiness import why_not


@dataclass(frozen=True, kw_only=True)
class KindRow:
    """One kind: its papers (the newest draft and the newest one in force), how many there are, why none can be written.

    `why` is empty where one can be written now; `may` says whether this person is allowed to.
    """

    kind: PaperKind
    rule: KindRule
    draft: Paper | None
    issued: Paper | None
    drafts: int
    issues: int
    why: str
    may: bool

    @property
    def is_single(self) -> bool:
        """One paper of the kind belongs to the dialogue itself, not to a person or a unit."""
        return self.rule.about is About.DIALOGUE

    @property
    def is_done(self) -> bool:
        """Nothing more is to be written: it comes once and was issued."""
        return self.rule.once and self.issued is not None


def dialogue_papers(caller: Caller, dialogue: Dialogue) -> list[KindRow]:
    """The rows for a dialogue that the caller has reached: six queries. Letters to units belong to no dialogue."""
    papers = list(papers_for(caller, Permission.PAPER_VIEW).filter(dialogue_id=dialogue.pk).order_by("id"))
    has, state = _there(dialogue, papers), DialogueState(dialogue.state)
    counts = Counter((paper.kind, paper.state) for paper in papers)
    newest = {(paper.kind, paper.state): paper for paper in papers}
    return [
        KindRow(
            kind=kind,
            rule=rule,
            draft=newest.get((kind.value, "draft")),
            issued=newest.get((kind.value, "issued")),
            drafts=counts[kind.value, "draft"],
            issues=counts[kind.value, "issued"],
            why=why_not(kind, state, has),
            may=reach_of(caller.role, rule.permission) is not None,
        )
        for kind, rule in KINDS.items()
        if rule.about is not About.UNIT
    ]


def _there(dialogue: Dialogue, papers: list[Paper]) -> set[Need]:
    found = {
        Need.DATE: dialogue.starts_on is not None,
        Need.AGENDA: dialogue.agenda.exists(),
        Need.OPINIONS: petitions_in_papers(dialogue.pk).exists(),
        Need.DELEGATES: dialogue.delegates.filter(state="approved").exists(),
        Need.SITTING: dialogue.sittings.exists(),
        Need.PAPERS: any(paper.number is not None for paper in papers),
    }
    return {need for need, there in found.items() if there}
