"""Runs every judge over every file, and then over files that were broken on
purpose: a judge that accepts everything proves nothing."""
import argparse
import pathlib
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from . import colors, drawings, faults, generate, gettext, mailing, pixels, printing, private, sizes, structure, texts, tools, traces, varied, verapdf

ROOT = pathlib.Path(__file__).resolve().parents[2]


def reports(work):
    """The report files to set: our own, the examples, and made-up ones."""
    yield ROOT / "report.toml"
    yield from sorted(ROOT.glob("examples/*/report.toml"))
    yield from sorted(ROOT.glob("cmd/report/testdata/examples/*/report.toml"))
    yield ROOT / "cmd/report/testdata/bench/long.toml"
    yield from generate.write(ROOT, work)


def build(program, files, out, languages=("--language", "all")):
    """Sets all reports; a report that is not set ends the run."""
    for file in files:
        editions = "screen,email" if languages and (file.parent == ROOT or "examples" in file.parts) else "screen"
        made = subprocess.run([program, "build", "-q", "--portable", "--edition", editions, *languages, "-o", out, file], capture_output=True, text=True)
        if made.returncode:
            sys.exit(f"{file}: {made.stderr}")
    return sorted(out.glob("*.pdf"))


def judge_file(file):
    """What the judges other than veraPDF say of one file, as a list of complaints."""
    return tools.judge(file) + structure.judge(file) + texts.judge(file) + sizes.judge(file)


def judge_quickly(args, start):
    """Judges our own report and the examples, for screens and in their own languages."""
    files = build(args.report, [ROOT / "report.toml", *sorted(ROOT.glob("examples/*/report.toml"))], args.work / "out", languages=())
    assert files, "there is nothing to judge"
    verdicts = verapdf.judge(args.verapdf, files)
    complaints = []
    with ThreadPoolExecutor() as pool:
        for file, found in zip(files, pool.map(judge_file, files)):
            complaints += [f"{file.name}: {c}" for c in verdicts[file].complaints() + found]
    for c in complaints:
        print(c)
    print(f"{len(files)} files judged in {time.time() - start:.0f} s, {len(complaints)} complaints")
    return 1 if complaints else 0


def main():
    parser = argparse.ArgumentParser()
    for name in ("report", "drawings", "packages", "verapdf", "work"):
        parser.add_argument("--" + name, type=pathlib.Path, required=True)
    parser.add_argument("--quick", action="store_true", help="judge our own report and the examples alone")
    args = parser.parse_args()
    start = time.time()
    if args.quick:
        return judge_quickly(args, start)
    files = build(args.report, reports(args.work), args.work / "out")
    random, complaints = varied.judge_all(args.report, args.work)
    files += random
    assert len(files) > 15, "there is too little to judge"
    planted = faults.plant(args.work)
    verdicts = verapdf.judge(args.verapdf, files + [p.file for p in planted])

    with ThreadPoolExecutor() as pool:
        for file, found in zip(files, pool.map(judge_file, files)):
            complaints += [f"{file.name}: {c}" for c in verdicts[file].complaints() + found]
        for p, found in zip(planted, pool.map(faults.judge, planted)):
            complaints += p.unseen(verdicts[p.file], found)
    complaints += texts.read_alike(args.report, args.work)
    printed, found = printing.judge_all(args.report, ROOT, args.work)
    complaints += found
    alike, found = colors.judge_all(args.report, args.work)
    complaints += found
    painted, found = pixels.judge_all(args.report, ROOT, args.work)
    complaints += found
    compared, found = drawings.judge_all(args.drawings, args.packages, args.work)
    complaints += found
    catalogues, found = gettext.judge_all(args.report, ROOT, args.work)
    complaints += found
    mailed, found = mailing.judge_all(args.report, ROOT, args.work)
    complaints += found
    looked, found = traces.judge_all(args.report, args.work)
    complaints += found
    private_parts, found = private.judge_all(args.report, ROOT, args.work)
    complaints += found

    for c in complaints:
        print(c)
    judged = len(files) + len(planted) + printed + alike + painted + compared + looked + private_parts + catalogues + mailed
    print(f"{len(files)} files, {len(planted)} planted faults, {printed} files and faults for printers, {alike} pairs of editions, {painted} pages as pictures, {compared} drawings, {catalogues} catalogues, {mailed} messages and mailings, {looked} pictures in files, and {private_parts} parts of files and commands that keep to themselves judged in {time.time() - start:.0f} s")
    print(f"{judged - len(complaints)} passed, {len(complaints)} failed")
    return 1 if complaints else 0


sys.exit(main())
