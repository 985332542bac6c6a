"""Which other sites may show our small page in a frame: their origins, nothing wider."""

import re

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

MOST_SITES = 20
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_ORIGIN = re.compile(rf"https://{_LABEL}(?:\.{_LABEL})+(?::\d{{2,5}})?")


class SiteMalformed(Refused):
    """Not the address of a site: https and a full name, no path needed."""

    code = "site_malformed"
    field = "sites"
    sentence = gettext_noop("«{site}» chưa phải là địa chỉ trang, ví dụ: https://anhoa.vi-du.gov.vn. Xin xem lại.")


class TooManySites(Refused):
    """More than `MOST_SITES`."""

    code = "too_many_sites"
    field = "sites"
    sentence = gettext_noop("Nhiều nhất {most} trang.")


def read_sites(text: str) -> list[str]:
    """The origins in a text with one address a line; a path behind the name is dropped. Raises SiteMalformed,
    TooManySites. What it gives can stand in a header: it holds no blank, no quote and no semicolon.
    """
    sites = [_origin(line) for line in text.split() if line]
    if len(set(sites)) > MOST_SITES:
        raise TooManySites(most=MOST_SITES)
    return list(dict.fromkeys(sites))


def _origin(typed: str) -> str:
    address = typed.casefold()
    name = address if "://" in address else f"https://{address}"
    found = _ORIGIN.match(name)
    if found is None or name[found.end() :][:1] not in ("", "/"):
        raise SiteMalformed(site=typed[:80])
    return found[0]
