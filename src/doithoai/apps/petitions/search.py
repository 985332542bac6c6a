"""The one door to the search index: FTS5 on SQLite, a GIN index on PostgreSQL; everything else is the same.

Both read the column `folded` (no marks, đ as d), so that every spelling of a query finds the same petitions. Hits are
never ranked: lists show the newest first and read only the page they show.
"""

from collections.abc import Iterable
from typing import Protocol

from django.db import connection
from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL

from doithoai.apps.petitions.models import Petition
from doithoai.core.petitions.numbering import read_code
from doithoai.core.petitions.search_query import Query, Term, read_query
from doithoai.core.text.short_forms import Phrase

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

    Short forms are found by what they stand for, and the other way round. Without any letter or digit: all of them.
    """
    code = read_code(query)
    return petitions.filter(code=code) if code is not None else matching(petitions, read_query(query))


def found_by_everybody(petitions: QuerySet[Petition], query: str) -> QuerySet[Petition]:
    """The same among public petitions, by the words that everybody reads: what was covered finds nothing."""
    rows = found(petitions, query)
    for term in () if read_code(query) is not None else read_query(query):
        words = [f" {word} " for word in term.words]
        if term.begins:
            words[-1] = words[-1].rstrip()
        ways = Q(*(Q(public_folded__contains=word) for word in words))
        for phrase in term.phrases:
            ways |= Q(public_folded__contains=f" {' '.join(phrase)} ")
        rows = rows.filter(ways)
    return rows


def matching(petitions: QuerySet[Petition], query: Query) -> QuerySet[Petition]:
    """The petitions in which every term of the query is found; all of them for an empty query."""
    words = [_words_of(term) for term in query if not _elsewhere(term)]
    petitions = petitions.filter(pk__in=_hits(_JOIN[connection.vendor][0].join(words))) if words else petitions
    for term in query:
        if _elsewhere(term):
            petitions = petitions.filter(
                Q(pk__in=_hits(_words_of(term))) | Q(group_id__in=term.groups) | Q(lead_unit_id__in=term.units)
            )
    return petitions


_JOIN = {"postgresql": (" & ", " | ", "{}:*"), "sqlite": (" AND ", " OR ", "{}*")}
"""How each database writes and, or, and the beginning of a word."""


def _elsewhere(term: Term) -> bool:
    """It may also be found in other columns than the words."""
    return bool(term.groups or term.units)


def _words_of(term: Term) -> str:
    """The term as the index reads it."""
    both, either, beginning = _JOIN[connection.vendor]
    words = [_phrase((word,)) for word in term.words]
    if term.begins:
        words[-1] = beginning.format(words[-1])
    ways = [f"({both.join(words)})"]
    if term.phrases or term.near:
        ways.append(_any_of((*term.phrases, *((word,) for word in sorted(term.near)))))
    return f"({either.join(ways)})"


def _any_of(phrases: Iterable[Phrase]) -> str:
    return _JOIN[connection.vendor][1].join(_phrase(phrase) for phrase in phrases)


def _phrase(phrase: Phrase) -> str:
    """Words that follow each other; they are [a-z0-9]+, so that no sign of the language of the index is among them."""
    if connection.vendor == "postgresql":
        return f"({' <-> '.join(phrase)})" if len(phrase) > 1 else phrase[0]
    return f'"{" ".join(phrase)}"'


def _hits(asked: str) -> RawSQL:
    if connection.vendor == "postgresql":
        hits = f"SELECT id FROM petitions_petition WHERE {POSTGRESQL_WORDS} @@ to_tsquery('simple', %s)"  # noqa: S608
        return RawSQL(hits, [asked])  # noqa: S611  passed as a parameter
    return RawSQL("SELECT rowid FROM petitions_search WHERE petitions_search MATCH %s", [asked])
