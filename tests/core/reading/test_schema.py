"""The published shape of a draft."""

from doithoai.core.reading.draft import PlanDraft, draft_to_json
from doithoai.core.reading.schema import draft_schema


def test_the_schema_names_exactly_the_keys_of_a_draft() -> None:
    schema = draft_schema()
    assert schema["required"] == list(draft_to_json(PlanDraft())) == list(schema["properties"])


def test_a_leaf_has_a_value_a_confidence_and_a_line() -> None:
    leaf = draft_schema()["properties"]["time"]["properties"]["kind"]
    assert leaf["required"] == ["value", "confidence", "line"]
    assert leaf["properties"]["value"]["enum"][-2:] == ["announced_later", None]
