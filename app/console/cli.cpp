// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/cli.h"

#include "app/console/words.h"
#include "base/redact.h"
#include "recipe/recipepacks.h"
#include "session/protectedcontexts.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// What comes from clusters may hold escape sequences; a terminal would obey them.
QString visible(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const bool bidi = (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069);
        if ((u < 0x20 && u != '\n' && u != '\t') || u == 0x7f || (u >= 0x80 && u < 0xa0) || bidi)
            out += u"\\u%1"_s.arg(u, 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out;
}

// What to do where the layer that failed did not know: by the kind alone.
QString adviceFor(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Timeout:
        return Words::tr("check that the server is up and that no proxy, VPN or firewall swallows the "
                         "answer; --verbose shows each request");
    case ErrorKind::Network:
        if (error.reason == "ConnectionRefused"_L1)
            return Words::tr("start the server, or mend the address");
        if (error.reason == "HostNotFound"_L1)
            return Words::tr("mend the host name, or the name resolution of this machine");
        return Words::tr("check the address, and the network, proxy or VPN on the way");
    case ErrorKind::Unauthorized:
        return Words::tr("sign in again: the credentials are not valid, or no longer");
    case ErrorKind::Forbidden:
        return Words::tr("ask an administrator for the permission that is named, or use another account");
    case ErrorKind::TooManyRequests:
        return error.retryAfter ? Words::tr("try again in %1 s").arg(error.retryAfter->count())
                                : Words::tr("try again in a moment");
    case ErrorKind::Unavailable:
        return Words::tr("try again in a moment");
    case ErrorKind::Internal:
    case ErrorKind::Invalid:
        if (error.where.contains("://"_L1)) {
            // What an answer of the server refuses is said by its causes; the rest came from no such server.
            return error.kind == ErrorKind::Invalid && error.httpStatus != 0
                ? QString()
                : Words::tr(
                      "check that this address is the server that is meant; if it is, look at its logs");
        }
        return error.kind == ErrorKind::Internal || error.where.isEmpty()
            ? QString()
            : Words::tr("mend it there and try again");
    default:
        return {};
    }
}

QJsonObject errorJson(const Error &error)
{
    QJsonObject object{{u"kind"_s, errorKindName(error.kind)}, {u"message"_s, error.detail}};
    if (!error.where.isEmpty())
        object.insert(u"where"_s, error.where);
    if (const QString advice = error.hint.isEmpty() ? adviceFor(error) : error.hint; !advice.isEmpty())
        object.insert(u"hint"_s, advice);
    if (!error.reason.isEmpty())
        object.insert(u"reason"_s, error.reason);
    if (!error.steps.isEmpty())
        object.insert(u"steps"_s, QJsonArray::fromStringList(error.steps));
    if (!error.causes.isEmpty()) {
        QJsonArray causes;
        for (const ErrorCause &cause : error.causes)
            causes.append(QJsonObject{
                {u"reason"_s, cause.reason}, {u"field"_s, cause.field}, {u"message"_s, cause.message}});
        object.insert(u"causes"_s, causes);
    }
    return object;
}

} // namespace

// A plugin runs after the person has seen its command line and agreed, here or by --allow-exec.
/// What a person is asked on the terminal: whether a kubeconfig's program may run, and the name of a protected context.
class Cli::Consent : public ExecConsent
{
public:
    explicit Consent(Cli &cli) : m_cli(cli) { }
    ContextGuard guard()
    {
        return {.protection =
                    [this](const QString &name) {
                        if (!m_settings)
                            m_settings.emplace(m_cli.paths().settingsFile());
                        return protectionOf(protectedContexts(*m_settings), name);
                    },
                .confirm = [this](QString name, std::stop_token) { return confirmContext(std::move(name)); }};
    }
    Task<bool> confirmContext(QString name)
    {
        // --yes agrees to questions that can be foreseen; this one is there to make sure of the cluster.
        const QString given = m_cli.parser.isSet(u"confirm-context"_s)
            ? m_cli.parser.value(u"confirm-context"_s)
            : m_cli.askLine(Words::tr("The context %1 is protected. Type its name to change it:").arg(name));
        co_return given == name;
    }
    Task<bool> ask(ExecCommand command, std::stop_token) override
    {
        if (m_cli.parser.isSet(u"allow-exec"_s) || m_cli.session().isSandbox())
            co_return true;
        m_cli.say(
            Words::tr("The kubeconfig %1 wants to run this program for credentials:").arg(command.file));
        m_cli.say(u"    "_s + command.commandLine());
        if (::isatty(STDIN_FILENO) == 0) {
            m_cli.say(Words::tr("Refused: there is no terminal to ask on. Pass --allow-exec to agree."));
            co_return false;
        }
        co_return m_cli.confirm(Words::tr("Run it?"));
    }

private:
    Cli &m_cli;
    std::optional<Settings> m_settings; // which contexts are protected; read when a client is made
};

