"""Words of petitions in conflicts of a return: see apps/petitions/sealed_words."""

from doithoai.apps.onsite.models import ReturnConflict
from doithoai.apps.petitions.sealed_words import Words

WORDS = (Words(ReturnConflict, "petition", forgotten=True),)
