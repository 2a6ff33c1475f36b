// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/parametercheck.h"

#include "recipe/choiceswords.h"
#include "recipe/expressionnode.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

namespace slipway {
namespace {
using namespace Qt::StringLiterals;

/// The form that the peers ask for, and the sentence for people. Sources: Kubernetes docs, "Object Names and IDs"; Google Cloud docs on
/// project ids, bucket naming, zones and service account ids; the OCI distribution specification for images.
struct Form {
    QRegularExpression pattern;
    const char *expected;
};

const Form *formOf(ParameterType type)
{
    static const QHash<ParameterType, Form> forms = {
        // A Service's name becomes a DNS name of RFC 1035, so that it has to begin with a letter.
        {ParameterType::ResourceName,
         {QRegularExpression(u"\\A[a-z]([-a-z0-9]{0,61}[a-z0-9])?\\z"_s),
          QT_TRANSLATE_NOOP("Choices",
                            "has to be small letters, digits and dashes, begin with a letter and have at "
                            "most 63 of them")}},
        {ParameterType::Namespace,
         {QRegularExpression(u"\\A[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\\z"_s),
          QT_TRANSLATE_NOOP("Choices", "has to be small letters, digits and dashes, at most 63 of them")}},
        {ParameterType::GcpProject,
         {QRegularExpression(u"\\A([a-z0-9.-]{1,63}:)?[a-z][a-z0-9-]{4,28}[a-z0-9]\\z"_s),
          QT_TRANSLATE_NOOP("Choices",
                            "has to be a project id: 6 to 30 small letters, digits and dashes, not the "
                            "project's number or name")}},
        // Google's, and AWS' with a dash before the number and none before the zone's letter.
        {ParameterType::Location,
         {QRegularExpression(
              u"\\A([a-z]+(-[a-z]+)+[0-9]+(-[a-z0-9]{1,8})?|[a-z]{2,8}(-[a-z]{2,12}){1,3}-[0-9]{1,2})\\z"_s),
          QT_TRANSLATE_NOOP(
              "Choices",
              "has to be a region such as europe-west4 or eu-central-1, or a zone such as europe-west4-a")}},
        {ParameterType::Zone,
         {QRegularExpression(
              u"\\A([a-z]+(-[a-z]+)+[0-9]+-[a-z0-9]{1,8}|[a-z]{2,8}(-[a-z]{2,12}){1,3}-[0-9]{1,2}[a-z])\\z"_s),
          QT_TRANSLATE_NOOP("Choices", "has to be a zone such as europe-west4-a or eu-central-1a")}},
        {ParameterType::Cluster,
         {QRegularExpression(u"\\A[a-z]([-a-z0-9]{0,38}[a-z0-9])?\\z"_s),
          QT_TRANSLATE_NOOP("Choices",
                            "has to be small letters, digits and dashes, begin with a letter and have at "
                            "most 40 of them")}},
        {ParameterType::Bucket,
         {QRegularExpression(u"\\A[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]\\z"_s),
          QT_TRANSLATE_NOOP("Choices",
                            "has to be the bucket's name alone, without gs:// and without a folder")}},
        // No comma and no colon: the path becomes part of a list of mount options.
        {ParameterType::BucketPath,
         {QRegularExpression(u"\\A(?!.*(^|/)\\.\\.?(/|$))[A-Za-z0-9._=+@-]+(/[A-Za-z0-9._=+@-]+)*/?\\z"_s),
          QT_TRANSLATE_NOOP("Choices",
                            "has to be a folder in the bucket such as models/gemma-3-1b-it, without a slash "
                            "at its start")}},
        {ParameterType::Model,
         {QRegularExpression(u"\\A[A-Za-z0-9][A-Za-z0-9._-]{0,95}(/[A-Za-z0-9][A-Za-z0-9._-]{0,95})?\\z"_s),
          QT_TRANSLATE_NOOP("Choices", "has to be a model's id such as google/gemma-3-1b-it")}},
        {ParameterType::Accelerator,
         {QRegularExpression(u"\\A[a-z0-9][a-z0-9.-]{0,62}\\z"_s),
          QT_TRANSLATE_NOOP("Choices", "has to be an accelerator type such as nvidia-l4")}},
        {ParameterType::Image,
         {QRegularExpression(
              u"\\A[a-z0-9]+([._-][a-z0-9]+)*(:[0-9]{1,5})?(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*"
              "(:[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?(@sha256:[a-f0-9]{64})?\\z"_s),
          QT_TRANSLATE_NOOP("Choices", "has to be a container image such as vllm/vllm-openai:v0.27.1")}},
        {ParameterType::SecretRef,
         {QRegularExpression(u"\\A[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?\\z"_s),
          QT_TRANSLATE_NOOP("Choices", "has to be the name of a Secret in the namespace, not its value")}},
        {ParameterType::ServiceAccountId,
         {QRegularExpression(u"\\A[a-z][-a-z0-9]{4,28}[a-z0-9]\\z"_s),
          QT_TRANSLATE_NOOP("Choices",
                            "has to be 6 to 30 small letters, digits and dashes, without @ and domain")}},
        {ParameterType::Quantity,
         {QRegularExpression(u"\\A[0-9]{1,12}(\\.[0-9]{1,3})?(m|k|M|G|T|Ki|Mi|Gi|Ti)?\\z"_s),
          QT_TRANSLATE_NOOP("Choices", "has to be a quantity such as 16Gi or 500m")}},
    };
    const auto found = forms.constFind(type);
    return found == forms.constEnd() ? nullptr : &*found;
}

QString kindOfValue(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return ChoicesWords::tr("a truth value");
    case QJsonValue::Double:
        return ChoicesWords::tr("a number");
    case QJsonValue::String:
        return ChoicesWords::tr("a text");
    case QJsonValue::Array:
        return ChoicesWords::tr("a list");
    case QJsonValue::Object:
        return ChoicesWords::tr("a map");
    default:
        return ChoicesWords::tr("nothing");
    }
}

} // namespace

