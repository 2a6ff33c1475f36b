#!/usr/bin/env python3
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Against a real API server. Run by tests/controlplane/with, whose variables it reads.

plane.py forward --bin FOLDER --kubectl FILE --backend PORT

Bytes a second through a forwarded port to a server on this machine, both ways, the memory of a reader that does not read, and how soon
the port leads to another pod when its own is deleted.

plane.py apply --bin FOLDER --kubectl FILE

Forty objects previewed and applied over a way on which each request takes 20 ms more.
"""
import argparse
import asyncio
import json
import os
import pathlib
import queue
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

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
        our_port, our_pod = ours.stdout.readline().split()
        our_port = int(our_port)
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
        recover(arguments, ours, our_port, our_pod)
    finally:
        for child in children:
            child.terminate()
            child.wait(10)


def recover(arguments, ours, port, pod):
    """kubectl's own forward ends with its pod, so it has no figure."""
    lines = queue.SimpleQueue()  # ["PORT", "POD"] or ["gap"]
    threading.Thread(target=lambda: [lines.put(line.split()) for line in ours.stdout], daemon=True).start()
    took = []
    for _ in range(5):
        while len(ready_pods(arguments.kubectl)) < 2:
            time.sleep(0.05)
        while not lines.empty():
            pod = (lines.get() + [pod])[1]
        began = time.perf_counter()
        run([arguments.kubectl, "delete", "pod", pod, "-n", "default", "--grace-period=0", "--force", "--wait=false"])
        deleted = time.perf_counter()
        while (line := lines.get(timeout=30))[0] == "gap" or line[1] == pod:
            pass
        pod = line[1]
        transfer(port, b"D", 1000)
        took.append((time.perf_counter() - began, time.perf_counter() - deleted))
    whole = statistics.median(first for first, _ in took)
    row("  the port answers again after its pod is deleted", f"{whole * 1000:.0f} ms", "never", "(<= 1 s)")
    row("    of it since kubectl delete was back", f"{statistics.median(second for _, second in took) * 1000:.0f} ms")


class SlowWay:
    """A TCP way to the API server on which each piece that a client sends comes 20 ms later."""

    def __init__(self, host, port, delay=0.02):
        self.there, self.delay = (host, port), delay
        self.loop = asyncio.new_event_loop()
        started = threading.Event()
        threading.Thread(target=self.serve, args=(started,), daemon=True).start()
        started.wait(10)

    def serve(self, started):
        async def begin():
            server = await asyncio.start_server(self.accept, "127.0.0.1", 0)
            self.port = server.sockets[0].getsockname()[1]
            started.set()

        self.loop.run_until_complete(begin())
        self.loop.run_forever()

    async def accept(self, reader, writer):
        there_reader, there_writer = await asyncio.open_connection(*self.there)
        await asyncio.gather(self.later(reader, there_writer), self.at_once(there_reader, writer), return_exceptions=True)

    async def later(self, reader, writer):
        while data := await reader.read(1 << 20):
            self.loop.call_later(self.delay, writer.write, data)
        self.loop.call_later(self.delay, writer.close)

    async def at_once(self, reader, writer):
        while data := await reader.read(1 << 20):
            writer.write(data)
            await writer.drain()
        writer.close()


def objects(namespace, text):
    """Forty, of the kinds that a deployment is made of."""
    def named(kind, version, name, **rest):
        return {"apiVersion": version, "kind": kind, "metadata": {"name": name, "namespace": namespace, "labels": {"text": text}}, **rest}

    items = []
    for index in range(10):
        app = f"app-{index}"
        items += [
            named("ConfigMap", "v1", app, data={"config.yaml": f"text: {text}\nindex: {index}\n" * 20}),
            named("ServiceAccount", "v1", app),
            named("Service", "v1", app, spec={"selector": {"app": app}, "ports": [{"port": 8000, "targetPort": 8000, "protocol": "TCP"}]}),
            named("Deployment", "apps/v1", app, spec={"replicas": 0, "selector": {"matchLabels": {"app": app}}, "template": {
                "metadata": {"labels": {"app": app}}, "spec": {"serviceAccountName": app, "containers": [
                    {"name": "main", "image": "registry.example/a:1", "args": [text], "ports": [{"containerPort": 8000, "protocol": "TCP"}]}]}}}),
        ]
    return {"apiVersion": "v1", "kind": "List", "items": items}


def bench_apply(arguments, work):
    config = yaml.safe_load(pathlib.Path(os.environ["KUBECONFIG"]).read_text())
    there = urllib.parse.urlsplit(config["clusters"][0]["cluster"]["server"])
    config["clusters"][0]["cluster"]["server"] = f"https://127.0.0.1:{SlowWay(there.hostname, there.port).port}"
    slow = work / "slow.kubeconfig"
    slow.write_text(yaml.safe_dump(config))
    taken = {"slipway": {"made": [], "changed": []}, "kubectl": {"made": [], "changed": []}}
    for turn in range(5):
        for name, times in taken.items():
            namespace = f"{name}-{turn}"
            run([arguments.kubectl, "create", "namespace", namespace])
            # The namespace's default account comes a moment later; neither may wait for it within its time.
            while not run([arguments.kubectl, "get", "serviceaccounts", "-n", namespace, "-o", "name"]):
                time.sleep(0.05)
            for what, text in (("made", "one"), ("changed", "two")):
                manifest = work / "list.json"
                manifest.write_text(json.dumps(objects(namespace, text)))
                began = time.perf_counter()
                if name == "slipway":
                    said = run([f"{arguments.bin}/bench_apply", slow, manifest, work / f"{namespace}.sqlite"]).split()
                    if said != (["40", "0", "0"] if what == "made" else ["0", "40", "0"]):
                        sys.exit(f"bench: of forty objects it found {said} to make, to change and to leave")
                else:
                    run([arguments.kubectl, "--kubeconfig", slow, "diff", "--server-side", "-f", manifest], allowed=(1,))
                    run([arguments.kubectl, "--kubeconfig", slow, "apply", "--server-side", "-f", manifest])
                times[what].append(time.perf_counter() - began)
    row("preview and apply of 40 objects, +20 ms a request", "slipway", "kubectl", "ratio (goal)")
    for what in ("made", "changed"):
        ours, theirs = taken["slipway"][what], taken["kubectl"][what]
        row(f"  {what}, median of 5", f"{statistics.median(ours) * 1000:.0f} ms", f"{statistics.median(theirs) * 1000:.0f} ms", f"{ratio(ours, theirs)} (<= 0.4)")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("part", choices=("forward", "apply"))
    parser.add_argument("--bin", required=True)
    parser.add_argument("--kubectl", required=True)
    parser.add_argument("--backend", type=int, default=0)
    arguments = parser.parse_args()
    version = subprocess.run([arguments.kubectl, "version"], capture_output=True, text=True, check=False).stdout
    print("peer: " + ", ".join(version.split("\n")[:3]))
    with tempfile.TemporaryDirectory(prefix="slipway-bench.") as work:
        {"forward": bench_forward, "apply": bench_apply}[arguments.part](arguments, pathlib.Path(work))


if __name__ == "__main__":
    main()
