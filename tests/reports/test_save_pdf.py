from __future__ import annotations

import os
import subprocess
import sys
import textwrap

import pytest

from als_desktop.errors import ReportFailed
from als_desktop.reports.save_pdf import save_report

DATA = b"%PDF new " * 50_000
OLD = b"%PDF old"


def refusal(path, data=DATA):
    with pytest.raises(ReportFailed) as caught:
        save_report(data, path)
    assert caught.value.params["path"] == path
    return caught.value.reason


def test_a_new_file_holds_the_report(tmp_path):
    path = tmp_path / "Amina’s plan.pdf"
    save_report(DATA, path)
    assert path.read_bytes() == DATA
    assert os.listdir(tmp_path) == [path.name]


def test_an_old_file_is_replaced(tmp_path):
    path = tmp_path / "plan.pdf"
    path.write_bytes(OLD)
    save_report(DATA, path)
    assert path.read_bytes() == DATA
    assert os.listdir(tmp_path) == [path.name]


def test_a_link_stays_a_link(tmp_path):
    target, link = tmp_path / "there.pdf", tmp_path / "here.pdf"
    target.write_bytes(OLD)
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("links are not allowed here")
    save_report(DATA, link)
    assert link.is_symlink()
    assert target.read_bytes() == DATA


def test_a_folder_that_is_not_there(tmp_path):
    assert refusal(tmp_path / "gone" / "plan.pdf") == "folder_missing"
    assert os.listdir(tmp_path) == []


def test_a_folder_that_is_a_file(tmp_path):
    (tmp_path / "file").write_bytes(OLD)
    assert refusal(tmp_path / "file" / "plan.pdf") == "folder_missing"
    assert (tmp_path / "file").read_bytes() == OLD


def test_a_folder_in_place_of_the_file(tmp_path):
    path = tmp_path / "plan.pdf"
    path.mkdir()
    assert refusal(path) == "is_a_folder"
    assert os.listdir(tmp_path) == [path.name]


def test_a_file_that_is_marked_as_read_only(tmp_path):
    path = tmp_path / "plan.pdf"
    path.write_bytes(OLD)
    path.chmod(0o444)
    assert refusal(path) == "not_writable"
    assert path.read_bytes() == OLD
    path.chmod(0o644)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_read_only(tmp_path):
    path = tmp_path / "plan.pdf"
    path.write_bytes(OLD)
    tmp_path.chmod(0o555)
    try:
        assert refusal(path) == "not_writable"
        assert path.read_bytes() == OLD
    finally:
        tmp_path.chmod(0o755)


def test_a_name_that_is_too_long(tmp_path):
    assert refusal(tmp_path / ("n" * 300 + ".pdf")) == "name_too_long"
    assert os.listdir(tmp_path) == []


def test_the_longest_name_is_not_too_long(tmp_path):
    path = tmp_path / ("n" * 251 + ".pdf")
    save_report(DATA, path)
    assert path.read_bytes() == DATA


@pytest.mark.parametrize("name", ["nul\x00.pdf", "lone\ud800.pdf"])
def test_a_name_that_no_file_can_have(tmp_path, name):
    assert refusal(tmp_path / name) == "bad_name"
    assert os.listdir(tmp_path) == []


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no such device here")
def test_a_device_is_no_file(tmp_path):
    path = tmp_path / "plan.pdf"
    path.symlink_to("/dev/full")
    assert refusal(path) == "not_writable"
    assert path.is_symlink()


# A limit on the size of files stands in for a full disk: the write comes up short, then fails.
FULL_DISK = """
    import resource, sys
    from pathlib import Path
    from als_desktop.errors import ReportFailed
    from als_desktop.reports.save_pdf import save_report

    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
    try:
        save_report(b"x" * 300_000, Path(sys.argv[1]))
    except ReportFailed as failed:
        print(failed.reason)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits here")
def test_a_disk_that_fills_up_keeps_the_old_file_and_no_stump(tmp_path):
    path = tmp_path / "plan.pdf"
    path.write_bytes(OLD)
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(FULL_DISK), str(path)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == "disk_full"
    assert path.read_bytes() == OLD
    assert os.listdir(tmp_path) == [path.name]
