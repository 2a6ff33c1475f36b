// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// More of them, of later rounds.
#include "endedprograms.h"

namespace slipway {

std::span<const EndedProgram> endedLater()
{
    static constexpr std::array all{
        EndedProgram{
            "a fatal line that says less than the one before", "config.not-accepted", "ini:14", 1,
            "edoburu/pgbouncer:1.23",
            R"log(2026-11-30 11:55:01.100 UTC [1] ERROR syntax error in config (/etc/pgbouncer/pgbouncer.ini:14), stopping loading
2026-11-30 11:55:01.100 UTC [1] FATAL cannot load config file)log"},
        EndedProgram{
            "one letter for a level", "app.data-version", "5.0", 62, "mongo:8.0",
            R"log({"t":{"$date":"2026-11-30T11:55:01.100+00:00"},"s":"I","c":"CONTROL","id":23285,"ctx":"main","msg":"Automatically disabling TLS 1.0"}
{"t":{"$date":"2026-11-30T11:55:02.100+00:00"},"s":"F","c":"CONTROL","id":20573,"ctx":"initandlisten","msg":"Wrong mongod version","attr":{"error":"UPGRADE PROBLEM: Found an invalid featureCompatibilityVersion document (ERROR: Location4926900: Invalid featureCompatibilityVersion document in admin.system.version: { _id: \"featureCompatibilityVersion\", version: \"5.0\" }. See https://docs.mongodb.com. :: caused by :: Invalid feature compatibility version value '5.0'; expected '7.0' or '7.3' or '8.0'."}}
{"t":{"$date":"2026-11-30T11:55:02.200+00:00"},"s":"I","c":"CONTROL","id":20565,"ctx":"initandlisten","msg":"Now exiting"}
{"t":{"$date":"2026-11-30T11:55:02.200+00:00"},"s":"I","c":"CONTROL","id":23138,"ctx":"initandlisten","msg":"Shutting down","attr":{"exitCode":62}})log"},
        EndedProgram{
            "a property that is required", "crash.loop", "mail.relay.url", 1, "initech/app:3",
            R"log(2026-11-30 11:55:01,100 ERROR [io.qua.run.Application] (main) Failed to start application: java.lang.RuntimeException: Failed to start quarkus
	at io.quarkus.runner.ApplicationImpl.doStart(Unknown Source)
Caused by: io.smallrye.config.ConfigValidationException: Configuration validation failed:
	java.util.NoSuchElementException: SRCFG00014: The config property mail.relay.url is required but it could not be found in any config source
	at io.smallrye.config.ConfigMappings.mapConfiguration(ConfigMappings.java:45))log"},
        EndedProgram{"a namespace that Clojure does not find", "app.package-missing", "", 1, "initech/app:3",
                     R"log(SLF4J: Failed to load class "org.slf4j.impl.StaticLoggerBinder".
SLF4J: Defaulting to no-operation (NOP) logger implementation
Execution error (FileNotFoundException) at initech.core/load (core.clj:18).
Could not locate initech/db__init.class, initech/db.clj or initech/db.cljc on classpath.

Full report at:
/tmp/clojure-1.edn)log"},
        EndedProgram{"a package that Bun does not find", "app.package-missing", "elysia", 1, "oven/bun:1.1",
                     R"log(error: Cannot find package "elysia" from "/app/index.ts"

Bun v1.1.38 (Linux x64))log"},
        EndedProgram{"a package that R does not find", "app.package-missing", "vetiver", 1,
                     "rocker/shiny:4.4",
                     R"log(R version 4.4.2 (2024-10-31) -- "Pile of Leaves"
Loading required package: shiny
Error in library(vetiver) : there is no package called 'vetiver'
Calls: source -> withVisible -> eval -> eval -> library
Execution halted)log"},
        EndedProgram{
            "a refusal that was got over, and then the cause", "config.not-accepted", "routes.yaml", 1,
            "initech/app:3",
            R"log(2026-11-30T11:54:01Z WARN  failed to connect to redis: dial tcp 10.8.1.2:6379: connect: connection refused (attempt 1)
2026-11-30T11:54:02Z WARN  failed to connect to redis: dial tcp 10.8.1.2:6379: connect: connection refused (attempt 2)
2026-11-30T11:54:05Z INFO  connected to redis
2026-11-30T11:54:06Z ERROR cannot load /etc/rules/routes.yaml: yaml: line 8: mapping values are not allowed in this context
2026-11-30T11:54:06Z INFO  shutting down)log"},
        EndedProgram{
            "two warnings of other things before the cause", "app.schema-missing", "branches", 1,
            "initech/app:3",
            R"log({"level":"warn","msg":"x509: certificate signed by unknown authority for telemetry.example.com, telemetry disabled"}
{"level":"warn","msg":"permission denied reading /proc/kmsg, skipping"}
{"level":"error","msg":"boot failed","error":"pq: relation \"branches\" does not exist"})log"},
        EndedProgram{"a key that somebody else refuses before the cause", "crash.loop", ":9x0", 1,
                     "initech/app:3",
                     R"log([WARN] analytics: 401 Unauthorized: invalid api key (disabled)
[INFO] loading config
[ERROR] invalid listen address ":9x0": strconv.Atoi: parsing "80a": invalid syntax)log"},
        EndedProgram{"errors wrapped from the left", "crash.loop", "tls-front", 1, "initech/app:3",
                     R"log(2026/11/30 11:55:01 main.go:22: starting ingress shim
2026/11/30 11:55:01 main.go:31: run: build server: load tls: get secret: secrets "tls-front" not found
exit status 1)log"},
        EndedProgram{"a group of exceptions", "crash.loop", "bad interval", 1, "initech/app:3",
                     R"log(  + Exception Group Traceback (most recent call last):
  |   File "/app/main.py", line 20, in <module>
  |     asyncio.run(main())
  |   File "/app/main.py", line 14, in main
  |     async with asyncio.TaskGroup() as tg:
  | ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "/app/sched.py", line 9, in plan
    |     raise ValueError(f"bad interval: {expr!r}")
    | ValueError: bad interval: '* * *'
    +------------------------------------)log"},
        EndedProgram{"a numbered chain below an empty error", "app.file-missing", "rsa4096", 1,
                     "initech/app:3",
                     R"log(Error: 
   0: [91mfailed to load signing key[0m
   1: [91mcould not open /keys/rsa4096.pem[0m
   2: [91mNo such file or directory (os error 2)[0m

Location:
   [35msrc/main.rs[0m:[35m33[0m)log"},
        EndedProgram{
            "options that .NET validates", "crash.loop", "BlobFolder", 134, "initech/app:3",
            R"log(Unhandled exception. Microsoft.Extensions.Options.OptionsValidationException: DataAnnotation validation failed for 'StorageOptions' members: 'BlobFolder' with the error: 'The BlobFolder field is required.'.
   at Microsoft.Extensions.Options.OptionsFactory`1.Create(String name)
   at Program.<Main>$(String[] args) in /src/Program.cs:line 12)log"},
        EndedProgram{"a read that fails under the program", "crash.loop", "part-0031", 1, "initech/app:3",
                     R"log(  File "/app/train.py", line 88, in load
    blob = f.read()
OSError: [Errno 5] Input/output error: '/data/part-0031.tar')log"},
        EndedProgram{
            "clocks that are too far apart", "node.clock-skew", "", 7, "cockroachdb/cockroach:v24.2.4",
            R"log(W261130 11:55:01.100000 1 1@cli/start.go:1190 [T1] 1 running without TLS is deprecated
*
* ERROR: clock synchronization error: this node is more than 500ms away from at least half of the known nodes (0 of 2 are within the offset)
*
E261130 11:55:06.200000 88 server/node.go:310 [T1,n3] 40 clock synchronization error: this node is more than 500ms away from at least half of the known nodes
F261130 11:55:06.300000 88 server/node.go:311 [T1,n3] 41 clock synchronization error: this node is more than 500ms away from at least half of the known nodes)log"},
        EndedProgram{
            "a password that Oracle refuses", "app.password-refused", "", 1, "initech/app:3",
            R"log(30-Nov-2026 11:55:01.100 INFO [main] org.apache.catalina.startup.VersionLoggerListener.log Server version name:   Apache Tomcat/10.1.31
30-Nov-2026 11:55:03.100 SEVERE [main] org.apache.catalina.core.StandardContext.startInternal One or more listeners failed to start. Full details will be found in the appropriate container log file
java.sql.SQLException: Cannot create PoolableConnectionFactory (ORA-01017: invalid username/password; logon denied)
	at org.apache.commons.dbcp2.BasicDataSource.createPoolableConnectionFactory(BasicDataSource.java:653)
Caused by: java.sql.SQLException: ORA-01017: invalid username/password; logon denied
	at oracle.jdbc.driver.T4CTTIoer11.processError(T4CTTIoer11.java:509)
30-Nov-2026 11:55:04.100 INFO [main] org.apache.coyote.AbstractProtocol.stop Stopping ProtocolHandler ["http-nio-8080"])log"},
        EndedProgram{
            "a driver that is too old, told before its exception", "crash.loop", "2.16.7.0", 1,
            "public.ecr.aws/neuron/pytorch-inference-vllm-neuronx:0.7",
            R"log(2026-Nov-30 11:55:01.100 1:1 ERROR  TDRV:tdrv_check_driver_version  Neuron driver version 2.16.7.0 is not supported by this runtime, need at least 2.19
2026-Nov-30 11:55:01.200 1:1 ERROR  NRT:nrt_init  Failed to initialize the Neuron runtime
RuntimeError: The PyTorch Neuron Runtime could not be initialized. Neuron Driver issues are logged to your system logs.)log"},
        EndedProgram{
            "a step of a group that one rank did not take", "engine.collective-timeout", "", 134,
            "vllm/vllm-openai:v0.11.0",
            R"log([rank1]:[E1130 11:55:01.100 ProcessGroupNCCL.cpp:632] [Rank 1] Watchdog caught collective operation timeout: WorkNCCL(SeqNum=7, OpType=ALLREDUCE, NumelIn=1, NumelOut=1, Timeout(ms)=600000) ran for 600004 milliseconds before timing out.
[rank1]:[E1130 11:55:01.200 ProcessGroupNCCL.cpp:684] [Rank 1] Some NCCL operations have failed or timed out. Due to the asynchronous nature of CUDA kernels, subsequent GPU operations might run on corrupted/incomplete data.
[rank1]:[E1130 11:55:01.300 ProcessGroupNCCL.cpp:1895] [PG ID 0 PG GUID 0 Rank 1] Process group watchdog thread terminated with exception
terminate called after throwing an instance of 'c10::DistBackendError'
  what():  [PG ID 0 PG GUID 0 Rank 1] Watchdog caught collective operation timeout: WorkNCCL(SeqNum=7, OpType=ALLREDUCE))log"},
        EndedProgram{
            "a repository of models that the store does not show", "engine.repository-access", "ml-repo", 1,
            "nvcr.io/nvidia/tritonserver:25.09-py3",
            R"log(E1130 11:55:01.100000 1 model_repository_manager.cc:1425] "failed to poll model repository: Internal: Could not get MetaData for bucket with name ml-repo due to exception: , error message: No response body."
error: creating server: Internal - failed to stat file /models: failed to poll from model repository)log"},
        EndedProgram{
            "a PyTorch without CUDA", "engine.image-for-other-gpu", "", 1, "acme/sd:2",
            R"log(  File "/usr/local/lib/python3.11/site-packages/torch/cuda/__init__.py", line 310, in _lazy_init
AssertionError: Torch not compiled with CUDA enabled)log"},
        EndedProgram{
            "a cause and the errors of clearing up", "crash.loop", "s3://artifacts/v7", 1, "initech/app:3",
            R"log(2026-11-30 11:55:01,100 ERROR [main] loader: cannot fetch s3://artifacts/v7/model.bin: NoSuchKey: The specified key does not exist.
2026-11-30 11:55:01,120 INFO [main] loader: shutting down
2026-11-30 11:55:01,130 ERROR [cleanup] tmp: failed to remove /tmp/x: No such file or directory
2026-11-30 11:55:01,140 ERROR [cleanup] metrics: push failed: connection refused
2026-11-30 11:55:01,150 INFO [main] loader: bye)log"},
        EndedProgram{"the one who failed among those who were told to stop", "app.dependency-unreachable",
                     "metrics-host", 1, "initech/app:3",
                     R"log({"level":"info","msg":"starting"}
{"level":"error","msg":"server stopped","error":"listen tcp: lookup metrics-host on 10.8.0.10:53: no such host"}
{"level":"error","msg":"worker stopped","error":"context canceled"}
{"level":"error","msg":"worker stopped","error":"context canceled"}
{"level":"fatal","msg":"exiting with error","error":"context canceled"})log"},
        EndedProgram{"a thread that took its process with it", "crash.loop", "no schema registered", 1,
                     "initech/app:3",
                     R"log(Exception in thread Thread-3 (consume):
Traceback (most recent call last):
  File "/usr/local/lib/python3.12/threading.py", line 1075, in _bootstrap_inner
    self.run()
  File "/app/consumer.py", line 40, in consume
    schema = registry.get(topic)
  File "/app/registry.py", line 18, in get
    raise LookupError(f"no schema registered for subject {topic}-value")
LookupError: no schema registered for subject clicks-value
2026-11-30 11:55:02 INFO main: consumer thread is dead, exiting)log"},
        EndedProgram{
            "an analysis of Spring between asterisks", "app.port-in-use", "8080", 1, "initech/app:3",
            R"log(2026-11-30 11:55:01.100 ERROR 1 --- [           main] o.s.b.d.LoggingFailureAnalysisReporter   : 

***************************
APPLICATION FAILED TO START
***************************

Description:

Web server failed to start. Port 8080 was already in use.

Action:

Identify and stop the process that's listening on port 8080 or configure this application to listen on another port.)log"},
        EndedProgram{"a part that Spring does not find", "crash.loop", "TaxClient", 1, "initech/app:3",
                     R"log(***************************
APPLICATION FAILED TO START
***************************

Description:

Parameter 0 of constructor in com.initech.billing.InvoiceService required a bean of type 'com.initech.billing.TaxClient' that could not be found.


Action:

Consider defining a bean of type 'com.initech.billing.TaxClient' in your configuration.)log"},
        EndedProgram{
            "dependencies that are not those of the network", "crash.loop", "MAIL_OPTIONS", 1,
            "initech/app:3",
            R"log([Nest] 1  - 11/30/2026, 11:55:01 AM     LOG [InjectorLogger] Nest encountered an undefined dependency.
[Nest] 1  - 11/30/2026, 11:55:01 AM   ERROR [ExceptionHandler] Nest can't resolve dependencies of the MailService (?). Please make sure that the argument MAIL_OPTIONS at index [0] is available in the MailModule context.)log"},
        EndedProgram{"a variable on the line below", "app.variable-missing", "STRIPE_KEY", 1, "initech/app:3",
                     R"log(================================
 Missing environment variables:
    STRIPE_KEY: Payment provider key (undefined)
================================

 Exiting with error code 1)log"},
        EndedProgram{
            "a library in the words of musl", "app.library-missing", "ld-linux-x86-64", 1, "initech/app:3",
            R"log(Error: Error loading shared library ld-linux-x86-64.so.2: No such file or directory (needed by /app/node_modules/bcrypt/lib/binding/napi-v3/bcrypt_lib.node)
    at Object..node (node:internal/modules/cjs/loader:1651:18))log"},
        EndedProgram{"a command that a program does not have", "app.argument-refused", "server", 1,
                     "initech/app:3",
                     R"log(Error: unknown command "server" for "gatekeeperd"

Did you mean this?
	serve

Run 'gatekeeperd --help' for usage.)log"},
        EndedProgram{"line ends of Windows", "config.line-endings", "", 127, "initech/app:3",
                     R"log(/usr/bin/env: 'bash\r': No such file or directory
/usr/bin/env: use -[v]S to pass options in shebang lines)log"},
        EndedProgram{"a variable that a shell misses", "app.variable-missing", "DB_HOST", 1, "initech/app:3",
                     R"log(/docker-entrypoint.sh: line 12: DB_HOST: unbound variable)log"},
        EndedProgram{"a script that waited in vain", "app.dependency-unreachable", "rabbitmq", 124,
                     "initech/app:3",
                     R"log(wait-for-it.sh: waiting 60 seconds for rabbitmq:5672
wait-for-it.sh: timeout occurred after waiting 60 seconds for rabbitmq:5672)log"},
        EndedProgram{"a banner, and the error below it", "config.not-accepted", "maxmemroy", 1, "redis:7.4",
                     R"log(*** FATAL CONFIG FILE ERROR (Redis 7.4.1) ***
Reading the configuration file, at line 3
>>> 'maxmemroy 512mb'
Bad directive or wrong number of arguments)log"},
        EndedProgram{
            "an error in an object of a field", "config.file-mode", "", 1, "mongo:8.0",
            R"log({"t":{"$date":"2026-11-30T11:55:01.100+00:00"},"s":"I","c":"ACCESS","id":20254,"ctx":"main","msg":"Read security file failed","attr":{"error":{"code":30,"codeName":"InvalidPath","errmsg":"permissions on /etc/mongo/keyfile are too open"}}})log"},
        EndedProgram{"memory that may not be locked", "app.memory-lock", "", 1, "hashicorp/vault:1.18",
                     R"log(==> Vault server configuration:
Error initializing core: Failed to lock memory: cannot allocate memory

This usually means that the mlock syscall is not available.
Vault uses mlock to prevent memory from being swapped to
disk. This requires root privileges as well as a machine
that supports mlock. Please enable mlock on your system or
disable Vault from using it. To disable Vault from using it,
set the `disable_mlock` configuration option in your configuration
file.)log"},
        EndedProgram{"a property that Fluent Bit does not know", "config.key-not-accepted", "Merge_Logg", 1,
                     "fluent/fluent-bit:3.2.0",
                     R"log(Fluent Bit v3.2.0
[2026/11/30 11:55:01] [error] [config] kubernetes: unknown configuration property 'Merge_Logg'. The following properties are allowed: buffer_size, merge_log.
[2026/11/30 11:55:01] [ help] try the command: /fluent-bit/bin/fluent-bit -F kubernetes -h
[2026/11/30 11:55:01] [error] [engine] filter initialization failed)log"},
        EndedProgram{
            "a name that is not resolved, warned of before vague errors", "app.dependency-unreachable",
            "mimir-gossip-ring", 1, "grafana/mimir:2.14",
            R"log(level=warn ts=2026-11-30T11:55:01.1Z caller=memberlist_client.go:595 msg="joining memberlist cluster: failed to reach any nodes" retries=10 err="1 error occurred:\n\t* Failed to resolve mimir-gossip-ring: lookup mimir-gossip-ring on 10.8.0.10:53: no such host\n\n"
level=error ts=2026-11-30T11:55:11.1Z caller=mimir.go:900 msg="module failed" module=memberlist-kv err="service memberlist_kv failed: failed to join memberlist cluster on startup"
level=error ts=2026-11-30T11:55:11.2Z caller=log.go:87 msg="error running application" err="failed services\ngithub.com/grafana/mimir/pkg/mimir.(*Mimir).Run")log"},
        EndedProgram{"a panic of PostgreSQL", "crash.loop", "checkpoint record", 1, "postgres:17",
                     R"log(2026-11-30 11:55:01.100 UTC [29] LOG:  invalid primary checkpoint record
2026-11-30 11:55:01.100 UTC [29] PANIC:  could not locate a valid checkpoint record
2026-11-30 11:55:01.300 UTC [1] LOG:  startup process (PID 29) was terminated by signal 6: Aborted
2026-11-30 11:55:01.300 UTC [1] LOG:  aborting startup due to startup process failure
2026-11-30 11:55:01.301 UTC [1] LOG:  database system is shut down)log"},
        EndedProgram{
            "bounds of a TPU that do not go together", "crash.loop", "TPU_CHIPS_PER_HOST_BOUNDS", 1,
            "initech/app:3",
            R"log(RuntimeError: Unable to initialize backend 'tpu': INVALID_ARGUMENT: TPU_CHIPS_PER_HOST_BOUNDS=2,2,1 does not match TPU_HOST_BOUNDS=1,1,1 for topology 2x4 (set JAX_PLATFORMS='' to automatically choose an available backend))log"},
        EndedProgram{"an error and sixty lines after it", "crash.loop", "token audience", 1, "initech/app:3",
                     R"log(2026-11-30T11:50:00Z INFO  boot
2026-11-30T11:50:00Z FATAL cannot register with hub: 403: token audience "dev" not accepted for project prod
2026-11-30T11:50:00Z INFO  tick 0
2026-11-30T11:50:01Z INFO  tick 1
2026-11-30T11:50:02Z INFO  tick 2
2026-11-30T11:50:03Z INFO  tick 3
2026-11-30T11:50:04Z INFO  tick 4
2026-11-30T11:50:05Z INFO  tick 5
2026-11-30T11:50:06Z INFO  tick 6
2026-11-30T11:50:07Z INFO  tick 7
2026-11-30T11:50:08Z INFO  tick 8
2026-11-30T11:50:09Z INFO  tick 9
2026-11-30T11:50:10Z INFO  tick 10
2026-11-30T11:50:11Z INFO  tick 11
2026-11-30T11:50:12Z INFO  tick 12
2026-11-30T11:50:13Z INFO  tick 13
2026-11-30T11:50:14Z INFO  tick 14
2026-11-30T11:50:15Z INFO  tick 15
2026-11-30T11:50:16Z INFO  tick 16
2026-11-30T11:50:17Z INFO  tick 17
2026-11-30T11:50:18Z INFO  tick 18
2026-11-30T11:50:19Z INFO  tick 19
2026-11-30T11:50:20Z INFO  tick 20
2026-11-30T11:50:21Z INFO  tick 21
2026-11-30T11:50:22Z INFO  tick 22
2026-11-30T11:50:23Z INFO  tick 23
2026-11-30T11:50:24Z INFO  tick 24
2026-11-30T11:50:25Z INFO  tick 25
2026-11-30T11:50:26Z INFO  tick 26
2026-11-30T11:50:27Z INFO  tick 27
2026-11-30T11:50:28Z INFO  tick 28
2026-11-30T11:50:29Z INFO  tick 29
2026-11-30T11:50:30Z INFO  tick 30
2026-11-30T11:50:31Z INFO  tick 31
2026-11-30T11:50:32Z INFO  tick 32
2026-11-30T11:50:33Z INFO  tick 33
2026-11-30T11:50:34Z INFO  tick 34
2026-11-30T11:50:35Z INFO  tick 35
2026-11-30T11:50:36Z INFO  tick 36
2026-11-30T11:50:37Z INFO  tick 37
2026-11-30T11:50:38Z INFO  tick 38
2026-11-30T11:50:39Z INFO  tick 39
2026-11-30T11:50:40Z INFO  tick 40
2026-11-30T11:50:41Z INFO  tick 41
2026-11-30T11:50:42Z INFO  tick 42
2026-11-30T11:50:43Z INFO  tick 43
2026-11-30T11:50:44Z INFO  tick 44
2026-11-30T11:50:45Z INFO  tick 45
2026-11-30T11:50:46Z INFO  tick 46
2026-11-30T11:50:47Z INFO  tick 47
2026-11-30T11:50:48Z INFO  tick 48
2026-11-30T11:50:49Z INFO  tick 49
2026-11-30T11:50:50Z INFO  tick 50
2026-11-30T11:50:51Z INFO  tick 51
2026-11-30T11:50:52Z INFO  tick 52
2026-11-30T11:50:53Z INFO  tick 53
2026-11-30T11:50:54Z INFO  tick 54
2026-11-30T11:50:55Z INFO  tick 55
2026-11-30T11:50:56Z INFO  tick 56
2026-11-30T11:50:57Z INFO  tick 57
2026-11-30T11:50:58Z INFO  tick 58
2026-11-30T11:50:59Z INFO  tick 59)log"},
        EndedProgram{
            "a file that is missed among traces that nobody takes", "app.file-missing", "flags.json", 1,
            "initech/app:3",
            R"log(2026-11-30 11:55:01 ERROR opentelemetry.exporter.otlp: Failed to export traces to otel-collector:4317, error code: StatusCode.UNAVAILABLE
2026-11-30 11:55:06 ERROR opentelemetry.exporter.otlp: Failed to export traces to otel-collector:4317, error code: StatusCode.UNAVAILABLE
Traceback (most recent call last):
  File "/app/run.py", line 9, in <module>
    flags = json.load(open("/etc/flags/flags.json"))
FileNotFoundError: [Errno 2] No such file or directory: '/etc/flags/flags.json'
2026-11-30 11:55:07 ERROR opentelemetry.exporter.otlp: Failed to export traces to otel-collector:4317, error code: StatusCode.UNAVAILABLE)log"},
        EndedProgram{
            "an error in an object, and its kind", "crash.loop", "certz", 1, "initech/app:3",
            R"log({"@timestamp":"2026-11-30T11:55:01Z","log":{"level":"error"},"message":"unable to fetch JWKS","error":{"message":"GET https://sso.firm.example/realms/x/protocol/openid-connect/certz: 404 Not Found","type":"HTTPError"}})log"},
        EndedProgram{
            "an exception of the program's own in Ruby", "crash.loop", "MetadataError", 1, "initech/app:3",
            R"log(E, [2026-11-30T11:55:01.100123 #1] ERROR -- : SAML metadata at https://idp.firm.example/meta could not be parsed: Opening and ending tag mismatch: EntityDescriptor line 2
/app/lib/boot.rb:40:in 'Boot.start': SAML metadata could not be parsed (Boot::MetadataError)
	from /app/lib/boot.rb:12:in '<main>')log"},
        EndedProgram{"a gem that is not installed", "app.package-missing", "rack-3.1.8", 1, "initech/app:3",
                     R"log(bundler: failed to load command: puma (/usr/local/bundle/bin/puma)
/usr/local/lib/ruby/3.3.0/bundler/definition.rb:691:in `materialize': Could not find rack-3.1.8 in locally installed gems (Bundler::GemNotFound)
	from /usr/local/lib/ruby/3.3.0/bundler/definition.rb:193:in `specs')log"},
        EndedProgram{"an extension of PHP that is not there", "app.package-missing", "mysqli_connect", 255,
                     "initech/app:3",
                     R"log(PHP Warning:  Module "redis" is already loaded in Unknown on line 0
PHP Fatal error:  Uncaught Error: Call to undefined function mysqli_connect() in /var/www/db.php:8
Stack trace:
#0 {main}
  thrown in /var/www/db.php on line 8)log"},
        EndedProgram{
            "a database that PHP does not reach", "app.dependency-unreachable", "", 255, "initech/app:3",
            R"log(PHP Fatal error:  Uncaught PDOException: SQLSTATE[HY000] [2002] Connection refused in /var/www/db.php:5
Stack trace:
#0 /var/www/db.php(5): PDO->__construct('mysql:host=mari...', 'app', Object(SensitiveParameterValue)))log"},
        EndedProgram{
            "a bland end after what was refused", "crash.loop", "tcpp", 1, "emqx/emqx:5.8",
            R"log(2026-11-30T11:55:01.100+00:00 [error] #{errors => [#{kind => validation_error,path => "listeners",reason => unknown_fields,unknown => "tcpp"}],exception => "failed_to_check_schema: emqx_conf_schema"}
ERROR: call_hocon_failed)log"},
        EndedProgram{
            "places inside of places", "config.not-accepted", "hosst", 1, "kong:3.8",
            R"log(2026/11/30 11:55:01 [error] 1#0: init_by_lua error: /usr/local/share/lua/5.1/kong/init.lua:553: error parsing declarative config file /kong/kong.yml:
in 'services':
  - in entry 1 of 'services':
    in 'hosst': unknown field
stack traceback:
	[C]: in function 'error')log"},
        EndedProgram{"two alarms of which the first says more", "app.dependency-unreachable", "grpc-svc", 1,
                     "haproxy:3.0",
                     R"log([NOTICE]   (1) : haproxy version is 3.0.5
[ALERT]    (1) : config : [/usr/local/etc/haproxy/haproxy.cfg:21] : 'server be/a' : could not resolve address 'grpc-svc'.
[ALERT]    (1) : config : Failed to initialize server(s) addr.)log"},
        EndedProgram{"a command that a step's script misses", "crash.command-not-found", "yq", 127,
                     "initech/app:3",
                     R"log(2026/11/30 11:55:01 Entrypoint initialization
/tekton/scripts/script-0-x: line 5: yq: command not found)log"},
        EndedProgram{
            "a host that lets nobody in", "crash.loop", "10.9.0.4", 4, "initech/app:3",
            R"log(fatal: [node-1]: UNREACHABLE! => {"changed": false, "msg": "Failed to connect to the host via ssh: ops@10.9.0.4: Permission denied (publickey).", "unreachable": true})log"},
        EndedProgram{"a registry that wants a token, before where to read more", "crash.loop",
                     "authentication token not provided", 1, "initech/app:3",
                     R"log(npm error code E401
npm error 401 Unauthorized - GET https://npm.firm.example/@corp%2fui - authentication token not provided
npm error A complete log of this run can be found in: /root/.npm/_logs/2026-11-30T11_55_01_100Z-debug-0.log)log"},
        EndedProgram{
            "a module that go.sum does not have", "app.package-missing", "missing go.sum entry", 1,
            "initech/app:3",
            R"log(main.go:5:2: missing go.sum entry for module providing package github.com/initech/kit (imported by shop); to add:
	go get shop)log"},
        EndedProgram{"a program that refuses to start", "crash.loop", "insecure", 1, "initech/app:3",
                     R"log(--------------------------------------------------------------------------------
                                    WARNING
--------------------------------------------------------------------------------
A Default SECRET_KEY was detected, please use superset_config.py to override it.
Use a strong complex alphanumeric string and use a tool to help you generate
a sufficiently random sequence, ex: openssl rand -base64 42 
--------------------------------------------------------------------------------
Refusing to start due to insecure SECRET_KEY)log"},
        EndedProgram{"a migration that broke off", "crash.loop", "Dirty database version", 1, "initech/app:3",
                     R"log(Applying clickhouse migrations...
error: Dirty database version 12. Fix and force version.
Applying clickhouse migrations failed. This is mostly caused by the database being unavailable.
Exiting...)log"},
        EndedProgram{
            "instructions that the processor does not have", "crash.loop", "AVX512F", 134, "initech/app:3",
            R"log(The TensorFlow library was compiled to use AVX512F instructions, but these aren't available on your machine.
Aborted (core dumped))log"},
        EndedProgram{"options of the JVM that exclude one another", "crash.loop", "Conflicting collector", 1,
                     "initech/app:3",
                     R"log(Error occurred during initialization of VM
Conflicting collector combinations in option list; please refer to the release notes for the combinations allowed)log"},
        EndedProgram{
            "a data node of another cluster", "app.data-version", "", 1, "initech/app:3",
            R"log(2026-11-30 11:55:01,100 WARN common.Storage: Failed to add storage directory [DISK]file:/data
java.io.IOException: Incompatible clusterIDs in /data: namenode clusterID = CID-1; datanode clusterID = CID-2
	at org.apache.hadoop.hdfs.server.datanode.DataStorage.doTransition(DataStorage.java:746)
2026-11-30 11:55:01,200 ERROR datanode.DataNode: Initialization failed for Block pool BP-1 (Datanode Uuid x) service to nn/10.0.0.1:8020. Exiting.
java.io.IOException: All specified directories have failed to load.
	at org.apache.hadoop.hdfs.server.datanode.DataStorage.recoverTransitionRead(DataStorage.java:557))log"},
        EndedProgram{"a keystore of another password", "app.keystore-password", "", 1, "initech/app:3",
                     R"log(2026-11-30 11:55:01,100 ERROR [main] org.apache.nifi.NiFi Failure to launch NiFi
java.lang.IllegalStateException: SSL context failed
	at org.apache.nifi.NiFi.main(NiFi.java:300)
Caused by: java.io.IOException: keystore password was incorrect
	at java.base/sun.security.pkcs12.PKCS12KeyStore.engineLoad(PKCS12KeyStore.java:2159)
	... 12 more
Caused by: java.security.UnrecoverableKeyException: failed to decrypt safe contents entry: javax.crypto.BadPaddingException: Given final block not properly padded.
	... 18 more)log"},
        EndedProgram{"a library for the NumPy before", "app.library-versions", "", 1, "initech/app:3",
                     R"log(A module that was compiled using NumPy 1.x cannot be run in
NumPy 2.2.1 as it may crash.
Traceback (most recent call last):
  File "/app/main.py", line 2, in <module>
    import pyarrow
ImportError: numpy.core.multiarray failed to import)log"},
        EndedProgram{"a limit of open files that is too low from the start", "crash.loop", "1048576", 1,
                     "initech/app:3",
                     R"log(W1130 11:55:01.100000    28 ulimit_util.cc:73] Unable to raise soft limit
F1130 11:55:01.200000    28 ulimit_util.cc:112] Resource limit for open files is too low: 1024 (minimum required 1048576))log"},
        EndedProgram{
            "a number that ZooKeeper misses", "crash.loop", "myid file is missing", 1, "initech/app:3",
            R"log(2026-11-30 11:55:01,100 [myid:] - INFO  [main:QuorumPeerConfig@177] - Reading configuration from: /conf/zoo.cfg
2026-11-30 11:55:01,200 [myid:] - ERROR [main:QuorumPeerMain@98] - Invalid config, exiting abnormally
org.apache.zookeeper.server.quorum.QuorumPeerConfig$ConfigException: Error processing /conf/zoo.cfg
	at org.apache.zookeeper.server.quorum.QuorumPeerConfig.parse(QuorumPeerConfig.java:198)
Caused by: java.lang.IllegalArgumentException: myid file is missing
	at org.apache.zookeeper.server.quorum.QuorumPeerConfig.checkValidity(QuorumPeerConfig.java:800))log"},
        EndedProgram{"an exception of an unusual name", "crash.loop", "DESTROY_SCHEDULED", 1, "initech/app:3", R"log(google.api_core.exceptions.FailedPrecondition: 400 projects/p/locations/global/keyRings/r/cryptoKeys/k/cryptoKeyVersions/1 is not enabled, current state is: DESTROY_SCHEDULED.)log"},
        EndedProgram{
            "a token that was used already", "crash.loop", "join token", 1, "initech/app:3",
            R"log(time="2026-11-30T11:55:01Z" level=info msg="SVID is not found. Starting node attestation" subsystem_name=attestor
time="2026-11-30T11:55:02Z" level=error msg="Agent crashed" error="failed to receive attestation response: rpc error: code = InvalidArgument desc = failed to attest: join token does not exist or has already been used")log"},
    };
    return all;
}

} // namespace slipway
