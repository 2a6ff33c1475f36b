// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clusters of the tables of programs that ended, and of programs that are well and whose logs look as if they were not.
#include "endedprograms.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

namespace {

struct NoisyProgram {
    const char *name;
    const char *log;
};
constexpr std::array noisyPrograms{
    NoisyProgram{
        "a dependency that came at the third try",
        R"log(2026-11-30 06:00:01,100 WARNING DeprecationWarning: pkg_resources is deprecated as an API
2026-11-30 06:00:02,100 ERROR failed to connect to redis:6379: Connection refused, retrying in 1s (attempt 1/10)
2026-11-30 06:00:03,100 ERROR failed to connect to redis:6379: Connection refused, retrying in 2s (attempt 2/10)
2026-11-30 06:00:05,100 INFO connected to redis:6379
2026-11-30 06:00:05,200 INFO Uvicorn running on http://0.0.0.0:8000
2026-11-30 11:59:00,200 INFO 10.4.0.1 - "GET /healthz" 200)log"},
    NoisyProgram{
        "a conflict that was reconciled again",
        R"log({"level":"error","ts":"2026-11-30T05:00:01Z","msg":"Reconciler error","controller":"thing","error":"Operation cannot be fulfilled on things.acme.io \"a\": the object has been modified; please apply your changes to the latest version and try again"}
{"level":"info","ts":"2026-11-30T05:00:02Z","msg":"Reconciled","controller":"thing"}
{"level":"info","ts":"2026-11-30T11:59:01Z","msg":"Reconciled","controller":"thing","errors":0})log"},
    NoisyProgram{"tests whose names speak of errors", R"log(=== RUN   TestErrorPath
--- PASS: TestErrorPath (0.00s)
=== RUN   TestPanicRecovery
panic recovered: boom (expected)
--- PASS: TestPanicRecovery (0.00s)
PASS
ok  	acme/x	0.013s
serving on :8080)log"},
    NoisyProgram{"counts of errors that are nought",
                 R"log(level=warn ts=2026-11-30T11:58:01Z msg="slow query" duration=2.1s error=null
level=info ts=2026-11-30T11:58:05Z msg="batch finished" failed=0 errors=0 timeouts=0
level=info ts=2026-11-30T11:59:05Z msg="batch finished" failed=0 errors=0 timeouts=0)log"},
    NoisyProgram{
        "one request that timed out",
        R"log(Exception in thread "pool-3-thread-1" java.util.concurrent.TimeoutException: request 77 timed out
	at com.acme.Client.call(Client.java:77)
2026-11-30 11:58:01 INFO  served 1200 requests
2026-11-30 11:59:01 INFO  served 1207 requests)log"},
    NoisyProgram{"a lease that was asked for twice",
                 R"log(I1130 03:00:00.000000       1 leaderelection.go:257] attempting to acquire leader lease
E1130 03:00:10.000000       1 leaderelection.go:436] error retrieving resource lock kube-system/ctl: Get "https://10.8.0.1:443/apis/coordination.k8s.io/v1": context deadline exceeded
I1130 03:00:20.000000       1 leaderelection.go:271] successfully acquired lease kube-system/ctl
I1130 11:59:20.000000       1 sync.go:11] synced)log"},
    NoisyProgram{
        "a file that a browser asked for in vain",
        R"log(2026/11/30 11:58:01 [error] 29#29: *77 open() "/usr/share/nginx/html/favicon.ico" failed (2: No such file or directory), client: 10.4.0.1
2026/11/30 11:58:02 [error] 29#29: *78 access forbidden by rule, client: 10.4.0.1
10.4.0.1 - - [30/Nov/2026:11:59:01 +0000] "GET / HTTP/1.1" 200 615)log"},
    NoisyProgram{"a token that was renewed", R"log(WARNING: no password set; running in dev mode
time="2026-11-30T11:00:00Z" level=error msg="token expired, refreshing"
time="2026-11-30T11:00:01Z" level=info msg="token refreshed"
time="2026-11-30T11:59:01Z" level=info msg="tick")log"},
    NoisyProgram{
        "a server that refuses a stranger",
        R"log(2026-11-30 11:30:01.100 UTC [77] ERROR:  duplicate key value violates unique constraint "users_pkey"
2026-11-30 11:30:01.100 UTC [77] STATEMENT:  INSERT INTO users VALUES (1)
2026-11-30 11:31:01.100 UTC [78] FATAL:  password authentication failed for user "scanner"
2026-11-30 11:59:01.100 UTC [27] LOG:  checkpoint complete)log"},
    NoisyProgram{"a fetch that was tried again", R"log(Traceback (most recent call last):
  File "/app/fetch.py", line 3, in fetch
requests.exceptions.ReadTimeout: HTTPSConnectionPool(host='api.example.com', port=443): Read timed out. (read timeout=5)
2026-11-30 11:58:40 INFO retry ok
2026-11-30 11:59:40 INFO heartbeat)log"},
    NoisyProgram{"words of failure as names of figures", R"log(error_rate=0.0 panic_count=0 fatal=false
ts=2026-11-30T11:59:01Z level=info msg="no errors found" errors=0)log"},
    NoisyProgram{"an index that is made anew", R"log(Error: could not read cached index, rebuilding
Rebuilding index... done
listening on 8080)log"},
    NoisyProgram{"a client that went away", R"log(java.io.IOException: Broken pipe
	at java.base/sun.nio.ch.SocketDispatcher.write(SocketDispatcher.java:62)
2026-11-30 11:59:00 INFO access GET / 200)log"},
    NoisyProgram{"a worker that was replaced",
                 R"log([2026-11-30 11:55:01 +0000] [1] [CRITICAL] WORKER TIMEOUT (pid:9)
[2026-11-30 11:55:01 +0000] [9] [ERROR] Error handling request /slow
[2026-11-30 11:55:02 +0000] [12] [INFO] Booting worker with pid: 12
[2026-11-30 11:59:02 +0000] [12] [INFO] served)log"},
    NoisyProgram{
        "a request with a bad signature",
        R"log({"level":50,"time":1796039000000,"msg":"request errored","err":{"message":"invalid signature","stack":"JsonWebTokenError: invalid signature\n    at x"},"statusCode":401}
{"level":30,"time":1796039900000,"msg":"request completed","statusCode":200})log"},
    NoisyProgram{
        "a deadlock that was got over",
        R"log([2026-11-30 11:00:00] production.ERROR: SQLSTATE[40001]: Serialization failure: 1213 Deadlock found when trying to get lock; try restarting transaction
[2026-11-30 11:00:00] production.INFO: retried
[2026-11-30 11:59:00] production.INFO: ok)log"},
    NoisyProgram{
        "a store that came later",
        R"log(time="2026-11-30T06:00:01Z" level=warning msg="etcd not reachable yet" error="connection refused"
time="2026-11-30T06:00:11Z" level=info msg="etcd connected"
time="2026-11-30T11:59:11Z" level=info msg="synced 12 objects")log"},
    NoisyProgram{
        "warnings of MongoDB",
        R"log({"t":{"$date":"2026-11-30T11:55:01.100+00:00"},"s":"W","c":"CONTROL","id":22120,"ctx":"initandlisten","msg":"Access control is not enabled for the database"}
{"t":{"$date":"2026-11-30T11:58:01.100+00:00"},"s":"I","c":"ACCESS","id":20249,"ctx":"conn9","msg":"Authentication failed","attr":{"error":"UserNotFound"}})log"},
    NoisyProgram{
        "loggers that complain of one another",
        R"log(ERROR StatusLogger No Log4j 2 configuration file found. Using default configuration (logging only errors to the console)
SLF4J: Failed to load class "org.slf4j.impl.StaticLoggerBinder".
Started in 4.1 s)log"},
    NoisyProgram{"git that finds no repository",
                 R"log(fatal: not a git repository (or any of the parent directories): .git
version: unknown
listening on 0.0.0.0:3000
GET / 200)log"},
    NoisyProgram{"rows that were left out", R"log(error: 3 of 900 rows skipped (invalid date)
job finished, sleeping until 13:00)log"},
    NoisyProgram{"an audit of refusals", R"log(permission denied: user bob tried /admin (audit)
access denied for anonymous (audit)
200 OK)log"},
    NoisyProgram{"one request that broke", R"log(ERROR:    Exception in ASGI application
Traceback (most recent call last):
  File "/app/x.py", line 3, in f
ZeroDivisionError: division by zero
INFO:     10.4.0.2:1 - "GET /calc HTTP/1.1" 500 Internal Server Error
INFO:     10.4.0.2:1 - "GET /healthz HTTP/1.1" 200 OK)log"},
    NoisyProgram{
        "a compaction that was tried again",
        R"log(level=error ts=2026-11-30T11:00:01Z msg="compaction failed, will retry" err="context deadline exceeded"
level=info ts=2026-11-30T11:10:01Z msg="compaction done")log"},
    NoisyProgram{"a stale answer", R"log(Error response from upstream cached; serving stale
ok)log"},
    NoisyProgram{"a banner of success", R"log(***************************
APPLICATION STARTED (no errors)
***************************)log"},
    NoisyProgram{"a counter named as a level", R"log({"level":"fatal_count","value":0}
{"level":"info","msg":"reloaded after panic drill","panic":false})log"},
    NoisyProgram{"a drill", R"log(PANIC: simulated chaos experiment (ignored)
recovered
tick)log"},
    NoisyProgram{"a licence that lasts twelve days yet", R"log(Deprecation: ERROR_LEVEL env var is deprecated
WARN licence expires in 12 days
up)log"},
    NoisyProgram{
        "a call that timed out once",
        R"log(E, [2026-11-30T11:00:01.100123 #1] ERROR -- : Faraday::TimeoutError (net read timeout) retrying
I, [2026-11-30T11:59:01.100123 #1]  INFO -- : 200 OK)log"},
    NoisyProgram{"a module that is loaded twice",
                 R"log(PHP Warning:  Module "redis" is already loaded in Unknown on line 0
[30-Nov-2026 11:00:01] NOTICE: ready to handle connections)log"},
    NoisyProgram{"a rejection that was handled", R"log(npm warn config production Use `--omit=dev` instead.
error  - unhandledRejection handled by fallback
ready - started server on 0.0.0.0:3000)log"},
    NoisyProgram{
        "a certificate that came at the second try",
        R"log(2026-11-30T11:00:06.100000Z	warn	ca	ca request failed, starting attempt 1 in 91.589072ms
2026-11-30T11:00:16.100000Z	info	cache	generated new workload certificate
2026-11-30T11:59:16.100000Z	info	xdsproxy	connected to upstream XDS server)log"},
    NoisyProgram{"a play whose failures are ignored",
                 R"log(fatal: [node-1]: FAILED! => {"msg": "x"} ...ignoring
PLAY RECAP ok=12 failed=0 ignored=1
sleeping)log"},
    NoisyProgram{"a disk that was slow once", R"log(2026-11-30 11:00:01,100 WARN common.Storage: slow write
2026-11-30 11:59:01,100 INFO datanode.DataNode: sent block report)log"},
    NoisyProgram{
        "an error of the hour before",
        R"log(time="2026-11-30T11:00:02Z" level=error msg="Failed to save cluster info: context deadline exceeded"
time="2026-11-30T11:59:02Z" level=info msg="Refreshed cluster info")log"},
    NoisyProgram{"a deadline that was tried again",
                 R"log(google.api_core.exceptions.DeadlineExceeded: 504 retrying
acked 1200 messages)log"},
    NoisyProgram{"a warning of listeners",
                 R"log((node:1) MaxListenersExceededWarning: Possible EventEmitter memory leak detected.
ready)log"},
};

} // namespace

