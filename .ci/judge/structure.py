"""What the standards ask and veraPDF does not see."""
import re

import pikepdf

from .tools import run


def elements(pdf):
    """All structure elements in the order of the tree."""
    stack = [pdf.Root.StructTreeRoot.K]
    while stack:
        o = stack.pop()
        if isinstance(o, pikepdf.Array):
            stack.extend(reversed(list(o)))
        elif isinstance(o, pikepdf.Dictionary) and "/S" in o:
            yield o
            if "/K" in o:
                stack.append(o.K)


def attributes(element):
    a = element.get("/A", [])
    return list(a) if isinstance(a, pikepdf.Array) else [a]


def label_of(pdf, page):
    """The label of a page, counted from 0."""
    label = str(page + 1)
    nums = list(pdf.Root.PageLabels.Nums)
    for first, d in zip(nums[::2], nums[1::2]):
        if int(first) <= page:
            label = str(d.get("/P", ""))
            if d.get("/S") == "/D":
                label += str(int(d.get("/St", 1)) + page - int(first))
    return label


def judge(file):
    with pikepdf.open(file) as pdf:
        return nesting(pdf) + figures(pdf) + contents(pdf) + destinations(pdf) + outline(pdf) + labels(pdf, file)


# What each role may hold, where that is little (ISO 32000-1, 14.8.4).
HOLDS = {
    "L": {"LI", "Caption"}, "LI": {"Lbl", "LBody"}, "TOC": {"TOCI", "TOC", "Caption"},
    "TOCI": {"Lbl", "Reference", "P", "TOC"}, "Table": {"Caption", "THead", "TBody", "TR"},
    "THead": {"TR"}, "TBody": {"TR"}, "TR": {"TH", "TD"},
}
INLINE = {"Span", "Quote", "Link", "Reference", "Note", "BibEntry"}
HOLDS |= {role: INLINE for role in ("P", "H1", "H2", "H3", "H4", "H5", "H6", "Span", "Quote", "BibEntry", "Lbl")}
CELLS = {"TH", "TD"}


def children(element):
    """The elements right below an element."""
    k = element.get("/K", [])
    return [o for o in (k if isinstance(k, pikepdf.Array) else [k]) if isinstance(o, pikepdf.Dictionary) and "/S" in o]


def nesting(pdf):
    """Elements lie where they may, notes not in notes; items have bodies, tables rows of equal
    length, and nothing is empty."""
    out = []

    def walk(element, around):
        role = str(element.S)[1:]
        below = [str(c.S)[1:] for c in children(element)]
        out.extend(f"{b} lies in {role}" for b in below if role in HOLDS and b not in HOLDS[role])
        if role == "Note" and "Note" in around:
            out.append("a note lies in a note")
        if role == "LI" and "LBody" not in below:
            out.append("an item of a list says nothing")
        if role == "Table":
            out.extend(rows(element))
        if "/K" not in element and role not in CELLS:
            out.append(f"{role} is empty")
        for c in children(element):
            walk(c, around | {role})

    walk(pdf.Root.StructTreeRoot.K, set())
    return out


def rows(table):
    """The rows of a table have as many columns as each other, and there are some."""
    lengths = set()
    reach = []  # how many more rows each column is taken by cells from above
    for e in kids(table):
        if e.S != "/TR":
            continue
        below = []
        for c in children(e):
            while len(below) < len(reach) and reach[len(below)] > 0:
                below.append(reach[len(below)] - 1)
            below += [rows_of(c) - 1] * columns_of(c)
        while len(below) < len(reach) and reach[len(below)] > 0:
            below.append(reach[len(below)] - 1)
        reach = below
        lengths.add(len(below))
    if any(reach):
        return ["a cell of a table reaches below its last row"]
    if not lengths:
        return ["a table has no rows"]
    return [] if len(lengths) == 1 else [f"a table has rows of {sorted(lengths)} cells"]


def columns_of(cell):
    """How many columns a cell takes."""
    return next((int(a.ColSpan) for a in attributes(cell) if "/ColSpan" in a), 1)


def rows_of(cell):
    """How many rows a cell takes."""
    return next((int(a.RowSpan) for a in attributes(cell) if "/RowSpan" in a), 1)


