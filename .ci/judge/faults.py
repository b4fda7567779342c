"""Faults planted in a good file, one a file. Each stands for something that the
program could get wrong, with the judge that must see it: a rule of veraPDF by its
number in ISO 14289-1 or ISO 19005-2, or words of one of our own judges."""
import dataclasses
import pathlib
import re
import shutil

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from . import structure, texts


@dataclasses.dataclass
class Planted:
    file: pathlib.Path
    name: str
    rules: tuple  # of veraPDF, all of which must be broken; or
    words: str  # that another judge must say

    def unseen(self, verdict, found):
        """A complaint if the fault was not seen."""
        if self.words:
            return [] if any(self.words in f for f in found) else [f"nobody sees the planted fault: {self.name}"]
        unclaimed = [p for p in self.rules if p.startswith("PDF/") and p not in verdict.profiles]
        missing = [r for r in self.rules if not r.startswith("PDF/") and r not in verdict.broken]
        if missing or any(r.startswith("PDF/") for r in self.rules) and not unclaimed:
            return [f"veraPDF does not see the planted fault: {self.name} (breaks {sorted(verdict.broken)})"]
        return []


def judge(planted):
    """What our own judges say of a file whose fault one of them must see; what stands in its text takes long to find."""
    if not planted.words:
        return []
    found = structure.judge(planted.file)
    return found if any(planted.words in f for f in found) else found + texts.judge(planted.file)


def plant(work):
    """Breaks files in every way of the table."""
    out = []
    folder = work / "planted"
    folder.mkdir()
    for n, (name, source, change, expected) in enumerate(TABLE):
        stem = f"{n:02}-{source}"
        original = work / "out" / f"{source}-en-screen.pdf"
        words = original.parent / (original.stem + ".words.json")
        if words.exists():
            shutil.copy(words, folder / f"{stem}.words.json")
        with pikepdf.open(original) as pdf:
            change(pdf)
            pdf.save(folder / f"{stem}.pdf", object_stream_mode=pikepdf.ObjectStreamMode.generate)
        rules, said = (expected, "") if isinstance(expected, tuple) else ((), expected)
        out.append(Planted(folder / f"{stem}.pdf", name, rules, said))
    return out


def element(pdf, role, n=0):
    return [e for e in structure.elements(pdf) if e.S == role][n]


def link(pdf):
    return next(a for page in pdf.pages for a in page.get("/Annots", []))


def inner_link(pdf):
    return next(a for page in pdf.pages for a in page.get("/Annots", []) if a.get("/A", {}).get("/S") == "/GoTo")


def objects(pdf, key):
    return [o for o in pdf.objects if isinstance(o, Dictionary) and key in o]


def note_in_note(pdf):
    """Puts a note into the one before it."""
    first, second = element(pdf, "/Note"), element(pdf, "/Note", 1)
    second.P.K = Array([k for k in second.P.K if not (isinstance(k, Dictionary) and k.objgen == second.objgen)])
    first.K.append(second)
    second.P = first


def delete(find, key):
    """A change that takes a key away."""
    def change(pdf):
        del find(pdf)[key]
    return change


def put(find, key, value):
    """A change that sets a key."""
    def change(pdf):
        find(pdf)[key] = value
    return change


def font(pdf):
    return next(f for f in objects(pdf, "/ToUnicode"))


def descendant(pdf):
    return font(pdf).DescendantFonts[0]


def text_map(old, new):
    """Changes all maps from codes to text."""
    def change(pdf):
        for f in objects(pdf, "/ToUnicode"):
            data = f.ToUnicode.read_bytes()
            f.ToUnicode = Stream(pdf, re.sub(old, new, data, count=1))
    return change


def wrong_widths(pdf):
    for f in objects(pdf, "/DescendantFonts"):
        row = f.DescendantFonts[0].W[1]
        for i in range(len(row)):
            row[i] = int(row[i]) + 7


def metadata(old, new):
    def change(pdf):
        data = pdf.Root.Metadata.read_bytes()
        broken = re.sub(old, new, data, flags=re.S)
        assert broken != data, old
        pdf.Root.Metadata = Stream(pdf, broken, Type=Name.Metadata, Subtype=Name.XML)
    return change


