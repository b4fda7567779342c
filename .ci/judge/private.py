"""What a run must keep to itself: no file that it makes holds a trace of a camera, a name of the machine, of its user or of
a folder, or a name that a pseudonym hides; and no command but `email send` opens a connection."""
import base64
import email
import email.policy
import getpass
import os
import re
import shutil
import socket
import subprocess

import pikepdf
from PIL import Image, PngImagePlugin

from .traces import PICTURES, found, photographs, report_of

# Pictures of other kinds than photographs() writes.
OTHERS = {"words.tif": "A plain ground, again", "words.webp": "A plain ground, once more", "drawn.svg": "A square"}

REPORT = "# A remark that names Ada Hiddenname, too.\n" + report_of(
    "kept", {**PICTURES, **OTHERS}, keys="attach = true", organisation='website = "https://lighthouse.example"', tables='''
[[section.table]]
caption = "Lamps"
file = "lamps.csv"
[[section]]
kind = "story"
title = "A keeper"
text = "Bell keeps a lamp."
pseudonym = true
names = ["Ada Hiddenname"]
[email]
sender = "The Owls <office@owl.example>"
[editions.email]
budget = "2 MB"
''')

# What only the machine, the files and their makers know. FOLDER is part of the names of all folders of the run, and the
# name of its user.
FOLDER = "folderofspy"
SECRETS = ("Hiddenname", "Ann Author", "Eye 9", FOLDER, "house of Ann")


