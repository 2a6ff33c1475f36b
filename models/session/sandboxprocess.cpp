// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sandboxprocess.h"

#include "base/oneshot.h"
#include "base/redact.h"
#include "recipe/yamlnode.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString findProgram(const QString &asked)
{
    if (!asked.isEmpty())
        return asked;
    const QString name = u"slipway-sandbox"_s;
    const QString beside = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

// Lines of the form [export ]NAME='value', as slipway-sandbox writes them for a POSIX shell.
QHash<QString, QString> parseEnvironment(const QByteArray &text)
{
    QHash<QString, QString> variables;
    for (QByteArray line : text.split('\n')) {
        line = line.trimmed();
        if (line.startsWith("export "))
            line = line.mid(7);
        const qsizetype equals = line.indexOf('=');
        if (equals <= 0 || line.startsWith('#'))
            continue;
        QByteArray value = line.mid(equals + 1);
        if (value.size() >= 2 && value.startsWith('\'') && value.endsWith('\'')) {
            value = value.mid(1, value.size() - 2);
            value.replace("'\\''", "'");
        } else if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"')) {
            value = value.mid(1, value.size() - 2);
        }
        variables.insert(QString::fromUtf8(line.left(equals)), QString::fromUtf8(value));
    }
    return variables;
}

} // namespace

QList<SandboxScenario> readSandboxScenarios(const QString &folder)
{
    QList<SandboxScenario> scenarios;
    const QDir dir(folder);
    const QStringList names = dir.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto document = parseYamlDocument(file.read(1024 * 1024), name);
        const auto textOf = [&document](QStringView key) {
            const YamlNode *node = document->find(key);
            return node && node->isScalar() ? node->text().simplified() : QString();
        };
        if (!document || !textOf(u"format").startsWith("slipway-scenario/"_L1) || textOf(u"name").isEmpty())
            continue;
        const auto translated = [](const QString &text) {
            return QCoreApplication::translate("scenario", text.toUtf8().constData());
        };
        scenarios.append({textOf(u"name"), translated(textOf(u"title")), translated(textOf(u"description"))});
    }
    // The healthy world first: it is the one to begin with.
    std::ranges::stable_partition(
        scenarios, [](const SandboxScenario &scenario) { return scenario.name == "everything-fine"_L1; });
    return scenarios;
}

SandboxProcess::SandboxProcess(Clock &clock)
    : m_clock(clock)
    , m_folder(QDir::tempPath() + u"/slipway-sandbox-XXXXXX"_s)
{
}

SandboxProcess::~SandboxProcess()
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    // At the end of the program: the one place where waiting is right, so that nothing is left running.
    m_process->disconnect();
    m_process->terminate();
    if (!m_process->waitForFinished(3000)) {
        m_process->kill();
        m_process->waitForFinished(1000);
    }
}

void SandboxProcess::stop()
{
    m_environment.clear();
    m_scenario.clear();
    if (!m_process)
        return;
    // It ends by itself after the polite signal; nobody waits for it here, and one that does not listen is killed.
    QProcess *old = m_process.release();
    old->disconnect();
    if (old->state() == QProcess::NotRunning) {
        old->deleteLater();
        return;
    }
    QObject::connect(old, &QProcess::finished, old, &QObject::deleteLater);
    QTimer::singleShot(3s, old, [old] { old->kill(); });
    old->setParent(QCoreApplication::instance());
    old->terminate();
}

Task<> SandboxProcess::start(Options options, std::stop_token stop)
{
    const QString program = findProgram(options.program);
    if (program.isEmpty())
        co_return fail(
            ErrorKind::NotFound,
            QCoreApplication::translate(
                "SandboxProcess", "the program slipway-sandbox was not found beside this one nor on PATH"),
            {},
            QCoreApplication::translate(
                "SandboxProcess", "install the package completely, or build the target slipway-sandbox"));
    if (!m_folder.isValid())
        co_return fail(ErrorKind::Unavailable, m_folder.errorString(), m_folder.path());
    this->stop();
    // The files of a former run would be taken for the sign that this one is ready.
    QFile::remove(kubeconfig());
    QFile::remove(m_folder.filePath(u"env"_s));
    QStringList arguments{u"--kubeconfig"_s, kubeconfig(), u"--env"_s, m_folder.filePath(u"env"_s)};
    m_scenario = options.scenario;
    if (!options.scenario.isEmpty())
        arguments << u"--scenario"_s << options.scenario;
    if (options.speed > 0)
        arguments << u"--speed"_s << QString::number(options.speed);
    if (!options.modelServer.isEmpty())
        arguments << u"--model-server"_s << options.modelServer;
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    QByteArray said;
    OneShot woken;
    QObject context;
    bool ended = false;
    bool expired = false;
    QObject::connect(m_process.get(), &QProcess::readyRead, &context, [this, &said, woken] {
        said += m_process->readAll();
        // The env file is written last, when all doors are open.
        if (QFileInfo::exists(m_folder.filePath(u"env"_s)))
            woken.complete();
    });
    QObject::connect(m_process.get(), &QProcess::finished, &context, [&ended, woken] {
        ended = true;
        woken.complete();
    });
    QObject::connect(m_process.get(), &QProcess::errorOccurred, &context, [&ended, woken] {
        ended = true;
        woken.complete();
    });
    QTimer deadline;
    deadline.setSingleShot(true);
    deadline.callOnTimeout(&context, [&expired, woken] {
        expired = true;
        woken.complete();
    });
    deadline.start(30s);
    std::stop_callback onStop(stop, [woken] { woken.complete(); });
    m_process->start(program, arguments);
    co_await woken;
    if (stop.stop_requested() || ended || expired) {
        const QString words = redacted(QString::fromUtf8(said.right(2000))).trimmed();
        const bool asked = stop.stop_requested();
        m_process->disconnect();
        m_process->kill();
        m_process.reset();
        if (asked)
            co_return cancelled();
        if (expired)
            co_return fail(
                ErrorKind::Timeout,
                QCoreApplication::translate("SandboxProcess", "the sandbox was not ready after 30 s"),
                program, words);
        co_return fail(ErrorKind::Internal,
                       words.isEmpty()
                           ? QCoreApplication::translate("SandboxProcess", "the sandbox ended at once")
                           : words,
                       program);
    }
    // From now on its output is read and dropped: a full pipe would stop it.
    QObject::connect(m_process.get(), &QProcess::readyRead, m_process.get(),
                     [process = m_process.get()] { process->readAll(); });
    QFile file(m_folder.filePath(u"env"_s));
    if (!file.open(QIODevice::ReadOnly))
        co_return fail(ErrorKind::Internal, file.errorString(), file.fileName());
    m_environment = parseEnvironment(file.readAll());
    m_environment.insert(u"KUBECONFIG"_s, kubeconfig());
    co_return {};
}

bool SandboxProcess::isRunning() const
{
    return m_process && m_process->state() == QProcess::Running;
}

QString SandboxProcess::environment(const char *name) const
{
    const auto found = m_environment.constFind(QString::fromLatin1(name));
    return found != m_environment.cend() ? *found : qEnvironmentVariable(name);
}

QString SandboxProcess::kubeconfig() const
{
    return m_folder.filePath(u"kubeconfig"_s);
}

} // namespace slipway
