// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/objectdiff.h"

#include "kube/quantity.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

enum class Direction { Full, DesiredOnly };

QString pathOf(const QString &parent, const QString &key)
{
    static const QRegularExpression plain(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
    return plain.match(key).hasMatch() ? parent + u'.' + key : parent + u"[\""_s + key + u"\"]"_s;
}

/// Where the schema has quantities: compared by value, since the server writes 0.5 as 500m and 1024Mi as 1Gi.
bool holdsQuantities(const QString &path)
{
    static const QRegularExpression places(
        u"\\.(limits|requests|capacity|allocatable|hard|used|overhead|default|defaultRequest|min|max|maxLimitRequestRatio)(\\.[^.\\[]+|\\[\"[^\"]+\"\\])$|\\.(sizeLimit|divisor|storage)$"_s);
    return places.match(path).hasMatch();
}

QString scalarText(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 17) : value.toString();
}

bool isSame(const QString &path, const QJsonValue &before, const QJsonValue &after)
{
    if (before == after)
        return true;
    if (!holdsQuantities(path) || before.isObject() || before.isArray() || after.isObject()
        || after.isArray())
        return false;
    const auto left = Quantity::parse(scalarText(before));
    const auto right = Quantity::parse(scalarText(after));
    return left && right && *left == *right;
}

/// The key that tells a list's items apart: what Kubernetes' schemas use (listMapKeys) in the lists that people write.
QString mergeKeyOf(const QString &path, const QJsonArray &before, const QJsonArray &after)
{
    const auto allHave = [&](QLatin1StringView key) {
        QSet<QString> left;
        QSet<QString> right;
        const auto fits = [key](const QJsonArray &list, QSet<QString> &seen) {
            for (const QJsonValue &item : list) {
                const QJsonValue value = item.toObject().value(key);
                if (value.isUndefined() || seen.contains(scalarText(value)))
                    return false;
                seen.insert(scalarText(value));
            }
            return true;
        };
        return fits(before, left) && fits(after, right);
    };
    static const QRegularExpression lastField(u"\\.([A-Za-z]+)$"_s);
    const QString field = lastField.match(path).captured(1);
    if (field == "tolerations"_L1 || field == "args"_L1 || field == "command"_L1)
        return {};
    if (field == "ports"_L1) {
        for (const auto key : {"containerPort"_L1, "port"_L1}) {
            if (allHave(key))
                return key;
        }
    }
    for (const auto key :
         {"name"_L1, "mountPath"_L1, "type"_L1, "key"_L1, "ip"_L1, "uid"_L1, "topologyKey"_L1}) {
        if (allHave(key))
            return key;
    }
    return {};
}

void compare(const QString &path, const QJsonValue &before, const QJsonValue &after, Direction direction,
             QList<FieldChange> &changes);

void compareObjects(const QString &path, const QJsonObject &before, const QJsonObject &after,
                    Direction direction, QList<FieldChange> &changes)
{
    QStringList keys = after.keys();
    if (direction == Direction::Full) {
        const QStringList old = before.keys();
        for (const QString &key : old) {
            if (!after.contains(key))
                keys.append(key);
        }
        keys.sort();
    }
    for (const QString &key : std::as_const(keys))
        compare(pathOf(path, key), before.value(key), after.value(key), direction, changes);
}

void compareLists(const QString &path, const QJsonArray &before, const QJsonArray &after, Direction direction,
                  QList<FieldChange> &changes)
{
    const QString key = mergeKeyOf(path, before, after);
    if (key.isEmpty()) {
        // Atomic, unless the items can be told apart by their place.
        if (before.size() != after.size()) {
            changes.append({path, before, after});
            return;
        }
        for (qsizetype i = 0; i < after.size(); ++i)
            compare(u"%1[%2]"_s.arg(path).arg(i), before.at(i), after.at(i), direction, changes);
        return;
    }
    const auto labelOf = [&](const QJsonValue &item) {
        return u"%1[%2=%3]"_s.arg(path, key, scalarText(item.toObject().value(key)));
    };
    const auto itemOf = [&key](const QJsonArray &list, const QJsonValue &wanted) -> QJsonValue {
        for (const QJsonValue &item : list) {
            if (item.toObject().value(key) == wanted)
                return item;
        }
        return QJsonValue::Undefined;
    };
    for (const QJsonValue &item : after)
        compare(labelOf(item), itemOf(before, item.toObject().value(key)), item, direction, changes);
    if (direction == Direction::DesiredOnly)
        return; // items of other managers stay
    for (const QJsonValue &item : before) {
        if (itemOf(after, item.toObject().value(key)).isUndefined())
            changes.append({labelOf(item), item, QJsonValue::Undefined});
    }
}

void compare(const QString &path, const QJsonValue &before, const QJsonValue &after, Direction direction,
             QList<FieldChange> &changes)
{
    if (isSame(path, before, after))
        return;
    // Servers drop empty maps, lists and nulls that a manifest wrote.
    const auto isNothing = [](const QJsonValue &value) {
        return value.isUndefined() || value.isNull() || (value.isObject() && value.toObject().isEmpty())
            || (value.isArray() && value.toArray().isEmpty());
    };
    if (isNothing(before) && isNothing(after))
        return;
    if (before.isObject() && after.isObject())
        compareObjects(path, before.toObject(), after.toObject(), direction, changes);
    else if (before.isArray() && after.isArray())
        compareLists(path, before.toArray(), after.toArray(), direction, changes);
    else
        changes.append({path, before, after});
}

} // namespace

QJsonObject withoutServerFields(QJsonObject object)
{
    object.remove("status"_L1);
    QJsonObject metadata = object.value("metadata"_L1).toObject();
    for (const auto key : {"managedFields"_L1, "uid"_L1, "resourceVersion"_L1, "generation"_L1,
                           "creationTimestamp"_L1, "selfLink"_L1})
        metadata.remove(key);
    QJsonObject annotations = metadata.value("annotations"_L1).toObject();
    annotations.remove("kubectl.kubernetes.io/last-applied-configuration"_L1);
    annotations.remove("deployment.kubernetes.io/revision"_L1);
    if (annotations.isEmpty())
        metadata.remove("annotations"_L1);
    else
        metadata.insert("annotations"_L1, annotations);
    object.insert("metadata"_L1, metadata);
    return object;
}

QList<FieldChange> diffObjects(const QJsonObject &before, const QJsonObject &after)
{
    QList<FieldChange> changes;
    if (before.isEmpty()) {
        compareObjects({}, {}, withoutServerFields(after), Direction::Full, changes);
        return changes;
    }
    compareObjects({}, withoutServerFields(before), withoutServerFields(after), Direction::Full, changes);
    return changes;
}

QList<FieldChange> diffDesired(const QJsonObject &live, const QJsonObject &desired)
{
    QList<FieldChange> changes;
    compareObjects({}, withoutServerFields(live), withoutServerFields(desired), Direction::DesiredOnly,
                   changes);
    return changes;
}

} // namespace slipway
