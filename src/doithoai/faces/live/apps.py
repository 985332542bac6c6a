from django.apps import AppConfig


class LiveConfig(AppConfig):
    name = "doithoai.faces.live"
    label = "live"
