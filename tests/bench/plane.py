#!/usr/bin/env python3
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Against a real API server: a forwarded port. Run by tests/controlplane/with, whose variables it reads.

plane.py --bin FOLDER --kubectl FILE --backend PORT

Bytes a second through a forwarded port to a server on this machine, both ways, and the memory of a reader that does not read.
"""
import argparse
import json
import os
import pathlib
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time

import yaml

from programs import ratio, row

MEGABYTES = 256


def run(command, allowed=(0,)):
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    if done.returncode not in allowed:
        sys.exit(f"bench: {' '.join(map(str, command))} ended with {done.returncode}: {(done.stderr or done.stdout)[-800:]}")
    return done.stdout


class Backend:
    """What the forwarded port leads to. A connection says "D" and a length and gets so many bytes, or "U" and a length and sends them."""

    def __init__(self, port):
        self.piece = os.urandom(1024 * 1024)
        self.socket = socket.create_server(("127.0.0.1", port), backlog=64)
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            client, _ = self.socket.accept()
            threading.Thread(target=self.serve, args=(client,), daemon=True).start()

    def serve(self, client):
        try:
            asked = client.recv(9, socket.MSG_WAITALL)
            left = int.from_bytes(asked[1:], "big")
            if asked[:1] == b"D":
                while left > 0:
                    left -= client.send(self.piece[:min(left, len(self.piece))])
            while asked[:1] == b"U" and left > 0:
                left -= len(client.recv(1024 * 1024)) or left
            client.sendall(b"!")
            client.recv(1)
        except OSError:
            pass
        finally:
            client.close()


def transfer(port, way, size):
    """Bytes a second."""
    with socket.create_connection(("127.0.0.1", port), 20) as there:
        there.settimeout(120)
        began = time.perf_counter()
        there.sendall(way + size.to_bytes(8, "big"))
        if way == b"U":
            piece, left = os.urandom(1024 * 1024), size
            while left > 0:
                part = piece[:min(left, len(piece))]
                there.sendall(part)
                left -= len(part)
            got = there.recv(1)
            if got != b"!":
                sys.exit(f"bench: an upload ended with {got!r}")
        else:
            left = size
            while left > 0:
                data = there.recv(1024 * 1024)
                if not data:
                    sys.exit(f"bench: a download ended {left} bytes too soon")
                left -= len(data)
        return size / (time.perf_counter() - began)


def ready_pods(kubectl):
    listed = json.loads(run([kubectl, "get", "pods", "-n", "default", "-l", "app=forwarded", "-o", "json"]))["items"]
    return [pod["metadata"]["name"] for pod in listed if "deletionTimestamp" not in pod["metadata"] and any(
        condition["type"] == "Ready" and condition["status"] == "True" for condition in pod.get("status", {}).get("conditions", []))]


def resident(pid, which="VmRSS"):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(which):
            return int(line.split()[1]) / 1024
    return 0.0


def bench_forward(arguments, work):
    Backend(arguments.backend)
    kubeconfig = os.environ["KUBECONFIG"]
    documents = work / "deployment.yaml"
    documents.write_text(yaml.safe_dump({"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "forwarded", "namespace": "default"},
                                         "spec": {"replicas": 2, "selector": {"matchLabels": {"app": "forwarded"}}, "template": {
                                             "metadata": {"labels": {"app": "forwarded"}}, "spec": {"containers": [{"name": "main", "image": "registry.example/a:1", "ports": [{"containerPort": 8000}]}]}}}}))
    run([arguments.kubectl, "apply", "-f", documents])
    while len(ready_pods(arguments.kubectl)) < 2:
        time.sleep(0.2)
    children = []

    def start(command):
        child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        children.append(child)
        return child

    try:
        ours = start([f"{arguments.bin}/bench_forward", kubeconfig, "default", "app=forwarded", "8000"])
        our_port = int(ours.stdout.readline().split()[0])
        peer = start([arguments.kubectl, "port-forward", "deployment/forwarded", ":8000"])
        peer_port = int(peer.stdout.readline().split(" -> ")[0].rsplit(":", 1)[1])
        row(f"{MEGABYTES} MB through a forwarded port, 5 runs", "slipway", "kubectl", "ratio (goal)")
        size = MEGABYTES * 1_000_000
        for title, way in (("from the pod", b"D"), ("to the pod", b"U")):
            rates = {our_port: [], peer_port: []}
            for _ in range(5):
                for port, taken in rates.items():
                    taken.append(transfer(port, way, size))
            row(f"  {title}", f"{statistics.median(rates[our_port]) / 1e6:.0f} MB/s", f"{statistics.median(rates[peer_port]) / 1e6:.0f} MB/s", f"{ratio(rates[our_port], rates[peer_port])} (>= 1)")
        row("  peak RSS", f"{resident(ours.pid, 'VmHWM'):.0f} MiB", f"{resident(peer.pid, 'VmHWM'):.0f} MiB")

        # Whoever asks for more than it reads: what is not read must wait at the pod, and not in the forwarder's memory.
        for name, child, port in (("slipway", ours, our_port), ("kubectl", peer, peer_port)):
            before = resident(child.pid)
            with socket.create_connection(("127.0.0.1", port), 20) as there:
                there.sendall(b"D" + size.to_bytes(8, "big"))
                time.sleep(5)
                row(f"  RSS grown after 5 s of a reader that does not read: {name}", f"{resident(child.pid) - before:+.0f} MiB")
    finally:
        for child in children:
            child.terminate()
            child.wait(10)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--kubectl", required=True)
    parser.add_argument("--backend", type=int, default=0)
    arguments = parser.parse_args()
    version = subprocess.run([arguments.kubectl, "version"], capture_output=True, text=True, check=False).stdout
    print("peer: " + ", ".join(version.split("\n")[:3]))
    with tempfile.TemporaryDirectory(prefix="slipway-bench.") as work:
        bench_forward(arguments, pathlib.Path(work))


if __name__ == "__main__":
    main()
