"""A rule's "no": a code for machines and a Vietnamese sentence for the person."""

from doithoai.core.wording import gettext_noop


class Refused(Exception):
    """Somebody asked for what a rule does not allow; nothing was changed.

    A subclass states `code` (stable, in events and APIs) and `sentence` (Vietnamese, with `{name}` places that
    the keyword arguments fill). Raise it with keyword arguments only.
    """

    code = "refused"
    sentence = gettext_noop("Việc này không thực hiện được.")

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(self.code)

    def say(self, translated: str | None = None) -> str:
        """The sentence with its places filled; pass the translated sentence when there is one."""
        return (translated or self.sentence).format(**self.values)


class NotPossibleNow(Refused):
    """The subject is in a state that does not allow this step (often: somebody else was faster)."""

    code = "not_possible_now"
    sentence = gettext_noop(
        "Việc này không còn làm được, vì tình trạng đã đổi. Xin tải lại trang để xem tình trạng mới."
    )
