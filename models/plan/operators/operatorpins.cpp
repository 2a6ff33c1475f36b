// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/operators/operatorpins.h"

#include "base/yamlfields.h"

#include <QDate>
#include <QFile>
#include <QRegularExpression>

// A static library's resources are only linked in when something names them; outside any namespace, as Qt asks.
static void initialiseOperatorResources()
{
    Q_INIT_RESOURCE(slipway_operators);
}

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

OperatorFile fileOf(const YAML::Node &node, const QString &path)
{
    static const QRegularExpression sum(u"\\A[0-9a-f]{64}\\z"_s);
    YamlFields fields(node, path);
    OperatorFile file{
        .url = fields.text("url"), .sha256 = fields.text("sha256"), .only = fields.texts("only")};
    if (!sum.match(file.sha256).hasMatch())
        fields.refuse("sha256", u"expected 64 hexadecimal digits in small letters"_s);
    if (file.fileName().isEmpty())
        fields.refuse("url", u"expected the address of a file"_s);
    fields.finish();
    return file;
}

OperatorPin pinOf(const YAML::Node &node, const QString &path)
{
    YamlFields fields(node, path);
    OperatorPin pin{.id = fields.text("id"),
                    .name = fields.text("name"),
                    .version = fields.text("version"),
                    .date = fields.text("date"),
                    .source = fields.text("source"),
                    .definitions = fields.texts("definitions"),
                    .deployments = fields.texts("deployments"),
                    .nameSpace = fields.text("namespace", {}),
                    .needs = fields.texts("needs"),
                    .supply = fields.text("supply", {}),
                    .command = fields.text("command", {})};
    if (!QDate::fromString(pin.date, Qt::ISODate).isValid())
        fields.refuse("date", u"expected a date as 2026-11-21"_s);
    if (pin.definitions.isEmpty())
        fields.refuse("definitions", u"expected one at least"_s);
    for (const YAML::Node &file : fields.sequence("files"))
        pin.files.append(fileOf(file, path + u".files"_s));
    for (const YAML::Node &one : fields.sequence("replace")) {
        YamlFields text(one, path + u".replace"_s);
        pin.replace.append({text.text("text"), text.text("by")});
        text.finish();
    }
    fields.finish();
    return pin;
}

} // namespace

bool OperatorFile::takes(const QString &kind, const QString &name) const
{
    const QString object = kind + u'/' + name;
    return only.isEmpty() || std::ranges::any_of(only, [&object](const QString &pattern) {
               return pattern.endsWith(u'*') ? object.startsWith(QStringView(pattern).chopped(1))
                                             : object == pattern;
           });
}

Result<QList<OperatorPin>> readOperatorPins(const QByteArray &yaml, const QString &fileName)
{
    return readYaml(yaml, fileName, [](YamlFields &fields) {
        QList<OperatorPin> pins;
        for (const YAML::Node &node : fields.sequence("operators"))
            pins.append(pinOf(node, u"operators"_s));
        return pins;
    });
}

const QList<OperatorPin> &builtInOperatorPins()
{
    static const QList<OperatorPin> pins = [] {
        initialiseOperatorResources();
        QFile file(u":/operators/operators.yaml"_s);
        const bool isThere = file.open(QIODevice::ReadOnly);
        auto read = readOperatorPins(isThere ? file.readAll() : QByteArray(), file.fileName());
        if (!read)
            qFatal("%s", qPrintable(read.error().toString()));
        return *read;
    }();
    return pins;
}

const OperatorPin *operatorPin(const QString &id)
{
    const auto &pins = builtInOperatorPins();
    const auto found = std::ranges::find(pins, id, &OperatorPin::id);
    return found == pins.end() ? nullptr : &*found;
}

const OperatorPin *operatorOfGroup(const QString &group)
{
    for (const OperatorPin &pin : builtInOperatorPins()) {
        // A definition's name is plural.group.
        for (const QString &definition : pin.definitions) {
            if (definition.section(u'.', 1) == group)
                return &pin;
        }
    }
    return nullptr;
}

} // namespace slipway
