"""What a citizen does in a browser, for tests that need a petition sent through the public form."""

import re
from typing import Any

from django.test import Client

from tests.apps.petitions.voices import WORDS


def hidden_draft(page: str) -> str:
    """The signed field that carries the earlier steps."""
    found = re.search(r'name="draft" value="([^"]+)"', page)
    assert found, "no draft on the page"
    return found[1]


def pass_gate(client: Client, code: str) -> str:
    """Step 1; gives the draft of step 2."""
    page = client.post(f"/gui-y-kien/{code}/", {"step": "gate", "answer": "gop_y"})
    return hidden_draft(page.content.decode())


def send_petition(client: Client, code: str, text: str = WORDS, **fields: Any) -> tuple[str, str]:
    """All three steps; gives the code and the secret of the receipt. `fields`: those of step 2 and 3."""
    draft = pass_gate(client, code)
    page = client.post(f"/gui-y-kien/{code}/", {"step": "words", "draft": draft, "text": text, **fields})
    draft = hidden_draft(page.content.decode())
    fields.pop("uploads", None)
    answer = client.post(f"/gui-y-kien/{code}/", {"step": "send", "draft": draft, **fields})
    assert answer.status_code == 302, answer.content.decode()
    _, _, sent_code, secret, _, _ = answer.headers["Location"].split("/")
    return sent_code, secret
