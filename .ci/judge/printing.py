"""The edition for printers: the rules of PDF/X-4 (ISO 15930-7) that a program can
break, by a script of our own, and the plates by ghostscript."""
import dataclasses
import pathlib
import subprocess

import pikepdf
from PIL import Image
from pikepdf import Array, Dictionary, Name

from . import tools
from .generate import ORGANISATION

# What the cover of the report below is printed in, in percent.
COVER = (20, 100, 70, 30)

REPORT = f'''[report]
title = "Judged"
date = 2031-02-03
language = "en"
slug = "%(slug)s"
[organisation]
name = "{ORGANISATION}"
[brand]
primary = {{ screen = "#7a1f2b", print = {list(COVER)} }}
accent = {{ screen = "#a64b1c", spot = "PANTONE 1675 C" }}
[editions.print]
images = "%(images)s"
[[section]]
kind = "narrative"
title = "Text"
text = """
%(text)s
"""
'''


def build(program, root, work):
    """Sets files for printers: ours, and one in known inks for each way with pictures."""
    out = work / "print"
    prose = "\n\n".join(" ".join(["Lamp after lamp burned on, and no ship was lost."] * 9) for _ in range(14))
    reports = [root / "report.toml", root / "cmd/report/testdata/examples/kinds/report.toml", root / "cmd/report/testdata/examples/arabic/report.toml"]
    for images in ("rgb", "cmyk"):
        folder = work / "reports" / "pictures"
        file = folder / f"{images}.toml"
        file.write_text(REPORT % {"slug": f"plates-{images}", "images": images,
                                  "text": prose + "\n\n![A slope](photo.jpg)\n\n![It fades](alpha.png)\n\n![A slope of inks](inks.jpg)\n\n![A dark slope](grey.jpg)"})
        reports.append(file)
    for file in reports:
        made = subprocess.run([program, "build", "-q", "--edition", "print", "-o", out, file], capture_output=True, text=True)
        assert made.returncode == 0, made.stderr
    return sorted(out.glob("*.pdf"))


def judge(file):
    """What is wrong with a file, as a list of complaints."""
    with pikepdf.open(file) as pdf:
        return document(pdf, file) + pages(pdf) + pictures(pdf)


def document(pdf, file):
    out = []
    if not file.read_bytes().startswith(b"%PDF-1.6"):
        out.append("6.1: not of version 1.6")
    intents = [i for i in pdf.Root.get("/OutputIntents", []) if i.get("/S") == "/GTS_PDFX"]
    if len(intents) != 1:
        out.append("6.2.2: not one output intent for printing")
    elif "/DestOutputProfile" not in intents[0] or int(intents[0].DestOutputProfile.N) != 4 or "/OutputConditionIdentifier" not in intents[0]:
        out.append("6.2.2: the output intent is not whole")
    if pdf.trailer.Info.get("/Trapped") not in ("/True", "/False"):
        out.append("6.7: does not say whether it is trapped")
    if b"<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>" not in pdf.Root.Metadata.read_bytes():
        out.append("6.7: does not claim PDF/X-4")
    if "/ID" not in pdf.trailer:
        out.append("6.1: has no ID")
    if "/Names" in pdf.Root or "/OpenAction" in pdf.Root or "/AA" in pdf.Root:
        out.append("6.15: has actions")
    return out


def inside(inner, outer):
    return all(a >= b - 0.01 for a, b in zip(inner[:2], outer[:2])) and all(a <= b + 0.01 for a, b in zip(inner[2:], outer[2:]))


def pages(pdf):
    out = []
    for n, page in enumerate(pdf.pages, 1):
        if "/Annots" in page:
            out.append(f"6.14: page {n} has annotations")
        if page.get("/Group", {}).get("/CS") == "/DeviceRGB":
            out.append(f"6.2.4: page {n} is blended in RGB")
        if "/TrimBox" not in page.obj:
            out.append(f"6.11: page {n} does not say where it is trimmed")
            continue
        trim, bleed, media = ([float(v) for v in page.obj[b]] for b in ("/TrimBox", "/BleedBox", "/MediaBox"))
        if not inside(trim, bleed) or not inside(bleed, media) or trim == bleed:
            out.append(f"6.11: the boxes of page {n} do not lie in each other")
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) in ("rg", "RG"):
                out.append(f"6.2.4: page {n} is painted in RGB")
                break
    return out


def pictures(pdf):
    out = []
    for o in pdf.objects:
        if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image" and o.get("/ColorSpace") == "/DeviceRGB":
            out.append("6.2.4: a picture in RGB of no screen")
        if isinstance(o, Dictionary) and o.get("/Type") == "/FontDescriptor" and "/FontFile2" not in o:
            out.append("6.3: a font is not embedded")
    return out


