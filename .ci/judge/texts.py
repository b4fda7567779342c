"""The text of a file, as others give it, against the text of its report.

A generated report has its source beside it: NAME.words.json with the paragraphs
of its text in their order. Words are compared one by one; where a script runs
from right to left, plain pdftotext guesses at the order by the places of words,
so that the structure is asked instead."""
import json
import pathlib
import re
import subprocess
import unicodedata

from . import generate
from .tools import run

RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}
# Where lines end inside of what has no spaces, only the structure tells what belongs together.
SPACELESS = {"am", "bo", "ja", "km", "ko", "lo", "my", "th", "zh"}


def normal(text):
    """A text as words: typographic and typed quotation marks are alike."""
    text = unicodedata.normalize("NFC", text).replace("\u00ad", "")
    return re.sub("[«»„“”‚‘’\"']", "'", text).replace("' ", "'").replace(" '", "'").split()


def poppler(file):
    """Words by pdftotext: lines that end in a soft hyphen belong together."""
    return lines(run("pdftotext", "-raw", "-nopgbrk", file, "-").stdout)


def mutool(file):
    """Words by mutool."""
    return lines(run("mutool", "draw", "-q", "-F", "text", file).stdout)


def lines(text):
    """Words of lines, without the feet of pages between them."""
    text = re.sub(rf"^{generate.ORGANISATION} — .*$|^\d+ *$", "", text, flags=re.M)
    return normal(re.sub("\u00ad\\s*\n\\s*", "", text).replace("•", " "))


def by_structure(file):
    """Words by poppler's view of the structure tree."""
    text = ""
    for line in run("pdfinfo", "-struct-text", file).stdout.splitlines():
        line = line.strip()
        if line.startswith('"'):
            text += line[1:-1]
        elif "(inline)" not in line and not line.startswith("Object"):
            text += "\n"
    return normal(text)


# Where a line may have ended within a word: a reader cannot know whether it ended at a hyphen or at a space.
BROKEN = re.compile(r"(?<=[-–—/‐])(?=\w)")


def missing(source, found):
    """The first words of a source that are not found, each paragraph in one
    piece and after the one before it."""
    joined = " " + " ".join(found) + " "
    at = 0
    for paragraph in source:
        words = normal(paragraph)
        at = after(joined, BROKEN.split(" " + " ".join(words)), at)
        if at is None:
            return " ".join(words[:12])
    return None


def after(text, parts, at):
    """Where the first place behind another ends at which some parts stand one behind the other, with a space before
    each but the first or without, and a space behind the last; None if there is none."""
    while (start := text.find(parts[0], at)) >= 0:
        end = start + len(parts[0])
        for part in parts[1:]:
            end += text.startswith(" ", end)
            if not text.startswith(part, end):
                break
            end += len(part)
        else:
            if text.startswith(" ", end):
                return end
        at = start + 1
    return None


def judge(file):
    words = file.parent / (file.stem + ".words.json")
    if not words.exists():
        return []
    source = json.loads(words.read_text())
    readers = {"poppler": poppler, "mutool": mutool, "poppler by structure": by_structure}
    if source["language"] in RIGHT_TO_LEFT:
        del readers["poppler"]
    if source["columns"] or source["language"] in SPACELESS:
        readers = {"poppler by structure": by_structure}
    out = []
    for name, read in readers.items():
        lost = missing(source["paragraphs"], read(file))
        if lost is not None:
            out.append(f"{name} does not give back: {lost}")
    return out


def read_alike(program, work):
    """Our own reading aloud must not depend on how a file is written."""
    source = work / "out" / "nested-en-screen.pdf"
    said = run(program, "read", source).stdout
    out = [] if "list, " in said else ["report read says nothing of a list"]
    for i, options in enumerate((["--linearize"], ["--qdf", "--object-streams=disable"], ["--object-streams=generate"])):
        other = work / f"rewritten{i}.pdf"
        subprocess.run(["qpdf", *options, str(source), str(other)], check=True)
        if run(program, "read", other).stdout != said:
            out.append(f"report read says something else of a file that qpdf {options[0]} wrote")
    return out
