"""Catalogues of translations: GNU gettext's own programs must accept them, and what these
write must be read as it was."""
import pathlib
import shutil
import subprocess


def run(*command, binary=False):
    return subprocess.run([str(c) for c in command], capture_output=True, text=not binary)


def judge_all(program, root, work):
    """All catalogues of the repository, and new ones: how many were judged, and the complaints."""
    out, count = [], 0
    folder = work / "gettext"
    shutil.copytree(root / "examples/showcase", folder)
    assert run(program, "translate", "update", "-r", folder / "report.toml", "fr", "ar").returncode == 0
    files = sorted(root.glob("translations/*.po")) + sorted(folder.glob("translations/*.po"))
    for file in files:
        count += 1
        checked = run("msgfmt", "--check", "-o", "/dev/null", file)
        if checked.returncode:
            out.append(f"msgfmt: {checked.stderr}")
        for command in (
            ["msgcat"], ["msgattrib", "--no-obsolete"], ["msgcat", "--width=60", "--sort-output"], ["msgcat", "--width=20"],
            ["msgcat", "--no-wrap", "--escape"], ["msgcat", "--to-code=UTF-16LE"], ["msgconv", "--to-code=Windows-1252"],
            ["msgmerge", "--quiet", "--previous", "--width=40", file, file.parent / "report.pot"],
        ):
            out += round_trip(program, file, command, work / "round")
        out += gone(program, file, work / "gone")
    for template in sorted(folder.glob("translations/*.pot")):
        checked = run("msgfmt", "--check-format", "-o", "/dev/null", template)
        if checked.returncode:
            out.append(f"msgfmt: {checked.stderr}")
    return count, out


def gone(program, file, folder):
    """Texts go from the report and come back: what is no longer used is wrapped by gettext, and is there again then."""
    copied(file, folder)
    there = folder / "translations" / file.name
    report = folder / "report.toml"
    text = report.read_text()
    report.write_text(text[:text.rindex("[[section]]")])
    out = []
    for command in (["msgcat", "--width=40"], ["msgmerge", "--quiet", "--previous", "--width=30", there, there.parent / "report.pot"]):
        updated = run(program, "translate", "update", "-r", report, file.stem)
        if updated.returncode:
            return [f"{file}: without its last section: {updated.stderr}"]
        checked = run("msgfmt", "--check", "-o", "/dev/null", there)
        if checked.returncode:
            out.append(f"{file}: without its last section, msgfmt: {checked.stderr}")
        source = [] if command[0] == "msgmerge" else [there]
        there.write_bytes(run(*command, *source, binary=True).stdout)
    report.write_text(text)
    updated = run(program, "translate", "update", "-r", report, file.stem)
    if updated.returncode or messages(there) != messages(file):
        out.append(f"{file}: a section that goes and comes back changes what it says: {updated.stderr}")
    return out


def messages(file):
    """The catalogue as gettext prints it, in one order and form; the lines of the header in theirs."""
    head, end, rest = run("msgcat", "--no-wrap", "--sort-output", "--no-location", file).stdout.partition("\n\n")
    return "\n".join(sorted(head.split("\n"))) + end + rest


def copied(file, folder):
    """The folder of a report with a catalogue."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(file.parent.parent, folder, ignore=shutil.ignore_patterns(
        ".git", ".ci", "cmd", "layout", "sections", "fonts", "docs", "build"))


def round_trip(program, file, command, folder):
    """What a program of gettext makes of a catalogue is brought up to date, and must say what it said."""
    copied(file, folder)
    there = folder / "translations" / file.name
    written = run(*command, *([] if command[0] == "msgmerge" else [file]), binary=True)
    if written.returncode:  # an encoding that has not all letters
        return []
    there.write_bytes(written.stdout)
    updated = run(program, "translate", "update", "-r", folder / "report.toml", file.stem)
    if updated.returncode:
        return [f"{file}: after {' '.join(map(str, command))}: {updated.stderr}"]
    if messages(there) != messages(file):
        return [f"{file}: {' '.join(map(str, command))} and an update change what it says"]
    merged = run("msgmerge", "--quiet", "--no-fuzzy-matching", file, there, "-o", "-")
    if merged.returncode or "#~" in merged.stdout:
        return [f"{file}: msgmerge does not agree: {merged.stderr}"]
    return []
