// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Monitors that scrape nothing. No operator says so: a selector that holds no Service, a port that none of them has, and a monitor that no
// Prometheus takes are all accepted, and what is seen is a dashboard without data.
// Source: Prometheus Operator's API reference (ServiceMonitor, PodMonitor, Prometheus.spec.serviceMonitorSelector) and its "Troubleshooting".
#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/podfacts.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// A chart's monitor and its Service come within moments of one another, and its pods some minutes later.
constexpr qint64 monitorPatience = 600;

Remedy editMonitor(const QString &description, const KubeObject &monitor)
{
    return todo(description,
                u"kubectl edit %1 %2%3"_s.arg(monitor.kind.toLower(), shellWord(monitor.name),
                                              inNamespace(monitor.nameSpace)));
}

bool looksIn(const KubeObject &monitor, const QString &nameSpace)
{
    const JsonView where = monitor.spec()["namespaceSelector"];
    if (where["any"].flag())
        return true;
    if (where["matchNames"].size() == 0)
        return nameSpace == monitor.nameSpace;
    for (const JsonView each : where["matchNames"].items()) {
        if (each.text() == nameSpace)
            return true;
    }
    return false;
}

std::vector<const KubeObject *> monitored(const Snapshot &snapshot, const KubeObject &monitor,
                                          const QString &kind)
{
    std::vector<const KubeObject *> found;
    for (const KubeObject *each : snapshot.of(kind)) {
        if (looksIn(monitor, each->nameSpace) && !each->isGoing()
            && selectsLabels(monitor.spec()["selector"], each->labels()))
            found.push_back(each);
    }
    return found;
}

QString wantedLabels(const KubeObject &monitor)
{
    QStringList parts;
    const JsonView labels = monitor.spec()["selector"]["matchLabels"];
    for (auto it = labels.fields().begin(); it != JsonView::Iterator(); ++it)
        parts.append(it.keyText() + u'=' + it.value().text());
    return parts.join(u',');
}

// A monitor selects Services by their own labels; those that a Service selects its pods by are others.
void selectsNoService(const Snapshot &snapshot, const KubeObject &monitor, Report &report)
{
    const JsonView wanted = monitor.spec()["selector"]["matchLabels"];
    const KubeObject *meant = nullptr;
    bool byPods = false;
    for (const KubeObject *service : snapshot.of(u"Service"_s)) {
        if (meant || wanted.size() == 0 || !looksIn(monitor, service->nameSpace))
            continue;
        bool similar = true;
        bool ofPods = true;
        for (auto it = wanted.fields().begin(); it != JsonView::Iterator(); ++it) {
            const QString own = service->labels()[it.key()].text();
            const QString value = it.value().text();
            similar = similar && !own.isEmpty() && (own == value || !nearest(value, {own}).isEmpty());
            ofPods = ofPods && service->spec()["selector"][it.key()].text() == value;
        }
        if (similar || ofPods) {
            meant = service;
            byPods = ofPods;
        }
    }
    // Charts bring monitors for parts that this cluster does not have: only where one is meant is it a fault.
    if (!meant)
        return;
    Diagnosis made{
        .id = u"service.monitor-selects-nothing"_s,
        .severity = Severity::Warning,
        .title = Say::tr("%1 selects no Service, and nothing is scraped").arg(monitor.label()),
        .cause = byPods
            ? Say::tr("%1 is probably meant: it selects its pods by these labels, and does not "
                      "have them itself.")
                  .arg(meant->label())
            : Say::tr("%1 is probably meant; its labels are a little different.").arg(meant->label()),
        .key = monitor.label(),
        .about = {monitor.label()}};
    made.evidence = {seen(monitor, u"spec.selector.matchLabels"_s, wantedLabels(monitor))};
    QStringList own;
    const JsonView labels = meant->labels();
    for (auto it = labels.fields().begin(); it != JsonView::Iterator(); ++it)
        own.append(it.keyText() + u'=' + it.value().text());
    made.evidence.append(
        seen(*meant, u"metadata.labels"_s, own.isEmpty() ? Say::tr("(none)") : own.join(u", "_s)));
    made.remedies = {
        editMonitor(Say::tr("Select by the labels of the Service, or give them to it"), monitor)};
    report.add(std::move(made));
}

