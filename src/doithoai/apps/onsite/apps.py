from django.apps import AppConfig


class OnsiteConfig(AppConfig):
    name = "doithoai.apps.onsite"
    label = "onsite"
