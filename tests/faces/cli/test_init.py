"""`doithoai init`: five answers make an installation; a bad answer is asked again; nothing before the last one."""

import io
import sys
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import strategies as some

from doithoai.apps.organisations.models import Authority, Group, Membership, Person, Unit
from doithoai.core.refusal import Refused
from doithoai.faces.cli import founding

ANSWERS = ["xã An Bình", "", "", "thôn: Đông, Đoài", "Lê Thị Hòa", "Con-đê-xanh-2026"]
OPTIONS: dict[str, Any] = {
    "name": "Ủy ban nhân dân tỉnh Hà Châu",
    "level": "tỉnh",
    "units": "",
    "groups": "không",
    "admin": "Lê Thị Hòa, quan.tri",
    "password": "Con-đê-xanh-2026",
}


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Any:
    def type_in(lines: list[str]) -> str:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(line + "\n" for line in lines)))
        out = io.StringIO()
        call_command("init", stdout=out)
        return out.getvalue()

    return type_in


@pytest.mark.django_db
def test_five_answers_make_a_working_installation(typed: Any) -> None:
    said = typed(ANSWERS)
    authority = Authority.objects.get()
    assert (authority.name, authority.slug, authority.level) == ("Ủy ban nhân dân xã An Bình", "xa-an-binh", "commune")
    assert Unit.objects.filter(part="office").exists()
    assert [group.name for group in Group.objects.all()] == ["Thôn Đông", "Thôn Đoài"]
    assert Membership.objects.get().role == "admin"
    assert Person.objects.get(username="hoa.lt").check_password("Con-đê-xanh-2026")
    assert "đã sẵn sàng" in said


@pytest.mark.django_db
def test_a_bad_answer_is_asked_again(typed: Any) -> None:
    said = typed(["x", ANSWERS[0], "huyện", *ANSWERS[1:3], "Đông", *ANSWERS[3:5], "123", ANSWERS[5]])
    assert "Xin ghi tên đầy đủ" in said
    assert "Xin trả lời: xã, phường" in said
    assert "ít nhất 10 ký tự" in said
    assert Group.objects.count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize("count", range(6))
def test_nothing_is_written_before_the_last_answer(typed: Any, count: int) -> None:
    with pytest.raises(CommandError, match="chưa ghi gì"):
        typed(ANSWERS[:count])
    assert not Authority.objects.exists()
    assert not Person.objects.exists()


@pytest.mark.django_db
def test_with_all_options_nothing_is_asked_and_a_second_time_is_refused() -> None:
    call_command("init", stdout=io.StringIO(), **OPTIONS)
    assert Person.objects.get().username == "quan.tri"
    assert Authority.objects.get().level == "province"
    with pytest.raises(CommandError, match="đã được thiết lập"):
        call_command("init", stdout=io.StringIO(), **OPTIONS)


@pytest.mark.django_db
def test_a_bad_option_is_named_and_nothing_is_written() -> None:
    with pytest.raises(CommandError, match="--groups"):
        call_command("init", stdout=io.StringIO(), **OPTIONS | {"groups": "ba thôn"})
    assert not Authority.objects.exists()


def test_numbered_groups_are_counted() -> None:
    kind, names = founding.read_groups("tổ dân phố: 11")
    assert (kind, len(names), names[-1]) == ("tổ dân phố", 11, "Tổ dân phố số 11")


@given(some.text(max_size=80))
def test_any_text_is_either_read_or_refused_with_a_sentence(text: str) -> None:
    sentences = [_refusal(read, text) for read in (founding.read_name, founding.read_groups, founding.read_admin)]
    assert "" not in sentences


def _refusal(read: Callable[[str], object], text: str) -> str | None:
    try:
        read(text)
    except Refused as refused:
        return refused.say()
    return None
