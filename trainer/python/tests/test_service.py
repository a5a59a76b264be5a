"""A service is started, waited for and stopped."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from fake import SPEC
from precept import Item, PreceptError, UnreachableError
from precept.service import Service

COMMAND = [sys.executable, str(Path(__file__).with_name("fake_process.py"))]


class ServiceTest(unittest.TestCase):
    def test_starts_answers_and_drains(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            log = Path(folder) / "log"
            with Service(COMMAND, specs="specs", policy="mean.json", options=["--x"], log=log) as service:
                with service.client() as client:
                    self.assertEqual(client.score_one(Item("one two"), spec=SPEC).reward, 0.1)
                pid = service.pid
            self.assertIn("'--specs', 'specs', '--policy', 'mean.json', '--x'", log.read_text())
            self.assertIn("drained", log.read_text())
        assert pid is not None
        with self.assertRaises(ProcessLookupError):
            os.kill(pid, 0)

    def test_one_that_ends_says_why(self) -> None:
        with self.assertRaisesRegex(UnreachableError, "status 2: (?s:.*)no such option"):
            Service(COMMAND, options=["--broken"]).start()

    def test_one_that_is_never_ready_is_ended(self) -> None:
        service = Service(COMMAND, options=["--deaf"], start=1.5)
        with self.assertRaisesRegex(UnreachableError, "not ready after 1.5 seconds"):
            service.start()
        self.assertIsNone(service.pid)

    @unittest.skipUnless(hasattr(os, "killpg"), "needs process groups")
    def test_one_that_does_not_stop_is_ended(self) -> None:
        service = Service(COMMAND, options=["--stubborn"], drain=0.2)
        service.start()
        process = service._process
        assert process is not None
        service.stop()
        self.assertEqual(process.returncode, -signal.SIGKILL)
        service.stop()

    def test_is_what_the_environment_says(self) -> None:
        with mock.patch.dict(os.environ), Service(COMMAND) as service:
            service.export()
            self.assertEqual((os.environ["PRECEPT_URL"], os.environ["PRECEPT_TOKEN"]), (service.url, service.token))
            with self.assertRaises(PreceptError):
                service.start()

    def test_finds_what_to_start(self) -> None:
        with tempfile.TemporaryDirectory() as home:
            image = Path(home) / "bin" / "precept"
            image.parent.mkdir()
            image.touch(0o755)
            said = {"PRECEPT_HOME": home, "PRECEPT_COMMAND": ""}
            with mock.patch.dict(os.environ, said):
                self.assertEqual(Service()._command, [str(image)])
            with mock.patch.dict(os.environ, {**said, "PRECEPT_COMMAND": "java -jar 'a b.jar'"}):
                self.assertEqual(Service()._command, ["java", "-jar", "a b.jar"])
            with mock.patch.dict(os.environ, {**said, "PRECEPT_COMMAND": '["java", "-cp", "a b"]'}):
                self.assertEqual(Service()._command, ["java", "-cp", "a b"])


if __name__ == "__main__":
    unittest.main()
