"""What the legal check needs to know of a plan, wherever the plan comes from: a stored dialogue or a file."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from doithoai.core.deadlines.moments import Moments, Span
from doithoai.core.deadlines.rule import Anchor, Rule
from doithoai.core.law.findings import PlanPart
from doithoai.core.law.kinds import DialogueKind, Level
from doithoai.core.law.limits import NOTICE
from doithoai.core.law.matching import names

CONCLUSION = "conclusion"
"""The milestone of a plan at which the results are made public."""
COUNCIL = "Đại diện Thường trực Hội đồng nhân dân"
FRONT = "Ủy ban Mặt trận Tổ quốc"
FRONT_WORDS = (
    "Mặt trận Tổ quốc", "Ủy ban Mặt trận", "MTTQVN", "UBMTTQVN", "Mặt trận xã", "Mặt trận phường", "Mặt trận đặc khu",
    "Mặt trận và các đoàn thể", "Mặt trận, đoàn thể", "Mặt trận, các đoàn thể",
)  # fmt: skip
"""How plans name the Front; a board of the Front in a residential group is not the Front's committee."""
COUNCIL_WORDS = ("Hội đồng nhân dân", "HĐND", "TTHĐND")

Texts = tuple[str, ...]


RESULT_WORDS = ("kết quả hội nghị", "kết quả đối thoại", "kết quả buổi đối thoại", "thông báo kết luận")


def texts_of_results(duties: Iterable[tuple[str, str, bool]]) -> Texts | None:
    """The words of the duties that make the results public or speak of them; None where no duty is there to do so.

    Each duty is its owner, its text, and whether it is the one that the plan names for the results.
    """
    rows = [(f"{owner}: {text}", is_named) for owner, text, is_named in duties]
    if not any(is_named for _words, is_named in rows):
        return None
    return tuple(words for words, is_named in rows if is_named or names((words,), RESULT_WORDS))


@dataclass(frozen=True, kw_only=True)
class PlanFacts:
    """A plan as the check sees it.

    `on` says which law applies while the dialogue has no date. Of a fact that is None nobody knows anything: rules
    about it keep silent. An empty text or an empty tuple says that the plan itself is silent.
    """

    kind: DialogueKind
    level: Level
    on: date
    organ: str | None = None
    """`ubnd`, `hdnd`, `party_committee`, `front`."""
    format: str | None = None
    """`state` or `party`: which layout of official papers holds."""
    title: str | None = None
    theme: str | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    time_text: str | None = None
    """The time in the plan's own words, where it is not a date."""
    venue: str | None = None
    notice_rule: Rule | None = None
    results_rule: Rule | None = None
    milestones: tuple[tuple[str, Rule], ...] = ()
    """Further limits of the plan by milestone (`guest_list`, `answers_ready`, `replies` …)."""
    chairs: Texts = ()
    """The chair and the co-chairs, as the plan writes them."""
    council_co_chairs: bool = False
    organisers: Texts = ()
    front_organises: bool = False
    deputy_when_authorised: bool = False
    participants: Texts | None = None
    ambiguous_quotas: Texts = ()
    topics: Texts | None = None
    how_to_attend: Texts | None = None
    """Forms and conduct: in the hall, online, how people register or send questions."""
    agenda: Texts | None = None
    duties: Texts | None = None
    """Who does what, one text per duty with its owner."""
    notice_texts: Texts | None = None
    """The words of the duties that tell the People."""
    results_texts: Texts | None = None
    """The words of the duties that make the results public."""
    duty_rules: tuple[tuple[str, Rule], ...] = ()
    """The name of each duty with its rule."""
    recipients: Texts | None = None
    legal_bases: Texts = ()
    capacity: Texts | None = None
    """The lines above the name of the signer: `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`."""
    symbol: str | None = None
    """`KH-UBND`, `KH/ĐU`, without the number."""
    held_in_year: int | None = None
    """Dialogues of this kind in the year, this one among them."""

    @property
    def law_on(self) -> date:
        """The day whose law applies: the first day of the dialogue when it is known."""
        return self.starts_on or self.on

    @property
    def moments(self) -> Moments:
        """The known dates of the dialogue."""
        if self.starts_on is None:
            return Moments()
        span = Span(self.starts_on, self.ends_on or self.starts_on)
        return Moments({Anchor.DIALOGUE_START: span, Anchor.DIALOGUE_END: span})

    @property
    def is_window(self) -> bool:
        """True when the dialogue spreads over several days."""
        return self.starts_on is not None and self.ends_on is not None and self.ends_on > self.starts_on

    def rule_of(self, milestone: str) -> Rule | None:
        """The limit that the plan sets for a milestone, None where it sets none."""
        own = {NOTICE: self.notice_rule, CONCLUSION: self.results_rule}.get(milestone)
        return own or next((rule for name, rule in self.milestones if name == milestone), None)

    def texts(self, part: PlanPart) -> Texts | None:
        """The words of a part of the plan; None: unknown."""
        known: dict[PlanPart, Texts | None] = {
            PlanPart.TITLE: _known((self.title, self.theme)),
            PlanPart.TIME: ("",) if self.starts_on else _known((self.time_text,)),
            PlanPart.VENUE: _known((self.venue,)),
            PlanPart.CHAIRS: self.chairs + ((COUNCIL,) if self.council_co_chairs else ()),
            PlanPart.ORGANISERS: self.organisers + ((FRONT,) if self.front_organises else ()),
            PlanPart.PARTICIPANTS: self.participants,
            PlanPart.QUOTAS: self.ambiguous_quotas,
            PlanPart.TOPICS: self.topics,
            PlanPart.HOW_TO_ATTEND: self.how_to_attend,
            PlanPart.AGENDA: self.agenda,
            PlanPart.NOTICE: self.notice_texts,
            PlanPart.RESULTS: self.results_texts,
            PlanPart.DUTIES: self.duties,
            PlanPart.RECIPIENTS: self.recipients,
            PlanPart.LEGAL_BASES: self.legal_bases,
            PlanPart.SIGNATURE: self.capacity,
            PlanPart.NUMBER: _known((self.symbol,)),
        }
        return known.get(part)


def _known(values: tuple[str | None, ...]) -> Texts | None:
    if all(value is None for value in values):
        return None
    return tuple(value for value in values if value)