void noSuchPort(const KubeObject &monitor, const char *list, const QStringList &there,
                const KubeObject &example, Report &report)
{
    QStringList missing;
    bool anyWell = false;
    for (const JsonView endpoint : monitor.spec()[list].items()) {
        // By number it is of the pods, whether they declare it or not.
        const QString port = endpoint["port"].text();
        bool isNumber = false;
        port.toInt(&isNumber);
        if (port.isEmpty() || isNumber || there.contains(port))
            anyWell = true;
        else if (!missing.contains(port))
            missing.append(port);
    }
    // A monitor may be made for versions with a port more.
    if (missing.isEmpty() || anyWell)
        return;
    Diagnosis made{
        .id = u"service.monitor-port"_s,
        .severity = Severity::Warning,
        .title = Say::tr("%1 scrapes the port %2, which %3 does not have")
                     .arg(monitor.label(), missing.join(u", "_s), example.label()),
        .cause = there.isEmpty()
            ? Say::tr("It is a port's name, and the ports there have none. Nothing is scraped, and nobody "
                      "says so.")
            : Say::tr("It is a port's name, and those there are %1. Nothing is scraped, and nobody says so.")
                  .arg(there.join(u", "_s)),
        .key = monitor.label(),
        .about = {monitor.label()}};
    made.evidence = {
        seen(monitor, u"spec.%1[].port"_s.arg(QLatin1StringView(list)), missing.join(u", "_s)),
        seen(example, u"ports[].name"_s, there.isEmpty() ? Say::tr("(none)") : there.join(u", "_s))};
    made.remedies = {
        editMonitor(Say::tr("Name a port that is there, or give that name to the port"), monitor)};
    report.add(std::move(made));
}

void serviceMonitor(const Snapshot &snapshot, const KubeObject &monitor, Report &report)
{
    const auto services = monitored(snapshot, monitor, u"Service"_s);
    if (services.empty()) {
        if (snapshot.isListed(u"Service"_s))
            selectsNoService(snapshot, monitor, report);
        return;
    }
    QStringList names;
    for (const KubeObject *service : services) {
        for (const JsonView port : service->spec()["ports"].items()) {
            if (const QString name = port["name"].text(); !name.isEmpty() && !names.contains(name))
                names.append(name);
        }
    }
    noSuchPort(monitor, "endpoints", names, *services.front(), report);
}

void podMonitor(const Snapshot &snapshot, const KubeObject &monitor, const char *list, Report &report)
{
    const auto pods = monitored(snapshot, monitor, u"Pod"_s);
    if (pods.empty())
        return; // they may be scaled to nothing
    QStringList names;
    for (const KubeObject *pod : pods) {
        for (const char *part : {"containers", "initContainers"}) {
            for (const JsonView container : pod->spec()[part].items()) {
                for (const JsonView port : container["ports"].items()) {
                    if (const QString name = port["name"].text(); !name.isEmpty() && !names.contains(name))
                        names.append(name);
                }
            }
        }
    }
    noSuchPort(monitor, list, names, *pods.front(), report);
}

/// Whether a Prometheus takes the monitor: a selector that is not there takes none, an empty one takes all.
bool takes(const Snapshot &snapshot, const KubeObject &prometheus, const KubeObject &monitor,
           const char *selector, const char *namespaces)
{
    const JsonView bySelector = prometheus.spec()[selector];
    if (!bySelector || !selectsLabels(bySelector, monitor.labels()))
        return false;
    const JsonView where = prometheus.spec()[namespaces];
    if (!where)
        return monitor.nameSpace == prometheus.nameSpace;
    const KubeObject *space = snapshot.find(u"Namespace"_s, {}, monitor.nameSpace);
    return !space || selectsLabels(where, space->labels());
}

