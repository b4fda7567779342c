"""Made-up reports as values, the same at each run: what both programs are given to set."""

import random
from dataclasses import dataclass, field
from pathlib import Path

WORDS = """river lantern harbour bell keeper winter signal ladder meadow orchard rope weather council letter basket
copper shelter morning garden bridge candle market journey pasture thunder valley window anchor blanket chimney
dialogue evening festival granary harvest island journal kettle library mountain notebook observatory platform
quarry railway sailor tunnel umbrella village workshop yearbook apprentice boundary cellar drawer engine fountain
glacier hillside inventory jacket keyboard lighthouse medicine neighbour opening peninsula question reservoir
supported measured repaired opened counted carried translated published answered gathered trained delivered
the a of and in with for under across between after before during""".split()


@dataclass
class Table:
    heads: list[str]
    rows: list[list[str]]
    caption: str


@dataclass
class Picture:
    file: str
    alt: str


@dataclass
class Chapter:
    title: str
    # Paragraphs are texts, headings of the second rank begin with "## ", entries of lists with "- ".
    text: list[str] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)


@dataclass
class Report:
    name: str
    chapters: list[Chapter]


class Writer:
    """Writes sentences of invented words from a seed."""

    def __init__(self, seed: int):
        self.random = random.Random(seed)

    def words(self, least: int, most: int) -> str:
        count = self.random.randint(least, most)
        return " ".join(self.random.choice(WORDS) for _ in range(count))

    def sentence(self) -> str:
        return self.words(8, 18).capitalize() + "."

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self.random.randint(4, 7)))

    def title(self) -> str:
        return self.words(2, 4).capitalize()

    def table(self, rows: int) -> Table:
        heads = ["Station", "Bells", "Keepers", "Nights", "Cost"]
        body = []
        for _ in range(rows):
            numbers = [str(self.random.randint(1, 90)) for _ in range(3)]
            body.append([self.words(2, 3).capitalize(), *numbers, str(self.random.randint(1000, 900000))])
        return Table(heads, body, self.words(4, 7).capitalize())

    def chapter(self, paragraphs: int) -> Chapter:
        chapter = Chapter(self.title())
        for i in range(paragraphs):
            if i % 4 == 3:
                chapter.text.append("## " + self.title())
            chapter.text.append(self.paragraph())
            if i % 6 == 5:
                chapter.text += ["- " + self.sentence() for _ in range(4)]
        return chapter


def text(name: str, chapters: int, paragraphs: int) -> Report:
    """A report of running text, with a table in each chapter of some length."""
    writer = Writer(len(name) + chapters)
    report = Report(name, [writer.chapter(paragraphs) for _ in range(chapters)])
    for chapter in report.chapters:
        if paragraphs > 8:
            chapter.tables.append(writer.table(20))
    return report


def table(name: str, rows: int) -> Report:
    """A report that is one long table."""
    writer = Writer(rows)
    chapter = writer.chapter(2)
    chapter.tables.append(writer.table(rows))
    return Report(name, [chapter])


def pictures(name: str, files: list[str]) -> Report:
    """A report with a picture behind each of its chapters."""
    writer = Writer(len(files))
    chapters = []
    for file in files:
        chapter = writer.chapter(2)
        chapter.pictures.append(Picture(file, writer.words(5, 8).capitalize()))
        chapters.append(chapter)
    return Report(name, chapters)


def photographs(folder: Path, count: int, width: int, height: int) -> list[str]:
    """Writes pictures that are as hard to pack as photographs: soft shapes with grain. Each third is a PNG."""
    import numpy
    from PIL import Image

    generator = numpy.random.default_rng(width)
    y, x = numpy.mgrid[0:height, 0:width].astype("float32")
    grain = generator.normal(0, 6, (height, width, 1)).astype("float32")
    files = []
    for i in range(count):
        waves = [numpy.sin(x / (97 + 13 * k + i) + y / (71 + 7 * k)) for k in range(3)]
        pixels = numpy.stack(waves, axis=2) * 80 + 128 + numpy.roll(grain, 31 * i, axis=1)
        kind = "png" if i % 3 == 2 and width < 2000 else "jpg"
        file = f"picture-{width}-{i}.{kind}"
        image = Image.fromarray(pixels.clip(0, 255).astype("uint8"))
        image.save(folder / file, quality=90)
        files.append(file)
    return files
