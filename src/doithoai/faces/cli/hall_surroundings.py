"""What must be set before the laptop's hall starts: its own folder, the address that phones use, the Wi-Fi."""

import argparse
import ipaddress
import os
import shutil
import socket
import sys
from pathlib import Path

LOOPBACK = "127.0.0.1"
FOLDER = "var/hall"
NOWHERE = ("10.255.255.255", 1)
"""No packet is sent there: the system only says by which of its addresses it would go."""


def options(parser: argparse.ArgumentParser) -> None:
    """The options of `doithoai hall`, for this module and for the command itself."""
    parser.add_argument("--pack", type=Path, help="gói mang đi; chỉ cần lần đầu")
    parser.add_argument("--from-copy", type=Path, help="bản sao trên USB của một máy đã hỏng, để làm tiếp trên máy này")
    parser.add_argument(
        "--address", help="địa chỉ của máy này trong mạng hội trường, hoặc «hỏi»; không ghi: chỉ máy này"
    )
    parser.add_argument("--port", type=int, default=8000, help="cổng trang web; màn hình trực tiếp dùng cổng kế tiếp")
    parser.add_argument("--wifi", default="", help="tên mạng Wi-Fi của hội trường, để in mã QR")
    parser.add_argument("--wifi-password", default="", help="mật khẩu của mạng đó")
    parser.add_argument("--copy-to", type=Path, help="thư mục trên USB, nhận bản sao đều đặn")
    parser.add_argument("--every", type=int, default=60, help="cách bao nhiêu giây chép một lần")
    parser.add_argument("--certificate", type=Path, help="chứng thư TLS (PEM), để điện thoại dùng được máy ảnh")
    parser.add_argument("--certificate-key", type=Path, help="khóa của chứng thư đó")


def prepare_hall(arguments: list[str]) -> None:
    """Set the environment from the options; asks for the address where `--address hỏi` was given."""
    prepare_laptop(arguments)
    parser = argparse.ArgumentParser(add_help=False)
    options(parser)
    known, _ = parser.parse_known_args(arguments)
    address = _address(known.address)
    scheme = "https" if known.certificate else "http"
    os.environ["DOITHOAI_SITE_URL"] = f"{scheme}://{address}:{known.port}"
    os.environ["DOITHOAI_LIVE_URL"] = f"{scheme}://{address}:{known.port + 1}"
    os.environ["DOITHOAI_HOSTS"] = f"{address},127.0.0.1,localhost"
    if known.wifi:
        os.environ["DOITHOAI_HALL_WIFI"] = f"{known.wifi}|{known.wifi_password}"
    if known.from_copy:
        _start_from(known.from_copy)


def prepare_laptop(_arguments: list[str]) -> None:
    """A database of its own, and the mark of a hall laptop."""
    os.environ["DOITHOAI_HALL"] = "1"
    os.environ.setdefault("DOITHOAI_VAR", FOLDER)
    os.environ.pop("DOITHOAI_DATABASE_URL", None)


def _start_from(copy: Path) -> None:
    place = Path(os.environ["DOITHOAI_VAR"]).resolve() / "doithoai.sqlite3"
    if place.exists():
        sys.exit(f"{place.parent} đã có dữ liệu; xin chọn thư mục khác bằng DOITHOAI_VAR.")
    if not copy.is_file():
        sys.exit(f"Không thấy bản sao {copy}.")
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(copy, place)
    if (files := copy.parent / "files").is_dir():
        shutil.copytree(files, place.parent / "files", dirs_exist_ok=True)


def _address(wanted: str | None) -> str:
    if not wanted:
        return LOOPBACK
    if wanted.casefold() in {"hỏi", "hoi", "?"}:
        return _chosen(own_addresses())
    try:
        return str(ipaddress.ip_address(wanted))
    except ValueError:
        sys.exit(f"«{wanted}» không phải là một địa chỉ mạng, ví dụ: 192.168.1.10")


def _chosen(found: list[str]) -> str:
    for number, address in enumerate(found, 1):
        sys.stdout.write(f"  {number}. {address}\n")
    sys.stdout.write("Điện thoại trong hội trường vào máy này bằng địa chỉ nào? Gõ số thứ tự: ")
    sys.stdout.flush()
    said = sys.stdin.readline().strip()
    if not said.isdecimal() or not 1 <= int(said) <= len(found):
        sys.exit("Chưa chọn địa chỉ; chưa chạy gì.")
    return found[int(said) - 1]


def own_addresses() -> list[str]:
    """IPv4 addresses of this machine, the one of the usual way out first, the machine alone last."""
    found: list[str] = []
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(NOWHERE)
            found.append(str(probe.getsockname()[0]))
        except OSError:
            pass
    try:
        named = [str(entry[4][0]) for entry in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)]
    except OSError:
        named = []
    return list(dict.fromkeys([*found, *named, LOOPBACK]))