def page_content(old, new):
    """Changes the operators of a page in the middle."""
    def change(pdf):
        page = pdf.pages[2]
        data = page.Contents.read_bytes()
        broken = re.sub(old, new, data, count=1)
        assert broken != data, old
        page.Contents = Stream(pdf, broken)
    return change


def swap_paragraphs(pdf):
    section = next(e for e in structure.elements(pdf) if e.S == "/Sect" and len(e.K) > 8)
    section.K[5], section.K[7] = section.K[7], section.K[5]


def role(find, new):
    def change(pdf):
        find(pdf).S = Name(new)
    return change


def second_note_id(pdf):
    element(pdf, "/Note", 1)["/ID"] = element(pdf, "/Note", 0)["/ID"]


def inked(pdf):
    return next(o for o in pdf.objects if isinstance(o, Stream) and o.get("/Subtype") == "/Image"
                and isinstance(o.ColorSpace, Array) and int(o.ColorSpace[1].N) == 4)


def heads_without_scope(pdf):
    for e in structure.elements(pdf):
        if e.S == "/TH":
            del e["/A"]


def parent_tree(pdf):
    pdf.Root.StructTreeRoot.ParentTree = pdf.make_indirect(Dictionary(Nums=Array([])))


def contents_elsewhere(pdf):
    a = inner_link(pdf)
    a.A.D[0] = pdf.pages[-1].obj


def other_element(pdf):
    inner_link(pdf).A.SD[0] = element(pdf, "/Sect", -1)


def shift_labels(pdf):
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D, St=3)]))


def flatten_outline(pdf):
    first = pdf.Root.Outlines.First
    while "/First" not in first:
        first = first.Next
    del first["/First"]


def embedded(pdf):
    return next(iter(objects(pdf, "/FontFile2")))


def viewer(pdf):
    return pdf.Root.ViewerPreferences


def root(pdf):
    return pdf.Root


def attached(pdf):
    return pdf.Root.AF[0]


