"""Reports made up for the judges: what examples are too short for."""
import json
import random
import shutil

from PIL import Image

ORGANISATION = "Nowhere Lights"
WORDS = ("lamp keeper harbour signal autumn lantern coast record evening rope copper window letter island "
         "workshop meeting statement evidence responsibility representation documentation community-led "
         "organisation programme accountability").split()


class Report:
    """A report in the making, with the paragraphs that must come back in order."""

    def __init__(self, name, language="en", head="", columns=False):
        self.name, self.language, self.columns = name, language, columns
        self.lines = [f'[report]\ntitle = "Judged"\ndate = 2031-03-02\nlanguage = "{language}"\nslug = "{name}"\n{head}',
                      f'[organisation]\nname = "{ORGANISATION}"\n']
        if columns:
            self.lines.append("[page]\ncolumns = 2\n")
        self.paragraphs = []

    def section(self, title, text, kind="narrative", more=""):
        self.lines.append(f"[[section]]\nkind = \"{kind}\"\ntitle = \"{title}\"\ntext = '''\n{text}\n'''\n{more}")

    def say(self, paragraph):
        """Notes a paragraph whose words must come back."""
        self.paragraphs.append(paragraph)
        return paragraph

    def write(self, work, file="report.toml"):
        folder = work / "reports" / self.name
        folder.mkdir(parents=True, exist_ok=True)
        (work / "out").mkdir(exist_ok=True)
        words = {"language": self.language, "columns": self.columns, "paragraphs": self.paragraphs}
        (work / "out" / f"{self.name}-{self.language}-screen.words.json").write_text(json.dumps(words))
        file = folder / file
        file.write_text("\n".join(self.lines))
        return file


def sentence(r, n):
    return " ".join(r.choice(WORDS) for _ in range(n)).capitalize() + "."


def prose(r, n):
    return " ".join(sentence(r, r.randint(6, 14)) for _ in range(n))


def write(root, work):
    """All reports, as files."""
    for language in ("en", "ru", "el", "ar", "hi", "de", "vi"):
        yield declaration(root, language).write(work, language + ".toml")
    yield from scripts(root, work)
    for make in (nested, tables, tall, columns, links, kinds, long):
        yield make(random.Random(make.__name__)).write(work)
    yield signs().write(work)
    yield pictures(random.Random(7), root, work).write(work)


def declaration(root, language):
    """The Universal Declaration of Human Rights: five scripts and more."""
    report = Report("rights", language)
    text = (root / "layout/testdata/udhr" / f"{language}.txt").read_text()
    parts = [p for p in text.split("\n\n") if p.strip() and not p.startswith("# ")]
    body = []
    for p in parts:
        if p.startswith("## "):
            body.append(p)
        elif p.startswith("- "):
            items = [report.say(line[2:]) for line in p.split("\n") if line.startswith("- ")]
            body.append("\n".join("- " + i for i in items))
        else:
            body.append(report.say(" ".join(p.split())))
    titles = {"en": "Rights", "de": "Rechte", "ru": "Права", "el": "Δικαιώματα", "ar": "الحقوق", "hi": "अधिकार", "vi": "Quyền"}
    report.section(titles[language], "\n\n".join(body))
    return report


def scripts(root, work):
    """The beginning of the declaration in each of the scripts that there are samples of."""
    samples = root / "layout/testdata/scripts"
    shutil.copytree(samples / "fonts", work / "reports/script/fonts")
    for file in sorted(samples.glob("*.txt")):
        report = Report("script", file.stem)
        for part in file.read_text().split("\n## ")[1:]:
            title, *paragraphs = [p.strip() for p in part.split("\n") if p.strip()]
            report.section(title, "\n\n".join(report.say(p) for p in paragraphs))
        yield report.write(work, file.stem + ".toml")


def nested(r):
    """Lists in lists, six deep, with quotations and program text in them."""
    report = Report("nested")

    def items(depth):
        out = []
        for i in range(r.randint(2, 4)):
            mark = f"{i + 1}." if depth % 2 else "-"
            pad = " " * len(mark) + " "
            block = mark + " " + report.say(prose(r, r.randint(1, 3)))
            if depth < 6 and r.random() < 0.6:
                block += "\n\n" + indent("> " + report.say(sentence(r, 9)), pad) if r.random() < 0.3 else ""
                block += "\n" + indent(items(depth + 1), pad)
            out.append(block)
        return "\n".join(out)

    for n in range(1):  # most faults are planted in this report, and poppler takes time by the square of its pages
        report.section(f"Lists {n}", items(0) + "\n\n```\nfor lamp in coast:\n    burn(lamp)\n```\n\n" + report.say(prose(r, 4)))
    return report