ExitStatus exitStatusOf(const Error &error)
{
    // What this machine itself refuses is neither out of reach nor a matter of who signed in.
    if (error.where.startsWith(u'/')
        && (error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::Forbidden))
        return ExitStatus::Failed;
    switch (error.kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Unavailable:
    case ErrorKind::TooManyRequests:
        return ExitStatus::Unreachable;
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
        return ExitStatus::Unauthorized;
    case ErrorKind::Invalid:
    case ErrorKind::NotFound:
        return ExitStatus::Usage;
    default:
        return ExitStatus::Failed;
    }
}

namespace {

// What is made in a sandbox ends with it, and must not stand beside what is real.
StorePaths pathsOfThisWorld()
{
    const StorePaths person = StorePaths::ofThisUser();
    const QString sandbox = qEnvironmentVariable("SLIPWAY_SANDBOX");
    return sandbox.isEmpty() ? person : person.forSandbox(sandbox);
}

} // namespace

Cli::Cli()
    : m_consent(std::make_unique<Consent>(*this))
    , m_paths(pathsOfThisWorld())
    , m_runs(m_paths.journalFile())
{
    m_terminal = ::isatty(STDERR_FILENO) != 0;
}

Cli::~Cli() = default;

void Cli::addCommonOptions()
{
    parser.addOptions({
        {u"context"_s, Words::tr("kubeconfig context; the current one when not given"), u"NAME"_s},
        {u"kubeconfig"_s, Words::tr("kubeconfig file; KUBECONFIG or ~/.kube/config when not given"),
         u"FILE"_s},
        {u"project"_s, Words::tr("Google Cloud project id"), u"ID"_s},
        {u"region"_s, Words::tr("region or zone"), u"NAME"_s},
        {{u"n"_s, u"namespace"_s}, Words::tr("Kubernetes namespace"), u"NAME"_s},
        {{u"o"_s, u"output"_s}, Words::tr("text, json or jsonl"), u"FORM"_s, u"text"_s},
        {{u"y"_s, u"yes"_s}, Words::tr("agree to what would be asked")},
        {u"confirm-context"_s, Words::tr("name of the protected context that is to be changed"), u"NAME"_s},
        {u"allow-exec"_s, Words::tr("let the kubeconfig's credential plugin run without asking")},
        {u"verbose"_s, Words::tr("say on standard error what is done, request by request")},
        {{u"h"_s, u"help"_s}, Words::tr("show this help")},
    });
}

void Cli::addChoiceOptions()
{
    parser.addOptions({
        {u"recipe"_s, Words::tr("recipe id, such as vllm-gcsfuse"), u"ID"_s},
        {u"values"_s, Words::tr("values file of the recipe's parameters"), u"FILE.yaml"_s},
        {u"set"_s, Words::tr("one parameter; wins over the values file; may repeat"), u"NAME=VALUE"_s},
    });
}

void Cli::addOptionWithBareValue(const QCommandLineOption &option, const QString &bare)
{
    parser.addOption(option);
    m_bareValues.insert(option.names().constFirst(), bare);
}

