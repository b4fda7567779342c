"""Compares the order in which a finished file shows values with that of ICU, in all languages from right to left.

    python3 .ci/icu/order.py REPORT VALUES

REPORT is the program; VALUES has lines "locale, kind, text" with tabs between them, as `go run ./.ci/icu -values` writes
them. Each value stands in a cell and as a big number; ICU (PyICU) says how a line with it is seen.
"""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
from pathlib import Path

import icu

HEAD = """[report]
title = "T"
date = 2031-01-01
language = "{tag}"
slug = "n"
[organisation]
name = "N"
[[section]]
kind = "cover"
show = false
[[section]]
kind = "contents"
show = false
[[section]]
kind = "back-cover"
show = false
"""


# The directions of letters and marks from right to left, of digits of Arabic, and of the mark for the other side.
DIRECTED = {icu.UCharDirection.RIGHT_TO_LEFT, icu.UCharDirection.RIGHT_TO_LEFT_ARABIC, icu.UCharDirection.ARABIC_NUMBER}
MARK = "\u200e"


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def seen(value, kind):
    """What is seen of a value that stands alone in a line from right to left, from the left on.

    A range is read in the direction of the line. So is what has letters, digits or marks that know a direction: CLDR has
    such marks beside the signs of languages that it knows well. The signs of others would come to stand behind their
    numbers; there the value is an isolate.
    """
    knows = any(icu.Char.charDirection(c) in DIRECTED or c == MARK for c in value)
    bidi = icu.Bidi()
    text = value if knows or kind in ("range", "years") else "\u2068" + value + "\u2069"
    line = icu.UnicodeString(text)  # which must live as long as the order is asked for
    bidi.setPara(line, 1)
    return tidy(str(bidi.writeReordered(icu.Bidi.DO_MIRRORING | icu.Bidi.REMOVE_BIDI_CONTROLS)))


def tidy(text):
    """A text without what is not seen, and without spaces."""
    return "".join(c for c in text if c not in "\u200e\u200f\u061c" and not c.isspace())


def lines_of(pdf):
    """The lines of a file as they are seen, from the left on, with a bar where a gap is wide."""
    out = subprocess.run(["mutool", "draw", "-q", "-F", "stext", "-o", "-", pdf], capture_output=True, check=True).stdout
    lines = []
    for page in tree.fromstring(out).iter("page"):
        rows = {}
        for font in page.iter("font"):
            for c in font.iter("char"):
                quad = [float(x) for x in c.get("quad").split()]
                left, right = min(quad[0::2]), max(quad[0::2])
                rows.setdefault(round(float(c.get("y"))), []).append((left, right, c.get("c"), float(font.get("size"))))
        for row in rows.values():
            row.sort()
            text, before = "", None
            for left, right, sign, size in row:
                if before is not None and left - before > 1.2 * size:
                    text += "|"
                text += sign
                before = right
            lines.append(text)
    return lines


def report_of(tag, values):
    text = HEAD.format(tag=tag)
    text += '[[section]]\nkind = "narrative"\ntitle = "T"\ntext = "x"\n[[section.table]]\ncaption = "T"\n'
    text += 'columns = [{ title = "A" }, { title = "B" }]\nrows = [\n'
    text += "".join(f'["x", {quoted(v)}],\n' for v in values) + "]\n"
    for value in values:
        text += f'[[section]]\nkind = "figures"\ntitle = "F"\nnumber = [{{ value = {quoted(value)}, label = "x" }}]\n'
    return text


def main():
    report, listed = sys.argv[1:]
    by_tag = {}
    for line in Path(listed).read_text().splitlines():
        tag, kind, value = line.split("\t")
        by_tag.setdefault(tag, {})[value] = kind
    wrong = judged = 0
    with tempfile.TemporaryDirectory() as work:
        for tag, values in by_tag.items():
            name = Path(work) / "r.toml"
            name.write_text(report_of(tag, values))
            done = subprocess.run([report, "build", "-q", "-e", "screen", "-o", work, str(name)], capture_output=True, text=True)
            files = list(Path(work).glob("*.pdf"))
            if not files:
                if "no font has the characters" in done.stderr:
                    print(f"{tag}: not judged, no font has its digits")
                    continue
                print(f"{tag}: no file\n{done.stderr}")
                wrong += 1
                continue
            parts = [tidy(part) for line in lines_of(files[0]) for part in line.split("|")]
            for value, kind in values.items():
                judged += 1
                want = seen(value, kind)
                near = [p for p in parts if sorted(p) == sorted(want)]
                if not near or any(p != want for p in near):  # a big number may take two lines, a cell has one
                    print(f"{tag}: {value!a}: ICU shows {want!a}; seen are {near!a}")
                    wrong += 1
            files[0].unlink()
    print(f"ICU: the order of {judged} values in {len(by_tag)} languages from right to left judged, {wrong} wrong")
    sys.exit(wrong > 0)


main()
