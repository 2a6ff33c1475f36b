// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The logs of FakeKubeClient: files that tests write, and readers that follow them.
#include "base/oneshot.h"
#include "kube/fakekubeclient.h"
#include "kube/kubestreams.h"

namespace slipway {
using namespace Qt::StringLiterals;

struct FakeKubeClient::LogFile {
    QList<LogLine> lines;
    std::vector<std::weak_ptr<OneShot>> readers;
    int rotations = 0;

    void wake()
    {
        for (const auto &reader : std::exchange(readers, {})) {
            if (const auto woken = reader.lock())
                woken->complete();
        }
    }
};

class FakeKubeClient::LogReading : public LogStream
{
public:
    LogReading(std::shared_ptr<LogFile> file, QList<LogLine> first, bool follow)
        : m_file(std::move(file))
        , m_first(std::move(first))
        , m_next(m_file->lines.size())
        , m_rotations(m_file->rotations)
        , m_follow(follow)
    {
    }
    Task<QList<LogLine>> next(std::stop_token stop) override
    {
        for (;;) {
            if (stop.stop_requested())
                co_return cancelled();
            if (!m_first.isEmpty())
                co_return std::exchange(m_first, {});
            if (m_next < m_file->lines.size())
                co_return m_file->lines.sliced(std::exchange(m_next, m_file->lines.size()));
            if (!m_follow || m_file->rotations != m_rotations)
                co_return QList<LogLine>();
            m_woken = std::make_shared<OneShot>();
            m_file->readers.push_back(m_woken);
            std::stop_callback onStop(stop, [woken = *m_woken] { woken.complete(); });
            co_await *m_woken;
        }
    }

private:
    std::shared_ptr<LogFile> m_file;
    QList<LogLine> m_first;
    qsizetype m_next;
    int m_rotations;
    bool m_follow;
    std::shared_ptr<OneShot> m_woken;
};

void FakeKubeClient::setLogs(const QString &nameSpace, const QString &pod, const QString &container,
                             const QStringList &lines, bool previous)
{
    auto file = std::make_shared<LogFile>();
    for (const QString &line : lines)
        file->lines.append(logLineOf(line.toUtf8(), true));
    m_logs.insert(nameSpace + u'/' + pod + u'/' + container + (previous ? u"?previous"_s : QString()), file);
}

void FakeKubeClient::appendLog(const QString &nameSpace, const QString &pod, const QString &container,
                               const QString &line)
{
    const auto file = m_logs.value(nameSpace + u'/' + pod + u'/' + container);
    file->lines.append(logLineOf(line.toUtf8(), true));
    file->wake();
}

void FakeKubeClient::endLogs()
{
    for (const auto &file : std::as_const(m_logs)) {
        ++file->rotations;
        file->wake();
    }
}

Task<std::unique_ptr<LogStream>> FakeKubeClient::logs(QString nameSpace, QString pod, LogOptions options,
                                                      std::stop_token stop)
{
    if (auto entered = co_await enter(u"logs"_s, u"Pod"_s, nameSpace + u'/' + pod, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    const QString suffix = options.previous ? u"?previous"_s : QString();
    auto found = m_logs.constFind(nameSpace + u'/' + pod + u'/' + options.container + suffix);
    if (found == m_logs.constEnd() && !options.container.isEmpty())
        found = m_logs.constFind(nameSpace + u'/' + pod + u'/' + suffix);
    if (found == m_logs.constEnd())
        co_return fail(options.previous ? ErrorKind::Invalid : ErrorKind::NotFound,
                       u"no logs of pod \"%1\""_s.arg(pod));
    QList<LogLine> lines;
    for (const LogLine &line : std::as_const((*found)->lines)) {
        if (!options.sinceTime.isValid() || line.time >= options.sinceTime)
            lines.append(line);
    }
    if (options.tailLines >= 0 && lines.size() > options.tailLines)
        lines = lines.last(options.tailLines);
    co_return std::unique_ptr<LogStream>(std::make_unique<LogReading>(*found, lines, options.follow));
}

} // namespace slipway
