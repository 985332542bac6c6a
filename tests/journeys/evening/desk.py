"""One secretary sorts an evening's voices with what the pages suggest; a second person agrees where two are needed."""

from collections import Counter
from dataclasses import dataclass, field

from doithoai.core.triage.fields import FIELDS
from tests.hall_world import run_jobs
from tests.journeys.browser import Page
from tests.journeys.cast import Cast
from tests.journeys.evening.voices import Voice


@dataclass
class Desk:
    """Reads each case once, takes what is suggested rightly, corrects the rest. `voices`: code -> who said it."""

    cast: Cast
    voices: dict[str, Voice]
    unit_names: dict[str, str]
    carriers: dict[str, str] = field(default_factory=dict)
    """Code of a merged voice -> code of the one that carries it on."""
    done: Counter[str] = field(default_factory=Counter)

    def sort(self) -> None:
        """Every case, in the order in which it came."""
        for code in self.voices:
            self._sort_one(code)
        run_jobs(self.cast.world)

    def _sort_one(self, code: str) -> None:
        voice, page = self.voices[code], self.cast.secretary.opens_case(code)
        if voice.kind == "to_cao":
            self._seal(code, page)
        elif voice.kind == "khieu_nai":
            self.done["diverted"] += 1
            self.cast.secretary.diverts(code, "Xin gửi đơn khiếu nại tới bộ phận tiếp công dân của xã.")
        elif carrier := self._same_matter(code, page):
            self.done["merged"] += 1
            self.cast.secretary.merges(code, into=carrier)
            self.carriers[code] = self._carrier_of(carrier)
        else:
            self._classify(code, page)
            self.cast.secretary.gives_to_unit(code, self.unit_names[voice.unit])
            self.done["given"] += 1

    def _seal(self, code: str, page: Page) -> None:
        self.done["warned"] += "Có thể là tố cáo" in page
        self.cast.secretary.asks_to_seal(code)
        self.cast.chair.opens("desk:petition", code).press("Đồng ý niêm phong")
        self.done["sealed"] += 1

    def _same_matter(self, code: str, page: Page) -> str:
        """The suggested petition that truly speaks of the same, as a reader sees; the secretary opens no other list."""
        shown = [link.href.rstrip("/").rsplit("/", 1)[-1] for link in page.links if "/y-kien/" in link.href]
        mine = self.voices[code].matter
        others = (other for other in shown if self._carrier_of(other) != code)
        return next((other for other in others if self._matter_of(other) == mine), "")

    def _carrier_of(self, code: str) -> str:
        while code in self.carriers:
            code = self.carriers[code]
        return code

    def _matter_of(self, code: str) -> str:
        return self.voices[code].matter if code in self.voices else ""

    def _classify(self, code: str, page: Page) -> None:
        name = dict(FIELDS)[self.voices[code].field]
        if "Nhận cả phân loại" in page and name in page.after("Gợi ý").text:
            page.press("Nhận cả phân loại")
            self.done["field taken"] += 1
        else:
            self.cast.secretary.sorts(code, name)
            self.done["field corrected"] += 1
