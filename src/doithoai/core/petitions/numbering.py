"""The code on the receipt: short, speakable, without letters that look alike, with a check letter."""

ALPHABET = "ABCDEFGHKLMNPQRSTUVXY23456789"
"""No I, J, O, W, Z, 0, 1: what is read aloud or copied by hand must not be mistaken. 29 letters: a prime."""
LENGTH = 8
SLIP_LETTER = "P"
"""Codes printed on paper slips beforehand begin with it; no other code does, so that the two never meet."""
SLIPS = len(ALPHABET) ** (LENGTH - 2)
"""How many different codes slips have."""
VOICES = len(ALPHABET) ** (LENGTH - 1) - SLIPS
"""How many different codes all other petitions have."""


def code_from_number(number: int) -> str:
    """The code that stands for `number` (>= 0): seven letters and a check letter, e.g. ``K4TN-8M3H``."""
    letters = ""
    rest = number
    for _ in range(LENGTH - 1):
        rest, digit = divmod(rest, len(ALPHABET))
        letters = ALPHABET[digit] + letters
    return _group(letters + _check_letter(letters))


def read_code(typed: str) -> str | None:
    """The code in its one form, from what a person typed (blanks, dashes, small letters); None where it is not one."""
    letters = "".join(letter for letter in typed.upper() if letter.isalnum())
    if len(letters) != LENGTH or any(letter not in ALPHABET for letter in letters):
        return None
    return _group(letters) if _check_letter(letters[:-1]) == letters[-1] else None


def _check_letter(letters: str) -> str:
    # The alphabet's length is prime, so a single slip or a swap of neighbours always changes the sum.
    total = sum((place + 1) * ALPHABET.index(letter) for place, letter in enumerate(letters))
    return ALPHABET[total % len(ALPHABET)]


def _group(letters: str) -> str:
    return f"{letters[:4]}-{letters[4:]}"


def voice_code(drawn: int) -> str:
    """The code for a number below `VOICES`: never one of a slip."""
    first = ALPHABET.index(SLIP_LETTER) * SLIPS
    return code_from_number(drawn if drawn < first else drawn + SLIPS)


def slip_code(drawn: int) -> str:
    """The code for a number below `SLIPS`: it begins with `SLIP_LETTER`."""
    return code_from_number(ALPHABET.index(SLIP_LETTER) * SLIPS + drawn)
