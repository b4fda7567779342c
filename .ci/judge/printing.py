"""The edition for printers: the rules of PDF/X-4 (ISO 15930-7) that a program can
break, by a script of our own, and the plates by ghostscript."""
import dataclasses
import io
import pathlib
import subprocess

import pikepdf
import pymupdf
import zxingcpp
from PIL import Image
from pikepdf import Array, Dictionary, Name

from . import edges, tools
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
resolution = 0
least_resolution = 0
[[section]]
kind = "narrative"
title = "Text"
text = """
%(text)s
"""
'''


# A report with its covers on a sheet of their own, and with an address as a code.
SPINE = 7
ADDRESS = "https://lighthouse.example/lights?of=the+north&year=2031"
CODED = f'''
[[section]]
kind = "publications"
title = "Publications"
qr = true
[[section.publication]]
title = "A Chart of Lights"
url = "{ADDRESS}"
'''


def build(program, root, work):
    """Sets files for printers: ours, and one in known inks for each way with pictures."""
    out = work / "print"
    prose = "\n\n".join(" ".join(["Lamp after lamp burned on, and no ship was lost."] * 9) for _ in range(14))
    reports = [root / "report.toml", root / "examples/showcase/report.toml", root / "cmd/report/testdata/examples/kinds/report.toml", root / "cmd/report/testdata/examples/arabic/report.toml"]
    for images in ("rgb", "cmyk"):
        folder = work / "reports" / "pictures"
        file = folder / f"{images}.toml"
        file.write_text(REPORT % {"slug": f"plates-{images}", "images": images,
                                  "text": prose + "\n\n![A slope](photo.jpg)\n\n![It fades](alpha.png)\n\n![A slope of inks](inks.jpg)\n\n![A dark slope](grey.jpg)"})
        reports.append(file)
    flat = work / "reports" / "pictures" / "flat.toml"
    (flat.parent / "old.toml").write_text('standard = "X-1a:2003"\nbleed = 5\nmarks = false\n')
    flat.write_text((flat.parent / "rgb.toml").read_text().replace("plates-rgb", "plates-flat").replace('images = "rgb"', 'printer = "old"'))
    reports.append(flat)
    bound = work / "reports" / "pictures" / "bound.toml"
    bound.write_text((flat.parent / "rgb.toml").read_text().replace("plates-rgb", "bound").replace(
        'images = "rgb"', f'binding = "perfect"\ncovers = "separate"\nleast_pages = 1\nspine = {SPINE}') + CODED)
    reports.append(bound)
    for file in reports:
        made = subprocess.run([program, "build", "-q", "--edition", "print", "-o", out, file], capture_output=True, text=True)
        assert made.returncode == 0, made.stderr
    return sorted(out.glob("*.pdf"))


def judge(file):
    """What is wrong with a file, as a list of complaints."""
    with pikepdf.open(file) as pdf:
        if pdf.trailer.get("/Info", {}).get("/GTS_PDFXVersion") == "PDF/X-1a:2003":
            return flat(pdf, file) + pages(pdf) + pictures(pdf)
        return document(pdf, file) + pages(pdf) + pictures(pdf)


def flat(pdf, file):
    """PDF/X-1a:2003 (ISO 15930-4): no transparency, no profiles of pictures."""
    out = []
    data = file.read_bytes()
    if not data.startswith(b"%PDF-1.4") or b"/ObjStm" in data or b"/XRef" in data:
        out.append("not of version 1.4")
    if len([i for i in pdf.Root.get("/OutputIntents", []) if i.get("/S") == "/GTS_PDFX"]) != 1:
        out.append("not one output intent for printing")
    for o in pdf.objects:
        if isinstance(o, (Dictionary, pikepdf.Stream)) and ("/SMask" in o or "/Group" in o or o.get("/ca", 1) != 1):
            out.append("something is clear in places")
        if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image" and isinstance(o.get("/ColorSpace"), Array):
            out.append("a picture by a profile")
    return out


def document(pdf, file):
    out = []
    if not file.read_bytes().startswith(b"%PDF-1.6"):
        out.append("not of version 1.6")
    intents = [i for i in pdf.Root.get("/OutputIntents", []) if i.get("/S") == "/GTS_PDFX"]
    if len(intents) != 1:
        out.append("not one output intent for printing")
    elif "/DestOutputProfile" not in intents[0] or int(intents[0].DestOutputProfile.N) != 4 or "/OutputConditionIdentifier" not in intents[0]:
        out.append("the output intent is not whole")
    if pdf.trailer.Info.get("/Trapped") not in ("/True", "/False"):
        out.append("does not say whether it is trapped")
    if b"<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>" not in pdf.Root.Metadata.read_bytes():
        out.append("does not claim PDF/X-4")
    if "/ID" not in pdf.trailer:
        out.append("has no ID")
    if "/Names" in pdf.Root or "/OpenAction" in pdf.Root or "/AA" in pdf.Root:
        out.append("has actions")
    return out


def inside(inner, outer):
    return all(a >= b - 0.01 for a, b in zip(inner[:2], outer[:2])) and all(a <= b + 0.01 for a, b in zip(inner[2:], outer[2:]))


def pages(pdf):
    out = []
    for n, page in enumerate(pdf.pages, 1):
        if "/Annots" in page:
            out.append(f"page {n} has annotations")
        if page.get("/Group", {}).get("/CS") == "/DeviceRGB":
            out.append(f"page {n} is blended in RGB")
        if "/TrimBox" not in page.obj:
            out.append(f"page {n} does not say where it is trimmed")
            continue
        trim, bleed, media = ([float(v) for v in page.obj[b]] for b in ("/TrimBox", "/BleedBox", "/MediaBox"))
        if not inside(trim, bleed) or not inside(bleed, media) or trim == bleed:
            out.append(f"the boxes of page {n} do not lie in each other")
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) in ("rg", "RG"):
                out.append(f"page {n} is painted in RGB")
                break
    return out


def pictures(pdf):
    out = []
    for o in pdf.objects:
        if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image" and o.get("/ColorSpace") == "/DeviceRGB":
            out.append("a picture in RGB of no screen")
        if isinstance(o, Dictionary) and o.get("/Type") == "/FontDescriptor" and "/FontFile2" not in o:
            out.append("a font is not embedded")
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


def judge_bound(folder):
    """The sheet of covers is as wide as both and the spine, and the code is read from the page."""
    out = []
    with pikepdf.open(folder / "bound-en-print-cover.pdf") as cover, pikepdf.open(folder / "bound-en-print.pdf") as pages:
        wide, single = ([float(v) * 25.4 / 72 for v in pdf.pages[0].TrimBox] for pdf in (cover, pages))
        width = wide[2] - wide[0] - 2 * (single[2] - single[0])
        if abs(width - SPINE) > 0.01 or len(cover.pages) != 1:
            out.append(f"the sheet of covers has {len(cover.pages)} sides and a spine of {width:.2f} mm")
    file, read = folder / "bound-en-print.pdf", []
    with pymupdf.open(file) as pdf:
        for n, page in enumerate(pdf, 1):
            for code in zxingcpp.read_barcodes(Image.open(io.BytesIO(page.get_pixmap(dpi=150).tobytes("png")))):
                read.append(code.text)
                out += judge_code(file, n, code.position, page.trimbox)
    if read != [ADDRESS]:
        out.append(f"the codes on the pages say {read}")
    return out


def judge_code(file, page, position, trim, dpi=150):
    """A code is on the black plate alone."""
    corners = position.top_left, position.bottom_right
    box = [v - round(o * dpi / 72) for c in corners for v, o in zip((c.x, c.y), (trim.x0, trim.y0))]
    out = []
    for ink, plate in plates(file, page, dpi).items():
        inked = sum(plate.crop(box).histogram()[128:])
        if (inked > 1000) != (ink == "Black"):
            out.append(f"the code has {inked} points on the plate of {ink}")
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


def masked(pdf):
    image = next(o for o in pdf.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image")
    image.SMask = pdf.make_stream(b"\0", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=8, ColorSpace=Name.DeviceGray)


def profiled(pdf):
    image = next(o for o in pdf.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image")
    image.ColorSpace = Array([Name.ICCBased, pdf.make_stream(b"", N=4)])


FLAT_FAULTS = [
    Fault("a mask in a flat file", masked, "clear in places"),
    Fault("a profile in a flat file", profiled, "a picture by a profile"),
    Fault("RGB in a flat file", painted_rgb, "is painted in RGB"),
    Fault("no intent in a flat file", lambda pdf: pdf.Root.__delitem__("/OutputIntents"), "not one output intent"),
]


def judge_all(program, root, work):
    """All files and all faults: how many were judged, and the complaints."""
    files = build(program, root, work)
    out = []
    for file in files:
        out += [f"{file.name}: {c}" for c in judge(file) + tools.judge(file)]
    known = work / "print" / "plates-rgb-en-print.pdf"
    out += [f"{known.name}: {c}" for c in judge_plates(known)]
    out += judge_bound(work / "print")
    seen, found = edges.judge_all([known, *(f for f in files if f.stem.endswith("-print") and f != known)], work)
    out += found
    table = (root / "docs" / "pdf-x.md").read_text()
    out += [f"docs/pdf-x.md does not name the fault: {name}" for name in [*(f.name for f in FAULTS + FLAT_FAULTS), *(f[0] for f in edges.FAULTS)] if name not in table]
    old = work / "print" / "plates-flat-en-print.pdf"
    for n, fault in enumerate(FAULTS + FLAT_FAULTS):
        broken = work / f"printing{n}.pdf"
        with pikepdf.open(old if fault in FLAT_FAULTS else known) as pdf:
            fault.change(pdf)
            if fault in FLAT_FAULTS:
                pdf.save(broken, force_version="1.4", object_stream_mode=pikepdf.ObjectStreamMode.disable)
            else:
                pdf.save(broken, force_version="1.6")
        if not any(fault.said in c for c in judge(broken)):
            out.append(f"nobody sees the planted fault in print: {fault.name}")
    return len(files) + len(FAULTS) + len(FLAT_FAULTS) + seen, out
