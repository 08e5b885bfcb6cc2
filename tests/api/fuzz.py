"""Asks the interface everything its own description allows, and what it forbids, on a demo that is gone afterwards.

    python3 tests/api/fuzz.py BINARY [SECONDS]

Needs the packages of requirements.txt beside it. The last line counts the checks: "N passed, N failed".
"""

import html
import http.cookiejar
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request
import xml.etree.ElementTree as xml
from pathlib import Path

CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "positive_data_acceptance",
    "unsupported_method",
    "allow_header_conformance",
    "ignored_auth",
)
# Below what one token may ask in the time of a run: 600 calls at once, and 10 a second after that.
PACE = "20/s"


def main():
    binary, seconds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 45
    with tempfile.TemporaryDirectory(prefix="arviointi-fuzz-") as folder:
        demo = subprocess.Popen(
            [binary, "demo", "--json", "--bind", "127.0.0.1:0", "--database", f"{folder}/demo.sqlite3"],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "RUST_LOG": "error"},
        )
        try:
            told = json.loads(demo.stdout.readline())
            return fuzz(told, Path(folder), seconds)
        finally:
            demo.send_signal(signal.SIGTERM)
            demo.wait(timeout=30)


def fuzz(demo, folder, seconds):
    token = make_token(demo)
    report = folder / "report.xml"
    done = subprocess.run(
        [
            Path(sys.executable).with_name("schemathesis"),
            "run",
            f"{demo['url'].rstrip('/')}/api/v1/openapi.json",
            "--header", f"Authorization: Bearer {token}",
            "--checks", ",".join(CHECKS),
            "--max-time", str(seconds),
            "--rate-limit", PACE,
            "--max-examples", "60",
            "--seed", "2026",
            "--generation-database", "none",
            "--no-shrink",
            "--continue-on-failure",
            "--no-color",
            "--report", "junit",
            "--report-junit-path", report,
        ],
        cwd=folder,
    )
    passed, failed = counted(report)
    if done.returncode != 0 and failed == 0:
        failed = 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def make_token(demo):
    """As a co-ordinator makes one: signs in and sends the form of the page."""
    url = demo["url"].rstrip("/")
    jar = http.cookiejar.CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    account = next(account for account in demo["accounts"] if account["email"].startswith("birgitta"))

    def post(path, **form):
        request = urllib.request.Request(url + path, urllib.parse.urlencode(form).encode(), {"Origin": url})
        with browser.open(request) as answer:
            return answer.read().decode()

    post("/sign-in", email=account["email"], password=account["password"])
    page = post("/account/tokens", name="Fuzz", scope="", days="30")
    shown = re.search(r'<input id="token"[^>]* value="([^"]+)"', page)
    return html.unescape(shown.group(1))


def counted(report):
    """What the report says: one case is one operation in one phase."""
    cases = list(xml.parse(report).getroot().iter("testcase")) if report.exists() else []
    bad = sum(1 for case in cases if case.find("failure") is not None or case.find("error") is not None)
    return len(cases) - bad, bad


if __name__ == "__main__":
    sys.exit(main())
