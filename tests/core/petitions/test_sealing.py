from doithoai.core.petitions.sealing import without_case


def test_the_line_of_a_sealed_case_and_the_items_under_it_leave_a_message_of_the_day() -> None:
    text = "Việc đến kỳ nhắc:\n\nKiến nghị AAAA-1111\n- ông Zxqv: hạn\n- nữa\n\nKiến nghị BBBB-2222\n- đèn đường"

    assert without_case(text, "AAAA-1111", "…") == "Việc đến kỳ nhắc:\n\n…\n\nKiến nghị BBBB-2222\n- đèn đường"


def test_an_item_that_names_the_case_leaves_alone() -> None:
    assert without_case("- AAAA-1111: ông Zxqv\n- BBBB-2222: đèn", "AAAA-1111", "…") == "…\n- BBBB-2222: đèn"
