// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/waits/conditionwait.h"

#include "base/shellwords.h"
#include "kube/kubeclient.h"
#include "plan/changewords.h"

#include <QJsonArray>

namespace slipway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonValue fieldOf(const QJsonObject &object, const QString &path)
{
    QJsonValue value = object;
    for (const QString &part : path.split(u'.'))
        value = value.toObject().value(part);
    return value;
}

/// The lists in which conditions stand: the object's own, or one of each item below state.among.
QList<QJsonArray> conditionLists(const QJsonObject &object, const AwaitedState &state)
{
    if (state.among.isEmpty())
        return {object.value("status"_L1).toObject().value("conditions"_L1).toArray()};
    QList<QJsonArray> lists;
    for (const QJsonValue item : fieldOf(object, state.among).toArray())
        lists.append(item.toObject().value("conditions"_L1).toArray());
    return lists;
}

bool isOutdated(const QJsonObject &condition, const QJsonObject &object)
{
    // A condition that speaks of an older generation says nothing about what was applied since.
    const QJsonValue observed = condition.value("observedGeneration"_L1);
    return observed.isDouble()
        && observed.toInteger() < object.value("metadata"_L1).toObject().value("generation"_L1).toInteger();
}

QString textOf(const QJsonObject &condition)
{
    const QString reason = condition.value("reason"_L1).toString();
    const QString message = condition.value("message"_L1).toString();
    return condition.value("type"_L1).toString() + (reason.isEmpty() ? QString() : u" ("_s + reason + u')')
        + (message.isEmpty() ? QString() : u": "_s + message.left(300));
}

} // namespace

bool isInState(const QJsonObject &object, const AwaitedState &state)
{
    if (state.condition.isEmpty()) {
        const QJsonValue value = fieldOf(object, state.path);
        return state.equals.isEmpty() ? !value.isUndefined() && !value.isNull()
                                      : value.toVariant().toString() == state.equals;
    }
    for (const QJsonArray &list : conditionLists(object, state)) {
        for (const QJsonValue item : list) {
            const QJsonObject condition = item.toObject();
            if (condition.value("type"_L1) == state.condition && condition.value("status"_L1) == "True"_L1
                && !isOutdated(condition, object))
                return true;
        }
    }
    return false;
}

QStringList openConditions(const QJsonObject &object, const AwaitedState &state)
{
    QStringList withMessage;
    QStringList bare;
    for (const QJsonArray &list : conditionLists(object, state)) {
        for (const QJsonValue item : list) {
            const QJsonObject condition = item.toObject();
            if (condition.value("status"_L1) == "True"_L1)
                continue;
            if (condition.value("message"_L1).toString().isEmpty())
                bare.append(textOf(condition));
            else
                withMessage.append(textOf(condition));
        }
    }
    withMessage.removeDuplicates();
    return withMessage + bare;
}

QString WaitForCondition::object() const
{
    return m_namespace.isEmpty() ? m_kind + u'/' + m_name : m_kind + u'/' + m_namespace + u'/' + m_name;
}

QString WaitForCondition::title() const
{
    if (m_state.condition.isEmpty() && m_state.equals.isEmpty())
        return changeWords(QT_TRANSLATE_NOOP("Change", "Wait for %1 %2")).arg(m_kind, m_name);
    return changeWords(QT_TRANSLATE_NOOP("Change", "Wait until %1 %2 is %3"))
        .arg(m_kind, m_name, m_state.condition.isEmpty() ? m_state.equals : m_state.condition);
}

QString WaitForCondition::command() const
{
    const QString group = m_apiVersion.contains(u'/') ? m_apiVersion.section(u'/', 0, 0) : QString();
    const QString version = m_apiVersion.section(u'/', -1);
    const QString what =
        m_kind.toLower() + (group.isEmpty() ? QString() : u'.' + version + u'.' + group) + u'/' + m_name;
    QString condition = m_state.condition.isEmpty() ? u"jsonpath={.%1}"_s.arg(m_state.path)
            + (m_state.equals.isEmpty() ? QString() : u'=' + m_state.equals)
                                                    : u"condition="_s + m_state.condition;
    if (!m_state.condition.isEmpty() && !m_state.among.isEmpty())
        condition = u"jsonpath={.%1[*].conditions[?(@.type==\"%2\")].status}=True"_s.arg(m_state.among,
                                                                                         m_state.condition);
    QStringList parts{u"kubectl"_s, u"wait"_s, u"--for="_s + condition, what};
    if (!m_namespace.isEmpty())
        parts << u"--namespace"_s << m_namespace;
    parts << u"--timeout=%1s"_s.arg(m_limit.count());
    return shellCommand(parts);
}

