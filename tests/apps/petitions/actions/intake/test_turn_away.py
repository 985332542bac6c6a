"""Somebody is guided to another door."""

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.petitions.actions.intake.turn_away import turn_away
from doithoai.apps.petitions.models import GateCount, Petition
from tests.apps.petitions.voices import a_citizen
from tests.world import World


def test_only_a_number_is_kept(world: World) -> None:
    turn_away(a_citizen(world), kind="bao_vi_pham")
    turn_away(a_citizen(world), kind="bao_vi_pham")
    row = GateCount.objects.get()
    assert (row.count, row.kind, row.on, row.authority) == (2, "bao_vi_pham", world.clock.now.date(), world.commune)
    assert not Event.objects.exists()
    assert not Petition.objects.exists()


def test_an_unknown_kind_counts_nothing(world: World) -> None:
    with pytest.raises(ValueError, match="no such kind"):
        turn_away(a_citizen(world), kind="gop_y")
    assert not GateCount.objects.exists()
