"""Loads the demonstration: all of it or nothing, in one transaction."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from doithoai.apps.jobs.runner import run_ready
from doithoai.apps.organisations.actions.share_demonstration_password import share_demonstration_password
from doithoai.apps.organisations.models import Authority
from doithoai.core.caller import Door, system_caller
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop
from doithoai.faces.cli.demonstration import (
    aftermath,
    answers,
    founding,
    own_rules,
    plans,
    reading,
    seats,
    sittings,
    voices,
)
from doithoai.faces.cli.demonstration.script import Script, Step
from doithoai.faces.cli.demonstration.town import Town

PASSWORD = "xem-thu-doi-thoai"  # noqa: S105  documented, for invented people only


class RealAuthorityHere(Refused):
    """Invented people never stand beside real ones."""

    code = "real_authority_here"
    sentence = gettext_noop(
        "Hệ thống này đã có cơ quan thật ({name}). Bản trình diễn chỉ nạp vào một nơi trống, xin đặt DOITHOAI_VAR khác."
    )


class DemonstrationHere(Refused):
    """It is loaded already; dates in it count from the day of loading."""

    code = "demonstration_here"
    sentence = gettext_noop(
        "Bản trình diễn đã có sẵn. Muốn nạp lại từ đầu, xin xóa thư mục dữ liệu của nó rồi chạy lại lệnh này."
    )


@dataclass(frozen=True)
class Loaded:
    """The towns, and the steps that a rule refused on this very day (none on most days)."""

    towns: tuple[Town, ...]
    refused: tuple[str, ...]


def is_loaded() -> bool:
    """Whether the demonstration is there. Raises RealAuthorityHere beside a real authority."""
    real = Authority.objects.filter(is_demonstration=False).first()
    if real is not None:
        raise RealAuthorityHere(name=real.name)
    return Authority.objects.filter(is_demonstration=True).exists()


@transaction.atomic
def load(now: datetime) -> Loaded:
    """Found the authorities and live through their dialogues up to `now`; or a refusal and nothing."""
    if is_loaded():
        raise DemonstrationHere
    script = Script(now)
    towns: list[Town] = []
    for row in reading.authorities():
        towns.append(founding.found_town(script, row, towns[0] if towns else None))
    for town in towns:
        for write in (
            own_rules.schedule_rules,
            plans.schedule_plan,
            seats.schedule_seats,
            voices.schedule_voices,
            answers.schedule_answers,
            sittings.schedule_sitting,
            aftermath.schedule_aftermath,
        ):
            write(town)
        script.at(script.moment(-3, "08:30"), "deputy", _naming(town))
    script.play(between=_run_jobs)
    share_demonstration_password(system_caller(now, door=Door.CLI), password=PASSWORD)
    return Loaded(tuple(towns), tuple(script.refused))


def _naming(town: Town) -> Step:
    return lambda _: founding.name_deputy(town)


def _run_jobs(at: datetime) -> None:
    while run_ready(clock=lambda: at, worker="demonstration"):
        pass
