"""The words of a plan that a person may edit."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Description:
    """What the dialogue is about, where, with whom and how; lists hold one line each."""

    title: str
    audience: str = ""
    theme: str = ""
    venue: str = ""
    expected_attendance: int | None = None
    chair_title: str = ""
    co_chairs: tuple[str, ...] = ()
    council_co_chairs: bool = False
    deputy_when_authorised: bool = False
    legal_bases: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    conduct: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
