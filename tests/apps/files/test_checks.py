import pytest

from doithoai.apps.files import checks
from tests.scanners import AWAY, CLEAN, use_scanner


def said() -> list[str | None]:
    return [message.id for message in checks.check_scanner(None)]


def test_the_operator_is_told_that_nothing_is_scanned_or_that_the_scanner_is_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert said() == ["files.W001"]
    for verdict, expected in ((AWAY, ["files.W002"]), (CLEAN, [])):
        monkeypatch.setattr(checks, "scanner", lambda verdict=verdict: use_scanner(monkeypatch, verdict))
        assert said() == expected
