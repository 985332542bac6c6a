"""Samples of the papers around the hall: script, poster, lists, books, dossier. Of the same invented commune."""

from dataclasses import replace
from datetime import date, time

from doithoai.core.papers.frame import Frame
from doithoai.core.papers.kinds.apology import ApologyFacts, apology_paper
from doithoai.core.papers.kinds.briefing import BriefedOpinion, BriefingFacts, EarlierPromise, briefing_paper
from doithoai.core.papers.kinds.delegate_list import (
    DelegateListFacts,
    ListedDelegate,
    ListedGroup,
    delegate_list_paper,
)
from doithoai.core.papers.kinds.dossier import DossierFacts, DossierPaper, cover_paper, index_paper
from doithoai.core.papers.kinds.guide import GuideFacts, GuideStep, GuideTopic, guide_paper
from doithoai.core.papers.kinds.poster import PosterFacts, poster_paper
from doithoai.core.papers.kinds.report import CountTable
from doithoai.core.papers.kinds.script import ScriptFacts, script_paper
from doithoai.core.papers.kinds.summary import SummaryFacts, summary_paper
from doithoai.core.papers.kinds.synthesis import Opinion, OpinionsOfField, SynthesisFacts, synthesis_paper
from doithoai.core.papers.paper import Paper, PaperKind
from doithoai.core.papers.signature import list_signatures
from tests.core.papers.invented import QUESTION, STATE_FRAME

TITLE = "Hội nghị đối thoại với Nhân dân năm 2026"
WHEN = "8 giờ 00, thứ Sáu, ngày 20/11/2026"


def script(frame: Frame = STATE_FRAME) -> Paper:
    return script_paper(
        ScriptFacts(
            frame,
            TITLE,
            date(2026, 11, 20),
            "Hội trường UBND xã",
            "Chủ tịch UBND xã",
            starts_at=time(8, 0),
            contents=("Đường giao thông nông thôn", "Nước sạch cho 03 thôn", "Thu phí theo Nghị quyết số 25/2025"),
            audience=("Đại diện các thôn, mỗi thôn 02 người",),
            how_to_take_part=("Ai muốn phát biểu xin báo với trưởng thôn",),
            opinions_until=date(2026, 11, 15),
            contact="Văn phòng HĐND và UBND xã",
        )
    )


def poster(frame: Frame = STATE_FRAME, *, large: bool = False, topics: int = 3) -> Paper:
    contents = ("Đường giao thông nông thôn", "Nước sạch, thoát nước", "Thủ tục hành chính, đất đai")
    return poster_paper(
        PosterFacts(
            frame,
            TITLE,
            WHEN,
            "Hội trường UBND xã",
            "https://doithoai.example/doi-thoai/xa-pho-minh-2026-1/",
            contents=(contents * topics)[:topics],
            how_to_take_part=("Đăng ký với trưởng thôn", "Gửi ý kiến trước qua trang này hoặc tại UBND xã"),
            opinions_until="ngày 15/11/2026",
            contact="Văn phòng HĐND và UBND xã",
            large=large,
        )
    )


def summary(frame: Frame = STATE_FRAME, *, tasks: int = 3) -> Paper:
    return summary_paper(
        SummaryFacts(
            frame=frame, title=TITLE, when="Ngày 20/11/2026", venue="Hội trường xã", chair="Chủ tịch UBND xã",
            present=85, heard=45, answered=25, in_writing=16, not_answered=4,
            tasks=("Phòng Kinh tế: thay năm bóng đèn đầu thôn Đông, xong trước ngày 01/12/2026",) * tasks,
            address="https://doithoai.example/doi-thoai/xa-pho-minh-2026-1/",
        )
    )  # fmt: skip


def delegate_list(frame: Frame = STATE_FRAME, *, attendance: bool = False) -> Paper:
    east = (ListedDelegate("Nguyễn Thị Đào", "Nữ", 1980), ListedDelegate("Phạm Văn Lúa", "Nam", None, "Hội viên CCB"))
    west = (ListedDelegate("Trần Thị Mận", "Nữ", 1992),)
    signed = list_signatures("Lê Thị Ghi", frame.signatures[0])
    return delegate_list_paper(
        DelegateListFacts(
            replace(frame, signatures=signed),
            f"Dự {TITLE[:1].lower()}{TITLE[1:]}",
            WHEN,
            "Hội trường xã",
            (ListedGroup("Thôn Đông", east), ListedGroup("Thôn Trống", ()), ListedGroup("Thôn Tây", west)),
            attendance=attendance,
        )
    )


