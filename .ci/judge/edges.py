"""The edges of printed sheets: each plate of each page is rasterized by ghostscript, and it
is looked at where ink falls. What comes to the edge that is cut must go on to the edge of
the bleed, on all four sides; outside of the bleed there are marks and the slug alone."""
import subprocess

import numpy
import pikepdf
from PIL import Image

DPI = 96
INKED = 10  # of 255: below is paper
# How much of an edge that is inked just inside of the cut may be bare just inside of the bleed's end: photographs have white spots.
BARE = 0.1


def sheets(file, work):
    """For each page of a file its ink, the most of all plates, and its boxes in pixels from the top."""
    folder = work / f"{file.stem}-edges"
    folder.mkdir(exist_ok=True)
    subprocess.run(["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", f"-r{DPI}", f"-sOutputFile={folder}/%03d.tif", str(file)],
                   check=True, capture_output=True)
    with pikepdf.open(file) as pdf:
        for n, page in enumerate(pdf.pages, 1):
            plates = [255 - numpy.asarray(Image.open(p).convert("L")) for p in sorted(folder.glob(f"{n:03d}(*).tif"))]
            height = float(page.MediaBox[3])
            yield n, numpy.maximum.reduce(plates), *(pixels(page[b], height) for b in ("/TrimBox", "/BleedBox"))
    for tif in folder.glob("*.tif"):
        tif.unlink()


def pixels(box, height):
    """A box as left, top, right and bottom in pixels."""
    x0, y0, x1, y1 = (float(v) for v in box)
    return [round(v * DPI / 72) for v in (x0, height - y1, x1, height - y0)]


def judge(file, work):
    """What is wrong at the edges of a file, as a list of complaints."""
    out, around = [], []
    for n, ink, trim, bleed in sheets(file, work):
        out += [f"{file.name}, page {n}: {c}" for c in bare(ink, trim, bleed)]
        around.append((n, outside(ink, trim, bleed)))
    if len(around) > 2:
        usual = numpy.median(numpy.stack([a for _, a in around]), axis=0)
        for n, a in around:
            if over := int(((a > INKED) & (usual <= INKED)).sum()):
                out.append(f"{file.name}, page {n}: {over} points outside of the bleed are inked that are no marks")
    return out


def bare(ink, trim, bleed):
    """Edges that are inked up to the cut, and not up to where the bleed ends."""
    inset = 2  # pixels: what is antialiased at the boxes themselves
    inner = {"left": ink[trim[1]:trim[3], trim[0] + inset], "right": ink[trim[1]:trim[3], trim[2] - 1 - inset],
             "top": ink[trim[1] + inset, trim[0]:trim[2]], "bottom": ink[trim[3] - 1 - inset, trim[0]:trim[2]]}
    outer = {"left": ink[trim[1]:trim[3], bleed[0] + inset], "right": ink[trim[1]:trim[3], bleed[2] - 1 - inset],
             "top": ink[bleed[1] + inset, trim[0]:trim[2]], "bottom": ink[bleed[3] - 1 - inset, trim[0]:trim[2]]}
    for side in inner:
        inked = inner[side] > INKED
        lost = inked & (outer[side] <= INKED)
        if lost.sum() > max(BARE * inked.sum(), 3):
            yield f"ink comes to the {side} edge and does not bleed over it"


def outside(ink, trim, bleed):
    """The sheet without the page, its bleed and the line that names the page."""
    sheet = ink.copy()
    sheet[max(bleed[1] - 1, 0):bleed[3] + 1, max(bleed[0] - 1, 0):bleed[2] + 1] = 0  # a sheet without marks ends with its bleed
    middle = (trim[0] + trim[2]) // 2
    sheet[bleed[3]:, trim[0]:middle - DPI // 4] = 0
    return sheet


def paint_over(pdf, page, operators):
    page.Contents = pikepdf.Stream(pdf, b"q\n" + page.Contents.read_bytes() + b"\nQ\n" + operators.encode())


def uneven(pdf):
    """A page whose left bleed is bare."""
    page = pdf.pages[0]
    x0, y0, x1, y1 = (float(v) for v in page.BleedBox)
    paint_over(pdf, page, f"0 0 0 0 k {x0} {y0} {float(page.TrimBox[0]) - x0} {y1 - y0} re f")


def spilled(pdf):
    """A page that is painted out over its marks."""
    page = pdf.pages[1]
    x0, y0, x1, y1 = (float(v) for v in page.BleedBox)
    paint_over(pdf, page, f"0 0.5 0 0 k {x1} {y0 + 100} 10 80 re f")


FAULTS = [("a bare bleed", uneven, "does not bleed over it"), ("ink outside of the bleed", spilled, "points outside of the bleed")]


def judge_all(files, work):
    """All files and the faults: how many were judged, and the complaints."""
    out = []
    for file in files:
        out += judge(file, work)
    for n, (name, change, said) in enumerate(FAULTS):
        broken = work / f"edges{n}.pdf"
        with pikepdf.open(files[0]) as pdf:
            change(pdf)
            pdf.save(broken, force_version="1.6")
        if not any(said in c for c in judge(broken, work)):
            out.append(f"nobody sees the planted fault in print: {name}")
    return len(files) + len(FAULTS), out
