// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: Kubernetes docs, "Indexed Job for Parallel Processing with Static Work Assignment" and "Automatic cleanup for finished Jobs".
#include "session/bench/benchjob.h"

#include "base/redact.h"
#include "catalog/vllmargs.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct BenchJobWords {
    Q_DECLARE_TR_FUNCTIONS(BenchJob)
};

QStringList texts(const QJsonValue &list)
{
    QStringList all;
    for (const QJsonValue value : list.toArray())
        all.append(value.toString());
    return all;
}

/// Command and arguments as words; those of a shell's script too.
QStringList wordsOf(const QJsonObject &container)
{
    QStringList words;
    for (const QString &text : texts(container["command"_L1]) + texts(container["args"_L1])) {
        static const QRegularExpression gap(uR"([\s\\]+)"_s);
        if (text.contains(u' ') && text.contains("vllm"_L1))
            words += text.split(gap, Qt::SkipEmptyParts);
        else
            words.append(text);
    }
    return words;
}

QString optionOf(const QStringList &words, const QString &name)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words.at(i) == name)
            return words.value(i + 1);
        if (words.at(i).startsWith(name + u'='))
            return words.at(i).sliced(name.size() + 1);
    }
    return {};
}

std::optional<QJsonObject> vllmContainerOf(const QJsonObject &pod)
{
    for (const QJsonValue value : pod["spec"_L1]["containers"_L1].toArray()) {
        const QJsonObject container = value.toObject();
        const QStringList words = wordsOf(container);
        const auto names = [](const QString &text) { return text.contains("vllm"_L1); };
        if (names(container["image"_L1].toString()) || std::ranges::any_of(words, names))
            return container;
    }
    return {};
}

/// The model that it was told to serve: `vllm serve MODEL` or --model.
QString modelOf(const QStringList &words, bool isEntryPoint)
{
    if (const QString named = optionOf(words, u"--model"_s); !named.isEmpty())
        return named;
    const qsizetype serve = words.indexOf(u"serve"_s);
    const QString next = words.value(serve + 1);
    return (serve >= 0 || isEntryPoint) && !next.startsWith(u'-') ? next : QString();
}

/// What KServe's storage initializer was told to put at @p path.
QString initializedFrom(const QJsonObject &pod, const QString &path)
{
    for (const QJsonValue value : pod["spec"_L1]["initContainers"_L1].toArray()) {
        const QStringList arguments = texts(value["args"_L1]);
        if (arguments.value(1) == path && arguments.value(0).startsWith("hf://"_L1))
            return arguments.at(0).sliced(5);
    }
    return {};
}

/// What carries the files at @p path. Errors: Invalid (that pod alone has them).
Result<> takeVolume(LoadPodOrigin &origin, const QJsonObject &pod, const QJsonObject &container,
                    const QString &path)
{
    QJsonObject mount;
    for (const QJsonValue value : container["volumeMounts"_L1].toArray()) {
        const QString at = value["mountPath"_L1].toString();
        if ((path == at || path.startsWith(at + u'/')) && at.size() > mount["mountPath"_L1].toString().size())
            mount = value.toObject();
    }
    if (mount.isEmpty()) // then it is in the image
        return {};
    for (const QJsonValue value : pod["spec"_L1]["volumes"_L1].toArray()) {
        if (value["name"_L1] != mount["name"_L1])
            continue;
        if (value.toObject().contains("emptyDir"_L1))
            return fail(ErrorKind::Invalid,
                        BenchJobWords::tr("the tokenizer at %1 is in a volume that only the server's own pod "
                                          "has; name one by --tokenizer, such as the model's Hugging Face id")
                            .arg(path));
        origin.volume = value.toObject();
    }
    mount.insert("readOnly"_L1, true);
    origin.volumeMount = mount;
    const QJsonObject annotations = pod["metadata"_L1]["annotations"_L1].toObject();
    for (auto it = annotations.begin(); it != annotations.end(); ++it) {
        if (it.key().startsWith("gke-gcsfuse/"_L1))
            origin.annotations.insert(it.key(), it.value());
    }
    origin.serviceAccount = pod["spec"_L1]["serviceAccountName"_L1].toString();
    const QJsonObject selector = pod["spec"_L1]["nodeSelector"_L1].toObject();
    for (auto it = selector.begin(); it != selector.end(); ++it) {
        if (it.key().startsWith("iam.gke.io/"_L1))
            origin.nodeSelector.insert(it.key(), it.value());
    }
    return {};
}

