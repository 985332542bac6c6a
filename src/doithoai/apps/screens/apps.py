from django.apps import AppConfig


class ScreensConfig(AppConfig):
    name = "doithoai.apps.screens"
    label = "screens"
