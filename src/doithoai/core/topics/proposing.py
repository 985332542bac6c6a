"""Topics that a dialogue's petitions seem to fall into: by field, by what they speak of, by the words they share.

A proposal is a suggestion with its words; nobody is put anywhere by it. The same petitions give the same proposals in
whatever order they come.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

FEWEST = 2
"""Petitions from which a topic is proposed."""
FEWEST_BY_WORDS = 3
"""Where only shared words speak for it."""
MOST_EVIDENCE = 5


@dataclass(frozen=True)
class Candidate:
    """One petition: the code of its field, what it speaks of (with what shows it), its phrases, those alike."""

    id: int
    code: str
    kinds: Mapping[str, frozenset[str]] = field(default_factory=dict)
    phrases: frozenset[str] = frozenset()
    alike: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Proposal:
    """Petitions that may be one topic: the name, the code of the field, who, and the words, the most shared first."""

    name: str
    code: str
    ids: tuple[int, ...]
    evidence: tuple[str, ...]


def propose(candidates: Iterable[Candidate]) -> list[Proposal]:
    """The proposals, the largest first. Each petition stands in one at most."""
    rows = sorted({row.id: row for row in candidates}.values(), key=lambda row: row.id)
    groups, left = _by_kind(rows)
    left = _beside_alike(groups, left)
    found = [_proposal(kind, members, kind) for kind, members in groups.items()]
    by_field: dict[str, list[Candidate]] = {}
    for row in left:
        by_field.setdefault(row.code, []).append(row)
    found += [proposal for _code, others in sorted(by_field.items()) for proposal in _by_words(others)]
    return sorted(found, key=lambda proposal: (-len(proposal.ids), proposal.code, proposal.ids))


def _by_kind(rows: Sequence[Candidate]) -> tuple[dict[str, list[Candidate]], list[Candidate]]:
    """What speaks of the same, and the rest. Of several kinds the one that its field speaks of most decides."""
    in_field = Counter((row.code, kind) for row in rows for kind in row.kinds)
    groups: dict[str, list[Candidate]] = {}
    left = []
    for row in rows:
        if row.kinds:
            kind = min(row.kinds, key=lambda kind: (-in_field[row.code, kind], kind))
            groups.setdefault(kind, []).append(row)
        else:
            left.append(row)
    alone = [row for members in groups.values() if len(members) < FEWEST for row in members]
    kept = {kind: members for kind, members in groups.items() if len(members) >= FEWEST}
    return kept, sorted([*left, *alone], key=lambda row: row.id)


def _beside_alike(groups: dict[str, list[Candidate]], rows: Sequence[Candidate]) -> list[Candidate]:
    """Those that say the same as a petition in a group stand with it; gives the others."""
    place = {member.id: kind for kind, members in groups.items() for member in members}
    others = []
    for row in rows:
        kind = next((place[other] for other in sorted(row.alike) if other in place), "")
        if kind:
            groups[kind].append(row)
        else:
            others.append(row)
    return others


def _by_words(rows: Sequence[Candidate]) -> list[Proposal]:
    """What shares a phrase, the most shared phrase first; a petition counts for one phrase only."""
    made, left = [], list(rows)
    while left:
        counted = Counter(phrase for row in left for phrase in row.phrases)
        phrase, times = min(counted.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
        if times < FEWEST_BY_WORDS:
            break
        made.append(_proposal(phrase, [row for row in left if phrase in row.phrases], ""))
        left = [row for row in left if phrase not in row.phrases]
    return made


def _proposal(name: str, members: Sequence[Candidate], kind: str) -> Proposal:
    codes = Counter(member.code for member in members)
    code = min(codes, key=lambda code: (-codes[code], code))
    return Proposal(name, code, tuple(sorted(member.id for member in members)), shared_phrases(members, kind))


def shared_phrases(members: Collection[Candidate], kind: str = "") -> tuple[str, ...]:
    """The phrases that most of them have, the most shared first; where none is shared, those that told the kind."""
    told = Counter(phrase for member in members for phrase in (member.kinds.get(kind, frozenset()) if kind else ()))
    said = Counter(phrase for member in members for phrase in member.phrases)
    shared = {phrase: times for phrase, times in said.items() if times >= FEWEST}
    ranked = sorted(told, key=lambda phrase: (-told[phrase], phrase))
    more = sorted((phrase for phrase in shared if phrase not in told), key=lambda phrase: (-shared[phrase], phrase))
    return tuple([*ranked, *more][:MOST_EVIDENCE])
