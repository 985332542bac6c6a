from doithoai.core.papers.paper import PaperFormat, PaperKind
from tests.adapters.documents.samples import FRAMES, all_samples
from tests.core.papers.samples import MAKERS


def test_every_kind_has_a_sample_in_both_layouts() -> None:
    missing = set(PaperKind) - set(MAKERS)
    assert not missing, f"write a maker for {missing} in tests/core/papers/samples.py and name it in MAKERS"
    made = {(paper.kind, paper.format) for _, paper in all_samples()}
    assert made == {(kind, layout) for kind in PaperKind for layout in PaperFormat}
    assert set(FRAMES) == set(PaperFormat)
