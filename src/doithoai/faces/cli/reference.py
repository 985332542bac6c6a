"""The reference pages that are made from the tables of the core, so that they can never say anything else."""

import json
from collections.abc import Iterable, Mapping

from doithoai.core.access.matrix import MATRIX
from doithoai.core.access.permissions import Permission
from doithoai.core.dialogues.lifecycle import DIALOGUE_TRANSITIONS, DUTY_TRANSITIONS, DialogueState
from doithoai.core.event_details import PUBLIC_EVENTS
from doithoai.core.event_sentences import SENTENCES
from doithoai.core.events import EventName
from doithoai.core.law.limits import LIMITS
from doithoai.core.law.packs import SHIPPED_RULES
from doithoai.core.law.rule import LegalRule
from doithoai.core.law.saying import TIMING_WORDS, say_condition, say_kinds, say_levels
from doithoai.core.papers.catalogue import KINDS
from doithoai.core.papers.lifecycle import PAPER_TRANSITIONS
from doithoai.core.papers.numbering import symbol
from doithoai.core.papers.paper import PaperFormat, PaperKind
from doithoai.core.petitions.lifecycle import ANSWER_TRANSITIONS, ASSIGNMENT_TRANSITIONS, PETITION_TRANSITIONS
from doithoai.core.petitions.public_status import WORDS
from doithoai.core.reading.schema import draft_schema

NOTE = "<!-- Made by `doithoai write-reference` from the tables of the core; do not edit. -->\n\n"

RULES_NOTE = (
    "A rule whose source was not compared with the official text is never an error; an administrator marks it when "
    "somebody did, and adds rules of the authority, on the page *Quy tắc pháp lý*.\n\n"
)

LIFECYCLES: Mapping[str, Mapping[tuple[str, str], str]] = {
    "Dialogue": {(str(a), str(b)): str(c) for (a, b), c in DIALOGUE_TRANSITIONS.items()},
    "Duty": {(str(a), str(b)): str(c) for (a, b), c in DUTY_TRANSITIONS.items()},
    "Petition": {(str(a), str(b)): str(c) for (a, b), c in PETITION_TRANSITIONS.items()},
    "Assignment": {(str(a), str(b)): str(c) for (a, b), c in ASSIGNMENT_TRANSITIONS.items()},
    "Answer": {(str(a), str(b)): str(c) for (a, b), c in ANSWER_TRANSITIONS.items()},
    "Paper": {(str(a), str(b)): str(c) for (a, b), c in PAPER_TRANSITIONS.items()},
}


def pages() -> dict[str, str]:
    """File name -> text of every reference page."""
    return {
        "lifecycle.md": _lifecycle(),
        "permissions.md": _permissions(),
        "time-limits.md": _time_limits(),
        "legal-rules.md": _legal_rules(),
        "events.md": _events(),
        "kinds-of-papers.md": _kinds_of_papers(),
        "plan-draft.json": json.dumps(draft_schema(), ensure_ascii=False, indent=1) + "\n",
    }


def _table(head: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    columns = list(head)
    lines = ["| " + " | ".join(columns) + " |", "|" + "---|" * len(columns)]
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def _lifecycle() -> str:
    parts = [f"# What may follow what\n\n{NOTE}"]
    for name, table in LIFECYCLES.items():
        rows = [(start, act, end) for (start, act), end in table.items()]
        parts.append(f"## {name}\n\n" + _table(("state", "act", "next state"), rows) + "\n")
    rows = [(status, word, sentence) for status, (word, sentence) in WORDS.items()]
    parts.append("## What the public sees\n\n" + _table(("status", "word", "sentence"), rows))
    return "".join(parts)


def _permissions() -> str:
    roles = [role for role, granted in MATRIX.items() if granted]
    rows = [(f"`{permission}`", *(MATRIX[role].get(permission, "") for role in roles)) for permission in Permission]
    return f"# Who may\n\n{NOTE}" + _table(("permission", *roles), rows)


def _time_limits() -> str:
    rows = [
        (
            f"`{limit.code}`",
            limit.kind_of_dialogue,
            f"{limit.amount} {limit.unit}",
            f"{limit.direction} {limit.anchor}",
            f"{limit.valid_from} – {limit.valid_to or '…'}",
            limit.citation,
            "verified" if limit.verified else "to be verified",
        )
        for limit in LIMITS
    ]
    head = ("limit", "kind of dialogue", "amount", "counted", "in force", "source", "checked")
    return f"# Legal time limits\n\n{NOTE}" + _table(head, rows)


def _legal_rules() -> str:
    rows = [
        (
            f"`{rule.code}`",
            say_condition(rule.condition),
            _said_pack(rule),
            _said_severity(rule),
            rule.part,
            f"{rule.valid_from or '…'} – {rule.valid_to or '…'}",
            rule.citation or "–",
            ("verified" if rule.verified else "to be verified") if rule.citation else "–",
            f"`{rule.key}`",
        )
        for rule in SHIPPED_RULES
    ]
    head = ("check", "asks", "binds", "when broken", "beside", "in force", "source", "checked", "key")
    return f"# Rules of the legal check\n\n{NOTE}{RULES_NOTE}" + _table(head, rows)


def _said_pack(rule: LegalRule) -> str:
    words = (say_kinds(rule.pack.kinds), say_levels(rule.pack.levels), TIMING_WORDS[rule.timing])
    return "; ".join(each for each in words if each)


def _said_severity(rule: LegalRule) -> str:
    shown = rule.shown_severity
    return rule.severity if shown is rule.severity else f"{rule.severity} once checked, until then {shown}"


def _events() -> str:
    rows = [(f"`{name}`", SENTENCES[name], "yes" if name in PUBLIC_EVENTS else "") for name in EventName]
    return f"# Events\n\n{NOTE}" + _table(("event", "sentence", "public"), rows)


def _kinds_of_papers() -> str:
    rows = [
        (
            f"`{kind}`",
            rule.name,
            _symbols(kind) if rule.is_numbered else "no number",
            rule.form,
            rule.signed_by,
            f"`{rule.permission}`",
            ", ".join(state for state in DialogueState if state in rule.states) or "any",
            ", ".join(rule.needs),
            rule.about,
            "may be" if rule.may_be_public else "never",
        )
        for kind, rule in KINDS.items()
    ]
    head = ("kind", "name", "number, state / Party", "form", "signed by", "drafted by", "in states", "needs", "one for")
    return f"# Kinds of papers\n\n{NOTE}" + _table((*head, "public"), rows)


def _symbols(kind: PaperKind) -> str:
    state = symbol(kind, "UBND", PaperFormat.STATE, drafting_unit="VP")
    return f"`{state}` / `{symbol(kind, 'ĐU', PaperFormat.PARTY)}`"
