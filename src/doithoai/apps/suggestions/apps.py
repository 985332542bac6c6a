from django.apps import AppConfig


class SuggestionsConfig(AppConfig):
    name = "doithoai.apps.suggestions"
    label = "suggestions"
