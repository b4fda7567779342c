"""Drawings of public sets as they stand in our PDF files, against what resvg draws of them: icons, flags, logos, emoji.
A set is sampled in even steps, so that each run judges the same files."""
import io
import json
import subprocess

import numpy
import pymupdf
import resvg_py
from PIL import Image

# How many files of each set are judged, and the folders of the sets within the packages.
SAMPLE = 60
SETS = {
    "simple-icons": "simple-icons/icons", "devicon": "devicon/icons", "flag-icons": "flag-icons/flags",
    "bootstrap-icons": "bootstrap-icons/icons", "twemoji": "@twemoji/svg", "material": "@material-design-icons/svg",
    "cryptocurrency-icons": "cryptocurrency-icons/svg",
}
# Sets of Iconify, which are one file of JSON each. Most emoji of Fluent have filters.
ICONIFY = ["logos", "fluent-emoji"]
# A pixel is off if it lies further than this, of 255, from all pixels of the other picture beside its place: programs
# smooth edges in ways of their own. A drawing is wrong if more than half a percent of its pixels are.
SLACK = 40
MOST_OFF = 0.005
# The least share of files that are right, and the greatest share that are wrong without a word.
LEAST_RIGHT = 0.99
MOST_SILENT = 0.003
# The side of a square with as many pixels as a drawing is compared in, and how much finer it is painted first.
SIDE = 128
FINER = 4


def samples(packages, work):
    """The files to judge."""
    files = []
    for folder in SETS.values():
        found = sorted((packages / folder).rglob("*.svg"))
        files += found[:: max(1, len(found) // SAMPLE)][:SAMPLE]
    for name in ICONIFY:
        files += unpacked(json.loads((packages / "@iconify-json" / name / "icons.json").read_text()), work / name)
    return files


def unpacked(icons, folder):
    """Some of the drawings of a set of Iconify as files."""
    files = []
    names = sorted(icons["icons"])
    folder.mkdir(parents=True, exist_ok=True)
    for name in names[:: len(names) // SAMPLE][:SAMPLE]:
        icon = icons["icons"][name]
        w, h = (icon.get(k, icons.get(k, 16)) for k in ("width", "height"))
        file = folder / f"{name}.svg"
        file.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{w}" height="{h}" viewBox="{icon.get("left", 0)} {icon.get("top", 0)} {w} {h}">{icon["body"]}</svg>')
        files.append(file)
    return files


def around(pixels, choose):
    """The least or the greatest of each pixel and those beside it."""
    padded = numpy.pad(pixels, ((1, 1), (1, 1), (0, 0)), mode="edge")
    h, w = pixels.shape[:2]
    return choose(numpy.stack([padded[y:y + h, x:x + w] for y in range(3) for x in range(3)]), axis=0)


def off(a, b):
    """The share of pixels that are off."""
    a, b = a.astype(int), b.astype(int)
    wrong = (a < around(b, numpy.min) - SLACK) | (a > around(b, numpy.max) + SLACK)
    wrong |= (b < around(a, numpy.min) - SLACK) | (b > around(a, numpy.max) + SLACK)
    return wrong.any(axis=2).mean()


def pair(page, file):
    """A drawing as it stands on a page, and as resvg draws it, in the same scale on white."""
    scale = min(SIDE / (page.rect.width * page.rect.height) ** 0.5, 3 * SIDE / max(page.rect.width, page.rect.height))
    width = max(FINER, round(FINER * scale * page.rect.width))
    zoom = width / page.rect.width
    ours = page.get_pixmap(matrix=pymupdf.Matrix(zoom, zoom), alpha=False)
    ours = Image.frombytes("RGB", (ours.width, ours.height), ours.samples)
    drawn = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_path=str(file), width=width, dpi=96)))).convert("RGBA")
    theirs = Image.new("RGBA", drawn.size, "white")
    theirs.alpha_composite(drawn)
    # The last row and the last column are covered in part.
    size = [max(1, (min(a, b) - 1) // FINER - 1) for a, b in zip(ours.size, drawn.size)]
    crop = (0, 0, size[0] * FINER, size[1] * FINER)
    return [numpy.asarray(i.convert("RGB").crop(crop).resize(size, Image.BOX)) for i in (ours, theirs)]


def judge_all(drawings, packages, work):
    """How many files were compared, and the complaints."""
    files = samples(packages, work)
    assert len(files) > 6 * SAMPLE, "there is too little to judge"
    sheet = work / "drawings.pdf"
    made = subprocess.run([drawings, "-o", sheet], input="\n".join(map(str, files)) + "\n", capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    document = pymupdf.open(sheet)
    right, silent, said, pictures = 0, [], [], []
    for line in made.stdout.splitlines():
        kind, file, what, *remark = line.split("\t")
        if kind == "refused":
            said.append(f"{file}: {what}")
            continue
        ours, theirs = pair(document[int(what) - 1], file)
        pictures.append((ours, theirs))
        share = off(ours, theirs)
        if share <= MOST_OFF:
            right += 1
        elif remark and remark[0]:
            said.append(f"{file}: {100 * share:.1f} % off: {remark[0]}")
        else:
            silent.append(f"{file}: {100 * share:.1f} % of its pixels are off")
    out = []
    if right < LEAST_RIGHT * len(files):
        out.append(f"{right} of {len(files)} drawings are right: " + "; ".join(silent + said))
    if len(silent) > MOST_SILENT * len(files):
        out.append("drawings that are wrong without a word: " + "; ".join(silent))
    # A judge that accepts the drawing of another file proves nothing.
    swapped = [off(a[0], b[1]) > MOST_OFF for a, b in zip(pictures, pictures[1:]) if a[0].shape == b[1].shape]
    if sum(swapped) < 0.95 * len(swapped):
        out.append(f"{len(swapped) - sum(swapped)} of {len(swapped)} drawings of other files pass")
    return len(files), out
