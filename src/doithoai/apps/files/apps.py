from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "doithoai.apps.files"
    label = "files"
