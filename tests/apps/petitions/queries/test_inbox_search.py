from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doithoai.apps.organisations.models import Authority, Group
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.queries.inbox import inbox
from doithoai.apps.petitions.queries.inbox_view import InboxView
from doithoai.apps.petitions.queries.offers import offers_for
from doithoai.core.petitions.numbering import code_from_number
from doithoai.core.petitions.search_text import search_text
from doithoai.core.text.normalise import search_words
from tests.core.text.test_typing_faults import faults
from tests.voices import voice
from tests.world import World

TEXT = "Cống thoát nước trước trường mầm non Hoa Phượng nghẹt rác, mưa xuống là ngập"
LONG = sorted({word for word in search_words(TEXT) if len(word) > 2})


def search(world: World, text: str, name: str = "secretary", **more: object) -> list[Petition]:
    caller = world.caller(name)
    view = InboxView(text=text, **more)  # type: ignore[arg-type]
    page = inbox(caller, view, places=offers_for(caller).places)
    again = inbox(caller, replace(view, near=True), places=offers_for(caller).places)
    assert {row.pk for row in page.rows} <= {row.pk for row in again.rows}
    return list(page.rows)


def test_a_word_with_one_fault_still_finds_its_petition(world: World) -> None:
    wanted = voice(world, text=TEXT)
    voice(world, text="Đèn đường tổ dân phố 3 hỏng")
    caller = world.caller("secretary")

    @settings(max_examples=60)
    @given(faults(st.sampled_from(LONG)))
    def check(pair: tuple[str, str]) -> None:
        for near in (False, True):
            page = inbox(caller, InboxView(text=f"{pair[1]} nghẹt", near=near))
            if wanted.pk in {row.pk for row in page.rows}:
                return
        raise AssertionError(pair)

    check()


def test_nothing_of_another_authority_is_ever_found(world: World) -> None:
    theirs = voice(world, text=TEXT, authority=world.neighbour)

    for text in (*LONG, "cogn", "nghetj", "tdp 3", theirs.code, "xã Bình Sơn"):
        assert search(world, text) == []
    assert search(world, "cogn", "stranger") == [theirs]


def test_the_words_that_stand_nowhere_are_told(world: World) -> None:
    voice(world, text=TEXT)
    caller = world.caller("secretary")

    assert inbox(caller, InboxView(text="cogn ngập")).search.unseen == ("cogn",)
    assert inbox(caller, InboxView(text="cống ngập")).search.unseen == ()


@pytest.mark.parametrize(
    ("text", "query"),
    [("Đèn TDP 5 hỏng", "tổ dân phố 5"), ("Đèn tổ dân phố 5 hỏng", "tdp 5"), ("Hỏi ubnd xã", "ủy ban nhân dân")],
)
def test_short_forms_are_found_both_ways(world: World, text: str, query: str) -> None:
    wanted = voice(world, text=text)
    assert search(world, query) == [wanted]


def test_words_typed_while_nothing_joined_the_keys_are_found(world: World) -> None:
    code = code_from_number(77)
    text = "ddeef nghij suwar ddowngf nguwowif ddi khoong ddwowcj"
    wanted = voice(world, text=text, code=code, folded=search_text(code=code, text=text))

    assert search(world, "đề nghị") == [wanted]
    assert search(world, "ddeef nghij") == [wanted]


def test_an_old_hamlet_finds_what_the_new_one_holds_and_the_other_way_round(world: World) -> None:
    old = world.groups[0]
    new = Group.objects.create(authority=world.commune, kind="tổ dân phố", name="Tổ dân phố 9")
    Group.objects.filter(pk=old.pk).update(successor=new)
    of_old, of_new = voice(world, text="Đèn hỏng", group=old), voice(world, text="Cống tắc", group=new)
    named = voice(world, text="Đầu tdp 9 cống tắc")

    for query in ("thôn đông", "tổ dân phố 9", "TDP 9"):
        assert search(world, query) == [named, of_new, of_old]
    assert search(world, "cống tắc thôn đông") == [named, of_new]
    assert search(world, "thôn đoài") == []


def test_an_old_commune_finds_the_petitions_of_its_hamlets(world: World) -> None:
    gone = Authority.objects.create(
        name="Ủy ban nhân dân xã Đông Mỹ", short_name="xã Đông Mỹ", slug="xa-dong-my", level="commune",
        symbol="UBND", place="Đông Mỹ", successor=world.commune,
    )  # fmt: skip
    Group.objects.create(authority=gone, kind="thôn", name="Thôn Thượng", successor=world.groups[1])
    of_hamlet = voice(world, text="Đèn hỏng", group=world.groups[1])
    theirs = voice(world, text="Đường cũ", authority=gone)
    named = voice(world, text="Chợ xã Đông Mỹ bẩn")

    assert search(world, "xã đông mỹ") == [named, of_hamlet]
    assert search(world, "thôn thượng") == [of_hamlet]
    assert theirs not in search(world, "đường")


def test_no_words_find_a_sealed_petition(world: World) -> None:
    voice(world, text="Bí mật", state="sealed")

    assert search(world, "bí mật", state=("sealed",)) == []
    assert search(world, "bí mậtt", near=True) == []
