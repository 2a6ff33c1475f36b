// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files of docker compose: services that call each other go by the port inside, whoever stands outside by the published one. Source:
// Compose specification, "ports" (host:container), "depends_on", "networks".
#include "audit/nearest.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

struct ComposeService {
    QString name = {};
    QList<qint64> inside = {}; ///< ports that it is known to listen on
    QList<qint64> outside = {};
    bool isOpen = false; ///< it may listen on more
    const YamlNode *node = nullptr;
};

struct ComposeFile {
    const DataDocument *document = nullptr;
    QList<ComposeService> services = {};
    QStringList names() const
    {
        QStringList list;
        for (const ComposeService &service : services)
            list << service.name;
        return list;
    }
    const ComposeService *find(const QString &name) const
    {
        const auto it = std::ranges::find(services, name, &ComposeService::name);
        return it == services.end() ? nullptr : &*it;
    }
};

QString scalarOf(const YamlNode *node)
{
    return !node || !node->isScalar()          ? QString()
        : node->kind == YamlNode::Kind::String ? node->text()
                                               : yamlScalar(node->scalar);
}

/// "8001:8000", "127.0.0.1:8001:8000/tcp", {target: 8000, published: 8001}, 8000.
void takePort(ComposeService &service, const YamlNode &port)
{
    if (port.isMap()) {
        service.inside << scalarOf(port.find(u"target")).toLongLong();
        service.outside << scalarOf(port.find(u"published")).toLongLong();
        return;
    }
    const QStringList parts = scalarOf(&port).section(u'/', 0, 0).split(u':');
    bool isNumber = false;
    const qint64 inside = parts.last().toLongLong(&isNumber);
    service.isOpen |= !isNumber; // a range, or filled in later
    service.inside << inside;
    if (parts.size() > 1)
        service.outside << parts.at(parts.size() - 2).toLongLong();
}

ComposeFile read(const DataDocument &document)
{
    ComposeFile file{.document = &document};
    const YamlNode *services = document.root.find(u"services");
    for (const YamlNode::Entry &entry : services ? services->entries : QList<YamlNode::Entry>{}) {
        ComposeService service{.name = entry.key, .node = &entry.value};
        for (QStringView key : {QStringView(u"ports"), QStringView(u"expose")}) {
            const YamlNode *ports = entry.value.find(key);
            for (const YamlNode &port : ports ? ports->items : QList<YamlNode>{})
                takePort(service, port);
        }
        // What the program is told to listen on counts too; without any word of a port nobody knows.
        static const QRegularExpression told(u"--(?:http-)?port[= ]+(\\d+)"_s);
        QString words = scalarOf(entry.value.find(u"command"));
        const YamlNode *command = entry.value.find(u"command");
        for (const YamlNode &word : command ? command->items : QList<YamlNode>{})
            words += scalarOf(&word) + u' ';
        for (auto it = told.globalMatch(words); it.hasNext();)
            service.inside << it.next().captured(1).toLongLong();
        service.isOpen |= service.inside.isEmpty() || entry.value.find(u"extends")
            || scalarOf(entry.value.find(u"network_mode")) == "host"_L1;
        file.services.append(service);
    }
    return file;
}

void checkDependencies(AuditContext &context, const ComposeFile &file, const ComposeService &service)
{
    const YamlNode *list = service.node->find(u"depends_on");
    const auto check = [&](const QString &name, int line) {
        if (name.isEmpty() || file.find(name) || masked(name).contains(anyText))
            return;
        QString meant = nearest(name, file.names());
        for (const QString &each : file.names()) {
            if (meant.isEmpty() && resembles(name, each))
                meant = each;
        }
        context.report.add("reference.name", {{{file.document->file, line}, u"depends_on"_s, name}},
                           AuditText::tr("The service %1 depends on %2, which the file does not have")
                               .arg(service.name, name),
                           AuditText::tr("docker compose refuses the file."),
                           AuditText::tr("Use one name in both places"),
                           meant.isEmpty() ? file.names().join(u", "_s) : meant);
    };
    // Another file may complete this one.
    if (!list || file.document->root.find(u"include"))
        return;
    for (const YamlNode &item : list->items)
        check(scalarOf(&item), item.position.line);
    for (const YamlNode::Entry &entry : list->entries)
        check(entry.key, entry.position.line);
}

