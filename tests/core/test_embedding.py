"""Which sites may show our page: only origins get into the header."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.embedding import MOST_SITES, SiteMalformed, TooManySites, read_sites


def test_addresses_become_origins_each_once() -> None:
    typed = "https://AnHoa.vi-du.vn/trang-chu\n\nanhoa.vi-du.vn\n https://cong.vi-du.vn:8443 "
    assert read_sites(typed) == ["https://anhoa.vi-du.vn", "https://cong.vi-du.vn:8443"]
    assert read_sites("") == []


@pytest.mark.parametrize(
    "typed", ["http://a.vn", "https://*.vn", "*", "'self'", "https://a", "https://a.vn;script-src", "a.vn@b"]
)
def test_what_is_no_site_is_refused(typed: str) -> None:
    with pytest.raises(SiteMalformed):
        read_sites(typed)


def test_a_list_has_an_end() -> None:
    with pytest.raises(TooManySites):
        read_sites("\n".join(f"trang{number}.vi-du.vn" for number in range(MOST_SITES + 1)))


@given(st.text(max_size=60))
def test_nothing_that_could_widen_a_header_comes_through(typed: str) -> None:
    try:
        sites = read_sites(typed)
    except SiteMalformed:
        return
    assert all(site.startswith("https://") and not set(site) & set(" ;,'\"*\n") for site in sites)
