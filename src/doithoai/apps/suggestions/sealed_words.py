"""What was read of a petition goes when it is sealed: see apps/petitions/sealed_words."""

from doithoai.apps.petitions.sealed_words import Words
from doithoai.apps.suggestions.models import Lesson, StoredSubject, SubjectKey, Suggestion

WORDS = (
    Words(Suggestion, "petition", forgotten=True),
    Words(Suggestion, "other", forgotten=True),
    Words(StoredSubject, "petition", forgotten=True),
    Words(SubjectKey, "petition", forgotten=True),
    Words(Lesson, "petition", forgotten=True),
)
