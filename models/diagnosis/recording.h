// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/snapshot.h"
#include "plan/target.h"

#include <QCache>
#include <QMutex>

#include <mutex>
#include <optional>

namespace slipway {

inline constexpr auto recordingFormat = "slipway-recording/1";

/// One thing that came after a recording's bundle.
struct RecordedEntry {
    enum class Kind {
        Object, ///< of the cluster: what a watch said of it
        Log, ///< lines of a container
        Answer, ///< of a Service or Pod, by the API server's proxy: metrics, health, models
        Mark, ///< that time went on, and nothing else
    };
    Kind kind = Kind::Mark;
    qint64 at = 0; ///< milliseconds since 1970; never before that of the entry before
    QString key = {}; ///< of an object: recordedKey(); of a log: as a bundle has it; of an answer: its path
    qsizetype from = 0; ///< where its line begins
    qsizetype length = 0;
    /// An object that went; a log that begins anew; an answer that was the one before again.
    bool isTurn = false;
};

/// An object as it was at some instant, with what its bytes live in where that is not the recording itself.
struct RecordedObject {
    KubeObject object = {};
    std::shared_ptr<const JsonDocument> holder = {};
};

/// What a Service or Pod answered, and when.
struct ProxyAnswer {
    qint64 at = 0; ///< milliseconds since 1970
    int status = 0; ///< 0: there was no HTTP answer
    QByteArray contentType = {};
    QByteArray body = {};
    QString problem = {}; ///< why there was none
};

/// "group/Kind/namespace/name": an object that is made again under the same name is the same row of history.
QString recordedKey(const KubeObject &object);

/// A support bundle and what came after it, one JSON object a line: a file that is whole up to where its writing was cut. How things stood
/// at an instant is told by how many entries had come by then.
///
/// The first line is a bundle of format "slipway-recording/1", with "endpoints" besides. The lines after it are one of
/// {"at":RFC 3339 with milliseconds,"watch":{"type","object"}}, {"at","log":{"container","text","whole":bool}},
/// {"at","answer":{"path","status","type","body"|"unchanged":true|"problem"}}, or {"at"} alone. What a later version adds is passed over.
/// May be read from any thread.
class Recording
{
public:
    ~Recording();

    /// A bundle too, which is a recording of an instant.
    /// Errors: readBundle()'s, and Invalid with the line.
    static Result<std::shared_ptr<const Recording>> read(const QByteArray &bytes, const QString &name);
    static Result<std::shared_ptr<const Recording>> readFile(const QString &path);

    const std::shared_ptr<const Snapshot> &start() const { return m_start; }
    qint64 beginsAt() const { return m_begin; } ///< milliseconds since 1970
    qint64 endsAt() const { return m_entries.empty() ? m_begin : m_entries.back().at; }
    bool isTimed() const { return endsAt() > m_begin; }
    bool isCutOff() const { return m_isCutOff; } ///< its writing did not end by itself
    const std::vector<RecordedEntry> &entries() const { return m_entries; }
    /// How many entries had come at that instant.
    qsizetype countAt(qint64 at) const;
    QList<Endpoint> endpoints() const { return m_endpoints; }

    /// The document of an entry: {"at", …}.
    std::shared_ptr<const JsonDocument> document(qsizetype entry) const;
    /// All objects of one kind after so many entries.
    std::vector<RecordedObject> objectsAfter(qsizetype count, const QString &group,
                                             const QString &kind) const;
    /// Whether it was asked for, or is spoken of: else its absence proves nothing.
    bool knowsKind(const QString &group, const QString &kind) const;
    std::optional<RecordedObject> objectAfter(qsizetype count, const QString &key) const;
    /// Nothing where there is none.
    std::optional<QByteArray> logAfter(qsizetype count, const QString &key) const;
    std::optional<ProxyAnswer> answerAfter(qsizetype count, const QString &path) const;
    /// All of it, as rules read it.
    /// @param at  milliseconds since 1970, for ages
    std::shared_ptr<const Snapshot> snapshotAfter(qsizetype count, qint64 at) const;

private:
    Recording();
    Result<> take(qsizetype from, qsizetype length, qsizetype line, const QString &name);
    /// The place of the last of these that is among the first @p count entries; -1: none is.
    static qsizetype lastBefore(const std::vector<qsizetype> *places, qsizetype count);
    const std::vector<qsizetype> *placesOf(RecordedEntry::Kind kind, const QString &key) const;
    RecordedObject objectOf(qsizetype entry) const;

    QByteArray m_bytes;
    std::shared_ptr<const JsonDocument> m_document; ///< the bundle's
    std::shared_ptr<const Snapshot> m_start;
    QList<Endpoint> m_endpoints;
    qint64 m_begin = 0;
    bool m_isCutOff = false;
    std::vector<RecordedEntry> m_entries;
    QHash<QString, std::vector<qsizetype>> m_objectPlaces; ///< by key
    QHash<QString, std::vector<qsizetype>> m_logPlaces;
    QHash<QString, std::vector<qsizetype>> m_answerPlaces;
    QHash<QString, QStringList> m_keysOfKind; ///< "group/Kind": of what entries speak of
    /// Made when somebody asks: who judges a bundle needs none of it.
    struct StartIndex {
        QHash<QString, std::vector<const KubeObject *>> ofKind;
        QHash<QString, const KubeObject *> byKey;
    };
    const StartIndex &startIndex() const;
    mutable std::once_flag m_indexed;
    mutable StartIndex m_startIndex;
    mutable QMutex m_cacheMutex;
    mutable QCache<qsizetype, std::shared_ptr<const JsonDocument>> m_cache; ///< costs are bytes of text
};

} // namespace slipway
