// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/toollist.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
struct ToolList {
    Q_DECLARE_TR_FUNCTIONS(ToolList)
};
} // namespace

Result<QJsonArray> toolsFromText(const QString &text)
{
    const QByteArray json = text.trimmed().toUtf8();
    if (json.isEmpty())
        return QJsonArray();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(
            ErrorKind::Invalid,
            ToolList::tr("The tools cannot be read, at character %1: %2. Correct them, or empty the field.")
                .arg(error.offset + 1)
                .arg(error.errorString()));
    static const QRegularExpression validName(u"^[A-Za-z0-9_-]{1,64}$"_s);
    QJsonArray tools;
    QSet<QString> names;
    const QJsonArray given = document.isArray() ? document.array() : QJsonArray{document.object()};
    for (qsizetype i = 0; i < given.size(); ++i) {
        QJsonObject tool = given.at(i).toObject();
        if (!tool.contains("function"_L1))
            tool = {{u"type"_s, u"function"_s}, {u"function"_s, tool}};
        const QJsonObject function = tool.value("function"_L1).toObject();
        const QString name = function.value("name"_L1).toString();
        if (!validName.match(name).hasMatch())
            return fail(
                ErrorKind::Invalid,
                ToolList::tr(
                    "Tool %1 needs a name of letters, digits, _ and -, such as {\"name\": \"get_weather\"}.")
                    .arg(i + 1));
        if (names.contains(name))
            return fail(ErrorKind::Invalid,
                        ToolList::tr("Two tools are named %1: give each a name of its own.").arg(name));
        if (function.contains("parameters"_L1) && !function.value("parameters"_L1).isObject())
            return fail(
                ErrorKind::Invalid,
                ToolList::tr("The parameters of %1 have to be a JSON schema, such as {\"type\": \"object\"}.")
                    .arg(name));
        names.insert(name);
        if (!tool.contains("type"_L1))
            tool.insert(u"type"_s, u"function"_s);
        tools.append(tool);
    }
    return tools;
}

} // namespace slipway
