// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/recordedstreams.h"

#include "kube/labelselector.h"
#include "kube/proxytransport.h"
#include "recording/recordedkinds.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct RecordedStreamWords {
    Q_DECLARE_TR_FUNCTIONS(slipway::RecordedCluster)
};

/// Of more events than that at once a new list is less work.
constexpr int mostEventsAtOnce = 1000;

/// Waits for the playback to move, or for @p stop.
Task<> nextMoveOf(Playback &playback, std::stop_token stop)
{
    const OneShot moved = playback.nextMove();
    const std::stop_callback wake(stop, [moved] { moved.complete(); });
    co_await moved;
    if (stop.stop_requested())
        co_return cancelled();
    co_return {};
}

class RecordedWatch : public WatchStream
{
public:
    RecordedWatch(Playback &playback, ResourceKind kind, WatchOptions options, LabelSelector selector)
        : m_playback(playback)
        , m_prefix(kind.group + u'/' + kind.kind + u'/')
        , m_options(std::move(options))
        , m_selector(std::move(selector))
        , m_next(m_options.resourceVersion.toLongLong())
        , m_timesBack(playback.timesBack())
    {
    }

    Task<QByteArray> read(std::stop_token stop) override
    {
        for (;;) {
            if (stop.stop_requested())
                co_return cancelled();
            if (m_playback.timesBack() != m_timesBack || m_next > m_playback.count())
                co_return expired();
            QByteArray lines;
            int events = 0;
            for (; m_next < m_playback.count(); ++m_next) {
                const RecordedEntry &entry = m_playback.recording()->entries().at(std::size_t(m_next));
                if (entry.kind != RecordedEntry::Kind::Object || !entry.key.startsWith(m_prefix))
                    continue;
                if (++events > mostEventsAtOnce)
                    co_return expired();
                lines += lineOf(m_next);
            }
            if (!lines.isEmpty())
                co_return lines;
            if (auto moved = co_await nextMoveOf(m_playback, stop); !moved)
                co_return std::unexpected(std::move(moved.error()));
        }
    }

private:
    static QByteArray expired()
    {
        return R"({"type":"ERROR","object":{"kind":"Status","apiVersion":"v1","status":"Failure",)"
               R"("reason":"Expired","code":410,"message":"the recording was put to another time"}})"
               "\n";
    }

    /// Empty where it is none of those that are watched.
    QByteArray lineOf(qsizetype place) const
    {
        const auto holder = m_playback.recording()->document(place);
        const JsonView watch = holder->root()["watch"];
        const KubeObject object = kubeObjectOf(watch["object"]);
        if (!m_options.nameSpace.isEmpty() && object.nameSpace != m_options.nameSpace)
            return {};
        // One that no longer matches has gone, as far as this watch is concerned; servers do the same.
        const bool isWanted =
            (m_selector.isEmpty() || m_selector.matches(object.labels().toJson().toObject()))
            && isSelectedByFields(object.json, m_options.fieldSelector);
        QJsonValue shown = object.json.toJson();
        if (m_options.asTable)
            shown = QJsonDocument::fromJson(recordedTable({&object}, m_playback.position() / 1000)).object();
        else if (m_options.metadataOnly)
            shown = QJsonObject{{u"apiVersion"_s, u"meta.k8s.io/v1"_s},
                                {u"kind"_s, u"PartialObjectMetadata"_s},
                                {u"metadata"_s, object.metadata().toJson()}};
        return QJsonDocument(QJsonObject{{u"type"_s, isWanted ? watch["type"].text() : u"DELETED"_s},
                                         {u"object"_s, shown}})
                   .toJson(QJsonDocument::Compact)
            + '\n';
    }

    Playback &m_playback;
    QString m_prefix;
    WatchOptions m_options;
    LabelSelector m_selector;
    qsizetype m_next;
    int m_timesBack;
};

/// "2026-11-21T10:00:01Z text", where the lines begin so.
LogLine lineOf(QStringView line, const QDateTime &otherwise)
{
    const qsizetype space = line.indexOf(u' ');
    if (space >= 20 && space <= 35) {
        const QDateTime time = QDateTime::fromString(line.first(space).toString(), Qt::ISODateWithMs);
        if (time.isValid())
            return {.time = time, .text = line.sliced(space + 1).toString()};
    }
    return {.time = otherwise, .text = line.toString()};
}

void addLines(QList<LogLine> &lines, QByteArrayView text, const QDateTime &at)
{
    const QString decoded = QString::fromUtf8(text);
    for (const QStringView line : QStringView(decoded).split(u'\n')) {
        if (!line.isEmpty())
            lines.append(lineOf(line, at));
    }
}