def write_report(folder):
    """A report whose pictures have makers, and a pseudonym."""
    photographs(folder)
    (folder / "report.toml").write_text(REPORT)
    (folder / "lamps.csv").write_text("Lamp,Burns\nNorth,1\nSouth,2\n")
    (folder / "drawn.svg").write_text('<?xml version="1.0"?><!-- drawn at the house of Ann Author --><svg xmlns="http://www.w3.org/2000/svg" '
                                      'viewBox="0 0 10 10"><metadata>Ann Author</metadata><desc>Ann Author</desc><rect width="10" height="10" fill="#345"/></svg>')
    plain = Image.new("RGB", (300, 200), "#345")
    exif = plain.getexif()
    exif[0x013B], exif[0x0110] = "Ann Author", "Eye 9"
    plain.save(folder / "words.tif", exif=exif)
    plain.save(folder / "words.webp", exif=exif, xmp=b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>Ann Author</x:xmpmeta>")
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", "Ann Author")
    plain.save(folder / "words.png", pnginfo=words, exif=exif)


def make_all(program, folder, environment):
    """All that the program makes of a report: editions, messages in every format, pages."""
    out = folder / "out"
    for command in (["build", "--edition", "screen,print,email"], ["pages", "--ppi", "40"], ["email"], *(["email", "--format", f] for f in ("html", "text", "json"))):
        made = subprocess.run([program, *command, "-q", "--portable", "-o", out, folder / "report.toml"], capture_output=True, text=True, env=environment)
        assert made.returncode == 0, f"{command}: {made.stderr}"
    return sorted(p for p in out.iterdir() if p.is_file())


def parts(name, data, folder):
    """A file as it is, and all that is packed in it: streams and attachments of a PDF, parts of a message."""
    yield name, data
    if data.startswith(b"%PDF"):
        (folder / "part.pdf").write_bytes(data)
        with pikepdf.open(folder / "part.pdf") as pdf:
            for n, o in enumerate(pdf.objects):
                text = o.unparse(resolved=True) if not isinstance(o, pikepdf.Stream) else repr(dict(o.items())).encode()
                yield f"{name}, object {n}", text
                if isinstance(o, pikepdf.Stream):
                    if o.get("/Filter") == "/DCTDecode":
                        yield f"{name}, object {n}.jpg", o.read_raw_bytes()
                    else:
                        yield f"{name}, stream {n}", o.read_bytes(pikepdf.StreamDecodeLevel.generalized)
            info = {**pdf.docinfo}
            yield f"{name}, information", " ".join(f"{k} {v}" for k, v in info.items()).encode()
    if name.endswith(".eml"):
        for n, part in enumerate(email.message_from_bytes(data, policy=email.policy.default).walk()):
            yield f"{name}, head {n}", " ".join(f"{k}: {v}" for k, v in part.items()).encode()
            if not part.is_multipart():
                yield from parts(f"{name}, {part.get_filename() or n}", part.get_payload(decode=True), folder)
    if name.endswith((".html", ".json")):
        for n, packed in enumerate(re.findall(rb"base64,([A-Za-z0-9+/=]{40,})", data)):
            yield from parts(f"{name}, picture {n}.jpg", base64.b64decode(packed), folder)


def told(name, data, words):
    """The words that some bytes hold, in UTF-8, in UTF-16 or in hexadecimal digits."""
    small = data.lower()
    for word in words:
        low = word.lower()
        for code in (low.encode(), low.encode("utf-16-be"), low.encode("utf-16-le"), low.encode().hex().encode(), low.encode("utf-16-be").hex().encode()):
            if code in small:
                yield f"{name} holds {word!r}"
                break
    if m := re.search(rb"/(?:tmp|home|root|work|users)/[\w.-]+|[/ .]report-\d{3,}|\.journal-\d+", small):
        yield f"{name} holds {m[0]!r}"


def pictures_of(made, folder):
    """The pictures in some files, written into a folder for exiftool."""
    out = []
    for n, (name, data) in enumerate(made):
        kind = ".jpg" if data.startswith(b"\xff\xd8") else ".png" if data.startswith(b"\x89PNG") else None
        if kind:
            out.append(folder / f"{n}{kind}")
            out[-1].write_bytes(data)
    return out


def kept(program, work):
    """How many parts of files were looked into, and what they hold that they must not."""
    folder = work / FOLDER
    write_report(folder)
    (folder / "tmp").mkdir()
    environment = {**os.environ, "USER": FOLDER, "LOGNAME": FOLDER, "HOSTNAME": FOLDER, "HOME": str(folder / "home"), "TMPDIR": str(folder / "tmp"), "XDG_CACHE_HOME": str(folder / "cache")}
    files = make_all(program, folder, environment)
    # Names of machines and users that are shorter stand in the pixels of any picture.
    words = [*SECRETS, *(name for name in (socket.gethostname(), getpass.getuser()) if len(name) > 5)]
    out = []
    # Each word must be seen where it is: in the files that were read.
    seen = " ".join(c for p in folder.iterdir() if p.is_file() for c in told(p.name, p.read_bytes(), SECRETS)) + folder.name
    out += [f"the report has no {word!r} to lose" for word in SECRETS if word not in seen]
    ends = {p.suffix for p in files}
    if not {".pdf", ".eml", ".html", ".json", ".png", ".txt"} <= ends:
        out.append(f"only files of {sorted(ends)} were made")
    made = [part for p in files for part in parts(p.name, p.read_bytes(), folder)]
    for name, data in made:
        out += told(name, data, words)
    looked = folder / "looked"
    looked.mkdir()
    pictures = pictures_of(made, looked)
    if len(pictures) < 10:
        out.append(f"{len(pictures)} pictures were found in {len(files)} files")
    out += found(pictures)
    out += planted(folder, words)
    return len(made) + len(pictures), out


def planted(folder, words):
    """A file in which a trace was planted, which the judge must see: a photograph as it came from its camera."""
    with pikepdf.new() as pdf:
        image = pdf.make_stream((folder / "large.jpg").read_bytes(), Type=pikepdf.Name.XObject, Filter=pikepdf.Name.DCTDecode)
        pdf.Root.Planted = pdf.make_indirect(image)
        pdf.docinfo["/Title"] = "Ünder Ada Hiddenname"
        pdf.save(folder / "planted.pdf")
    made = list(parts("planted.pdf", (folder / "planted.pdf").read_bytes(), folder))
    seen = " ".join(c for part in made for c in told(*part, words))
    (folder / "planted").mkdir()
    traces = list(found(pictures_of(made, folder / "planted")))
    return [] if "Hiddenname" in seen and "Ann Author" in seen and len(traces) > 4 else [f"what was planted is not seen: {seen}, {traces}"]


def calls(command, trace, **options):
    """The calls by which a command and its threads ask the kernel for a connection."""
    done = subprocess.run(["strace", "-f", "-qq", "-e", "trace=%network", "-o", trace, *map(str, command)], capture_output=True, text=True, **options)
    return done, [line for line in trace.read_text().splitlines() if re.search(r"\b(socket|connect|bind|sendto|sendmsg)\(", line)]


def offline(program, root, work):
    """How many commands were watched, and which of them asked for a connection."""
    folder = work / "offline"
    folder.mkdir()
    shutil.copytree(root / "translations", folder / "translations")
    shutil.copy(root / "report.toml", folder)
    (folder / "text.md").write_text("# A lamp\n\nIt burns, see <https://lighthouse.example>.\n")
    report = folder / "report.toml"
    commands = (["build", "-l", "all", "-o", folder / "out", report], ["check", report], ["pages", "--ppi", "20", "-o", folder / "out", report],
                ["email", "-l", "all", "-o", folder / "out", report], ["translate", "update", "de", "-r", report], ["translate", "status", "-r", report],
                ["import", folder / "text.md"], ["read", report], ["schema"], ["version"])
    out = []
    for command in commands:
        done, asked = calls([program, *command], folder / "trace")
        if done.returncode:
            out.append(f"report {command[0]} ended with {done.returncode}: {done.stderr[-300:]}")
        out += [f"report {command[0]} asks for a connection: {line}" for line in asked[:3]]
    # The judge must see a connection where there is one.
    (folder / "people.csv").write_text("address\nana@wren.example\n")
    (folder / "mailed.toml").write_text(report.read_text().replace("[editions.print]", '[email]\nsender = "office@owl.example"\n\n[editions.print]', 1))
    _, asked = calls([program, "email", "send", folder / "mailed.toml", "--to", folder / "people.csv", "--yes", "--server", "127.0.0.1:1", "--retry-after", "0s"], folder / "trace")
    if not any("AF_INET" in line for line in asked):
        out.append("a connection is not seen")
    return len(commands), out


def judge_all(program, root, work):
    looked, complaints = kept(program, work)
    watched, found_calls = offline(program, root, work)
    return looked + watched, complaints + found_calls
