"""The one door to the search index: FTS5 on SQLite, a GIN index on PostgreSQL; everything else is the same.

Both read the column `folded` (no marks, đ as d), so that every spelling of a query finds the same petitions. Hits are
never ranked: lists show the newest first and read only the page they show.
"""

from typing import Protocol

from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from doithoai.apps.petitions.models import Petition
from doithoai.core.petitions.numbering import read_code
from doithoai.core.text.normalise import search_words

SQLITE_TABLE = """CREATE VIRTUAL TABLE IF NOT EXISTS petitions_search
    USING fts5(folded, content='petitions_petition', content_rowid='id', tokenize='unicode61')"""
SQLITE_TRIGGERS = {
    "petitions_search_added": """AFTER INSERT ON petitions_petition BEGIN
        INSERT INTO petitions_search(rowid, folded) VALUES (new.id, new.folded); END""",
    "petitions_search_removed": """AFTER DELETE ON petitions_petition BEGIN
        INSERT INTO petitions_search(petitions_search, rowid, folded) VALUES ('delete', old.id, old.folded); END""",
    "petitions_search_changed": """AFTER UPDATE OF folded ON petitions_petition BEGIN
        INSERT INTO petitions_search(petitions_search, rowid, folded) VALUES ('delete', old.id, old.folded);
        INSERT INTO petitions_search(rowid, folded) VALUES (new.id, new.folded); END""",
}
POSTGRESQL_WORDS = "to_tsvector('simple', regexp_replace(folded, '[^a-z0-9]+', ' ', 'g'))"
POSTGRESQL_INDEX = f"CREATE INDEX IF NOT EXISTS petitions_search ON petitions_petition USING gin ({POSTGRESQL_WORDS})"


class Cursor(Protocol):
    """What runs a statement: a database cursor."""

    def execute(self, sql: str) -> object: ...


def install(cursor: Cursor, vendor: str) -> None:
    """Make the index and what keeps it in step, where they are missing."""
    if vendor == "postgresql":
        cursor.execute(POSTGRESQL_INDEX)
        return
    cursor.execute(SQLITE_TABLE)
    for name, body in SQLITE_TRIGGERS.items():
        cursor.execute(f"CREATE TRIGGER IF NOT EXISTS {name} {body}")


def fill(cursor: Cursor, vendor: str) -> None:
    """Read every petition into the index anew (PostgreSQL does so when the index is made)."""
    if vendor != "postgresql":
        cursor.execute("INSERT INTO petitions_search(petitions_search) VALUES ('rebuild')")


def forget(cursor: Cursor, vendor: str) -> None:
    """Let nothing of words that were taken out stay in the index; PostgreSQL drops them with its next VACUUM."""
    if vendor != "postgresql":
        cursor.execute("INSERT INTO petitions_search(petitions_search) VALUES ('optimize')")


def remove(cursor: Cursor, vendor: str) -> None:
    """Take the index away."""
    if vendor == "postgresql":
        cursor.execute("DROP INDEX IF EXISTS petitions_search")
        return
    for name in SQLITE_TRIGGERS:
        cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
    cursor.execute("DROP TABLE IF EXISTS petitions_search")


def found(petitions: QuerySet[Petition], query: str) -> QuerySet[Petition]:
    """The petitions that hold every typed word (the last one as a beginning), or that have the typed code.

    Without any letter or digit in `query`: all of them.
    """
    code = read_code(query)
    if code is not None:
        return petitions.filter(code=code)
    words = search_words(query)
    return petitions.filter(pk__in=_hits(words, all_of_them=True)) if words else petitions


def found_any(petitions: QuerySet[Petition], words: list[str]) -> QuerySet[Petition]:
    """The petitions that hold at least one of these folded words."""
    return petitions.filter(pk__in=_hits(words, all_of_them=False)) if words else petitions.none()


def _hits(words: list[str], *, all_of_them: bool) -> RawSQL:
    if connection.vendor == "postgresql":
        joined = (" & " if all_of_them else " | ").join(words) + (":*" if all_of_them else "")
        hits = f"SELECT id FROM petitions_petition WHERE {POSTGRESQL_WORDS} @@ to_tsquery('simple', %s)"  # noqa: S608
        return RawSQL(hits, [joined])  # noqa: S611  the words are [a-z0-9]+ and passed as a parameter
    quoted = [f'"{word}"' for word in words]
    joined = (" " if all_of_them else " OR ").join(quoted) + ("*" if all_of_them else "")
    return RawSQL("SELECT rowid FROM petitions_search WHERE petitions_search MATCH %s", [joined])
