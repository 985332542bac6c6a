from django.apps import AppConfig


class AudienceConfig(AppConfig):
    name = "doithoai.apps.audience"
    label = "audience"
