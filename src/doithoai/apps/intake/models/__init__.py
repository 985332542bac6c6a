"""Ways in that need a stop before an opinion becomes a petition."""

from doithoai.apps.intake.models.importing import ImportBatch, ImportRow
from doithoai.apps.intake.models.letters import Letter, LetterFile
from doithoai.apps.intake.models.slips import Slip, SlipSheet

__all__ = ["ImportBatch", "ImportRow", "Letter", "LetterFile", "Slip", "SlipSheet"]
