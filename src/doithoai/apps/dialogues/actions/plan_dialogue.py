"""Begin the plan of a dialogue from a shipped programme."""

from django.db import transaction

from doithoai.apps.dialogues.beginning import begin
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.caller import Caller
from doithoai.core.dialogues.presets import preset


@transaction.atomic
def plan_dialogue(caller: Caller, *, preset_code: str, year: int) -> Dialogue:
    """A draft with the programme's agenda, quotas, duties and recipients, in `year`. Raises NoSuchPreset."""
    return begin(caller, preset(preset_code).in_year(year), year=year, preset=preset_code)
