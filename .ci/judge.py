"""Runs every judge over every PDF of a folder, and then over files that were
broken on purpose, which each judge must refuse."""
import pathlib
import re
import subprocess
import sys

lib, folder = sys.argv[1], pathlib.Path(sys.argv[2])
files = sorted(folder.glob("*.pdf"))
failures = []


def run(*command):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, errors="replace")


def verapdf(flavour, paths):
    """One process for all files; returns the names of those that pass."""
    out = run("java", "-cp", f"{lib}/*", "org.verapdf.apps.GreenfieldCliWrapper", "--format", "text", "-f", flavour, *paths)
    return {pathlib.Path(line.split()[1]).name for line in out.stdout.splitlines() if line.startswith("PASS")}


def complain(name, judge, text):
    failures.append(f"{name}: {judge}: {text.strip()[:400]}")


assert files, "there is nothing to judge"
for flavour in ("ua1", "2a"):
    passed = verapdf(flavour, files)
    for f in files:
        if f.name not in passed:
            complain(f.name, f"veraPDF {flavour}", "FAIL")

for f in files:
    checks = {
        "qpdf": run("qpdf", "--check", f),
        "mutool": run("mutool", "draw", "-q", "-F", "stext", "-o", "/dev/null", f),
        "ghostscript": run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=nullpage", f),
        "pdftotext": run("pdftotext", f, "/dev/null"),
    }
    for judge, result in checks.items():
        # Some builds of mutool say this of themselves at every file.
        result.stderr = result.stderr.replace("warning: ICC support is not available\n", "")
        if result.returncode or result.stderr.strip():
            complain(f.name, judge, result.stderr or result.stdout)
    fonts = run("pdffonts", f).stdout.splitlines()[2:]
    for line in fonts:
        # name, type, encoding, emb, sub, uni
        if not re.search(r"\s+yes\s+yes\s+yes\s+\d+\s+\d+\s*$", line):
            complain(f.name, "pdffonts", "not embedded, subset and mapped to text: " + line)

# A judge that accepts everything proves nothing: each planted fault must be seen.
source = next(f for f in files if f.name.startswith("inpud"))
plain = folder / "plain.qdf"
run("qpdf", "--qdf", "--object-streams=disable", "--stream-data=uncompress", source, plain)
data = plain.read_bytes()
faults = {
    "no structure": ("ua1", rb"/StructTreeRoot", b"/StructTreeRooX"),
    "no title shown": ("ua1", rb"/DisplayDocTitle true", b"/DisplayDocTitle null"),
    "no language": ("ua1", rb"/Lang \(en\)", b"/Lanx (en)"),
    "no text behind glyphs": ("2a", rb"/ToUnicode", b"/ToUnicodX"),
    "no output intent": ("2a", rb"/OutputIntents", b"/OutputIntentX"),
    "links without words": ("ua1", rb"/Contents \(", b"/Contenti ("),
    "heading skipped": ("ua1", rb"/S /H1\b", b"/S /H3"),
}
planted = {}
for n, (fault, (flavour, pattern, replacement)) in enumerate(faults.items()):
    broken, count = re.subn(pattern, replacement, data)
    if not count:
        complain(source.name, "planting", f"nothing to break for: {fault}")
        continue
    path = folder / f"broken{n}.qdf"
    path.write_bytes(broken)
    fixed = folder / f"broken{n}.pdf"
    run("qpdf", path, fixed)  # mends the offsets only
    planted[fixed] = (fault, flavour)
for flavour in ("ua1", "2a"):
    paths = [p for p, (_, fl) in planted.items() if fl == flavour]
    for name in verapdf(flavour, paths):
        complain(name, f"veraPDF {flavour}", "accepts a file with a planted fault: " + planted[folder / name][0])

for f in failures:
    print(f)
print(f"{len(files)} files and {len(planted)} planted faults judged, {len(failures)} failures")
sys.exit(1 if failures else 0)
