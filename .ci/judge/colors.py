"""The edition for printers looks as that for screens does: both are rendered by
ghostscript and by MuPDF, through the profile that the printer's file carries, and
compared page by page."""
import io
import pathlib
import subprocess

import pikepdf
import pymupdf
from PIL import Image, ImageChops, ImageCms, ImageFilter, ImageStat

from .generate import ORGANISATION

DPI = 50
# The most that colors may differ, in CIE 1976 units: on the average of a page, and for
# 95 of 100 points of it. Black text is the largest part: black ink is lighter than a
# screen's black.
MEAN, MOST = 2.5, 6

# Text stands in the same place in both editions, since there is no column for notes, and
# both margins are alike; only what stands at the foot changes sides.
FOOT = 0.92

REPORT = f'''[report]
title = "Judged twice"
date = 2031-02-03
language = "en"
slug = "%(slug)s"
[organisation]
name = "{ORGANISATION}"
[brand]
primary = "#7a3b2b"
accent = "#a8591f"
[page]
columns = 2
[page.margins]
inner = 22
outer = 22
[editions.print]
marks = false
resolution = 0
least_resolution = 0
multiple = 1
binding = "loose"
%(wishes)s
[[section]]
kind = "narrative"
title = "Text"
text = """
%(text)s

![It fades](alpha.png)

| Month | Ships |
|-------|------:|
| May   |     0 |
| June  |     1 |
"""
[[section]]
kind = "figures"
title = "In figures"
[[section.number]]
value = "12"
label = "lamps"
'''

# A profile that is not ours: ghostscript brings it.
OWN = pathlib.Path("/usr/share/color/icc/ghostscript/default_cmyk.icc")


def build(program, work):
    """Sets a report for screens and for printers, by our profile and by an author's own."""
    folder = work / "reports" / "pictures"
    (folder / "press.icc").write_bytes(OWN.read_bytes())
    text = "\n\n".join(" ".join(["Lamp after lamp burned on, and no ship was lost."] * 9) for _ in range(6))
    for slug, wishes in (("alike", ""), ("alike-inks", 'images = "cmyk"'), ("alike-own", 'profile = "press.icc"\nimages = "cmyk"'),
                         ("alike-flat", 'standard = "X-1a:2003"\nprofile = "press.icc"')):
        file = folder / f"{slug}.toml"
        file.write_text(REPORT % {"slug": slug, "wishes": wishes, "text": text})
        made = subprocess.run([program, "build", "-q", "-o", work / "alike", file], capture_output=True, text=True)
        assert made.returncode == 0, made.stderr
        yield work / "alike" / f"{slug}-en-screen.pdf", work / "alike" / f"{slug}-en-print.pdf"


def ghostscript(file):
    out = file.with_suffix(".gs")
    out.mkdir(exist_ok=True)
    subprocess.run(["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiff24nc", "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4",
                    "-dUsePDFX3Profile", "-dRenderIntent=1", "-dBlackPtComp=1", "-dUseTrimBox", f"-r{DPI}", f"-sOutputFile={out}/%03d.tif", file],
                   check=True, capture_output=True)
    return [Image.open(f).convert("RGB") for f in sorted(out.glob("*.tif"))]


def mupdf(file):
    pages = []
    with pymupdf.open(file) as pdf:
        for page in pdf:
            page.set_cropbox(page.trimbox)
            pages.append(Image.open(io.BytesIO(page.get_pixmap(dpi=DPI).tobytes("png"))).convert("RGB"))
    return pages


TO_LAB = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB")


def difference(a, b):
    """How far two pages differ: on average, and for 95 of 100 points."""
    a, b = (ImageCms.applyTransform(i.resize(a.size).crop((0, 0, a.width, int(a.height * FOOT))).filter(ImageFilter.BoxBlur(2)), TO_LAB) for i in (a, b))
    lightness, green, blue = (ImageChops.difference(x, y) for x, y in zip(a.split(), b.split()))
    points = sorted(((100 / 255 * l) ** 2 + g ** 2 + r ** 2) ** 0.5
                    for l, g, r in zip(lightness.tobytes(), green.tobytes(), blue.tobytes()))
    return sum(points) / len(points), points[len(points) * 95 // 100]


def judge(screen, printed):
    out = []
    for render in (ghostscript, mupdf):
        pages = render(screen), render(printed)
        if len(pages[0]) != len(pages[1]):
            out.append(f"{len(pages[0])} pages for screens and {len(pages[1])} for printers")
        for n, (a, b) in enumerate(zip(*pages), 1):
            mean, most = difference(a, b)
            if mean > MEAN or most > MOST:
                out.append(f"page {n} looks different by {render.__name__}: {mean:.1f} on average, {most:.1f} for 95 of 100 points")
    return out


def judge_all(program, work):
    """All pairs, and a pair whose printer's file carries another profile than its inks
    were made for: how many were judged, and the complaints."""
    out, pairs = [], list(build(program, work))
    for screen, printed in pairs:
        out += [f"{printed.name}: {c}" for c in judge(screen, printed)]
    screen, printed = pairs[2]
    broken = work / "another-profile.pdf"
    with pikepdf.open(printed) as pdf, pikepdf.open(pairs[0][1]) as other:
        pdf.Root.OutputIntents[0].DestOutputProfile = pdf.copy_foreign(other.Root.OutputIntents[0].DestOutputProfile)
        pdf.save(broken)
    for render in ("ghostscript", "mupdf"):
        if not any(f"by {render}" in c for c in judge(screen, broken)):
            out.append(f"{render} does not see that the inks are of another profile")
    return len(pairs) + 1, out
