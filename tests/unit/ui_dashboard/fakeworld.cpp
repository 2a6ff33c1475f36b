// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeworld.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace slipway::test {
using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const char *text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    Q_ASSERT_X(error.error == QJsonParseError::NoError, "fixture", qPrintable(error.errorString()));
    return document.object();
}

void set(QJsonObject &object, const QString &section, const QString &key, const QJsonValue &value)
{
    QJsonObject inner = object.value(section).toObject();
    inner.insert(key, value);
    object.insert(section, inner);
}

} // namespace

FakeWorld::FakeWorld(QString context) : m_context(std::move(context))
{
    QFile file(folder.filePath(u"kubeconfig"_s));
    if (file.open(QIODevice::WriteOnly)) {
        const QString text =
            u"apiVersion: v1\nkind: Config\ncurrent-context: %1\n"
            "clusters: [{name: demo-cluster, cluster: {server: 'https://%1.invalid:6443'}}]\n"
            "users: [{name: alex, user: {token: not-a-secret}}]\n"
            "contexts: [{name: %1, context: {cluster: demo-cluster, user: alex, namespace: llm}}]\n"_s;
        file.write(text.arg(m_context).toUtf8());
    }
    file.close();
    session = makeSession();
}

std::unique_ptr<Session> FakeWorld::makeSession()
{
    SessionFactories factories;
    factories.kube = [this](KubeContext context, std::unique_ptr<KubeCredentialSource>,
                            Clock &) -> Result<std::unique_ptr<KubeClient>> {
        auto client = std::make_unique<FakeKubeClient>();
        kube = client.get();
        client->setContext(context);
        if (clusterRefuses)
            client->failNext(u"version"_s, {}, *clusterRefuses);
        fill();
        return guardedClient(std::move(client),
                             {.protection = [this](const QString &) { return protection; }});
    };
    factories.google = [this]() -> std::unique_ptr<GoogleClient> {
        auto client = makeGoogle ? makeGoogle() : std::make_unique<FakeGoogleClient>();
        google = client.get();
        if (googleRefuses)
            client->failures.insert(u"accessToken"_s, *googleRefuses);
        return client;
    };
    Session::Options options{.environment = [](const char *) { return QString(); },
                             .homeFolder = folder.path(),
                             .kubeconfigPath = folder.filePath(u"kubeconfig"_s),
                             .allowGcloud = false};
    return std::make_unique<Session>(clock, consent, options, factories);
}

void FakeWorld::connectCluster()
{
    const auto version = run(session->connectContext(m_context, {}));
    QVERIFY2(version.has_value(), qPrintable(version ? QString() : version.error().toString()));
}

Endpoint FakeWorld::endpoint() const
{
    return {.name = u"gemma-prod"_s,
            .recipeId = u"vllm-gcsfuse"_s,
            .target = {.nameSpace = u"llm"_s, .kubeContext = m_context},
            .service = u"gemma-prod"_s,
            .port = 8000,
            .url = u"http://gemma-prod.llm.svc:8000"_s,
            .modelIds = {u"google/gemma-3-4b-it"_s},
            .ready = true};
}

QJsonObject FakeWorld::pod(const QString &name, bool ready, const QString &nameSpace)
{
    QJsonObject pod = json(
        R"({"apiVersion":"v1","kind":"Pod","metadata":{"labels":{"app":"gemma-prod"},"creationTimestamp":"2026-11-21T09:20:00Z",
        "ownerReferences":[{"kind":"ReplicaSet","name":"gemma-prod-5d8f","controller":true}]},
        "spec":{"nodeName":"gke-l4-pool-1","containers":[{"name":"vllm","image":"vllm/vllm-openai:v0.11.0","env":[{"name":"HF_TOKEN","value":"hf_abcdefghijklmnopqrstuvwxyz012345"}]}]},
        "status":{"phase":"Running","podIP":"10.4.0.7","startTime":"2026-11-21T09:24:10Z",
          "conditions":[{"type":"PodScheduled","status":"True","lastTransitionTime":"2026-11-21T09:24:00Z"},
                        {"type":"Initialized","status":"True","lastTransitionTime":"2026-11-21T09:24:20Z"}],
          "containerStatuses":[{"name":"vllm","image":"vllm/vllm-openai:v0.11.0","restartCount":0,"state":{"running":{"startedAt":"2026-11-21T09:27:10Z"}}}]}})");
    set(pod, u"metadata"_s, u"name"_s, name);
    set(pod, u"metadata"_s, u"namespace"_s, nameSpace);
    QJsonObject status = pod.value("status"_L1).toObject();
    QJsonArray conditions = status.value("conditions"_L1).toArray();
    if (ready) {
        conditions.append(QJsonObject{{u"type"_s, u"Ready"_s},
                                      {u"status"_s, u"True"_s},
                                      {u"lastTransitionTime"_s, u"2026-11-21T09:29:40Z"_s}});
    } else {
        conditions.append(QJsonObject{{u"type"_s, u"Ready"_s},
                                      {u"status"_s, u"False"_s},
                                      {u"reason"_s, u"ContainersNotReady"_s},
                                      {u"message"_s, u"containers with unready status: [vllm]"_s},
                                      {u"lastTransitionTime"_s, u"2026-11-21T09:27:10Z"_s}});
    }
    QJsonArray containers = status.value("containerStatuses"_L1).toArray();
    QJsonObject container = containers.first().toObject();
    container.insert(u"ready"_s, ready);
    container.insert(u"started"_s, ready);
    containers.replace(0, container);
    status.insert(u"conditions"_s, conditions);
    status.insert(u"containerStatuses"_s, containers);
    pod.insert(u"status"_s, status);
    return pod;
}

