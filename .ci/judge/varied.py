"""Reports of random kinds, sizes and directions, which nobody has looked at: no word is lost,
no word lies off its page or over another, every note begins on the page of its call. Each
piece of text has a word of its own, so that one that is lost, or set twice, is known by name."""
import collections
import json
import pathlib
import random
import re
import subprocess
import sys

import pikepdf
import pymupdf

from . import structure, texts
from .generate import ORGANISATION, WORDS
from .tools import run

LANGUAGES = {"en": "", "de": "", "fr": "", "fi": "", "tr": "", "ru": "слово маяк берег отчёт ночь фонарь работа людей", "el": "λόγος φάρος ακτή νύχτα έκθεση εργασία",
             "ar": "كلمة منارة ساحل ليلة تقرير عمل الناس مجتمع", "he": "מילה מגדלור חוף לילה דוח עבודה אנשים", "fa": "واژه فانوس ساحل شب گزارش کار مردم"}
SIZES = ['"A4"', '"A4"', '"A5"', '"Letter"', "[297, 210]", "[210, 210]", "[148, 240]"]
CHARTS = ("bar", "column", "stacked", "line", "donut")
SEEDS = range(40)


class Maker:
    """Makes the text of one report; marks are words of its own, of which some are not used."""

    def __init__(self, seed):
        self.r = random.Random(seed)
        self.seed, self.marks, self.notes = seed, [], 0
        self.language = self.r.choice(list(LANGUAGES))
        self.words = LANGUAGES[self.language].split() or WORDS
        self.size, self.columns = self.r.choice(SIZES), self.r.choice([1, 1, 2, 3])
        self.lines = []

    def mark(self):
        """A word that stands nowhere else."""
        self.marks.append(f"Q{self.seed}x{len(self.marks)}z")
        return self.marks[-1]

    def words_(self, low, high):
        return " ".join(self.r.choice(self.words) for _ in range(self.r.randint(low, high)))

    def phrase(self, low=1, high=5):
        """Some words with one of their own."""
        return f"{self.words_(low, high)} {self.mark()}"

    def paragraph(self, notes):
        """A paragraph, perhaps with notes and words of the other direction."""
        out = []
        for _ in range(self.r.randint(1, 7)):
            text = self.words_(5, 16)
            if self.r.random() < 0.12:
                text += " " + self.r.choice(["مرحبا 12", "שלום", "lamp 12 (ok)", "1,234.5", "+44 20 7946 0000"])
            if notes is not None and self.r.random() < 0.15:
                self.notes += 1
                text += f"[^n{self.notes}]"
                notes.append(f"[^n{self.notes}]: {self.phrase(3, self.r.choice([10, 30, 140]))}.")
            out.append(text[0].upper() + text[1:] + ".")
        return " ".join(out) + " " + self.mark() + "."

    def markdown(self):
        notes, out = [], []
        for _ in range(self.r.randint(1, 9)):
            kind = self.r.random()
            if kind < 0.7:
                out.append(self.paragraph(notes))
            elif kind < 0.8:
                out.append("## " + self.words_(1, 7))
                out.append(self.paragraph(notes))
            elif kind < 0.9:
                out.append("\n".join(f"{'-' if kind < 0.85 else str(i + 1) + '.'} {self.phrase(2, 25)}" for i in range(self.r.randint(1, 6))))
            else:
                out.append(f"> {self.phrase(4, 30)}")
        return "\n\n".join(out + notes)

    def amount(self):
        return self.r.choice([self.r.randint(0, 99), self.r.randint(-10**6, 10**9), round(self.r.uniform(-1, 1), 4), round(self.r.uniform(0, 10**5), 2)])

    def table(self):
        n = self.r.randint(2, 5) if self.columns == 1 else 2  # more may not fit a narrow column, which is told
        aligns = ["", ', align = "right"', ', align = "decimal"', ', align = "center"']
        heads = ", ".join(f'{{ title = "{self.phrase(1, 2)}"{self.r.choice(aligns) if i else ""} }}' for i in range(n))
        rows = []
        for _ in range(self.r.choice([1, 3, 8, 40])):
            tall = self.r.random() < 0.06
            cells = [f'"{self.phrase(1, 300 if tall else 4)}"'] + [self.r.choice([str(self.amount()), f'"{self.phrase(1, 60 if tall else 3)}"', '""']) for _ in range(n - 1)]
            rows.append(f"[{', '.join(cells)}]")
        return f'[[section.table]]\ncaption = "{self.phrase(1, 8)}"\nsource = "{self.phrase()}"\ncolumns = [{heads}]\nrows = [{", ".join(rows)}]\n'

    def chart(self):
        n, kind = self.r.choice([1, 2, 3, 5, 7, 12]), self.r.choice(CHARTS)
        labels = ", ".join(f'"{self.words_(1, self.r.choice([1, 1, 3, 9]))} {i}"' for i in range(n))
        series = []
        for s in range(1 if kind == "donut" else self.r.randint(1, 4)):
            values = [abs(self.r.choice([self.amount(), 5, 7.5])) + 1 if kind == "donut" else self.amount() for _ in range(n)]
            series.append(f'{{ name = "{self.words_(1, self.r.choice([1, 2, 8]))}", values = {values} }}')
        return f'[[section.chart]]\ntype = "{kind}"\ncaption = "{self.phrase(1, 8)}"\nunit = "{self.r.choice(["%", "€", "km", "ships a year"])}"\nlabels = [{labels}]\nseries = [{", ".join(series)}]\n'

    def section(self):
        kind = self.r.choice(["narrative", "narrative", "narrative", "story", "letter", "highlights", "figures", "timeline", "people", "acronyms", "contact", "acknowledgements", "programmes", "finances", "references"])
        out = f'[[section]]\nkind = "{kind}"\ntitle = "{self.words_(1, self.r.choice([2, 4, 9]))}"\n'
        if self.r.random() < 0.3:
            out += f'lead = "{self.phrase(4, 40)}"\n'
        if kind in ("narrative", "story", "letter") or self.r.random() < 0.3:
            out += f"text = '''\n{self.markdown()}\n'''\n"
        out += getattr(self, kind)()
        for _ in range(self.r.choice([0, 0, 0, 1, 2]) if kind in ("narrative", "story", "figures") else 0):
            out += self.r.choice([self.table, self.chart])()
        return out

    def many(self, low, high, make):
        return "".join(make() for _ in range(self.r.randint(low, high)))

    def narrative(self):
        return self.r.choice(["", "drop_cap = true\n"])

    story = narrative

    def letter(self):
        return f'signed = {{ name = "{self.phrase(1, 2)}", role = "{self.phrase(1, 3)}" }}\n'

    def highlights(self):
        bullets = ", ".join(f'"{self.phrase(3, 50)}"' for _ in range(self.r.randint(1, 9)))
        return f"bullets = [{bullets}]\n"

    def figures(self):
        return self.many(1, 11, lambda: f'[[section.number]]\nvalue = "{self.r.choice(["15+", "€ 4.2 million", "3", "1,234,567", "98 %"])}"\nlabel = "{self.phrase(1, 8)}"\nnote = "{self.phrase(1, 6)}"\n')

    def timeline(self):
        return self.many(1, 8, lambda: f'[[section.event]]\ndate = "{self.r.randint(1990, 2030)}"\ntitle = "{self.phrase(1, 4)}"\ntext = "{self.phrase(3, 40)}"\n')

    def people(self):
        return self.many(1, 9, lambda: f'[[section.person]]\nname = "{self.phrase(1, 3)}"\nrole = "{self.phrase(1, 6)}"\n' + self.r.choice(["", f'text = "{self.phrase(3, 30)}"\n']))

    def acronyms(self):
        return self.many(1, 9, lambda: f'[[section.acronym]]\nshort = "{self.mark()}"\nlong = "{self.phrase(2, 9)}"\n')

    def contact(self):
        return self.many(1, 4, lambda: f'[[section.contact]]\nname = "{self.phrase(1, 3)}"\nrole = "{self.phrase(1, 3)}"\naddress = "{self.phrase(2, 6)}"\nphone = "+44 20 7946 {self.r.randint(1000, 9999)}"\n')

    def acknowledgements(self):
        names = ", ".join(f'"{self.phrase(1, 2)}"' for _ in range(self.r.randint(1, 30)))
        return f"names = [{names}]\n"

    def programmes(self):
        return self.many(1, 4, lambda: f'[[section.programme]]\ntitle = "{self.phrase(1, 5)}"\ncountry = "{self.phrase(1, 2)}"\ntext = "{self.phrase(5, 120)}"\n')

    def finances(self):
        rows, total = [], 0
        for _ in range(self.r.randint(1, 14)):
            v = self.r.randint(-10**5, 10**7)
            total += v
            rows.append(f'{{ label = "{self.phrase(1, 6)}", values = [{v}] }}')
        rows.append(f'{{ label = "{self.phrase()}", values = [{total}], kind = "total" }}')
        return f'currency = "EUR"\n[[section.statement]]\ntitle = "{self.phrase(1, 4)}"\ncolumns = ["2031"]\nrows = [{", ".join(rows)}]\n'

    def references(self):
        return self.many(1, 8, lambda: f'[[section.reference]]\ntext = "{self.phrase(4, 30)}"\n')

    def report(self):
        design = random.Random(self.seed).choice(["editorial", "civic", "poster", "archive"])  # its own dice: the texts stay as they were
        self.lines = [f'[report]\ntitle = "{self.words_(1, 6)}"\ndate = 2031-03-02\nlanguage = "{self.language}"\nslug = "varied-{self.seed}"\n[organisation]\nname = "{ORGANISATION}"\n'
                      f'[brand]\ndesign = "{design}"\n[page]\nsize = {self.size}\ncolumns = {self.columns}\n[editions.print]\nresolution = 0\n']
        self.lines += [self.section() for _ in range(self.r.randint(2, 9))]
        return "\n".join(self.lines)


