"""Measures whole processes."""

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass


@dataclass
class Cost:
    """CPU time (user and system) and time by the clock in seconds, and the highest resident memory in MiB."""

    cpu: float
    wall: float
    memory: float

    def without(self, start: "Cost") -> "Cost":
        """The cost without that of an interpreter's start, which is no part of what is compared."""
        return Cost(self.cpu - start.cpu, self.wall - start.wall, self.memory)


def run(command: list[str], **environment: str) -> Cost:
    begin = time.monotonic()
    process = subprocess.Popen(command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE)
    message = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} failed:\n{message.decode()}")
    return Cost(used.ru_utime + used.ru_stime, time.monotonic() - begin, used.ru_maxrss / 1024)


def median(costs: list[Cost]) -> Cost:
    return Cost(*(statistics.median(getattr(c, f) for c in costs) for f in ("cpu", "wall", "memory")))
