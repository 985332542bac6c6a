from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "doithoai.faces.desk"
    label = "desk"