QJsonObject FakeWorld::event(const QString &name, const QString &pod, const QString &type,
                             const QString &reason, const QString &message, const QString &at)
{
    return {{u"apiVersion"_s, u"v1"_s},
            {u"kind"_s, u"Event"_s},
            {u"metadata"_s, QJsonObject{{u"name"_s, name}, {u"namespace"_s, u"llm"_s}}},
            {u"type"_s, type},
            {u"reason"_s, reason},
            {u"message"_s, message},
            {u"count"_s, 1},
            {u"firstTimestamp"_s, at},
            {u"lastTimestamp"_s, at},
            {u"involvedObject"_s,
             QJsonObject{{u"kind"_s, u"Pod"_s}, {u"name"_s, pod}, {u"namespace"_s, u"llm"_s}}}};
}

QJsonObject FakeWorld::node(const QString &name, bool withGpu)
{
    QJsonObject node = json(
        R"({"apiVersion":"v1","kind":"Node","metadata":{"labels":{"node.kubernetes.io/instance-type":"g2-standard-8","topology.kubernetes.io/zone":"europe-west4-a",
          "cloud.google.com/gke-nodepool":"l4"},"creationTimestamp":"2026-11-21T09:00:00Z"},
        "spec":{},
        "status":{"allocatable":{"cpu":"7910m","memory":"29360128Ki","ephemeral-storage":"47093746742","pods":"110"},
          "nodeInfo":{"kubeletVersion":"v1.33.5-gke.1201000"},"conditions":[{"type":"Ready","status":"True"}]}})");
    set(node, u"metadata"_s, u"name"_s, name);
    if (withGpu) {
        QJsonObject status = node.value("status"_L1).toObject();
        QJsonObject allocatable = status.value("allocatable"_L1).toObject();
        allocatable.insert(u"nvidia.com/gpu"_s, u"1"_s);
        status.insert(u"allocatable"_s, allocatable);
        node.insert(u"status"_s, status);
        QJsonObject metadata = node.value("metadata"_L1).toObject();
        QJsonObject labels = metadata.value("labels"_L1).toObject();
        labels.insert(u"cloud.google.com/gke-accelerator"_s, u"nvidia-l4"_s);
        metadata.insert(u"labels"_s, labels);
        node.insert(u"metadata"_s, metadata);
        node.insert(u"spec"_s,
                    QJsonObject{{u"taints"_s,
                                 QJsonArray{QJsonObject{{u"key"_s, u"nvidia.com/gpu"_s},
                                                        {u"value"_s, u"present"_s},
                                                        {u"effect"_s, u"NoSchedule"_s}}}}});
    }
    return node;
}

