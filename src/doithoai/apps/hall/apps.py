from django.apps import AppConfig


class HallConfig(AppConfig):
    name = "doithoai.apps.hall"
    label = "hall"