def plates(file, page, dpi=72):
    """The plates of a page, darkest 255, by the names of inks, cut to what is left
    when the page is trimmed."""
    folder = file.parent / f"{file.stem}-{page}"
    folder.mkdir(exist_ok=True)
    subprocess.run(["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", f"-r{dpi}", f"-dFirstPage={page}", f"-dLastPage={page}",
                    f"-sOutputFile={folder}/p.tif", str(file)], check=True, capture_output=True)
    with pikepdf.open(file) as pdf:
        x0, y0, x1, y1 = (float(v) * dpi / 72 for v in pdf.pages[page - 1].TrimBox)
        height = float(pdf.pages[page - 1].MediaBox[3]) * dpi / 72
    out = {}
    for tif in folder.glob("p(*).tif"):
        image = Image.open(tif).convert("L").crop((round(x0), round(height - y1), round(x1), round(height - y0)))
        out[tif.stem[2:-1]] = image.point(lambda v: 255 - v)
    return out


def judge_plates(file):
    """The known report: its cover in the author's inks, its text in black alone."""
    out = []
    cover = plates(file, 1)
    w, h = cover["Black"].size
    for ink, want in zip(("Cyan", "Magenta", "Yellow", "Black"), COVER):
        got = cover[ink].getpixel((w // 2, 4)) / 2.55
        if abs(got - want) > 1:
            out.append(f"the cover has {got:.1f} % of {ink}, not {want} %")
    text = plates(file, 4)
    for ink, plate in text.items():
        area = plate.crop((0, h // 8, w, h * 7 // 8)).histogram()
        inked = sum(area[8:])
        if ink == "Black" and inked < 1000:
            out.append("no text is on the black plate")
        if ink != "Black" and inked:
            out.append(f"text is on the plate of {ink} too")
    if not any("PANTONE 1675 C" in ink for ink in plates(file, 3)):
        out.append("the spot ink has no plate of its own")
    return out


@dataclasses.dataclass
class Fault:
    name: str
    change: object
    said: str


def painted_rgb(pdf):
    page = pdf.pages[2]
    page.Contents = pikepdf.Stream(pdf, b"1 0 0 rg\n" + page.Contents.read_bytes())


def rgb_picture(pdf):
    next(o for o in pdf.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image" and isinstance(o.get("/ColorSpace"), Array)).ColorSpace = Name.DeviceRGB


def unembedded(pdf):
    del next(o for o in pdf.objects if isinstance(o, Dictionary) and "/FontFile2" in o)["/FontFile2"]


def rgb_group(pdf):
    pdf.pages[2].Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)


def annotated(pdf):
    pdf.pages[2].Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 1, 1]))])


def no_trim(pdf):
    del pdf.pages[1].obj["/TrimBox"]


def no_bleed(pdf):
    pdf.pages[1].obj.BleedBox = pdf.pages[1].obj.TrimBox


def version_claim(pdf):
    data = pdf.Root.Metadata.read_bytes().replace(b"PDF/X-4", b"PDF/X-9")
    pdf.Root.Metadata = pikepdf.Stream(pdf, data, Type=Name.Metadata, Subtype=Name.XML)


FAULTS = [
    Fault("a page painted in RGB", painted_rgb, "is painted in RGB"),
    Fault("a picture in RGB", rgb_picture, "a picture in RGB"),
    Fault("a font left out", unembedded, "a font is not embedded"),
    Fault("a page blended in RGB", rgb_group, "is blended in RGB"),
    Fault("an annotation", annotated, "has annotations"),
    Fault("no trimmed edge", no_trim, "does not say where it is trimmed"),
    Fault("no bleed", no_bleed, "do not lie in each other"),
    Fault("no output intent", lambda pdf: pdf.Root.__delitem__("/OutputIntents"), "not one output intent"),
    Fault("no profile", lambda pdf: pdf.Root.OutputIntents[0].__delitem__("/DestOutputProfile"), "is not whole"),
    Fault("trapping untold", lambda pdf: pdf.trailer.Info.__delitem__("/Trapped"), "whether it is trapped"),
    Fault("another claim", version_claim, "does not claim PDF/X-4"),
    Fault("an action", lambda pdf: pdf.Root.__setitem__("/OpenAction", Dictionary(S=Name.JavaScript, JS=pikepdf.String("1"))), "has actions"),
]


def judge_all(program, root, work):
    """All files and all faults: how many were judged, and the complaints."""
    files = build(program, root, work)
    out = []
    for file in files:
        out += [f"{file.name}: {c}" for c in judge(file) + tools.judge(file)]
    known = work / "print" / "plates-rgb-en-print.pdf"
    out += [f"{known.name}: {c}" for c in judge_plates(known)]
    for n, fault in enumerate(FAULTS):
        broken = work / f"printing{n}.pdf"
        with pikepdf.open(known) as pdf:
            fault.change(pdf)
            pdf.save(broken, force_version="1.6")
        if not any(fault.said in c for c in judge(broken)):
            out.append(f"nobody sees the planted fault in print: {fault.name}")
    return len(files) + len(FAULTS), out
