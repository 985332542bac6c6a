from django.apps import AppConfig


class DialoguesConfig(AppConfig):
    name = "doithoai.apps.dialogues"
    label = "dialogues"
