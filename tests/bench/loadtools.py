#!/usr/bin/env python3
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Load generators beside each other, against one server that answers at once.

loadtools.py --bin FOLDER [--slipway FILE] [--aiperf "PYTHON VERSION"] [--guidellm …] [--inference-perf …] [--wrk FILE] [--hey FILE]

The server has a core of its own and each tool the other. What counts is how many whole answers the server gave a second while a tool
was at full speed, not what the tool says: one that starts slowly is not blamed for it, and one that counts wrongly is found out. The
server sends all tokens of an answer at once. Requests whose answers are no streams are held against tools for plain HTTP.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import threading
import time

from programs import row

IN_FLIGHT = 64
PROMPT, TOKENS = 32, 16
SERVER_CORE, TOOL_CORE = "0", "1"
# Its processes wait for each other and come to no end on one core: it has both, beside the server.
UNPINNED = ("guidellm",)

# A tokenizer that needs no network: bytes and what a little text teaches it.
TOKENIZER = """
import sys
from tokenizers import ByteLevelBPETokenizer
from transformers import PreTrainedTokenizerFast
tok = ByteLevelBPETokenizer()
tok.train_from_iterator(["the quick brown fox jumps over the lazy dog and then some more words follow"] * 9, vocab_size=320, min_frequency=1)
PreTrainedTokenizerFast(tokenizer_object=tok._tokenizer, unk_token="<unk>", eos_token="</s>", pad_token="<pad>").save_pretrained(sys.argv[1])
"""


