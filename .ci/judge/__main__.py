"""Runs every judge over every file, and then over files that were broken on
purpose: a judge that accepts everything proves nothing."""
import argparse
import os
import pathlib
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor

from . import colors, drawings, faults, generate, gettext, mailing, pixels, printing, private, sizes, structure, texts, tools, traces, varied, verapdf

ROOT = pathlib.Path(__file__).resolve().parents[2]


# Examples whose translations tests set are judged in one language here, so that a run stays short.
ONE_LANGUAGE = {"foundation": "de", "newsletter": "ar"}


def reports(work):
    """The report files to set: our own, the examples, and made-up ones."""
    yield ROOT / "report.toml"
    yield from sorted(ROOT.glob("examples/*/report.toml"))
    yield from sorted(ROOT.glob("cmd/report/testdata/examples/*/report.toml"))
    yield ROOT / "cmd/report/testdata/bench/long.toml"
    yield from generate.write(ROOT, work)


def set_report(program, file, out, languages):
    """Sets a report, and gives back what is wrong if it is not set."""
    if languages and file.parent.name in ONE_LANGUAGE:
        languages = ("--language", ONE_LANGUAGE[file.parent.name])
    editions = "screen,email" if languages and (file.parent == ROOT or "examples" in file.parts) else "screen"
    made = subprocess.run([program, "build", "-q", "--portable", "--edition", editions, *languages, "-o", out, file], capture_output=True, text=True)
    return f"{file}: {made.stderr}" if made.returncode else ""


def build(pool, program, files, out, languages=("--language", "all")):
    """Sets all reports; a report that is not set ends the run."""
    for said in [pool.submit(set_report, program, file, out, languages) for file in files]:
        if said.result():
            pool.shutdown(wait=False, cancel_futures=True)
            sys.exit(said.result())
    return sorted(out.glob("*.pdf"))


def judge_file(file):
    """What the judges other than veraPDF say of one file, as a list of complaints."""
    return tools.judge(file) + structure.judge(file) + texts.judge(file) + sizes.judge(file)


def judge_files(pool, folder, files, planted=()):
    """What is wrong with each file, and which planted faults nobody sees. veraPDF runs beside the other judges."""
    verdicts = pool.submit(verapdf.judge, folder, [*files, *(p.file for p in planted)])
    found = [pool.submit(judge_file, file) for file in files]
    seen = [pool.submit(faults.judge, p) for p in planted]
    verdicts = verdicts.result()
    out = [f"{file.name}: {c}" for file, f in zip(files, found) for c in verdicts[file].complaints() + f.result()]
    return out + [c for p, s in zip(planted, seen) for c in p.unseen(verdicts[p.file], s.result())]


def judge_quickly(pool, args, start):
    """Judges our own report and the examples, for screens and in their own languages."""
    files = build(pool, args.report, [ROOT / "report.toml", *sorted(ROOT.glob("examples/*/report.toml"))], args.work / "out", languages=())
    assert files, "there is nothing to judge"
    complaints = judge_files(pool, args.verapdf, files)
    for c in complaints:
        print(c)
    print(f"{len(files)} files judged in {time.time() - start:.0f} s, {len(complaints)} complaints")
    return 1 if complaints else 0


def timed(judge, *args):
    """How many a judge judged, its complaints, and how many seconds it took."""
    start = time.time()
    count, complaints = judge(*args)
    return count, complaints, time.time() - start


def judge_fully(pool, args, start):
    """Judges all, as many things beside each other as there are cores. Each judge has folders of its own."""
    made = list(reports(args.work))
    assert len(set(made)) == len(made), "reports are written over each other"
    program, work = args.report, args.work
    varieties = [pool.submit(varied.make, program, work, seed) for seed in varied.SEEDS]
    files = build(pool, program, made, work / "out")
    complaints = []
    for v in varieties:
        some, found = v.result()
        files += some
        complaints += found
    assert len(files) > 15, "there is too little to judge"
    planted = faults.plant(work)
    # The longest are begun first.
    beside = {name: pool.submit(timed, judge, *of) for name, judge, of in (
        ("files and faults for printers", printing.judge_all, (program, ROOT, work)),
        ("messages and mailings", mailing.judge_all, (program, ROOT, work)),
        ("parts of files and commands that keep to themselves", private.judge_all, (program, ROOT, work)),
        ("pairs of editions", colors.judge_all, (program, work)),
        ("drawings", drawings.judge_all, (args.drawings, args.packages, work)),
        ("pages as pictures", pixels.judge_all, (program, ROOT, work)),
        ("catalogues", gettext.judge_all, (program, ROOT, work)),
        ("pictures in files", traces.judge_all, (program, work)),
    )}
    complaints += judge_files(pool, args.verapdf, files, planted)
    complaints += texts.read_alike(program, work)
    counts, seconds = {"files": len(files), "planted faults": len(planted)}, {}
    for name, judged in beside.items():
        counts[name], found, seconds[name] = judged.result()
        complaints += found
    for c in complaints:
        print(c)
    print(f"{', '.join(f'{n} {name}' for name, n in counts.items())} judged in {time.time() - start:.0f} s")
    print(f"seconds: {', '.join(f'{name} {s:.0f}' for name, s in sorted(seconds.items(), key=lambda one: -one[1]))}")
    print(f"{sum(counts.values()) - len(complaints)} passed, {len(complaints)} failed")
    return 1 if complaints else 0


def main():
    parser = argparse.ArgumentParser()
    for name in ("report", "drawings", "packages", "verapdf", "work"):
        parser.add_argument("--" + name, type=pathlib.Path, required=True)
    parser.add_argument("--quick", action="store_true", help="judge our own report and the examples alone")
    args = parser.parse_args()
    start = time.time()
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        return (judge_quickly if args.quick else judge_fully)(pool, args, start)


if __name__ == "__main__":
    sys.exit(main())
