"""Square codes for posters: as a drawing for the PDF, as a picture for Word."""

from io import BytesIO

import segno


def code_as_svg(address: str) -> str:
    """The code as SVG, with its quiet zone."""
    out = BytesIO()
    segno.make(address, error="m", micro=False).save(out, kind="svg", scale=10, border=2)
    return out.getvalue().decode("utf-8")


def code_as_png(address: str) -> bytes:
    """The code as PNG, fine enough for printing on A3."""
    out = BytesIO()
    segno.make(address, error="m", micro=False).save(out, kind="png", scale=20, border=2)
    return out.getvalue()
