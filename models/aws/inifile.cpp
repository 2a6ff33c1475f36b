// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/inifile.h"

#include "aws/awswords.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// Real files have some hundred lines; what is larger is another file by mistake.
constexpr qsizetype mostBytes = 4 * 1024 * 1024;
constexpr qsizetype longestLine = 64 * 1024; // session tokens have a few kilobytes

QString withoutComment(const QString &value)
{
    for (qsizetype at = 1; at < value.size(); ++at) {
        if ((value.at(at) == u'#' || value.at(at) == u';') && value.at(at - 1).isSpace())
            return value.first(at).trimmed();
    }
    return value.trimmed();
}

} // namespace

Result<QList<IniSection>> parseIni(const QByteArray &bytes, const QString &fileName)
{
    const auto broken = [&fileName](int line, const QString &what) {
        return fail(ErrorKind::Invalid, what, u"%1:%2"_s.arg(fileName).arg(line));
    };
    if (bytes.size() > mostBytes)
        return fail(ErrorKind::Invalid,
                    AwsFilesWords::tr("The file is too large to be a file of AWS settings."), fileName);
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar::Null))
        return fail(ErrorKind::Invalid, AwsFilesWords::tr("The file is not text in UTF-8."), fileName);

    QList<IniSection> sections;
    QMap<QString, qsizetype> places;
    qsizetype current = -1;
    QString parent; // the key that indented lines belong to
    int number = 0;
    for (QStringView raw : QStringView(text).split(u'\n')) {
        ++number;
        if (raw.endsWith(u'\r'))
            raw.chop(1);
        if (raw.size() > longestLine)
            return broken(number, AwsFilesWords::tr("The line is too long."));
        const QString line = raw.trimmed().toString();
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u';'))
            continue;
        const bool isIndented = raw.first().isSpace();
        if (!isIndented && line.startsWith(u'[')) {
            const qsizetype end = line.indexOf(u']');
            if (end < 0)
                return broken(number, AwsFilesWords::tr("The section's name has no closing bracket."));
            const QString name = line.sliced(1, end - 1).simplified();
            const QString rest = line.sliced(end + 1).trimmed();
            if (name.isEmpty() || !(rest.isEmpty() || rest.startsWith(u'#') || rest.startsWith(u';')))
                return broken(number, AwsFilesWords::tr("This is not the name of a section."));
            const auto known = places.constFind(name);
            if (known != places.constEnd()) {
                current = *known;
            } else {
                current = sections.size();
                places.insert(name, current);
                sections.append({.name = name, .line = number});
            }
            parent.clear();
            continue;
        }
        if (current < 0)
            return broken(number, AwsFilesWords::tr("There is a setting before the first [section]."));
        IniSection &section = sections[current];
        const qsizetype equals = line.indexOf(u'=');
        if (isIndented && !parent.isEmpty()) {
            const bool nests = section.values.value(parent).isEmpty();
            if (!nests) {
                section.values[parent] += u'\n' + line; // a value that goes on
            } else if (equals > 0) {
                section.nested[parent].insert(line.first(equals).trimmed().toLower(),
                                              withoutComment(line.sliced(equals + 1)));
            } else {
                return broken(number, AwsFilesWords::tr("This line is not of the form name = value."));
            }
            continue;
        }
        if (equals <= 0)
            return broken(number, AwsFilesWords::tr("This line is not of the form name = value."));
        const QString key = line.first(equals).trimmed().toLower();
        section.values.insert(key, withoutComment(line.sliced(equals + 1)));
        section.nested.remove(key);
        parent = key;
    }
    return sections;
}

} // namespace slipway
