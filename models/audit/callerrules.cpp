// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whoever calls a Service: URLs in environments, ConfigMaps, arguments, commands and text; port-forwards and what then asks localhost.
#include "audit/nearest.h"
#include "audit/podmatch.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

struct Caller {
    AuditContext &context;
    const QList<ServiceShape> &services;

    void scan(const QString &text, const Place &place, const QString &field, const Manifest *from) const
    {
        static const QRegularExpression url(
            u"(?:\\b([a-z][a-z0-9+]*)://|(?<![\\w.@/-]))([a-z0-9](?:[a-z0-9-]*[a-z0-9])?)(\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)?(\\.svc(?:\\.cluster\\.local)?)?(?::(\\d{2,5}))?(?=[/\\s\"'`,;)}\\]?#\\\\]|$)"_s);
        if (services.isEmpty() || (!text.contains(u':') && !text.contains(".svc"_L1)))
            return;
        for (auto it = url.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            const QString scheme = match.captured(1), name = match.captured(2),
                          space = match.captured(3).mid(1);
            const bool full = !match.captured(4).isEmpty();
            if (scheme.isEmpty() && !full && (space.isEmpty() || match.captured(5).isEmpty()))
                continue;
            qint64 port = match.captured(5).toLongLong();
            if (port == 0)
                port = scheme == "http"_L1 ? 80 : scheme == "https"_L1 ? 443 : 0;
            judge(name, space, port, match.captured(5).isEmpty(), full, match.captured(0), place, field,
                  from);
        }
    }

    void judge(const QString &name, const QString &space, qint64 port, bool implied, bool full,
               const QString &written, const Place &place, const QString &field, const Manifest *from) const
    {
        const ServiceShape *found = nullptr;
        const ServiceShape *elsewhere = nullptr;
        for (const ServiceShape &service : services) {
            const QString own = masked(service.manifest->nameSpace);
            if (service.manifest->name != name)
                continue;
            const bool here = !space.isEmpty()
                ? !service.manifest->nameSpaceKnown || own == space || own.contains(anyText)
                : !from || AuditWorld::sameNamespace(*service.manifest, *from);
            if (here && service.has(port))
                return;
            (here ? found : elsewhere) = &service;
        }
        if (found) {
            if (port == 0)
                return;
            const QString right = QString::number(found->ports.first().number);
            context.report.add(
                "service.port",
                {{place, field, written}, {found->manifest->place(), u"spec.ports"_s, found->portList()}},
                AuditText::tr("Port %1 of Service %2 is called, but it has %3")
                    .arg(QString::number(port), name, found->portList()),
                implied
                    ? AuditText::tr(
                          "A URL without a port means 80 for http and 443 for https; nothing listens there.")
                    : AuditText::tr("Nothing listens on that port of the Service."),
                AuditText::tr("Call"), name + (space.isEmpty() ? QString() : u'.' + space) + u':' + right);
            return;
        }
        if (elsewhere && full) {
            context.report.add(
                "service.namespace",
                {{place, field, written},
                 {elsewhere->manifest->place(), u"metadata.namespace"_s, elsewhere->manifest->nameSpace}},
                AuditText::tr("Service %1 is called in namespace %2, but it is in %3")
                    .arg(name, space, elsewhere->manifest->nameSpace),
                AuditText::tr("The name does not resolve."), AuditText::tr("Call"),
                name + u'.' + elsewhere->manifest->nameSpace);
            return;
        }
        if (!full)
            return;
        for (const ServiceShape &service : services) {
            if ((service.manifest->nameSpace == space || !service.manifest->nameSpaceKnown)
                && !nearest(name, {service.manifest->name}).isEmpty())
                context.report.add("service.unknown",
                                   {{place, field, written},
                                    {service.manifest->place(), u"metadata.name"_s, service.manifest->name}},
                                   AuditText::tr("Service %1 is called, which nothing creates").arg(name),
                                   AuditText::tr("A Service of nearly that name is created."),
                                   AuditText::tr("Write it as"), service.manifest->name);
        }
    }

    /// An exporter's endpoint is a name and a port, which elsewhere may be anything: an image and its tag.
    static QString withScheme(QString line)
    {
        static const QRegularExpression endpoint(
            u"\\bendpoint:(\\s*)(\"?)(?=[a-z][a-z0-9.-]*:\\d{2,5}\\b)"_s);
        return line.replace(endpoint, u"endpoint:\\1\\2grpc://"_s);
    }

    void walk(const Manifest &manifest, const YamlNode &node, const QString &path) const
    {
        if (node.kind == YamlNode::Kind::String) {
            const QString text = context.world.text(manifest, &node);
            const QStringList lines = text.split(u'\n');
            // A block's text begins below its indicator.
            for (qsizetype i = 0; i < lines.size(); ++i)
                scan(withScheme(lines.at(i)),
                     {manifest.file, node.position.line + (lines.size() > 1 ? int(i) + 1 : 0)}, path,
                     &manifest);
        }
        for (const YamlNode &item : node.items)
            walk(manifest, item, path);
        for (const YamlNode::Entry &entry : node.entries)
            walk(manifest, entry.value, path.isEmpty() ? entry.key : path + u'.' + entry.key);
    }
};

