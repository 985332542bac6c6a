"""Words of petitions on their way in: see apps/petitions/sealed_words."""

from doithoai.apps.intake.models import ImportRow, Letter
from doithoai.apps.petitions.sealed_words import Words

WORDS = (
    Words(ImportRow, "petition", {"cells": []}),
    Words(Letter, "petition", dict.fromkeys(("sender", "address", "subject", "text"), "") | {"refused_files": []}),
)
