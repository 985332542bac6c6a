"""`doithoai init`: five questions, then an empty installation that works. Nothing is written before the last answer."""

import getpass
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from typing import TypeVar

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from doithoai.apps.organisations.actions.register_authority import register_authority
from doithoai.apps.organisations.actions.register_group import register_group
from doithoai.apps.organisations.actions.register_person import register_person
from doithoai.apps.organisations.actions.register_unit import register_unit
from doithoai.apps.organisations.models import Authority, Person
from doithoai.apps.organisations.passwords import checked_hash
from doithoai.core.caller import Door, Role, system_caller
from doithoai.core.refusal import Refused
from doithoai.faces.cli import founding as words
from doithoai.faces.common import callers
from doithoai.faces.common.refusals import sentence_of

Answer = TypeVar("Answer")
OPTIONS = ("name", "level", "units", "groups", "admin", "password")


class Command(BaseCommand):
    help = "Thiết lập lần đầu: năm câu hỏi về cơ quan, cấp, đơn vị, tổ dân phố, người quản trị"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--name", help="tên cơ quan, ví dụ: Ủy ban nhân dân xã An Bình")
        parser.add_argument("--level", help="xã, phường, đặc khu, tỉnh hoặc thành phố")
        parser.add_argument("--units", help="các đơn vị, cách nhau bằng dấu chấm phẩy; để trống lấy danh sách gợi ý")
        parser.add_argument("--groups", help="«thôn: Đông, Đoài» hoặc «tổ dân phố: 11» hoặc «không»")
        parser.add_argument("--admin", help="người quản trị đầu tiên: Lê Thị Hòa, hoa.lt")
        parser.add_argument("--password", help="mật khẩu của người quản trị, ít nhất 10 ký tự")

    def handle(self, *_args: object, **options: object) -> None:
        self.given = {name: str(options[name]) for name in OPTIONS if options.get(name) is not None}
        call_command("migrate", interactive=False, verbosity=0)
        there = Authority.objects.first()
        if there is not None:
            raise CommandError(f"Hệ thống đã được thiết lập cho: {there.name}. Không thiết lập lại.")
        foundation, password = self._ask_all()
        try:
            found(foundation, password)
        except Refused as refused:
            raise CommandError(sentence_of(refused)) from None
        self.stdout.write(f"\nXong. {foundation.name} đã sẵn sàng.")
        self.stdout.write(f"Chạy: doithoai serve; rồi đăng nhập bằng «{foundation.admin_username}».")

    def _ask_all(self) -> tuple[words.Foundation, str]:
        name = self._ask("name", "1/5. Tên cơ quan", words.read_name)
        level = self._ask(
            "level", "2/5. Cấp (xã, phường, đặc khu, tỉnh, thành phố)", words.read_level, words.guess_level(name)
        )
        suggested = words.suggested_units(level)
        self.stdout.write("Gợi ý đơn vị: " + "; ".join(unit.name for unit in suggested))
        units = self._ask(
            "units", "3/5. Các đơn vị, cách nhau bằng dấu chấm phẩy", lambda said: words.read_units(said, suggested), ""
        )
        kind, groups = self._ask(
            "groups",
            "4/5. Tổ dân phố, thôn («thôn: Đông, Đoài», «tổ dân phố: 11», hoặc «không»)",
            words.read_groups,
            "không",
        )
        admin, username = self._ask("admin", "5/5. Người quản trị đầu tiên (họ tên, tên đăng nhập)", words.read_admin)
        foundation = words.Foundation(name, level, units, kind, groups, admin, username)
        person = Person(username=username, full_name=admin)
        return foundation, self._ask(
            "password", "Mật khẩu của người này (ít nhất 10 ký tự)", lambda said: self._checked(person, said)
        )

    @staticmethod
    def _checked(person: Person, said: str) -> str:
        checked_hash(person, said)
        return said

    def _ask(self, option: str, question: str, read: Callable[[str], Answer], suggestion: str | None = None) -> Answer:
        """The answer read; asked again while it cannot be read. With an option given nothing is asked."""
        if option in self.given:
            try:
                return read(self.given[option])
            except Refused as refused:
                raise CommandError(f"--{option}: {sentence_of(refused)}") from None
        while True:
            said = self._say(option, f"{question}{f' [{suggestion}]' if suggestion else ''}: ")
            try:
                return read(said.strip() or suggestion or "")
            except Refused as refused:
                self.stdout.write(f"  {sentence_of(refused)}")

    def _say(self, option: str, prompt: str) -> str:
        if option == "password" and sys.stdin.isatty():
            return getpass.getpass(prompt)
        self.stdout.write(prompt, ending="")
        self.stdout.flush()
        line = sys.stdin.readline()
        if not line:
            raise CommandError("Chưa trả lời hết các câu hỏi; chưa ghi gì. Xin chạy lại.")
        return line


@transaction.atomic
def found(foundation: words.Foundation, password: str) -> Authority:
    """The authority with its units, groups and first administrator: all of it or nothing."""
    now = callers.moment()
    authority = register_authority(
        system_caller(now, door=Door.CLI),
        name=foundation.name,
        short_name=foundation.short_name,
        place=foundation.place,
        level=foundation.level,
    )
    caller = system_caller(now, authority_id=authority.pk, door=Door.CLI)
    for unit in foundation.units:
        register_unit(caller, authority_id=authority.pk, name=unit.name, short_name=unit.short_name, part=unit.part)
    for name in foundation.groups:
        register_group(caller, authority_id=authority.pk, kind=foundation.group_kind, name=name)
    register_person(
        caller,
        authority_id=authority.pk,
        username=foundation.admin_username,
        full_name=foundation.admin_name,
        role=Role.ADMIN,
        title="Quản trị hệ thống",
        password=password,
    )
    return authority
