"""The demonstration's data hold together: every reference resolves and nothing in them could be a real person's."""

import re
import tomllib
import unicodedata
from functools import cache
from importlib import resources
from typing import Any

import pytest

Row = dict[str, Any]

SLUGS = ["tinh-chau-lam", "phuong-bang-trach", "phuong-vinh-hoang", "xa-tra-doai", "xa-cam-nghi"]
FIELDS = {
    "GT",
    "TL",
    "TN",
    "NN",
    "DD",
    "GP",
    "MT",
    "XD",
    "DI",
    "NS",
    "VT",
    "YT",
    "CS",
    "CB",
    "VH",
    "AN",
    "CC",
    "KT",
    "TM",
    "TP",
    "DT",
    "GD",
    "KH",
}
STATES = {
    "received",
    "assigned",
    "for_hall",
    "answered",
    "solved",
    "transferred",
    "merged",
    "diverted",
    "extended",
    "overdue",
}
PHONE_IN_TEXT = re.compile(r"(?<![\d/.,])0\d[\d .]{7,11}\d")
LONGEST_SENTENCE = 95
"""Words; longer than what one breath of an angry letter holds is a slip of the data."""


@cache
def read(name: str) -> Row:
    path = resources.files("doithoai.faces.cli.demonstration") / "data" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def authority(slug: str) -> Row:
    return next(row for row in read("authorities")["authority"] if row["slug"] == slug)


def petitions(slug: str) -> list[Row]:
    rows: list[Row] = read(f"petitions_{slug.replace('-', '_')}")["petition"]
    return rows


def everything() -> list[Row]:
    return [row for slug in SLUGS for row in petitions(slug)]


def codes(slug: str, kind: str) -> set[str]:
    return {row["code"] for row in authority(slug).get(kind, [])}


def without_marks(text: str) -> bool:
    return unicodedata.normalize("NFD", text).isascii()


def words(text: str) -> int:
    return len(text.split())


def test_five_authorities_stand_at_five_stages_under_one_province() -> None:
    rows = read("authorities")["authority"]
    assert [row["slug"] for row in rows] == SLUGS
    assert {row["stage"] for row in rows} == {"planned", "collecting", "in_hall", "following_up", "closed"}
    assert [row.get("parent", "") for row in rows] == ["", *["tinh-chau-lam"] * 4]
    assert [len(row.get("groups", [])) for row in rows] == [0, 11, 18, 8, 9]


def test_every_user_name_is_used_once() -> None:
    names = [person["username"] for row in read("authorities")["authority"] for person in row["people"]]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z]+\.[a-z]+\d?", name) for name in names)


@pytest.mark.parametrize("slug", SLUGS)
def test_people_and_old_units_point_at_units_that_exist(slug: str) -> None:
    row, units, groups = authority(slug), codes(slug, "units"), codes(slug, "groups")
    assert len(units) == len(row["units"])
    assert sum("successor" in unit for unit in row["units"]) == 2
    assert all(unit.get("successor", unit["code"]) in units for unit in row["units"])
    assert all(person["unit"] in units if "unit" in person else person["group"] in groups for person in row["people"])


@pytest.mark.parametrize("slug", SLUGS)
def test_every_authority_has_the_people_who_run_its_dialogue(slug: str) -> None:
    people = authority(slug)["people"]
    needed = {
        "chair",
        "deputy_chair",
        "secretary",
        "clerk",
        "front",
        "announcer",
        "supporter",
        "unit_head",
        "officer",
        "admin",
    }
    assert needed <= {person["role"] for person in people}
    heads = {person["group"] for person in people if person["role"] == "group_head"}
    assert heads == codes(slug, "groups")


def test_there_are_enough_petitions_and_no_two_texts_are_the_same() -> None:
    texts = [row["text"] for row in everything()]
    assert len(texts) >= 380
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("slug", SLUGS)
def test_every_petition_refers_to_what_exists(slug: str) -> None:
    units, groups = codes(slug, "units"), codes(slug, "groups")
    for row in petitions(slug):
        promise = row["outcome"].get("promise", {"unit": row["unit"]})
        assert {row["unit"], promise["unit"], *row.get("coordinating", [])} <= units, row["id"]
        assert row.get("group", next(iter(groups), None)) in groups | {None}, row["id"]
        assert row["fields"], row["id"]
        assert set(row["fields"]) <= FIELDS, row["id"]
        assert row["outcome"]["state"] in STATES, row["id"]
        assert row["legal_type"] in {"kien_nghi", "phan_anh", "khieu_nai"}, row["id"]
        assert row["level"] in {"commune", "province", "central", "other"}, row["id"]


@pytest.mark.parametrize("slug", SLUGS)
def test_a_repeat_points_at_an_earlier_petition_of_the_same_authority(slug: str) -> None:
    rows = {row["id"]: row for row in petitions(slug)}
    assert len(rows) == len(petitions(slug))
    for row in rows.values():
        if "same_as" in row:
            first = rows[row["same_as"]]
            assert "same_as" not in first
            assert first["id"] < row["id"]
            assert (first["day"], first["time"]) <= (row["day"], row["time"]), row["id"]


