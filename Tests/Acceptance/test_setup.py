"""What `Scripts/setup.bash` does to the machine on which it installs what is missing."""

import os
import subprocess

import pytest

import congkhai

FAKES = {
    "dpkg-query": "exit 1",
    # What dpkg would ask before it starts a service.
    "apt-get": """
echo "$*" >> "$LOG"
case $1 in
  install)
    /usr/sbin/policy-rc.d ssh start
    echo "policy $?" >> "$LOG"
    touch "$LOG.installed"
    exit "$STATUS"
    ;;
esac
""",
    "systemctl": """
case $1 in
  list-unit-files)
    echo "cron.service enabled enabled"
    [ ! -e "$LOG.installed" ] || printf '%s enabled enabled\\n' ssh.service apache2.service
    ;;
  *) echo "systemctl $*" >> "$LOG" ;;
esac
""",
}


@pytest.mark.parametrize("status", [0, 1])
def test_no_service_is_started_now_or_later(tmp_path, status):
    unshare = ["unshare", "--user", "--map-root-user", "--mount"]
    if subprocess.run([*unshare, "mount", "-t", "tmpfs", "tmpfs", "/usr/sbin"], capture_output=True).returncode:
        pytest.skip("this machine lets nobody mount a folder of their own")
    (tmp_path / "bin").mkdir()
    for name, text in FAKES.items():
        (tmp_path / "bin" / name).write_text("#!/bin/sh\n" + text)
        (tmp_path / "bin" / name).chmod(0o755)
    log = tmp_path / "log"
    script = (
        "mount -t tmpfs tmpfs /usr/sbin; "
        f"bash -euc 'source {congkhai.REPOSITORY}/Scripts/setup.bash; need_packages openssh-server apache2'; "
        "echo $?; ls /usr/sbin")
    environment = os.environ | {
        "PATH": f"{tmp_path}/bin:/usr/bin:/bin", "LOG": str(log), "STATUS": str(status)}
    result = congkhai.run([*unshare, "sh", "-c", script], env=environment)
    assert result.stdout.split() == [str(2 * status)], result.stderr
    said = log.read_text().splitlines()
    assert said[1].endswith("openssh-server apache2") and said[2] == "policy 101"
    assert said[3:] == ([] if status else ["systemctl disable --quiet apache2.service ssh.service"])
