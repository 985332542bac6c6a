from doithoai.faces.live.pictures import is_view


def test_every_part_of_a_view_has_one_spelling_so_that_strangers_cannot_make_pictures_without_end() -> None:
    assert all(is_view(view) for view in ("public", "staff", "chair", "unit:12", "screen:1"))
    for view in (
        "public:1",
        "public:",
        "staff:x",
        "unit",
        "unit:",
        "screen:01",
        "screen:٣",
        "screen:" + "9" * 5000,
        "x",
    ):
        assert not is_view(view)
