"""python -m compare --report BINARY --fonts FOLDER [--rounds N] [--write FILE]

Sets made-up reports with the program and with Typst, in turn, and prints a table of medians. With --write the table
replaces that of a Markdown file, between its two marks.
"""

import argparse
import multiprocessing
import sys
import tempfile
from pathlib import Path

from . import content, ours, peer
from .measure import Cost, median, run

BEGIN, END = "<!-- table: make compare -->", "<!-- end of the table -->"


def photographs(folder: Path, count: int, width: int, height: int) -> list[str]:
    """Has another process write the pictures: what this one has held in memory, its children inherit in their count."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(content.photographs, (folder, count, width, height))


def reports(folder: Path) -> list[content.Report]:
    return [
        content.text("six pages", 2, 5),
        content.text("300 pages of text", 40, 27),
        content.table("a table of 5,000 rows", 5000),
        content.pictures("60 pictures of 1600 × 1000", photographs(folder, 60, 1600, 1000)),
        content.pictures("15 photographs of 12 megapixels", photographs(folder, 15, 4000, 3000)),
    ]


def compare(report: content.Report, folder: Path, options: argparse.Namespace) -> list[str]:
    toml, typ = folder / "report.toml", folder / "report.typ"
    toml.write_text(ours.report(report))
    typ.write_text(peer.report(report))
    setter = [sys.executable, str(Path(__file__).with_name("typeset.py"))]
    theirs = setter + [str(typ), str(folder / "typst.pdf"), options.fonts]
    mine = [options.report, "build", "-q", "-o", str(folder / "out"), str(toml)]
    costs: dict[str, list[Cost]] = {"theirs": [], "first": [], "second": []}
    for _ in range(options.rounds):
        costs["theirs"].append(run(theirs).without(run([sys.executable, "-c", "pass"])))
        with tempfile.TemporaryDirectory() as cache:
            costs["first"].append(run(mine, XDG_CACHE_HOME=cache))
            costs["second"].append(run(mine, XDG_CACHE_HOME=cache))
    reference = median(costs["theirs"])
    rows = [row(report.name, reference, median(costs["first"]))]
    if any(c.pictures for c in report.chapters):
        rows.append(row("… the second time", reference, median(costs["second"])))
    return rows


def row(name: str, theirs: Cost, mine: Cost) -> str:
    def pair(field: str, form: str) -> str:
        a, b = getattr(theirs, field), getattr(mine, field)
        return f"{a:{form}} | {b:{form}} | **{b / a:.2f}**"

    return f"| {name} | {pair('cpu', '.2f')} | {pair('wall', '.2f')} | {pair('memory', '.0f')} |"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--report", required=True)
    parser.add_argument("--fonts", required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="")
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    lines = [
        "| report | Typst, s CPU | ours | ratio | Typst, s by the clock | ours | ratio | Typst, MiB | ours | ratio |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    print("\n".join(lines), flush=True)
    with tempfile.TemporaryDirectory() as name:
        for report in reports(Path(name)):
            if options.only in report.name:
                rows = compare(report, Path(name), options)
                lines += rows
                print("\n".join(rows), flush=True)
    if options.write:
        text = options.write.read_text()
        head, rest = text.split(BEGIN)
        _, tail = rest.split(END)
        options.write.write_text(head + BEGIN + "\n" + "\n".join(lines) + "\n" + END + tail)


if __name__ == "__main__":
    main()
