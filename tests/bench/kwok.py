#!/usr/bin/env python3
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many pods on a real API server: 1,000 nodes and 10,000 pods that KWOK plays, read by both programs, before and after a rollout.

kwok.py --bin FOLDER --kubectl FILE [--k9s "FILE VERSION"] [--pods N] [--runs N]

To be run inside tests/controlplane/with --nodes N: KUBECONFIG names the server. After the rollout has replaced a tenth of the pods, what
`slipway watch` has told since its start must be the very pods that a fresh `kubectl get` lists.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import threading
import time

import yaml

from cluster import told
from programs import World, once, ratio, row
from screens import shown_by_k9s, shown_by_window

NAMESPACE = "bench"  # one for all: the window lists the context's
DEPLOYMENTS = 10


def deployment(number, replicas):
    labels = {"app": f"model-{number}"}
    pod = {"containers": [{"name": "main", "image": "registry.k8s.io/pause:3.10", "resources": {"requests": {"cpu": "10m", "memory": "16Mi"}}}]}
    return {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": f"model-{number}", "namespace": NAMESPACE},
            "spec": {"replicas": replicas, "selector": {"matchLabels": labels}, "template": {"metadata": {"labels": labels}, "spec": pod}}}


def run(kubectl, *arguments, text=None):
    done = subprocess.run([kubectl, *arguments], input=text, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"bench: kubectl {' '.join(arguments)}: {done.stderr.strip()[:400]}")
    return done.stdout


def listed(kubectl):
    """Namespace and name of every pod of the deployments that is not on its way out."""
    pods = json.loads(run(kubectl, "get", "pods", "-A", "-l", "app", "-o", "json"))["items"]
    return {(pod["metadata"]["namespace"], pod["metadata"]["name"]) for pod in pods if "deletionTimestamp" not in pod["metadata"]}


def still_going(kubectl):
    return run(kubectl, "get", "pods", "-n", NAMESPACE, "-l", "app=model-0", "-o", "jsonpath={.items[*].metadata.deletionTimestamp}").strip()


def wait_for(is_so, what, seconds=300):
    began = time.monotonic()
    while not is_so():
        if time.monotonic() - began > seconds:
            sys.exit(f"bench: {what} did not come within {seconds} s")
        time.sleep(0.5)


class Watch:
    """`slipway watch -A`, and the pods that are there by what it has told."""

    def __init__(self, arguments, world):
        self.there, self.lock = set(), threading.Lock()
        self.child = world.spawn(f"{arguments.bin}/slipway", "watch", "-A", "--output", "jsonl", stdout=subprocess.PIPE, text=True)
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in self.child.stdout:
            pod = json.loads(line)
            name = (pod["namespace"], pod["name"])
            if name[1].startswith("model-"):
                with self.lock:
                    (self.there.discard if pod.get("deleted") else self.there.add)(name)

    def now(self):
        with self.lock:
            return set(self.there)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--kubectl", required=True)
    parser.add_argument("--k9s", default="")
    parser.add_argument("--pods", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--limit", type=float, default=300, help="seconds that a list may take")
    parser.add_argument("--picture", default="")
    arguments = parser.parse_args()
    kubectl, each = arguments.kubectl, arguments.pods // DEPLOYMENTS
    peer, *version = arguments.k9s.split() or [""]
    nodes = len(run(kubectl, "get", "nodes", "-o", "name").split())
    run(kubectl, "create", "namespace", NAMESPACE)
    run(kubectl, "apply", "-f", "-", text=yaml.safe_dump_all([deployment(number, each) for number in range(DEPLOYMENTS)]))
    began = time.monotonic()
    while sum(map(int, run(kubectl, "get", "deployments", "-n", NAMESPACE, "-o", "jsonpath={.items[*].status.readyReplicas}").split())) < arguments.pods:
        if time.monotonic() - began > 1800:
            sys.exit("bench: the pods did not become ready")
        time.sleep(5)
    print(f"{nodes:,} nodes, {arguments.pods:,} pods, ready {time.monotonic() - began:.0f} s after they were asked for")
    with World(arguments.bin) as world:
        config = yaml.safe_load(pathlib.Path(os.environ["KUBECONFIG"]).read_text())
        context = config["current-context"]
        next(one for one in config["contexts"] if one["name"] == context)["context"]["namespace"] = NAMESPACE
        kubeconfig = world.work / "kubeconfig"
        kubeconfig.write_text(yaml.safe_dump(config))
        kubeconfig.chmod(0o600)
        world.environment["KUBECONFIG"] = str(kubeconfig)
        screen = world.display()
        ours, theirs, window, terminal = [], [], [], []
        for _ in range(arguments.runs):
            ours.append(told([f"{arguments.bin}/slipway", "watch", "-A", "--output", "jsonl"], world.environment, arguments.pods, rb'"name":"(model-[^"]*)"'))
            theirs.append(once([kubectl, "get", "pods", "-A", "-o", "name"], world.environment))
            window.append(shown_by_window(arguments, world, screen, context))
            if peer:
                terminal.append(shown_by_k9s(arguments, world, peer, arguments.pods))
        column = lambda runs, at: [run[at] for run in runs]

        def compared(title, mine, others, goal):
            for name, at, shown in (("from the command", 0, lambda v: f"{v:.2f} s"), ("peak RSS then", 1, lambda v: f"{v / 1024:.0f} MiB")):
                row(f"  {title}, {name}", shown(statistics.median(column(mine, at))), shown(statistics.median(column(others, at))) if others else "-",
                    f"{ratio(column(mine, at), column(others, at))}{goal}")

        row(f"{arguments.pods:,} pods, {arguments.runs} runs", "slipway", "peer", "ratio (goal)")
        compared("watch -A / kubectl get -o name", ours, theirs, "")
        compared(f"window / k9s {' '.join(version)}", window, terminal, " (<= 0.25)")

        watch = Watch(arguments, world)
        before = listed(kubectl)
        wait_for(lambda: watch.now() == before, "the first list")
        began = time.monotonic()
        run(kubectl, "-n", NAMESPACE, "rollout", "restart", "deployment/model-0")
        run(kubectl, "-n", NAMESPACE, "rollout", "status", "deployment/model-0", "--timeout=30m")
        wait_for(lambda: not still_going(kubectl), "the old pods' end")
        after = listed(kubectl)
        wait_for(lambda: watch.now() == after, "the same pods as a fresh list")
        print(f"a rollout of {each:,} pods in {time.monotonic() - began:.0f} s: watch -A holds the {len(after):,} pods that a fresh list has, {len(after - before):,} of them new")


if __name__ == "__main__":
    main()
