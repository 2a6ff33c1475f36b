# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""manifest_server.py FOLDER MODE: serves FOLDER on a free port of 127.0.0.1, which it prints first.

MODE is a file that says how, read anew for each request: "whole"; "other" (one byte more than is pinned); "cut" (the connection ends in the
middle); anything else is a status to answer with.
"""
import http.server
import os
import sys

folder, mode_file = sys.argv[1:3]


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        mode = open(mode_file).read().strip()
        path = os.path.normpath(os.path.join(folder, self.path.lstrip("/")))
        if not path.startswith(folder) or not os.path.isfile(path):
            self.send_error(404)
            return
        body = open(path, "rb").read()
        faulty = not path.endswith("operators.yaml")
        if faulty and mode == "other":
            body += b"\n"
        if faulty and mode.isdigit():
            self.send_error(int(mode))
            return
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if faulty and mode == "cut":
            self.wfile.write(body[: len(body) // 2])
            self.wfile.flush()
            self.connection.close()
            return
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
