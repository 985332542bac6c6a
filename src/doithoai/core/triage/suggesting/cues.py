"""Signs in the wording that tell the legal type and the level: who is spoken of, what is said of them, what is asked.

Each sign is a pattern over folded words. A sign is no verdict: the model weighs signs, pairs of signs and words.
"""

import re
from collections.abc import Sequence

from doithoai.core.text.shipped import SUGGESTING, patterns_of

SIGNS = patterns_of(SUGGESTING, "signs")
"""Name of the sign -> pattern over folded words (numbers are `0`)."""
_COMPILED = tuple((name, re.compile(rf"(?<![a-z0-9])(?:{pattern})(?![a-z0-9])")) for name, pattern in SIGNS.items())
SIGN = "§"
_WRONGS = ("bribe", "embezzle", "forge", "abuse")


def signs_of(words: Sequence[str]) -> dict[str, str]:
    """Which signs the words show -> the words of the first place that shows it."""
    line = " ".join(words)
    shown = {}
    for name, pattern in _COMPILED:
        found = pattern.search(line)
        if found is not None:
            shown[name] = found[0]
    return shown


def sign_features(shown: dict[str, str]) -> dict[str, None]:
    """The signs, pairs of them, and how many kinds of wrong are told, as features of a model."""
    names = sorted(shown)
    features = [SIGN + name for name in names]
    features += [f"{SIGN}{one}&{other}" for at, one in enumerate(names) for other in names[at + 1 :]]
    features.append(f"{SIGN}wrongs{sum(1 for name in _WRONGS if name in shown)}")
    return dict.fromkeys(features)
