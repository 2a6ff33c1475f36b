// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/dockerrun.h"

#include <QRegularExpression>
#include <QSet>

#include <array>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

struct KnownServer {
    const char *image; ///< the image's path begins with it
    qint64 port;
};

constexpr std::array knownServers{
    KnownServer{"vllm/vllm-openai", 8000},
    KnownServer{"ghcr.io/huggingface/text-generation-inference", 80},
    KnownServer{"ghcr.io/huggingface/text-embeddings-inference", 80},
    KnownServer{"ollama/ollama", 11434},
    KnownServer{"grafana/grafana", 3000},
    KnownServer{"prom/prometheus", 9090},
    KnownServer{"grafana/loki", 3100},
};

const KnownServer *serverOf(const QString &image)
{
    const QString path = image.section(u'@', 0, 0).section(u':', 0, 0);
    for (const KnownServer &server : knownServers) {
        if (path == QLatin1StringView(server.image))
            return &server;
    }
    return nullptr;
}

bool takesValue(const QString &option)
{
    static const QSet<QString> options{
        u"-p"_s,           u"--publish"_s,    u"-v"_s,           u"--volume"_s,
        u"-e"_s,           u"--env"_s,        u"--name"_s,       u"--gpus"_s,
        u"--network"_s,    u"--net"_s,        u"-w"_s,           u"--workdir"_s,
        u"-u"_s,           u"--user"_s,       u"--ipc"_s,        u"--shm-size"_s,
        u"--restart"_s,    u"--entrypoint"_s, u"--mount"_s,      u"--runtime"_s,
        u"--env-file"_s,   u"-l"_s,           u"--label"_s,      u"-m"_s,
        u"--memory"_s,     u"--cpus"_s,       u"--platform"_s,   u"-h"_s,
        u"--hostname"_s,   u"--add-host"_s,   u"--device"_s,     u"--ulimit"_s,
        u"--cap-add"_s,    u"--cap-drop"_s,   u"--pid"_s,        u"--security-opt"_s,
        u"--pull"_s,       u"--group-add"_s,  u"--tmpfs"_s,      u"--dns"_s,
        u"--log-driver"_s, u"--log-opt"_s,    u"--health-cmd"_s, u"--network-alias"_s,
        u"--expose"_s,     u"--cpuset-cpus"_s};
    return options.contains(option);
}

bool standsForItself(const QString &option)
{
    static const QSet<QString> options{u"-d"_s,           u"--detach"_s,     u"-i"_s,
                                       u"-t"_s,           u"-it"_s,          u"-ti"_s,
                                       u"-dit"_s,         u"-itd"_s,         u"--interactive"_s,
                                       u"--tty"_s,        u"--rm"_s,         u"--init"_s,
                                       u"-P"_s,           u"--privileged"_s, u"--read-only"_s,
                                       u"-id"_s,          u"-td"_s,          u"-di"_s,
                                       u"--publish-all"_s};
    return options.contains(option);
}

DockerRun::Published publishedPort(const QString &text, int line)
{
    static const QRegularExpression form(u"^(?:(?:[\\d.]+|\\[[^\\]]*\\]):)?(?:(\\d+):)?(\\d+)(?:/tcp)?$"_s);
    const auto match = form.match(text);
    return {match.captured(1).toLongLong(), match.captured(2).toLongLong(), text, line};
}

} // namespace

bool DockerRun::serves() const
{
    return !hasEntryPoint && serverOf(image.text);
}

qint64 DockerRun::port() const
{
    if (!serves())
        return 0;
    const bool isSetByVariable = std::ranges::any_of(
        environment, [](const QString &each) { return each.section(u'=', 0, 0).contains("PORT"_L1); });
    const auto given = argument({u"--port", u"-p", u"--http-port"});
    if (isSetByVariable || (given && given->text.toLongLong() == 0))
        return 0;
    return given ? given->text.toLongLong() : serverOf(image.text)->port;
}

qint64 DockerRun::devices() const
{
    static const QRegularExpression list(u"^[\"']?device=([\\d,]+)[\"']?$"_s);
    if (const auto match = list.match(gpus); match.hasMatch())
        return match.captured(1).split(u',', Qt::SkipEmptyParts).size();
    return gpus.toLongLong();
}

std::optional<ShellWord> DockerRun::argument(std::initializer_list<QStringView> names) const
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const ShellWord &word = arguments.at(i);
        for (QStringView name : names) {
            if (word.text == name && i + 1 < arguments.size())
                return arguments.at(i + 1);
            if (word.text.startsWith(name) && word.text.size() > name.size()
                && word.text.at(name.size()) == u'=') {
                ShellWord value = word;
                value.text = word.text.mid(name.size() + 1);
                return value;
            }
        }
    }
    return {};
}

std::optional<DockerRun> dockerRun(const Command &command, const AuditWorld &world)
{
    const QList<ShellWord> &words = command.shell.words;
    qsizetype at = words.value(0).text == "sudo"_L1 ? 1 : 0;
    const QString program = words.value(at).text;
    if (program != "docker"_L1 && program != "podman"_L1)
        return {};
    at += words.value(at + 1).text == "container"_L1 ? 2 : 1;
    if (words.value(at).text != "run"_L1)
        return {};
    DockerRun run;
    for (++at; at < words.size(); ++at) {
        ShellWord word = words.at(at);
        word.text = world.resolved(word, command.file);
        if (!word.text.startsWith(u'-')) {
            run.image = word;
            for (++at; at < words.size(); ++at) {
                ShellWord argument = words.at(at);
                argument.text = world.resolved(argument, command.file);
                run.arguments.append(argument);
            }
            return run;
        }
        QString name = word.text, value;
        const qsizetype equals = word.text.indexOf(u'=');
        if (word.text.startsWith("--"_L1) && equals > 0) {
            name = word.text.left(equals);
            value = word.text.mid(equals + 1);
        } else if (takesValue(word.text)) {
            if (++at >= words.size())
                return {};
            value = world.resolved(words.at(at), command.file);
            word.line = words.at(at).line;
        } else if (!standsForItself(word.text)) {
            return {};
        }
        if (name == "-p"_L1 || name == "--publish"_L1)
            run.published.append(publishedPort(value, word.line));
        else if (name == "--gpus"_L1)
            run.gpus = value;
        else if (name == "--network"_L1 || name == "--net"_L1)
            run.isOnHost |= value == "host"_L1;
        else if (name == "--entrypoint"_L1)
            run.hasEntryPoint = true;
        else if (name == "-e"_L1 || name == "--env"_L1)
            run.environment.append(value);
    }
    return {};
}

} // namespace slipway::audit
