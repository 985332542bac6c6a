"""What an authority, a unit, a group and a role must satisfy; successions and authorisations in dates."""

import re
from datetime import date

from doithoai.core.caller import Role
from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import fold
from doithoai.core.wording import gettext_noop

USERNAME = re.compile(r"[a-z0-9](?:[a-z0-9._-]{1,58})[a-z0-9]")
NEED_UNIT = frozenset({Role.UNIT_HEAD, Role.OFFICER})
GIVEN_ROLES = tuple(role for role in Role if role not in (Role.CITIZEN, Role.SYSTEM))
LONGEST_DEPUTISATION = 366
"""Days: an authorisation is for a time, never for good."""


class NameMissing(Refused):
    code = "name_missing"
    field = "name"
    sentence = gettext_noop("Xin ghi tên.")


class NameTaken(Refused):
    code = "name_taken"
    field = "name"
    sentence = gettext_noop("Đã có «{name}» rồi. Xin ghi tên khác, hoặc sửa dòng đang có.")


class UsernameMalformed(Refused):
    code = "username_malformed"
    field = "username"
    sentence = gettext_noop(
        "Tên đăng nhập gồm 3 đến 60 chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối, ví dụ: hoa.lt"
    )


class UsernameTaken(Refused):
    code = "username_taken"
    field = "username"
    sentence = gettext_noop("Tên đăng nhập «{username}» đã có người dùng. Xin chọn tên khác.")


class PasswordWeak(Refused):
    code = "password_weak"
    field = "password"
    sentence = gettext_noop("Mật khẩu chưa đủ chắc: {reasons}")


class PasswordWrong(Refused):
    code = "password_wrong"
    field = "old_password"
    sentence = gettext_noop("Mật khẩu đang dùng chưa đúng. Xin gõ lại.")


class RoleNeedsUnit(Refused):
    code = "role_needs_unit"
    field = "unit"
    sentence = gettext_noop("Vai trò này thuộc một đơn vị. Xin chọn đơn vị.")


class RoleNeedsGroup(Refused):
    code = "role_needs_group"
    field = "group"
    sentence = gettext_noop("Vai trò này thuộc một tổ dân phố, thôn. Xin chọn tổ hoặc thôn.")


class RoleHeldAlready(Refused):
    code = "role_held_already"
    field = "role"
    sentence = gettext_noop("{person} đang giữ vai trò này rồi.")


class LastAdministrator(Refused):
    code = "last_administrator"
    sentence = gettext_noop(
        "Đây là người quản trị cuối cùng của cơ quan. Xin giao vai trò quản trị cho người khác trước."
    )


class NotInOrder(Refused):
    code = "dates_not_in_order"
    field = "valid_to"
    sentence = gettext_noop("Ngày cuối ({last}) đứng trước ngày đầu ({first}). Xin xem lại hai ngày.")


class SucceededAlready(Refused):
    code = "succeeded_already"
    sentence = gettext_noop("«{name}» đã có nơi kế thừa rồi.")


class SuccessorUnfit(Refused):
    code = "successor_unfit"
    field = "successor"
    sentence = gettext_noop("Nơi kế thừa phải là một nơi khác, đang hoạt động và không kế thừa ngược lại.")


class DeputyUnfit(Refused):
    code = "deputy_unfit"
    field = "deputy"
    sentence = gettext_noop("Người được ủy quyền phải đang có vai trò trong cơ quan và không phải là người chủ trì.")


class NoChair(Refused):
    code = "no_chair"
    sentence = gettext_noop("Cơ quan chưa có người giữ vai trò chủ trì để ủy quyền.")


class ReasonMissing(Refused):
    code = "reason_missing"
    field = "reason"
    sentence = gettext_noop("Xin ghi căn cứ: văn bản ủy quyền số mấy, ngày nào.")


class DeputisationTooLong(Refused):
    code = "deputisation_too_long"
    field = "valid_to"
    sentence = gettext_noop("Mỗi lần ủy quyền dài nhất một năm. Xin ghi ngày cuối gần hơn.")


class CalendarOfSuperior(Refused):
    code = "calendar_of_superior"
    sentence = gettext_noop("Lịch làm việc dùng chung cho cả hệ thống, do người quản trị của cơ quan cao nhất đặt.")


class CitationMissing(Refused):
    code = "citation_missing"
    field = "citation"
    sentence = gettext_noop("Xin ghi căn cứ của ngày này: văn bản nào, số mấy, ngày nào.")


class DemonstrationOnly(Refused):
    code = "demonstration_only"
    sentence = gettext_noop("Việc này chỉ dành cho cơ quan của bản trình diễn.")


def code_of(name: str, *, taken: frozenset[str] = frozenset(), longest: int = 40) -> str:
    """A short code for addresses from a Vietnamese name, not among `taken`: «Phòng Kinh tế» gives `phong-kinh-te`."""
    stem = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[: longest - 4].strip("-") or "ma"
    number, code = 1, stem
    while code in taken:
        number += 1
        code = f"{stem}-{number}"
    return code


def tidy_username(text: str) -> str:
    """The user name as it is stored. Raises UsernameMalformed."""
    username = text.strip().lower()
    if not USERNAME.fullmatch(username):
        raise UsernameMalformed
    return username


def check_place(role: Role, *, unit_id: int | None, group_id: int | None) -> None:
    """A role has the unit or group that it needs. Raises RoleNeedsUnit, RoleNeedsGroup."""
    if role in NEED_UNIT and unit_id is None:
        raise RoleNeedsUnit
    if role is Role.GROUP_HEAD and group_id is None:
        raise RoleNeedsGroup


def check_period(first: date | None, last: date | None) -> None:
    """The last day does not stand before the first. Raises NotInOrder."""
    if first and last and last < first:
        raise NotInOrder(first=f"{first:%d/%m/%Y}", last=f"{last:%d/%m/%Y}")


def check_deputisation(first: date, last: date, reason: str) -> None:
    """Dated, not longer than a year, with its ground. Raises NotInOrder, DeputisationTooLong, ReasonMissing."""
    if not reason.strip():
        raise ReasonMissing
    check_period(first, last)
    if (last - first).days > LONGEST_DEPUTISATION:
        raise DeputisationTooLong
