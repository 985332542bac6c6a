"""Begin the plan of a dialogue from the plan of an earlier one, as a person has confirmed what was read from it."""

from django.db import transaction

from doithoai.apps.dialogues.beginning import begin
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.caller import Caller
from doithoai.core.dialogues.from_plan import TitleMissing
from doithoai.core.dialogues.presets import Preset


@transaction.atomic
def plan_from_file(caller: Caller, *, programme: Preset, year: int, file_name: str) -> Dialogue:
    """A draft of the confirmed programme, its dates in `year` and a proposal until somebody sets them.

    Raises TitleMissing.
    """
    if not programme.title.strip():
        raise TitleMissing
    return begin(caller, programme, year=year, preset=programme.code, read_from=file_name[:120])
