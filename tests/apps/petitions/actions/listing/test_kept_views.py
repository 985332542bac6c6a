import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.petitions.actions.listing.drop_view import drop_view
from doithoai.apps.petitions.actions.listing.keep_view import keep_view
from doithoai.apps.petitions.actions.listing.move_view import move_view
from doithoai.apps.petitions.models import KeptView
from doithoai.apps.petitions.queries.offers import offers_for
from doithoai.core.petitions.kept_views import MOST_KEPT, TooManyViews, ViewGone, ViewTooLong, ViewUnnamed
from tests.world import World


def offered(world: World, name: str) -> list[str]:
    return [row.word for row in offers_for(world.caller(name)).of("view")]


def test_a_view_is_ones_own_until_it_is_shared(world: World) -> None:
    secretary = world.caller("secretary")
    keep_view(secretary, name="Quá hạn của tôi", query="han=late")
    keep_view(secretary, name="Cả cơ quan", query="tinh_trang=received", shared=True)

    assert offered(world, "secretary") == ["Quá hạn của tôi", "Cả cơ quan"]
    assert offered(world, "chair") == ["Cả cơ quan"]
    assert offered(world, "stranger") == []
    assert Event.objects.filter(name="inbox.view_kept").count() == 2


def test_the_same_name_is_kept_anew(world: World) -> None:
    for query in ("han=late", "han=soon"):
        keep_view(world.caller("secretary"), name=" Của  tôi ", query=query)

    assert (KeptView.objects.get().name, KeptView.objects.get().query) == ("Của tôi", "han=soon")


def test_views_are_put_in_order_and_dropped(world: World) -> None:
    caller = world.caller("secretary")
    first, second = (keep_view(caller, name=name, query="") for name in ("Một", "Hai"))
    move_view(caller, view_id=second.pk)
    assert offered(world, "secretary") == ["Hai", "Một"]
    drop_view(caller, view_id=first.pk)
    assert offered(world, "secretary") == ["Hai"]


def test_a_colleague_neither_drops_nor_moves_it(world: World) -> None:
    view = keep_view(world.caller("secretary"), name="Chung", query="", shared=True)
    for name in ("chair", "stranger", "admin"):
        for act in (drop_view, move_view):
            with pytest.raises(ViewGone):
                act(world.caller(name), view_id=view.pk)
    assert KeptView.objects.count() == 1


def test_a_view_needs_a_name_and_fits_into_an_address(world: World) -> None:
    caller = world.caller("secretary")
    with pytest.raises(ViewUnnamed):
        keep_view(caller, name="  ", query="")
    with pytest.raises(ViewTooLong):
        keep_view(caller, name="Dài", query="q=" + "x" * 1001)
    for number in range(MOST_KEPT):
        keep_view(caller, name=f"Cách {number}", query="")
    with pytest.raises(TooManyViews):
        keep_view(caller, name="Thêm", query="")
    assert KeptView.objects.count() == MOST_KEPT