TABLE = [
    # name, the file to break, how, what must be seen
    ("no text behind glyphs", "nested", delete(font, "/ToUnicode"), ("7.21.7-1", "6.2.11.7.2-1")),
    ("text that is U+0000", "nested", text_map(rb"<0001> <\w+>", b"<0001> <0000>"), ("7.21.7-2", "6.2.11.7.2-2")),
    ("a wrong letter behind a glyph", "nested", text_map(rb"<006F>", b"<0078>"), "does not give back"),
    ("no map from codes to glyphs", "nested", delete(descendant, "/CIDToGIDMap"), ("7.21.3.2-1", "6.2.11.3.2-1")),
    ("wrong widths", "nested", wrong_widths, ("7.21.5-1", "6.2.11.5-1")),
    ("a font that is not embedded", "nested", delete(embedded, "/FontFile2"), ("7.21.4.1-1", "6.2.11.4.1-1")),
    ("not marked", "nested", delete(root, "/MarkInfo"), ("6.2-1", "6.7.2.2-1")),
    ("no structure", "nested", delete(root, "/StructTreeRoot"), ("7.1-11",)),
    ("title not shown", "nested", put(viewer, "/DisplayDocTitle", False), ("7.1-10",)),
    ("no language", "nested", delete(root, "/Lang"), ("7.2-2", "7.2-34")),
    ("no metadata", "nested", delete(root, "/Metadata"), ("PDF/UA-1", "PDF/A-2A")),
    ("no title in the metadata", "nested", metadata(rb"<dc:title>.*</dc:title>", b""), ("7.1-9",)),
    ("a claim that is not explained", "nested", metadata(rb"<pdfaExtension:schemas>.*</pdfaExtension:schemas>", b""), ("6.6.2.3.1-1",)),
    ("no claim of accessibility", "nested", metadata(rb"<pdfuaid:part>1</pdfuaid:part>", b""), ("PDF/UA-1",)),
    ("no output intent", "nested", delete(root, "/OutputIntents"), ("6.2.4.3-2",)),
    ("a link without words", "links", delete(link, "/Contents"), ("7.18.5-2",)),
    ("a link outside of the structure", "links", delete(link, "/StructParent"), ("7.18.5-1",)),
    ("a link that is not printed", "links", delete(link, "/F"), ("6.3.2-1",)),
    ("no order of tabs", "links", lambda pdf: [page.obj.__delitem__("/Tabs") for page in pdf.pages if "/Tabs" in page], ("7.18.3-1",)),
    ("no way from content to structure", "links", parent_tree, ("7.1-3", "7.18.5-1")),
    ("a link that is a paragraph", "links", role(lambda pdf: element(pdf, "/Link", 5), "/Span"), ("7.18.5-1",)),
    ("an action that runs a program", "links", put(link, "/A", Dictionary(S=Name.JavaScript, JS=String("1"))), ("6.5.1-1",)),
    ("a figure without description", "pictures", delete(lambda pdf: element(pdf, "/Figure"), "/Alt"), ("7.3-1",)),
    ("a figure without a place", "pictures", delete(lambda pdf: element(pdf, "/Figure"), "/A"), "does not say where it stands"),
    ("a picture in inks of no profile", "pictures", put(inked, "/ColorSpace", Name.DeviceCMYK), ("6.2.4.3-3",)),
    ("a head without scope", "tables", heads_without_scope, ("7.5-1",)),
    ("a row outside of a table", "tables", role(lambda pdf: element(pdf, "/TBody"), "/Sect"), ("7.2-3",)),
    ("a cell outside of a row", "tables", role(lambda pdf: element(pdf, "/TR", 3), "/P"), ("7.2-8", "7.2-9")),
    ("a note in a note", "columns", note_in_note, "a note lies in a note"),
    ("an item without a body", "nested", role(lambda pdf: element(pdf, "/LBody", 2), "/Lbl"), "an item of a list says nothing"),
    ("a paragraph in a paragraph", "nested", role(lambda pdf: element(pdf, "/L"), "/P"), "lies in P"),
    ("an element without content", "nested", delete(lambda pdf: element(pdf, "/P", 5), "/K"), "P is empty"),
    ("a row that lacks a cell", "tables", lambda pdf: element(pdf, "/TR", 4).K.__delitem__(1), "a table has rows of"),
    ("two notes of one name", "tables", second_note_id, ("7.9-2",)),
    ("a note without a name", "tables", delete(lambda pdf: element(pdf, "/Note"), "/ID"), ("7.9-1",)),
    ("a heading that jumps", "kinds", role(lambda pdf: element(pdf, "/H3"), "/H5"), ("7.4.2-1",)),
    ("an item outside of a list", "nested", role(lambda pdf: element(pdf, "/L", 2), "/Sect"), ("7.2-17",)),
    ("an entry outside of the contents", "nested", role(lambda pdf: element(pdf, "/TOC"), "/Sect"), ("7.2-26",)),
    ("a foot that is read", "nested", page_content(rb"/Artifact <</Type /Pagination /Subtype /Footer>> BDC", b"/Span <<>> BDC"), ("7.1-3",)),
    ("a role that is not mapped", "nested", role(lambda pdf: element(pdf, "/P", 9), "/Absatz"), ("7.1-5", "6.7.3.4-1")),
    ("a wrong order of reading", "links", swap_paragraphs, "does not give back"),
    ("words run together", "links", text_map(rb"<0020>", b"<200B>"), "does not give back"),
    ("contents that lead elsewhere", "nested", contents_elsewhere, "leads elsewhere"),
    ("a link to another element", "links", other_element, "its element stands on another"),
    ("a link without an element", "links", lambda pdf: inner_link(pdf).A.__delitem__("/SD"), "does not name the element"),
    ("labels that are not the folios", "nested", shift_labels, "which it does not print"),
    ("bookmarks that lack headings", "kinds", flatten_outline, "the bookmarks are nested"),
    ("an attached file of no relation", "kinds", delete(attached, "/AFRelationship"), ("6.8-3",)),
    ("an attached file that nobody names", "kinds", delete(root, "/AF"), ("6.8-4",)),
    ("attachments under the wrong part", "kinds", metadata(rb"<pdfaid:part>3", b"<pdfaid:part>2"), ("6.8-5",)),
]