def test_all_fields_and_all_channels_are_met() -> None:
    rows = everything()
    assert {code for row in rows for code in row["fields"]} == FIELDS
    assert {row["channel"] for row in rows} == {"web", "counter", "phone", "group_head", "paper", "hall"}
    assert 4 <= sum(row["legal_type"] == "khieu_nai" for row in rows) <= 6


def test_the_texts_are_as_various_as_people() -> None:
    rows = everything()
    assert sum(without_marks(row["text"]) for row in rows) >= 60
    assert sum(words(row["text"]) <= 12 for row in rows) >= 5
    assert sum(words(row["text"]) >= 140 for row in rows) >= 7
    assert sum("submitter" not in row for row in rows) >= 10
    assert sum("repeat_of_year" in row for row in rows) >= 20


def test_points_are_cut_from_the_text_word_for_word() -> None:
    several = [row for row in everything() if "points" in row]
    assert len(several) >= 40
    for row in several:
        assert len(row["points"]) >= 2
        assert all(point in row["text"] for point in row["points"]), row["id"]


def test_no_sentence_runs_on() -> None:
    for row in everything():
        answer = row["outcome"].get("answer", "")
        for sentence in re.split(r"[.?!\n]+\s", f"{row['text']}\n{answer}"):
            assert words(sentence) <= LONGEST_SENTENCE, sentence


def test_telephone_numbers_are_invented_in_the_texts_too() -> None:
    rows = everything()
    numbers = [row["phone"] for row in rows if "phone" in row]
    assert len(numbers) >= 60
    assert len(set(numbers)) == len(numbers)
    assert all(re.fullmatch(r"0900000\d{3}", number) for number in numbers)
    written = [found for row in rows for found in PHONE_IN_TEXT.findall(row["text"])]
    assert len(written) >= 3
    assert all(re.fullmatch(r"0900000\d{3}|000\d{9}", found) for found in written)


def test_answers_are_long_enough_to_say_something() -> None:
    lengths = [words(row["outcome"]["answer"]) for row in everything() if "answer" in row["outcome"]]
    assert sum(40 <= length <= 120 for length in lengths) >= 120
    assert max(lengths) <= 120


@pytest.mark.parametrize("slug", SLUGS)
def test_outcomes_do_not_contradict_themselves(slug: str) -> None:
    for row in petitions(slug):
        outcome = row["outcome"]
        assert (outcome["state"] == "solved") <= outcome.get("solved", False), row["id"]
        assert outcome.get("solved", False) == ("solved_day" in outcome), row["id"]
        assert (outcome["state"] == "extended") == ("extension_reason" in outcome), row["id"]
        assert (outcome["state"] == "diverted") <= (row["legal_type"] == "khieu_nai"), row["id"]
        assert (row["channel"] == "hall") <= row.get("hall", False), row["id"]
        assert row["day"] <= outcome.get("answer_day", 99) <= outcome.get("solved_day", 99), row["id"]


def test_decisions_of_the_hall_give_a_reason_where_nothing_was_answered() -> None:
    decided = [row["outcome"]["hall"] for row in everything() if "hall" in row["outcome"]]
    assert {hall["decision"] for hall in decided} == {"answered_now", "in_writing", "not_answered"}
    assert all(hall["public_sentence"] for hall in decided)
    assert all(hall.get("reason") for hall in decided if hall["decision"] != "answered_now")
    assert sum("promise" in row["outcome"] for row in everything()) >= 25


def test_a_closed_dialogue_owes_nobody_an_answer() -> None:
    open_states = {"received", "assigned", "for_hall", "extended", "overdue"}
    assert not [row["id"] for row in petitions("xa-tra-doai") if row["outcome"]["state"] in open_states]


def test_proceedings_name_groups_and_people_that_exist() -> None:
    for row in read("proceedings")["proceedings"]:
        slug, groups = row["authority"], codes(row["authority"], "groups")
        names = {person["username"] for person in authority(slug)["people"]}
        assert {item["unit"] for item in row["agenda"]} <= codes(slug, "units")
        assert {item["by"] for item in row["announcements"]} <= names
        assert {item["group"] for item in row.get("attendance", [])} <= groups
        listed = row.get("delegates", [])
        assert row.get("delegates_from_names", False) or len(listed) == row["delegates_per_group"] * len(groups)
        assert {item["group"] for item in listed} <= groups
        assert [item["time"] for item in row["agenda"]] == sorted(item["time"] for item in row["agenda"])


def test_the_lists_of_names_give_every_delegate_a_different_name() -> None:
    names = read("names")
    made = set()
    for number in range(18 * 7):
        sex = "women" if number % 2 else "men"
        lists = (names["family"], names[f"middle_{sex}"], names[f"given_{sex}"])
        made.add(" ".join(chosen[number % len(chosen)] for chosen in lists))
    assert len(made) == 18 * 7
