"""A sealed petition leaves its topic: see apps/petitions/sealed_words."""

from doithoai.apps.petitions.sealed_words import Words
from doithoai.apps.topics.models import TopicMember

WORDS = (Words(TopicMember, "petition", forgotten=True),)
