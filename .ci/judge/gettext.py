"""Catalogues of translations: GNU gettext's own programs must accept them, and what these
write must be read as it was."""
import pathlib
import shutil
import subprocess


def run(*command, **more):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, **more)


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
        for command in (["msgcat"], ["msgattrib", "--no-obsolete"], ["msgcat", "--width=60", "--sort-output"]):
            out += round_trip(program, file, command, work / "round")
    return count, out


def messages(file):
    """The catalogue as gettext prints it, in one order and form."""
    return run("msgcat", "--no-wrap", "--sort-output", "--no-location", file).stdout


def round_trip(program, file, command, folder):
    """What a program of gettext makes of a catalogue is brought up to date, and must say what it said."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(file.parent.parent, folder, ignore=shutil.ignore_patterns(".git", ".ci", "cmd", "layout", "sections", "fonts", "docs", "build"))
    there = folder / "translations" / file.name
    there.write_text(run(*command, file).stdout)
    updated = run(program, "translate", "update", "-r", folder / "report.toml", file.stem)
    if updated.returncode:
        return [f"{file}: after {' '.join(command)}: {updated.stderr}"]
    if messages(there) != messages(file):
        return [f"{file}: {' '.join(command)} and an update change what it says"]
    merged = run("msgmerge", "--quiet", "--no-fuzzy-matching", file, there, "-o", "-")
    if merged.returncode or "#~" in merged.stdout:
        return [f"{file}: msgmerge does not agree: {merged.stderr}"]
    return []