def indent(text, pad):
    return "\n".join(pad + line if line else line for line in text.split("\n"))


def tables(r):
    """Tables that break over pages, with notes called in their cells."""
    report = Report("tables")
    for n in range(3):
        rows = "\n".join(f"| {sentence(r, 2)[:-1]} {i}{'[^n]' if i == 20 else ''} | {r.randint(1, 9999)} | {r.random() * 100:.2f} |" for i in range(90))
        data = ", ".join(f'["{sentence(r, 3)[:-1]}", {r.randint(1, 99)}, "{r.random():.3f}"]' for _ in range(70))
        more = f'[[section.table]]\nid = "data-{n}"\ncaption = "{sentence(r, 5)}"\nsource = "{sentence(r, 4)}"\nnotes = "{sentence(r, 8)}"\n' \
               f'columns = [{{ title = "Coast" }}, {{ title = "Lamps", align = "right" }}, {{ title = "Share", align = "decimal" }}]\nrows = [{data}]\n'
        report.section(f"Tables {n}", f"{report.say(prose(r, 5))}\n\n| Coast | Lamps | Share |\n|---|--:|--:|\n{rows}\n\n{prose(r, 3)}\n\n[^n]: {sentence(r, 30)}",
                       more=more)
    return report


def tall(r):
    """Rows, cells and labels that are higher than a page."""
    report = Report("tall")
    for n in range(2):
        rows = "\n".join(f"| {sentence(r, 2)[:-1]} | {prose(r, r.choice((1, 3, 90)))} | {prose(r, r.choice((1, 40)))} |" for _ in range(6))
        data = ", ".join(f'["{sentence(r, 3)[:-1]}", "{prose(r, r.choice((1, 2, 120)))}"]' for _ in range(5))
        more = f'[[section.table]]\ncaption = "{sentence(r, 5)}"\ncolumns = [{{ title = "Coast" }}, {{ title = "Done" }}]\nrows = [{data}]\n'
        report.section(f"Tall rows {n}", f"{report.say(prose(r, 5))}\n\n| Coast | Done | Seen |\n|---|---|---|\n{rows}\n\n{report.say(prose(r, 3))}", more=more)
    people = "".join(f'[[section.person]]\nname = "{sentence(r, 2)[:-1]}"\ntext = "{prose(r, k)}"\n' for k in (2, 70, 40, 90))
    report.lines.append(f'[[section]]\nkind = "people"\ntitle = "Tall cells"\n{people}')
    return report


def columns(r):
    """Two columns with notes at the foot of each."""
    report = Report("columns", columns=True)
    for n in range(6):
        body, notes = [], []
        for i in range(r.randint(3, 14)):
            body.append(report.say(prose(r, r.randint(2, 9))))
            if r.random() < 0.4:
                body.append(prose(r, 3) + f"[^{i}]")
                notes.append(f"[^{i}]: {prose(r, r.randint(1, 8))}")
            if r.random() < 0.3:
                body.append("## " + sentence(r, 3)[:-1])
        report.section(f"Columns {n}", "\n\n".join([*body, report.say(prose(r, 2)), *notes]))
    return report


def links(r):
    """Links over line ends, into the report and out of it."""
    report = Report("links")
    for n in range(4):
        body = []
        for i in range(12):
            a, b, c = prose(r, 1), sentence(r, 14)[:-1], sentence(r, 9)[:-1]
            report.say(f"{a} {b} and then {c} again.")
            body.append(f"{a} [{b}](https://lights.example/{n}/{i}) and then [{c}](#links-{(n + 1) % 4}) again.")
        report.section(f"Links {n}", "\n\n".join(body))
    return report


