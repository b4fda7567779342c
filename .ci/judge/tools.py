"""Readers that must open each file without a word of complaint."""
import re
import subprocess


def run(*command):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, errors="replace")


# Some builds of mutool say this of themselves at every file.
OWN_WORDS = "warning: ICC support is not available\n"


def judge(file):
    out = []
    for name, result in {
        "qpdf": run("qpdf", "--check", file),
        "mutool": run("mutool", "draw", "-q", "-F", "stext", "-o", "/dev/null", file),
        "ghostscript": run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=nullpage", file),
        "pdftotext": run("pdftotext", file, "/dev/null"),
    }.items():
        said = result.stderr.replace(OWN_WORDS, "").strip()
        if result.returncode or said:
            out.append(f"{name}: {(said or result.stdout)[:300]}")
    for line in run("pdffonts", file).stdout.splitlines()[2:]:
        # name, type, encoding, emb, sub, uni, object
        if not re.search(r"\s+yes\s+yes\s+yes\s+\d+\s+\d+\s*$", line):
            out.append("pdffonts: not embedded, subset and mapped to text: " + line)
    return out
