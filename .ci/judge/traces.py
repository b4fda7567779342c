"""Pictures keep nothing of those who took them: exiftool looks into what is in the files."""
import json
import subprocess

from PIL import Image

from .generate import ORGANISATION

def report_of(name, pictures, keys="", organisation="", tables=""):
    """The source of a report that shows pictures, with more keys of [report], of [organisation], and more tables."""
    shown = "\n\n".join(f"![{alt}]({file})" for file, alt in pictures.items())
    return f'''[report]
title = "{name.title()}"
date = 2031-02-03
language = "en"
slug = "{name}"
{keys}
[organisation]
name = "{ORGANISATION}"
{organisation}
[editions.print]
resolution = 0
least_resolution = 0
[[section]]
kind = "narrative"
title = "Text"
text = """
{shown}
"""
{tables}'''


# What photographs() writes, with what is to be seen.
PICTURES = {
    "large.jpg": "A slope that falls to the right", "turned.jpg": "A slope that rises to the right", "words.png": "A plain ground",
}

PRIVATE = ("GPS", "Make", "Model", "Artist", "Author", "Copyright", "DateTime", "CreateDate", "Comment", "Software", "Serial", "Owner", "Thumbnail", "UserComment", "History")


def photographs(folder):
    """Photographs with an author, a place, a camera and a time, one of them held sideways."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, size, orientation in (("large.jpg", (2400, 1200), 1), ("turned.jpg", (300, 200), 6)):
        image = Image.linear_gradient("L").resize(size).convert("RGB")
        exif = image.getexif()
        exif[0x010F], exif[0x0110], exif[0x013B], exif[0x8298], exif[0x0112], exif[0x0132] = "Spy", "Eye 9", "Ann Author", "Ann Author", orientation, "2031:01:01 00:00:00"
        exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 30.0, 0.0), 3: "W", 4: (0.0, 7.0, 0.0)})
        image.save(folder / name, exif=exif, comment=b"at the house of Ann Author")
    from PIL.PngImagePlugin import PngInfo
    words = PngInfo()
    words.add_text("Author", "Ann Author")
    Image.new("RGB", (300, 200), "#345").save(folder / "words.png", pnginfo=words)


def found(files):
    said = subprocess.run(["exiftool", "-j", "-G", "-a", "-u", *map(str, files)], capture_output=True, text=True, check=True)
    for one in json.loads(said.stdout):
        for key, value in one.items():
            group, _, tag = key.rpartition(":")
            if group in ("File", "ExifTool", "ICC_Profile") and "Comment" not in tag:
                continue
            if any(word in tag for word in PRIVATE):
                yield f"{one['SourceFile'].rsplit('/', 1)[-1]}: {key} is {value}"


def judge_all(program, work):
    folder = work / "traces"
    photographs(folder)
    report = folder / "report.toml"
    report.write_text(report_of("traces", PICTURES))
    made = subprocess.run([program, "build", "-q", "-o", folder, report], capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    out = []
    if len(list(found([folder / "large.jpg", folder / "turned.jpg", folder / "words.png"]))) < 8:
        out.append("the photographs have no traces to lose")
    count = 0
    for file in sorted(folder.glob("*.pdf")):
        subprocess.run(["pdfimages", "-all", file, folder / file.stem], check=True)
        images = sorted(p for p in folder.glob(f"{file.stem}-*") if p.suffix in (".jpg", ".png"))
        count += len(images)
        if len(images) < 3:
            out.append(f"{file.name} has {len(images)} pictures")
        out += [f"{file.name}: {c}" for c in found(images)]
        if b"Ann Author" in file.read_bytes():
            out.append(f"{file.name} names the author")
    return count, out
