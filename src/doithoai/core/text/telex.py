"""Text that was typed with Telex or VNI while the program that joins the keys was off: `dduwowngf` is `duong`."""

import re

LEAST_SHARE = 0.2
"""Share of words in the manner of Telex or VNI from which the whole text is read so."""
_WORD = re.compile(r"[a-z]+[0-9]*[a-z]*[0-9]*")
_TELEX = re.compile(r"[a-z]*(?:aa|ee|oo|dd|aw|ow|uw)[a-z]*|[a-z]*[aeiouy][a-z]*[sfrxj]")
_VNI = re.compile(r"[a-z]+[1-9]+(?:[a-z]+[1-9]*)*")
_DOUBLE = re.compile(r"([aeod])\1")
_TONE = re.compile(r"(?<=[aeiouyw])([a-z]*?)[sfrxj](?=[a-z]{0,2}$)")


def joined(plain: str) -> str:
    """The folded text with the keys of Telex and VNI joined, when enough of its words are typed so; else as it is.

    >>> joined("viar hef chowj mowis bij chieems heets")
    'via he cho moi bi chiem het'
    """
    words = _WORD.findall(plain)
    if len(words) < 3:
        return plain
    least = LEAST_SHARE * len(words)
    if sum(1 for word in words if _TELEX.fullmatch(word)) >= least:
        return _WORD.sub(lambda found: _from_telex(found[0]), plain)
    if sum(1 for word in words if _VNI.fullmatch(word)) >= 2 * least:
        return _WORD.sub(lambda found: re.sub(r"[0-9]", "", found[0]), plain)
    return plain


def read_keys(word: str) -> str:
    """One folded word as Telex or VNI would have joined it; as it is where it holds no such keys.

    >>> read_keys("ngaapj"), read_keys("d9uong72"), read_keys("12")
    ('ngap', 'duong', '12')
    """
    if word.isalpha():
        return _from_telex(word)
    return re.sub(r"[0-9]", "", word) if _VNI.fullmatch(word) else word


def _from_telex(word: str) -> str:
    if not _TELEX.fullmatch(word):
        return word
    word = _TONE.sub(r"\1", word)
    return _DOUBLE.sub(r"\1", word.replace("w", ""))
