from django.apps import AppConfig


class CommonConfig(AppConfig):
    name = "doithoai.faces.common"
    label = "common"
