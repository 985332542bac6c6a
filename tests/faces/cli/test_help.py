"""`doithoai` without a verb tells what it can do."""

import sys
from importlib.resources import files

import pytest

from doithoai.project.command import VERBS, main


@pytest.mark.parametrize("arguments", [[], ["help"], ["--help"]])
def test_the_help_lists_every_verb(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["doithoai", *arguments])
    main()
    said = capsys.readouterr().out
    assert all(f"doithoai {verb}" in said for verb in VERBS)


def test_every_command_of_the_program_stands_in_the_help() -> None:
    folder = files("doithoai.faces.cli.management.commands")
    names = {file.name[:-3].replace("_", "-") for file in folder.iterdir() if file.name.endswith(".py")}
    assert names - {"--init--"} <= set(VERBS)