void checkForwards(AuditContext &context, const QList<ServiceShape> &services)
{
    struct Forward {
        QString file;
        qint64 local;
        Place place;
    };
    QList<Forward> forwards;
    static const QRegularExpression pair(u"^(?:(\\d+):)?(\\d+)$"_s);
    bool unknownLocal = false;
    for (const Command &command : context.world.commands) {
        const ParsedCommand line = parsed(command, &context.world);
        if (line.program == "ssh"_L1 || line.program == "docker"_L1 || line.program == "podman"_L1
            || line.program == "minikube"_L1)
            unknownLocal = true;
        if (line.program != "kubectl"_L1 || line.word(0) != "port-forward"_L1)
            continue;
        const QString target = line.word(1);
        const bool service = target.startsWith("svc/"_L1) || target.startsWith("service/"_L1)
            || target.startsWith("services/"_L1);
        const QString space = line.value({u"-n", u"--namespace"});
        for (qsizetype i = 2; i < line.words.size(); ++i) {
            const auto match = pair.match(line.word(i));
            if (!match.hasMatch()) {
                unknownLocal = true;
                continue;
            }
            const qint64 remote = match.captured(2).toLongLong();
            forwards.append({command.file,
                             match.captured(1).isEmpty() ? remote : match.captured(1).toLongLong(),
                             {command.file, line.line(i)}});
            if (!service)
                continue;
            const ServiceShape *found = nullptr;
            bool fine = false;
            for (const ServiceShape &each : services) {
                if (each.manifest->name != target.section(u'/', 1)
                    || (!space.isEmpty() && each.manifest->nameSpaceKnown && each.manifest->nameSpace != space
                        && masked(each.manifest->nameSpace + space) == each.manifest->nameSpace + space))
                    continue;
                found = &each;
                fine |= each.has(remote);
            }
            if (found && !fine)
                context.report.add(
                    "service.port",
                    {{{command.file, line.line(i)}, u"port-forward"_s, line.word(i)},
                     {found->manifest->place(), u"spec.ports"_s, found->portList()}},
                    AuditText::tr("Port %1 of Service %2 is forwarded, but it has %3")
                        .arg(QString::number(remote), found->manifest->name, found->portList()),
                    AuditText::tr("kubectl answers that the Service does not have that port."),
                    AuditText::tr("Forward"),
                    u"%1:%2"_s.arg(QString::number(forwards.last().local),
                                   found->portList().section(u", "_s, 0, 0)));
        }
    }
    if (forwards.isEmpty() || unknownLocal)
        return;
    static const QRegularExpression local(u"(?:localhost|127\\.0\\.0\\.1):(\\d{2,5})"_s);
    for (const Command &command : context.world.commands) {
        static const QStringList clients{u"curl"_s, u"wget"_s, u"hey"_s, u"grpcurl"_s,
                                         u"http"_s, u"ab"_s,   u"wrk"_s, u"ray"_s};
        if (!clients.contains(command.shell.program()))
            continue;
        QStringList ports;
        for (const Forward &forward : std::as_const(forwards)) {
            if (forward.file == command.file)
                ports << QString::number(forward.local);
        }
        if (ports.isEmpty())
            continue;
        for (const ShellWord &word : command.shell.words) {
            const auto match = local.match(context.world.resolved(word, command.file));
            if (match.hasMatch() && !ports.contains(match.captured(1)))
                context.report.add("service.local-port",
                                   {{{command.file, word.line}, u"command"_s, match.captured(0)},
                                    {forwards.first().place, u"port-forward"_s, ports.join(u", "_s)}},
                                   AuditText::tr("Port %1 of this machine is asked, but %2 is forwarded")
                                       .arg(match.captured(1), ports.join(u", "_s)),
                                   AuditText::tr("Nothing listens on that port here."), AuditText::tr("Ask"),
                                   u"localhost:"_s + ports.last());
        }
    }
}

} // namespace

void callerRules(AuditContext &context)
{
    const QList<ServiceShape> services = serviceShapes(context.world);
    const Caller caller{context, services};
    for (const Manifest &manifest : context.world.manifests) {
        if (manifest.kind != "Service"_L1 && manifest.kind != "Kustomization"_L1)
            caller.walk(manifest, manifest.root, {});
    }
    for (const Command &command : context.world.commands) {
        for (const ShellWord &word : command.shell.words)
            caller.scan(context.world.resolved(word, command.file), {command.file, word.line}, u"command"_s,
                        nullptr);
        for (const ShellAssignment &assignment : command.shell.assignments)
            caller.scan(assignment.value, {command.file, assignment.line}, assignment.name, nullptr);
    }
    // Running text may tell of what was; only plain statements count.
    static const QRegularExpression past(
        u"\\b(?:was|were|before|old|used to|instead|not|no longer|formerly|previously|wrong|changed?|from)\\b|→|->"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const auto &[file, lines] : context.world.prose) {
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (lines.at(i).contains(".svc"_L1) && !past.match(lines.at(i)).hasMatch())
                caller.scan(lines.at(i), {file, int(i) + 1}, u"text"_s, nullptr);
        }
    }
    checkForwards(context, services);
}

} // namespace slipway::audit