def kinds(r):
    """Every kind of section, words of other languages, and attached files."""
    report = Report("kinds", head="attach = true")
    report.section("Dear friends", report.say(prose(r, 6)), "letter", 'signed = { name = "Ada Nobody", role = "Keeper" }\n')
    report.section("A story", "# One\n\n## Two\n\n### Three\n\n#### Four\n\n##### Five\n\n###### Six\n\n" + prose(r, 3) +
                   "\n\n[Où va la mer]{lang=fr}, [Куда уходит море]{lang=ru}, [إلى أين]{lang=ar} and [Wohin *geht* sie]{lang=de}?\n\n{word}\n\n" + report.say(prose(r, 3)), "story",
                   '[[section.quote]]\nid = "word"\ntext = "It burned."\nby = "A keeper"\n')
    bullets = ", ".join(f'"**{sentence(r, 3)[:-1]}**\\n\\n{report.say(prose(r, 2))}"' for _ in range(6))
    report.section("Highlights", "", "highlights", f"bullets = [{bullets}]\n")
    numbers = "".join(f'[[section.number]]\nvalue = "{v}"\nlabel = "{sentence(r, 5)}"\nnote = "{sentence(r, 4)}"\n' for v in ("15+", "€ 4.2 million", "3", "1,234,567"))
    report.section("Figures", "", "figures", numbers +
                   '[[section.chart]]\ntype = "bar"\nlabels = ["East", "West"]\nseries = [{ name = "Lamps", values = [3, -4.5] }]\n'
                   '[[section.chart]]\nid = "years"\ntype = "line"\nlabels = ["East", "West"]\nseries = [{ name = "2030", values = [3, 4] }, { name = "2031", values = [5, 6] }]\n')
    entries = "".join(f'[[section.publication]]\ntitle = "{sentence(r, 6)[:-1]}"\nyear = {2020 + i % 7}\ntype = "Atlas"\nurl = "https://lights.example/p/{i}"\n'
                      for i in range(40)) + '[[section.publication]]\ntitle = "Les phares du monde"\nlanguage = "fr"\ndoi = "10.5555/12345678"\nauthors = ["Nemo, Ada"]\n'
    report.section("Publications", report.say(prose(r, 1)), "publications", 'style = "author-date"\n' + entries)
    return report


def signs():
    """Signs that are not seen, marks, ligatures, fractions, and words of both directions."""
    report = Report("signs")
    invisible = "zero\u200bwidth, non\u200cjoiner, jo\u200diner, word\u2060joiner, mark\ufeffof order, soft\u00adhyphen, narrow\u202fspace, thin\u2009space, " \
                "no-break\u00a0space, em\u2003space, \u200emark\u200f, \u202aembedded\u202c, \u2066isolated\u2069"
    report.section("Unseen\u200b", invisible + "\n\nline\u2028end and par\u2029end\n\n\u200b\n\n\u00ad\n\n\u00a0")
    report.section("Seen", report.say("office affluent fjord, x\u0301 and e\u0301\u0323, ½ ⅓ № ™ …, −5 ×2 ≤ ≥ ≠ ± µ Ω ∑ √ ∞ → ←.") +
                   "\n\nIt says [مرحبا بالعالم 123]{lang=ar} and [שלום עולם]{lang=he}, then [बिन्दु क्ष]{lang=hi}.\n\n" + report.say("And it goes on."))
    return report


def long(r):
    """Two hundred pages and more."""
    report = Report("long")
    for n in range(24):
        report.section(f"Chapter {n}", "\n\n".join(("## " + sentence(r, 4)[:-1] if r.random() < 0.15 else report.say(prose(r, r.randint(3, 14)))) for _ in range(48)))
    return report


def pictures(r, root, work):
    """Pictures of each kind, described, captioned and decorative."""
    report = Report("pictures")
    folder = work / "reports" / report.name
    folder.mkdir(parents=True, exist_ok=True)
    for name, mode, size in (("photo.jpg", "RGB", (320, 200)), ("grey.jpg", "L", (120, 160)), ("alpha.png", "RGBA", (90, 60)), ("plain.png", "RGB", (64, 64)), ("palette.png", "P", (50, 50))):
        image = Image.new("RGBA", size)
        image.putdata([(x * 255 // size[0], y * 255 // size[1], 90, 128 + x % 128) for y in range(size[1]) for x in range(size[0])])
        image.convert(mode).save(folder / name)
    inks = Image.new("CMYK", (120, 80))
    inks.putdata([(x * 2, y * 3, 40, 20) for y in range(80) for x in range(120)])
    inks.save(folder / "inks.jpg")
    profile = (root / "layout/color/icc/profiles/FOGRA39L-coated-tac300.icc").read_bytes()
    inks.rotate(180).save(folder / "profiled.jpg", icc_profile=profile)
    report.section("In inks", f"![A slope of inks](inks.jpg)\n\n![A slope of inks, turned](profiled.jpg)\n\n{report.say(prose(r, 2))}")
    report.section("In the text", f'{prose(r, 3)}\n\n![A bright slope](photo.jpg "{report.say(sentence(r, 7))}")\n\n{report.say(prose(r, 4))}\n\n![A dark slope](grey.jpg)')
    report.section("Below it", report.say(prose(r, 2)), more='[[section.picture]]\nfile = "alpha.png"\nalt = "A slope that fades"\ncaption = "It fades."\ncredit = "Nobody"\n'
                   '[[section.picture]]\nfile = "plain.png"\nalt = "A square"\n[[section.picture]]\nfile = "palette.png"\ndecorative = true\n'
                   '[[section.picture]]\nfile = "photo.jpg"\nalt = "The slope once more"\n')
    return report
