"""`doithoai hall` and its three companions."""

import io
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import Turn
from doithoai.apps.onsite.models import Loan
from doithoai.faces.cli import hall_surroundings
from doithoai.faces.cli.management.commands.hall import hall_parts
from tests.apps.onsite.conftest import empty_laptop, laptop
from tests.apps.onsite.hall_morning import morning, planned
from tests.apps.onsite.laptop import PHRASE, Laptop
from tests.world import World

__all__ = ["empty_laptop", "laptop"]
NAMES = ("HALL", "VAR", "SITE_URL", "LIVE_URL", "HOSTS", "HALL_WIFI", "DATABASE_URL")


@pytest.fixture
def surroundings(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The environment of the process, put back afterwards."""
    own: dict[str, str] = {}
    monkeypatch.setattr(os, "environ", own)
    return own


def said(name: str, *arguments: str) -> str:
    out = io.StringIO()
    call_command(name, *arguments, stdout=out)
    return out.getvalue()


def test_by_itself_only_the_laptop_can_open_the_pages(surroundings: dict[str, str]) -> None:
    surroundings["DOITHOAI_DATABASE_URL"] = "postgresql://office/doithoai"
    hall_surroundings.prepare_hall([])
    assert surroundings["DOITHOAI_SITE_URL"] == "http://127.0.0.1:8000"
    assert (surroundings["DOITHOAI_HALL"], surroundings["DOITHOAI_VAR"]) == ("1", "var/hall")
    assert "DOITHOAI_DATABASE_URL" not in surroundings


def test_a_named_address_is_the_one_that_phones_use(surroundings: dict[str, str]) -> None:
    hall_surroundings.prepare_hall(["--address", "192.168.1.10", "--port", "80", "--wifi", "Hoi truong"])
    assert surroundings["DOITHOAI_LIVE_URL"] == "http://192.168.1.10:81"
    assert surroundings["DOITHOAI_HOSTS"].startswith("192.168.1.10,")
    assert surroundings["DOITHOAI_HALL_WIFI"] == "Hoi truong|"


def test_the_address_can_be_chosen(surroundings: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hall_surroundings, "own_addresses", lambda: ["10.0.0.7", "127.0.0.1"])
    monkeypatch.setattr(sys, "stdin", io.StringIO("1\n"))
    hall_surroundings.prepare_hall(["--address", "hỏi"])
    assert surroundings["DOITHOAI_SITE_URL"] == "http://10.0.0.7:8000"


@pytest.mark.parametrize("address", ["hội trường", "300.1.1.1", "http://a"])
def test_what_is_no_address_starts_nothing(surroundings: dict[str, str], address: str) -> None:
    with pytest.raises(SystemExit, match="không phải là một địa chỉ mạng"):
        hall_surroundings.prepare_hall(["--address", address])


def test_a_copy_from_the_stick_never_overwrites_what_is_there(surroundings: dict[str, str], tmp_path: Path) -> None:
    surroundings["DOITHOAI_VAR"] = str(tmp_path / "var")
    copy = tmp_path / "copy.sqlite3"
    copy.write_bytes(b"hall")
    hall_surroundings.prepare_hall(["--from-copy", str(copy)])
    assert (tmp_path / "var" / "doithoai.sqlite3").read_bytes() == b"hall"
    with pytest.raises(SystemExit, match="đã có dữ liệu"):
        hall_surroundings.prepare_hall(["--from-copy", str(copy)])


def test_the_hall_runs_pages_and_feed_but_no_queue() -> None:
    pages, feed = hall_parts("192.168.1.10", 8000, ("hall.pem", "hall.key"))
    assert pages[pages.index("--ssl-certificate") + 1] == "hall.pem"
    assert feed[feed.index("--ssl-keyfile") + 1] == "hall.key"
    assert "192.168.1.10" in pages


def test_out_and_home_from_the_command_line(world: World, laptop: Laptop, settings: Any, tmp_path: Path) -> None:
    settings.HALL_PASSPHRASE = PHRASE
    dialogue, pack, back = planned(world), tmp_path / "hall.pack", tmp_path / "back.doithoai"
    assert "make hall" in said("pack_hall", dialogue.code, str(pack), "--laptop", "Máy số 2")
    laptop.load(world, pack.read_bytes())
    with laptop.on():
        morning(world, Dialogue.objects.get())
        assert "Đã ghi" in said("return_hall", str(back))
    assert "1 phiên, 4 lượt phát biểu, 3 quyết định, 1 cam kết, 2 người có mặt" in said("take_hall_back", str(back))
    assert "đã được nhận trước đó" in said("take_hall_back", str(back))
    assert Turn.objects.count() == 4


def test_no_pack_no_loan(world: World, settings: Any, tmp_path: Path) -> None:
    settings.HALL_PASSPHRASE = PHRASE
    dialogue = planned(world)
    for file in (tmp_path / "nowhere" / "hall.pack", tmp_path):
        with pytest.raises(CommandError):
            said("pack_hall", dialogue.code, str(file), "--laptop", "Máy số 2")
    settings.HALL_PASSPHRASE = "ngắn"
    with pytest.raises(CommandError, match="ít nhất 12 ký tự"):
        said("pack_hall", dialogue.code, str(tmp_path / "hall.pack"), "--laptop", "Máy số 2")
    assert list(tmp_path.iterdir()) == []
    assert not Loan.objects.exists()
