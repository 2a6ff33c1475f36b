#!/usr/bin/env python3
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the programs from outside, as a person meets them: how soon they are there, and what they hold.

programs.py start|rest|pods|documents --bin FOLDER [--kubectl FILE] [--pods N]

Wall times are medians over runs that alternate with the peer's. Memory is PSS, the fair share of what processes have in common, of
/proc/PID/smaps_rollup; peaks are ru_maxrss. The first window is there when the first pixel on an empty X screen changes: Qt's windows
have no background of the server's, so what changes is what the program painted.
"""
import argparse
import base64
import http.client
import json
import mmap
import os
import pathlib
import shutil
import signal
import ssl
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

import yaml


def row(*cells):
    print("  ".join(str(cell).ljust(width) for cell, width in zip(cells, (44, 14, 14, 20))).rstrip(), flush=True)


def milliseconds(values):
    return f"{statistics.median(values) * 1000:.1f} ms"


def ratio(ours, theirs):
    return f"{statistics.median(ours) / statistics.median(theirs):.2f}" if theirs else "no peer here"


def once(command, environment):
    """Wall seconds and peak RSS (KiB) of one run that must end well."""
    sink = os.open(os.devnull, os.O_WRONLY)
    began = time.perf_counter()
    child = os.posix_spawn(command[0], command, environment, file_actions=[(os.POSIX_SPAWN_DUP2, sink, 1), (os.POSIX_SPAWN_DUP2, sink, 2)])
    _, status, usage = os.wait4(child, 0)
    took = time.perf_counter() - began
    os.close(sink)
    if status != 0:
        sys.exit(f"bench: {' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return took, usage.ru_maxrss


def pss(pid):
    """MiB; with what its children hold, if there are any."""
    total = 0
    for line in pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            total = int(line.split()[1])
    return total / 1024


def cpu_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class World:
    """A home of its own, a sandbox, an X server whose screen is a file."""

    def __init__(self, folder):
        self.work = pathlib.Path(tempfile.mkdtemp(prefix="slipway-bench."))
        self.folder = folder
        self.children = []
        home = self.work / "home"
        home.mkdir()
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(home), "LC_ALL": "C.UTF-8", "XDG_STATE_HOME": str(self.work / "state"),
            "XDG_CONFIG_HOME": str(self.work / "config"), "XDG_CACHE_HOME": str(self.work / "cache"), "XDG_RUNTIME_DIR": str(self.work)}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for child in reversed(self.children):
            child.terminate()
        for child in self.children:
            try:
                child.wait(10)
            except subprocess.TimeoutExpired:
                child.kill()
        shutil.rmtree(self.work, ignore_errors=True)

    def spawn(self, *command, **options):
        options.setdefault("stdout", subprocess.DEVNULL)
        options.setdefault("stderr", subprocess.DEVNULL)
        child = subprocess.Popen(command, env=self.environment, **options)
        self.children.append(child)
        return child

    def end(self, child):
        child.terminate()
        child.wait(10)
        self.children.remove(child)

    def sandbox(self, *options):
        kubeconfig, env = self.work / "kubeconfig", self.work / "env"
        child = self.spawn(f"{self.folder}/slipway-sandbox", "--kubeconfig", str(kubeconfig), "--env", str(env), *options)
        while not (env.exists() and env.stat().st_size and kubeconfig.exists()):
            if child.poll() is not None:
                sys.exit("bench: the sandbox did not start")
            time.sleep(0.02)
        for line in env.read_text().splitlines():
            line = line.removeprefix("export ")
            if "=" in line and not line.startswith("#"):
                name, value = line.split("=", 1)
                self.environment[name] = value.strip("'\"")
        self.environment["KUBECONFIG"] = str(kubeconfig)
        return child

    def display(self):
        """Starts an X server, returns its screen as a mapped file."""
        read, write = os.pipe()
        self.spawn("Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-fbdir", str(self.work), "-nolisten", "tcp", "-noreset", pass_fds=[write])
        os.close(write)
        # To the newline: the server writes it apart, and dies if nobody reads it.
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        self.environment["DISPLAY"] = f":{number}"
        self.environment["QT_QPA_PLATFORM"] = "xcb"
        screen = open(self.work / "Xvfb_screen0", "rb")
        return mmap.mmap(screen.fileno(), 0, prot=mmap.PROT_READ)


def wait_for_pixels(screen, before, child, limit=20):
    """Until the screen differs; looks at every 97th pixel of the middle rows, twice a millisecond."""
    began = time.perf_counter()
    while sample(screen) == before:
        if child.poll() is not None or time.perf_counter() - began > limit:
            sys.exit("bench: no window appeared")
        time.sleep(0.0005)


def settled(screen):
    """The screen as it is when nothing has changed on it for a fifth of a second: what a closed window leaves is not always what was there."""
    before = sample(screen)
    since = time.perf_counter()
    while time.perf_counter() - since < 0.2:
        time.sleep(0.01)
        now = sample(screen)
        if now != before:
            before, since = now, time.perf_counter()
    return before


def sample(screen):
    start = len(screen) - 1280 * 800 * 4
    return screen[start:][: 1280 * 800 * 4 : 388]


def bench_start(world, arguments):
    row("start", "slipway", "kubectl", "ratio (goal)")
    ours, theirs = [], []
    for _ in range(41):
        ours.append(once([f"{arguments.bin}/slipway", "--version"], world.environment)[0])
        if arguments.kubectl:
            theirs.append(once([arguments.kubectl, "version", "--client"], world.environment)[0])
    row("--version / version --client, 41 runs", milliseconds(ours), milliseconds(theirs) if theirs else "-", f"{ratio(ours, theirs)} (<= 0.5)")

    world.sandbox()
    ours, theirs, our_peak, their_peak = [], [], [], []
    for _ in range(21):
        took, peak = once([f"{arguments.bin}/slipway", "status", "--output", "json"], world.environment)
        ours.append(took)
        our_peak.append(peak)
        if arguments.kubectl:
            took, peak = once([arguments.kubectl, "get", "pods", "-A", "-o", "json"], world.environment)
            theirs.append(took)
            their_peak.append(peak)
    row("status / get pods -A -o json, 21 runs", milliseconds(ours), milliseconds(theirs) if theirs else "-", ratio(ours, theirs))
    row("  peak RSS", f"{statistics.median(our_peak) / 1024:.0f} MiB", f"{statistics.median(their_peak) / 1024:.0f} MiB" if theirs else "-", ratio(our_peak, their_peak))

    screen = world.display()
    if subprocess.run(["xdpyinfo"], env=world.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode != 0:
        row("slipway-gui to the first painted pixel", "not measured", "", "the X server takes no connection")
        return
    times = []
    for run in range(12):
        empty = settled(screen)
        began = time.perf_counter()
        child = world.spawn(f"{arguments.bin}/slipway-gui")
        wait_for_pixels(screen, empty, child)
        if run > 0:  # the first one reads the files from the disk
            times.append(time.perf_counter() - began)
        world.end(child)
    row("slipway-gui to the first painted pixel, 11 runs", milliseconds(times), "-", "absolute (<= 150 ms)")
    row("  slowest", f"{max(times) * 1000:.1f} ms")


def bench_rest(world, arguments):
    row("at rest on the sandbox", "slipway", "kubectl", "ratio")
    world.sandbox()
    screen = world.display()
    empty = sample(screen)
    window = world.spawn(f"{arguments.bin}/slipway-gui")
    wait_for_pixels(screen, empty, window)
    watch = world.spawn(f"{arguments.bin}/slipway", "watch", "-A", "--output", "jsonl")
    peer = world.spawn(arguments.kubectl, "get", "pods", "-A", "-w", "-o", "name") if arguments.kubectl else None
    time.sleep(10)  # what starting has begun is done
    row("slipway-gui, home page, PSS", f"{pss(window.pid):.0f} MiB")
    row("watch -A / get pods -A -w, PSS", f"{pss(watch.pid):.0f} MiB", f"{pss(peer.pid):.0f} MiB" if peer else "-", f"{pss(watch.pid) / pss(peer.pid):.2f}" if peer else "no peer here")
    before = cpu_seconds(window.pid)
    time.sleep(20)
    row("slipway-gui, CPU of 20 idle seconds", f"{(cpu_seconds(window.pid) - before) / 20:.2%}", "-", "absolute (<= 1%)")


class Api:
    """POSTs over one kept connection, to be no slower than it must."""

    def __init__(self, kubeconfig):
        config = yaml.safe_load(pathlib.Path(kubeconfig).read_text())
        cluster, user = config["clusters"][0]["cluster"], config["users"][0]["user"]
        server = urllib.parse.urlsplit(cluster["server"])
        trust = ssl.create_default_context(cadata=base64.b64decode(cluster["certificate-authority-data"]).decode())
        self.connection = http.client.HTTPSConnection(server.hostname, server.port, context=trust)
        self.headers = {"Authorization": f"Bearer {user['token']}", "Content-Type": "application/json"}

    def post(self, path, body):
        self.connection.request("POST", path, json.dumps(body), self.headers)
        answer = self.connection.getresponse()
        text = answer.read()
        if answer.status >= 300:
            sys.exit(f"bench: POST {path}: {answer.status} {text[:300]!r}")


def pod(number):
    return {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": f"burst-{number}", "labels": {"app": "burst"}},
            "spec": {"nodeSelector": {"bench": "nowhere"}, "containers": [{"name": "main", "image": "registry.k8s.io/pause:3.10", "resources": {"requests": {"cpu": "10m"}}}]}}


def bench_pods(world, arguments):
    """The watchers are live before the first pod is made; what counts is when each has named the last."""
    count = arguments.pods
    world.sandbox()
    watchers = {"slipway": [f"{arguments.bin}/slipway", "watch", "-A", "--output", "jsonl"]}
    if arguments.kubectl:
        watchers["kubectl"] = [arguments.kubectl, "get", "pods", "-A", "-w", "-o", "name"]
    seen, processes, readers = {}, {}, []

    def read(name, stream):
        names = set()
        for line in stream:
            start = line.find("burst-")
            if start >= 0:
                names.add(line[start:].split('"')[0].strip())
                if len(names) == count:
                    seen[name] = time.perf_counter()
                    return

    for name, command in watchers.items():
        processes[name] = world.spawn(*command, stdout=subprocess.PIPE, text=True)
        readers.append(threading.Thread(target=read, args=(name, processes[name].stdout), daemon=True))
        readers[-1].start()
    screen = world.display()
    empty = sample(screen)
    context = yaml.safe_load(pathlib.Path(world.environment["KUBECONFIG"]).read_text())["current-context"]
    window = world.spawn(f"{arguments.bin}/slipway-gui", "--page", "resources", "--context", context)
    wait_for_pixels(screen, empty, window)
    time.sleep(5)
    window_before = pss(window.pid)
    cpu_before = {name: cpu_seconds(process.pid) for name, process in [*processes.items(), ("window", window)]}

    api = Api(world.environment["KUBECONFIG"])
    began = time.perf_counter()
    for number in range(count):
        api.post("/api/v1/namespaces/default/pods", pod(number))
    created = time.perf_counter()
    for reader in readers:
        reader.join(60)
    time.sleep(3)
    print(f"{count} pods were created in {created - began:.1f} s, {count / (created - began):.0f} a second")
    row(f"{count:,} pods appear", "slipway", "kubectl")
    lag = {name: f"{(seen[name] - created) * 1000:.0f} ms" if name in seen else "never" for name in processes}
    row("last pod told after its creation", lag["slipway"], lag.get("kubectl", "-"))
    spent = {name: f"{cpu_seconds(process.pid) - cpu_before[name]:.2f} s" for name, process in [*processes.items(), ("window", window)]}
    row("CPU spent", spent["slipway"], spent.get("kubectl", "-"))
    row("PSS afterwards", *[f"{pss(process.pid):.0f} MiB" for process in processes.values()])
    row("slipway-gui on Resources: CPU spent", spent["window"])
    row("slipway-gui on Resources: PSS before, after", f"{window_before:.0f} MiB", f"{pss(window.pid):.0f} MiB")


def documents(folder):
    """A thousand documents that belong together and in which nothing is wrong."""
    made = []
    for number in range(250):
        name, space = f"app-{number}", f"team-{number % 40}"
        made.append({"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": name, "namespace": space, "labels": {"app": name}},
                     "spec": {"replicas": 2, "selector": {"matchLabels": {"app": name}},
                              "template": {"metadata": {"labels": {"app": name}},
                                           "spec": {"serviceAccountName": name,
                                                    "containers": [{"name": "main", "image": f"registry.example/app:{number}", "ports": [{"containerPort": 8080, "name": "http"}],
                                                                    "env": [{"name": "A", "valueFrom": {"configMapKeyRef": {"name": name, "key": "a"}}}],
                                                                    "resources": {"requests": {"cpu": "100m", "memory": "128Mi"}, "limits": {"memory": "256Mi"}},
                                                                    "readinessProbe": {"httpGet": {"path": "/health", "port": "http"}}}]}}}})
        made.append({"apiVersion": "v1", "kind": "Service", "metadata": {"name": name, "namespace": space},
                     "spec": {"selector": {"app": name}, "ports": [{"port": 80, "targetPort": "http"}]}})
        made.append({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": name, "namespace": space}, "data": {"a": "1", "b": "two"}})
        made.append({"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": name, "namespace": space}})
    (folder / "all.yaml").write_text(yaml.safe_dump_all(made, sort_keys=False))
    (folder / "kustomization.yaml").write_text("resources: [all.yaml]\n")


def bench_documents(world, arguments):
    folder = world.work / "documents"
    folder.mkdir()
    documents(folder)
    row("documents", "slipway", "kubectl", "ratio (goal)")
    ours, theirs = [], []
    for _ in range(5):
        ours.append(once([f"{arguments.bin}/slipway", "audit", str(folder / "all.yaml")], world.environment)[0])
        if arguments.kubectl:
            theirs.append(once([arguments.kubectl, "kustomize", str(folder)], world.environment)[0])
    row("1,000 documents: audit / kustomize, 5 runs", milliseconds(ours), milliseconds(theirs) if theirs else "-", f"{ratio(ours, theirs)} (<= 0.3)")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("part", choices=["start", "rest", "pods", "documents"])
    parser.add_argument("--bin", required=True)
    parser.add_argument("--kubectl", default="")
    parser.add_argument("--pods", type=int, default=2000)
    arguments = parser.parse_args()
    if arguments.kubectl:
        version = subprocess.run([arguments.kubectl, "version", "--client"], capture_output=True, text=True, check=False).stdout
        print(f"peer: {version.splitlines()[0].replace('Client Version: ', 'kubectl ') if version else 'kubectl of unknown version'}")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with World(arguments.bin) as world:
        {"start": bench_start, "rest": bench_rest, "pods": bench_pods, "documents": bench_documents}[arguments.part](world, arguments)


if __name__ == "__main__":
    main()
