"""One new petition against a million stored ones: how long its duplicates take to find, and with how much memory.

    DOITHOAI_DATABASE_URL=postgresql://… PYTHONPATH=src:. python benchmarks/duplicates.py [petitions] [rounds]

Fills a test database of its own on that PostgreSQL (a process apart does it, so that what it needs is not measured):
every stored petition is one of 1,200 texts with a lane and a street of its own, and is stored as the program stores it.
Then new texts, none of them stored as they are, are read and looked for. Prints median and 95th percentile in
milliseconds on the wall clock (read them on a quiet machine), how many were found, and the growth of the process. Ends
with an error above 50 ms at the 95th percentile.
"""

import json
import os
import random
import resource
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from benchmarks.suggesting.petitions import CORPUS, corpus

LIMIT_MS = 50.0
STREETS, LANES = 900, 300
CHUNK = 20_000
WARMING, LEFT_OUT = 20, 0.1
_FIRST = [
    "An",
    "Bình",
    "Cẩm",
    "Châu",
    "Đông",
    "Gia",
    "Hà",
    "Khánh",
    "Lạc",
    "Mỹ",
    "Ngọc",
    "Phú",
    "Quang",
    "Sơn",
    "Tân",
    "Thanh",
    "Vân",
    "Xuân",
    "Yên",
    "Đức",
    "Hòa",
    "Kim",
    "Long",
    "Minh",
    "Nam",
]
_LAST = [
    "Bảo",
    "Chi",
    "Diệp",
    "Giang",
    "Hiền",
    "Khê",
    "Liên",
    "Mai",
    "Nghĩa",
    "Phong",
    "Quế",
    "Sen",
    "Thái",
    "Thịnh",
    "Trạch",
    "Uyên",
    "Vinh",
    "Đào",
    "Đình",
    "Ổi",
    "Cầu",
    "Bưởi",
]
NAMES = [f"{first} {last}" for first in _FIRST for last in _LAST] + [
    f"{one} {two} Thượng" for one in _FIRST for two in _FIRST
]


