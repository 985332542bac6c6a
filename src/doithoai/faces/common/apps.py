from django.apps import AppConfig

from doithoai.faces.common.field_sentences import say_it_ourselves


class CommonConfig(AppConfig):
    name = "doithoai.faces.common"
    label = "common"

    def ready(self) -> None:
        """Our own sentences at the fields of every form."""
        say_it_ourselves()
