"""Words of petitions in the hall: see apps/petitions/sealed_words."""

from doithoai.apps.hall.models import PrivateNote, Promise, Step, Turn
from doithoai.apps.petitions.sealed_words import GONE, Words

WORDS = (
    Words(Turn, "petition", {"question": GONE, "public_sentence": GONE, "answer": GONE}),
    Words(Promise, "petition", {"text": GONE, "moved_reason": "", "proof_note": "", "is_public": False}),
    Words(Step, "turn__petition", forgotten=True),
    Words(PrivateNote, "petition", forgotten=True),
    Words(PrivateNote, "turn__petition", forgotten=True),
)
