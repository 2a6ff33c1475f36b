// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/logrecorder.h"

#include "diagnosis/logchoice.h"
#include "kube/logfollower.h"
#include "kube/resourcekind.h"
#include "recording/recordingwriter.h"

#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// As a bundle has of each: see CaptureOptions.
constexpr int tailLines = 2000;
constexpr qint64 previousBytes = 512 * 1024;
/// What a log may be ahead of its average: an engine says hundreds of lines when it starts.
constexpr qint64 burstBytes = 1024 * 1024;

/// A key of 16,384 bits in PEM has some 13 KB.
constexpr qsizetype longestKey = 32 * 1024;

/// How much of a log may be kept.
class LogBudget
{
public:
    LogBudget(Clock &clock, qint64 bytesASecond)
        : m_clock(clock)
        , m_bytesASecond(bytesASecond)
        , m_began(clock.monotonic())
    {
    }
    bool takes(qint64 bytes)
    {
        const auto seconds = std::chrono::duration<double>(m_clock.monotonic() - m_began).count();
        if (m_taken + bytes > burstBytes + qint64(seconds * double(m_bytesASecond)))
            return false;
        m_taken += bytes;
        return true;
    }

private:
    Clock &m_clock;
    qint64 m_bytesASecond;
    std::chrono::nanoseconds m_began;
    qint64 m_taken = 0;
};

/// Where a private key begins whose end has not come: it is told as one by all of its lines alone. -1: nothing does.
qsizetype openKeyIn(const QString &text)
{
    const qsizetype begin = text.lastIndexOf("-----BEGIN "_L1);
    return begin >= 0 && text.indexOf("-----END "_L1, begin) < 0 ? begin : -1;
}

QString logKey(const QString &nameSpace, const QString &pod, const QString &container)
{
    return nameSpace + u'/' + pod + u'/' + container;
}

} // namespace

LogRecorder::LogRecorder(KubeClient &client, Clock &clock, RecordingWriter &writer, qint64 bytesASecond)
    : m_client(client)
    , m_clock(clock)
    , m_writer(writer)
    , m_bytesASecond(bytesASecond)
{
}

LogRecorder::~LogRecorder() = default;

void LogRecorder::choose(const QList<QJsonObject> &pods, const QList<QJsonObject> &events, int most)
{
    QHash<QString, QString> uids;
    for (const QJsonObject &pod : pods)
        uids.insert(namespaceOf(pod) + u'/' + nameOf(pod), uidOf(pod));
    const LogChoice choice = chooseLogs(pods, events, m_clock.now().toSecsSinceEpoch());
    auto running = std::ranges::count_if(m_following, [](const auto &handle) { return handle->isRunning(); });
    for (const LogWanted &wanted : choice.unwell + choice.ready) {
        // Those before a restart the bundle has, or notePod() has seen.
        if (wanted.previous)
            continue;
        const QString key = wanted.key();
        const QString uid = uids.value(wanted.nameSpace + u'/' + wanted.pod);
        if (m_podOf.value(key) == uid || running >= most)
            continue;
        m_podOf.insert(key, uid);
        ++running;
        begin(wanted.nameSpace, wanted.pod, wanted.container);
    }
}

void LogRecorder::begin(const QString &nameSpace, const QString &pod, const QString &container)
{
    const auto handle = std::make_shared<TaskHandle>();
    m_following.insert(logKey(nameSpace, pod, container), handle);
    handle->start(
        [=, this](std::stop_token stop, ProgressSink) { return follow(nameSpace, pod, container, stop); });
}

void LogRecorder::notePod(const QJsonObject &pod)
{
    const QString uid = uidOf(pod);
    for (const auto statuses : {"containerStatuses"_L1, "initContainerStatuses"_L1}) {
        for (const QJsonValue status : pod.value("status"_L1)[statuses].toArray()) {
            const QString container = status["name"_L1].toString();
            const int count = status["restartCount"_L1].toInt();
            const QString ofPod = uid + u'/' + container;
            const auto before = m_restarts.constFind(ofPod);
            const bool isAgain = before != m_restarts.cend() && count > *before;
            m_restarts.insert(ofPod, count);
            if (!isAgain)
                continue;
            const QString key = logKey(namespaceOf(pod), nameOf(pod), container);
            const auto handle = std::make_shared<TaskHandle>();
            m_previous.insert(key, handle);
            handle->start([this, nameSpace = namespaceOf(pod), name = nameOf(pod),
                           container](std::stop_token stop, ProgressSink) {
                return readPrevious(nameSpace, name, container, stop);
            });
            if (m_following.contains(key))
                begin(namespaceOf(pod), nameOf(pod), container);
        }
    }
}

Task<> LogRecorder::follow(QString nameSpace, QString pod, QString container, std::stop_token stop)
{
    const QString key = logKey(nameSpace, pod, container);
    const auto stream =
        followLog(m_client, m_clock, nameSpace, pod, {.container = container, .tailLines = tailLines}, {});
    LogBudget budget(m_clock, m_bytesASecond);
    qsizetype leftOut = 0;
    bool isFirst = true;
    QString held; // the beginning of a key
    for (;;) {
        auto lines = co_await stream->next(stop);
        if (!lines)
            co_return std::unexpected(std::move(lines.error()));
        if (lines->isEmpty())
            co_return {};
        QString text = std::exchange(held, {});
        for (const LogLine &line : std::as_const(*lines)) {
            if (!budget.takes(line.text.size() + 1)) {
                ++leftOut;
                continue;
            }
            if (leftOut > 0)
                text += u"[%1 lines left out: this log is longer than is recorded of one]\n"_s.arg(
                    std::exchange(leftOut, 0));
            text += line.text + u'\n';
        }
        // What never ends is no key, or one that is better left out.
        if (const qsizetype open = openKeyIn(text); open >= 0) {
            held = text.sliced(open);
            text.truncate(open);
            if (held.size() > longestKey)
                held = u"[a key without an end is left out]\n"_s;
        }
        if (!text.isEmpty())
            m_writer.addLog(m_clock.now(), key, text, std::exchange(isFirst, false));
    }
}

Task<> LogRecorder::readPrevious(QString nameSpace, QString pod, QString container, std::stop_token stop)
{
    const QString key = logKey(nameSpace, pod, container) + u"?previous=true"_s;
    auto stream = co_await m_client.logs(nameSpace, pod,
                                         {.container = container,
                                          .previous = true,
                                          .timestamps = false,
                                          .tailLines = tailLines,
                                          .limitBytes = previousBytes},
                                         stop);
    if (!stream)
        co_return std::unexpected(std::move(stream.error()));
    QString text;
    for (;;) {
        auto lines = co_await (*stream)->next(stop);
        if (!lines)
            co_return std::unexpected(std::move(lines.error()));
        if (lines->isEmpty())
            break;
        for (const LogLine &line : std::as_const(*lines))
            text += line.text + u'\n';
    }
    if (!text.isEmpty())
        m_writer.addLog(m_clock.now(), key, text, true);
    co_return {};
}

} // namespace slipway
