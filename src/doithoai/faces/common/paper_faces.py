"""How the states of papers and of register lines look: icon, word, tone."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from doithoai.apps.papers.models import Paper
from doithoai.core.papers.catalogue import rule_of
from doithoai.faces.common.components.states import Face
from doithoai.faces.common.paper_words import STATE_WORDS, WORKING_WORD

PAPER_FACES: Mapping[str, Face] = {
    "draft": Face("pencil", STATE_WORDS["draft"], "waiting"),
    "issued": Face("check", STATE_WORDS["issued"], "done"),
    "withdrawn": Face("undo-2", STATE_WORDS["withdrawn"], "late"),
    "replaced": Face("refresh-cw", STATE_WORDS["replaced"], "soon"),
    "reserved": Face("stamp", _("Số đã cấp trên sổ giấy"), "waiting"),
    "missing": Face("triangle-alert", _("Trống, không rõ vì sao"), "late"),
}

WORKING_FACE = Face("check", WORKING_WORD, "done")


def face_of(row: Paper) -> Face:
    """How the state of a paper looks; a working paper is never issued, so it is no draft either."""
    return PAPER_FACES[row.state] if rule_of(row.kind).is_numbered else WORKING_FACE
