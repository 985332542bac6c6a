"""What a rehearsal is filled with: invented people, their questions, and answers that units prepared.

No name is anybody's; every rehearsal reads the same, so that two runs can be compared.
"""

from dataclasses import dataclass

from doithoai.core.wording import gettext_noop

PREFIX = "dien-tap-"
"""How the code of a rehearsal begins, in every address of it."""
NAME_PREFIX = "Diễn tập, "
MOST_PEOPLE = 200
FEWEST_PEOPLE = 30
PROMISED = "Thay toàn bộ bóng đèn hỏng trên các tuyến đường của thôn, tổ"
PLAYED_CHAIR = gettext_noop("Người chủ trì")
ENDED = "Buổi diễn tập đã kết thúc."

FAMILIES = ("Phan", "Trịnh", "Lương", "Mạc", "Tôn", "Kiều", "Giang", "Hứa", "Từ", "Âu", "Doãn", "Khúc", "Nghiêm")
MIDDLES = ("Bá", "Thục", "Sơn", "Kim", "Khắc", "Diệu", "Hữu", "Tú")
GIVEN = ("Bưởi", "Chanh", "Duối", "Gạo", "Hồng", "Khế", "Lựu", "Mận", "Ổi", "Quýt", "Sấu", "Thị", "Vối", "Xoan", "Đào")
"""Trees and fruit, so that everybody hears at once that these people are invented."""


@dataclass(frozen=True)
class InventedPerson:
    """Somebody who does not exist. `gender` is female or male."""

    name: str
    gender: str
    birth_year: int


