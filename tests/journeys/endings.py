"""What must hold at the end of every journey."""

import re
from collections.abc import Iterable

from doithoai.apps.audit.queries import broken_chains
from doithoai.apps.petitions.models import Petition
from doithoai.core.petitions.public_status import WORDS
from tests.journeys.actors.intake import Citizen
from tests.journeys.browser import Page
from tests.journeys.cast import Cast

CODE = re.compile(r"\b([A-Z0-9]{4}-[A-Z0-9]{4})\b")
STATUS_WORDS = [word for word, _ in WORDS.values()]


def nothing_is_lost(cast: Cast, codes: Iterable[str]) -> None:
    """Every opinion that was handed in is there, has one of the seven statuses and a timeline from its arrival."""
    codes = list(codes)
    kept = set(Petition.objects.filter(authority=cast.world.commune).values_list("code", flat=True))
    assert kept >= set(codes)
    reader = Citizen(cast.world)
    for code in kept:
        page = reader.tracks(code).shows(f"Ý kiến {code}", "Tiếp nhận ý kiến")
        assert any(word in page for word in STATUS_WORDS), page.text


def the_trail_is_whole() -> None:
    """Nobody changed what was recorded."""
    assert broken_chains() == {}


def strangers_see_nothing(cast: Cast, dialogue: str, codes: Iterable[str]) -> None:
    """The neighbour's secretary, the police and somebody without an account find no case of ours."""
    codes = list(codes)
    assert cast.stranger.finds_nothing("desk:dialogue", dialogue)
    assert cast.stranger.finds_nothing("desk:session", dialogue)
    assert cast.stranger.finds_nothing("desk:delegates", dialogue)
    cast.stranger.opens("desk:inbox").hides(*codes)
    for code in codes:
        assert cast.stranger.finds_nothing("desk:petition", code)
        assert cast.police.finds_nothing("desk:petition", code)
    passer_by = Citizen(cast.world)
    passer_by.browser.look(f"/ban-lam-viec/doi-thoai/{dialogue}/").shows("Đăng nhập").hides("Nhiệm vụ")


def codes_raised(session: Page) -> list[str]:
    """The codes that the run sheet shows beside the questions, the newest first."""
    return list(dict.fromkeys(CODE.findall(session.after("Đã phát biểu").text)))


def code_raised_with(session: Page, words: str) -> str:
    """The code of the question that reads so: it stands before its words."""
    heard = session.after("Đã phát biểu").text
    return str(CODE.findall(heard[: heard.index(words)])[-1])
