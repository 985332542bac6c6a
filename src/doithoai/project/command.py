"""The command `doithoai`: one verb each, words joined by dashes as people type them."""

import os
import sys

from django.core.management import execute_from_command_line

from doithoai.project.secret import keep_secret

OWN_KEY = {"init", "serve", "demonstrate"}
"""Verbs that begin an installation: they make its secret key where there is none."""


def main() -> None:
    """Run the verb; `doithoai verify-audit` is the management command `verify_audit`."""
    arguments = sys.argv[1:]
    verb = arguments[0] if arguments else "help"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doithoai.project.settings")
    if verb in OWN_KEY:
        keep_secret()
    execute_from_command_line(["doithoai", verb.replace("-", "_"), *arguments[1:]])


if __name__ == "__main__":
    main()
