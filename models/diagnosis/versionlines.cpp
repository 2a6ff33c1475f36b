// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that have to be of one version and are not: the parts of a Ray cluster, JAX and the library that drives the TPU.
// Source: ray/_private/utils.py (check_version_info), ray/util/client/__init__.py, KubeRay's troubleshooting guide; jax/_src/lib/__init__.py;
// openxla/xla xla/pjrt/pjrt_api.cc and c/pjrt_c_api_helpers.cc.
#include "diagnosis/families.h"
#include "diagnosis/logtext.h"
#include "diagnosis/say.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// The version of Ray in an image's tag, where the image is one of Ray's: "rayproject/ray:2.9.0-py310-gpu".
QString rayOf(const QString &image)
{
    static const QRegularExpression pattern(u"(?:^|/)ray(?:-ml|-llm)?:v?(\\d+\\.\\d+\\.\\d+)"_s);
    return pattern.match(image).captured(1);
}

/// The first container's image of every part of the cluster, by the part's name: "head", a worker group's.
QList<std::pair<QString, QString>> partsOf(const KubeObject &cluster)
{
    QList<std::pair<QString, QString>> parts;
    const auto add = [&parts](const QString &name, JsonView group) {
        if (const JsonView image = group["template"]["spec"]["containers"].at(0)["image"])
            parts.append({name, image.text()});
    };
    const JsonView spec = cluster.spec()["rayClusterSpec"] ? cluster.spec()["rayClusterSpec"]
        : cluster.spec()["rayClusterConfig"]               ? cluster.spec()["rayClusterConfig"]
                                                           : cluster.spec();
    add(u"headGroupSpec"_s, spec["headGroupSpec"]);
    for (const JsonView group : spec["workerGroupSpecs"].items())
        add(u"workerGroupSpecs[%1]"_s.arg(group["groupName"].text()), group);
    return parts;
}

/// The cluster that the pod is a part of, or that it is a client of.
const KubeObject *clusterOf(const PodFacts &pod)
{
    const QString name = pod.pod.labels()["ray.io/cluster"].text();
    if (const KubeObject *own = pod.snapshot.find(u"RayCluster"_s, pod.pod.nameSpace, name))
        return own;
    // The pod that hands in a RayJob is that job's, and so is the cluster that is made for it.
    for (const QString &label : pod.lineage()) {
        const QString kind = label.section(u'/', 0, 0);
        const KubeObject *object = kind == "RayJob"_L1 || kind == "RayCluster"_L1 || kind == "RayService"_L1
            ? pod.snapshot.find(kind, pod.pod.nameSpace, label.section(u'/', 2))
            : nullptr;
        if (object && kind == "RayCluster"_L1)
            return object;
        for (const KubeObject *made :
             object ? pod.snapshot.ownedBy(*object) : std::vector<const KubeObject *>()) {
            if (made->kind == "RayCluster"_L1)
                return made;
        }
    }
    const auto &all = pod.snapshot.of(u"RayCluster"_s, pod.pod.nameSpace);
    return all.size() == 1 ? all.front() : nullptr;
}

struct Pair {
    QString what; ///< Ray, Python
    QString server;
    QString own;
};

/// What the log says of both sides; nothing when it says nothing of the kind.
std::optional<Pair> saidOf(const LogText &log, QString &line)
{
    static const QRegularExpression client(
        u"(Python) minor versions differ between client and server: client is ([\\d.]+), server is ([\\d.]+)|Client (Ray) installation incompatible with server: client is ([\\w.-]+), server is ([\\w.-]+)"_s);
    if (const auto match = log.firstMatch(client, &line); match.hasMatch()) {
        const int from = match.captured(1).isEmpty() ? 4 : 1;
        return Pair{match.captured(from), match.captured(from + 2), match.captured(from + 1)};
    }
    const QStringList &lines = log.lines();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!lines.at(i).contains("Version mismatch: The cluster was started with"_L1))
            continue;
        line = lines.at(i).trimmed();
        // "Ray: 2.9.3" and "Python: 3.10.13" twice: of the cluster, then of this process.
        static const QRegularExpression entry(u"\\b(Ray|Python): ([\\w.+-]+)"_s);
        QList<std::pair<QString, QString>> all;
        for (qsizetype at = i; at < std::min(i + 8, lines.size()); ++at) {
            for (auto each = entry.globalMatch(lines.at(at)); each.hasNext();) {
                const auto match = each.next();
                all.append({match.captured(1), match.captured(2)});
            }
        }
        for (qsizetype at = 0; at + 2 < std::min<qsizetype>(all.size(), 4); ++at) {
            if (all.at(at).first == all.at(at + 2).first && all.at(at).second != all.at(at + 2).second)
                return Pair{all.at(at).first, all.at(at).second, all.at(at + 2).second};
        }
        return Pair{u"Ray"_s, {}, {}};
    }
    return std::nullopt;
}

