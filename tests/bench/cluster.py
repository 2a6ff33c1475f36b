#!/usr/bin/env python3
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many pods and fast logs, from a stub that is never the limit.

cluster.py names|heap|logs --bin FOLDER [--kubectl FILE] [--pods N,N] [--seconds N]

names    every pod's whole object to its name on standard output: `slipway watch` until it has told the last one, `kubectl get -o name`
heap     bytes that are allocated for each pod once the list is there and all is at rest
logs     a log of 100,000 lines a second followed into a file: memory, and how old the newest line in the file is
"""
import argparse
import os
import pathlib
import re
import statistics
import subprocess
import sys
import time

from programs import World, once, ratio, row
from stubcluster import StubCluster


def status(pid, field):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(field):
            return int(line.split()[1])
    return 0


def told(command, environment, pods, name=rb"(vllm-\d{5}-\d{6})"):
    """Wall seconds until the last pod was named, and the peak RSS (KiB) then."""
    began = time.perf_counter()
    child = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    names = set()
    for line in child.stdout:
        found = re.search(name, line)
        if found:
            names.add(found.group(1))
            if len(names) == pods:
                break
    took, peak = time.perf_counter() - began, status(child.pid, "VmHWM")
    if len(names) < pods:
        sys.exit(f"bench: {command[0]} told {len(names)} of {pods} pods")
    child.stdout.close()
    child.terminate()
    child.wait(20)
    return took, peak


def bench_names(arguments, world):
    for pods in arguments.pods:
        stub = StubCluster(pods)
        kubeconfig = world.work / f"kubeconfig-{pods}"
        stub.kubeconfig(kubeconfig)
        world.environment["KUBECONFIG"] = str(kubeconfig)
        ours, theirs = [], []
        for _ in range(arguments.runs):
            ours.append(told([f"{arguments.bin}/slipway", "watch", "-A", "--output", "jsonl"], world.environment, pods))
            if arguments.kubectl:
                theirs.append(once([arguments.kubectl, "get", "pods", "-A", "-o", "name"], world.environment))
        column = lambda runs, at: [run[at] for run in runs]
        row(f"{pods:,} pods to names, {arguments.runs} runs", "slipway", "kubectl", "ratio (goal)")
        for title, at, shown, goal in (("wall", 0, lambda v: f"{v:.2f} s", "<= 0.05"), ("peak RSS", 1, lambda v: f"{v / 1024:.0f} MiB", "<= 0.10")):
            row(f"  {title}", shown(statistics.median(column(ours, at))), shown(statistics.median(column(theirs, at))) if theirs else "-", f"{ratio(column(ours, at), column(theirs, at))} ({goal})")


def heap(command, pods):
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    synced, held = child.stdout.readline().split(), child.stdout.readline().split()
    child.stdout.close()
    child.terminate()
    child.wait(20)
    if synced != ["synced", str(pods)] or held[:1] != ["heap"]:
        sys.exit(f"bench: {command[0]} said {synced} {held}")
    return int(held[1])


def bench_heap(arguments, _):
    empty = StubCluster(1)
    for pods in arguments.pods:
        stub = StubCluster(pods)
        def a_pod(*command):
            held = [(heap([*command, stub.url, "heap"], pods) - heap([*command, empty.url, "heap"], 1)) / (pods - 1) for _ in range(arguments.runs)]
            return statistics.median(held)

        peer, *named = arguments.peer.split() or [""]
        ours, theirs = a_pod(f"{arguments.bin}/bench_store"), a_pod(peer) if peer else None
        row(f"{pods:,} pods of {len(stub.items[0]):,} bytes, {arguments.runs} runs", "slipway", " ".join(named) or "-", "ratio (goal)")
        row("  heap a pod", f"{ours:,.0f} B", f"{theirs:,.0f} B" if theirs else "-", f"{ours / theirs:.2f} (<= 0.15)" if theirs else "no peer here")


def follow(command, environment, file, seconds):
    """Lines written, the age (s) of the newest stamp in the file each time it grew, and RSS (KiB) after a fifth of the time, at the end and at most."""
    with open(file, "wb") as sink:
        child = subprocess.Popen(command, env=environment, stdout=sink, stderr=subprocess.DEVNULL)
    ages, held, lines, early = [], b"", 0, 0
    began = time.monotonic()
    with open(file, "rb") as source:
        while (now := time.monotonic()) - began < seconds:
            data = source.read()
            seen = time.monotonic_ns()
            if not early and now - began > seconds / 5:
                early = status(child.pid, "VmRSS")
            if data:
                lines += data.count(b"\n")
                held += data
                stamps = re.findall(rb"sent=(\d+)\n", held)
                if stamps and now - began > 2:
                    ages.append((seen - int(stamps[-1])) / 1e9)
                held = held[-64:]
            time.sleep(0.005)
    end, peak = status(child.pid, "VmRSS"), status(child.pid, "VmHWM")
    child.terminate()
    child.wait(20)
    os.unlink(file)
    if not ages:
        sys.exit(f"bench: {command[0]} wrote no lines")
    return lines, sorted(ages), early, end, peak


def bench_logs(arguments, world):
    stub = StubCluster(8)
    kubeconfig = world.work / "kubeconfig"
    stub.kubeconfig(kubeconfig)
    world.environment["KUBECONFIG"] = str(kubeconfig)
    name = "vllm-00000-000001"
    commands = {"slipway": [f"{arguments.bin}/bench_logs", str(kubeconfig), "team-1", name]}
    if arguments.kubectl:
        commands["kubectl"] = [arguments.kubectl, "logs", "-n", "team-1", "-f", name]
    taken = {who: [follow(command, world.environment, world.work / "log", arguments.seconds) for _ in range(arguments.runs)] for who, command in commands.items()}
    medians = {who: [statistics.median(run[0] for run in runs), *(statistics.median(run[1][int((len(run[1]) - 1) * at)] for run in runs) for at in (0.5, 0.99)),
                     statistics.median(run[3] - run[2] for run in runs), statistics.median(run[4] for run in runs)] for who, runs in taken.items()}
    row(f"{stub.lines_a_second:,} lines/s for {arguments.seconds} s, {arguments.runs} runs", *commands, "ratio (goal)")
    for at, (title, shown, goal) in enumerate((("lines a second in the file", lambda v: f"{v / arguments.seconds:,.0f}", ""), ("age of the newest line, median", lambda v: f"{v * 1000:.1f} ms", ""),
                                               ("age of the newest line, p99", lambda v: f"{v * 1000:.1f} ms", "<= 1.0"), ("RSS grown in the last four fifths", lambda v: f"{v / 1024:+.1f} MiB", ""),
                                               ("peak RSS", lambda v: f"{v / 1024:.0f} MiB", "<= 1.0"))):
        values = [medians[who][at] for who in commands]
        compared = f"{values[0] / values[1]:.2f}" if len(values) > 1 and values[1] and title != "RSS grown in the last four fifths" else ""
        row(f"  {title}", *(shown(value) for value in values), f"{compared}{f' ({goal})' if goal else ''}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("part", choices=["names", "heap", "logs"])
    parser.add_argument("--bin", required=True)
    parser.add_argument("--kubectl", default="")
    parser.add_argument("--peer", default="", help="of heap: FILE client-go VERSION")
    parser.add_argument("--pods", default="10000,50000")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=30)
    arguments = parser.parse_args()
    arguments.pods = [int(one) for one in arguments.pods.split(",")]
    if arguments.kubectl and arguments.part in ("names", "logs"):
        version = subprocess.run([arguments.kubectl, "version", "--client"], capture_output=True, text=True, check=False).stdout
        print(f"peer: {version.splitlines()[0].replace('Client Version: ', 'kubectl ') if version else 'kubectl of unknown version'}")
    with World(arguments.bin) as world:
        {"names": bench_names, "heap": bench_heap, "logs": bench_logs}[arguments.part](arguments, world)


if __name__ == "__main__":
    main()
