from django.apps import AppConfig


class TopicsConfig(AppConfig):
    name = "doithoai.apps.topics"
    label = "topics"