std::optional<QString> Cli::parse(const QStringList &arguments)
{
    QStringList complete = arguments;
    for (qsizetype i = 0; i < complete.size() && complete.at(i) != "--"_L1; ++i) {
        const auto bare = complete.at(i).startsWith("--"_L1)
            ? m_bareValues.constFind(complete.at(i).sliced(2))
            : m_bareValues.constEnd();
        bool isNumber = false;
        (void)complete.value(i + 1).toLongLong(&isNumber);
        if (bare != m_bareValues.constEnd() && !isNumber)
            complete[i] += u'=' + *bare;
    }
    if (!parser.parse(complete))
        return parser.errorText();
    const QString form = parser.value(u"output"_s);
    if (form == "json"_L1)
        m_form = OutputForm::Json;
    else if (form == "jsonl"_L1)
        m_form = OutputForm::JsonLines;
    else if (form != "text"_L1)
        return Words::tr("--output takes text, json or jsonl, not \"%1\"").arg(form);
    m_colours = isText() && ::isatty(STDOUT_FILENO) != 0 && qEnvironmentVariableIsEmpty("NO_COLOR")
        && qgetenv("TERM") != "dumb";
    return {};
}

void Cli::write(const QByteArray &bytes)
{
    if (std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout) == std::size_t(bytes.size())
        && std::fflush(stdout) == 0)
        return;
    // A reader that left, such as head(1), has what it wanted; a full disk or a closed stream does not.
    if (errno != EPIPE && m_lostOutput.isEmpty())
        m_lostOutput = QString::fromLocal8Bit(std::strerror(errno));
}

ExitStatus Cli::finished(ExitStatus status)
{
    endProgress();
    if (m_lostOutput.isEmpty())
        return status;
    say(Words::tr("slipway: standard output could not be written: %1").arg(m_lostOutput));
    say(Words::tr("To do: %1")
            .arg(Words::tr("send it to a place with room, and run the command again; `slipway status` says "
                           "what was done")));
    return status == ExitStatus::Fine ? ExitStatus::Failed : status;
}

void Cli::printJson(const QJsonObject &object)
{
    QByteArray bytes = QJsonDocument(object).toJson(m_form == OutputForm::Json ? QJsonDocument::Indented
                                                                               : QJsonDocument::Compact);
    if (!bytes.endsWith('\n'))
        bytes += '\n';
    write(bytes);
}

void Cli::print(const QString &line)
{
    endProgress();
    // Our own colours are the only escapes that pass.
    const QByteArray bytes = (m_colours ? line : visible(line)).toUtf8() + '\n';
    write(bytes);
}

void Cli::say(const QString &line)
{
    endProgress();
    const QByteArray bytes = visible(redacted(line)).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stderr);
}

void Cli::sayProgress(const QString &line, const QString &essence)
{
    if (line == m_lastProgress || (!m_terminal && !essence.isEmpty() && essence == m_lastEssence))
        return;
    m_lastEssence = essence;
    m_lastProgress = line;
    const QByteArray bytes = visible(redacted(line)).toUtf8();
    if (m_terminal)
        std::fprintf(stderr, "\r\033[K%s", bytes.constData());
    else
        std::fprintf(stderr, "%s\n", bytes.constData());
    std::fflush(stderr);
}

void Cli::endProgress()
{
    if (m_terminal && !m_lastProgress.isEmpty())
        std::fputs("\r\033[K", stderr);
    m_lastProgress.clear();
}

QString Cli::styled(const QString &text, const char *style) const
{
    const QString clean = visible(text);
    if (!m_colours)
        return clean;
    const QByteArrayView name(style);
    const char *code = name == "good" ? "32"
        : name == "warn"              ? "33"
        : name == "bad"               ? "31"
        : name == "dim"               ? "2"
                                      : "1";
    return u"\033[%1m%2\033[0m"_s.arg(QLatin1StringView(code), clean);
}

ExitStatus Cli::report(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled) {
        if (!isText())
            printJson({{u"error"_s, errorJson(error)}});
        say(Words::tr("Cancelled."));
        return ExitStatus::Failed;
    }
    if (!isText())
        printJson({{u"error"_s, errorJson(error)}});
    QString line = u"slipway: "_s;
    if (!error.where.isEmpty())
        line += error.where + u": "_s;
    line += error.detail.isEmpty() ? errorKindName(error.kind) : error.detail;
    say(line);
    for (const ErrorCause &cause : error.causes)
        say(u"    "_s + (cause.field.isEmpty() ? QString() : cause.field + u": "_s) + cause.message);
    if (const QString advice = error.hint.isEmpty() ? adviceFor(error) : error.hint; !advice.isEmpty())
        say(Words::tr("To do: %1").arg(advice));
    return exitStatusOf(error);
}