QString WaitForCondition::waitText() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "%1, at most %2 minutes."))
        .arg(title())
        .arg(m_limit.count() / 60);
}

Task<QJsonObject> WaitForCondition::run(ChangeContext context, QJsonObject, ProgressSink progress,
                                        std::stop_token stop)
{
    if (!context.kube)
        co_return fail(ErrorKind::Unavailable,
                       changeWords(QT_TRANSLATE_NOOP("Change", "There is no connection to a cluster.")));
    const std::chrono::nanoseconds began = context.clock->monotonic();
    std::optional<std::chrono::nanoseconds> silentSince;
    std::optional<std::chrono::nanoseconds> hopelessSince;
    QString lastSeen = changeWords(QT_TRANSLATE_NOOP("Change", "it does not exist yet"));
    for (;;) {
        const std::chrono::nanoseconds now = context.clock->monotonic();
        // A kind that is only being installed is not served yet: its absence is waited for like the object's.
        auto kind = co_await context.kube->kindOf(m_apiVersion, m_kind, stop);
        Result<QJsonObject> found = fail(ErrorKind::NotFound, {});
        if (kind) {
            const ResourceRef ref{
                .kind = *kind, .nameSpace = kind->namespaced ? m_namespace : QString(), .name = m_name};
            found = co_await context.kube->get(ref, stop);
        } else {
            found = std::unexpected(kind.error());
        }
        if (found) {
            silentSince.reset();
            if (isInState(*found, m_state))
                co_return QJsonObject();
            const QStringList open = openConditions(*found, m_state);
            lastSeen = open.isEmpty()
                ? changeWords(QT_TRANSLATE_NOOP("Change", "no controller has said anything yet"))
                : open.first();
            bool hopeless = false;
            for (const QJsonArray &list : conditionLists(*found, m_state)) {
                for (const QJsonValue item : list) {
                    const QJsonObject condition = item.toObject();
                    if (!m_state.hopeless.contains(condition.value("reason"_L1).toString())
                        || isOutdated(condition, *found))
                        continue;
                    hopeless = true;
                    lastSeen = textOf(condition);
                }
            }
            if (!hopeless)
                hopelessSince.reset();
            else if (!hopelessSince)
                hopelessSince = now;
            // Some come and go while objects appear one after the other.
            if (hopeless && now - *hopelessSince >= 30s)
                co_return fail(ErrorKind::Invalid, lastSeen, object());
        } else if (isTransient(found.error())) {
            if (!silentSince)
                silentSince = now;
            if (now - *silentSince > 3min)
                co_return std::unexpected(std::move(found.error()).within(u"wait"_s));
        } else if (found.error().kind != ErrorKind::NotFound) {
            co_return std::unexpected(std::move(found.error()).within(u"wait"_s));
        }
        if (now - began > m_limit) {
            co_return fail(
                ErrorKind::Timeout,
                changeWords(QT_TRANSLATE_NOOP("Change", "%1 is not there after %2 minutes. Last seen: %3"))
                    .arg(m_state.condition.isEmpty() ? m_state.path : m_state.condition)
                    .arg(m_limit.count() / 60)
                    .arg(lastSeen),
                object());
        }
        progress({.step = u"condition"_s, .message = lastSeen});
        if (auto slept = co_await context.clock->sleepFor(1s, stop); !slept)
            co_return std::unexpected(std::move(slept.error()));
    }
}

QJsonObject WaitForCondition::fields() const
{
    return {{u"apiVersion"_s, m_apiVersion},
            {u"objectKind"_s, m_kind},
            {u"namespace"_s, m_namespace},
            {u"name"_s, m_name},
            {u"condition"_s, m_state.condition},
            {u"path"_s, m_state.path},
            {u"equals"_s, m_state.equals},
            {u"among"_s, m_state.among},
            {u"hopeless"_s, QJsonArray::fromStringList(m_state.hopeless)},
            {u"limitMinutes"_s, qint64(m_limit.count() / 60)}};
}

} // namespace slipway