void FakeWorld::fill()
{
    kube->put(json(R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"gemma-prod","namespace":"llm"},
        "spec":{"selector":{"app":"gemma-prod"},"ports":[{"port":8000,"targetPort":8000}]}})"));
    kube->put(pod(u"gemma-prod-5d8f-7kq2z"_s, true));
    kube->put(pod(u"gemma-prod-5d8f-x9d4c"_s, true));
    kube->put(node(u"gke-l4-pool-1"_s, true));
    kube->put(node(u"gke-default-pool-1"_s, false));
    for (const char *name : {"llm", "default", "kube-system"})
        kube->put(QJsonObject{{u"apiVersion"_s, u"v1"_s},
                              {u"kind"_s, u"Namespace"_s},
                              {u"metadata"_s, QJsonObject{{u"name"_s, QString::fromLatin1(name)}}}});
    kube->put(event(u"e1"_s, u"gemma-prod-5d8f-7kq2z"_s, u"Normal"_s, u"Scheduled"_s,
                    u"Successfully assigned llm/gemma-prod-5d8f-7kq2z to gke-l4-pool-1"_s,
                    u"2026-11-21T09:24:00Z"_s));
    kube->put(event(u"e2"_s, u"gemma-prod-5d8f-7kq2z"_s, u"Normal"_s, u"Pulling"_s,
                    u"Pulling image \"vllm/vllm-openai:v0.11.0\""_s, u"2026-11-21T09:24:20Z"_s));
    kube->put(event(u"e3"_s, u"gemma-prod-5d8f-7kq2z"_s, u"Normal"_s, u"Pulled"_s,
                    u"Successfully pulled image in 2m45s"_s, u"2026-11-21T09:27:05Z"_s));
    kube->put(event(u"e4"_s, u"gemma-prod-5d8f-x9d4c"_s, u"Warning"_s, u"Unhealthy"_s,
                    u"Startup probe failed: HTTP probe failed with statuscode: 503"_s,
                    u"2026-11-21T09:56:30Z"_s));
    kube->setLogs(u"llm"_s, u"gemma-prod-5d8f-7kq2z"_s, u"vllm"_s,
                  {u"INFO Starting vLLM API server"_s, u"INFO Loading weights took 41.20 seconds"_s,
                   u"evil \u001b[31mred"_s});
    kube->proxied().setHandler([this](const HttpRequest &request) {
        if (auto first = answersFirst ? answersFirst(request) : std::nullopt)
            return first;
        return std::optional(answer(request));
    });
}

void FakeWorld::serve(int requests, double ttftSeconds)
{
    m_finished += requests;
    m_sum += requests * ttftSeconds;
    for (qsizetype i = 0; i < m_buckets.size(); ++i) {
        const double edge = m_buckets.at(i) == "+Inf" ? 1e9 : m_buckets.at(i).toDouble();
        if (ttftSeconds <= edge)
            m_counts[i] += requests;
    }
}

FakeTransport::Answer FakeWorld::answer(const HttpRequest &request) const
{
    const QString name = request.url.host().section(u'.', 0, 0);
    if (ill.contains(name))
        return {.status = 503, .chunks = {"loading"}};
    if (request.url.path() == "/health"_L1)
        return {.chunks = {""}};
    if (request.url.path() != "/metrics"_L1 || withoutMetrics)
        return {.status = 404, .chunks = {"not found"}};
    QByteArray text;
    const auto number = [](double value) { return QByteArray::number(value, 'g', 12); };
    const QByteArray label = "{model_name=\"google/gemma-3-4b-it\"} ";
    text +=
        "# TYPE vllm:num_requests_running gauge\nvllm:num_requests_running" + label + number(running) + '\n';
    text +=
        "# TYPE vllm:num_requests_waiting gauge\nvllm:num_requests_waiting" + label + number(waiting) + '\n';
    text += "# TYPE vllm:kv_cache_usage_perc gauge\nvllm:kv_cache_usage_perc" + label + number(kvUse) + '\n';
    text += "# TYPE vllm:prompt_tokens_total counter\nvllm:prompt_tokens_total" + label
        + number(m_finished * 220.0) + '\n';
    text += "# TYPE vllm:generation_tokens_total counter\nvllm:generation_tokens_total" + label
        + number(m_finished * 128.0) + '\n';
    text +=
        "# TYPE vllm:request_success_total "
        "counter\nvllm:request_success_total{finished_reason=\"stop\",model_name=\"google/gemma-3-4b-it\"} "
        + number(m_finished) + '\n';
    for (const char *metric :
         {"time_to_first_token_seconds", "inter_token_latency_seconds", "e2e_request_latency_seconds"}) {
        const QByteArray full = QByteArray("vllm:") + metric;
        text += "# TYPE " + full + " histogram\n";
        for (qsizetype i = 0; i < m_buckets.size(); ++i)
            text += full + "_bucket{model_name=\"google/gemma-3-4b-it\",le=\"" + m_buckets.at(i) + "\"} "
                + number(m_counts.at(i)) + '\n';
        text += full + "_count" + label + number(m_finished) + '\n' + full + "_sum" + label + number(m_sum)
            + '\n';
    }
    return {.headers = {{"Content-Type", "text/plain; version=0.0.4"}}, .chunks = {text}};
}

} // namespace slipway::test