def figures(pdf):
    """ISO 14289-1, 7.3; ISO 32000-1, 14.8.5.4.3: every figure says where it is."""
    out = []
    for e in elements(pdf):
        if e.S == "/Figure" and not any("/BBox" in a and "/Placement" in a for a in attributes(e)):
            out.append("a figure does not say where it stands")
    return out


def words_of(pdf, element):
    """The annotations below an element."""
    for e in [element, *kids(element)]:
        k = e.get("/K", [])
        for o in k if isinstance(k, pikepdf.Array) else [k]:
            if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/OBJR":
                yield o.Obj


def kids(element):
    k = element.get("/K", [])
    for o in k if isinstance(k, pikepdf.Array) else [k]:
        if isinstance(o, pikepdf.Dictionary) and "/S" in o:
            yield o
            yield from kids(o)


def pages(pdf):
    return {page.obj.objgen: i for i, page in enumerate(pdf.pages)}


def contents(pdf):
    """The page that an entry of the contents names is the one that it leads to."""
    out, number, seen = [], pages(pdf), 0
    for e in elements(pdf):
        if e.S != "/TOCI":
            continue
        notes = list(words_of(pdf, next(k for k in kids(e) if k.S == "/Reference")))
        targets = {number[a.A.D[0].objgen] for a in notes}
        named = str(notes[-1].Contents)
        if len(targets) != 1 or label_of(pdf, targets.pop()) != named:
            out.append(f"an entry of the contents names page {named} and leads elsewhere")
        seen += 1
    return out


def destinations(pdf):
    """A link inside of the file names the element that it leads to, on the page
    that it leads to."""
    out = []
    for page in pdf.pages:
        for a in page.get("/Annots", []):
            if "/A" not in a or a.A.S != "/GoTo":
                continue
            if "/SD" not in a.A:
                out.append("a link does not name the element that it leads to")
            elif first_page(a.A.SD[0]) not in (None, a.A.D[0].objgen):
                out.append("a link leads to one page and its element stands on another")
    return out


def first_page(element):
    for e in [element, *kids(element)]:
        if "/Pg" in e:
            return e.Pg.objgen
    return None


def bookmarks(parent, depth=1):
    """The bookmarks below one, or below all, with how deep each is nested."""
    item = parent.get("/First")
    while item is not None:
        yield item, depth
        yield from bookmarks(item, depth + 1)
        item = item.get("/Next")


def outline(pdf):
    """The bookmarks are the headings: as many, nested as deep."""
    depths = [depth for _, depth in bookmarks(pdf.Root.Outlines)]
    headings = [int(str(e.S)[2]) for e in elements(pdf) if re.fullmatch("/H[1-6]", str(e.S))]
    return [] if depths == headings else [f"the bookmarks are nested {depths[:20]}, the headings {headings[:20]}"]


def has_foot(page):
    """Whether a page has something at its foot, which is an artifact of pagination."""
    contents = page.Contents if isinstance(page.Contents, pikepdf.Array) else [page.Contents]
    return b"/Footer" in b"".join(c.read_bytes() for c in contents)


def openers(pdf):
    """The pages, counted from 0, that bookmarks lead to."""
    pages = {p.obj.objgen: n for n, p in enumerate(pdf.pages)}
    targets = [item.get("/Dest") or item.get("/A", {}).get("/D") for item, _ in bookmarks(pdf.Root.Outlines)]
    return {pages.get(t[0].objgen) for t in targets if isinstance(t, pikepdf.Array)}


def labels(pdf, file):
    """The label of a page is the folio that is printed at its foot. A page that opens a section, and has nothing but
    its title, has no foot."""
    out, opening = [], openers(pdf)
    last = len(pdf.pages) - 1
    for page in {1, min(2, last), last - 1} - {0, last}:
        if page in opening and not has_foot(pdf.pages[page]):
            continue
        lines = run("pdftotext", "-raw", "-f", page + 1, "-l", page + 1, file, "-").stdout.split()
        if label_of(pdf, page) not in lines:
            out.append(f"page {page + 1} is labelled {label_of(pdf, page)}, which it does not print")
    return out