def main(count: int, rounds: int) -> int:
    """Fill, measure, print; 1 where the limit is passed."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doithoai.project.settings")
    import django

    django.setup()
    from django.db import connection
    from django.test.runner import DiscoverRunner

    if connection.vendor != "postgresql":
        raise SystemExit("DOITHOAI_DATABASE_URL must name a PostgreSQL server")
    runner = DiscoverRunner(verbosity=0, interactive=False)
    databases = runner.setup_databases()
    try:
        _apart(lambda: fill(count))
        return measure(count, rounds)
    finally:
        runner.teardown_databases(databases)


def _apart(work: Any) -> None:
    from django.db import connections

    connections.close_all()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            work()
            status = 0
        finally:
            os._exit(status)
    if os.waitpid(child, 0)[1] != 0:
        raise SystemExit("the database could not be filled")


def spot(chance: random.Random) -> tuple[int, str]:
    """A lane and a street; some streets are told of much more than others."""
    return chance.randint(1, LANES), NAMES[int(STREETS * chance.random() ** 2)]


def fill(count: int) -> None:
    """Store the petitions of one commune as `apps.suggestions` does."""
    from django.db import connection

    from doithoai.apps.organisations.models import Authority
    from doithoai.apps.suggestions.vocabulary import count_again

    commune = Authority.objects.create(
        name="Ủy ban nhân dân xã Mẫu", short_name="xã Mẫu", slug="xa-mau", level="commune", symbol="UBND", place="Mẫu"
    )
    begun = time.perf_counter()
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        for table in ("petitions_petition", "suggestions_storedsubject", "suggestions_subjectkey"):
            cursor.execute(f"ALTER TABLE {table} SET (autovacuum_enabled = off)")
        common = Store(cursor, commune.pk).all(count)
        copy(cursor, "suggestions_commonkey", ["key"], ((key,) for key in common))
        for table in ("petitions_petition", "suggestions_storedsubject", "suggestions_subjectkey"):
            cursor.execute(f"VACUUM ANALYZE {table}")
        cursor.execute("SELECT count(*), pg_total_relation_size('suggestions_subjectkey') FROM suggestions_subjectkey")
        rows, size = cursor.fetchone()
    count_again(commune.pk)
    sys.stdout.write(
        f"{count:,} petitions stored in {time.perf_counter() - begun:.0f} s: "
        f"{rows:,} keys, {size / 2**20:,.0f} MB with their indexes\n"
    )


class Store:
    """Writes petitions in bulk: the same keys as `index.write_keys`, common words dropped alike."""

    def __init__(self, cursor: Any, authority_id: int) -> None:
        self._cursor, self._authority_id = cursor, authority_id
        self._words: Counter[int] = Counter()

    def all(self, count: int) -> list[int]:
        """Store so many; the keys of common words."""
        chance = random.Random(5)
        told = list(base_subjects())
        numbers = iter(range(1, count + 1))
        while chunk := list(islice(numbers, CHUNK)):
            self._store([(number, *self._made(chance, told)) for number in chunk])
        from doithoai.apps.suggestions.index import MOST_A_KEY

        common = [key for key, held in self._words.items() if held >= MOST_A_KEY]
        self._cursor.execute("DELETE FROM suggestions_subjectkey WHERE key = ANY(%s)", [common])
        return common

    def _made(self, chance: random.Random, told: list[tuple[str, Any]]) -> tuple[str, Any]:
        from doithoai.core.text.folding import folded
        from doithoai.core.triage.suggesting.places import Place
        from doithoai.core.triage.suggesting.suggest import FIGURE

        text, subject = chance.choice(told)
        lane, street = spot(chance)
        name = folded(street).text
        places = frozenset({Place("lane", str(lane)), Place("street", name)})
        figures = FIGURE.findall(f" {lane} ")
        told_there = f"Ngõ {lane} đường {street}: {text}"
        return told_there, subject._replace(
            places=places, words=tuple(dict.fromkeys([*subject.words, *name.split(), *figures]))
        )

    def _store(self, made: list[tuple[int, str, Any]]) -> None:
        from doithoai.core.triage.suggesting.archive import READING, as_row

        now = datetime.now(UTC)
        columns, values = petition_columns(self._authority_id, now)
        text_at, code_at, id_at = columns.index("text"), columns.index("code"), columns.index("id")
        rows = []
        for number, text, _ in made:
            row = list(values)
            row[id_at], row[code_at], row[text_at] = number, f"M{number:011}", text
            rows.append(row)
        copy(self._cursor, "petitions_petition", columns, rows)
        subjects = ((n, self._authority_id, READING, json.dumps(as_row(one)), "{}") for n, _, one in made)
        copy(
            self._cursor,
            "suggestions_storedsubject",
            ["petition_id", "authority_id", "reading", "row", "names"],
            subjects,
        )
        copy(self._cursor, "suggestions_subjectkey", ["key", "petition_id"], self._keys(made))

    def _keys(self, made: list[tuple[int, str, Any]]) -> Iterator[tuple[int, int]]:
        from doithoai.apps.suggestions.index import MOST_A_KEY
        from doithoai.apps.suggestions.keys import key_of
        from doithoai.core.triage.suggesting.archive import WORD_KINDS, keys_of

        for number, _, subject in made:
            for key in keys_of(subject):
                hashed = key_of(self._authority_id, key.kind, key.text)
                if key.kind in WORD_KINDS:
                    self._words[hashed] += 1
                    if self._words[hashed] > MOST_A_KEY:
                        continue
                yield hashed, number


def base_subjects() -> Iterator[tuple[str, Any]]:
    """The texts of the corpus with what is compared of them, their own places left out."""
    from doithoai.core.triage.suggesting.archive import read_one

    for half in ("tuned", "unseen"):
        for row in corpus(CORPUS / half):
            yield row.text, read_one(row.text).subject


def petition_columns(authority_id: int, now: datetime) -> tuple[list[str], list[object]]:
    """The columns of a petition with the values that all have alike."""
    from doithoai.apps.petitions.models import Petition

    same = {"authority_id": authority_id, "channel": "web", "received_at": now, "received_on": now.date()}
    fields = Petition._meta.concrete_fields
    return [one.column for one in fields], [
        same.get(one.column, one.get_default() if one.has_default() else None) for one in fields
    ]


def copy(cursor: Any, table: str, columns: list[str], rows: Iterable[Any]) -> None:
    """Write rows by COPY."""
    with cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as out:
        for row in rows:
            out.write_row(row)


def measure(count: int, rounds: int) -> int:
    """Look for new texts one by one."""
    from doithoai.apps.organisations.models import Authority
    from doithoai.apps.petitions.models import Petition
    from doithoai.apps.suggestions.alike import alike
    from doithoai.apps.suggestions.vocabulary import names_in, vocabulary_of
    from doithoai.core.triage.suggesting.archive import read_one

    commune = Authority.objects.get(slug="xa-mau")
    chance = random.Random(17)
    texts = [row.text for row in corpus(CORPUS / "tuned")]
    took: list[float] = []
    worked: list[float] = []
    found = Counter[bool]()
    begun_with = 0
    for round_ in range(rounds + WARMING):
        told_before = bool(round_ % 2)
        text = stored_text(chance, count) if told_before else new_text(chance, texts)
        begun, begun_work = time.perf_counter(), time.process_time()
        known = vocabulary_of(commune.pk)
        same = alike(
            commune.pk, read_one(text, names_in(known)).subject, Petition.objects.countable(), vocabulary=known
        )
        if round_ == WARMING:
            begun_with = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        if round_ >= WARMING:
            took.append(1000 * (time.perf_counter() - begun))
            worked.append(1000 * (time.process_time() - begun_work))
            found[told_before] += bool(same)
    p50, p95, own = statistics.median(took), _p95(took), _p95(worked)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - begun_with) / 1024
    sys.stdout.write(
        f"one new petition against {count:,}, {rounds} rounds: p50 {p50:.1f} ms, p95 {p95:.1f} ms "
        f"(limit {LIMIT_MS:.0f} ms), longest {max(took):.1f} ms; "
        f"of that on the processor of this process p95 {own:.1f} ms\n"
        f"found for {found[True]} of {rounds // 2} told before in nearly these words, "
        f"for {found[False]} of {rounds // 2} others; process {begun_with / 1024:.0f} MB, grown by {grown:.1f} MB\n"
    )
    return 0 if p95 <= LIMIT_MS else 1


def _p95(values: list[float]) -> float:
    return sorted(values)[int(0.95 * len(values))]


def stored_text(chance: random.Random, count: int) -> str:
    """The words of a stored petition, one in ten left out."""
    from doithoai.apps.petitions.models import Petition

    text = Petition.objects.values_list("text", flat=True).get(pk=chance.randint(1, count))
    head, _, told = text.partition(": ")
    return f"{head}: {' '.join(word for word in told.split() if chance.random() > LEFT_OUT)}"


def new_text(chance: random.Random, texts: list[str]) -> str:
    """The words of the corpus at a spot of their own."""
    lane, street = spot(chance)
    return (
        f"Ngõ {lane} đường {street}: {' '.join(w for w in chance.choice(texts).split() if chance.random() > LEFT_OUT)}"
    )


if __name__ == "__main__":
    asked = [int(value) for value in sys.argv[1:]] + [1_000_000, 500][len(sys.argv) - 1 :]
    sys.exit(main(asked[0], asked[1]))
