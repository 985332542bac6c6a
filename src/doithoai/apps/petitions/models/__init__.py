"""A voice and all that follows from it: points, assignments, answers, ratings."""

from doithoai.apps.petitions.models.acceptance import AcceptanceHours, Escalation
from doithoai.apps.petitions.models.answer import Answer, AnswerVersion, Rating
from doithoai.apps.petitions.models.assignment import Assignment
from doithoai.apps.petitions.models.body_reply import BodyReply
from doithoai.apps.petitions.models.conversation import Message
from doithoai.apps.petitions.models.drafting import AnswerTemplate, Mention, Note, WorkingCopy
from doithoai.apps.petitions.models.envelope import Envelope, SealedFile
from doithoai.apps.petitions.models.field import Field
from doithoai.apps.petitions.models.gate import GateCount, SealRequest
from doithoai.apps.petitions.models.listing import ActOnMany, ChangeOfOne, KeptView
from doithoai.apps.petitions.models.petition import Attachment, Petition, PetitionContact, Point

__all__ = [
    "AcceptanceHours",
    "ActOnMany",
    "Answer",
    "AnswerTemplate",
    "AnswerVersion",
    "Assignment",
    "Attachment",
    "BodyReply",
    "ChangeOfOne",
    "Envelope",
    "Escalation",
    "Field",
    "GateCount",
    "KeptView",
    "Mention",
    "Message",
    "Note",
    "Petition",
    "PetitionContact",
    "Point",
    "Rating",
    "SealRequest",
    "SealedFile",
    "WorkingCopy",
]
