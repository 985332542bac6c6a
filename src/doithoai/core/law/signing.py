"""Whether who signs and under which symbol fits the organ that issues (NĐ 30/2020/NĐ-CP; HD 36-HD/VPTW), as tables."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from doithoai.core.calendars.working_days import WorkCalendar
from doithoai.core.law.breach import Breach
from doithoai.core.law.facts import PlanFacts
from doithoai.core.text.abbreviations import in_full
from doithoai.core.text.normalise import fold

STATE, PARTY = "state", "party"
UBND, HDND, PARTY_COMMITTEE, FRONT = "ubnd", "hdnd", "party_committee", "front"
_PEOPLE, _COUNCIL, _FRONT = "uy ban nhan dan", "hoi dong nhan dan", "mat tran"
_PARTY = "ban chap hanh|ban thuong vu|dang uy|tinh uy|thanh uy|huyen uy"


@dataclass(frozen=True)
class Fault:
    """A line of the signature that does not fit: in this layout or organ (empty: any), a line of this pattern."""

    pattern: str
    what: str
    change: str
    format: str = ""
    organ: str = ""


FAULTS = (
    Fault(r"^[tk]/[mtl]\b", "Văn bản của cơ quan nhà nước mà ghi “{line}” theo lối văn bản của Đảng.",
          "Ghi TM., KT. hoặc TL. với dấu chấm.", format=STATE),
    Fault(r"^(tm|kt|tl|tuq)\.", "Văn bản của Đảng mà ghi “{line}” theo lối văn bản nhà nước.",
          "Ghi T/M, K/T hoặc T/L với gạch chéo.", format=PARTY),
    Fault(rf"^t/?m\.? .*({_COUNCIL}|{_PARTY})", "UBND ban hành mà ký “{line}”.",
          "Ký TM. ỦY BAN NHÂN DÂN, hoặc CHỦ TỊCH ký theo thẩm quyền riêng.", organ=UBND),
    Fault(rf"^t/?m\.? .*({_PEOPLE}|{_PARTY})", "Hội đồng nhân dân ban hành mà ký “{line}”.",
          "Ký TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN, hoặc CHỦ TỊCH.", organ=HDND),
    Fault(rf"^t/?m\.? .*({_PEOPLE}|{_COUNCIL}|{_FRONT})", "Cấp ủy ban hành mà ký “{line}”.",
          "Ký T/M BAN CHẤP HÀNH hoặc T/M BAN THƯỜNG VỤ.", organ=PARTY_COMMITTEE),
    Fault(rf"^t/?m\.? .*({_PEOPLE}|{_COUNCIL}|{_PARTY})", "Ủy ban Mặt trận Tổ quốc ban hành mà ký “{line}”.",
          "Ký TM. BAN THƯỜNG TRỰC.", organ=FRONT),
    Fault(r"^(pho )?bi thu", "Văn bản của UBND mà người ký mang chức danh Đảng: “{line}”.",
          "Ghi chức danh trong UBND: CHỦ TỊCH, hoặc KT. CHỦ TỊCH / PHÓ CHỦ TỊCH.", organ=UBND),
    Fault(r"^(pho )?chu tich", "Văn bản của cấp ủy mà người ký mang chức danh chính quyền: “{line}”.",
          "Ghi chức danh trong cấp ủy: BÍ THƯ hoặc PHÓ BÍ THƯ.", organ=PARTY_COMMITTEE),
)  # fmt: skip
ISSUERS: Mapping[str, tuple[str, ...]] = {
    UBND: ("UBND",),
    HDND: ("HĐND", "TTHĐND", "TT.HĐND"),
    PARTY_COMMITTEE: ("ĐU", "TU", "HU", "BTV", "BTVĐU", "ĐUX", "ĐUP"),
    FRONT: ("MTTQ", "UBMTTQ", "MT", "MTTW"),
}
"""Organ -> how its plans name it in their symbol."""
JOINTS: Mapping[str, str] = {STATE: "-", PARTY: "/"}
NAMES: Mapping[str, str] = {UBND: "UBND", HDND: "HĐND", PARTY_COMMITTEE: "cấp ủy", FRONT: "Mặt trận Tổ quốc"}


def lines_of(capacity: str | None, title: str | None = None) -> tuple[str, ...]:
    """The lines above the name, from a capacity and a title that a reader found; they may run on in one line."""
    text = " ".join(part.strip() for part in (capacity, title) if part)
    lines = re.split(r"\s+(?=(?:KT|TL|TUQ|K/T|T/L|Q)[.\s])", text)
    last = re.split(r"\s+(?=(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|BÍ THƯ|CHÁNH VĂN PHÒNG)\b)", lines[-1], maxsplit=1)
    if last[0].rstrip(".").upper() in ("KT", "TL", "TUQ", "K/T", "T/L", "Q"):
        last = re.split(r"(?<=\w)\s+(?=PHÓ |CHÁNH )", lines[-1], maxsplit=1)
    return tuple(line.strip() for line in (*lines[:-1], *last) if line.strip())


def signature_faults(facts: PlanFacts, _calendar: WorkCalendar) -> Iterator[Breach]:
    """The lines above the name fit the layout and the organ; a deputy says for whom."""
    if facts.capacity is None or (facts.organ is None and facts.format is None):
        return
    if not facts.capacity:
        yield Breach("Kế hoạch chưa ghi quyền hạn, chức vụ của người ký.", "Ghi quyền hạn, chức vụ phía trên họ tên.")
        return
    lines = [(line, fold(in_full(line))) for line in facts.capacity]
    for fault in FAULTS:
        if fault.format not in ("", layout_of(facts)) or fault.organ not in ("", facts.organ):
            continue
        yield from (
            Breach(fault.what.format(line=line), fault.change)
            for line, folded in lines
            if re.search(fault.pattern, folded)
        )
    yield from _deputy_alone([folded for _line, folded in lines], layout_of(facts))


def _deputy_alone(folded: list[str], layout: str) -> Iterator[Breach]:
    deputy = any(re.search(r"^pho chu tich", line) for line in folded)
    told = any(re.search(r"^(kt|tl|tuq|q)\.", line) for line in folded)
    if layout == STATE and deputy and not told:
        yield Breach("Phó Chủ tịch ký mà không ghi ký thay người đứng đầu.", "Ghi KT. CHỦ TỊCH phía trên PHÓ CHỦ TỊCH.")


def symbol_faults(facts: PlanFacts, _calendar: WorkCalendar) -> Iterator[Breach]:
    """The symbol is that of a plan of this organ: KH-UBND (state), KH/ĐU (Party)."""
    if not facts.symbol or facts.organ is None or facts.organ not in ISSUERS:
        return
    joint = JOINTS[layout_of(facts)]
    found = re.fullmatch(r"\W*([^\W\d_]+)\s*([-/–])\s*(\S.*)", facts.symbol.strip())
    issuers = ISSUERS[facts.organ]
    right = f"KH{joint}{issuers[0]}"
    change = f"Ghi ký hiệu {right}."
    if found is None or fold(found[1]) != "kh":
        yield Breach(f"Ký hiệu “{facts.symbol}” không phải ký hiệu của kế hoạch.", change)
    elif not _is_issuer(found[3], issuers):
        yield Breach(f"Ký hiệu “{facts.symbol}” không phải của cơ quan ban hành ({NAMES[facts.organ]}).", change)
    elif found[2].replace("–", "-") != joint:
        yield Breach(f"Ký hiệu “{facts.symbol}” không theo lối viết của loại văn bản này.", change)


def layout_of(facts: PlanFacts) -> str:
    """The layout that the paper follows; where it is not told, that of the organ."""
    return facts.format or (PARTY if facts.organ == PARTY_COMMITTEE else STATE)


def _is_issuer(text: str, issuers: tuple[str, ...]) -> bool:
    first = re.split(r"[-\s]", fold(text).strip())[0]
    return first in {fold(issuer) for issuer in issuers}
