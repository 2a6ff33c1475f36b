// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// docker run: options behind the image, published ports, devices; images that are pushed to one place and pulled from another. Sources:
// docs.docker.com, "docker container run" (what follows the image is the container's own command line); the images' documentation for the
// ports that they listen on.
#include "audit/dockerrun.h"
#include "audit/nearest.h"
#include "audit/rules.h"

#include <QRegularExpression>

#include <array>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

void checkOptionsBehind(AuditContext &context, const Command &command, const DockerRun &run)
{
    static const QRegularExpression pair(u"^(?:[\\d.]+:)?\\d+:\\d+$"_s);
    // A command may have flags of these names; arguments alone are for the image's own program.
    if (!run.serves() || run.arguments.isEmpty() || !run.arguments.first().text.startsWith(u'-'))
        return;
    for (qsizetype i = 0; i < run.arguments.size(); ++i) {
        static const QStringList dockerOnly{u"--gpus"_s,     u"--publish"_s, u"--rm"_s,     u"--ipc"_s,
                                            u"--shm-size"_s, u"--network"_s, u"--volume"_s, u"--detach"_s};
        const ShellWord &word = run.arguments.at(i);
        const QString name = word.text.section(u'=', 0, 0);
        const bool published = name == "-p"_L1 && pair.match(run.arguments.value(i + 1).text).hasMatch();
        if (!dockerOnly.contains(name) && !published)
            continue;
        context.report.add(
            "command.flag",
            {{command.place(word), name, word.text}, {command.place(run.image), u"image"_s, run.image.text}},
            AuditText::tr("%1 stands behind the image, where docker does not read it").arg(name),
            AuditText::tr("What follows the image is the container's own command line: the server ends with "
                          "\"unrecognized arguments\", or starts without it."),
            AuditText::tr("Move it before the image"), {});
        return;
    }
}

void checkPublished(AuditContext &context, const Command &command, const DockerRun &run)
{
    const qint64 port = run.port();
    if (port == 0 || run.published.isEmpty() || run.isOnHost)
        return;
    const bool isMet = std::ranges::any_of(run.published, [port](const DockerRun::Published &each) {
        return each.inside == port || each.inside == 0;
    });
    if (isMet)
        return;
    const DockerRun::Published &first = run.published.first();
    context.report.add("service.target-port",
                       {{{command.file, first.line}, u"-p"_s, first.text},
                        {command.place(run.image), u"image"_s, run.image.text}},
                       AuditText::tr("Port %1 of the container is published, but its server listens on %2")
                           .arg(QString::number(first.inside), QString::number(port)),
                       AuditText::tr("Connections to the published port are closed at once."),
                       AuditText::tr("Write it as"),
                       u"-p %1:%2"_s.arg(first.outside > 0 ? first.outside : port).arg(port));
}

void checkDevices(AuditContext &context, const Command &command, const DockerRun &run)
{
    const qint64 devices = run.devices();
    const auto parallel = run.argument({u"--tensor-parallel-size", u"-tp"});
    if (devices == 0 || !parallel || parallel->text.toLongLong() <= devices)
        return;
    context.report.add("engine.parallel",
                       {{command.place(*parallel), u"--tensor-parallel-size"_s, parallel->text}},
                       AuditText::tr("%1 devices are to work together, but the container gets %2")
                           .arg(parallel->text, QString::number(devices)),
                       AuditText::tr("The server waits for devices that it never gets, or ends."),
                       AuditText::tr("Use"), u"--tensor-parallel-size=%1"_s.arg(devices));
}

/// An image's parts; nothing when it is called by a digest, a variable or without a registry.
struct ImageName {
    QString host = {}, path = {}, tag = {};
};

std::optional<ImageName> imageName(const QString &text)
{
    static const QRegularExpression form(
        u"^([\\w-]+(?:\\.[\\w-]+)+(?::\\d+)?)/([^:@\\s]+)(?::([\\w.-]+))?$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch() || masked(text) != text || text.contains(u'$'))
        return {};
    return ImageName{match.captured(1), match.captured(2), match.captured(3)};
}

bool isPrivateRegistry(const QString &host)
{
    static const QRegularExpression form(u"\\.dkr\\.ecr\\.|-docker\\.pkg\\.dev$"_s);
    return form.match(host).hasMatch();
}

/// One place where an image is pushed or used, or a registry that somebody has logged in to.
struct Seat {
    QString text = {};
    Place place = {};
    QString field = {};
};

struct Images {
    QList<Seat> pushed, used, logins;
};

/// What helm is told by --set image.repository=… and image.tag=….
void addChartImages(const Command &command, const ParsedCommand &line, Images &images)
{
    QHash<QString, QString> values;
    QHash<QString, int> lines;
    for (const Flag &flag : line.flags) {
        if (flag.name != "--set"_L1 && flag.name != "--set-string"_L1)
            continue;
        for (const QString &pair : flag.value.split(u',')) {
            values.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
            lines.insert(pair.section(u'=', 0, 0), flag.line);
        }
    }
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QString tag = it.key().chopped(std::min<qsizetype>(it.key().size(), 10)) + u"tag"_s;
        if (it.key().endsWith("repository"_L1) && values.contains(tag))
            images.used.append(
                {it.value() + u':' + values.value(tag), {command.file, lines.value(tag)}, u"--set "_s + tag});
    }
}

