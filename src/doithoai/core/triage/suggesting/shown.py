"""A suggestion as the plain values that `doithoai suggest` prints. The keys are a promise to other programs."""

from collections.abc import Mapping

from doithoai.core.text.personal_data import PersonalData
from doithoai.core.triage.suggesting.suggest import Suggestion

DIGITS = 4
"""Places after the point of a confidence."""
KINDS = {
    PersonalData.PHONE: "phone",
    PersonalData.CITIZEN_ID: "cccd",
    PersonalData.BANK_ACCOUNT: "bank_account",
    PersonalData.EMAIL: "email",
    PersonalData.PLATE: "plate",
    PersonalData.ADDRESS: "address",
    PersonalData.NAME: "name",
}
"""Kind of personal data -> its name in what is printed."""
LEAST_FIELDS, LEAST_CONFIDENCE = 3, 0.02
"""At least three fields are listed; more only where something speaks for them."""


def as_plain(suggestion: Suggestion) -> Mapping[str, object]:
    """The keys and values of one printed line; spans are code points of the text as given."""
    return {
        "id": suggestion.id,
        "legal_type": {
            "value": suggestion.legal_type.value,
            "confidence": round(suggestion.legal_type.confidence, DIGITS),
        },
        "fields": [
            {"code": field.value, "confidence": round(field.confidence, DIGITS)}
            for place, field in enumerate(suggestion.fields)
            if place < LEAST_FIELDS or field.confidence >= LEAST_CONFIDENCE
        ],
        "level": suggestion.level.value,
        "points": [list(span) for span in suggestion.points],
        "duplicates": [{"id": other, "score": round(score, DIGITS)} for other, score in suggestion.duplicates],
        "personal_data": [
            {"kind": KINDS[found.kind], "start": found.start, "end": found.end} for found in suggestion.personal_data
        ],
    }