bool rayVersions(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    QString line;
    std::optional<Pair> said = saidOf(log, line);
    const KubeObject *cluster = nullptr;
    if (!said && pod.pod.labels()["ray.io/node-type"].is("worker")) {
        // A worker that ends before it has said why: its image and the head's are of two versions.
        cluster = clusterOf(pod);
        const auto parts = cluster ? partsOf(*cluster) : QList<std::pair<QString, QString>>();
        const QString head = parts.isEmpty() ? QString() : rayOf(parts.constFirst().second);
        const QString own = rayOf(container.image());
        if (!head.isEmpty() && !own.isEmpty() && head != own)
            said = Pair{u"Ray"_s, head, own};
    }
    if (!said)
        return false;
    if (!cluster)
        cluster = clusterOf(pod);
    Diagnosis made = fromLog(u"engine.ray-version"_s, pod, container, line);
    made.title = Say::tr("%1 and the Ray cluster that it joins are of different versions of %2")
                     .arg(pod.owner.label(), said->what);
    made.cause = said->own.isEmpty()
        ? Say::tr("Head, workers and whoever hands in work have to run the same Ray and the same Python.")
        : Say::tr(
              "The cluster was started with %1 %2 and this one has %3; head, workers and whoever hands in "
              "work have to run the same Ray and the same Python.")
              .arg(said->what, said->server, said->own);
    made.evidence.append(seen(pod.pod, container.field() + u".image"_s, container.image()));
    if (cluster) {
        made.key = cluster->label() + said->own;
        made.about.append(cluster->label());
        for (const auto &[part, image] : partsOf(*cluster))
            made.evidence.append(
                seen(*cluster, u"spec.%1.template.spec.containers[0].image"_s.arg(part), image));
        if (const JsonView version = cluster->spec()["rayVersion"])
            made.evidence.append(seen(*cluster, u"spec.rayVersion"_s, version));
    }
    made.remedies = {editWorkload(Say::tr("Give all of them the same image"), pod)};
    report.add(std::move(made));
    return true;
}

bool tpuLibraries(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    // A plugin that is a little newer or older than its framework says so for information and works: only what is refused counts.
    static const QRegularExpression pattern(
        u"Mismatched PJRT plugin PJRT API version \\(([\\d.]+)\\) and framework PJRT API version \\(?([\\d.]+?)\\)|(jaxlib) version ([\\w.+]+) is newer than and incompatible with jax version ([\\w.+]+?)\\.(?:\\s|$)|(jaxlib) is version ([\\w.+]+), but this version of jax requires version >= ?([\\w.+]+?)\\.?(?:\\s|$)|Unexpected PJRT_\\w+ size: expected \\d+, got \\d+"_s);
    QString line;
    const auto match = log.firstMatch(pattern, &line);
    if (!match.hasMatch())
        return false;
    const bool isTpu =
        requestsOf(pod.pod.spec()).contains(u"google.com/tpu"_s) || !log.lineWith("tpu"_L1).isEmpty();
    const bool isPython = !match.captured(3).isEmpty() || !match.captured(6).isEmpty();
    Diagnosis made = fromLog(u"engine.jax-version"_s, pod, container, line);
    made.title = isPython
        ? Say::tr("jax and jaxlib in the image of %1 do not go together").arg(pod.owner.label())
        : isTpu
        ? Say::tr("libtpu and the framework in the image of %1 do not go together").arg(pod.owner.label())
        : Say::tr("The accelerator's plugin and the framework in the image of %1 do not go together")
              .arg(pod.owner.label());
    made.cause = isPython
        ? Say::tr("jaxlib is %1, and jax wants another: %2.")
              .arg(match.captured(4) + match.captured(7), match.captured(5) + match.captured(8))
        : match.captured(1).isEmpty()
        ? Say::tr(
              "One was built against another version of the interface between them (PJRT) than the other.")
        : Say::tr("The library speaks version %1 of the interface between them (PJRT), the framework %2.")
              .arg(match.captured(1), match.captured(2));
    made.evidence.append(seen(pod.pod, container.field() + u".image"_s, container.image()));
    for (const JsonView variable : container.spec["env"].items()) {
        // A library that is put in from outside takes the place of the image's own.
        if (const QString name = variable["name"].text(); name == "TPU_LIBRARY_PATH"_L1
            || name == "LIBTPU_INIT_ARGS"_L1 || name == "PIP_EXTRA_INDEX_URL"_L1)
            made.evidence.append(
                seen(pod.pod, container.field() + u".env[%1]"_s.arg(name), variable["value"]));
    }
    made.remedies = {editWorkload(
        isTpu ? Say::tr(
                    "Use an image in which both were installed together, as by jax[tpu], and install neither "
                    "at the start")
              : Say::tr("Use an image in which both were installed together"),
        pod)};
    report.add(std::move(made));
    return true;
}

} // namespace

bool versionLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    return rayVersions(pod, container, log, report)
        || (!log.isEmpty() && tpuLibraries(pod, container, log, report));
}

} // namespace slipway::diagnosis
