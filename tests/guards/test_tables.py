from pathlib import Path

from doithoai.apps.jobs.runner import function
from doithoai.faces.cli.reference import pages
from doithoai.project.reactions import REACTIONS
from doithoai.project.schedule import SCHEDULE

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


def test_every_reaction_has_its_job() -> None:
    for names in REACTIONS.values():
        assert all(callable(function(name)) for name in names)


def test_every_scheduled_job_exists() -> None:
    assert all(callable(function(name)) for name in SCHEDULE)


def test_the_reference_says_what_the_tables_say() -> None:
    for name, text in pages().items():
        assert (REFERENCE / name).read_text(encoding="utf-8") == text, f"run: doithoai write-reference ({name})"
