// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requests to the servers of the world: a model under another name than it is served, a path that vLLM does not have, a key that is not
// sent, a port on which nobody listens. Source: vLLM docs, "OpenAI-Compatible Server" (--served-model-name; else the value of --model;
// other names answer 404; with --api-key or VLLM_API_KEY everything under /v1 answers 401 without it).
#include "audit/dockerrun.h"
#include "audit/podmatch.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

struct Served {
    QStringList names = {};
    Place place = {};
    bool open = false; ///< somebody answers to names that are not known here
    int servers = 0;
    int withKey = 0;
    Place keyPlace = {};
    bool isRewritten = false; ///< paths may be others outside
    QStringList localPorts = {}; ///< on which servers and forwards of this machine listen
    Place localPlace = {};
    bool localOpen = false; ///< more may listen here
};

/// What a server's command line says of the names it answers to.
void addWords(Served &served, const QStringList &words, const Place &place)
{
    QStringList names;
    QString model;
    bool key = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString flag = words.at(i).section(u'=', 0, 0), value = words.at(i).section(u'=', 1);
        const auto following = [&] {
            QStringList list;
            if (words.at(i).contains(u'='))
                list << value;
            for (qsizetype j = i + 1; j < words.size() && !words.at(j).startsWith(u'-'); ++j)
                list << words.at(j);
            return list;
        };
        if (flag == "--served-model-name"_L1 || flag == "--served_model_name"_L1)
            names += following();
        else if (flag == "--model"_L1)
            model = following().value(0);
        else if (flag == "--lora-modules"_L1 || flag == "--enable-lora"_L1)
            served.open = true;
        else if (flag == "--root-path"_L1)
            served.isRewritten = true;
        else if (flag == "--api-key"_L1)
            key = true;
        else if (words.at(i) == "serve"_L1 && i + 1 < words.size() && !words.at(i + 1).startsWith(u'-'))
            model = words.at(i + 1);
    }
    if (names.isEmpty() && !model.isEmpty())
        names << model;
    served.open |= names.isEmpty();
    for (const QString &name : std::as_const(names)) {
        served.open |= masked(name).contains(anyText) || name.contains(u'$');
        served.names << name;
    }
    served.place = place;
    ++served.servers;
    if (key) {
        ++served.withKey;
        served.keyPlace = place;
    }
}

