// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/fieldpath.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QString keyText(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 17) : value.toString();
}

qsizetype placeOf(const QJsonArray &items, const FieldStep &step)
{
    if (step.key.isEmpty())
        return step.index < items.size() ? step.index : -1;
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (keyText(items.at(i).toObject().value(step.key)) == step.value)
            return i;
    }
    return -1;
}

/// Ports are numbers, all other merge keys texts.
QJsonValue keyValue(const FieldStep &step)
{
    return step.key.endsWith("ort"_L1) ? QJsonValue(step.value.toInt()) : QJsonValue(step.value);
}

QJsonValue written(const QJsonValue &at, const QList<FieldStep> &steps, qsizetype from,
                   const QJsonValue &value)
{
    if (from == steps.size())
        return value;
    const FieldStep &step = steps.at(from);
    if (!step.field.isEmpty()) {
        QJsonObject object = at.toObject();
        if (value.isUndefined() && !object.contains(step.field))
            return at;
        const QJsonValue below = written(object.value(step.field), steps, from + 1, value);
        if (below.isUndefined())
            object.remove(step.field);
        else
            object.insert(step.field, below);
        return object;
    }
    QJsonArray items = at.toArray();
    const qsizetype place = placeOf(items, step);
    if (place < 0) {
        if (value.isUndefined() || step.key.isEmpty())
            return at;
        const QJsonValue made = from + 1 == steps.size()
            ? value
            : written(QJsonObject{{step.key, keyValue(step)}}, steps, from + 1, value);
        items.append(made);
        return items;
    }
    const QJsonValue below = written(items.at(place), steps, from + 1, value);
    if (below.isUndefined())
        items.removeAt(place);
    else
        items.replace(place, below);
    return items;
}

} // namespace

QList<FieldStep> fieldSteps(const QString &path)
{
    static const QRegularExpression step(
        u"\\G(?:\\.([A-Za-z_][A-Za-z0-9_]*)|\\[\"(.*?)\"\\]|\\[([A-Za-z]+)=([^\\]]*)\\]|\\[([0-9]+)\\])"_s);
    QList<FieldStep> steps;
    qsizetype end = 0;
    for (auto each = step.globalMatch(path); each.hasNext();) {
        const auto match = each.next();
        if (match.hasCaptured(5))
            steps.append({.index = match.captured(5).toInt()});
        else if (match.hasCaptured(3))
            steps.append({.key = match.captured(3), .value = match.captured(4)});
        else
            steps.append({.field = match.hasCaptured(2) ? match.captured(2) : match.captured(1)});
        end = match.capturedEnd();
    }
    return end == path.size() ? steps : QList<FieldStep>();
}

QJsonValue valueAt(const QJsonObject &object, const QString &path)
{
    const QList<FieldStep> steps = fieldSteps(path);
    if (steps.isEmpty())
        return QJsonValue::Undefined;
    QJsonValue at = object;
    for (const FieldStep &step : steps) {
        if (!step.field.isEmpty()) {
            at = at.toObject().value(step.field);
            continue;
        }
        const QJsonArray items = at.toArray();
        const qsizetype place = placeOf(items, step);
        if (place < 0)
            return QJsonValue::Undefined;
        at = items.at(place);
    }
    return at;
}

QJsonObject withValueAt(const QJsonObject &object, const QString &path, const QJsonValue &value)
{
    const QList<FieldStep> steps = fieldSteps(path);
    return steps.isEmpty() ? object : written(object, steps, 0, value).toObject();
}

bool isWithin(const QString &path, const QString &whole)
{
    return path == whole
        || (path.startsWith(whole) && (path.at(whole.size()) == u'.' || path.at(whole.size()) == u'['));
}

} // namespace slipway
