"""The four organs that hold dialogues and the titles with which their papers are signed (NĐ 30/2020; HD 36-HD/VPTW)."""

from collections.abc import Mapping

from doithoai.core.papers.signature import SigningOrgan

ORGANS: Mapping[str, SigningOrgan] = {
    "ubnd": SigningOrgan("Ủy ban nhân dân", "Chủ tịch", "Phó Chủ tịch", "Chánh Văn phòng"),
    "hdnd": SigningOrgan("Thường trực Hội đồng nhân dân", "Chủ tịch", "Phó Chủ tịch", "Chánh Văn phòng"),
    "party_committee": SigningOrgan("Ban Thường vụ", "Bí thư", "Phó Bí thư", "Chánh Văn phòng"),
    "front": SigningOrgan("Ban Thường trực", "Chủ tịch", "Phó Chủ tịch", "Chánh Văn phòng"),
}
"""Organ of an authority -> how its head, deputy and office head sign."""
