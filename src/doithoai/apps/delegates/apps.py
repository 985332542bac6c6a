from django.apps import AppConfig


class DelegatesConfig(AppConfig):
    name = "doithoai.apps.delegates"
    label = "delegates"
