// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/recordingwriter.h"

#include "base/redact.h"
#include "diagnosis/recording.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <zlib.h>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// What readers take at most, and then some: see bundleText().
constexpr qint64 mostPlainBytes = 2'000'000'000;

Error errorOf(const QFile &file)
{
    return fail(file.error() == QFileDevice::ResourceError ? ErrorKind::Unavailable
                    : file.error() == QFileDevice::OpenError || file.error() == QFileDevice::PermissionsError
                    ? ErrorKind::Forbidden
                    : ErrorKind::Internal,
                file.errorString(), file.fileName())
        .error();
}

} // namespace

RecordingWriter::RecordingWriter(const QString &path) : m_file(path) { }

RecordingWriter::~RecordingWriter()
{
    if (m_packer)
        deflateEnd(m_packer.get());
}

Result<std::unique_ptr<RecordingWriter>> RecordingWriter::create(const QString &path, QJsonObject bundle,
                                                                 const QList<Endpoint> &endpoints)
{
    std::unique_ptr<RecordingWriter> made(new RecordingWriter(path));
    // Its owner's alone, as bundles are, and before anything is in it.
    if (!made->m_file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        || !made->m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return std::unexpected(errorOf(made->m_file));
    if (path.endsWith(".gz"_L1)) {
        made->m_packer = std::make_unique<z_stream>();
        // 15 bits of window, +16: gzip. 8 is zlib's own choice of memory.
        if (deflateInit2(made->m_packer.get(), Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8,
                         Z_DEFAULT_STRATEGY)
            != Z_OK) {
            made->m_packer.reset();
            return fail(ErrorKind::Internal, u"zlib does not start"_s, path);
        }
    }
    bundle.remove("format"_L1);
    QJsonArray known;
    for (const Endpoint &endpoint : endpoints)
        known.append(redacted(endpoint.toStored()));
    bundle.insert("endpoints"_L1, known);
    // The format stands first, for people and programs that look at the beginning of a file.
    made->write("{\"format\":\"" + QByteArray(recordingFormat) + "\","
                + QJsonDocument(bundle).toJson(QJsonDocument::Compact).sliced(1) + '\n');
    if (auto flushed = made->flush(); !flushed)
        return std::unexpected(std::move(flushed.error()));
    return made;
}

void RecordingWriter::addObject(const QDateTime &at, const QString &type, const QJsonObject &object)
{
    add(at, u"watch"_s, {{u"type"_s, type}, {u"object"_s, object}});
}

void RecordingWriter::addLog(const QDateTime &at, const QString &container, const QString &text, bool whole)
{
    QJsonObject log{{u"container"_s, container}, {u"text"_s, redacted(text)}};
    if (whole)
        log.insert("whole"_L1, true);
    add(at, u"log"_s, log);
}

void RecordingWriter::addAnswer(const QDateTime &at, const QString &path, int status,
                                const QByteArray &contentType, const QByteArray &body)
{
    const QByteArray hash =
        QByteArray::number(status) + QCryptographicHash::hash(body, QCryptographicHash::Blake2b_160);
    QByteArray &last = m_lastAnswers[path];
    if (last == hash) {
        add(at, u"answer"_s, {{u"path"_s, path}, {u"unchanged"_s, true}});
        return;
    }
    last = hash;
    add(at, u"answer"_s,
        {{u"path"_s, path},
         {u"status"_s, status},
         {u"type"_s, QString::fromLatin1(contentType)},
         {u"body"_s, redacted(QString::fromUtf8(body))}});
}

void RecordingWriter::addProblem(const QDateTime &at, const QString &path, const QString &problem)
{
    m_lastAnswers.remove(path);
    add(at, u"answer"_s, {{u"path"_s, path}, {u"problem"_s, redacted(problem)}});
}

void RecordingWriter::addMark(const QDateTime &at)
{
    add(at, {}, {});
}

void RecordingWriter::add(const QDateTime &at, const QString &key, const QJsonObject &value)
{
    QJsonObject line{{u"at"_s, at.toUTC().toString(Qt::ISODateWithMs)}};
    if (!key.isEmpty()) {
        line.insert(key, value);
        ++m_entries;
    }
    write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

void RecordingWriter::write(const QByteArray &text)
{
    if (m_plainBytes + text.size() > mostPlainBytes && !m_error)
        m_error =
            fail(ErrorKind::Unavailable, u"it has become larger than 2 GB"_s, m_file.fileName()).error();
    if (m_error)
        return;
    m_plainBytes += text.size();
    m_pending += text;
}

Result<> RecordingWriter::push(int how)
{
    if (m_error)
        return std::unexpected(*m_error);
    QByteArray packed = std::exchange(m_pending, {});
    if (m_packer) {
        const QByteArray plain = std::exchange(packed, {});
        m_packer->next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData()));
        m_packer->avail_in = uInt(plain.size());
        QByteArray chunk(64 * 1024, Qt::Uninitialized);
        do {
            m_packer->next_out = reinterpret_cast<Bytef *>(chunk.data());
            m_packer->avail_out = uInt(chunk.size());
            deflate(m_packer.get(), how);
            packed.append(chunk.constData(), chunk.size() - qsizetype(m_packer->avail_out));
        } while (m_packer->avail_out == 0);
    }
    if (m_file.write(packed) != packed.size() || !m_file.flush()) {
        m_error = errorOf(m_file);
        return std::unexpected(*m_error);
    }
    m_bytes += packed.size();
    return {};
}

Result<> RecordingWriter::flush()
{
    return m_pending.isEmpty() && !m_error ? Result<>() : push(Z_SYNC_FLUSH);
}

Result<> RecordingWriter::finish()
{
    auto pushed = push(Z_FINISH);
    m_file.close();
    return pushed;
}

} // namespace slipway