def judge(file, marks):
    """What is wrong with a file, as a list of complaints."""
    with pymupdf.open(file) as pdf:
        out = [f"page {n}: {c}" for n, page in enumerate(pdf, 1) for c in placed(page)]
    said = collections.Counter(re.findall(r"Q\d+x\d+z", " ".join(texts.by_structure(file))))
    # Titles stand in the contents, too.
    out += [f"{m} is said {said[m]} times" for m in marks if not 1 <= said[m] <= 2]
    with pikepdf.open(file) as pdf:
        return out + notes(pdf)


def placed(page):
    """Words off the page, and words over words. A word is as high as its small letters here."""
    boxes = []
    for block in page.get_text("rawdict", flags=0)["blocks"]:
        for line in block.get("lines", []):
            for span in line["spans"]:
                for c in span["chars"]:
                    if c["c"].isspace() or c["c"] in "\u00ad\u200b":
                        continue
                    x0, _, x1, _ = c["bbox"]
                    y, size = c["origin"][1], span["size"]
                    if line["dir"] != (1.0, 0.0):
                        continue
                    boxes.append((x0 + 0.15 * (x1 - x0), y - 0.4 * size, x1 - 0.15 * (x1 - x0), y - 0.05 * size, c["c"], size))
    r = page.rect
    for b in boxes:
        if b[0] < r.x0 or b[2] > r.x1 or b[1] < r.y0 or b[3] > r.y1:
            yield f"{b[4]!r} stands off the page"
            return
    boxes.sort()
    for i, a in enumerate(boxes):
        for b in boxes[i + 1:]:
            if b[0] >= a[2]:
                break
            # Marks and joined letters of one word share their place.
            if min(a[3], b[3]) - max(a[1], b[1]) > 0.08 * min(a[5], b[5]) and min(a[2], b[2]) - a[0] > 0.35 * min(a[2] - a[0], b[2] - b[0]) and joined(a, b):
                yield f"{a[4]!r} and {b[4]!r} lie over each other at {a[0]:.0f}, {a[1]:.0f}"
                return