void addContainer(const AuditWorld &world, const PodContainer &container, Served &served)
{
    // Whoever routes, translates or takes any name.
    static const QRegularExpression other(
        u"sglang|text-generation|text-embeddings|tgi|ollama|triton|/ray|litellm|llama\\.?cpp|envoy|router|epp|gateway|proxy|open-webui"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString image = container.image();
    const QStringList words = commandWords(world, container);
    const bool isVllm = image.contains("vllm"_L1) || words.join(u' ').contains("vllm"_L1);
    served.open |= other.match(image).hasMatch();
    if (!isVllm)
        return;
    const int before = served.withKey;
    addWords(served, words, container.manifest->place(*container.node));
    const YamlNode *env = container.node->find(u"env");
    for (const YamlNode &item : env ? env->items : QList<YamlNode>{}) {
        if (served.withKey == before
            && world.text(*container.manifest, item.find(u"name")) == "VLLM_API_KEY"_L1) {
            ++served.withKey;
            served.keyPlace = container.manifest->place(item);
        }
    }
    served.isRewritten |= container.node->find(u"envFrom") != nullptr && served.withKey > before;
}

void addLocal(Served &served, const QString &port, const Place &place)
{
    served.localOpen |= port.isEmpty() || masked(port).contains(anyText) || port.contains(u'$');
    served.localPorts << port;
    if (served.localPlace.line == 0)
        served.localPlace = place;
}

void addCommand(const AuditWorld &world, const Command &command, Served &served)
{
    const QString program = command.shell.program();
    QStringList words;
    for (const ShellWord &word : command.shell.words)
        words << world.resolved(word, command.file);
    const bool isModule =
        program.startsWith("python"_L1) && words.contains(u"vllm.entrypoints.openai.api_server"_s);
    if ((program == "vllm"_L1 && words.value(1) == "serve"_L1) || isModule) {
        addWords(served, words, command.place());
        const ParsedCommand line = parsed(command, &world);
        addLocal(served, line.has({u"--port"}) ? line.value({u"--port"}) : u"8000"_s, command.place());
    } else if (const auto run = dockerRun(command, world)) {
        if (run->image.text.contains("vllm"_L1)) {
            QStringList arguments;
            for (const ShellWord &word : run->arguments)
                arguments << word.text;
            addWords(served, arguments, command.place());
        }
        for (const DockerRun::Published &each : run->published)
            addLocal(served, each.outside > 0 ? QString::number(each.outside) : QString(), command.place());
        if (run->isOnHost || run->published.isEmpty())
            served.localOpen = true;
    } else if (program == "kubectl"_L1 || program == "oc"_L1) {
        static const QRegularExpression pair(u"^(?:(\\d*):)?(\\d+)$"_s);
        const ParsedCommand line = parsed(command, &world);
        for (qsizetype i = line.word(0) == "port-forward"_L1 ? 2 : line.words.size(); i < line.words.size();
             ++i) {
            const auto match = pair.match(line.word(i));
            addLocal(served, match.captured(1).isEmpty() ? match.captured(2) : match.captured(1),
                     command.place());
        }
    } else {
        static const QStringList others{u"ssh"_s,      u"podman"_s, u"docker"_s,  u"docker-compose"_s,
                                        u"minikube"_s, u"socat"_s,  u"ollama"_s,  u"litellm"_s,
                                        u"uvicorn"_s,  u"serve"_s,  u"nerdctl"_s, u"llama-server"_s};
        served.localOpen |= others.contains(program) && words.value(1) != "pull"_L1
            && words.value(1) != "push"_L1 && words.value(1) != "build"_L1 && words.value(1) != "tag"_L1
            && words.value(1) != "login"_L1;
    }
}

Served whatIsServed(const AuditWorld &world)
{
    static const QStringList rewriters{u"InferenceModel"_s, u"InferenceObjective"_s,
                                       u"InferenceModelRewrite"_s, u"LLMInferenceService"_s,
                                       u"InferenceService"_s};
    Served served;
    for (const Manifest &manifest : world.manifests) {
        served.open |= rewriters.contains(manifest.kind);
        served.isRewritten |= manifest.kind.endsWith("Route"_L1) || manifest.kind == "Ingress"_L1
            || manifest.kind == "VirtualService"_L1 || rewriters.contains(manifest.kind);
    }
    for (const PodContainer &container : world.containers())
        addContainer(world, container, served);
    for (const Command &command : world.commands) {
        if (!command.mention)
            addCommand(world, command, served);
    }
    return served;
}

void sayModel(AuditContext &context, const Served &served, const Place &place, const QString &asked)
{
    if (served.open || served.names.isEmpty() || isPlaceholder(asked) || served.names.contains(asked))
        return;
    context.report.add(
        "service.model", {{place, u"model"_s, asked}, {served.place, u"args"_s, served.names.join(u", "_s)}},
        AuditText::tr("The model %1 is asked for, but %2 is served").arg(asked, served.names.join(u", "_s)),
        AuditText::tr("The server answers 404: the model does not exist."), AuditText::tr("Ask for"),
        u"\"model\": \"%1\""_s.arg(served.names.first()));
}

const QRegularExpression &oursPattern()
{
    static const QRegularExpression ours(u"localhost|127\\.0\\.0\\.1|\\.svc\\b"_s);
    return ours;
}

void checkRequest(AuditContext &context, const Served &served, const Command &command)
{
    const AuditWorld &world = context.world;
    static const QRegularExpression model(u"\"model\"\\s*:\\s*\"([^\"]+)\""_s);
    static const QRegularExpression bare(
        u"^(?:https?://)?(?:localhost|127\\.0\\.0\\.1|[\\w.-]+\\.svc(?:\\.cluster\\.local)?)(?::\\d+)?(/(?:chat/completions|completions|models|embeddings|responses))$"_s);
    // Headers in an array or a variable.
    static const QRegularExpression inVariable(
        u"^\\$\\{\\w*(?:AUTH|HEADER|OPT|ARG|CURL)\\w*(?:\\[@\\])?\\}$"_s,
        QRegularExpression::CaseInsensitiveOption);
    bool isOurs = false, hasKey = false;
    const ShellWord *url = nullptr;
    for (const ShellWord &word : command.shell.words) {
        const QString text = world.resolved(word, command.file);
        if (oursPattern().match(text).hasMatch() && text.contains("/v1/"_L1)) {
            isOurs = true;
            url = &word;
        }
        hasKey |= text.contains("authorization"_L1, Qt::CaseInsensitive) || text.startsWith("--oauth2"_L1)
            || text.startsWith(u'@') || text == "-K"_L1 || text == "--config"_L1 || text.startsWith("-H@"_L1)
            || inVariable.match(text).hasMatch();
        if (const auto match = bare.match(text);
            match.hasMatch() && served.servers > 0 && !served.isRewritten && !served.open)
            context.report.add("service.path",
                               {{command.place(word), u"url"_s, text},
                                {served.place, u"vLLM"_s, served.names.join(u", "_s)}},
                               AuditText::tr("vLLM does not answer %1").arg(match.captured(1)),
                               AuditText::tr("Its paths begin with /v1; the server answers 404."),
                               AuditText::tr("Ask for"), u"/v1"_s + match.captured(1));
    }
    if (isOurs && url && !hasKey && served.servers > 0 && served.withKey == served.servers && !served.open
        && !served.isRewritten)
        context.report.add("service.key",
                           {{command.place(*url), u"curl"_s, world.resolved(*url, command.file)},
                            {served.keyPlace, u"vLLM"_s, u"--api-key"_s}},
                           AuditText::tr("The request does not send the API key that the server asks for"),
                           AuditText::tr("The server answers 401."), AuditText::tr("Add"),
                           u"-H \"Authorization: Bearer $API_KEY\""_s);
    for (const ShellWord &word : command.shell.words) {
        const QString text = world.resolved(word, command.file);
        const auto match = model.match(text);
        if (isOurs && match.hasMatch() && !match.captured(1).contains(literalDollar))
            sayModel(context, served,
                     {command.file, word.line + int(text.left(match.capturedStart()).count(u'\n'))},
                     match.captured(1));
    }
}

/// Clients in Python that the page shows.
void checkClient(AuditContext &context, const Served &served, const CodeBlock &block)
{
    static const QRegularExpression base(
        u"base_url\\s*=\\s*[\"']http://(?:localhost|127\\.0\\.0\\.1)(?::(\\d+))?(/[^\"']*)?[\"']"_s);
    static const QRegularExpression model(u"\\bmodel\\s*=\\s*[\"']([^\"']+)[\"']"_s);
    if (!block.text().contains("OpenAI("_L1))
        return;
    bool isOurs = false;
    for (const QString &line : block.lines)
        isOurs |= base.match(line).hasMatch();
    for (qsizetype i = 0; isOurs && i < block.lines.size(); ++i) {
        const Place place{block.file, block.firstLine + int(i)};
        const QString &line = block.lines.at(i);
        if (const auto match = base.match(line); match.hasMatch()) {
            const QString port = match.captured(1), path = match.captured(2);
            if (!port.isEmpty() && !served.localOpen && !served.localPorts.isEmpty()
                && !served.localPorts.contains(port))
                context.report.add("service.local-port",
                                   {{place, u"base_url"_s, match.captured(0)},
                                    {served.localPlace, u"--port"_s, served.localPorts.join(u", "_s)}},
                                   AuditText::tr("Port %1 of this machine is asked, but %2 is opened")
                                       .arg(port, served.localPorts.join(u", "_s)),
                                   AuditText::tr("Nothing listens on that port here."), AuditText::tr("Ask"),
                                   u"localhost:"_s + served.localPorts.last());
            if ((path.isEmpty() || path == "/"_L1) && served.servers > 0 && !served.isRewritten)
                context.report.add("service.path", {{place, u"base_url"_s, match.captured(0)}},
                                   AuditText::tr("The client's base_url lacks /v1"),
                                   AuditText::tr("Its paths begin with /v1; the server answers 404."),
                                   AuditText::tr("Write it as"), u"http://localhost:%1/v1"_s.arg(port));
        }
        if (const auto match = model.match(line); match.hasMatch())
            sayModel(context, served, place, match.captured(1));
    }
}

} // namespace

void requestRules(AuditContext &context)
{
    const Served served = whatIsServed(context.world);
    if (served.servers == 0)
        return;
    for (const Command &command : context.world.commands) {
        // Also from a pod: kubectl run … -- curl ….
        const bool isAsked = command.shell.program() == "curl"_L1
            || (command.shell.program() == "kubectl"_L1
                && std::ranges::any_of(command.shell.words,
                                       [](const ShellWord &word) { return word.text == "curl"_L1; }));
        if (isAsked && !command.mention)
            checkRequest(context, served, command);
    }
    for (const auto &block : context.world.blocks) {
        if (block->language == BlockLanguage::Other)
            checkClient(context, served, *block);
    }
}

} // namespace slipway::audit
