"""Every kind of paper in one table: number, look, signature, who drafts it and when (NĐ 30/2020/NĐ-CP, Phụ lục III)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from doithoai.core.access.permissions import Permission
from doithoai.core.dialogues.lifecycle import DialogueState as D
from doithoai.core.papers.paper import PaperKind as K
from doithoai.core.wording import gettext_noop as _

LETTER = ""
"""An official letter has no abbreviation in the state format."""


class Form(StrEnum):
    """How a paper stands on the page."""

    NAMED = "named"
    """With the name of its kind above the subject."""
    LETTER = "letter"
    """An official letter: the subject stands under the number."""
    WORKING = "working"
    """A working paper: issuer, title and day, without number."""
    PAGE = "page"
    """One page of large type."""


class SignedBy(StrEnum):
    """Whose name stands under the text; the capacity is derived by `signature.capacity_lines`."""

    HEAD = "head"
    """The chair of the dialogue, or the deputy of an authorisation in force that day."""
    SECRETARY_AND_CHAIR = "secretary_and_chair"
    NOBODY = "nobody"


class About(StrEnum):
    """What one paper of the kind is about."""

    DIALOGUE = "dialogue"
    PETITION = "petition"
    DELEGATE = "delegate"
    UNIT = "unit"


class Need(StrEnum):
    """What must be there before a paper can be written from it."""

    DATE = "date"
    AGENDA = "agenda"
    OPINIONS = "opinions"
    DELEGATES = "delegates"
    SITTING = "sitting"
    PAPERS = "papers"


@dataclass(frozen=True)
class KindRule:
    """One line of the table. `abbreviation` is empty for letters; None where papers of the kind carry no number."""

    name: str
    form: Form
    abbreviation: str | None
    states: frozenset[D] = frozenset()
    """In which states of the dialogue it is drafted; empty: at any time."""
    permission: Permission = Permission.PAPER_DRAFT
    signed_by: SignedBy = SignedBy.HEAD
    about: About = About.DIALOGUE
    may_be_public: bool = True
    """Whether it may be put on the public page: never what names citizens, quotes them unasked or serves the office."""
    once: bool = False
    """Issued once a dialogue."""
    needs: tuple[Need, ...] = ()

    @property
    def is_numbered(self) -> bool:
        """Whether it gets a number and a date from the register."""
        return self.abbreviation is not None


PLANNED = frozenset({D.DRAFT, D.APPROVED})
BEFORE_HALL = frozenset({D.ISSUED})
TO_HALL = frozenset({D.ISSUED, D.IN_SESSION})
LISTED = TO_HALL | {D.HELD}
SAT = frozenset({D.IN_SESSION, D.HELD})
AFTER_HALL = frozenset({D.HELD, D.CONCLUDED, D.CLOSED})
FROM_PLAN = TO_HALL | AFTER_HALL


def _page(name: str, states: frozenset[D], *needs: Need, public: bool = False, form: Form = Form.WORKING) -> KindRule:
    return KindRule(name, form, None, states, signed_by=SignedBy.NOBODY, may_be_public=public, needs=needs)


def _letter(name: str, about: About, permission: Permission = Permission.PAPER_DRAFT) -> KindRule:
    return KindRule(name, Form.LETTER, LETTER, permission=permission, about=about, may_be_public=False)


P, N = Permission, Form.NAMED
KINDS: Mapping[K, KindRule] = {
    K.PLAN: KindRule(_("Kế hoạch"), N, "KH", PLANNED, P.DIALOGUE_ISSUE, once=True),
    K.NOTICE: KindRule(_("Thông báo tổ chức"), N, "TB", BEFORE_HALL),
    K.SCRIPT: _page(_("Bản tin phát thanh"), BEFORE_HALL, Need.DATE, public=True),
    K.POSTER: _page(_("Áp phích"), BEFORE_HALL, Need.DATE, public=True, form=Form.PAGE),
    K.DELEGATE_LIST: KindRule(
        _("Danh sách đại biểu"), Form.WORKING, None, LISTED, signed_by=SignedBy.SECRETARY_AND_CHAIR,
        may_be_public=False, needs=(Need.DELEGATES,),
    ),
    K.INVITATION: KindRule(
        _("Giấy mời"), N, "GM", BEFORE_HALL, P.PAPER_ISSUE, about=About.DELEGATE, may_be_public=False,
        needs=(Need.DELEGATES,),
    ),
    K.SYNTHESIS: KindRule(
        _("Báo cáo tổng hợp ý kiến"), N, "BC", LISTED, may_be_public=False, needs=(Need.OPINIONS,),
    ),
    K.BRIEFING: _page(_("Tài liệu phục vụ người chủ trì"), TO_HALL, Need.OPINIONS),
    K.GUIDE: _page(_("Kịch bản điều hành"), TO_HALL, Need.AGENDA),
    K.MINUTES: KindRule(
        _("Biên bản"), N, "BB", SAT | {D.CONCLUDED}, signed_by=SignedBy.SECRETARY_AND_CHAIR, once=True,
        needs=(Need.SITTING,),
    ),
    K.CONCLUSION: KindRule(_("Thông báo kết luận"), N, "TB", SAT, once=True, needs=(Need.SITTING,)),
    K.SUMMARY: _page(_("Bản tóm tắt để đọc"), SAT | AFTER_HALL, Need.SITTING, public=True, form=Form.PAGE),
    K.REPLY: _letter(_("Công văn trả lời"), About.PETITION),
    K.TRANSFER: _letter(_("Công văn chuyển kiến nghị"), About.PETITION, P.PETITION_TRIAGE),
    K.EXTENSION: _letter(_("Công văn gia hạn"), About.PETITION, P.ASSIGNMENT_EXTEND),
    K.APOLOGY: _letter(_("Thư xin lỗi"), About.PETITION),
    K.URGING: _letter(_("Công văn đôn đốc"), About.UNIT),
    K.REPORT: KindRule(_("Báo cáo kết quả"), N, "BC", AFTER_HALL, P.REPORT_ISSUE),
    K.COVER: _page(_("Bìa hồ sơ"), FROM_PLAN, form=Form.PAGE),
    K.INDEX: _page(_("Mục lục văn bản trong hồ sơ"), FROM_PLAN, Need.PAPERS),
}  # fmt: skip
"""Kind -> its rule, in the order of a dialogue's thread."""

ANNOUNCING = frozenset({K.SCRIPT, K.POSTER})
"""What tells everybody of the dialogue: for who announces it too."""

TO_CITIZENS = frozenset({K.REPLY, K.EXTENSION, K.APOLOGY})
"""Letters that carry a citizen's name."""


def rule_of(kind: str) -> KindRule:
    """The rule of a kind by its code; raises ValueError for a code that is none."""
    return KINDS[K(kind)]
