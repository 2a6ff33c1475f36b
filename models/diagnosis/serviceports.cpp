// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Service → port → pods' containers: a port that leads nowhere, and who is refused there.
#include "diagnosis/serviceports.h"

#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/say.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// A line of anybody's log in which one of these addresses refuses a call; an evidence without an object where there is none.
Evidence refusedAt(const Snapshot &snapshot, const QStringList &addresses)
{
    constexpr std::size_t longest = 200'000;
    for (const QString &key : snapshot.logged()) {
        const QString container = key.section(u'/', 2);
        const auto log = snapshot.log(key.section(u'/', 0, 0), key.section(u'/', 1, 1), container);
        if (!log)
            continue;
        const std::string_view text = log->size() > longest ? log->substr(log->size() - longest) : *log;
        for (const QString &address : addresses) {
            const std::string needle = address.toStdString();
            for (std::size_t at = text.find(needle); at != std::string_view::npos;
                 at = text.find(needle, at + needle.size())) {
                const std::size_t end = at + needle.size();
                if (end < text.size() && text[end] >= '0' && text[end] <= '9')
                    continue; // another port, which begins alike
                const std::size_t from = text.rfind('\n', at) + 1;
                const std::string_view line = text.substr(from, text.find('\n', at) - from);
                if (line.find("refused") != std::string_view::npos
                    || line.find("ECONNREFUSED") != std::string_view::npos)
                    return {objectLabel(u"Pod"_s, key.section(u'/', 0, 0), key.section(u'/', 1, 1)),
                            u"log "_s + container,
                            QString::fromUtf8(line.data(), qsizetype(line.size())).trimmed()};
            }
        }
    }
    return {};
}

/// By what a caller, or an ingress controller that goes to the pods themselves, may name the port.
QStringList addressesOf(const KubeObject &service, JsonView port, const QString &target,
                        const std::vector<const KubeObject *> &pods)
{
    const QString own = port["port"].scalar();
    QStringList all{service.spec()["clusterIP"].text() + u':' + own, service.name + u':' + own,
                    service.name + u'.' + service.nameSpace + u':' + own,
                    service.name + u'.' + service.nameSpace + u".svc:"_s + own,
                    service.name + u'.' + service.nameSpace + u".svc.cluster.local:"_s + own};
    for (const KubeObject *pod : pods) {
        if (const QString address = pod->status()["podIP"].text(); !address.isEmpty())
            all.append(address + u':' + target);
    }
    return all;
}

} // namespace

void servicePorts(const Snapshot &snapshot, const KubeObject &service,
                  const std::vector<const KubeObject *> &pods, Report &report)
{
    for (const JsonView port : service.spec()["ports"].items()) {
        const JsonView target = port["targetPort"] ? port["targetPort"] : port["port"];
        const QString text = target.scalar();
        bool isNumber = false;
        const qint64 number = text.toLongLong(&isNumber);
        QStringList declared;
        bool found = false;
        int containers = 0;
        for (const char *list : {"containers", "initContainers"}) {
            for (const JsonView container : pods.front()->spec()[list].items()) {
                containers += list == std::string_view("containers") ? 1 : 0;
                for (const JsonView each : container["ports"].items()) {
                    found = found
                        || (isNumber ? each["containerPort"].integer() == number
                                     : each["name"].text() == text);
                    declared.append(
                        each["name"] ? u"%1 (%2)"_s.arg(each["containerPort"].scalar(), each["name"].text())
                                     : each["containerPort"].scalar());
                }
                for (const char *probe : {"readinessProbe", "livenessProbe", "startupProbe"}) {
                    const qint64 asked = container[probe]["httpGet"]["port"].integer(
                        container[probe]["tcpSocket"]["port"].integer());
                    found = found || (isNumber && asked == number);
                }
                for (const JsonView variable : container["env"].items())
                    found = found || (isNumber && variable["value"].scalar().contains(text));
                for (const JsonView word : container["args"].items())
                    found = found || (isNumber && word.text().contains(text));
            }
        }
        // A name that no container has leads nowhere for certain. A number that is not declared may be listened on all the same, and
        // declaring is for people only: it is a fault where somebody is refused there. Where the one container declares
        // others it is worth a word. Callers of a headless Service go to the pods' own ports, whatever it says.
        const bool certain = !isNumber && !found;
        const bool likely = isNumber && !found && !declared.isEmpty() && containers == 1
            && service.spec()["ports"].size() == 1 && !service.spec()["clusterIP"].is("None");
        const Evidence refused =
            likely ? refusedAt(snapshot, addressesOf(service, port, text, pods)) : Evidence{};
        const bool isRefused = !refused.object.isEmpty();
        if (!certain && !likely)
            continue;
        Diagnosis made{
            .id = u"config.target-port"_s,
            .severity = certain || isRefused ? Severity::Error : Severity::Info,
            .title = certain || isRefused
                ? Say::tr("%1 sends to port %2, which its pods do not have").arg(service.label(), text)
                : Say::tr("%1 sends to port %2, which its pods do not declare").arg(service.label(), text),
            .cause = declared.isEmpty() ? Say::tr("The containers declare no ports.")
                                        : Say::tr("The containers have %1.").arg(declared.join(u", "_s)),
            .key = service.label() + u':' + text,
            .about = {service.label()}};
        made.evidence = {seen(service, u"spec.ports[].targetPort"_s, text),
                         seen(*pods.front(), u"spec.containers[].ports"_s,
                              declared.isEmpty() ? Say::tr("(none)") : declared.join(u", "_s))};
        if (isRefused)
            made.evidence.append(refused);
        made.remedies = {todo(
            Say::tr("Send to a port that they have"),
            u"kubectl edit service %1%2"_s.arg(shellWord(service.name), inNamespace(service.nameSpace)))};
        report.add(std::move(made));
    }
}

} // namespace slipway::diagnosis
