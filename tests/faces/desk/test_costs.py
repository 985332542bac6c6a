"""The pages that everybody opens all day ask the database a dozen times at most, however much is on them."""

from typing import Any

import pytest

from doithoai.core.petitions.lifecycle import AnswerStage
from tests.voices import answer_at, assigned, voice
from tests.world import World

DESK = "/ban-lam-viec/"


MORE = {"": 19, "y-kien/{code}/": 17}
"""My day gathers from many tables, each asked once: plans, numbers to confirm, silent groups, open halls, too.
A case has more parts than a list: notes among colleagues, suggestions, repeats of earlier years, too."""


@pytest.mark.parametrize("page", ["", "hop-thu/", "y-kien/{code}/", "theo-doi/", "so-lieu/", "cho-duyet/", "van-ban/"])
@pytest.mark.parametrize("who", ["secretary", "chair"])
def test_a_page_of_every_day_asks_a_dozen_times(
    world: World, who: str, page: str, django_assert_max_num_queries: Any
) -> None:
    for number in range(6):
        assigned(world, text=f"Ngõ {number} ngập")
        voice(world, text=f"Đèn đường số {number} hỏng")
    petition = answer_at(world, AnswerStage.OFFICE).petition
    client = world.client(who)

    with django_assert_max_num_queries(MORE.get(page, 12)):
        assert client.get(DESK + page.format(code=petition.code)).status_code == 200
