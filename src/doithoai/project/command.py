"""The command `doithoai`: one verb each, words joined by dashes as people type them."""

import os
import sys
from collections.abc import Callable

from django.core.management import execute_from_command_line

from doithoai.faces.cli import read_plan, suggest
from doithoai.faces.cli.hall_surroundings import prepare_hall, prepare_laptop
from doithoai.project.secret import keep_secret

OWN_KEY = {"init", "serve", "demonstrate", "hall"}
"""Verbs that begin an installation: they make its secret key where there is none."""
ASKS_FOR_HELP = {"help", "--help", "-h", "giup"}
VERBS = {
    "init": "thiết lập lần đầu: năm câu hỏi, xong là dùng được",
    "serve": "chạy hệ thống: trang web, màn hình trực tiếp, hàng đợi việc",
    "demonstrate": "nạp dữ liệu trình diễn với năm cơ quan hư cấu (thêm --keep: có sẵn thì giữ nguyên)",
    "work": "chỉ chạy hàng đợi việc, khi trang web chạy ở nơi khác",
    "verify-audit": "kiểm tra nhật ký còn nguyên vẹn",
    "read-plan": "đọc một kế hoạch (Word, PDF, văn bản) và in bản nháp, thêm --json cho máy",
    "suggest": "gợi ý phân loại cho các ý kiến ở đầu vào chuẩn (mỗi dòng một JSON)",
    "receive-mail": "nhận một thư điện tử (từ đường ống của máy chủ thư) vào khay chờ",
    "back-up": "sao lưu dữ liệu (SQLite) và tệp vào một thư mục, khi hệ thống đang chạy",
    "pack-hall": "mang một hội nghị ra hội trường: ghi gói cho máy hội trường",
    "hall": "chạy hội nghị trên máy này tại hội trường, không cần Internet",
    "return-hall": "ghi tệp mang hội nghị về máy chủ (trên máy hội trường)",
    "take-hall-back": "nhận hội nghị từ máy hội trường về (trên máy chủ)",
    "migrate": "nâng cấp cơ sở dữ liệu sau khi cài bản mới",
    "sign": "ký số một tệp PDF bằng tệp PFX hoặc thiết bị ký, trên máy của người ký",
    "verify-paper": "kiểm tra các chữ ký số trong một tệp PDF",
    "write-reference": "viết lại trang tra cứu trong docs/reference (cho người phát triển)",
}
"""Verb -> what it does, in the order of a newcomer's days."""

BEFORE_SETTINGS: dict[str, Callable[[list[str]], None]] = {"hall": prepare_hall, "return-hall": prepare_laptop}
"""Verbs that choose their own surroundings: they set the environment before the settings are read."""

WITHOUT_DATABASE = {"read-plan": read_plan.main, "suggest": suggest.main}
"""Verbs that only read and print: they start without the web framework."""


def main() -> None:
    """Run the verb; `doithoai verify-audit` is the management command `verify_audit`."""
    arguments = sys.argv[1:]
    if not arguments or (arguments[0] in ASKS_FOR_HELP and len(arguments) == 1):
        sys.stdout.write(help_text())
        return
    if arguments[0] in WITHOUT_DATABASE:
        sys.exit(WITHOUT_DATABASE[arguments[0]](arguments[1:]))
    if arguments[0] in ASKS_FOR_HELP and arguments[1] in WITHOUT_DATABASE:
        sys.exit(WITHOUT_DATABASE[arguments[1]](["--help"]))
    if prepare := BEFORE_SETTINGS.get(arguments[0]):
        prepare(arguments[1:])
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doithoai.project.settings")
    if arguments[0] in OWN_KEY:
        keep_secret()
    execute_from_command_line(["doithoai", arguments[0].replace("-", "_"), *arguments[1:]])


def help_text() -> str:
    """Every verb with its sentence."""
    rows = [f"  doithoai {verb:<16} {words}" for verb, words in VERBS.items()]
    lines = ["Đối Thoại: từ kế hoạch đối thoại đến ý kiến cuối cùng được trả lời.", "", "Các lệnh:", *rows, ""]
    return "\n".join([*lines, "Xem cách dùng một lệnh: doithoai help <lệnh>", ""])


if __name__ == "__main__":
    main()
