#!/usr/bin/env python3
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many pods: Slipway's store beside a client-go informer, on the same bytes.

informer.py --bin FOLDER [--peer "FILE client-go VERSION"] [--pods N,N] [--events N] [--runs N]

The server of this script makes every byte before anybody connects, so that the client is what limits. Both clients take the streaming
list, then MODIFIED events as fast as they read them; what they say on their standard output is timed here. Runs alternate; medians.
"""
import argparse
import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import threading
import time

from programs import ratio, row

CHUNK = 256 * 1024


def pod(number, version, restarts):
    """Of the size that clusters have: some 6 KB, a third of it managedFields."""
    name, owner = f"vllm-{number // 8:05d}-{number:06d}", f"vllm-{number // 8:05d}"
    fields = {f"k:{{\"type\":\"Condition{i}\"}}": {".": {}, "f:lastProbeTime": {}, "f:lastTransitionTime": {}, "f:status": {}, "f:type": {}} for i in range(14)}
    container = {"name": "vllm", "image": "vllm/vllm-openai:v0.11.0", "args": [f"--model=org/model-{number % 50}", "--max-model-len=8192", "--gpu-memory-utilization=0.92"],
                 "env": [{"name": f"SETTING_{i}", "value": f"value-{i}-" + "x" * 24} for i in range(18)],
                 "resources": {"limits": {"cpu": "8", "memory": "64Gi", "nvidia.com/gpu": "1"}, "requests": {"cpu": "4", "memory": "32Gi", "nvidia.com/gpu": "1"}},
                 "volumeMounts": [{"name": f"volume-{i}", "mountPath": f"/mnt/{i}", "readOnly": True} for i in range(6)]}
    return {
        "kind": "Pod", "apiVersion": "v1",
        "metadata": {"name": name, "namespace": f"team-{number % 40}", "uid": f"00000000-0000-4000-8000-{number:012d}", "resourceVersion": str(version), "creationTimestamp": "2026-11-21T10:00:00Z",
                     "labels": {"app": owner, "pod-template-hash": f"{number % 1000:04d}", "team": f"team-{number % 40}"},
                     "annotations": {"prometheus.io/scrape": "true", "checksum/config": "0123456789abcdef" * 4},
                     "ownerReferences": [{"apiVersion": "apps/v1", "kind": "ReplicaSet", "name": owner, "uid": f"10000000-0000-4000-8000-{number // 8:012d}", "controller": True}],
                     "managedFields": [{"manager": "kube-controller-manager", "operation": "Update", "apiVersion": "v1", "time": "2026-11-21T10:00:00Z", "fieldsType": "FieldsV1", "fieldsV1": {"f:metadata": {"f:labels": {"f:app": {}}}, "f:status": {"f:conditions": fields}}}]},
        "spec": {"nodeName": f"node-{number % 1000:04d}", "containers": [container], "volumes": [{"name": f"volume-{i}", "configMap": {"name": f"settings-{i}"}} for i in range(6)],
                 "tolerations": [{"key": "nvidia.com/gpu", "operator": "Exists", "effect": "NoSchedule"}], "serviceAccountName": "runner"},
        "status": {"phase": "Running", "podIP": f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}", "hostIP": "10.0.0.1", "startTime": "2026-11-21T10:00:01Z",
                   "conditions": [{"type": kind, "status": "True", "lastTransitionTime": "2026-11-21T10:00:05Z"} for kind in ("Initialized", "Ready", "ContainersReady", "PodScheduled")],
                   "containerStatuses": [{"name": "vllm", "ready": True, "started": True, "restartCount": restarts, "image": "vllm/vllm-openai:v0.11.0", "imageID": "sha256:" + "0" * 64,
                                          "state": {"running": {"startedAt": "2026-11-21T10:00:04Z"}}}]},
    }


def chunked(lines):
    """HTTP chunks of some 256 KiB, each ready to be sent."""
    out, held, size = [], [], 0
    for line in lines:
        held.append(line)
        size += len(line)
        if size >= CHUNK:
            out.append(b"%x\r\n%s\r\n" % (size, b"".join(held)))
            held, size = [], 0
    if held:
        out.append(b"%x\r\n%s\r\n" % (size, b"".join(held)))
    return out


def event(kind, thing):
    return json.dumps({"type": kind, "object": thing}, separators=(",", ":")).encode() + b"\n"


class Server:
    def __init__(self, pods, events):
        first = [event("ADDED", pod(number, 1000 + number, 0)) for number in range(pods)]
        version = 1000 + pods
        end = {"kind": "Pod", "apiVersion": "v1", "metadata": {"resourceVersion": str(version), "annotations": {"k8s.io/initial-events-end": "true"}}, "spec": {"containers": None}, "status": {}}
        self.bytes = sum(map(len, first))
        self.initial = chunked([*first, event("BOOKMARK", end)])
        del first
        # A few thousand pods change over and over; every event has a version of its own.
        busy = min(pods, 5000)
        self.changes = chunked(event("MODIFIED", pod(number % busy, version + 1 + number, 1 + number // busy)) for number in range(events))
        self.go = threading.Event()
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}"
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            client, _ = self.socket.accept()
            threading.Thread(target=self.serve, args=(client,), daemon=True).start()

    def serve(self, client):
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        held = b""
        try:
            while True:
                while b"\r\n\r\n" not in held:
                    more = client.recv(65536)
                    if not more:
                        return
                    held += more
                head, held = held.split(b"\r\n\r\n", 1)
                target = head.split(b" ")[1]
                if b"watch=" not in target or b"sendInitialEvents=true" not in target:
                    body = b'{"kind":"Status","apiVersion":"v1","status":"Failure","reason":"NotFound","code":404}'
                    client.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body))
                    continue
                client.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
                for piece in self.initial:
                    client.sendall(piece)
                self.go.wait()
                for piece in self.changes:
                    client.sendall(piece)
                while client.recv(65536):
                    pass
                return
        except OSError:
            pass
        finally:
            client.close()


def measured(command, server, events):
    """Seconds to the synced list, events a second after it, peak RSS in KiB, and its RSS when it was synced."""
    server.go.clear()
    began = time.perf_counter()
    child = subprocess.Popen([*command, server.url, str(events)], stdout=subprocess.PIPE, text=True)
    line = child.stdout.readline()
    synced = time.perf_counter()
    if not line.startswith("synced "):
        sys.exit(f"bench: {command[0]} did not sync: {line!r}")
    time.sleep(1)
    with open(f"/proc/{child.pid}/status", encoding="ascii") as status:
        resident = next(int(one.split()[1]) for one in status if one.startswith("VmRSS"))
    peak_synced = None
    with open(f"/proc/{child.pid}/status", encoding="ascii") as status:
        peak_synced = next(int(one.split()[1]) for one in status if one.startswith("VmHWM"))
    started = time.perf_counter()
    server.go.set()
    line = child.stdout.readline()
    applied = time.perf_counter()
    if not line.startswith("applied "):
        sys.exit(f"bench: {command[0]} lost events: {line!r}")
    child.stdout.close()
    child.send_signal(signal.SIGTERM)
    child.wait(30)
    return synced - began, events / (applied - started), peak_synced, resident


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--peer", default="")
    parser.add_argument("--pods", default="10000,50000")
    parser.add_argument("--events", type=int, default=50_000)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    peer = arguments.peer.split()
    if peer and not os.access(peer[0], os.X_OK):
        peer = []
    print(f"peer: {' '.join(peer[1:]) if peer else 'none here'}")
    for pods in map(int, arguments.pods.split(",")):
        server = Server(pods, arguments.events)
        row(f"{pods:,} pods, {server.bytes / 1e6:.0f} MB", "slipway", "informer", "ratio (goal)")
        ours, theirs = [], []
        for _ in range(arguments.runs):
            ours.append(measured([f"{arguments.bin}/bench_store"], server, arguments.events))
            if peer:
                theirs.append(measured([peer[0]], server, arguments.events))
        column = lambda runs, at: [run[at] for run in runs]
        for title, at, shown, goal in (("first list", 0, lambda v: f"{v:.2f} s", "<= 0.25"), ("peak RSS at the list", 2, lambda v: f"{v / 1024:.0f} MiB", "<= 0.25"),
                                       ("RSS a second later", 3, lambda v: f"{v / 1024:.0f} MiB", ""), ("events applied a second", 1, lambda v: f"{v:,.0f}", ">= 8")):
            row(f"  {title}, {arguments.runs} runs", shown(statistics.median(column(ours, at))), shown(statistics.median(column(theirs, at))) if theirs else "-",
                f"{ratio(column(ours, at), column(theirs, at))}{f' ({goal})' if goal else ''}")


if __name__ == "__main__":
    main()
