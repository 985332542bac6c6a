"""What the legal check says: a finding, how serious it is, and beside which part of the plan it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from doithoai.core.wording import gettext_noop as _


class Severity(StrEnum):
    """An error stops the issue of a plan without a reason, a warning is shown, a question waits for a person."""

    ERROR = "error"
    WARNING = "warning"
    QUESTION = "question"


class PlanPart(StrEnum):
    """A part of a plan: what a rule reads, and beside what its finding stands."""

    TITLE = "title"
    TIME = "time"
    VENUE = "venue"
    CHAIRS = "chairs"
    ORGANISERS = "organisers"
    PARTICIPANTS = "participants"
    QUOTAS = "quotas"
    TOPICS = "topics"
    HOW_TO_ATTEND = "how_to_attend"
    AGENDA = "agenda"
    NOTICE = "notice"
    RESULTS = "results"
    DUTIES = "duties"
    RECIPIENTS = "recipients"
    LEGAL_BASES = "legal_bases"
    SIGNATURE = "signature"
    NUMBER = "number"
    YEAR = "year"
    """How many dialogues the year has."""


PART_WORDS: Mapping[PlanPart, str] = {
    PlanPart.TITLE: _("tên kế hoạch, chủ đề"),
    PlanPart.TIME: _("thời gian"),
    PlanPart.VENUE: _("địa điểm"),
    PlanPart.CHAIRS: _("người chủ trì"),
    PlanPart.ORGANISERS: _("cơ quan tổ chức"),
    PlanPart.PARTICIPANTS: _("thành phần tham dự"),
    PlanPart.QUOTAS: _("số đại biểu"),
    PlanPart.TOPICS: _("nội dung đối thoại"),
    PlanPart.HOW_TO_ATTEND: _("cách thức tham dự"),
    PlanPart.AGENDA: _("chương trình"),
    PlanPart.NOTICE: _("thông báo cho Nhân dân"),
    PlanPart.RESULTS: _("công bố kết quả"),
    PlanPart.DUTIES: _("nhiệm vụ"),
    PlanPart.RECIPIENTS: _("nơi nhận"),
    PlanPart.LEGAL_BASES: _("căn cứ"),
    PlanPart.SIGNATURE: _("thẩm quyền ký"),
    PlanPart.NUMBER: _("số, ký hiệu"),
    PlanPart.YEAR: _("số cuộc trong năm"),
}


@dataclass(frozen=True)
class Finding:
    """One result of the check: what is wrong, why, by which article, and what to change.

    `field` is the part of the plan beside which it stands; `rule` the key of the rule that found it; `verified` False:
    the citation was not checked against the official text, and screens say so; `subject` the one duty that it is about.
    """

    code: str
    severity: Severity
    what: str
    why: str
    citation: str
    change: str
    field: str = ""
    verified: bool = True
    rule: str = ""
    subject: str = ""
