"""English is whole: every sentence of the code is translated, with the same place-holders, and compiled."""

import gettext
import re
from collections import Counter

from tests.guards.catalogue import CATALOGUE, SOURCE, Entry, entries, renamed_marks, sentences

REFRESH = "Refresh the catalogue as CONTRIBUTING.md says."
PLACES = re.compile(r"%\(\w+\)[sd]|%%|\{\w*(?::[^{}]*)?\}")
VIETNAMESE = re.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
KEPT = {"Tiếng Việt", "Ủy ban nhân dân", "xã An Bình", "Nghỉ bù Quốc khánh", "tổ dân phố, thôn"}
"""Vietnamese that an English sentence may quote: examples of what a person types."""


def messages() -> list[Entry]:
    return [entry for entry in entries() if entry["msgid"]]


def translations(entry: Entry) -> list[str]:
    return [words for key, words in entry.items() if key.startswith("msgstr")]


def test_every_sentence_of_the_code_is_in_the_catalogue() -> None:
    known = {entry[key] for entry in messages() for key in ("msgid", "msgid_plural") if key in entry}
    missing = {f"{path.relative_to(SOURCE)}: {words}" for words, path in sentences().items() if words not in known}
    assert not missing, REFRESH


def test_no_mark_has_another_name() -> None:
    assert not renamed_marks(), "The catalogue tools do not see what is marked under another name."


def test_the_catalogue_holds_no_sentence_that_the_code_has_lost() -> None:
    used = set(sentences())
    assert not {entry["msgid"] for entry in messages()} - used, REFRESH


def test_every_sentence_has_its_translation() -> None:
    assert not [entry["msgid"] for entry in messages() if not all(translations(entry))], REFRESH
    assert not [entry["msgid"] for entry in messages() if "fuzzy" in entry["flags"]], "A guess was not looked at."


def test_a_translation_keeps_the_place_holders() -> None:
    wrong = [
        (entry["msgid"], words)
        for entry in messages()
        for words in translations(entry)
        if Counter(PLACES.findall(words)) != Counter(PLACES.findall(entry["msgid"]))
    ]
    assert not wrong


def test_english_leaves_no_vietnamese_behind() -> None:
    def bare(words: str) -> str:
        for kept in KEPT:
            words = words.replace(kept, "")
        return words

    assert not [words for entry in messages() for words in translations(entry) if VIETNAMESE.search(bare(words))]


def test_the_compiled_catalogue_says_the_same() -> None:
    with (CATALOGUE / "django.mo").open("rb") as compiled:
        english = gettext.GNUTranslations(compiled)
    for entry in messages():
        if "msgid_plural" in entry:
            said = [english.ngettext(entry["msgid"], entry["msgid_plural"], count) for count in (1, 2)]
        elif "msgctxt" in entry:
            said = [english.pgettext(entry["msgctxt"], entry["msgid"])]
        else:
            said = [english.gettext(entry["msgid"])]
        assert said == translations(entry), REFRESH
