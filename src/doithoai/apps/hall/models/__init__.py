"""What happens in the hall, and the version that the live pages follow."""

from doithoai.apps.hall.models.broadcast import Broadcast, Caption
from doithoai.apps.hall.models.minutes import MinutesCorrection, MinutesCourse, MinutesSignature, Posting
from doithoai.apps.hall.models.poll import Poll, Vote
from doithoai.apps.hall.models.private_note import PrivateNote
from doithoai.apps.hall.models.promise import Promise
from doithoai.apps.hall.models.sitting import OUTCOMES, TURN_STATES, Sitting, Turn
from doithoai.apps.hall.models.step import Step
from doithoai.apps.hall.models.version import HallVersion

__all__ = [
    "OUTCOMES",
    "TURN_STATES",
    "Broadcast",
    "Caption",
    "HallVersion",
    "MinutesCorrection",
    "MinutesCourse",
    "MinutesSignature",
    "Poll",
    "Posting",
    "PrivateNote",
    "Promise",
    "Sitting",
    "Step",
    "Turn",
    "Vote",
]