ExitStatus Cli::refuse(const QString &what, const QList<ChoiceProblem> &problems)
{
    Error error = fail(ErrorKind::Invalid, what, {},
                       Words::tr("name each, as with --set %1=VALUE, or in a file for --values")
                           .arg(problems.first().parameter))
                      .error();
    for (const ChoiceProblem &problem : problems)
        error.causes.append({.field = problem.parameter, .message = problem.message});
    return report(error);
}

ExitStatus Cli::usage(const QString &problem)
{
    Error error;
    error.kind = ErrorKind::Invalid;
    error.detail = problem;
    return report(error);
}

std::unique_ptr<Session> Cli::makeSession()
{
    Session::Options options;
    options.kubeconfigPath = parser.value(u"kubeconfig"_s);
    // What the person has protected in the window holds here too.
    SessionFactories factories;
    factories.kube = [this](KubeContext context, std::unique_ptr<KubeCredentialSource> credentials,
                            Clock &now) -> Result<std::unique_ptr<KubeClient>> {
        auto client = makeKubeClient(std::move(context), std::move(credentials), now);
        if (!client)
            return client;
        return guardedClient(*std::move(client), m_consent->guard());
    };
    return std::make_unique<Session>(clock, *m_consent, options, factories);
}

Session &Cli::session()
{
    if (!m_session) {
        m_session = makeSession();
        m_recorder = std::make_unique<ActivityRecorder>(m_paths.databaseFile(), *m_session);
        m_session->setChangeLog(m_recorder.get());
        m_measurements = std::make_unique<MeasurementArchive>(m_paths.databaseFile());
        m_session->setMeasurements(m_measurements.get());
    }
    return *m_session;
}

bool Cli::confirm(const QString &question)
{
    if (parser.isSet(u"yes"_s))
        return true;
    return ask(question);
}

bool Cli::ask(const QString &question)
{
    const QString answer = askLine(question + u" [y/N]"_s).toLower();
    return answer == "y"_L1 || answer == "yes"_L1;
}

ActivityRecorder &Cli::activities()
{
    (void)session(); // made with it
    return *m_recorder;
}

