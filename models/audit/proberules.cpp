// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Probes against what the container listens on and answers. Source of vLLM's paths: its documentation, "OpenAI-Compatible Server".
#include "audit/podmatch.h"
#include "audit/rules.h"

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

bool isVllm(const AuditContext &context, const PodContainer &container)
{
    if (container.image().contains("vllm"_L1, Qt::CaseInsensitive))
        return true;
    return commandWords(context.world, container).join(u' ').contains("vllm"_L1);
}

/// The port that --port gives the server; 0 when it says nothing.
qint64 argumentPort(const AuditContext &context, const PodContainer &container)
{
    const QStringList words = commandWords(context.world, container);
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words.at(i).startsWith("--port="_L1))
            return words.at(i).mid(7).toLongLong();
        if (words.at(i) == "--port"_L1 && i + 1 < words.size())
            return words.at(i + 1).toLongLong();
    }
    return 0;
}

void checkPort(AuditContext &context, const PodContainer &container, const YamlNode *port,
               const QString &field)
{
    if (!port)
        return;
    const Manifest &manifest = *container.manifest;
    const QString text = context.world.text(manifest, port);
    bool number = false;
    const qint64 value = text.toLongLong(&number);
    const QList<ContainerPort> declared = declaredPorts(context.world, container);
    if (masked(text).contains(anyText) || (number && declared.isEmpty()))
        return;
    QStringList known;
    for (const ContainerPort &each : declared) {
        if (number ? each.number == value || each.number == 0 : each.name == text)
            return;
        known << (number || each.name.isEmpty() ? QString::number(each.number) : each.name);
    }
    if (number && speaksOfPort(context.world, container, value))
        return;
    // Declaring ports is optional: a server may have a health port of its own. One declared port, or a server that is known to have one, tells.
    if (number && declared.size() != 1 && !isVllm(context, container))
        return;
    context.report.add(
        "probe.port",
        {{manifest.place(*port), field, text},
         {manifest.place(*container.node), u"containerPort"_s, known.join(u", "_s)}},
        AuditText::tr("%1: the probe asks port %2, which container %3 does not have")
            .arg(manifest.label(), text, container.name()),
        AuditText::tr(
            "The probe fails for ever: the pod never becomes ready, or is restarted again and again."),
        AuditText::tr("Probe the container's port"),
        known.isEmpty() ? QString() : u"port: "_s + known.first());
}

void checkPath(AuditContext &context, const PodContainer &container, const YamlNode *get,
               const QString &field)
{
    const YamlNode *path = get->find(u"path");
    if (!path || !isVllm(context, container))
        return;
    const YamlNode *scheme = get->find(u"scheme");
    if (scheme && scheme->text() == "HTTPS"_L1
        && !commandWords(context.world, container).join(u' ').contains("--ssl-"_L1))
        context.report.add(
            "probe.scheme", {{container.manifest->place(*scheme), field, scheme->text()}},
            AuditText::tr("%1: the probe speaks HTTPS, the server HTTP").arg(container.manifest->label()),
            AuditText::tr("Without --ssl-certfile vLLM answers plain HTTP, so the probe fails for ever."),
            AuditText::tr("Write it as"), u"scheme: HTTP"_s);
    const Manifest &manifest = *container.manifest;
    const QString text = context.world.text(manifest, path);
    static const QStringList answered{u"/health"_s,  u"/ping"_s,         u"/version"_s,
                                      u"/metrics"_s, u"/load"_s,         u"/v1/models"_s,
                                      u"/docs"_s,    u"/openapi.json"_s, u"/is_sleeping"_s};
    if (!answered.contains(text) && !masked(text).contains(anyText)) {
        context.report.add("probe.path", {{manifest.place(*path), field, text}},
                           AuditText::tr("%1: vLLM does not answer %2").arg(manifest.label(), text),
                           AuditText::tr("The server answers 404 there, so the probe fails for ever."),
                           AuditText::tr("Probe"), u"path: /health"_s);
        return;
    }
    const QStringList words = commandWords(context.world, container);
    bool key = std::ranges::any_of(words, [](const QString &word) {
        return word == "--api-key"_L1 || word.startsWith("--api-key="_L1);
    });
    if (const YamlNode *env = container.node->find(u"env"))
        key |= std::ranges::any_of(env->items, [](const YamlNode &item) {
            return item.find(u"name") && item.find(u"name")->text() == "VLLM_API_KEY"_L1;
        });
    if (key && text.startsWith("/v1/"_L1) && !get->find(u"httpHeaders"))
        context.report.add(
            "probe.path", {{manifest.place(*path), field, text}},
            AuditText::tr("%1: the probe asks %2 without the API key").arg(manifest.label(), text),
            AuditText::tr("With an API key set, the server answers 401 there."), AuditText::tr("Probe"),
            u"path: /health"_s);
}

} // namespace

void probeRules(AuditContext &context)
{
    for (const PodContainer &container : context.world.containers()) {
        if (container.manifest->patch)
            continue;
        for (QStringView key :
             {QStringView(u"startupProbe"), QStringView(u"readinessProbe"), QStringView(u"livenessProbe")}) {
            const YamlNode *probe = container.node->find(key);
            if (!probe)
                continue;
            const QString field = key.toString();
            if (const YamlNode *get = probe->find(u"httpGet")) {
                if (!get->find(u"host"))
                    checkPort(context, container, get->find(u"port"), field + u".httpGet.port"_s);
                checkPath(context, container, get, field + u".httpGet.path"_s);
            }
            if (const YamlNode *tcp = probe->find(u"tcpSocket"))
                checkPort(context, container, tcp->find(u"port"), field + u".tcpSocket.port"_s);
        }
        const qint64 argument = argumentPort(context, container);
        const QList<ContainerPort> declared = declaredPorts(context.world, container);
        if (argument == 0 || declared.isEmpty())
            continue;
        if (std::ranges::none_of(declared, [argument](const ContainerPort &port) {
                return port.number == argument || port.number == 0;
            })) {
            const YamlNode *ports = container.node->find(u"ports");
            context.report.add(
                "probe.port",
                {{container.manifest->place(*ports), u"containerPort"_s,
                  QString::number(declared.first().number)},
                 {container.manifest->place(*container.node), u"args"_s, u"--port %1"_s.arg(argument)}},
                AuditText::tr("%1: the server listens on %2, the container declares %3")
                    .arg(container.manifest->label(), QString::number(argument),
                         QString::number(declared.first().number)),
                AuditText::tr("Services and probes that go by the declared port find nobody there."),
                AuditText::tr("Use one port"), u"containerPort: %1"_s.arg(argument));
        }
    }
}

} // namespace slipway::audit