void nobodyTakes(const Snapshot &snapshot, const KubeObject &monitor, Report &report)
{
    std::vector<const KubeObject *> all;
    for (const QString &kind : {u"Prometheus"_s, u"PrometheusAgent"_s}) {
        for (const KubeObject *each : snapshot.of(kind)) {
            if (each->group() == "monitoring.coreos.com"_L1)
                all.push_back(each);
        }
    }
    const bool ofPods = monitor.kind == "PodMonitor"_L1;
    const char *selector = ofPods ? "podMonitorSelector" : "serviceMonitorSelector";
    const char *namespaces = ofPods ? "podMonitorNamespaceSelector" : "serviceMonitorNamespaceSelector";
    if (all.empty() || std::ranges::any_of(all, [&](const KubeObject *each) {
            return takes(snapshot, *each, monitor, selector, namespaces);
        }))
        return;
    const KubeObject &prometheus = *all.front();
    QStringList wanted;
    const JsonView labels = prometheus.spec()[selector]["matchLabels"];
    for (auto it = labels.fields().begin(); it != JsonView::Iterator(); ++it)
        wanted.append(it.keyText() + u'=' + it.value().text());
    Diagnosis made{.id = u"service.monitor-not-taken"_s,
                   .severity = Severity::Warning,
                   .title = Say::tr("No Prometheus takes %1").arg(monitor.label()),
                   .cause = wanted.isEmpty()
                       ? Say::tr("%1 selects its monitors by label and namespace, and this one is not among "
                                 "them: nothing of it is scraped.")
                             .arg(prometheus.label())
                       : Say::tr("%1 takes monitors with %2 from the namespaces that it selects, and this "
                                 "one is not among them: nothing of it is scraped.")
                             .arg(prometheus.label(), wanted.join(u", "_s)),
                   .key = monitor.label(),
                   .about = {monitor.label()}};
    QStringList own;
    const JsonView itsLabels = monitor.labels();
    for (auto it = itsLabels.fields().begin(); it != JsonView::Iterator(); ++it)
        own.append(it.keyText() + u'=' + it.value().text());
    made.evidence = {
        seen(monitor, u"metadata.labels"_s, own.isEmpty() ? Say::tr("(none)") : own.join(u", "_s)),
        seen(prometheus, u"spec."_s + QLatin1StringView(selector),
             wanted.isEmpty() ? Say::tr("(not set)") : wanted.join(u", "_s))};
    made.remedies = {
        wanted.isEmpty()
            ? editMonitor(Say::tr("Give it the labels that Prometheus selects, or widen its selector"),
                          monitor)
            : todo(Say::tr("Give it the labels that Prometheus selects, or widen its selector"),
                   u"kubectl label %1 %2%3 %4"_s.arg(monitor.kind.toLower(), shellWord(monitor.name),
                                                     inNamespace(monitor.nameSpace), wanted.join(u' ')))};
    report.add(std::move(made));
}

} // namespace

void monitorRules(const Snapshot &snapshot, Report &report)
{
    for (const QString &kind : {u"ServiceMonitor"_s, u"PodMonitor"_s, u"PodMonitoring"_s}) {
        for (const KubeObject *monitor : snapshot.of(kind)) {
            if (monitor->isGoing() || snapshot.now() - monitor->created() < monitorPatience)
                continue;
            if (kind == "ServiceMonitor"_L1)
                serviceMonitor(snapshot, *monitor, report);
            else
                podMonitor(snapshot, *monitor, kind == "PodMonitor"_L1 ? "podMetricsEndpoints" : "endpoints",
                           report);
            if (kind != "PodMonitoring"_L1)
                nobodyTakes(snapshot, *monitor, report);
        }
    }
}

} // namespace slipway::diagnosis
