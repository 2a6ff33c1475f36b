// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/kube/takenback.h"

#include "base/redact.h"
#include "base/redactmark.h"
#include "kube/objectdiff.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct TakenBackWords {
    Q_DECLARE_TR_FUNCTIONS(TakenBack)
};

/// A place in an object: for people, and in the words of managedFields.
struct Place {
    QString path = {};
    QStringList owned = {}; ///< "f:spec", "k:name=vllm"

    Place key(const QString &name) const
    {
        static const QRegularExpression plain(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
        return {plain.match(name).hasMatch() ? path + u'.' + name : path + u"[\""_s + name + u"\"]"_s,
                owned + QStringList{u"f:"_s + name}};
    }
    Place item(const QString &name) const
    {
        return {path + u"[name="_s + name + u']', owned + QStringList{u"k:name="_s + name}};
    }
};

/// Whether a manager's fieldsV1 hold the place, or the whole that it is part of.
/// Source: Kubernetes docs, "Server-Side Apply", and structured-merge-diff's path elements: f:<name>, k:<keys as JSON>.
bool owns(const QJsonObject &fields, const QStringList &place, qsizetype from = 0)
{
    if (from == place.size())
        return true;
    const QString &step = place.at(from);
    if (step.startsWith("f:"_L1)) {
        const QJsonValue below = fields.value(step);
        if (!below.isObject())
            return false;
        return below.toObject().isEmpty() || owns(below.toObject(), place, from + 1);
    }
    const QString name = step.mid(7); // k:name=
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (!it.key().startsWith("k:"_L1))
            continue;
        const QJsonObject keys = QJsonDocument::fromJson(it.key().mid(2).toUtf8()).object();
        if (keys.value("name"_L1).toString() == name)
            return it.value().toObject().isEmpty() || owns(it.value().toObject(), place, from + 1);
    }
    return false;
}

/// Items told apart by their names, as containers, volumes and environment variables are.
bool areNamed(const QJsonArray &items)
{
    QSet<QString> seen;
    for (const QJsonValue &item : items) {
        const QJsonValue name = item.toObject().value("name"_L1);
        if (!name.isString() || seen.contains(name.toString()))
            return false;
        seen.insert(name.toString());
    }
    return true;
}

QJsonValue named(const QJsonArray &items, const QString &name)
{
    for (const QJsonValue &item : items) {
        if (item.toObject().value("name"_L1) == name)
            return item;
    }
    return QJsonValue::Undefined;
}

class Walk
{
public:
    Walk(TakenBack &result, const QJsonArray &managers, bool isAfterKnown)
        : m_result(result)
        , m_managers(managers)
        , m_isAfterKnown(isAfterKnown)
    {
    }

    /// @param shown @p now as the capture would have kept it
    QJsonValue value(const Place &place, const QJsonValue &before, const QJsonValue &after,
                     const QJsonValue &shown, const QJsonValue &now)
    {
        if (before == shown)
            return now; // as it was: never changed, or back already
        const bool areObjects = shown.isObject() && (before.isObject() || before.isUndefined())
            && (after.isObject() || after.isUndefined()) && !(before.isUndefined() && after.isUndefined());
        if (areObjects)
            return object(place, before.toObject(), after.toObject(), shown.toObject(), now.toObject(),
                          before.isUndefined());
        const auto isList = [](const QJsonValue &each) {
            return each.isUndefined() || (each.isArray() && areNamed(each.toArray()));
        };
        if (shown.isArray() && isList(shown) && isList(before) && isList(after)
            && !(before.isUndefined() && after.isUndefined()))
            return list(place, before.toArray(), after.toArray(), shown.toArray(), now.toArray(),
                        before.isUndefined());
        if (m_isAfterKnown && before == after) {
            m_result.stays.append({place.path, managersOf(place)});
            return now;
        }
        if (holdsRedactMark(before)) {
            m_result.lost.append(place.path);
            return now;
        }
        if (!m_isAfterKnown || shown != after)
            m_result.clashes.append({place.path, managersOf(place)});
        return before;
    }

private:
    QJsonValue object(const Place &place, const QJsonObject &before, const QJsonObject &after,
                      const QJsonObject &shown, const QJsonObject &now, bool wasAbsent)
    {
        QStringList keys = before.keys() + after.keys() + shown.keys();
        keys.sort();
        keys.removeDuplicates();
        QJsonObject out;
        for (const QString &key : std::as_const(keys)) {
            const QJsonValue back =
                value(place.key(key), before.value(key), after.value(key), shown.value(key), now.value(key));
            if (!back.isUndefined())
                out.insert(key, back);
        }
        return wasAbsent && out.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(out);
    }

