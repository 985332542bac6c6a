from doithoai.core.event_details import DETAILS, PUBLIC_DETAILS
from doithoai.core.event_sentences import SENTENCES
from doithoai.core.events import EventName


def test_every_event_has_its_sentence() -> None:
    assert set(SENTENCES) == set(EventName)


def test_every_public_detail_has_its_words() -> None:
    assert set(PUBLIC_DETAILS) <= set(DETAILS)
