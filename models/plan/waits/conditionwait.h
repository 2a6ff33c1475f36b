// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/waits/waitchange.h"

#include <QStringList>

namespace slipway {

/// What a wait looks for on one object.
struct AwaitedState {
    QString condition =
        {}; ///< the type of a condition that has to be True: "Ready", "Programmed", "Established", "Complete"
    QString path = {}; ///< or a field, dotted: "status.state"
    QString equals = {}; ///< what the field has to be; empty: merely that it is there
    QString among = {}; ///< conditions stand in a list below: "status.parents"; one of its items is enough
    QStringList hopeless =
        {}; ///< reasons of any condition that no waiting cures: "ConfigNotFound", a Job's "BackoffLimitExceeded"
};

/// Waits for the state that a controller reports on any object: a condition, or a field of a value. Says meanwhile which conditions
/// are not there yet and why, in the controller's own words; an object that does not exist yet is waited for as well.
class WaitForCondition : public WaitChange
{
public:
    WaitForCondition(QString apiVersion, QString objectKind, QString nameSpace, QString name,
                     AwaitedState state, std::chrono::seconds limit)
        : m_apiVersion(std::move(apiVersion))
        , m_kind(std::move(objectKind))
        , m_namespace(std::move(nameSpace))
        , m_name(std::move(name))
        , m_state(std::move(state))
        , m_limit(limit)
    {
    }

    QString kind() const override { return QStringLiteral("wait-condition"); }
    QString object() const override;
    QString title() const override;
    QString command() const override;
    Task<QJsonObject> run(ChangeContext context, QJsonObject captured, ProgressSink progress,
                          std::stop_token stop) override;

protected:
    QString waitText() const override;
    QJsonObject fields() const override;

private:
    QString m_apiVersion;
    QString m_kind;
    QString m_namespace;
    QString m_name;
    AwaitedState m_state;
    std::chrono::seconds m_limit;
};

/// Whether @p object is in that state; conditions of an older generation than the object's do not count.
bool isInState(const QJsonObject &object, const AwaitedState &state);
/// The conditions that are not True, as "Type (Reason): message", the ones that say most first.
QStringList openConditions(const QJsonObject &object, const AwaitedState &state);

} // namespace slipway
