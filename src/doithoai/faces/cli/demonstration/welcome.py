"""What is printed after loading: where it runs and how to enter as whom."""

from datetime import date

from django.conf import settings

from doithoai.apps.organisations.demonstration import ShownAuthority, demonstration_people
from doithoai.faces.cli.demonstration.load import PASSWORD, Loaded
from doithoai.faces.common.words import ROLE_WORDS

CODES_SHOWN = 2
"""Receipts of citizens printed for each authority."""


def welcome(loaded: Loaded | None, on: date) -> str:
    """The lines to print; links of citizens and group heads are known only right after loading."""
    lines = ["", f"Địa chỉ: {settings.SITE_URL}/", f"Đăng nhập bằng một nút bấm: {settings.SITE_URL}/dang-nhap/"]
    lines.append(f"Hoặc bằng tên đăng nhập dưới đây, mật khẩu chung: {PASSWORD}")
    for shown in demonstration_people(on):
        lines += ["", shown.authority.name, *_people(shown)]
    for town in loaded.towns if loaded else ():
        if town.group_link:
            lines += ["", f"{town.authority.short_name}, đường dẫn riêng của một tổ trưởng, trưởng thôn:"]
            lines.append(f"  {settings.SITE_URL}{town.group_link}")
        for number in list(town.links)[:CODES_SHOWN] if town.group_link else ():
            lines.append(f"  Ý kiến {town.petitions[number].code}: {settings.SITE_URL}{town.links[number]}")
    return "\n".join(lines)


def _people(shown: ShownAuthority) -> list[str]:
    """One person for each role."""
    first = {person.role: person for person in reversed(shown.people)}
    rows = [first[role] for role in ROLE_WORDS if role in first]
    return [f"  {ROLE_WORDS[row.role]!s:<24}{row.username:<16}{row.full_name}" for row in rows]  # type: ignore[index]