bool isEmptyChoice(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty());
}

std::optional<QString> typeProblem(const Parameter &parameter, const QJsonValue &value)
{
    bool fits = false;
    const char *wanted = nullptr;
    switch (parameter.type) {
    case ParameterType::Integer:
        fits = isWholeNumber(value);
        wanted = QT_TRANSLATE_NOOP("Choices", "a whole number");
        break;
    case ParameterType::Number:
        fits = value.isDouble();
        wanted = QT_TRANSLATE_NOOP("Choices", "a number");
        break;
    case ParameterType::Boolean:
        fits = value.isBool();
        wanted = QT_TRANSLATE_NOOP("Choices", "true or false");
        break;
    case ParameterType::Enum:
        fits = value.isString() || value.isDouble() || value.isBool();
        wanted = QT_TRANSLATE_NOOP("Choices", "one of the listed values");
        break;
    case ParameterType::Quantity:
        fits = value.isString() || isWholeNumber(value);
        wanted = QT_TRANSLATE_NOOP("Choices", "a quantity such as 16Gi");
        break;
    default:
        fits = value.isString();
        wanted = QT_TRANSLATE_NOOP("Choices", "a text (put it in quotes)");
        break;
    }
    if (fits)
        return {};
    return ChoicesWords::tr("is %1, and has to be %2").arg(kindOfValue(value), ChoicesWords::tr(wanted));
}

std::optional<QString> valueProblem(const Recipe &recipe, const Parameter &parameter, const QJsonValue &value)
{
    if (auto problem = typeProblem(parameter, value))
        return problem;
    if (value.isDouble()) {
        const QLocale c = QLocale::c();
        if (parameter.minimum && value.toDouble() < *parameter.minimum)
            return ChoicesWords::tr("is %1, and has to be at least %2")
                .arg(c.toString(value.toDouble()), c.toString(*parameter.minimum));
        if (parameter.maximum && value.toDouble() > *parameter.maximum)
            return ChoicesWords::tr("is %1, and has to be at most %2")
                .arg(c.toString(value.toDouble()), c.toString(*parameter.maximum));
    }
    if (parameter.type == ParameterType::Enum && !parameter.values.contains(value)) {
        QStringList allowed;
        for (const QJsonValue &each : parameter.values)
            allowed.append(yamlScalar(each));
        return ChoicesWords::tr("is %1, and has to be one of %2")
            .arg(yamlScalar(value), allowed.join(u", "_s));
    }
    if (!value.isString())
        return {};
    const QString text = value.toString();
    const int most = parameter.maxLength.value_or(1024);
    if (text.size() > most)
        return ChoicesWords::tr("has %1 characters, and may have at most %2").arg(text.size()).arg(most);
    for (const QChar c : text) {
        // Categories instead of a range: line separators and direction marks hide what a name really says.
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
            || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph)
            return ChoicesWords::tr("must not contain line breaks or invisible characters");
    }
    if (const Form *form = formOf(parameter.type); form && !form->pattern.match(text).hasMatch())
        return ChoicesWords::tr(form->expected);
    if (!parameter.pattern.isEmpty()
        && !QRegularExpression(QRegularExpression::anchoredPattern(parameter.pattern)).match(text).hasMatch())
        return recipe.translated(parameter.patternMessage);
    return {};
}

ExpressionScope recipeScope(const Recipe &recipe, const QJsonObject &values, const Facts &facts,
                            QStringList *assumed)
{
    return [&recipe, values, facts, assumed](const QString &name) -> std::optional<QJsonValue> {
        if (const auto found = values.constFind(name); found != values.constEnd())
            return *found;
        if (recipe.parameter(name))
            return QJsonValue(QJsonValue::Null);
        if (const auto known = facts.value(name))
            return known;
        const FactDeclaration *declared = recipe.fact(name);
        if (!declared)
            return {};
        if (assumed && !assumed->contains(name))
            assumed->append(name);
        return declared->assumed;
    };
}

} // namespace slipway
