// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A support bundle from anybody: it is read and judged, or refused in words. What is JSON is judged again with values of other types in
// its place, which is what rules have to bear and bytes that are changed at random seldom make.
#include "diagnosis/bundle.h"
#include "diagnosis/diagnosis.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <cstdlib>
#include <random>

using namespace slipway;

namespace {

[[noreturn]] void broken(const char *what)
{
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

QByteArray judged(const QByteArray &bytes)
{
    const auto snapshot = readBundle(bytes, QStringLiteral("fuzz"));
    if (!snapshot) {
        if (snapshot.error().detail.isEmpty())
            broken("refused without words");
        return "refused: " + snapshot.error().detail.toUtf8();
    }
    const QList<Finding> findings = diagnose(**snapshot);
    QSet<QString> seen;
    for (const Finding &finding : findings) {
        if (finding.id.isEmpty() || finding.title.isEmpty())
            broken("a finding without id or title");
        if (finding.evidence.size() > 14)
            broken("a chain that nobody reads");
        const QString name = finding.id + QLatin1Char('\n') + finding.subject;
        if (seen.contains(name) && !finding.subject.isEmpty())
            broken("one fault, told twice");
        seen.insert(name);
    }
    return QJsonDocument(findingsJson(findings, true)).toJson(QJsonDocument::Compact);
}

/// @p value with some of what is in it replaced by what nobody expects there.
QJsonValue twisted(const QJsonValue &value, std::mt19937 &random, int depth)
{
    if (random() % 40 == 0) {
        switch (random() % 10) {
        case 0:
            return QJsonValue::Null;
        case 1:
            return double(random()) * 1e12;
        case 2:
            return -1;
        case 3:
            return QString();
        case 4:
            return QString(3000, QLatin1Char('x'));
        case 5:
            return QJsonArray{QJsonArray{}, 1, QJsonObject{}};
        case 6:
            return QJsonObject{{QString(), QJsonObject{}}};
        case 7:
            return true;
        case 8:
            return QStringLiteral("9999-99-99T99:99:99Z");
        default:
            return QStringLiteral("%1/${X}\n\u202e%s:0");
        }
    }
    if (depth > 40)
        return value;
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        const QStringList keys = object.keys();
        for (const QString &key : keys) {
            if (random() % 50 == 0)
                object.remove(key);
            else
                object.insert(key, twisted(object.value(key), random, depth + 1));
        }
        return object;
    }
    if (value.isArray()) {
        QJsonArray made;
        for (const QJsonValue each : value.toArray()) {
            made.append(twisted(each, random, depth + 1));
            if (random() % 30 == 0)
                made.append(made.last());
        }
        return made;
    }
    return value;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (judged(bytes) != judged(bytes))
        broken("the same bundle, judged otherwise");
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return 0;
    std::mt19937 random(std::uint32_t(qHashBits(bytes.constData(), size_t(bytes.size()), 7)));
    for (int i = 0; i < 3; ++i)
        judged(
            QJsonDocument(twisted(document.object(), random, 0).toObject()).toJson(QJsonDocument::Compact));
    return 0;
}
