"""ENDED_BASES: documents that plans still cite although they no longer hold, each with what to cite instead.

`verified` says whether the day was checked against the official text; while it was not, screens say so.
"""

from dataclasses import dataclass
from datetime import date

LAW_72 = "Luật Tổ chức chính quyền địa phương số 72/2025/QH15"
PAPERWORK = "Nghị định số 30/2020/NĐ-CP về công tác văn thư"


@dataclass(frozen=True)
class EndedBasis:
    """A document, found by its number, that ceased to hold on a day, and what to cite instead."""

    number: str
    ended_on: date
    instead: str
    verified: bool = False


ENDED_BASES = (
    EndedBasis("97/2019/QH14", date(2025, 1, 1), f"Luật Thủ đô số 39/2024/QH15 và {LAW_72}"),
    EndedBasis("32/2021/NĐ-CP", date(2025, 1, 1), LAW_72),
    EndedBasis("119/2020/QH14", date(2025, 1, 1), f"Nghị quyết số 136/2024/QH15 và {LAW_72}"),
    EndedBasis("34/2021/NĐ-CP", date(2025, 1, 1), LAW_72),
    EndedBasis("131/2020/QH14", date(2025, 7, 1), LAW_72),
    EndedBasis("33/2021/NĐ-CP", date(2025, 7, 1), LAW_72),
    EndedBasis("11/2003/QH11", date(2016, 1, 1), "Luật Tổ chức chính quyền địa phương đang có hiệu lực"),
    EndedBasis("77/2015/QH13", date(2025, 3, 1), LAW_72),
    EndedBasis("47/2019/QH14", date(2025, 3, 1), LAW_72),
    EndedBasis("65/2025/QH15", date(2025, 6, 16), LAW_72),
    EndedBasis("34/2007/PL-UBTVQH11", date(2023, 7, 1), "Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15"),
    EndedBasis("04/2015/NĐ-CP", date(2023, 8, 14), "Nghị định số 59/2023/NĐ-CP"),
    EndedBasis("09/1998/QH10", date(2012, 7, 1), "Luật Khiếu nại số 02/2011/QH13 và Luật Tố cáo số 25/2018/QH14"),
    EndedBasis("03/2011/QH13", date(2019, 1, 1), "Luật Tố cáo số 25/2018/QH14"),
    EndedBasis("53/2005/QH11", date(2021, 1, 1), "Luật Thanh niên số 57/2020/QH14"),
    EndedBasis("61/2018/NĐ-CP", date(2025, 7, 1), "Nghị định số 118/2025/NĐ-CP"),
    EndedBasis("107/2021/NĐ-CP", date(2025, 7, 1), "Nghị định số 118/2025/NĐ-CP"),
    EndedBasis("45/2013/QH13", date(2024, 8, 1), "Luật Đất đai số 31/2024/QH15"),
    EndedBasis("47/2014/NĐ-CP", date(2024, 8, 1), "Nghị định số 88/2024/NĐ-CP"),
    EndedBasis("110/2004/NĐ-CP", date(2020, 3, 5), PAPERWORK),
    EndedBasis("09/2010/NĐ-CP", date(2020, 3, 5), PAPERWORK),
    EndedBasis("01/2011/TT-BNV", date(2020, 3, 5), PAPERWORK),
    EndedBasis("80/2015/QH13", date(2025, 4, 1), "Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15"),
    EndedBasis("13/2023/NĐ-CP", date(2026, 1, 1), "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15"),
)
