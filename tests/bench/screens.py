#!/usr/bin/env python3
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the command to a whole list on the screen: the window beside k9s, on the same stub.

screens.py --bin FOLDER [--k9s "FILE VERSION"] [--pods N,N] [--runs N]

k9s has its list when the title of its table says how many there are; the escape sequences it writes are read by a terminal (pyte) for that.
The window cannot be asked: its list is there at the last change of its screen before three seconds without one, and no sooner than the
stub has sent the last pod. The pods' age is shown in days, so nothing else changes a quiet screen. Runs alternate; medians.
"""
import argparse
import fcntl
import hashlib
import os
import pty
import re
import select
import signal
import statistics
import struct
import subprocess
import sys
import termios
import time

import pyte

from cluster import status
from programs import World, ratio, row
from stubcluster import StubCluster

QUIET = 3.0  # seconds


def shown_by_window(arguments, world, screen, context, stub=None):
    """Seconds and the peak RSS (KiB) then. @p stub: says when its last pod has left."""
    before = bytes(screen)
    if stub:
        stub.lists_sent = 0
    began = time.perf_counter()
    child = world.spawn(f"{arguments.bin}/slipway-gui", "--page", "resources", "--context", context)
    last, changed, sent = hashlib.sha1(before).digest(), None, None
    while changed is None or sent is None or time.perf_counter() - max(changed, sent) < QUIET:
        now = time.perf_counter()
        if now - began > arguments.limit or child.poll() is not None:
            sys.exit("bench: the window did not come to rest")
        digest = hashlib.sha1(screen).digest()
        if digest != last:
            last, changed = digest, now
        if sent is None and (stub.lists_sent if stub else changed):
            sent = now
        time.sleep(0.01)
    peak = status(child.pid, "VmHWM")
    if arguments.picture:
        subprocess.run(["import", "-window", "root", arguments.picture], env=world.environment, check=True)
    world.end(child)
    return max(changed, sent) - began, peak


def shown_by_k9s(arguments, world, command, pods):
    terminal = pyte.Screen(160, 50)
    stream = pyte.ByteStream(terminal)
    began = time.perf_counter()
    pid, master = pty.fork()
    if pid == 0:
        os.execve(command, [command, "--all-namespaces", "--command", "pods", "--logoless", "--splashless"], {**world.environment, "TERM": "xterm-256color"})
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 160, 0, 0))
    title = re.compile(rf"\[{pods:,}\]")
    try:
        while time.perf_counter() - began < arguments.limit:
            if not select.select([master], [], [], 1)[0]:
                continue
            stream.feed(os.read(master, 65536))
            if any(title.search(line) for line in terminal.display):
                return time.perf_counter() - began, status(pid, "VmHWM")
        sys.exit("bench: k9s did not list the pods; its screen:\n" + "\n".join(line.rstrip() for line in terminal.display))
    except OSError:
        sys.exit("bench: k9s ended by itself; its screen:\n" + "\n".join(line.rstrip() for line in terminal.display))
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(master)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--k9s", default="")
    parser.add_argument("--pods", default="10000,50000")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--limit", type=float, default=300, help="seconds that a list may take")
    parser.add_argument("--picture", default="", help="where the window's last screen goes, to be looked at")
    arguments = parser.parse_args()
    peer, *version = arguments.k9s.split() or [""]
    print(f"peer: {f'k9s {version[0]}' if version else 'none here'}")
    for pods in map(int, arguments.pods.split(",")):
        with World(arguments.bin) as world:
            screen = world.display()
            stub = StubCluster(pods)
            kubeconfig = world.work / "kubeconfig"
            stub.kubeconfig(kubeconfig)
            world.environment["KUBECONFIG"] = str(kubeconfig)
            ours, theirs = [], []
            for _ in range(arguments.runs):
                ours.append(shown_by_window(arguments, world, screen, "bench", stub))
                if peer:
                    theirs.append(shown_by_k9s(arguments, world, peer, pods))
            column = lambda runs, at: [run[at] for run in runs]
            row(f"{pods:,} pods on the screen, {arguments.runs} runs", "slipway-gui", "k9s", "ratio (goal)")
            for name, at, shown in (("from the command", 0, lambda v: f"{v:.2f} s"), ("peak RSS then", 1, lambda v: f"{v / 1024:.0f} MiB")):
                row(f"  {name}", shown(statistics.median(column(ours, at))), shown(statistics.median(column(theirs, at))) if theirs else "-",
                    f"{ratio(column(ours, at), column(theirs, at))} (<= 0.25)")


if __name__ == "__main__":
    main()
