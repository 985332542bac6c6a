"""Words of petitions on phones: see apps/petitions/sealed_words."""

from doithoai.apps.audience.models import PhoneQuestion, Wish
from doithoai.apps.petitions.sealed_words import GONE, Words

_WORDS = {"text": GONE, "public_text": GONE, "name": "", "reason": GONE}
WORDS = (
    Words(PhoneQuestion, "petition", _WORDS),
    Words(PhoneQuestion, "turn__petition", _WORDS),
    Words(Wish, "turn__petition", {"name": GONE, "subject": "", "reason": GONE}),
)
