// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/bundle.h"
#include "diagnosis/recording.h"

#include <QFile>

#include <zlib.h>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// simdjson's documents end at 4 GiB, QByteArray's comfort sooner; a bundle of a large cluster has some 200 MB.
constexpr qint64 largest = 2LL * 1024 * 1024 * 1024 - 64;

bool isGzip(const QByteArray &bytes)
{
    return bytes.startsWith("\x1f\x8b");
}

} // namespace

Result<BundleText> bundleText(const QByteArray &bytes, const QString &name)
{
    if (!isGzip(bytes))
        return BundleText{bytes};
    BundleText text;
    z_stream stream{};
    // 15 bits of window, +32: gzip or zlib, by the header.
    if (inflateInit2(&stream, 15 + 32) != Z_OK)
        return fail(ErrorKind::Internal, u"zlib does not start"_s, name);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(std::min<qsizetype>(bytes.size(), std::numeric_limits<uInt>::max()));
    QByteArray chunk(4 * 1024 * 1024, Qt::Uninitialized);
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef *>(chunk.data());
        stream.avail_out = uInt(chunk.size());
        state = inflate(&stream, Z_NO_FLUSH);
        const qsizetype made = chunk.size() - qsizetype(stream.avail_out);
        // A small file can stand for terabytes of zeros.
        if (text.plain.size() + made > largest) {
            inflateEnd(&stream);
            return fail(ErrorKind::Invalid, u"unpacks to more than 2 GiB"_s, name);
        }
        text.plain.append(chunk.constData(), made);
        if (state == Z_OK && stream.avail_in == 0 && made == 0)
            state = Z_BUF_ERROR;
    }
    if (state != Z_STREAM_END)
        text.damagedAt = qint64(stream.total_in);
    inflateEnd(&stream);
    if (isGzip(text.plain))
        return fail(ErrorKind::Invalid, u"compressed twice"_s, name);
    return text;
}

Result<std::shared_ptr<const Snapshot>> readBundle(const QByteArray &bytes, const QString &name)
{
    auto recording = Recording::read(bytes, name);
    if (!recording)
        return std::unexpected(std::move(recording.error()));
    return (*recording)->snapshotAfter(qsizetype((*recording)->entries().size()), (*recording)->endsAt());
}

Result<std::shared_ptr<const Snapshot>> snapshotOf(const std::shared_ptr<const JsonDocument> &document,
                                                   const QString &name)
{
    const JsonView root = document->root();
    const auto refuse = [&name](const QString &key, const QString &why) {
        return fail(ErrorKind::Invalid, why, name + u": "_s + key);
    };
    if (!root.isObject())
        return refuse(u"(top)"_s, u"a bundle is one JSON object"_s);
    if (root.has("format") && !root["format"].is(bundleFormat) && !root["format"].is(recordingFormat))
        return refuse(u"format"_s,
                      u"this version reads \"%1\" and \"%2\", not \"%3\""_s.arg(
                          QLatin1StringView(bundleFormat), QLatin1StringView(recordingFormat),
                          root["format"].scalar().left(60)));
    const JsonView cluster = root["cluster"];
    if (!cluster)
        return refuse(u"cluster"_s, u"missing"_s);
    if (!cluster.isArray() && !(cluster.isObject() && (cluster["items"].isArray() || !cluster.has("items"))))
        return refuse(u"cluster"_s, u"expected a v1 List of objects"_s);
    SnapshotBuilder builder;
    if (const JsonView now = root["now"]) {
        const qint64 seconds = secondsOf(now);
        if (!seconds)
            return refuse(u"now"_s, u"expected an RFC 3339 time, not \"%1\""_s.arg(now.scalar().left(60)));
        builder.setNow(seconds);
    }
    if (const JsonView listed = root["listed"]) {
        QStringList kinds;
        if (!listed.isArray())
            return refuse(u"listed"_s, u"expected a list of kinds"_s);
        for (const JsonView kind : listed.items()) {
            if (!kind.isString())
                return refuse(u"listed[%1]"_s.arg(kinds.size()), u"expected the name of a kind"_s);
            kinds.append(kind.text());
        }
        builder.setListed(kinds);
    }
    for (const char *key : {"logs", "logsNotRead"}) {
        if (root.has(key) && !root[key].isObject())
            return refuse(QLatin1StringView(key), u"expected an object of texts"_s);
    }
    for (const char *key : {"cloud", "apply"}) {
        if (root.has(key) && !root[key].isArray())
            return refuse(QLatin1StringView(key), u"expected a list"_s);
    }
    int index = 0;
    for (const JsonView item : cluster["items"].items()) {
        if (!item.isObject())
            return refuse(u"cluster.items[%1]"_s.arg(index), u"expected an object"_s);
        ++index;
    }
    builder.addObjects(cluster);
    builder.addLogs(root["logs"]);
    builder.addUnreadLogs(root["logsNotRead"]);
    builder.addCloud(root["cloud"]);
    builder.addApplied(root["apply"]);
    builder.keep(document);
    return builder.build();
}

Result<std::shared_ptr<const Snapshot>> readBundleFile(const QString &path)
{
    auto bytes = bundleBytes(path);
    return bytes ? readBundle(*bytes, path)
                 : Result<std::shared_ptr<const Snapshot>>(std::unexpected(std::move(bytes.error())));
}

Result<QByteArray> bundleBytes(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorKind::NotFound, u"there is no such file"_s, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Forbidden, file.errorString(), path);
    if (file.size() > largest)
        return fail(ErrorKind::Invalid, u"larger than 2 GiB"_s, path);
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorKind::Invalid, file.errorString(), path);
    return bytes;
}

} // namespace slipway
