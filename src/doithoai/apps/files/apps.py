from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "doithoai.apps.files"
    label = "files"

    def ready(self) -> None:
        from doithoai.apps.files import checks  # noqa: F401, PLC0415  a check registers itself once the apps are there