def synthesis(frame: Frame = STATE_FRAME) -> Paper:
    lamp = Opinion(
        "PM26-0007", QUESTION, "thôn Ba", "Phòng Kinh tế", "Thay 05 bóng đèn trong tháng 12", 3, "tại hội nghị"
    )
    road = Opinion("PM26-0008", "Đường liên thôn nhiều ổ gà.", "thôn Tư", "Phòng Kinh tế")
    school = Opinion(
        "PM26-0009", "Trường mầm non thiếu sân chơi.", "thôn Ba", "Phòng Văn hóa - Xã hội", "Đã có kế hoạch"
    )
    return synthesis_paper(
        SynthesisFacts(
            frame,
            ("Chủ tịch Ủy ban nhân dân xã",),
            "Tổng hợp ý kiến, kiến nghị của Nhân dân và dự kiến nội dung trả lời",
            "Tính đến ngày 15/11/2026",
            (("Tổng số ý kiến", 3), ("Gửi trước qua phiếu", 1250)),
            (OpinionsOfField("Giao thông", (lamp, road)), OpinionsOfField("Giáo dục", (school,))),
            tables=(CountTable("Theo cấp thẩm quyền", ("Cấp", "Số ý kiến"), (("Cấp xã", (3,)),)),),
            repeated=("PM26-0007: đã kiến nghị từ kỳ trước",),
            proposals=("Chọn 02 ý kiến trả lời tại hội nghị",),
        )
    )


def briefing(frame: Frame = STATE_FRAME) -> Paper:
    lamp = BriefedOpinion(
        "PM26-0007", "Đèn đường thôn Ba", QUESTION, "thôn Ba", "Phòng Kinh tế",
        history=("05/11/2026: giao Phòng Kinh tế", "09/11/2026: đơn vị nhận"),
        prepared="Thay 05 bóng đèn trong tháng 12", promises=("Hứa sửa trước ngày 30/6/2026, chưa làm",),
        repeated="kiến nghị lần thứ 2",
    )  # fmt: skip
    road = BriefedOpinion("PM26-0008", "Đường liên thôn", "Đường liên thôn nhiều ổ gà.", "", "")
    promise = EarlierPromise("Thay bóng đèn thôn Ba", "Phòng Kinh tế", date(2026, 6, 30), "Quá hạn", "đối thoại 2025")
    return briefing_paper(
        BriefingFacts(
            frame, TITLE, WHEN, "Hội trường xã", (("Ý kiến gửi trước", 2), ("Chưa có dự kiến trả lời", 1)),
            (lamp, road), (promise,), ("01 đơn vị chưa gửi dự kiến trả lời",),
        )
    )  # fmt: skip


def guide(frame: Frame = STATE_FRAME) -> Paper:
    return guide_paper(
        GuideFacts(
            frame, TITLE, time(8, 0), "Hội trường xã", "ông Trần Văn Minh, Chủ tịch xã", "bà Lê Thị Ghi",
            (GuideStep("Khai mạc", 10), GuideStep("Hỏi và trả lời", 90), GuideStep("Kết luận")),
            introduced=("đại diện Thường trực Đảng ủy", "Ủy ban Mặt trận Tổ quốc"),
            topics=(GuideTopic("PM26-0007", "Đèn đường thôn Ba", "thôn Ba", "Phòng Kinh tế", True, "lần thứ 2"),),
            promises=("Thay bóng đèn thôn Ba: quá hạn",),
            results_within="trong 10 ngày",
        )
    )  # fmt: skip


def apology(frame: Frame = STATE_FRAME) -> Paper:
    return apology_paper(
        ApologyFacts(
            frame, "Bà Nguyễn Thị Đào", "xin lỗi vì chậm trả lời kiến nghị", "PM-2026-0007", QUESTION,
            date(2026, 12, 4), date(2026, 12, 18), "Chờ vật tư", "Đã khảo sát ngày 01/12/2026", "Phòng Kinh tế",
        )
    )  # fmt: skip


PAPERS = (
    DossierPaper("05/KH-UBND", date(2026, 11, 3), "Kế hoạch tổ chức hội nghị đối thoại", "Ủy ban nhân dân xã", 4),
    DossierPaper("12/TB-UBND", date(2026, 11, 24), "Thông báo kết luận hội nghị đối thoại", "Ủy ban nhân dân xã", 1),
)


def dossier_facts(frame: Frame = STATE_FRAME, papers: tuple[DossierPaper, ...] = PAPERS) -> DossierFacts:
    return DossierFacts(
        frame, "xa-pho-minh-2026-1", TITLE, "Văn phòng HĐND và UBND", papers, date(2026, 11, 3), date(2026, 12, 30)
    )


def cover(frame: Frame = STATE_FRAME) -> Paper:
    return cover_paper(dossier_facts(frame))


def index(frame: Frame = STATE_FRAME) -> Paper:
    return index_paper(dossier_facts(frame))


MAKERS = {
    PaperKind.SCRIPT: script,
    PaperKind.SUMMARY: summary,
    PaperKind.POSTER: poster,
    PaperKind.DELEGATE_LIST: delegate_list,
    PaperKind.SYNTHESIS: synthesis,
    PaperKind.BRIEFING: briefing,
    PaperKind.GUIDE: guide,
    PaperKind.APOLOGY: apology,
    PaperKind.COVER: cover,
    PaperKind.INDEX: index,
}