class RecordedLog : public LogStream
{
public:
    RecordedLog(Playback &playback, QString key, const LogOptions &options)
        : m_playback(playback)
        , m_key(std::move(key))
        , m_follow(options.follow && playback.recording()->isTimed())
        , m_next(playback.count())
        , m_timesBack(playback.timesBack())
    {
        addLines(m_lines, playback.recording()->logAfter(m_next, m_key).value_or(QByteArray()), {});
        if (options.tailLines >= 0 && m_lines.size() > options.tailLines)
            m_lines.remove(0, m_lines.size() - options.tailLines);
    }

    Task<QList<LogLine>> next(std::stop_token stop) override
    {
        for (;;) {
            if (stop.stop_requested())
                co_return cancelled();
            if (m_follow && m_playback.timesBack() == m_timesBack)
                collect();
            if (!m_lines.isEmpty() || !m_follow)
                co_return std::exchange(m_lines, {});
            if (auto moved = co_await nextMoveOf(m_playback, stop); !moved)
                co_return std::unexpected(std::move(moved.error()));
        }
    }

private:
    void collect()
    {
        for (; m_next < m_playback.count(); ++m_next) {
            const RecordedEntry &entry = m_playback.recording()->entries().at(std::size_t(m_next));
            if (entry.kind != RecordedEntry::Kind::Log || entry.key != m_key)
                continue;
            const std::string_view text =
                m_playback.recording()->document(m_next)->root()["log"]["text"].bytes();
            addLines(m_lines, QByteArrayView(text.data(), qsizetype(text.size())),
                     QDateTime::fromMSecsSinceEpoch(entry.at, QTimeZone::UTC));
        }
    }

    Playback &m_playback;
    QString m_key;
    bool m_follow;
    qsizetype m_next;
    int m_timesBack;
    QList<LogLine> m_lines;
};

std::unexpected<Error> notAnswered(const QString &path)
{
    Error error = fail(ErrorKind::Unavailable,
                       RecordedStreamWords::tr("The recording has no answer of it up to this moment."), path)
                      .error();
    error.reason = notRecordedReason;
    return std::unexpected(std::move(error));
}

class RecordedProxy : public HttpTransport
{
public:
    RecordedProxy(Playback &playback, const ProxyTarget &target)
        : m_playback(playback)
        , m_prefix(proxyPath(target))
    {
    }

    Task<HttpResponse> send(HttpRequest request, std::stop_token) override
    {
        const QString path = QString::fromLatin1(m_prefix + pathBehindProxy(request.url));
        // What was sent to it, and what came of it, is not in a recording.
        const auto said = request.method == "GET"
            ? m_playback.recording()->answerAfter(m_playback.count(), path)
            : std::nullopt;
        if (!said)
            co_return notAnswered(path);
        if (said->status == 0)
            co_return fail(ErrorKind::Network, said->problem, path);
        HttpResponse response{.status = said->status,
                              .body = said->body,
                              .age = std::chrono::milliseconds(m_playback.position() - said->at)};
        if (!said->contentType.isEmpty())
            response.headers.append("Content-Type", said->contentType);
        co_return response;
    }

    Task<std::unique_ptr<HttpStream>> open(HttpRequest request, std::stop_token) override
    {
        co_return notAnswered(request.url.path());
    }

private:
    Playback &m_playback;
    QByteArray m_prefix;
};

} // namespace

bool isSelectedByFields(const JsonView &object, const QString &fieldSelector)
{
    for (const QString &term : fieldSelector.split(u',', Qt::SkipEmptyParts)) {
        const bool isNegated = term.contains("!="_L1);
        JsonView value = object;
        for (const QString &key : term.section(isNegated ? u"!="_s : u"="_s, 0, 0).split(u'.'))
            value = value[key.toUtf8().toStdString()];
        if ((value.scalar() == term.section(u'=', -1)) == isNegated)
            return false;
    }
    return true;
}

Result<std::unique_ptr<WatchStream>> makeRecordedWatch(Playback &playback, ResourceKind kind,
                                                       WatchOptions options)
{
    auto selector = LabelSelector::parse(options.labelSelector);
    if (!selector)
        return std::unexpected(std::move(selector.error()));
    return std::make_unique<RecordedWatch>(playback, std::move(kind), std::move(options),
                                           *std::move(selector));
}

std::unique_ptr<LogStream> makeRecordedLog(Playback &playback, const QString &key, const LogOptions &options)
{
    return std::make_unique<RecordedLog>(playback, key, options);
}

std::unique_ptr<HttpTransport> makeRecordedProxy(Playback &playback, const ProxyTarget &target)
{
    return std::make_unique<RecordedProxy>(playback, target);
}

} // namespace slipway
