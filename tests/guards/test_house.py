import re
from pathlib import Path

from django.db.migrations.loader import MigrationLoader

from doithoai.core.events import EventName

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "doithoai"
VAGUE = {"utils.py", "helpers.py", "misc.py", "base.py", "manager.py", "service.py"}


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert not [path for path in SOURCE.rglob("*.py") if path.name in VAGUE]


def test_migrations_of_each_app_form_one_line() -> None:
    loader = MigrationLoader(None, ignore_no_migrations=True)

    assert loader.detect_conflicts() == {}


def test_actions_never_read_the_clock() -> None:
    clock = re.compile(r"datetime\.now|timezone\.now|date\.today|time\.time\(")
    asks = [path for path in (SOURCE / "apps").rglob("*.py") if clock.search(path.read_text(encoding="utf-8"))]
    asks += [path for path in (SOURCE / "core").rglob("*.py") if clock.search(path.read_text(encoding="utf-8"))]

    assert not asks


def test_the_clock_is_asked_where_it_stands_so_that_it_can_be_set() -> None:
    copied = re.compile(r"from doithoai\.faces\.common\.callers import [^\n]*\bmoment\b")

    assert not [path for path in SOURCE.rglob("*.py") if copied.search(path.read_text(encoding="utf-8"))]


def test_rows_are_locked_without_stopping_who_only_points_to_them() -> None:
    lock = re.compile(r"select_for_update\((?!.*(?:no_key=True|skip_locked))")
    sources = (SOURCE / "apps").rglob("*.py")

    assert not [path for path in sources if lock.search(path.read_text(encoding="utf-8"))]


def test_templates_have_no_inline_style_or_script_and_no_foreign_address() -> None:
    wrong = re.compile(r"""\sstyle=|<style|<script(?![^>]*\ssrc=)|\son[a-z]+=["']|(?:src|href)=["']https?://""")
    templates = list(SOURCE.rglob("templates/**/*.html"))
    found = [str(path) for path in templates if wrong.search(path.read_text(encoding="utf-8"))]

    assert not found


def test_no_file_names_a_package_index() -> None:
    locks = [ROOT / "requirements.lock", ROOT / "requirements-dev.lock", ROOT / "pyproject.toml"]

    assert not [lock for lock in locks if re.search(r"https?://|index-url", lock.read_text(encoding="utf-8"))]


def test_every_model_has_its_row_in_the_glossary() -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").lower()
    names = re.compile(r"^class (\w+)\((?:models\.Model|Dated|AbstractBaseUser)", re.MULTILINE)
    sources = [*SOURCE.rglob("models.py"), *SOURCE.rglob("models/*.py")]
    models = [name for path in sources for name in names.findall(path.read_text(encoding="utf-8"))]

    assert not [name for name in models if f"| {name.lower()} |" not in glossary]


def test_every_subject_of_an_event_has_its_row_in_the_glossary() -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").lower()
    subjects = {event.value.split(".")[0] for event in EventName}

    assert not [
        name for name in subjects if f"| {name} |" not in glossary and f"| {name.rstrip('s')} |" not in glossary
    ]
