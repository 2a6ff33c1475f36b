// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "plan/target.h"

#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QJsonObject>

#include <memory>

struct z_stream_s;

namespace slipway {

/// Writes a Recording's file, a line an entry, so that what is written is good however it ends. Gzipped where the name ends with ".gz".
/// What fails once fails from then on.
class RecordingWriter
{
public:
    /// Errors: Forbidden (the file cannot be written), Unavailable (disk full), Internal.
    static Result<std::unique_ptr<RecordingWriter>> create(const QString &path, QJsonObject bundle,
                                                           const QList<Endpoint> &endpoints);
    ~RecordingWriter();

    /// @p object is as capturedObject() made it.
    void addObject(const QDateTime &at, const QString &type, const QJsonObject &object);
    /// @param whole  it begins anew; what was known of it is not its beginning
    void addLog(const QDateTime &at, const QString &container, const QString &text, bool whole);
    /// Bodies that are the one before again take no room.
    void addAnswer(const QDateTime &at, const QString &path, int status, const QByteArray &contentType,
                   const QByteArray &body);
    void addProblem(const QDateTime &at, const QString &path, const QString &problem);
    /// That time has gone on.
    void addMark(const QDateTime &at);
    /// What was added is in the file after this, whatever becomes of the program.
    Result<> flush();
    /// flush(), and the end of a gzip file.
    Result<> finish();

    qsizetype entries() const { return m_entries; }
    qint64 bytes() const { return m_bytes; } ///< in the file

private:
    explicit RecordingWriter(const QString &path);
    void add(const QDateTime &at, const QString &key, const QJsonObject &value);
    void write(const QByteArray &text);
    Result<> push(int how);

    QFile m_file;
    std::unique_ptr<z_stream_s> m_packer; ///< null: it is not packed
    QByteArray m_pending;
    QHash<QString, QByteArray> m_lastAnswers; ///< hashes by path
    qsizetype m_entries = 0;
    qint64 m_bytes = 0;
    qint64 m_plainBytes = 0;
    std::optional<Error> m_error;
};

} // namespace slipway
