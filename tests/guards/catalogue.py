"""Reads the English catalogue and the sentences of the code that it must hold."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from django.template.base import Lexer, TokenType

import doithoai

SOURCE = Path(doithoai.__file__).parent
CATALOGUE = SOURCE / "faces" / "common" / "locale" / "en" / "LC_MESSAGES"
MARKS = {"_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy"}
"""What the catalogue tools look for in Python; `import gettext_lazy as other` would hide a sentence from them."""
WITH_CONTEXT = {"pgettext", "pgettext_lazy"}
"""The same, after a word of context that tells two meanings apart."""
KEYWORD = re.compile(r"^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?) (\".*\")$")
TRANSLATE = re.compile(r"""^(?:translate|trans)\s+("[^"]*"|'[^']*')""")
UNDERSCORE = re.compile(r"""_\(("[^"]*"|'[^']*')\)""")

Entry = dict[str, str]


def entries() -> list[Entry]:
    """Every message of the .po file: msgctxt, msgid, msgid_plural, msgstr (or msgstr[0], msgstr[1]), `flags`."""
    found: list[Entry] = []
    for block in (CATALOGUE / "django.po").read_text(encoding="utf-8").split("\n\n"):
        entry, last = Entry(flags=""), ""
        for line in block.splitlines():
            if keyword := KEYWORD.match(line):
                last = keyword[1]
                entry[last] = ast.literal_eval(keyword[2])
            elif line.startswith('"'):
                entry[last] += ast.literal_eval(line)
            elif line.startswith("#,"):
                entry["flags"] += line[2:]
        if "msgid" in entry:
            found.append(entry)
    return found


@cache
def sentences() -> dict[str, Path]:
    """Every sentence that the code marks for translation, with a file where it stands."""
    found: dict[str, Path] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        found |= dict.fromkeys(_of_python(ast.parse(path.read_text(encoding="utf-8"))), path)
    for path in sorted(SOURCE.rglob("templates/**/*.html")):
        found |= dict.fromkeys(_of_template(path.read_text(encoding="utf-8")), path)
    return found


def renamed_marks() -> list[str]:
    """Modules that import a mark under a name of their own; `_` is known."""
    return [
        str(path.relative_to(SOURCE))
        for path in sorted(SOURCE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
        and any(name.name in MARKS | WITH_CONTEXT and name.asname not in (None, "_") for name in node.names)
    ]


def _of_python(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        name = getattr(node.func, "id", getattr(node.func, "attr", "")) if isinstance(node, ast.Call) else ""
        if isinstance(node, ast.Call) and name in MARKS | WITH_CONTEXT:
            for part in node.args[1:2] if name in WITH_CONTEXT else node.args[:2]:
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.value


def _of_template(source: str) -> Iterator[str]:
    block: list[str] | None = None
    for token in Lexer(source).tokenize():
        if token.token_type is TokenType.BLOCK and re.match(r"(end)?blocktrans|plural$", token.contents):
            if block:
                yield "".join(block)
            block = None if token.contents.startswith("end") else []
        elif block is not None:
            text = token.contents
            block.append(f"%({text})s" if token.token_type is TokenType.VAR else text.replace("%", "%%"))
        elif token.token_type in (TokenType.BLOCK, TokenType.VAR):
            if marked := TRANSLATE.match(token.contents):
                yield marked[1][1:-1].replace("%", "%%")  # as the template engine looks it up
            yield from (words[1:-1] for words in UNDERSCORE.findall(token.contents))
