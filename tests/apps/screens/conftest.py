from tests.apps.hall.conftest import dialogue, sitting

__all__ = ["dialogue", "sitting"]
