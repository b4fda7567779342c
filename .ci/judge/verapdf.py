"""PDF/UA and PDF/A by veraPDF. It finds out by itself what each file claims and
judges it by all of that, so that one process serves for all files."""
import json
import pathlib
import subprocess


class Verdict:
    """What veraPDF says of one file: the profiles that the file claims, and the
    rules that it breaks, such as "7.21.7-1"."""

    def __init__(self):
        self.profiles = set()
        self.broken = set()

    def complaints(self):
        out = [f"veraPDF: breaks {rule}" for rule in sorted(self.broken)]
        if "PDF/UA-1" not in self.profiles:
            out.append("veraPDF: does not claim PDF/UA-1")
        if not self.profiles & {"PDF/A-2A", "PDF/A-3A"}:
            out.append("veraPDF: does not claim PDF/A-2a or 3a")
        return out


def judge(folder, files):
    """The verdicts by file."""
    command = ["java", "-cp", f"{folder}/*", "org.verapdf.apps.GreenfieldCliWrapper", "--format", "json", *map(str, files)]
    run = subprocess.run(command, capture_output=True, text=True)
    verdicts = {f: Verdict() for f in files}
    by_name = {str(f): f for f in files}
    for job in json.loads(run.stdout)["report"]["jobs"]:
        verdict = verdicts[by_name[str(pathlib.Path(job["itemDetails"]["name"]))]]
        if "validationResult" not in job:
            verdict.broken.add("could not be read: " + str(job.get("taskException", "")))
            continue
        for result in job["validationResult"]:
            verdict.profiles.add(result["profileName"].removesuffix(" validation profile"))
            for rule in result["details"]["ruleSummaries"]:
                verdict.broken.add(f"{rule['clause']}-{rule['testNumber']}")
    return verdicts
