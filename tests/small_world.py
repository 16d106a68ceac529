"""A handful of short articles with plainly invented names that tell of one another, and how they are built."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from kg.ontology import load_ontology
from kg.pipeline import Built, build
from kg.query import run
from kg.results import Rows, plain
from kg.sources import Remark
from kg.store import Store, open_store
from kg.validate import unsupported

ARTICLES: Mapping[str, str] = {
    "hop-thang-sau": """\
title: Ủy ban Mây Trắng họp thường kỳ
date: 2031-06-06
publisher: Báo Sương

Ngày 5/6/2031, tại Hà Nội, Thứ trưởng Bộ Công Thương Đào Thị Hạnh chủ trì cuộc họp của Ủy ban Mây Trắng.
Tham dự cuộc họp có ông Lò Văn Gió, Giám đốc Công ty Sương Mai.
Bà Đào Thị Hạnh khẳng định dự án sẽ hoàn thành đúng hạn.""",
    "ky-ket": """\
title: Ủy ban Mây Trắng và Công ty Sương Mai ký Biên bản ghi nhớ
date: 2031-06-08
publisher: Báo Sương

Ngày 7/6/2031, tại Đà Nẵng, Ủy ban Mây Trắng và Công ty Sương Mai đã ký Biên bản ghi nhớ hợp tác về thủy tinh.
Thứ trưởng Bộ Công Thương Đào Thị Hạnh chứng kiến lễ ký.""",
    "ke-lai": """\
title: Cuộc họp của Ủy ban Mây Trắng
date: 2031-06-10
publisher: Báo Gió

Ngày 5/6/2031, Thứ trưởng Bộ Công Thương Đào Thị Hạnh đã chủ trì cuộc họp của Ủy ban Mây Trắng tại Hà Nội.
Ông Lò Văn Gió, Giám đốc Công ty Sương Mai, tham dự cuộc họp.""",
    "bai-cu": """\
title: Bộ Công Thương làm việc với Công ty Sương Mai
date: 2031-05-02
publisher: Báo Gió

Ngày 1/5/2031, Thứ trưởng Bộ Công Thương Đào Thị Hạnh làm việc với Công ty Sương Mai tại Hà Nội.""",
    "cau-noi": """\
title: Viện Nghiên cứu Thủy tinh gặp đối tác
date: 2031-07-01
publisher: Báo Sương

Ngày 30/6/2031, ông Lò Văn Gió, Viện trưởng Viện Nghiên cứu Thủy tinh (VNCTT), Giám đốc Công ty Sương Mai,
tiếp đoàn của Ủy ban Mây Trắng.""",
    "dau-kia": """\
title: Viện Nghiên cứu Thủy tinh mở xưởng
date: 2031-07-05
publisher: Báo Gió

Ngày 4/7/2031, ông Lò Văn Gió, Viện trưởng Viện Nghiên cứu Thủy tinh, chủ trì cuộc họp về xưởng mới tại Đà Nẵng.""",
    "trung-ten": """\
title: Trường học trên núi có hiệu trưởng mới
date: 2031-08-01
publisher: Báo Gió

Ngày 31/7/2031, ông Lò Văn Gió, Hiệu trưởng Trường Trung học Đỉnh Mây, tiếp phụ huynh.""",
}
BY = 'author = "Lê Mây"\ndate = 2031-09-01\nreason = "thử"'


def write(folder: Path, names: Iterable[str] = ARTICLES) -> Path:
    """A folder with some of the articles."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / f"{name}.txt").write_text(ARTICLES[name], encoding="utf-8")
    return folder


def built(sources: Path, out: Path, remarks: list[Remark] | None = None, reuse: bool = False) -> Built:
    """A build of the folder; what it remarks is collected."""
    return build([sources], out, on_remark=(remarks if remarks is not None else []).append, reuse=reuse)


def opened(out: Path) -> Store:
    """The graph of a build."""
    return open_store(out, load_ontology())


def contents(folder: Path) -> dict[str, bytes]:
    """The outputs of a build, without what it keeps for itself."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith(".")}


def reference(kind: str, name: str, article: str, quote: str) -> str:
    """An entity as a file of corrections names it."""
    return f'{{ kind = "{kind}", name = "{name}", article = "{article}", quote = "{quote}" }}'


# People and a body of the articles, as a file of corrections names them.
HANH = reference("Person", "Đào Thị Hạnh", "hop-thang-sau", "Thứ trưởng Bộ Công Thương Đào Thị Hạnh")
DIRECTOR = reference("Person", "Lò Văn Gió", "hop-thang-sau", "ông Lò Văn Gió, Giám đốc Công ty Sương Mai")
DIRECTOR_AGAIN = reference("Person", "Lò Văn Gió", "ke-lai", "Ông Lò Văn Gió, Giám đốc Công ty Sương Mai")
TEACHER = reference("Person", "Lò Văn Gió", "trung-ten", "ông Lò Văn Gió, Hiệu trưởng")
COMMITTEE = reference("Organization", "Ủy ban Mây Trắng", "ky-ket", "Ngày 7/6/2031, tại Đà Nẵng, Ủy ban Mây Trắng")


def entry(action: str, *parts: str) -> str:
    """An entry of a file of corrections."""
    return "\n".join((f"[[{action}]]", BY, *parts)) + "\n\n"


def corrected(sources: Path, text: str, remarks: list[Remark] | None = None) -> Store:
    """The graph of the sources with a file of corrections; it must conform and be supported."""
    (sources / "corrections.toml").write_text(text, encoding="utf-8")
    built(sources, sources.parent / "out", remarks)
    store = opened(sources.parent / "out")
    assert unsupported(store) == []
    return store


def asked(store: Store, query: str) -> list[str]:
    """The rows that answer a query, each in one line."""
    answer = run(query, store)
    assert isinstance(answer, Rows)
    return [" | ".join(plain(term) for term in row) for row in answer.rows]


def people_called(store: Store, name: str) -> int:
    """How many people have a name."""
    return len(asked(store, f'SELECT ?p WHERE {{ ?p a kg:Person ; skos:prefLabel "{name}"@vi }}'))
