"""The title of a dialogue that follows an earlier one."""

import re


def retitled(title: str, *, old_year: int, old_round: int, year: int, round_number: int) -> str:
    """The title with the year and, where it is written, the round («lần 2») of the new dialogue."""
    with_round = re.sub(rf"(lần(?: thứ)? ){old_round}\b", rf"\g<1>{round_number}", title)
    return re.sub(rf"\b{old_year}\b", str(year), with_round)
