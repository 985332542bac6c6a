"""The live feed: one small ASGI application beside the pages."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doithoai.project.settings")
django.setup()

from doithoai.faces.live.feed import Feed  # noqa: E402  the models need the setup above

application = Feed()
