from django.apps import AppConfig


class CliConfig(AppConfig):
    name = "doithoai.faces.cli"
    label = "cli"