Images imagesOf(const AuditWorld &world)
{
    Images images;
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        const bool docker = line.program == "docker"_L1 || line.program == "podman"_L1;
        if (command.mention)
            continue;
        if (docker && line.word(0) == "login"_L1) {
            // Behind "--password-stdin" it would be taken for a value.
            const QString host = world.resolved(command.shell.words.last(), command.file);
            images.logins.append({host.section(u'/', 0, 0), command.place(), u"docker login"_s});
        } else if (line.program == "gcloud"_L1 && line.startsWith({u"auth", u"configure-docker"})) {
            for (const QString &host : line.word(2).split(u','))
                images.logins.append({host, command.place(), u"configure-docker"_s});
        } else if (docker && (line.word(0) == "push"_L1 || line.has({u"--push"}))) {
            const QList<Flag> flags = line.flags;
            if (line.word(0) == "push"_L1)
                images.pushed.append({line.word(1), {command.file, line.line(1)}, u"docker push"_s});
            for (const Flag &flag : flags) {
                if (flag.name == "-t"_L1 || flag.name == "--tag"_L1)
                    images.pushed.append({flag.value, {command.file, flag.line}, flag.name});
            }
        } else if (line.program == "helm"_L1) {
            addChartImages(command, line, images);
        } else {
            for (const ShellWord &word : command.shell.words) {
                const QString text = world.resolved(word, command.file).section(u'=', -1);
                if (imageName(text) && line.word(0) != "build"_L1 && line.word(0) != "tag"_L1)
                    images.used.append({text, command.place(word), line.program});
            }
        }
    }
    for (const PodContainer &container : world.containers()) {
        const YamlNode *image = container.node->find(u"image");
        if (image)
            images.used.append(
                {world.text(*container.manifest, image), container.manifest->place(*image), u"image"_s});
    }
    return images;
}

void checkTags(AuditContext &context, const Images &images)
{
    for (const Seat &use : images.used) {
        const auto wanted = imageName(use.text);
        const Seat *meant = nullptr;
        bool isPushed = false;
        for (const Seat &push : images.pushed) {
            const auto made = imageName(push.text);
            if (!made) {
                // What a variable holds may be the one.
                isPushed |= masked(push.text) != push.text || push.text.contains(u'$');
                continue;
            }
            if (!wanted || made->path != wanted->path || made->host != wanted->host)
                continue;
            isPushed |= made->tag == wanted->tag;
            const bool isUsed =
                std::ranges::any_of(images.used, [&](const Seat &each) { return each.text == push.text; });
            if (!isUsed && !made->tag.isEmpty() && !wanted->tag.isEmpty())
                meant = &push;
        }
        if (isPushed || !meant)
            continue;
        context.report.add(
            "image.tag", {{use.place, use.field, use.text}, {meant->place, meant->field, meant->text}},
            AuditText::tr("The image %1 is used, but %2 is pushed")
                .arg(wanted->path + u':' + wanted->tag, wanted->path + u':' + imageName(meant->text)->tag),
            AuditText::tr("It is not in the registry, or it is an older one: nothing uses what is pushed."),
            AuditText::tr("Use one name in both places"), meant->text);
    }
}

void checkLogins(AuditContext &context, const Images &images)
{
    for (const Seat &push : images.pushed) {
        const auto image = imageName(push.text);
        if (!image || !isPrivateRegistry(image->host))
            continue;
        const Seat *meant = nullptr;
        bool isKnown = false;
        for (const Seat &login : images.logins) {
            if (masked(login.text) != login.text || login.text.contains(u'$'))
                isKnown = true;
            isKnown |= login.text == image->host;
            if (isPrivateRegistry(login.text)
                && login.text.contains(".dkr.ecr."_L1) == image->host.contains(".dkr.ecr."_L1))
                meant = &login;
        }
        if (isKnown || !meant)
            continue;
        context.report.add(
            "image.registry",
            {{push.place, push.field, push.text}, {meant->place, meant->field, meant->text}},
            AuditText::tr("The image is pushed to %1, but the login is for %2").arg(image->host, meant->text),
            AuditText::tr("The registry refuses the push: no basic auth credentials."),
            AuditText::tr("Use one registry in both places"), image->host);
    }
}