std::vector<EndedProgram> allEndedPrograms()
{
    std::vector<EndedProgram> all(endedPrograms().begin(), endedPrograms().end());
    all.insert(all.end(), endedLater().begin(), endedLater().end());
    return all;
}

const std::vector<Case> &endedProgramFaults()
{
    static const std::vector<Case> all = [] {
        std::vector<Case> made;
        for (const EndedProgram &each : allEndedPrograms()) {
            made.push_back({each.name,
                            [each](Cluster &c, const Names &n) {
                                crashed(c, n,
                                        u"'containers':[{'name':'main','image':'%1'}]"_s.arg(
                                            QLatin1StringView(each.image)),
                                        QString::fromUtf8(each.log), each.code);
                            },
                            {QString::fromLatin1(each.id)}});
        }
        return made;
    }();
    return all;
}

const std::vector<Case> &noisyProgramWells()
{
    static const std::vector<Case> all = [] {
        std::vector<Case> made;
        for (const NoisyProgram &each : noisyPrograms) {
            made.push_back({each.name, [&each](Cluster &c, const Names &n) {
                                says(c.listedAll(), n, u"'containers':[{'name':'main','image':'a:1'}]"_s,
                                     QString::fromUtf8(each.log));
                            }});
        }
        return made;
    }();
    return all;
}

} // namespace slipway
