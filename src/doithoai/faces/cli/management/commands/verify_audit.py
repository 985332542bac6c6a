"""`doithoai verify-audit`: proves that no link of the trail was changed, taken out or put in."""

from django.core.management.base import BaseCommand, CommandError

from doithoai.apps.audit.models import Chain
from doithoai.apps.audit.queries import broken_chains

WHY = {
    "gap": "thiếu một mắt xích",
    "cut": "mắt xích không nối với mắt xích trước",
    "changed": "nội dung mắt xích đã bị sửa",
}


class Command(BaseCommand):
    help = "Kiểm tra chuỗi nhật ký: không mắt xích nào bị sửa, bị bỏ hay bị chèn"

    def handle(self, *_args: object, **_options: object) -> None:
        broken = broken_chains()
        for key, place in broken.items():
            self.stderr.write(f"Chuỗi {key}, số {place.number}: {WHY[place.why]}.")
        if broken:
            raise CommandError("Nhật ký KHÔNG còn nguyên vẹn.")
        chains = Chain.objects.order_by("key")
        for chain in chains:
            self.stdout.write(f"Chuỗi {chain.key}: {chain.last_number} mắt xích, mã cuối {chain.last_hash[:16]}")
        self.stdout.write("Nhật ký nguyên vẹn.")