    QJsonValue list(const Place &place, const QJsonArray &before, const QJsonArray &after,
                    const QJsonArray &shown, const QJsonArray &now, bool wasAbsent)
    {
        QJsonArray out;
        // In the order of now, and then what is put back.
        for (qsizetype i = 0; i < shown.size(); ++i) {
            const QString name = shown.at(i).toObject().value("name"_L1).toString();
            const QJsonValue back =
                value(place.item(name), named(before, name), named(after, name), shown.at(i), now.at(i));
            if (!back.isUndefined())
                out.append(back);
        }
        for (const QJsonValue &item : before) {
            const QString name = item.toObject().value("name"_L1).toString();
            if (!named(shown, name).isUndefined())
                continue;
            const QJsonValue back = value(place.item(name), item, named(after, name), QJsonValue::Undefined,
                                          QJsonValue::Undefined);
            if (!back.isUndefined())
                out.append(back);
        }
        return wasAbsent && out.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(out);
    }

    QStringList managersOf(const Place &place) const
    {
        QStringList out;
        for (const QJsonValue entry : m_managers) {
            const QString name = entry["manager"_L1].toString();
            if (!name.isEmpty() && !out.contains(name) && owns(entry["fieldsV1"_L1].toObject(), place.owned))
                out.append(name);
        }
        return out;
    }

    TakenBack &m_result;
    const QJsonArray m_managers;
    const bool m_isAfterKnown;
};

} // namespace

TakenBack takenBack(const QJsonObject &before, const QJsonObject &after, const QJsonObject &now)
{
    TakenBack result;
    const QJsonObject mine = withoutServerFields(now);
    Walk walk(result, now.value("metadata"_L1)["managedFields"_L1].toArray(), !after.isEmpty());
    result.object = walk.value({}, before, after, redacted(mine), mine).toObject();
    return result;
}

QStringList ownersOf(const QJsonObject &live, const QString &path)
{
    static const QRegularExpression step(
        u"\\.([A-Za-z_][A-Za-z0-9_-]*)|\\[\"([^\"]*)\"\\]|\\[name=([^\\]]*)\\]|\\[([^\\]]*)\\]"_s);
    QStringList place;
    for (auto each = step.globalMatch(path); each.hasNext();) {
        const auto match = each.next();
        if (match.hasCaptured(3))
            place.append(u"k:name="_s + match.captured(3));
        else if (match.hasCaptured(4)) // by another key, or by its number: whoever owns the list
            break;
        else
            place.append(u"f:"_s + (match.hasCaptured(1) ? match.captured(1) : match.captured(2)));
    }
    QStringList owners;
    for (const QJsonValue entry : live.value("metadata"_L1)["managedFields"_L1].toArray()) {
        const QString name = entry["manager"_L1].toString();
        if (!name.isEmpty() && !owners.contains(name) && owns(entry["fieldsV1"_L1].toObject(), place))
            owners.append(name);
    }
    return owners;
}

QStringList fieldsSinceText(const QList<FieldSince> &fields)
{
    QMap<QString, QStringList> byManager;
    for (const FieldSince &field : fields)
        byManager[field.managers.join(u", "_s)].append(field.path);
    QStringList lines;
    for (auto it = byManager.cbegin(); it != byManager.cend(); ++it) {
        const QString paths = it.value().join(u", "_s);
        lines.append(it.key().isEmpty() ? TakenBackWords::tr("set by somebody: %1").arg(paths)
                                        : TakenBackWords::tr("set by %1: %2").arg(it.key(), paths));
    }
    return lines;
}

} // namespace slipway
