// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/acceleratorreader.h"

#include "base/whenall.h"
#include "kube/kubeclient.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMap>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
struct AcceleratorReaderWords {
    Q_DECLARE_TR_FUNCTIONS(slipway::AcceleratorReader)
};

// Pods come and go on a node; one that was installed meanwhile is found within a minute.
constexpr auto findEvery = 60s;

struct Holder {
    QString pod;
    int accelerators = 0;
};

int acceleratorsOf(const QJsonObject &pod, bool *isTpu)
{
    int count = 0;
    for (const QJsonValue &container : pod["spec"_L1]["containers"_L1].toArray()) {
        const QJsonObject limits = container["resources"_L1]["limits"_L1].toObject();
        for (auto it = limits.begin(); it != limits.end(); ++it) {
            const bool tpu = it.key() == "google.com/tpu"_L1;
            if (!tpu && it.key() != "nvidia.com/gpu"_L1 && !it.key().startsWith("nvidia.com/mig-"_L1))
                continue;
            *isTpu |= tpu;
            count += it->toVariant().toInt(); // "1" or 1
        }
    }
    return count;
}
} // namespace

std::optional<AcceleratorReader::Exporter> AcceleratorReader::exporterOf(const QJsonObject &pod)
{
    if (pod["status"_L1]["phase"_L1].toString() != "Running"_L1)
        return {};
    for (const QJsonValue &container : pod["spec"_L1]["containers"_L1].toArray()) {
        const QString what = container["name"_L1].toString() + u' ' + container["image"_L1].toString();
        const bool isDcgm = what.contains("dcgm-exporter"_L1);
        if (!isDcgm && !what.contains("tpu-device-plugin"_L1))
            continue;
        QString port = isDcgm ? u"9400"_s : u"2112"_s;
        for (const QJsonValue &one : container["ports"_L1].toArray()) {
            if (one["name"_L1].toString() == "metrics"_L1 || one["name"_L1].toString() == "http-metrics"_L1)
                port = QString::number(one["containerPort"_L1].toInt());
        }
        return Exporter{.node = pod["spec"_L1]["nodeName"_L1].toString(),
                        .nameSpace = pod["metadata"_L1]["namespace"_L1].toString(),
                        .pod = pod["metadata"_L1]["name"_L1].toString(),
                        .port = port};
    }
    return {};
}

Task<> AcceleratorReader::find(KubeClient *kube, QStringList nodes, std::stop_token stop)
{
    const bool isFresh = nodes == m_nodes && m_clock.monotonic() - m_found < findEvery;
    if (isFresh)
        co_return {};
    QList<Exporter> exporters;
    QString problem;
    for (const QString &node : std::as_const(nodes)) {
        auto pods = co_await kube->list(*wellKnownKind(u"v1"_s, u"Pod"_s),
                                        {.fieldSelector = u"spec.nodeName="_s + node}, stop);
        if (!pods) {
            if (pods.error().kind == ErrorKind::Cancelled)
                co_return std::unexpected(std::move(pods.error()));
            problem = pods.error().kind == ErrorKind::Forbidden
                ? AcceleratorReaderWords::tr(
                      "the pods of the node %1 may not be listed in all namespaces, so its exporter is "
                      "not found")
                      .arg(node)
                : pods.error().detail;
            continue;
        }
        for (const QJsonObject &pod : std::as_const(pods->items)) {
            if (auto exporter = exporterOf(pod))
                exporters.append(*exporter);
        }
    }
    m_nodes = nodes;
    m_exporters = exporters;
    m_findProblem = problem;
    m_found = m_clock.monotonic();
    co_return {};
}

Task<AcceleratorReader::NodeAnswer> AcceleratorReader::readNode(KubeClient *kube, Exporter exporter,
                                                                std::stop_token stop)
{
    NodeAnswer answer;
    const auto transport = kube->podProxyTransport(exporter.nameSpace, exporter.pod, exporter.port);
    auto page = co_await transport->send(
        {.url = QUrl(u"http://exporter/metrics"_s), .timeout = 10s, .maxBodyBytes = 16LL * 1024 * 1024},
        stop);
    if (!page) {
        if (page.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(page.error()));
        answer.why = AcceleratorReaderWords::tr("the exporter %1 does not answer: %2")
                         .arg(exporter.pod, page.error().detail);
    } else if (!page->isSuccess()) {
        answer.why = AcceleratorReaderWords::tr("the exporter %1 answers GET /metrics with %2")
                         .arg(exporter.pod)
                         .arg(page->status);
    } else {
        answer.readings = acceleratorsOn(MetricsPage(page->body));
        if (answer.readings.isEmpty())
            answer.why =
                AcceleratorReaderWords::tr("the exporter %1 tells of no accelerator").arg(exporter.pod);
    }
    co_return answer;
}

