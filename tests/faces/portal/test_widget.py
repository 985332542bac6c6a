"""The small page in a frame on other sites."""

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.organisations.actions.allow_embedding import allow_embedding
from doithoai.apps.organisations.models import Authority
from doithoai.core.embedding import SiteMalformed
from tests.apps.petitions.voices import a_collecting_dialogue
from tests.world import World

URL = "/doi-thoai/an-binh-2026-1/nhung/"
SITE = "https://anbinh.vi-du.vn"


def test_only_the_sites_of_the_authority_may_show_it(world: World) -> None:
    a_collecting_dialogue(world)
    assert "frame-ancestors 'none'" in world.client().get(URL).headers["Content-Security-Policy"]
    allow_embedding(world.caller("admin"), authority_id=world.commune.pk, sites=SITE)
    page = world.client().get(URL)
    assert f"frame-ancestors {SITE};" in page.headers["Content-Security-Policy"] + ";"
    assert "X-Frame-Options" not in page.headers
    other = world.client().get("/doi-thoai/an-binh-2026-1/")
    assert "frame-ancestors 'none'" in other.headers["Content-Security-Policy"]
    assert other.headers["X-Frame-Options"] == "DENY"


def test_it_has_no_script_and_sets_no_cookie_and_leads_out_of_the_frame(world: World) -> None:
    a_collecting_dialogue(world)
    page = world.client().get(URL)
    html = page.content.decode()
    assert "<script" not in html
    assert not page.cookies
    assert html.count('target="_blank"') == 2
    assert "Gửi ý kiến" in html
    assert world.client().get("/doi-thoai/khong-co/nhung/").status_code == 404


def test_the_desk_gives_the_lines_to_copy(world: World) -> None:
    a_collecting_dialogue(world)
    path = "/ban-lam-viec/doi-thoai/an-binh-2026-1/thu-y-kien/"
    assert "&lt;iframe" not in world.client("secretary").get(path).content.decode()
    allow_embedding(world.caller("admin"), authority_id=world.commune.pk, sites=SITE)
    page = world.client("secretary").get(path).content.decode()
    assert "&lt;iframe" in page
    assert URL in page
    assert SITE in page


def test_only_the_administrator_names_the_sites_and_it_is_recorded(world: World) -> None:
    for who in ("secretary", "stranger"):
        with pytest.raises(Authority.DoesNotExist):
            allow_embedding(world.caller(who), authority_id=world.commune.pk, sites=SITE)
    with pytest.raises(SiteMalformed):
        allow_embedding(world.caller("admin"), authority_id=world.commune.pk, sites="http://a.vn")
    assert not Event.objects.filter(name="authority.embedding_allowed").exists()
    world.commune.refresh_from_db()
    assert world.commune.embedding_sites == []
    allow_embedding(world.caller("admin"), authority_id=world.commune.pk, sites=SITE)
    assert Event.objects.get(name="authority.embedding_allowed").data["note"] == SITE
