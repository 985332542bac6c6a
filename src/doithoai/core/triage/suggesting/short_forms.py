"""Short forms that people type, in full and without marks: the suggestions read them as the words they stand for."""

SHORT_FORMS = {
    "k": "khong", "ko": "khong", "kg": "khong", "kh": "khong", "khg": "khong", "hok": "khong", "hong": "khong",
    "hog": "khong", "hem": "hem", "khum": "khong", "no": "no", "dc": "duoc", "dk": "duoc", "dcj": "duoc",
    "ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan", "mttq": "mat tran to quoc", "tdp": "to dan pho",
    "kdc": "khu dan cu", "gpmb": "giai phong mat bang", "tdc": "tai dinh cu", "bhyt": "bao hiem y te",
    "bhxh": "bao hiem xa hoi", "bhtn": "bao hiem that nghiep", "csgt": "canh sat giao thong",
    "cahs": "canh sat hinh su", "cccd": "can cuoc", "cmnd": "can cuoc", "tthc": "thu tuc hanh chinh",
    "hcc": "hanh chinh cong", "dvc": "dich vu cong", "dvctt": "dich vu cong truc tuyen", "gcn": "giay chung nhan",
    "gcnqsdd": "giay chung nhan quyen su dung dat", "qsdd": "quyen su dung dat", "nvh": "nha van hoa",
    "ntm": "nong thon moi", "vsmt": "ve sinh moi truong", "attp": "an toan thuc pham",
    "vsattp": "ve sinh an toan thuc pham", "pccc": "phong chay chua chay", "antt": "an ninh trat tu",
    "atgt": "an toan giao thong", "gtvt": "giao thong van tai", "tnmt": "tai nguyen moi truong",
    "tttt": "thong tin truyen thong", "hs": "hoc sinh", "gv": "giao vien", "ph": "phu huynh", "mn": "mam non",
    "th": "tieu hoc", "bv": "benh vien", "bs": "bac si", "htx": "hop tac xa", "kcn": "khu cong nghiep",
    "ccn": "cum cong nghiep", "kdt": "khu do thi", "cty": "cong ty", "ctv": "cong tac vien", "nh": "ngan hang",
    "nhcsxh": "ngan hang chinh sach xa hoi", "qd": "quyet dinh", "kn": "khieu nai", "tc": "to cao",
    "mxh": "mang xa hoi", "sdt": "so dien thoai", "dt": "dien thoai", "ktt": "khu tap the", "xd": "xay dung",
    "dn": "doanh nghiep", "hkd": "ho kinh doanh", "gd": "giam doc", "ct": "chu tich", "pct": "pho chu tich",
    "ca": "cong an", "cax": "cong an xa", "cap": "cap", "vp": "van phong", "trg": "truong", "ntn": "nhu the nao",
    "hj": "gi", "r": "roi", "mn.": "moi nguoi", "ng": "nguoi", "ngta": "nguoi ta", "lm": "lam", "bt": "biet",
    "mk": "minh", "e": "em", "a": "anh", "c": "chi", "vs": "voi", "ns": "noi", "tr": "trieu", "dg": "duong",
    "duog": "duong", "nc": "nuoc", "nuoc": "nuoc", "dag": "dang", "j": "gi", "ak": "a", "ms": "moi", "bn": "bao nhieu",
}  # fmt: skip
"""Short form -> its words. Only the meaning that is usual in petitions."""
