from doithoai.core.petitions.place_names import Named, Place, PlaceKind, places_by_name
from doithoai.core.petitions.search_hits import also_found, marks_in
from doithoai.core.petitions.search_query import read_query, with_near
from doithoai.core.text.short_forms import Phrase

GROUP, AUTHORITY, UNIT = PlaceKind.GROUP, PlaceKind.AUTHORITY, PlaceKind.UNIT
ROWS = [
    Named(AUTHORITY, 1, ("xã Đông Mỹ", "Ủy ban nhân dân xã Đông Mỹ"), 2, 1),
    Named(AUTHORITY, 2, ("xã An Bình", "Ủy ban nhân dân xã An Bình"), None, 2),
    Named(GROUP, 11, ("Thôn Thượng",), 13, 1),
    Named(GROUP, 12, ("Thôn Hạ",), 13, 2),
    Named(GROUP, 13, ("Tổ dân phố 5",), None, 2),
    Named(UNIT, 21, ("Phòng Văn hóa", "Phòng Văn hóa và Thông tin"), 22, 2),
    Named(UNIT, 22, ("Phòng Văn hóa - Xã hội",), None, 2),
    Named(UNIT, 23, ("Công an xã",), None, 2),
]
PLACES = places_by_name(ROWS)


def place(*words: str) -> Place:
    return PLACES[words]


def words(text: str) -> list[Phrase]:
    return [term.words for term in read_query(text, PLACES)]


def test_a_short_form_is_found_by_its_words_and_the_other_way_round() -> None:
    assert read_query("UBND")[0].phrases == (("uy", "ban", "nhan", "dan"),)
    assert ("tdp",) in read_query("tổ dân phố số 3")[0].phrases
    assert [read_query(short)[0].phrases for short in ("gpmb", "csgt", "tttt")] == [
        (("giai", "phong", "mat", "bang"),),
        (("canh", "sat", "giao", "thong"),),
        (("thong", "tin", "truyen", "thong"),),
    ]


def test_what_is_a_word_itself_is_no_short_form() -> None:
    assert [term.phrases for term in read_query("cá ở chợ")] == [(), (), ()]


def test_an_old_name_means_what_the_new_one_holds_and_the_other_way_round() -> None:
    assert place("thon", "thuong").groups == {11, 13}
    assert place("to", "dan", "pho", "5").groups == {11, 12, 13}
    assert ("thon", "ha") not in place("thon", "thuong").phrases
    assert place("phong", "van", "hoa").units == {21, 22}
    assert place("cong", "an", "xa").units == frozenset()


def test_an_authority_that_is_gone_means_its_groups_and_those_after_them() -> None:
    assert place("xa", "dong", "my").groups == {11, 13}
    assert ("xa", "an", "binh") in place("xa", "dong", "my").phrases
    assert place("xa", "an", "binh").groups == frozenset()


def test_a_name_within_a_query_is_one_term_also_in_short() -> None:
    assert words("ngập thôn thượng nhà ông Tư")[:2] == [("ngap",), ("thon", "thuong")]
    assert read_query("tdp 5", PLACES)[0].groups == {11, 12, 13}


def test_only_the_last_word_is_a_beginning() -> None:
    assert [term.begins for term in read_query("cống ngõ đông")] == [False, False, True]


def test_what_nobody_typed_is_told_as_it_is_written() -> None:
    query = with_near(read_query("cốgn tdp 5", PLACES), {0})
    pieces = marks_in("Cống ở Tổ dân phố 5 tắc", query)

    assert also_found(query, pieces) == ["Thôn Thượng", "Thôn Hạ", "cống", "tổ dân phố 5"]
    assert also_found(read_query("cong"), marks_in("Cống, công viên", read_query("cong"))) == []
