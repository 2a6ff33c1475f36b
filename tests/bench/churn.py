#!/usr/bin/env python3
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Memory over time: the window and the command line on a cluster whose pods never rest.

churn.py --bin FOLDER [--kubectl FILE] [--minutes N] [--pods N]

The window shows the pods of all namespaces while 500 events a second come: pods change, go and are made. Its memory is read every ten
seconds; the slope is the least squares' over what follows the first fifth of the time, in which caches fill. What an hour would bring is
computed from it, and said to be so.
"""
import argparse
import json
import pathlib
import statistics
import sys
import time

from programs import World, cpu_seconds, row, sample, wait_for_pixels
from stubcluster import StubCluster

EVENTS = 500


def resident(pid):
    """MiB; anonymous memory apart, because files that are mapped cannot leak."""
    fields = dict(line.split(":", 1) for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines() if ":" in line)
    return int(fields["VmRSS"].split()[0]) / 1024, int(fields["RssAnon"].split()[0]) / 1024


def slope(points):
    """MiB an hour of (seconds, MiB)."""
    return statistics.linear_regression([at / 3600 for at, _ in points], [held for _, held in points]).slope


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--kubectl", default="")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--pods", type=int, default=5000)
    parser.add_argument("--samples", help="where to write what was read, as JSON")
    arguments = parser.parse_args()
    stub = StubCluster(arguments.pods, churn=EVENTS)
    with World(arguments.bin) as world:
        kubeconfig = world.work / "kubeconfig"
        stub.kubeconfig(kubeconfig)
        world.environment["KUBECONFIG"] = str(kubeconfig)
        screen = world.display()
        empty = sample(screen)
        watched = {"window": world.spawn(f"{arguments.bin}/slipway-gui", "--page", "resources", "--context", "bench"),
                   "slipway watch": world.spawn(f"{arguments.bin}/slipway", "watch", "-A", "--output", "jsonl")}
        if arguments.kubectl:
            watched["kubectl get -w"] = world.spawn(arguments.kubectl, "get", "pods", "-A", "-w", "-o", "name")
        wait_for_pixels(screen, empty, watched["window"])
        began = time.monotonic()
        points = {name: [] for name in watched}
        cpu = {name: cpu_seconds(child.pid) for name, child in watched.items()}
        while time.monotonic() - began < arguments.minutes * 60:
            time.sleep(10)
            for name, child in watched.items():
                if child.poll() is not None:
                    sys.exit(f"bench: {name} ended with {child.returncode}")
                points[name].append((time.monotonic() - began, *resident(child.pid)))
            if arguments.samples:
                pathlib.Path(arguments.samples).write_text(json.dumps({"events": stub.sent_events, "points": points}))
        took = time.monotonic() - began
        sent = stub.sent_events
        if sent < EVENTS * took * 0.9:
            print(f"only {sent / took:.0f} events a second were sent")
        print(f"{took / 60:.0f} minutes, {sent:,} events to the one that read most, {arguments.pods:,} pods at first")
        row("RSS", "at first", "at the end", "slope over the last four fifths (goal)")
        for name, taken in points.items():
            late = [(at, rss) for at, rss, _ in taken if at > took / 5]
            row(f"  {name}", f"{taken[0][1]:.1f} MiB", f"{taken[-1][1]:.1f} MiB", f"{slope(late):+.1f} MiB/h (<= 1)")
        for name, child in watched.items():
            row(f"  CPU, {name}", f"{(cpu_seconds(child.pid) - cpu[name]) / took:.1%}")


if __name__ == "__main__":
    main()
