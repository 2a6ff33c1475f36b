// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/choices.h"
#include "recipe/choiceswords.h"
#include "recipe/expressionnode.h"
#include "recipe/parametercheck.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace slipway {
namespace {
using namespace Qt::StringLiterals;

/// A values file is a few dozen lines; a file of 1 MiB is none.
constexpr YamlLimits valuesLimits{.bytes = 1024 * 1024, .nodes = 10'000, .depth = 16};

Result<QByteArray> contentOf(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(file.exists() ? ErrorKind::Invalid : ErrorKind::NotFound,
                    ChoicesWords::tr("The values file cannot be read: %1.").arg(file.errorString()),
                    fileName);
    }
    // Devices and pipes have no size; they are read up to the limit and no further.
    if (file.size() > valuesLimits.bytes) {
        return fail(
            ErrorKind::Invalid,
            ChoicesWords::tr("The file has %1 MiB, and a values file has at most 1: is this the right file?")
                .arg((file.size() + (1 << 20) - 1) >> 20),
            fileName);
    }
    return file.read(valuesLimits.bytes + 1);
}

Result<YamlNode> documentOf(const QByteArray &text, const QString &fileName)
{
    auto document = parseYamlDocument(text, fileName, valuesLimits);
    if (document || !text.trimmed().startsWith('{'))
        return document;
    // JSON that YAML does not take, for instance with tabs.
    const QJsonDocument json = QJsonDocument::fromJson(text);
    if (json.isNull() || text.size() > valuesLimits.bytes)
        return document;
    YamlNode node = YamlNode::fromJson(json.object());
    node.position.file = fileName;
    return node;
}

QString place(const TextPosition &position)
{
    return position.line > 0 ? u"%1:%2"_s.arg(position.file).arg(position.line) : position.file;
}

} // namespace

Result<Choices> choicesFromYaml(const QByteArray &text, const QString &fileName,
                                const std::shared_ptr<const Recipe> &recipe)
{
    auto document = documentOf(text, fileName);
    if (!document)
        return std::unexpected(std::move(document.error()));
    if (!document->isMap()) {
        return fail(ErrorKind::Invalid,
                    ChoicesWords::tr("A values file holds a map of parameters and their values."),
                    place(document->position));
    }
    const YamlNode *values = &*document;
    if (const YamlNode *id = document->find(u"recipe")) {
        if (id->text() != recipe->id) {
            return fail(ErrorKind::Invalid,
                        ChoicesWords::tr("The values are for the recipe \"%1\", and this is \"%2\".")
                            .arg(id->text(), recipe->id),
                        place(id->position));
        }
    }
    if (const YamlNode *inner = document->find(u"values")) {
        if (!inner->isMap() && inner->kind != YamlNode::Kind::Null) {
            return fail(ErrorKind::Invalid,
                        ChoicesWords::tr("\"values\" has to be a map of parameters and their values."),
                        place(inner->position));
        }
        values = inner;
        for (const YamlNode::Entry &entry : document->entries) {
            if (entry.key != "recipe"_L1 && entry.key != "values"_L1)
                return fail(ErrorKind::Invalid,
                            ChoicesWords::tr("\"%1\" has no place beside recipe and values.").arg(entry.key),
                            place(entry.position));
        }
    }

    Choices choices(recipe);
    QList<ErrorCause> causes;
    QString firstWhere;
    const auto refuse = [&](const YamlNode::Entry &entry, const QString &sentence) {
        const QString where = place(entry.position);
        if (causes.isEmpty())
            firstWhere = where;
        causes.append(
            {.reason = u"FieldValueInvalid"_s, .field = entry.key, .message = where + ": "_L1 + sentence});
    };
    QStringList names;
    for (const Parameter &parameter : recipe->parameters)
        names.append(parameter.id);
    for (const YamlNode::Entry &entry : values->entries) {
        if (values == &*document && entry.key == "recipe"_L1)
            continue;
        const Parameter *parameter = recipe->parameter(entry.key);
        if (!parameter) {
            const QString near = nearestName(entry.key, names);
            refuse(entry,
                   near.isEmpty() ? ChoicesWords::tr("there is no parameter \"%1\" in the recipe %2")
                                        .arg(entry.key, recipe->id)
                                  : ChoicesWords::tr("there is no parameter \"%1\"; did you mean \"%2\"?")
                                        .arg(entry.key, near));
            continue;
        }
        const QJsonValue value = entry.value.toJson();
        if (isEmptyChoice(value))
            continue;
        if (const auto wrong = valueProblem(*recipe, *parameter, value)) {
            refuse(entry, entry.key + u' ' + *wrong);
            continue;
        }
        choices.set(entry.key, value);
    }
    if (causes.isEmpty())
        return choices;
    Error error;
    error.kind = ErrorKind::Invalid;
    error.where = firstWhere;
    error.detail = causes.first().message.mid(firstWhere.size() + 2);
    error.causes = causes;
    return std::unexpected(std::move(error));
}

Result<Choices> readChoices(const QString &fileName, const std::shared_ptr<const Recipe> &recipe)
{
    return contentOf(fileName).and_then(
        [&](const QByteArray &text) { return choicesFromYaml(text, fileName, recipe); });
}

Result<QString> recipeIdOfValues(const QString &fileName)
{
    auto document =
        contentOf(fileName).and_then([&](const QByteArray &text) { return documentOf(text, fileName); });
    if (!document)
        return std::unexpected(std::move(document.error()));
    const YamlNode *id = document->find(u"recipe");
    return id ? id->text() : QString();
}

} // namespace slipway