Task<AcceleratorReader::Answer> AcceleratorReader::read(KubeClient *kube, QList<QJsonObject> pods,
                                                        std::stop_token stop)
{
    Answer answer;
    QMap<QString, QList<Holder>> holders; // by node
    QString nameSpace;
    bool isTpu = false;
    for (const QJsonObject &pod : std::as_const(pods)) {
        const QString node = pod["spec"_L1]["nodeName"_L1].toString();
        const int count = acceleratorsOf(pod, &isTpu);
        if (count == 0 || node.isEmpty() || pod["status"_L1]["phase"_L1].toString() != "Running"_L1)
            continue;
        nameSpace = pod["metadata"_L1]["namespace"_L1].toString();
        holders[node].append({pod["metadata"_L1]["name"_L1].toString(), count});
    }
    if (holders.isEmpty()) {
        answer.why = AcceleratorReaderWords::tr("no running pod of the endpoint holds an accelerator");
        co_return answer;
    }
    if (auto found = co_await find(kube, holders.keys(), stop); !found)
        co_return std::unexpected(std::move(found.error()));
    const QList<Exporter> exporters = m_exporters;
    std::vector<Task<NodeAnswer>> tasks;
    for (const Exporter &exporter : exporters)
        tasks.push_back(readNode(kube, exporter, stop));
    auto nodes = co_await whenAll(std::move(tasks));
    if (stop.stop_requested())
        co_return cancelled();
    QStringList without = holders.keys();
    for (qsizetype i = 0; i < exporters.size(); ++i) {
        const QString &node = exporters.at(i).node;
        without.removeAll(node);
        auto &said = nodes->at(std::size_t(i));
        if (!said)
            continue;
        if (!said->why.isEmpty()) {
            answer.why = said->why;
            m_nodes.clear(); // it may have been replaced by another pod
            continue;
        }
        const QList<Holder> ours = holders.value(node);
        int held = 0;
        for (const Holder &holder : ours)
            held += holder.accelerators;
        const bool isTold = std::ranges::any_of(
            said->readings, [](const AcceleratorReading &reading) { return !reading.pod.isEmpty(); });
        // Without names the node's are ours where we hold as many as there are.
        if (!isTold && held != said->readings.size()) {
            answer.why =
                AcceleratorReaderWords::tr("the exporter %1 does not tell which pod holds which accelerator")
                    .arg(exporters.at(i).pod);
            continue;
        }
        for (AcceleratorReading &reading : said->readings) {
            if (!isTold && ours.size() == 1)
                reading.pod = ours.first().pod;
            const bool isOurs = !isTold
                || (reading.nameSpace == nameSpace && std::ranges::any_of(ours, [&](const Holder &holder) {
                        return holder.pod == reading.pod;
                    }));
            if (isOurs)
                answer.readings.append(reading);
        }
    }
    if (!without.isEmpty()) {
        if (!m_findProblem.isEmpty())
            answer.why = m_findProblem;
        else if (isTpu)
            answer.why = AcceleratorReaderWords::tr(
                             "no TPU device plugin that exports metrics runs on %1; on GKE it is in "
                             "the namespace kube-system of every cluster with TPU nodes")
                             .arg(without.join(u", "_s));
        else
            answer.why =
                AcceleratorReaderWords::tr(
                    "no DCGM exporter runs on %1; on GKE turn it on with gcloud container clusters "
                    "update CLUSTER --monitoring=SYSTEM,DCGM, elsewhere install NVIDIA's dcgm-exporter")
                    .arg(without.join(u", "_s));
    } else if (answer.readings.isEmpty() && answer.why.isEmpty()) {
        answer.why = AcceleratorReaderWords::tr("the exporter does not name the endpoint's pods yet");
    }
    co_return answer;
}

} // namespace slipway