/// Errors: Invalid (a key that is written out in the pod: it would have to be written out again).
Result<> takeEnvironment(LoadPodOrigin &origin, const QJsonObject &container, const QStringList &words)
{
    static const QStringList taken{
        u"HF_ENDPOINT"_s, u"HF_HUB_OFFLINE"_s, u"HF_TOKEN"_s, u"HUGGING_FACE_HUB_TOKEN"_s,
        u"HTTP_PROXY"_s,  u"HTTPS_PROXY"_s,    u"NO_PROXY"_s, u"http_proxy"_s,
        u"https_proxy"_s, u"no_proxy"_s};
    bool hasKey = false;
    const QString flag = optionOf(words, u"--api-key"_s);
    for (const QJsonValue value : container["env"_L1].toArray()) {
        QJsonObject variable = value.toObject();
        const QString name = variable["name"_L1].toString();
        const bool isSecret = variable["valueFrom"_L1].toObject().contains("secretKeyRef"_L1);
        if ((name == "VLLM_API_KEY"_L1 && flag.isEmpty())
            || (!flag.isEmpty() && flag == u"$(%1)"_s.arg(name))) {
            if (!isSecret)
                break;
            variable["name"_L1] = u"OPENAI_API_KEY"_s; // where the tool looks for it
            origin.env.append(variable);
            hasKey = true;
        } else if (taken.contains(name) && (isSecret || !isSecretName(name))) {
            origin.env.append(variable);
        }
    }
    const bool wantsKey = !flag.isEmpty()
        || std::ranges::any_of(container["env"_L1].toArray(),
                               [](const QJsonValue &each) { return each["name"_L1] == "VLLM_API_KEY"_L1; });
    if (wantsKey && !hasKey)
        return fail(ErrorKind::Invalid,
                    BenchJobWords::tr("the server wants an API key that is not in a Secret of its namespace: "
                                      "load pods cannot be given it without writing it into their manifest"));
    return {};
}

} // namespace

Result<LoadPodOrigin> loadPodOriginOf(const QJsonObject &serverPod, const QString &tokenizer)
{
    const QString podName = serverPod["metadata"_L1]["name"_L1].toString();
    const auto container = vllmContainerOf(serverPod);
    if (!container)
        return fail(ErrorKind::Invalid,
                    BenchJobWords::tr("pod %1 runs no vLLM, whose image carries the tool that sends the load")
                        .arg(podName));
    const QString image = (*container)["image"_L1].toString();
    constexpr VllmVersion oldest{
        0, 11, 1}; // the first with --num-warmups (vllm-project/vllm pull request 26943, October 2025)
    if (const auto version = VllmVersion::parse(image.section(u'@', 0, 0).section(u'/', -1).section(u':', 1));
        version && *version < oldest)
        return fail(
            ErrorKind::Invalid,
            BenchJobWords::tr("the image %1 is too old: vllm bench serve takes these options since vLLM %2")
                .arg(image, oldest.toString()));
    const QStringList words = wordsOf(*container);
    LoadPodOrigin origin{.image = image, .tokenizer = tokenizer};
    if (tokenizer.isEmpty()) {
        const QString named = optionOf(words, u"--tokenizer"_s);
        origin.tokenizer =
            named.isEmpty() ? modelOf(words, (*container)["command"_L1].toArray().isEmpty()) : named;
        if (const QString from = initializedFrom(serverPod, origin.tokenizer); !from.isEmpty())
            origin.tokenizer = from;
    }
    if (origin.tokenizer.isEmpty())
        return fail(
            ErrorKind::Invalid,
            BenchJobWords::tr("pod %1 does not say which model it serves; name its tokenizer by --tokenizer")
                .arg(podName));
    if (origin.tokenizer.startsWith(u'/')) {
        if (auto taken = takeVolume(origin, serverPod, *container, origin.tokenizer); !taken)
            return std::unexpected(std::move(taken.error()));
    }
    if (auto taken = takeEnvironment(origin, *container, words); !taken)
        return std::unexpected(std::move(taken.error()));
    if (!origin.tokenizer.startsWith(u'/')) {
        // The server may have its files in a bucket; the load pod needs the Hub.
        QJsonArray online;
        for (const QJsonValue variable : std::as_const(origin.env)) {
            if (variable["name"_L1] != "HF_HUB_OFFLINE"_L1)
                online.append(variable);
        }
        origin.env = online;
    }
    const QJsonValue spec = serverPod["spec"_L1];
    for (const QJsonValue toleration : spec["tolerations"_L1].toArray()) {
        // Kubernetes adds these to every pod by itself.
        if (!toleration["key"_L1].toString().startsWith("node.kubernetes.io/"_L1))
            origin.tolerations.append(toleration);
    }
    origin.imagePullSecrets = spec["imagePullSecrets"_L1].toArray();
    origin.podSecurity = spec["securityContext"_L1].toObject();
    origin.containerSecurity = (*container)["securityContext"_L1].toObject();
    return origin;
}

QString loadPodSelector(const QString &jobName)
{
    return u"app.kubernetes.io/name=slipway-bench,app.kubernetes.io/instance="_s + jobName;
}

bool allNodesTainted(const QList<QJsonObject> &nodes)
{
    const auto refuses = [](const QJsonObject &node) {
        if (node["spec"_L1]["unschedulable"_L1].toBool())
            return true;
        return std::ranges::any_of(node["spec"_L1]["taints"_L1].toArray(), [](const QJsonValue &taint) {
            return taint["effect"_L1] == "NoSchedule"_L1 || taint["effect"_L1] == "NoExecute"_L1;
        });
    };
    return !nodes.isEmpty() && std::ranges::all_of(nodes, refuses);
}