QString Cli::askLine(const QString &question)
{
    if (::isatty(STDIN_FILENO) == 0)
        return {};
    endProgress();
    std::fprintf(stderr, "%s ", visible(question).toUtf8().constData());
    std::fflush(stderr);
    QFile in;
    if (!in.open(STDIN_FILENO, QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(in.readLine(1000)).trimmed();
}

Result<Choices> Cli::choices(const std::optional<Choices> &base)
{
    const QString file = parser.value(u"values"_s);
    QString id = parser.value(u"recipe"_s);
    if (id.isEmpty() && !file.isEmpty()) {
        auto named = recipeIdOfValues(file);
        if (!named)
            return std::unexpected(std::move(named.error()));
        id = *named;
    }
    if (base) {
        if (!id.isEmpty() && id != base->recipe().id)
            return fail(
                ErrorKind::Invalid,
                Words::tr("it was made by recipe %1 and cannot become one of %2").arg(base->recipe().id, id));
        id = base->recipe().id;
    }
    if (id.isEmpty())
        return fail(ErrorKind::Invalid, Words::tr("which recipe?"), {},
                    Words::tr("pass --recipe ID or a --values file that names it"));
    QStringList known;
    std::shared_ptr<const Recipe> recipe;
    for (const auto &candidate : allRecipes()) {
        known << candidate->id;
        if (candidate->id == id)
            recipe = candidate;
    }
    if (!recipe)
        return fail(ErrorKind::Invalid,
                    Words::tr("there is no recipe \"%1\"; there are: %2").arg(id, known.join(u", "_s)));
    Choices choices = base.value_or(Choices(recipe));
    if (!file.isEmpty()) {
        auto read = readChoices(file, recipe);
        if (!read)
            return std::unexpected(std::move(read.error()));
        for (const Parameter &parameter : recipe->parameters) {
            if (read->isChosen(parameter.id))
                choices.set(parameter.id, read->chosen(parameter.id));
        }
    }
    const auto set = [&choices, &recipe](const QString &name, const QString &text,
                                         const QString &where) -> std::optional<Error> {
        const Parameter *parameter = recipe->parameter(name);
        if (!parameter)
            return fail(ErrorKind::Invalid,
                        Words::tr("recipe %1 has no parameter \"%2\"").arg(recipe->id, name), where)
                .error();
        QJsonValue value = text;
        bool ok = true;
        if (parameter->type == ParameterType::Integer)
            value = qint64(text.toLongLong(&ok));
        else if (parameter->type == ParameterType::Number)
            value = text.toDouble(&ok);
        else if (parameter->type == ParameterType::Boolean) {
            ok = text == "true"_L1 || text == "false"_L1;
            value = text == "true"_L1;
        } else if (parameter->type == ParameterType::Enum) {
            // The allowed values may be numbers; what none of them reads like is refused with their list.
            const auto meant = std::ranges::find(parameter->values, text, [](const QJsonValue &allowed) {
                return allowed.toVariant().toString();
            });
            if (meant != parameter->values.end())
                value = *meant;
        }
        if (!ok)
            return fail(ErrorKind::Invalid,
                        Words::tr("\"%1\" is not of type %2").arg(text, toString(parameter->type)), where)
                .error();
        if (const auto problem = choices.set(name, value))
            return fail(ErrorKind::Invalid, problem->message, where).error();
        return {};
    };
    const auto common = [&](const QString &option, const QString &parameter) -> std::optional<Error> {
        if (!parser.isSet(option) || !recipe->parameter(parameter))
            return {};
        return set(parameter, parser.value(option), u"--"_s + option);
    };
    for (const auto &[option, parameter] :
         {std::pair(u"project"_s, u"project"_s), std::pair(u"region"_s, u"location"_s),
          std::pair(u"namespace"_s, u"namespace"_s)}) {
        if (auto problem = common(option, parameter))
            return std::unexpected(*problem);
    }
    for (const QString &assignment : parser.values(u"set"_s)) {
        const qsizetype equals = assignment.indexOf(u'=');
        if (equals <= 0)
            return fail(ErrorKind::Invalid, Words::tr("--set takes NAME=VALUE, not \"%1\"").arg(assignment));
        if (auto problem = set(assignment.left(equals), assignment.mid(equals + 1),
                               u"--set "_s + assignment.left(equals)))
            return std::unexpected(*problem);
    }
    return choices;
}

Task<> Cli::connectFor(Deployment &deployment, std::stop_token stop)
{
    const bool byKubeconfig = parser.isSet(u"context"_s) || parser.isSet(u"kubeconfig"_s);
    if (deployment.recipe().provider == "google"_L1 && !session().google()) {
        auto account = co_await session().connectGoogle({}, stop);
        if (!account) {
            // A cluster that a kubeconfig reaches, with the cloud's part done by somebody else, needs no cloud.
            const bool needless =
                byKubeconfig && deployment.choices().chosen(u"prepareCloud"_s) == QJsonValue(false);
            if (!needless || account.error().kind == ErrorKind::Cancelled)
                co_return std::unexpected(std::move(account.error()));
            say(Words::tr("Going on without Google Cloud, of which nothing is asked."));
        }
    }
    if (byKubeconfig && !session().kube()) {
        auto version = co_await session().connectContext(parser.value(u"context"_s), stop);
        if (!version)
            co_return std::unexpected(std::move(version.error()));
        co_return {};
    }
    co_return co_await deployment.connectCluster(stop);
}

Task<> Cli::connectCluster(std::stop_token stop)
{
    if (session().kube())
        co_return {};
    auto version = co_await session().connectContext(parser.value(u"context"_s), stop);
    if (!version)
        co_return std::unexpected(std::move(version.error()));
    Target target = session().target();
    if (parser.isSet(u"namespace"_s)) {
        target.nameSpace = parser.value(u"namespace"_s);
        session().setTarget(target);
    }
    if (!session().insecureText().isEmpty())
        say(Words::tr("Warning: %1").arg(session().insecureText()));
    co_return {};
}

QStringList positional(const Cli &cli)
{
    return cli.parser.positionalArguments();
}

} // namespace slipway
