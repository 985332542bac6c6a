"""How the state of a promise looks, on the desk and for the public."""

from doithoai.core.hall.promises import PromiseState

PROMISE_FACES = {
    PromiseState.OPEN: "open",
    PromiseState.LATE: "late",
    PromiseState.KEPT: "done",
    PromiseState.KEPT_LATE: "done_late",
}
"""State of a promise -> state of the design system."""