class Server:
    def __init__(self, folder):
        self.child = subprocess.Popen(["taskset", "-c", SERVER_CORE, f"{folder}/bench_echo"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = int(self.child.stdout.readline())
        self.url = f"http://127.0.0.1:{self.port}"

    def tally(self):
        self.child.stdin.write("\n")
        self.child.stdin.flush()
        answers, last = self.child.stdout.readline().split()
        return int(answers), int(last) / 1e9

    def end(self):
        self.child.stdin.close()
        self.child.wait(10)


def served(server, command, environment, limit=600):
    """Answers a second while @p command ran, and how many in all. The first tenth of the answers and the last are left out: warming up and
    running dry are not what it can do at most."""
    taken, over = [], threading.Event()

    def look():
        while not over.is_set():
            taken.append((time.monotonic(), server.tally()[0]))
            time.sleep(0.02)
        taken.append((time.monotonic(), server.tally()[0]))

    looker = threading.Thread(target=look)
    looker.start()
    pinned = [] if pathlib.Path(command[0]).name in UNPINNED else ["taskset", "-c", TOOL_CORE]
    done = subprocess.run([*pinned, *command], env=environment, capture_output=True, text=True, timeout=limit, check=False)
    over.set()
    looker.join()
    if done.returncode != 0:
        sys.exit(f"bench: {command[0]} ended with {done.returncode}: {(done.stderr or done.stdout)[-1500:]}")
    first, last = taken[0][1], taken[-1][1]
    total = last - first
    inside = [(at, count) for at, count in taken if first + total * 0.1 <= count <= first + total * 0.9]
    if len(inside) < 3:
        sys.exit(f"bench: {command[0]} ran too shortly to be measured: {total} answers")
    return (inside[-1][1] - inside[0][1]) / (inside[-1][0] - inside[0][0]), total


def slipway(server, arguments, requests, _):
    command = [arguments.slipway or f"{arguments.bin}/slipway", "bench", "--url", server.url, "--model", "echo", "--requests", str(requests), "--concurrency", str(IN_FLIGHT),
               "--prompt-tokens", str(PROMPT), "--output-tokens", str(TOKENS), "--no-history", "--yes", "--output", "json"]
    return command


def aiperf(server, arguments, requests, work):
    python, _ = arguments.aiperf.split()
    command = [f"{pathlib.Path(python).parent}/aiperf", "profile", "--model", "echo", "--url", server.url, "--endpoint-type", "chat", "--streaming", "--concurrency", str(IN_FLIGHT),
               "--request-count", str(requests), "--synthetic-input-tokens-mean", str(PROMPT), "--output-tokens-mean", str(TOKENS), "--tokenizer", str(work / "tokenizer"),
               "--artifact-dir", str(work / "aiperf"), "--ui", "none"]
    return command


def guidellm(server, arguments, requests, work):
    python, _ = arguments.guidellm.split()
    return [f"{pathlib.Path(python).parent}/guidellm", "run", "--backend", f"kind=openai_http,target={server.url},model=echo,validate_backend=false", "--profile",
            f"kind=concurrent,streams={IN_FLIGHT}", "--constraint", f"kind=max_requests,count={requests}", "--data",
            f"kind=synthetic_text,prompt_tokens={PROMPT},output_tokens={TOKENS}", "--tokenizer", f"kind=huggingface_auto,model={work / 'tokenizer'}", "--output",
            f"kind=json,path={work / 'guidellm.json'}", "--disable-console"]


def inference_perf(server, arguments, requests, work):
    python, _ = arguments.inference_perf.split()
    lengths = {"type": "fixed", "std_dev": 0, "total_count": requests + 1}
    config = {"api": {"type": "completion", "streaming": True},
              "data": {"type": "random", "input_distribution": {**lengths, **dict.fromkeys(("min", "max", "mean"), PROMPT)},
                       "output_distribution": {**lengths, **dict.fromkeys(("min", "max", "mean"), TOKENS)}},
              "load": {"type": "concurrent", "num_workers": 1, "worker_max_concurrency": IN_FLIGHT, "worker_max_tcp_connections": IN_FLIGHT,
                       "stages": [{"num_requests": requests, "concurrency_level": IN_FLIGHT}]},
              "server": {"type": "vllm", "model_name": "echo", "base_url": server.url, "ignore_eos": True},
              "tokenizer": {"pretrained_model_name_or_path": str(work / "tokenizer")},
              "report": {"request_lifecycle": {"summary": True, "per_stage": False, "per_request": False}},
              "storage": {"local_storage": {"path": str(work / "inference-perf")}}}
    file = work / "inference-perf.json"
    file.write_text(json.dumps(config))  # JSON is YAML
    return [f"{pathlib.Path(python).parent}/inference-perf", "-c", str(file)]


BODY = '{"model":"echo","messages":[{"role":"user","content":"a"}],"max_tokens":1}'


def slipway_plain(server, arguments, requests, _):
    return [f"{arguments.bin}/bench_load", "plain", server.url, str(requests), str(IN_FLIGHT)]


def wrk(server, arguments, _, work):
    script = work / "post.lua"
    script.write_text(f"wrk.method = 'POST'\nwrk.body = '{BODY}'\nwrk.headers['Content-Type'] = 'application/json'\n")
    return [arguments.wrk, "-t1", f"-c{IN_FLIGHT}", "-d4s", "-s", str(script), f"{server.url}/v1/chat/completions"]


def hey(server, arguments, requests, _):
    return [arguments.hey, "-n", str(requests), "-c", str(IN_FLIGHT), "-cpus", "1", "-m", "POST", "-T", "application/json", "-d", BODY, f"{server.url}/v1/chat/completions"]


def measure(arguments, work, title, goal, ours, peers, runs):
    """Each tool in turn, @p runs times; what a tool has sent is checked by the server's count."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(work), "LC_ALL": "C.UTF-8", "XDG_STATE_HOME": str(work), "XDG_CONFIG_HOME": str(work),
                   "XDG_CACHE_HOME": str(work), "XDG_RUNTIME_DIR": str(work), "NO_COLOR": "1"}
    tools = {"slipway": ours, **peers}
    rates = {name: [] for name in tools}
    for _ in range(runs):
        for name, (make, requests) in tools.items():
            server = Server(arguments.bin)
            try:
                rate, total = served(server, make(server, arguments, requests, work), environment)
            finally:
                server.end()
            if total < requests * 0.9:  # a tool that gives up some of its own requests is not thereby faster
                sys.exit(f"bench: {name} was to send {requests} and got {total} answers")
            rates[name].append(rate)
            print(f"  {name}: {rate:,.0f}", file=sys.stderr, flush=True)
    own = statistics.median(rates["slipway"])
    row(f"{title}, {runs} runs", "a second", "slipway / it")
    row("  slipway", f"{own:,.0f}")
    for name in peers:
        it = statistics.median(rates[name])
        row(f"  {name}", f"{it:,.0f}", f"{own / it:.2f} ({goal[name] if isinstance(goal, dict) else goal})")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--slipway", default="", help="another build of the program than that in --bin")
    for peer in ("aiperf", "guidellm", "inference-perf", "wrk", "hey"):
        parser.add_argument(f"--{peer}", default="", help="its program, or the Python that has it, and its version")
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    with_tokenizer = {"aiperf": (aiperf, 2_000), "guidellm": (guidellm, 3_000), "inference-perf": (inference_perf, 3_000)}
    given = {name: getattr(arguments, name.replace("-", "_")) for name in (*with_tokenizer, "wrk", "hey")}
    for name in with_tokenizer:
        if given[name]:
            print(f"peer: {name} {given[name].split()[1]}")
    with tempfile.TemporaryDirectory(prefix="slipway-bench.") as folder:
        work = pathlib.Path(folder)
        pythons = [given[name].split()[0] for name in with_tokenizer if given[name]]
        if pythons:
            subprocess.run([pythons[0], "-c", TOKENIZER, str(work / "tokenizer")], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        peers = {name: tool for name, tool in with_tokenizer.items() if given[name]}
        measure(arguments, work, f"streams of {TOKENS} tokens, {IN_FLIGHT} in flight", ">= 5", (slipway, 20_000), peers, arguments.runs)
        peers = {name: tool for name, tool in {"wrk": (wrk, 1), "hey": (hey, 50_000)}.items() if given[name]}
        measure(arguments, work, f"answers that are no streams, {IN_FLIGHT} in flight", {"wrk": ">= 0.5", "hey": ">= 1.0"}, (slipway_plain, 200_000), peers, arguments.runs)


if __name__ == "__main__":
    main()
