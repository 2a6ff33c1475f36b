#!/usr/bin/env python3
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""bad_server.py FOLDER MODE: an API server that misbehaves in one way. Prints its port, then serves until it is killed.

FOLDER holds good.pem, wrong-host.pem and expired.pem (each a certificate with its key), as tests/e2e/bad-server makes them.
"""
import json
import socket
import ssl
import sys
import threading
import time

folder, mode = sys.argv[1:3]
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)

STATUS = {
    "unauthorized": (401, {"kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure",
                           "message": "Unauthorized", "reason": "Unauthorized", "code": 401}, ""),
    "forbidden": (403, {"kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure", "reason": "Forbidden",
                        "message": "version is forbidden: User \"ann\" cannot get path \"/version\"", "code": 403}, ""),
    "busy": (429, {"kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure", "reason": "TooManyRequests",
                   "message": "too many requests", "code": 429}, "Retry-After: 86400\r\n"),
    "internal": (500, {"kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure", "reason": "InternalError",
                       "message": "etcdserver: request timed out", "code": 500}, ""),
}


def answer(connection):
    if mode == "silent":
        time.sleep(600)
    if mode == "closes":
        return
    if mode == "not-tls":
        connection.sendall(b"SSH-2.0-OpenSSH_9.2\r\n")
        time.sleep(600)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate = mode if mode in ("wrong-host", "expired") else "good"
    context.load_cert_chain(f"{folder}/{certificate}.pem")
    connection = context.wrap_socket(connection, server_side=True)
    request = b""
    while b"\r\n\r\n" not in request:
        more = connection.recv(4096)
        if not more:
            return
        request += more
    if mode == "half-header":
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Ty")
        time.sleep(600)
    if mode == "half-body":
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nContent-Type: application/json\r\n\r\n{\"major\":")
        time.sleep(600)
    if mode == "cut-body":
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nContent-Type: application/json\r\n\r\n{\"major\":")
        return
    if mode == "endless-header":
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        while True:
            connection.sendall(b"X-Filler: " + b"x" * 60000 + b"\r\n")
    if mode == "endless-body":
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"major\": \"")
        while True:
            connection.sendall(b"1" * 65536)
    code, reason = 200, "OK"
    headers = ""
    if mode in STATUS:
        code, body, headers = STATUS[mode]
        body = json.dumps(body).encode()
    elif mode == "html":
        body = b"<html><body>Please sign in to the guest network</body></html>"
        headers = "Content-Type: text/html\r\n"
    elif mode == "redirect":
        code, body, headers = 302, b"", "Location: https://login.example.com/?next=/version\r\n"
    elif mode == "not-http":
        connection.sendall(b"\x00\x01\x02nonsense\r\n\r\n")
        return
    elif mode == "deep":
        body = b"[" * 200000
    else:
        body = b'{"major":"1","minor":"33","gitVersion":"v1.33.0"}'
    if "Content-Type" not in headers:
        headers += "Content-Type: application/json\r\n"
    connection.sendall(f"HTTP/1.1 {code} {reason}\r\n{headers}Content-Length: {len(body)}\r\n\r\n".encode() + body)


def serve(connection):
    try:
        answer(connection)
    except OSError:
        pass  # the client went away, which is what it should do
    connection.close()


while True:
    threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