void checkCalls(AuditContext &context, const ComposeFile &file, const YamlNode &node, const QString &field)
{
    static const QRegularExpression url(
        u"(?:\\b(https?|grpc|redis|postgres(?:ql)?)://(?:[^/\\s@]*@)?)([a-z0-9][a-z0-9_-]*)(?::(\\d{2,5}))?(?=[/\\s\"',]|$)"_s);
    for (const YamlNode &item : node.items)
        checkCalls(context, file, item, field);
    for (const YamlNode::Entry &entry : node.entries)
        checkCalls(context, file, entry.value, entry.key);
    if (node.kind != YamlNode::Kind::String)
        return;
    for (auto it = url.globalMatch(node.text()); it.hasNext();) {
        const auto match = it.next();
        const ComposeService *called = file.find(match.captured(2));
        const QString scheme = match.captured(1);
        const qint64 port = !match.captured(3).isEmpty() ? match.captured(3).toLongLong()
            : scheme == "http"_L1                        ? 80
            : scheme == "https"_L1                       ? 443
                                                         : 0;
        if (!called || called->isOpen || port == 0 || called->inside.contains(port))
            continue;
        const QString right = QString::number(called->inside.first());
        context.report.add("service.port",
                           {{{file.document->file, node.position.line}, field, match.captured(0)},
                            {{file.document->file, called->node->position.line}, called->name, right}},
                           AuditText::tr("Port %1 of Service %2 is called, but it has %3")
                               .arg(QString::number(port), called->name, right),
                           called->outside.contains(port)
                               ? AuditText::tr("That port is published on the machine; services reach each "
                                               "other by the port inside.")
                               : AuditText::tr("Nothing listens on that port of the Service."),
                           AuditText::tr("Call"), called->name + u':' + right);
    }
}

/// What is typed on the machine goes by the published port.
void checkTyped(AuditContext &context, const ComposeFile &file)
{
    const AuditWorld &world = context.world;
    static const QRegularExpression local(u"(?:localhost|127\\.0\\.0\\.1):(\\d{2,5})"_s);
    // Whatever else opens ports here.
    static const QStringList openers{u"kubectl"_s, u"ssh"_s,     u"vllm"_s,    u"podman"_s, u"socat"_s,
                                     u"python"_s,  u"python3"_s, u"uvicorn"_s, u"npm"_s,    u"make"_s};
    bool isUp = false;
    QList<qint64> inside, outside;
    bool isOpen = false;
    for (const ComposeService &service : file.services) {
        inside += service.inside;
        outside += service.outside;
        isOpen |= scalarOf(service.node->find(u"network_mode")) == "host"_L1;
    }
    for (const Command &command : world.commands) {
        const QString text = command.shell.text();
        isUp |= text.startsWith("docker compose"_L1) || text.startsWith("docker-compose"_L1);
        isOpen |= openers.contains(command.shell.program()) || text.startsWith("docker run"_L1);
    }
    if (!isUp || isOpen || outside.contains(0))
        return;
    for (const Command &command : world.commands) {
        if (command.shell.program() != "curl"_L1 || command.mention || command.file != file.document->file)
            continue;
        for (const ShellWord &word : command.shell.words) {
            const auto match = local.match(world.resolved(word, command.file));
            const qint64 port = match.captured(1).toLongLong();
            if (!match.hasMatch() || outside.contains(port) || !inside.contains(port))
                continue;
            QStringList published;
            for (const qint64 each : std::as_const(outside))
                published << QString::number(each);
            context.report.add("service.local-port",
                               {{{command.file, word.line}, u"command"_s, match.captured(0)}},
                               AuditText::tr("Port %1 of this machine is asked, but %2 is opened")
                                   .arg(match.captured(1), published.join(u", "_s)),
                               AuditText::tr("Nothing listens on that port here."), AuditText::tr("Ask"),
                               u"localhost:"_s + published.value(0));
        }
    }
}

} // namespace

void composeRules(AuditContext &context)
{
    for (const DataDocument &document : context.world.documents) {
        const YamlNode *services = document.root.find(u"services");
        if (!services || !services->isMap() || services->entries.isEmpty())
            continue;
        const bool isCompose = std::ranges::all_of(services->entries, [](const YamlNode::Entry &entry) {
            return entry.value.find(u"image") || entry.value.find(u"build") || entry.value.find(u"extends");
        });
        if (!isCompose)
            continue;
        const ComposeFile file = read(document);
        for (const ComposeService &service : file.services) {
            checkDependencies(context, file, service);
            for (QStringView key : {QStringView(u"environment"), QStringView(u"command")}) {
                if (const YamlNode *node = service.node->find(key))
                    checkCalls(context, file, *node, key.toString());
            }
        }
        checkTyped(context, file);
    }
}

} // namespace slipway::audit