def joined(a, b):
    """Two letters that may not share a place: both of a script whose letters stand apart."""
    return all(c[4].isalnum() and ord(c[4]) < 0x530 for c in (a, b))


def notes(pdf):
    """Notes that do not begin on the page of their call, and notes within notes."""
    out, calls = [], {}
    for page in pdf.pages:
        for a in page.get("/Annots", []):
            if "/A" in a and "/SD" in a.A and a.A.SD[0].get("/S") == "/Note":
                calls.setdefault(a.A.SD[0].objgen, page.obj.objgen)
    for e in structure.elements(pdf):
        if e.S == "/Note":
            if any(k.S == "/Note" for k in structure.kids(e)):
                out.append("a note lies within a note")
            first = structure.first_page(e)
            if e.objgen in calls and first is not None and first != calls[e.objgen]:
                out.append("a note begins on another page than its call")
    return out


def make(program, work, seed):
    """One report and what is wrong with it: its files, and the complaints."""
    folder = work / "varied"
    folder.mkdir(parents=True, exist_ok=True)
    maker = Maker(seed)
    file = folder / f"varied-{seed}.toml"
    text = maker.report()
    file.write_text(text)
    made = subprocess.run([program, "build", "-q", "--portable", "-o", folder, file], capture_output=True, text=True, timeout=120)
    if made.returncode:
        return [], [f"varied {seed}: {made.stderr.strip()}"]
    pdf = folder / f"varied-{seed}-{maker.language}-screen.pdf"
    return [pdf], [f"varied {seed} ({maker.language}): {c}" for c in judge(pdf, [m for m in maker.marks if m in text])]


def judge_all(program, work, seeds=SEEDS):
    """All reports: the files, and the complaints."""
    files, out = [], []
    for seed in seeds:
        some, found = make(program, work, seed)
        files += some
        out += found
    return files, out


if __name__ == "__main__":
    first, last = int(sys.argv[3]), int(sys.argv[4])
    made, complaints = judge_all(sys.argv[1], pathlib.Path(sys.argv[2]), range(first, last))
    print("\n".join(complaints))
    print(f"{len(made)} files, {len(complaints)} complaints")
