from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "doithoai.apps.notices"
    label = "notices"