def invented_person(number: int, *, year: int) -> InventedPerson:
    """The person with that number, from 0: names repeat after 1,560, a birth year after 53."""
    family = FAMILIES[number % len(FAMILIES)]
    middle = MIDDLES[(number // len(FAMILIES)) % len(MIDDLES)]
    given = GIVEN[number % len(GIVEN)]
    return InventedPerson(
        name=f"{family} {middle} {given}",
        gender="female" if (number // len(FAMILIES)) % 2 else "male",
        birth_year=year - 25 - (number * 7) % 53,
    )


def people_count(listed: int) -> int:
    """How many invented delegates stand for a list: as many, within reason."""
    return min(max(listed, FEWEST_PEOPLE), MOST_PEOPLE)


@dataclass(frozen=True)
class InventedQuestion:
    """One opinion chosen for the hall. `field`: code of core.triage.fields; `part`: of the unit that answers."""

    field: str
    part: str
    summary: str
    text: str
    answer: str
    """Empty: the unit has not prepared one, so that this is practised too."""


_Q = InventedQuestion
QUESTIONS: tuple[InventedQuestion, ...] = (
    _Q(
        "GT", "economy", "Mặt đường liên thôn bong tróc",
        "Đường liên thôn bong tróc từ sau mùa mưa, xe máy đi buổi tối rất dễ ngã. Khi nào đường được sửa?",
        "Đoạn đường dài 420 mét đã có trong danh mục sửa chữa. Vá tạm xong trong 10 ngày, thảm lại trong quý tới.",
    ),
    _Q(
        "TN", "economy", "Nước mưa dồn vào ngõ",
        "Mỗi trận mưa lớn nước dồn vào ngõ, nửa ngày mới rút. Đề nghị nạo vét và mở rộng cống.",
        "Đơn vị đã khảo sát. Nạo vét toàn tuyến cống trong tháng, đoạn thắt nút sẽ thay ống lớn hơn.",
    ),
    _Q(
        "MT", "economy", "Rác để qua ngày ở đầu ngõ",
        "Điểm gom rác đầu ngõ thường để qua ngày, mùi rất nặng. Xin đổi giờ thu gom và thêm thùng có nắp.",
        "Từ đầu tuần sau xe thu gom đến trước 7 giờ tối hằng ngày; bốn thùng có nắp được đặt thêm.",
    ),
    _Q(
        "DI", "economy", "Đèn đường tắt nhiều đêm",
        "Đèn đường đoạn qua nhà văn hóa tắt đã nhiều đêm, học sinh đi học thêm về rất tối.",
        "Tủ điện đã được thay. Số điện thoại báo hỏng đèn được dán tại nhà văn hóa.",
    ),
    _Q(
        "NS", "economy", "Nước máy yếu vào giờ chiều",
        "Nước máy yếu từ 17 giờ đến 20 giờ, nhà ở cuối đường ống gần như không có nước.",
        "Bên cấp nước tăng áp giờ cao điểm từ tuần này và lắp thêm van cuối tuyến trong 30 ngày.",
    ),
    _Q(
        "GD", "culture", "Lớp mẫu giáo quá đông",
        "Lớp mẫu giáo của trường ở trung tâm quá đông. Xin mở thêm lớp tại điểm lẻ.",
        "Năm học tới mở thêm hai lớp tại điểm lẻ; việc tuyển giáo viên đang được làm.",
    ),
    _Q(
        "YT", "culture", "Trạm y tế thiếu thuốc thông thường",
        "Người già đến trạm khám định kỳ nhưng hay hết thuốc huyết áp. Đề nghị báo trước lịch có thuốc.",
        "Trạm y tế niêm yết danh mục thuốc mỗi thứ Hai và nhắn lịch cho tổ trưởng, trưởng thôn.",
    ),
    _Q(
        "CS", "culture", "Hồ sơ trợ cấp người cao tuổi chậm",
        "Hồ sơ trợ cấp cho người cao tuổi nộp đã lâu chưa có hồi âm. Xin cho biết hồ sơ đang ở đâu.",
        "Hồ sơ giải quyết trong 20 ngày. Mỗi hồ sơ có mã để tra; nơi tiếp nhận sẽ gọi lại cho từng nhà còn chờ.",
    ),
    _Q(
        "VH", "culture", "Nhà văn hóa thiếu ghế",
        "Nhà văn hóa thiếu ghế và quạt, họp dân mùa nóng bà con phải đứng ngoài hiên.",
        "Đã dự trù 60 ghế và 6 quạt, giao trước buổi họp dân sắp tới.",
    ),
    _Q(
        "AN", "police", "Xe chạy nhanh trước cổng trường",
        "Giờ tan học nhiều xe chạy nhanh trước cổng trường. Đề nghị có người trực và gờ giảm tốc.",
        "Mỗi buổi tan học có hai người trực. Gờ giảm tốc và biển báo lắp xong trong 15 ngày.",
    ),
    _Q(
        "CC", "office", "Chờ lâu ở nơi làm thủ tục",
        "Thứ Hai và thứ Sáu nơi làm thủ tục rất đông, chờ cả buổi. Xin mở thêm bàn và cho hẹn giờ.",
        "",
    ),
    _Q(
        "NN", "economy", "Kênh nội đồng bị lấp",
        "Kênh nội đồng bị lấp một đoạn nên ruộng phía dưới thiếu nước đầu vụ. Khi nào khơi lại?",
        "",
    ),
)  # fmt: skip
"""Twelve opinions of different fields, two of them without a prepared answer."""

PHONE_QUESTIONS: tuple[str, ...] = (
    "Bao giờ có kết quả sửa đường để bà con được biết?",
    "Kinh phí làm cống lấy từ nguồn nào, người dân có phải đóng góp không?",
    "Sân chơi cho trẻ em ở khu mới có trong kế hoạch năm nay không?",
    "Lịch cắt điện sửa chữa có thể báo trước hai ngày không?",
    "Điểm tiêm phòng cho vật nuôi năm nay đặt ở đâu?",
    "Xin cho biết khi nào lắp thêm thùng rác ở khu chợ.",
    "Thư viện của nhà văn hóa có mở buổi tối không?",
    "Người cao tuổi đi lại khó thì nhận kết quả thủ tục tại nhà được không?",
    "Bãi đỗ xe gần trạm y tế có được mở rộng không?",
    "Đề nghị chiếu sáng đoạn đường qua cánh đồng.",
)
SUBJECTS: tuple[str, ...] = ("Đường giao thông", "Thoát nước", "Trường học", "Chợ và rác thải", "Thủ tục giấy tờ")
"""About what invented people want to speak."""
ASK_AT_ONCE = 5
WISH_AT_ONCE = 4
COME_AT_ONCE = 10


def round_of(done: int, at_once: int) -> range:
    """The numbers of the next lot, after `done` that were there before."""
    return range(done, done + at_once)


def practice_name(name: str) -> str:
    """The name of the practice twin: nobody can take it for the authority."""
    return (NAME_PREFIX + name)[:200]


def practice_code(code: str, run: int) -> str:
    """The address of the rehearsal numbered `run` of a dialogue; at most 60 characters."""
    tail = f"-{run}"
    return PREFIX + code[: 60 - len(PREFIX) - len(tail)] + tail