/// Services of a compose file reach each other by their names.
void checkCompose(AuditContext &context, const DataDocument &document)
{
    const YamlNode *services = document.root.find(u"services");
    if (!services || !services->isMap())
        return;
    QStringList names;
    bool isCompose = false;
    for (const YamlNode::Entry &entry : services->entries) {
        isCompose |= entry.value.find(u"image") || entry.value.find(u"build");
        names << entry.key;
        for (QStringView key : {QStringView(u"container_name"), QStringView(u"hostname")}) {
            if (const YamlNode *name = entry.value.find(key))
                names << name->text();
        }
    }
    static const QRegularExpression url(
        u"\\b(?:https?|grpc|postgres(?:ql)?|redis)://(?:[^/@\\s]*@)?([a-z0-9][a-z0-9-]*)(?::\\d+)?(?=[/\\s\"']|$)"_s);
    const auto walk = [&](auto &self, const YamlNode &node) -> void {
        if (node.kind == YamlNode::Kind::String) {
            const auto match = url.match(node.text());
            const QString host = match.captured(1);
            if (match.hasMatch() && !names.contains(host) && host != "localhost"_L1) {
                QString meant = nearest(host, names);
                for (const QString &name : std::as_const(names)) {
                    if (meant.isEmpty() && resembles(host, name))
                        meant = name;
                }
                if (!meant.isEmpty())
                    context.report.add(
                        "service.unknown",
                        {{{document.file, node.position.line}, u"services"_s, match.captured(0)},
                         {{document.file, services->position.line}, u"services"_s, meant}},
                        AuditText::tr("Service %1 is called, which nothing creates").arg(host),
                        AuditText::tr("The name does not resolve."), AuditText::tr("Write it as"), meant);
            }
        }
        for (const YamlNode &item : node.items)
            self(self, item);
        for (const YamlNode::Entry &entry : node.entries) {
            if (entry.key != "extra_hosts"_L1 && entry.key != "aliases"_L1)
                self(self, entry.value);
        }
    };
    static const QRegularExpression otherNames(u"aliases|extra_hosts|external_links|links"_s);
    if (isCompose && !otherNames.match(QString::fromUtf8(toYaml(*services))).hasMatch())
        walk(walk, *services);
}

/// A repository lies in the region that its host begins with.
void checkRepositories(AuditContext &context, const Images &images)
{
    struct Repository {
        QString name, location;
        Place place;
    };
    QList<Repository> made;
    for (const Command &command : context.world.commands) {
        const ParsedCommand line = parsed(command, &context.world);
        if (line.program == "gcloud"_L1 && line.startsWith({u"artifacts", u"repositories", u"create"}))
            made.append({line.word(3), line.value({u"--location"}), command.place()});
    }
    QList<Seat> all = images.pushed;
    all.append(images.used);
    for (const Seat &each : std::as_const(all)) {
        const auto image = imageName(each.text);
        if (!image || !image->host.endsWith("-docker.pkg.dev"_L1))
            continue;
        const QString region = image->host.chopped(15), name = image->path.section(u'/', 1, 1);
        const auto repository = std::ranges::find(made, name, &Repository::name);
        if (repository == made.end() || repository->location == region || repository->location.isEmpty()
            || masked(repository->location) != repository->location)
            continue;
        context.report.add(
            "image.registry",
            {{each.place, each.field, each.text}, {repository->place, u"--location"_s, repository->location}},
            AuditText::tr("The repository %1 is made in %2, but the image is of %3")
                .arg(name, repository->location, region),
            AuditText::tr("There is no repository of this name there."), AuditText::tr("Write it as"),
            u"%1-docker.pkg.dev/%2"_s.arg(repository->location, image->path));
    }
}

} // namespace

void dockerRules(AuditContext &context)
{
    for (const Command &command : context.world.commands) {
        if (command.mention)
            continue;
        if (const auto run = dockerRun(command, context.world)) {
            checkOptionsBehind(context, command, *run);
            checkPublished(context, command, *run);
            checkDevices(context, command, *run);
        }
    }
    for (const DataDocument &document : context.world.documents)
        checkCompose(context, document);
    const Images images = imagesOf(context.world);
    checkTags(context, images);
    checkLogins(context, images);
    checkRepositories(context, images);
}

} // namespace slipway::audit
