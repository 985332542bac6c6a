"""Which residential group a cell names: «TDP 5», «Tổ dân phố số 05» and «to 5» are one."""

import re
from collections.abc import Iterable, Mapping

from doithoai.core.text.normalise import fold

_KINDS = (
    "to dan pho", "khu dan cu", "khu pho", "khoi pho", "tdp", "kdc", "kp", "thon", "khom", "khoi", "khu", "to",
    "ap", "ban", "lang", "buon", "xom",
)  # fmt: skip
_KIND = re.compile(rf"^(?:{'|'.join(_KINDS)})\.?(?=[\s\d])")
_SIGNS = re.compile(r"[^a-z0-9 ]+")


def group_key(name: str) -> str:
    """The name without its kind, marks, signs and leading zeros."""
    plain = " ".join(_SIGNS.sub(" ", fold(name)).split())
    plain = _KIND.sub("", plain).strip().removeprefix("so ").strip()
    return " ".join(word.lstrip("0") or word if word.isdigit() else word for word in plain.split())


def groups_by_key(groups: Iterable[tuple[int, str]]) -> dict[str, int]:
    """Key -> id; where two names share a key (a Thôn 1 beside a Tổ 1) only the full name finds them."""
    groups = list(groups)
    keys = [(group_key(name), pk) for pk, name in groups]
    counted = [key for key, _ in keys]
    short = {key: pk for key, pk in keys if counted.count(key) == 1}
    return short | {fold(name): pk for pk, name in groups}


def find_group(written: str, known: Mapping[str, int]) -> int | None:
    """The id of the group that the cell names; None where none or more than one fits."""
    return known.get(fold(written)) or known.get(group_key(written))
