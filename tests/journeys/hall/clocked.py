"""The pages, in a process of their own, with the time that a file names: three hours pass as fast as it is written."""

import os
from datetime import datetime
from importlib import import_module
from pathlib import Path

from doithoai.project.wsgi import application

CLOCK = Path(os.environ["DOITHOAI_TEST_CLOCK"])
# The application sets Django up; only then can the module be read.
import_module("doithoai.faces.common.callers").moment = lambda: datetime.fromisoformat(CLOCK.read_text("utf-8"))  # type: ignore[attr-defined]

__all__ = ["application"]
