# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An API server that is never what limits: pods whose bytes were made before anybody asked, for consoles that are to be compared.

It serves what a console asks before it shows pods (version, discovery, access reviews, namespaces), the pods as pages, as a plain watch
and as a streaming list, then changes at a steady rate, and the log of a pod at a steady rate. All over HTTP/1.1 on loopback.
"""
import itertools
import json
import socket
import threading
import time
import urllib.parse

from informer import CHUNK, pod

PODS = {"name": "pods", "singularName": "pod", "namespaced": True, "kind": "Pod", "verbs": ["create", "delete", "get", "list", "patch", "update", "watch"], "shortNames": ["po"]}
OTHERS = [{"name": "namespaces", "singularName": "namespace", "namespaced": False, "kind": "Namespace", "verbs": ["get", "list", "watch"], "shortNames": ["ns"]},
          {"name": "nodes", "singularName": "node", "namespaced": False, "kind": "Node", "verbs": ["get", "list", "watch"], "shortNames": ["no"]},
          {"name": "events", "singularName": "event", "namespaced": True, "kind": "Event", "verbs": ["get", "list", "watch"], "shortNames": ["ev"]},
          {"name": "pods/log", "singularName": "", "namespaced": True, "kind": "Pod", "verbs": ["get"]}]


def dump(thing):
    return json.dumps(thing, separators=(",", ":")).encode()


def discovery():
    def entry(one):
        return {"resource": one["name"], "responseKind": {"group": "", "version": "v1", "kind": one["kind"]}, "scope": "Namespaced" if one["namespaced"] else "Cluster",
                "singularResource": one["singularName"], "verbs": one["verbs"], "shortNames": one.get("shortNames", [])}

    resources = [entry(one) for one in [PODS, *OTHERS] if "/" not in one["name"]]
    core = {"kind": "APIGroupDiscoveryList", "apiVersion": "apidiscovery.k8s.io/v2", "metadata": {},
            "items": [{"metadata": {}, "versions": [{"version": "v1", "freshness": "Current", "resources": resources}]}]}
    return dump(core), dump({**core, "items": []})


class StubCluster:
    """@p churn: events a second after the list, of which one in ten deletes a pod and one in ten makes a new one."""

    def __init__(self, pods, churn=0):
        self.count = pods
        self.version = 1_000_000  # of the list
        self.versions = itertools.count(self.version + 1)
        self.items = [dump(pod(number, 1000 + number, 0)) for number in range(pods)]
        self.churn = churn
        self.lines_a_second = 100_000
        self.requests = []
        self.sent_events = 0
        self.lists_sent = 0  # whole lists whose last pod has left
        self.states = {}  # of changing pods, by the version that was sent last: a watch that is resumed goes on with them
        self.core, self.groups = discovery()
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}"
        threading.Thread(target=self.accept, daemon=True).start()

    def kubeconfig(self, path):
        path.write_text(json.dumps({"apiVersion": "v1", "kind": "Config", "current-context": "bench", "clusters": [{"name": "bench", "cluster": {"server": self.url}}],
                                    "users": [{"name": "bench", "user": {}}], "contexts": [{"name": "bench", "context": {"cluster": "bench", "user": "bench"}}]}))
        path.chmod(0o600)

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
                lines = head.decode("latin-1").split("\r\n")
                method, target, _ = lines[0].split(" ")
                fields = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
                length = int(fields.get("content-length", 0))
                while len(held) < length:
                    held += client.recv(65536)
                body, held = held[:length], held[length:]
                self.requests.append(f"{method} {target}")
                self.answer(client, method, urllib.parse.urlsplit(target), fields, body)
        except (OSError, ValueError):
            pass
        finally:
            client.close()

    def answer(self, client, method, url, fields, body):
        query = dict(urllib.parse.parse_qsl(url.query))
        path, parts = url.path, url.path.strip("/").split("/")
        accept = fields.get("accept", "")
        if path == "/version":
            return self.say(client, dump({"major": "1", "minor": "36", "gitVersion": "v1.36.3", "platform": "linux/amd64"}))
        if path in ("/api", "/apis") and "apidiscovery" in accept:
            return self.say(client, self.core if path == "/api" else self.groups, "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList")
        if path == "/api":
            return self.say(client, dump({"kind": "APIVersions", "versions": ["v1"], "serverAddressByClientCIDRs": []}))
        if path == "/apis":
            return self.say(client, dump({"kind": "APIGroupList", "apiVersion": "v1", "groups": []}))
        if path == "/api/v1":
            return self.say(client, dump({"kind": "APIResourceList", "groupVersion": "v1", "resources": [PODS, *OTHERS]}))
        if method == "POST" and parts[-1] in ("selfsubjectaccessreviews", "selfsubjectrulesreviews", "selfsubjectreviews"):
            asked = json.loads(body) if body[:1] == b"{" else {}
            rules = {"resourceRules": [{"verbs": ["*"], "apiGroups": ["*"], "resources": ["*"]}], "nonResourceRules": [], "incomplete": False}
            return self.say(client, dump({"apiVersion": "authorization.k8s.io/v1", **asked, "status": {"allowed": True, "userInfo": {"username": "bench"}, **rules}}), code=201)
        if method == "GET" and parts[-1] == "log":
            return self.log(client, "timestamps" in query)
        if method == "GET" and parts[-1] == "pods":
            if query.get("watch") in ("1", "true"):
                return self.watch(client, query)
            return self.page(client, query)
        if method == "GET" and len(parts) == 6 and parts[4] == "pods" and parts[5].rsplit("-", 1)[-1].isdigit():
            return self.say(client, self.items[int(parts[5].rsplit("-", 1)[-1])])
        if method == "GET" and parts[:2] == ["api", "v1"] and parts[-1] in ("namespaces", "nodes", "events"):
            kind = {"namespaces": "Namespace", "nodes": "Node", "events": "Event"}[parts[-1]]
            if query.get("watch") in ("1", "true"):
                return self.quiet(client, kind, query)
            names = [f"team-{number}" for number in range(40)] + ["default"] if kind == "Namespace" else []
            items = [{"metadata": {"name": name, "uid": name, "resourceVersion": "1", "creationTimestamp": "2026-11-21T10:00:00Z"}, "status": {"phase": "Active"}} for name in names]
            return self.say(client, dump({"kind": kind + "List", "apiVersion": "v1", "metadata": {"resourceVersion": "1000000"}, "items": items}))
        return self.say(client, b'{"kind":"Status","apiVersion":"v1","status":"Failure","reason":"NotFound","message":"not here","code":404}', code=404)

    @staticmethod
    def say(client, body, kind="application/json", code=200):
        words = {200: "OK", 201: "Created", 404: "Not Found"}[code]
        client.sendall(b"HTTP/1.1 %d %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n" % (code, words.encode(), kind.encode(), len(body)) + body)

    def page(self, client, query):
        limit, start = int(query.get("limit", 0)) or self.count, int(query.get("continue") or 0)
        end = min(start + limit, self.count)
        meta = {"resourceVersion": str(self.version)}
        if end < self.count:
            meta |= {"continue": str(end), "remainingItemCount": self.count - end}
        self.say(client, b'{"kind":"PodList","apiVersion":"v1","metadata":' + dump(meta) + b',"items":[' + b",".join(self.items[start:end]) + b"]}")
        self.lists_sent += end == self.count

    @staticmethod
    def start_stream(client, kind=b"application/json"):
        client.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: " + kind + b"\r\nTransfer-Encoding: chunked\r\n\r\n")

    @staticmethod
    def send_chunk(client, data):
        client.sendall(b"%x\r\n%s\r\n" % (len(data), data))

    @staticmethod
    def wait_for_end(client):
        while client.recv(65536):
            pass
        raise OSError

    def bookmark(self, kind):
        thing = {"kind": kind, "apiVersion": "v1", "metadata": {"resourceVersion": str(self.version), "annotations": {"k8s.io/initial-events-end": "true"}}}
        return dump({"type": "BOOKMARK", "object": thing}) + b"\n"

    def quiet(self, client, kind, query):
        self.start_stream(client)
        if "sendInitialEvents" in query:
            self.send_chunk(client, self.bookmark(kind))
        self.wait_for_end(client)

    def watch(self, client, query):
        self.start_stream(client)
        if query.get("sendInitialEvents") == "true":
            held, size = [], 0
            for item in self.items:
                held.append(b'{"type":"ADDED","object":' + item + b"}\n")
                size += len(item)
                if size >= CHUNK:
                    self.send_chunk(client, b"".join(held))
                    held, size = [], 0
            self.send_chunk(client, b"".join(held) + self.bookmark("Pod"))
            self.lists_sent += 1
        if self.churn:
            self.change(client, self.states.pop(query.get("resourceVersion"), None) or {"number": 0, "fresh": self.count, "gone": []}, int(query.get("timeoutSeconds", 3600)))
            client.sendall(b"0\r\n\r\n")
            return
        self.wait_for_end(client)

    def change(self, client, state, seconds):
        """Batches of a twentieth of a second. Of ten events eight change a pod; one deletes the oldest that came, one brings a new one."""
        began, before = time.monotonic(), state["number"]
        while time.monotonic() - began < seconds:
            due = before + int((time.monotonic() - began) * self.churn)
            batch = []
            while state["number"] < due:
                state["number"] += 1
                number, version = state["number"], next(self.versions)
                kind, which = "MODIFIED", number * 7919 % min(self.count, 5000)
                if number % 10 == 3:
                    kind, which = "ADDED", state["fresh"]
                    state["gone"].append(which)
                    state["fresh"] += 1
                elif number % 10 == 8 and len(state["gone"]) > 100:
                    kind, which = "DELETED", state["gone"].pop(0)
                batch.append(dump({"type": kind, "object": pod(which, version, number // 1000)}) + b"\n")
            if batch:
                self.send_chunk(client, b"".join(batch))
                self.states = {key: one for key, one in self.states.items() if one is not state} | {str(version): state}
            self.sent_events = max(self.sent_events, state["number"])
            time.sleep(0.05)

    def log(self, client, stamped):
        """Lines of some 120 bytes; the first of each hundredth of a second says when it left ("sent=NANOSECONDS", monotonic)."""
        self.start_stream(client, b"text/plain")
        a_batch = self.lines_a_second // 100
        bodies = [b"INFO 11-29 12:00:00 [loggers.py:%03d] Engine 000: Avg prompt throughput: %d.0 tokens/s, Running: %d reqs, GPU KV cache usage: 4.2%%\n" % (i % 999, i, i % 64) for i in range(a_batch)]
        began, batch = time.monotonic(), 0
        while True:
            now = time.time()
            stamp = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(now)).encode() + b".%09dZ " % (int(now % 1 * 1e9)) if stamped else b""
            first = b"INFO sent=%d\n" % time.monotonic_ns()
            self.send_chunk(client, stamp + first + stamp + stamp.join(bodies[1:]))
            batch += 1
            ahead = began + batch / 100 - time.monotonic()
            if ahead > 0:
                time.sleep(ahead)
