// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/expressionnode.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>

#include <cmath>

namespace slipway {
namespace {
using namespace Qt::StringLiterals;
using Arguments = QList<QJsonValue>;
using Returned = std::expected<QJsonValue, QString>;

/// Nested calls could double a text forty times; no field of a manifest comes near this.
constexpr qsizetype mostText = 1024 * 1024;

struct Function {
    QString help;
    QString
        signature; ///< a letter an argument: t text, n number, l list, a any; after | they may be left out
    Returned (*call)(const Arguments &);
};

/// What Kubernetes takes as a name: RFC 1123 labels.
QString slug(const QString &text, qsizetype most)
{
    QString out;
    for (const QChar c : text.toLower()) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (plain)
            out += c;
        else if (!out.isEmpty() && !out.endsWith(u'-'))
            out += u'-';
    }
    out = out.left(most);
    while (out.endsWith(u'-'))
        out.chop(1);
    return out;
}

Returned number(const QJsonValue &value)
{
    if (value.isDouble())
        return value;
    bool ok = false;
    const double parsed = value.toString().toDouble(&ok);
    if (!ok || !std::isfinite(parsed))
        return std::unexpected(u"\"%1\" is no number"_s.arg(value.toString()));
    return QJsonValue(parsed);
}

Returned whole(double value)
{
    if (!std::isfinite(value) || std::abs(value) > 9e15)
        return std::unexpected(u"the number is too large"_s);
    return QJsonValue(qint64(value));
}

/// Bytes of a Kubernetes quantity; a plain number is bytes.
Returned bytesOf(const QJsonValue &value)
{
    if (value.isDouble())
        return whole(value.toDouble());
    static const QRegularExpression form(u"^([0-9]+(?:\\.[0-9]+)?)(|[kMGTPE]|[KMGTPE]i)$"_s);
    const auto match = form.match(value.toString());
    if (!match.hasMatch())
        return std::unexpected(u"\"%1\" is no quantity such as 16Gi"_s.arg(value.toString()));
    double factor = 1;
    const QString suffix = match.captured(2);
    if (!suffix.isEmpty())
        factor = std::pow(suffix.endsWith(u'i') ? 1024.0 : 1000.0,
                          double(u"kMGTPE"_s.indexOf(suffix.at(0) == u'K' ? u'k' : suffix.at(0)) + 1));
    return whole(std::ceil(match.captured(1).toDouble() * factor));
}

Returned extreme(const Arguments &arguments, bool largest)
{
    QJsonValue best;
    for (const QJsonValue &value : arguments) {
        if (!value.isDouble())
            return std::unexpected(u"takes numbers only"_s);
        if (best.isNull() || (value.toDouble() > best.toDouble()) == largest)
            best = value;
    }
    return best;
}

bool contains(const QJsonValue &container, const QJsonValue &item)
{
    if (container.isArray())
        return container.toArray().contains(item);
    if (container.isObject())
        return container.toObject().contains(item.toString());
    return container.toString().contains(item.toString());
}

const QMap<QString, Function> &functions()
{
    static const QMap<QString, Function> table = {
        {u"lower"_s,
         {u"lower(text)"_s, u"t"_s,
          [](const Arguments &a) -> Returned { return a[0].toString().toLower(); }}},
        {u"upper"_s,
         {u"upper(text)"_s, u"t"_s,
          [](const Arguments &a) -> Returned { return a[0].toString().toUpper(); }}},
        {u"trim"_s,
         {u"trim(text): without white space at both ends"_s, u"t"_s,
          [](const Arguments &a) -> Returned { return a[0].toString().trimmed(); }}},
        {u"slug"_s,
         {u"slug(text, most = 63): as Kubernetes takes it for a name"_s, u"t|n"_s,
          [](const Arguments &a) -> Returned {
              return slug(a[0].toString(), a.size() > 1 ? qsizetype(a[1].toInteger()) : 63);
          }}},
        {u"replace"_s,
         {u"replace(text, old, new): every occurrence"_s, u"ttt"_s,
          [](const Arguments &a) -> Returned {
              if (a[1].toString().isEmpty())
                  return std::unexpected(u"the text to replace is empty"_s);
              if (a[0].toString().count(a[1].toString()) * a[2].toString().size() > mostText)
                  return std::unexpected(u"the text becomes too long"_s);
              return a[0].toString().replace(a[1].toString(), a[2].toString());
          }}},
        {u"basename"_s,
         {u"basename(path): what follows the last slash"_s, u"t"_s,
          [](const Arguments &a) -> Returned {
              return a[0].toString().section(u'/', -1, -1, QString::SectionSkipEmpty);
          }}},
        {u"split"_s,
         {u"split(text, separator): a list"_s, u"tt"_s,
          [](const Arguments &a) -> Returned {
              return QJsonArray::fromStringList(a[0].toString().split(a[1].toString(), Qt::SkipEmptyParts));
          }}},
        {u"join"_s,
         {u"join(list, separator): a text"_s, u"lt"_s,
          [](const Arguments &a) -> Returned {
              QStringList parts;
              for (const QJsonValue item : a[0].toArray()) {
                  const auto text = expressionText(item);
                  if (!text)
                      return std::unexpected(u"an item of the list is no text"_s);
                  parts.append(*text);
              }
              return parts.join(a[1].toString());
          }}},
        {u"length"_s,
         {u"length(text or list)"_s, u"a"_s,
          [](const Arguments &a) -> Returned {
              return QJsonValue(a[0].isArray() ? qint64(a[0].toArray().size())
                                               : qint64(a[0].toString().size()));
          }}},
        {u"contains"_s,
         {u"contains(text or list or map, item)"_s, u"aa"_s,
          [](const Arguments &a) -> Returned { return contains(a[0], a[1]); }}},
        {u"startsWith"_s,
         {u"startsWith(text, start)"_s, u"tt"_s,
          [](const Arguments &a) -> Returned { return a[0].toString().startsWith(a[1].toString()); }}},
        {u"endsWith"_s,
         {u"endsWith(text, end)"_s, u"tt"_s,
          [](const Arguments &a) -> Returned { return a[0].toString().endsWith(a[1].toString()); }}},
        {u"default"_s,
         {u"default(value, other): the first one that is not empty"_s, u"aa"_s,
          [](const Arguments &a) -> Returned { return Expression::isTrue(a[0]) ? a[0] : a[1]; }}},
        {u"string"_s,
         {u"string(value)"_s, u"a"_s,
          [](const Arguments &a) -> Returned {
              const auto text = expressionText(a[0]);
              return text ? Returned(QJsonValue(*text)) : std::unexpected(u"the value has no text"_s);
          }}},
        {u"number"_s,
         {u"number(text)"_s, u"a"_s, [](const Arguments &a) -> Returned { return number(a[0]); }}},
        {u"int"_s,
         {u"int(number or text): without its fraction"_s, u"a"_s,
          [](const Arguments &a) -> Returned {
              return number(a[0]).and_then(
                  [](const QJsonValue &v) { return whole(std::trunc(v.toDouble())); });
          }}},
        {u"ceil"_s,
         {u"ceil(number): the next whole number"_s, u"n"_s,
          [](const Arguments &a) -> Returned { return whole(std::ceil(a[0].toDouble())); }}},
        {u"floor"_s,
         {u"floor(number): the whole number below"_s, u"n"_s,
          [](const Arguments &a) -> Returned { return whole(std::floor(a[0].toDouble())); }}},
        {u"min"_s,
         {u"min(number, …)"_s, u"n*"_s, [](const Arguments &a) -> Returned { return extreme(a, false); }}},
        {u"max"_s,
         {u"max(number, …)"_s, u"n*"_s, [](const Arguments &a) -> Returned { return extreme(a, true); }}},
        {u"bytes"_s,
         {u"bytes(quantity): \"16Gi\" in bytes"_s, u"a"_s,
          [](const Arguments &a) -> Returned { return bytesOf(a[0]); }}},
        {u"gib"_s,
         {u"gib(number): that many GiB as a quantity, rounded up"_s, u"n"_s,
          [](const Arguments &a) -> Returned {
              return whole(std::ceil(a[0].toDouble())).transform([](const QJsonValue &v) {
                  return QJsonValue(QString::number(v.toInteger()) + "Gi"_L1);
              });
          }}},
    };
    return table;
}

} // namespace

