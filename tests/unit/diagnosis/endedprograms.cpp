// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Last words of programs in the form that their loggers and languages give them, with what stands around the decisive line.
#include "endedprograms.h"

namespace slipway {

std::span<const EndedProgram> endedPrograms()
{
    static constexpr std::array all{
        EndedProgram{"the innermost of three Java exceptions", "app.password-refused", "parcels_app", 1,
                     "orders:2.3",
                     R"log(  .   ____          _            __ _ _
 :: Spring Boot ::                (v3.4.1)
2026-11-30T11:55:01.102Z  INFO 1 --- [orders] [           main] c.a.orders.OrdersApplication             : Starting OrdersApplication v2.3 using Java 21.0.5
2026-11-30T11:55:03.411Z  WARN 1 --- [orders] [           main] o.h.e.j.e.i.JdbcEnvironmentInitiator      : HHH000342: Could not obtain connection to query metadata
2026-11-30T11:55:03.512Z  WARN 1 --- [orders] [           main] ConfigServletWebServerApplicationContext : Exception encountered during context initialization - cancelling refresh attempt: org.springframework.beans.factory.BeanCreationException: Error creating bean with name 'entityManagerFactory'
2026-11-30T11:55:03.601Z ERROR 1 --- [orders] [           main] o.s.boot.SpringApplication               : Application run failed

org.springframework.beans.factory.BeanCreationException: Error creating bean with name 'entityManagerFactory' defined in class path resource [HibernateJpaConfiguration.class]: Unable to open JDBC Connection for DDL execution
	at org.springframework.beans.factory.support.AbstractAutowireCapableBeanFactory.initializeBean(AbstractAutowireCapableBeanFactory.java:1808)
	... 13 common frames omitted
Caused by: org.hibernate.exception.GenericJDBCException: Unable to open JDBC Connection for DDL execution
	at org.hibernate.exception.internal.StandardSQLExceptionConverter.convert(StandardSQLExceptionConverter.java:63)
	... 16 common frames omitted
Caused by: org.postgresql.util.PSQLException: FATAL: password authentication failed for user "parcels_app"
	at org.postgresql.core.v3.ConnectionFactoryImpl.doAuthentication(ConnectionFactoryImpl.java:711)
	... 28 common frames omitted)log"},
        EndedProgram{
            "a topic that Spring misses", "crash.loop", "Topic(s) [receipts.v1]", 1, "initech/app:3",
            R"log(2026-11-30 11:55:01,100 INFO  [main] o.a.k.c.c.ConsumerConfig : ConsumerConfig values:
2026-11-30 11:55:02,310 WARN  [main] o.a.k.c.NetworkClient : [AdminClient clientId=adminclient-1] Error connecting to node
2026-11-30 11:55:05,310 ERROR [main] o.s.b.SpringApplication : Application run failed
org.springframework.context.ApplicationContextException: Failed to start bean 'org.springframework.kafka.config.internalKafkaListenerEndpointRegistry'
	at org.springframework.context.support.DefaultLifecycleProcessor.doStart(DefaultLifecycleProcessor.java:326)
Caused by: java.lang.IllegalStateException: Topic(s) [receipts.v1] is/are not present and missingTopicsFatal is true
	at org.springframework.kafka.listener.AbstractMessageListenerContainer.checkTopics(AbstractMessageListenerContainer.java:542)
	... 20 more)log"},
        EndedProgram{
            "what an exception of the JVM says below its first line", "crash.loop", "version 14", 1,
            "initech/app:3",
            R"log(2026-11-30T11:55:02.000Z  INFO 1 --- [main] o.f.core.FlywayExecutor : Database: jdbc:postgresql://pg.data:5432/rentals (PostgreSQL 16.4)
2026-11-30T11:55:02.400Z ERROR 1 --- [main] o.s.boot.SpringApplication : Application run failed
org.springframework.beans.factory.BeanCreationException: Error creating bean with name 'flywayInitializer': Validate failed: Migrations have failed validation
Caused by: org.flywaydb.core.api.exception.FlywayValidateException: Validate failed: Migrations have failed validation
Migration checksum mismatch for migration version 14
-> Applied to database : -1183420018
-> Resolved locally    : 190233817
Either revert the changes to the migration, or run repair to update the schema history.
	at org.flywaydb.core.Flyway.lambda$migrate$0(Flyway.java:208))log"},
        EndedProgram{
            "a list of errors below the line that announces it", "crash.loop", "task.concurency", 1,
            "trinodb/trino:460",
            R"log(2026-11-30T11:55:01.100Z	INFO	main	io.airlift.bootstrap.Bootstrap	Loading configuration
2026-11-30T11:55:02.100Z	ERROR	main	io.trino.server.Server	Configuration is invalid
==========

Errors:

1) Configuration property 'task.concurency' was not used

1 error

==========)log"},
        EndedProgram{
            "a connection that is lost, and why it was warned of before", "app.dependency-unreachable",
            "keeper-hl.bus", 1, "apachepulsar/pulsar:4.0.1",
            R"log(2026-11-30T11:55:00,100+0000 [main] INFO  org.apache.zookeeper.ClientCnxn - zookeeper.request.timeout value is 0
2026-11-30T11:55:02,100+0000 [main-SendThread(keeper-hl.bus:2181)] WARN  org.apache.zookeeper.ClientCnxn - Session 0x0 for server keeper-hl.bus/<unresolved>:2181, Closing socket connection. Attempting reconnect except it is a SessionExpiredException.
java.lang.IllegalArgumentException: Unable to canonicalize address keeper-hl.bus/<unresolved>:2181 because it's not resolvable
	at org.apache.zookeeper.SaslServerPrincipal.getServerPrincipal(SaslServerPrincipal.java:78)
2026-11-30T11:55:32,100+0000 [main] ERROR org.apache.pulsar.PulsarBrokerStarter - Failed to start pulsar service.
org.apache.pulsar.broker.PulsarServerException: java.io.IOException: Failed to initialize rentals manager
Caused by: org.apache.pulsar.metadata.api.MetadataStoreException: org.apache.zookeeper.KeeperException$ConnectionLossException: KeeperErrorCode = ConnectionLoss)log"},
        EndedProgram{
            "an error before the line that names the help", "crash.loop", "no hostname setting", 1,
            "quay.io/keycloak/keycloak:26.0",
            R"log(2026-11-30 11:55:01,100 INFO  [org.keycloak.quarkus.runtime.cli.Picocli] (main) Updating the configuration
2026-11-30 11:55:03,100 ERROR [org.keycloak.quarkus.runtime.cli.ExecutionExceptionHandler] (main) ERROR: Failed to start server in (production) mode
2026-11-30 11:55:03,101 ERROR [org.keycloak.quarkus.runtime.cli.ExecutionExceptionHandler] (main) ERROR: Strict hostname resolution configured but no hostname setting provided
2026-11-30 11:55:03,102 ERROR [org.keycloak.quarkus.runtime.cli.ExecutionExceptionHandler] (main) For more details run the same command passing the '--verbose' option. Also you can use '--help' to see the details about the usage of the particular command.)log"},
        EndedProgram{
            "quotes inside of logfmt", "app.database-missing", "intake_prod", 1, "initech/app:3",
            R"log(time=2026-11-30T11:55:01.100Z level=INFO msg="connecting" host=pg.data.svc port=5432
time=2026-11-30T11:55:01.300Z level=ERROR msg="startup failed" err="ping: failed to connect to `user=intake database=intake_prod`: 10.8.1.33:5432 (pg.data.svc): server error: FATAL: database \"intake_prod\" does not exist (SQLSTATE 3D000)"
exit status 1)log"},
        EndedProgram{
            "an authority that is not known, in JSON", "app.tls-trust", "", 1, "initech/app:3",
            R"log({"level":"info","ts":"2026-11-30T11:55:01.100Z","logger":"relay","msg":"configuration loaded","path":"/etc/relay/config.yaml"}
{"level":"warn","ts":"2026-11-30T11:55:02.100Z","logger":"relay.push","msg":"push failed, will retry","attempt":1,"error":"Post \"https://mimir.obs.svc:8443/api/v1/push\": tls: failed to verify certificate: x509: certificate signed by unknown authority"}
{"level":"fatal","ts":"2026-11-30T11:55:12.100Z","logger":"relay","msg":"giving up","error":"Post \"https://mimir.obs.svc:8443/api/v1/push\": tls: failed to verify certificate: x509: certificate signed by unknown authority","stacktrace":"main.run\n\t/app/main.go:101"})log"},
        EndedProgram{"what klog warned of and then gave up for", "operator.permission", "services", 255,
                     "initech/app:3",
                     R"log(I1130 11:55:01.100000       1 main.go:88] "Starting controller" version="1.2.3"
W1130 11:55:01.500000       1 reflector.go:561] k8s.io/client-go/informers/factory.go:160: failed to list *v1.Service: services is forbidden: User "system:serviceaccount:work:default" cannot list resource "services" in API group "" at the cluster scope
E1130 11:55:01.500000       1 reflector.go:166] "Unhandled Error" err="k8s.io/client-go/informers/factory.go:160: Failed to watch *v1.Service: failed to list *v1.Service: services is forbidden: User \"system:serviceaccount:work:default\" cannot list resource \"services\" in API group \"\" at the cluster scope" logger="UnhandledError"
F1130 11:56:01.500000       1 main.go:120] timed out waiting for caches to sync)log"},
        EndedProgram{"a panic of Rust about its configuration", "crash.loop", "listen_on", 101,
                     "initech/app:3",
                     R"log([2m2026-11-30T11:55:01.100000Z[0m [32m INFO[0m edge: version 0.4.2
thread 'main' panicked at src/main.rs:31:52:
called `Result::unwrap()` on an `Err` value: Config(TomlError { message: "missing field `listen_on`", path: "/etc/rim/config.toml", span: Some(0..214) })
note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace)log"},
        EndedProgram{"a panic that a logger tells", "crash.loop", "Permission denied", 101,
                     "qdrant/qdrant:v1.12.4",
                     R"log(2026-11-30T11:55:01.100Z  INFO qdrant: Version: 1.12.4, build: 9a4d
2026-11-30T11:55:01.101Z  INFO storage::content_manager::consensus::persistent: Initializing new raft state at ./storage/raft_state.json
2026-11-30T11:55:01.102Z ERROR qdrant::startup: Panic backtrace:
   0: qdrant::startup::setup_panic_hook::{{closure}}
2026-11-30T11:55:01.103Z ERROR qdrant::startup: Panic occurred in file src/main.rs at line 133: Can't initialize raft state: ServiceError { description: "Failed to create /qdrant/data/raft_state.json: Permission denied (os error 13)" })log"},
        EndedProgram{
            "a field that is not quoted", "config.not-accepted", "node_lgs", 78,
            "timberio/vector:0.43.0-debian",
            R"log(2026-11-30T11:55:01.100000Z  INFO vector::app: Loading configs. paths=["/etc/vector"]
2026-11-30T11:55:01.200000Z ERROR vector::cli: Configuration error. error=Input "node_lgs" for sink "es_out" doesn't match any components.)log"},
        EndedProgram{"tries that are used up, and for whom", "app.dependency-unreachable", "10.8.7.7", 1,
                     "initech/app:3",
                     R"log(> bff@3.1.0 start
> node dist/main.js

[Nest] 18  - 11/30/2026, 11:55:01 AM     LOG [NestFactory] Starting Nest application...
(node:18) [DEP0040] DeprecationWarning: The `punycode` module is deprecated. Please use a userland alternative instead.
(Use `node --trace-deprecation ...` to show where the warning was created)
[ioredis] Unhandled error event: AggregateError [ECONNREFUSED]: connect ECONNREFUSED 10.8.7.7:6379
    at internalConnectMultiple (node:net:1122:18)
/app/node_modules/ioredis/built/redis/event_handler.js:182
                self.flushQueue(new errors_1.MaxRetriesPerRequestError(maxRetriesPerRequest));
MaxRetriesPerRequestError: Reached the max retries per request limit (which is 20). Refer to "maxRetriesPerRequest" option for details.
    at Socket.<anonymous> (/app/node_modules/ioredis/built/redis/event_handler.js:182:37)

Node.js v22.11.0)log"},
        EndedProgram{"an exception in a field of JSON", "crash.loop", "Oidc:Issuer", 1, "initech/app:3",
                     R"log({"@t":"2026-11-30T11:55:01.1Z","@mt":"Starting host"}
{"@t":"2026-11-30T11:55:01.9Z","@l":"Fatal","@mt":"Host terminated unexpectedly","@x":"System.InvalidOperationException: Configuration value 'Oidc:Issuer' is required but was not found.\n   at Identity.Api.Startup.Configure() in /src/Startup.cs:line 31"})log"},
        EndedProgram{"an exception of Node.js as an object of JSON", "app.password-refused", "", 1,
                     "initech/app:3",
                     R"log({"level":30,"time":1796039701100,"pid":1,"hostname":"worker-js-1","msg":"boot"}
{"level":40,"time":1796039701200,"pid":1,"hostname":"worker-js-1","msg":"deprecated option useNewUrlParser"}
{"level":60,"time":1796039703100,"pid":1,"hostname":"worker-js-1","err":{"type":"MongoServerError","message":"Authentication failed.","stack":"MongoServerError: Authentication failed.\n    at Connection.onMessage (/app/node_modules/mongodb/lib/cmap/connection.js:202:26)","code":18,"codeName":"AuthenticationFailed"},"msg":"startup aborted"})log"},
        EndedProgram{"the inner exception of .NET", "app.password-refused", "", 134, "initech/app:3",
                     R"log(info: Microsoft.Hosting.Lifetime[14]
      Now listening on: http://[::]:8080
fail: Microsoft.EntityFrameworkCore.Database.Connection[20004]
      An error occurred using the connection to database 'Pricing' on server 'tcp:mssql.data,1433'.
Unhandled exception. System.InvalidOperationException: An exception has been raised that is likely due to a transient failure.
 ---> Microsoft.Data.SqlClient.SqlException (0x80131904): Login failed for user 'pricing_app'.
   at Microsoft.Data.SqlClient.SqlInternalConnection.OnError(SqlException exception)
   --- End of inner exception stack trace ---
   at Program.<Main>$(String[] args) in /src/Program.cs:line 40)log"},
        EndedProgram{"a setting that pydantic misses", "crash.loop", "weights_bucket", 1, "initech/app:3",
                     R"log(Traceback (most recent call last):
  File "/usr/local/lib/python3.12/site-packages/uvicorn/importer.py", line 19, in import_from_string
    module = importlib.import_module(module_str)
  File "/app/main.py", line 8, in <module>
    settings = Settings()
  File "/usr/local/lib/python3.12/site-packages/pydantic_settings/main.py", line 176, in __init__
    super().__init__(
pydantic_core._pydantic_core.ValidationError: 2 validation errors for Settings
weights_bucket
  Field required [type=missing, input_value={'region': 'eu'}, input_type=dict]
    For further information visit https://errors.pydantic.dev/2.10/v/missing
api_token
  Field required [type=missing, input_value={'region': 'eu'}, input_type=dict]
    For further information visit https://errors.pydantic.dev/2.10/v/missing)log"},
        EndedProgram{"a revision that the hub does not have, below the status", "crash.loop", "stable-3", 1,
                     "vllm/vllm-openai:v0.11.0",
                     R"log(INFO 11-30 11:55:01 [api_server.py:1839] vLLM API server version 0.11.0
Traceback (most recent call last):
  File "/usr/local/lib/python3.12/dist-packages/huggingface_hub/utils/_http.py", line 402, in hf_raise_for_status
huggingface_hub.errors.RevisionNotFoundError: 404 Client Error. (Request ID: Root=1-6)

Revision Not Found for url: https://huggingface.co/Qwen/Qwen3-8B/resolve/stable-3/config.json.
Invalid rev id: stable-3

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/usr/local/lib/python3.12/dist-packages/transformers/utils/hub.py", line 512, in cached_files
OSError: stable-3 is not a valid git identifier (branch name, tag name or commit id) that exists for this model name. Check the model page at 'https://huggingface.co/Qwen/Qwen3-8B' for available revisions.)log"},
        EndedProgram{
            "watches of files that are used up", "node.inotify", "", 1, "grafana/promtail:3.3.0",
            R"log(level=info ts=2026-11-30T11:55:01.100Z caller=server.go:352 msg="server listening on addresses" http=[::]:3101
level=error ts=2026-11-30T11:55:01.200Z caller=main.go:170 msg="error creating promtail" error="failed to make file target manager: too many open files")log"},
        EndedProgram{"two names of one issuer", "crash.loop", "sso/realms", 1,
                     "quay.io/oauth2-proxy/oauth2-proxy:v7.7.1",
                     R"log([2026/11/30 11:55:01] [provider.go:55] Performing OIDC Discovery...
[2026/11/30 11:55:02] [main.go:60] ERROR: Failed to initialise OAuth2 Proxy: error initialising provider: could not create provider data: error building OIDC ProviderVerifier: could not get verifier builder: error while discovery OIDC configuration: issuer did not match the issuer returned by provider, expected "https://sso.firm.example/realms/main" got "https://sso.firm.example/sso/realms/main")log"},
        EndedProgram{"a damaged file", "crash.loop", "Bad file format", 1, "redis:7.4",
                     R"log(1:C 30 Nov 2026 11:55:01.100 # WARNING Memory overcommit must be enabled! Without it, a background save or replication may fail under low memory condition.
1:M 30 Nov 2026 11:55:01.200 * Server initialized
1:M 30 Nov 2026 11:55:01.300 # Bad file format reading the append only file appendonly.aof.14.incr.aof: make a backup of your AOF file, then use ./redis-check-aof --fix <filename.manifest>)log"},
        EndedProgram{"an answer of HTTP without an error's level", "crash.loop", "runner-sign-on", 1,
                     "ghcr.io/actions/actions-runner:2.321.0",
                     R"log(--------------------------------------------------------------------------------
|        ____ _ _   _   _       _          _        _   _                      |
--------------------------------------------------------------------------------
# Authentication

Http response code: NotFound from 'POST https://api.github.com/actions/runner-sign-on'
{"message":"Not Found","documentation_url":"https://docs.github.com/rest"}
Response status code does not indicate success: 404 (Not Found).)log"},
        EndedProgram{"a script that may not be executed", "crash.command-not-executable", "/boot/run.sh", 126,
                     "initech/app:3", R"log(/bin/bash: line 1: /boot/run.sh: Permission denied)log"},
        EndedProgram{
            "a secret for which no key is there", "crash.loop", "vault.enc", 1, "initech/app:3",
            R"log(config: cannot decrypt /etc/app/vault.enc: age: no identity matched any of the recipients)log"},
        EndedProgram{
            "a message of several lines in JSON", "node.max-map-count", "", 78,
            "docker.elastic.co/elasticsearch/elasticsearch:8.17.0",
            R"log({"@timestamp":"2026-11-30T11:55:01.100Z","log.level":"INFO","message":"publish_address {10.4.0.12:9300}, bound_addresses {0.0.0.0:9300}","service.name":"ES_ECS","process.thread.name":"main","log.logger":"org.elasticsearch.transport.TransportService"}
{"@timestamp":"2026-11-30T11:55:02.100Z","log.level":"ERROR","message":"node validation exception\n[1] bootstrap checks failed. You must address the points described in the following [1] lines before starting Elasticsearch. For more information see [https://www.elastic.co/guide]\nbootstrap check failure [1] of [1]: max virtual memory areas vm.max_map_count [65530] is too low, increase to at least [262144]","service.name":"ES_ECS","process.thread.name":"main","log.logger":"org.elasticsearch.bootstrap.Elasticsearch"}
{"@timestamp":"2026-11-30T11:55:02.200Z","log.level":"INFO","message":"stopping ...","service.name":"ES_ECS"}
{"@timestamp":"2026-11-30T11:55:02.300Z","log.level":"INFO","message":"closed","service.name":"ES_ECS"}
ERROR: Elasticsearch did not exit normally - check the logs at /usr/share/elasticsearch/logs/es.log)log"},
        EndedProgram{
            "a broker's volume of another cluster", "app.data-version", "", 1, "apache/kafka:3.9.0",
            R"log([2026-11-30 11:55:01,100] INFO Registered kafka:type=kafka.Log4jController MBean (kafka.utils.Log4jControllerRegistration$)
[2026-11-30 11:55:02,100] ERROR Exiting Kafka due to fatal exception (kafka.Kafka$)
java.lang.RuntimeException: Invalid cluster.id in: /var/lib/kafka/data/meta.properties. Expected Q1b2C3d4E5f6G7h8I9j0KA, but read 9xQ2bbT0Qd2e3iX7r1mYzA
	at org.apache.kafka.metadata.properties.MetaPropertiesEnsemble.verify(MetaPropertiesEnsemble.java:503))log"},
        EndedProgram{
            "the last of several errors that says something", "crash.loop", "Timeout contacting", 1,
            "rabbitmq:3.13",
            R"log(2026-11-30 11:55:01.100000+00:00 [info] <0.230.0> Waiting for Mnesia tables for 30000 ms, 9 retries left
2026-11-30 11:55:31.100000+00:00 [warning] <0.230.0> Error while waiting for Mnesia tables: {timeout_waiting_for_tables,['rabbit@mq-2.mq-nodes.msg','rabbit@mq-1.mq-nodes.msg','rabbit@mq-0.mq-nodes.msg'],[rabbit_user]}
2026-11-30 12:00:01.100000+00:00 [error] <0.230.0> BOOT FAILED
2026-11-30 12:00:01.100000+00:00 [error] <0.230.0> ===========
2026-11-30 12:00:01.100000+00:00 [error] <0.230.0> Timeout contacting cluster nodes: ['rabbit@mq-2.mq-nodes.msg','rabbit@mq-1.mq-nodes.msg'].)log"},
        EndedProgram{"an error whose first line is empty", "app.dependency-unreachable", "connection refused",
                     1, "kong:3.8",
                     R"log(Error: 

  /usr/local/share/lua/5.1/kong/cmd/migrations.lua:88: [PostgreSQL error] failed to retrieve PostgreSQL server_version_num: connection refused

  Run with --v (verbose) or --vv (debug) for more details)log"},
        EndedProgram{
            "a replica's own traceback before its controller's", "app.module-missing", "bitsandbytes", 1,
            "rayproject/ray-llm:2.50",
            R"log(2026-11-30 11:55:01,100	INFO serve 120 -- Application 'chat' is ready at http://0.0.0.0:8000/.
(ServeController pid=300) ERROR 2026-11-30 11:55:11,100 controller 300 -- Exception in Replica(id='k2a', deployment='Chat', app='default'), the replica will be stopped.
(ServeController pid=300) Traceback (most recent call last):
(ServeController pid=300)   File "/home/ray/anaconda3/lib/python3.11/site-packages/ray/serve/_private/deployment_state.py", line 694, in check_ready
(ServeController pid=300) ray.exceptions.RayTaskError(ModuleNotFoundError): ray::ServeReplica:default:Chat.initialize_and_get_metadata() (pid=411, ip=10.4.0.9)
(ServeController pid=300)   File "/serve_app/chat.py", line 4, in <module>
(ServeController pid=300) ModuleNotFoundError: No module named 'bitsandbytes'
(ServeController pid=300) WARNING 2026-11-30 11:56:11,100 controller 300 -- The deployment 'Chat' failed to start 3 times in a row due to a problem with its constructor.
RuntimeError: Deploying application default failed: The deployment failed to start 3 times in a row. This may be due to a problem with its constructor or initial health check failing.)log"},
        EndedProgram{"a driver that does not run", "accelerator.driver-not-loaded", "", 1,
                     "nvcr.io/nvidia/k8s/dcgm-exporter:4.4.0",
                     R"log(2026/11/30 11:55:01 maxprocs: Leaving GOMAXPROCS=16: CPU quota undefined
time=2026-11-30T11:55:01.100Z level=INFO msg="Starting dcgm-exporter" Version=4.4.0
time=2026-11-30T11:55:01.200Z level=ERROR msg="Failed to initialize NVML" error="NVML: Driver Not Loaded"
time=2026-11-30T11:55:01.210Z level=ERROR msg="cannot start: no GPU driver")log"},
        EndedProgram{"an address in use, in Rust's words", "app.port-in-use", "", 1, "initech/app:3",
                     R"log(Error: Os { code: 98, kind: AddrInUse, message: "Address in use" })log"},
        EndedProgram{"an exception of Ruby", "crash.loop", "InvalidMessage", 1, "initech/app:3",
                     R"log(=> Booting Puma
=> Rails 8.0.0 application starting in production
Exiting
/usr/local/bundle/gems/activesupport-8.0.0/lib/active_support/message_encryptor.rb:249:in `decrypt_and_verify': ActiveSupport::MessageEncryptor::InvalidMessage (ActiveSupport::MessageEncryptor::InvalidMessage)
	from /usr/local/bundle/gems/activesupport-8.0.0/lib/active_support/encrypted_file.rb:100:in `decrypt'
	from /usr/local/bundle/gems/activesupport-8.0.0/lib/active_support/encrypted_configuration.rb:62:in `read')log"},
        EndedProgram{"a folder that may not be made", "crash.loop", "cold/2", 134, "initech/app:3",
                     R"log([2026-11-30 11:55:01.100] [info] indexer 4.1
terminate called after throwing an instance of 'std::filesystem::__cxx11::filesystem_error'
  what():  filesystem error: cannot create directories: Permission denied [/var/cache/cold/2])log"},
        EndedProgram{
            "a C library that is too old", "app.library-missing", "GLIBC_2.38", 1, "initech/app:3",
            R"log(/app/server: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.38' not found (required by /app/server))log"},
        EndedProgram{
            "a child's traceback behind its parent's words", "crash.loop", "einops", 1,
            "pytorch/torchserve:0.12.0",
            R"log(WARNING: sun.reflect.Reflection.getCallerClass is not supported. This will impact performance.
2026-11-30T11:55:01,100 [INFO ] main org.pytorch.serve.servingsdk.impl.PluginsManager - Initializing plugins manager...
2026-11-30T11:55:02,100 [INFO ] W-9000-clf_1.0-stdout MODEL_LOG - Backend worker process died.
2026-11-30T11:55:02,110 [INFO ] W-9000-clf_1.0-stdout MODEL_LOG - Traceback (most recent call last):
2026-11-30T11:55:02,111 [INFO ] W-9000-clf_1.0-stdout MODEL_LOG -   File "/home/model-server/ts/model_loader.py", line 108, in load
2026-11-30T11:55:02,112 [INFO ] W-9000-clf_1.0-stdout MODEL_LOG -     module = importlib.import_module(module_name)
2026-11-30T11:55:02,113 [INFO ] W-9000-clf_1.0-stdout MODEL_LOG - ModuleNotFoundError: No module named 'einops'
2026-11-30T11:55:02,200 [WARN ] W-9000-clf_1.0 org.pytorch.serve.wlm.BatchAggregator - Load model failed: clf, error: Worker died.
2026-11-30T11:55:12,200 [ERROR] W-9000-clf_1.0 org.pytorch.serve.wlm.WorkerThread - Number or consecutive unsuccessful inference 5)log"},
        EndedProgram{
            "errors that end with no more than the end", "crash.loop", "safe_to_bootstrap", 1, "mariadb:11.4",
            R"log(2026-11-30 11:55:01 0 [Note] WSREP: Loading provider /usr/lib/galera/libgalera_smm.so initial position: 00000000-0000
2026-11-30 11:55:01 0 [ERROR] WSREP: It may not be safe to bootstrap the cluster from this node. It was not the last one to leave the cluster and may not contain all the updates. To force cluster bootstrap with this node, edit the grastate.dat file manually and set safe_to_bootstrap to 1 .
2026-11-30 11:55:01 0 [ERROR] WSREP: wsrep::connect(gcomm://) failed: 7
2026-11-30 11:55:01 0 [ERROR] Aborting)log"},
    };
    return all;
}

} // namespace slipway
