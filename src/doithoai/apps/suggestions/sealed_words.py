"""What was read of a petition goes when it is sealed: see apps/petitions/sealed_words.

What it has taught (`Lesson`, hashes and codes alone) is taken back by a job, which needs it for that.
"""

from doithoai.apps.petitions.sealed_words import Words
from doithoai.apps.suggestions.models import StoredSubject, SubjectKey, Suggestion

WORDS = (
    Words(Suggestion, "petition", forgotten=True),
    Words(Suggestion, "other", forgotten=True),
    Words(StoredSubject, "petition", forgotten=True),
    Words(SubjectKey, "petition", forgotten=True),
)
