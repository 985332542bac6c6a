"""Several people act at the same moment, each on a connection of their own."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Barrier, Thread

from django.db import connections

from doithoai.core.refusal import Refused

Act = Callable[[], object]


@dataclass
class Ended:
    """How each act ended: the results of those that went through, the refusals of the others."""

    done: list[object]
    refused: list[Refused]

    @property
    def sentence(self) -> str:
        """What the one who came second was told."""
        (refused,) = self.refused
        return refused.say()


def at_once(*acts: Act) -> Ended:
    """Let all begin together. Anything but a refusal (a deadlock, a broken constraint) is an error."""
    start, ended, broken = Barrier(len(acts)), Ended([], []), list[Exception]()

    def run(act: Act) -> None:
        start.wait(timeout=10)
        try:
            ended.done.append(act())
        except Refused as refused:
            ended.refused.append(refused)
        except Exception as error:
            broken.append(error)
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    if broken:
        raise broken[0]
    return ended
