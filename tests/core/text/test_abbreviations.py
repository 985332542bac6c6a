import pytest

from doithoai.core.text.abbreviations import in_full


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Chủ tịch UBND phường", "Chủ tịch Ủy ban nhân dân phường"),
        ("Văn phòng HĐND và UBND xã", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã"),
        ("Ủy ban MTTQ phường", "Ủy ban Mặt trận Tổ quốc phường"),
        ("Số 12/KH-UBND", "Số 12/KH-UBND"),
        ("ubnd, UBNDX", "ubnd, UBNDX"),
        ("", ""),
    ],
)
def test_known_abbreviations_are_written_out_and_symbols_of_papers_stay(written: str, read: str) -> None:
    assert in_full(written) == read
