"""QR codes as pictures inside the page: no second request, sharp on paper."""

import segno


def qr_picture(address: str) -> str:
    """The address as an SVG picture in a data address, for the `src` of an image."""
    return str(segno.make(address, error="m").svg_data_uri(scale=4, border=2))
