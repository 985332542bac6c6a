"""A suspected denunciation is closed to everybody, but only when two different people agree."""

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class SecondPersonNeeded(Refused):
    """The one who asked may not confirm."""

    code = "second_person_needed"
    sentence = gettext_noop(
        "Việc niêm phong cần hai người. Người đề nghị không tự xác nhận được; xin nhờ người thứ hai."
    )


class AlreadyAsked(Refused):
    """There is an open request to seal."""

    code = "seal_already_asked"
    sentence = gettext_noop("Đã có người đề nghị niêm phong ý kiến này và đang chờ người thứ hai xác nhận.")


def check_second_person(asked_by: int, confirmed_by: int | None) -> None:
    """Raises `SecondPersonNeeded` when the same person, or nobody known, would confirm."""
    if confirmed_by is None or asked_by == confirmed_by:
        raise SecondPersonNeeded()
