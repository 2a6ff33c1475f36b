// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Last words of programs in the form that their loggers and languages give them, with what stands around the decisive line: what each of
// them is found to say, and logs that look like it of programs that are well.
#include "endedprograms.h"

#include "pieces.h"

namespace slipway {
using namespace pieces;

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
    };
    return all;
}

std::span<const NoisyProgram> noisyPrograms()
{
    static constexpr std::array all{
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
        NoisyProgram{
            "a lease that was asked for twice",
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
    };
    return all;
}

const std::vector<Case> &endedProgramFaults()
{
    static const std::vector<Case> all = [] {
        std::vector<Case> made;
        for (const EndedProgram &each : endedPrograms()) {
            made.push_back({each.name,
                            [&each](Cluster &c, const Names &n) {
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
        for (const NoisyProgram &each : noisyPrograms()) {
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