QJsonObject benchJobOf(const BenchJobSpec &spec)
{
    const LoadPodOrigin &origin = spec.origin;
    const int pods = std::max(1, spec.config.loadPods);
    const ClusterLoad load{.pods = pods, .baseUrl = spec.baseUrl, .tokenizer = origin.tokenizer};
    const QJsonObject labels{{u"app.kubernetes.io/name"_s, u"slipway-bench"_s},
                             {u"app.kubernetes.io/instance"_s, spec.name},
                             {u"app.kubernetes.io/component"_s, u"load-generator"_s},
                             {u"app.kubernetes.io/managed-by"_s, u"slipway"_s}};
    QJsonArray env = origin.env;
    env.append(QJsonObject{{u"name"_s, u"SLIPWAY_SEED"_s}, {u"value"_s, QString::number(spec.config.seed)}});
    QJsonArray mounts{QJsonObject{{u"name"_s, u"tmp"_s}, {u"mountPath"_s, u"/tmp"_s}}};
    QJsonArray volumes{
        QJsonObject{{u"name"_s, u"tmp"_s}, {u"emptyDir"_s, QJsonObject{{u"sizeLimit"_s, u"2Gi"_s}}}}};
    if (!origin.volume.isEmpty()) {
        mounts.append(origin.volumeMount);
        volumes.append(origin.volume);
    }
    const QStringList arguments = vllmBenchArguments(spec.config, spec.level, load);
    // One process of Python, and a core for what the tokenizer does beside it. No accelerator.
    QJsonObject container{
        {u"name"_s, loadContainer},
        {u"image"_s, origin.image},
        {u"imagePullPolicy"_s, u"IfNotPresent"_s},
        {u"command"_s, QJsonArray{u"/bin/sh"_s, u"-c"_s, vllmBenchScript(), u"slipway-bench"_s}},
        {u"args"_s, QJsonArray::fromStringList(arguments)},
        {u"env"_s, env},
        {u"resources"_s,
         QJsonObject{{u"requests"_s, QJsonObject{{u"cpu"_s, u"1"_s}, {u"memory"_s, u"2Gi"_s}}},
                     {u"limits"_s, QJsonObject{{u"cpu"_s, u"2"_s}, {u"memory"_s, u"4Gi"_s}}}}},
        {u"terminationMessagePolicy"_s, u"FallbackToLogsOnError"_s},
        {u"volumeMounts"_s, mounts}};
    QJsonObject podSpec{
        {u"restartPolicy"_s, u"Never"_s}, {u"enableServiceLinks"_s, false}, {u"volumes"_s, volumes}};
    const auto given = [](QJsonObject &object, const QString &key, const auto &value) {
        if (!value.isEmpty())
            object.insert(key, value);
    };
    given(container, u"securityContext"_s, origin.containerSecurity);
    given(podSpec, u"securityContext"_s, origin.podSecurity);
    given(podSpec, u"imagePullSecrets"_s, origin.imagePullSecrets);
    given(podSpec, u"serviceAccountName"_s, origin.serviceAccount);
    given(podSpec, u"nodeSelector"_s, origin.nodeSelector);
    if (spec.toleratesTaints)
        given(podSpec, u"tolerations"_s, origin.tolerations);
    podSpec.insert(u"containers"_s, QJsonArray{container});
    QJsonObject podMetadata{{u"labels"_s, labels}};
    given(podMetadata, u"annotations"_s, origin.annotations);
    // Half an hour for a node and an image of gigabytes; then at a pace at which something is wrong.
    constexpr double patience = 1800, slowest = 0.1, most = 21600;
    const int each = requestsPerPod(spec.config, pods), atOnce = std::max(1, spec.level.concurrency / pods);
    const double send = spec.level.rate > 0
        ? each * pods / spec.level.rate + spec.config.outputTokens * slowest
        : std::ceil(double(each) / atOnce + 1) * spec.config.outputTokens * slowest;
    return {{u"apiVersion"_s, u"batch/v1"_s},
            {u"kind"_s, u"Job"_s},
            {u"metadata"_s,
             QJsonObject{{u"name"_s, spec.name},
                         {u"namespace"_s, spec.nameSpace},
                         {u"labels"_s, labels},
                         {u"annotations"_s, QJsonObject{{u"slipway.dev/endpoint"_s, spec.endpoint}}}}},
            {u"spec"_s,
             QJsonObject{{u"completionMode"_s, u"Indexed"_s},
                         {u"completions"_s, pods},
                         {u"parallelism"_s, pods},
                         {u"backoffLimit"_s, 0},
                         {u"activeDeadlineSeconds"_s, qint64(std::min(most, std::ceil(patience + send)))},
                         {u"ttlSecondsAfterFinished"_s, 900},
                         {u"template"_s, QJsonObject{{u"metadata"_s, podMetadata}, {u"spec"_s, podSpec}}}}}};
}

} // namespace slipway