bool isExpressionFunction(const QString &name)
{
    return functions().contains(name);
}

std::expected<QJsonValue, QString> callExpressionFunction(const QString &name,
                                                          const QList<QJsonValue> &arguments)
{
    const auto found = functions().constFind(name);
    if (found == functions().constEnd())
        return std::unexpected(u"there is no such function"_s);
    const bool many = found->signature.endsWith(u'*');
    const QString needed = found->signature.section(u'|', 0, 0);
    QString all = found->signature;
    all.remove(u'|');
    if (many ? arguments.isEmpty() : arguments.size() < needed.size() || arguments.size() > all.size())
        return std::unexpected(u"takes %1, and was given %2 values"_s.arg(found->help.section(u':', 0, 0))
                                   .arg(arguments.size()));
    for (qsizetype i = 0; !many && i < arguments.size(); ++i) {
        const QChar type = all.at(i);
        const QJsonValue &value = arguments.at(i);
        if ((type == u't' && !value.isString()) || (type == u'n' && !value.isDouble())
            || (type == u'l' && !value.isArray()))
            return std::unexpected(u"value %1 is not %2"_s.arg(i + 1).arg(type == u't'       ? u"a text"_s
                                                                              : type == u'n' ? u"a number"_s
                                                                                             : u"a list"_s));
    }
    Returned value = found->call(arguments);
    if (value && value->isString() && value->toString().size() > mostText)
        return std::unexpected(u"the text becomes too long"_s);
    return value;
}

QList<std::pair<QString, QString>> expressionFunctions()
{
    QList<std::pair<QString, QString>> list;
    for (auto it = functions().begin(); it != functions().end(); ++it)
        list.append({it.key(), it->help});
    return list;
}

QString nearestName(const QString &text, const QStringList &candidates)
{
    // Levenshtein; names are short and few.
    QString best;
    qsizetype bestDistance = qMax<qsizetype>(1, text.size() / 3) + 1;
    const QString wanted = text.toLower();
    for (const QString &candidate : candidates) {
        const QString have = candidate.toLower();
        QList<qsizetype> row(have.size() + 1);
        for (qsizetype j = 0; j <= have.size(); ++j)
            row[j] = j;
        for (qsizetype i = 1; i <= wanted.size(); ++i) {
            qsizetype diagonal = row[0];
            row[0] = i;
            for (qsizetype j = 1; j <= have.size(); ++j) {
                const qsizetype above = row[j];
                row[j] = std::min(
                    {above + 1, row[j - 1] + 1, diagonal + (wanted.at(i - 1) == have.at(j - 1) ? 0 : 1)});
                diagonal = above;
            }
        }
        if (row.last() < bestDistance) {
            bestDistance = row.last();
            best = candidate;
        }
    }
    return best;
}

} // namespace slipway
