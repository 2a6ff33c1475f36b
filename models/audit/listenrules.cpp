// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Servers that listen to their own container only, though a Service or a probe asks them. The kubelet and every other pod come by the pod's
// address. Sources: Kubernetes docs, "Debug Services" (an application bound to 127.0.0.1); SGLang docs, "Server Arguments" (--host is
// 127.0.0.1 unless given).
#include "audit/podmatch.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

struct Word {
    QString text = {};
    Place place = {};
};

QList<Word> wordsOf(const AuditWorld &world, const PodContainer &container)
{
    QList<Word> words;
    static const QRegularExpression space(u"[\\s\\\\\"']+"_s);
    for (QStringView key : {QStringView(u"command"), QStringView(u"args")}) {
        const YamlNode *list = container.node->find(key);
        for (const YamlNode &item : list ? list->items : QList<YamlNode>{}) {
            const QStringList lines = world.text(*container.manifest, &item).split(u'\n');
            const Place place = container.manifest->place(item);
            for (qsizetype i = 0; i < lines.size(); ++i) {
                // A block's text begins below its indicator.
                const Place at{place.file, place.line + (lines.size() > 1 ? int(i) + 1 : 0)};
                for (const QString &text : lines.at(i).split(space, Qt::SkipEmptyParts))
                    words.append({text, at});
            }
        }
    }
    return words;
}

struct Bound {
    QString written = {};
    QString field = {};
    Place place = {};
    qint64 port = 0; ///< 0: not said
    bool byDefault = false;
};

/// Where the container's server is told to listen to itself alone.
std::optional<Bound> loopback(const AuditWorld &world, const PodContainer &container)
{
    static const QRegularExpression flag(
        u"^--?(?:host|bind|bind-address|listen|listen-address|listen-host|address|http-host|hostname|server-name|server\\.address|web\\.listen-address)(?:=(.*))?$"_s);
    static const QRegularExpression address(
        u"^(?:https?://)?(?:127\\.0\\.0\\.\\d+|localhost|\\[?::1\\]?)(?::(\\d+))?/?$"_s);
    static const QRegularExpression portFlag(u"^--?(?:port|http-port|listen-port)(?:=(\\d+))?$"_s);
    static const QRegularExpression variable(
        u"^(?:OLLAMA_HOST|UVICORN_HOST|GRADIO_SERVER_NAME|HOST|BIND_ADDRESS)$"_s);
    const QList<Word> words = wordsOf(world, container);
    std::optional<Bound> found;
    qint64 port = 0;
    bool hostGiven = false;
    const Word *sglang = nullptr;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &text = words.at(i).text;
        if (text == "sglang.launch_server"_L1)
            sglang = &words.at(i);
        if (const auto match = flag.match(text); match.hasMatch()) {
            const Word value =
                match.hasCaptured(1) ? Word{match.captured(1), words.at(i).place} : words.value(i + 1);
            hostGiven = true;
            // A client that waits for a neighbour may stand before the server itself: the last one counts.
            if (const auto bound = address.match(value.text); bound.hasMatch())
                found =
                    Bound{value.text, text.section(u'=', 0, 0), value.place, bound.captured(1).toLongLong()};
            else
                found.reset();
        } else if (const auto number = portFlag.match(text); number.hasMatch()) {
            port = (number.hasCaptured(1) ? number.captured(1) : words.value(i + 1).text).toLongLong();
        }
    }
    const YamlNode *env = container.node->find(u"env");
    for (const YamlNode &item : env ? env->items : QList<YamlNode>{}) {
        const YamlNode *value = item.find(u"value");
        const auto bound = address.match(world.text(*container.manifest, value));
        if (value && bound.hasMatch() && !hostGiven
            && variable.match(world.text(*container.manifest, item.find(u"name"))).hasMatch())
            found = Bound{bound.captured(0), item.find(u"name")->text(), container.manifest->place(*value),
                          bound.captured(1).toLongLong()};
    }
    if (!found && sglang && !hostGiven)
        found = Bound{u"127.0.0.1"_s, u"--host"_s, sglang->place, port ? port : 30000, true};
    if (found && found->port == 0)
        found->port = port;
    return found;
}

/// The number behind a port that may be given by name.
qint64 number(const AuditWorld &world, const PodContainer &container, const QString &text)
{
    for (const ContainerPort &port : declaredPorts(world, container)) {
        if (port.name == text)
            return port.number;
    }
    return text.toLongLong();
}

/// Who asks that container from outside of it, at the port of its server; a place of line 0: nobody.
Seen askedBy(const AuditWorld &world, const PodShape &shape, const PodContainer &container,
             const Bound &bound, const QList<ServiceShape> &services)
{
    const bool alone =
        std::ranges::count_if(shape.containers, [](const PodContainer &each) { return !each.init; }) == 1;
    const QList<ContainerPort> declared = declaredPorts(world, container);
    const auto hits = [&](qint64 port) {
        if (bound.port)
            return port == bound.port;
        return alone || std::ranges::any_of(declared, [port](const ContainerPort &each) {
                   return each.number == port;
               });
    };
    for (QStringView key :
         {QStringView(u"startupProbe"), QStringView(u"readinessProbe"), QStringView(u"livenessProbe")}) {
        for (QStringView way : {QStringView(u"httpGet"), QStringView(u"tcpSocket"), QStringView(u"grpc")}) {
            const YamlNode *probe = container.node->at({key, way});
            const YamlNode *port = probe ? probe->find(u"port") : nullptr;
            if (port && !probe->find(u"host")
                && hits(number(world, container, world.text(*container.manifest, port))))
                return {container.manifest->place(*port), key.toString(),
                        world.text(*container.manifest, port)};
        }
    }
    for (const ServiceShape &service : services) {
        if (service.selector.isEmpty() || !selects(service.selector, shape.labels)
            || !AuditWorld::sameNamespace(*service.manifest, *shape.manifest))
            continue;
        for (const ServiceShape::Port &port : service.ports) {
            if (hits(number(world, container, port.target)))
                return {port.place, u"Service"_s, service.manifest->name};
        }
    }
    return {};
}

} // namespace

void listenRules(AuditContext &context)
{
    const AuditWorld &world = context.world;
    const QList<ServiceShape> services = serviceShapes(world);
    for (const PodShape &shape : podShapes(world)) {
        for (const PodContainer &container : shape.containers) {
            const auto bound = container.init ? std::nullopt : loopback(world, container);
            if (!bound)
                continue;
            const Seen asker = askedBy(world, shape, container, *bound, services);
            if (asker.place.line == 0)
                continue;
            context.report.add(
                "service.loopback", {{bound->place, bound->field, bound->written}, asker},
                bound->byDefault ? AuditText::tr("%1: without --host the server listens to %2 only")
                                       .arg(shape.manifest->label(), bound->written)
                                 : AuditText::tr("%1: the server listens to %2 only")
                                       .arg(shape.manifest->label(), bound->written),
                AuditText::tr("Services and probes come by the pod's address, where nobody answers: "
                              "connection refused."),
                AuditText::tr("Listen on"),
                bound->field.startsWith(u'-') ? bound->field + u"=0.0.0.0"_s : bound->field + u": 0.0.0.0"_s);
        }
    }
}

} // namespace slipway::audit
