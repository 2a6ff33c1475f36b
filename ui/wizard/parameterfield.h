// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "session/deploy/deployment.h"
#include "ui/common/widgets.h"

#include <QWidget>

class QToolButton;

namespace slipway {

/// One parameter: label, editor, unit, help, and below it what is wrong.
class ParameterField : public QWidget
{
    Q_OBJECT

public:
    /// @param compact label above the editor, help as a tool tip: for many small fields side by side
    ParameterField(Deployment &deployment, const Parameter &parameter, bool compact,
                   QWidget *parent = nullptr);

    const QString &parameterId() const { return m_id; }
    /// @param value the resolved value; @p chosen whether a person said so
    void showValue(const QJsonValue &value, bool chosen);
    /// @param always also when nobody has touched the field yet
    void showProblem(const QString &message, bool always);
    bool isTouched() const { return m_touched; }
    void loadSuggestions();
    void cancelLoading() { m_loading.cancel(); }
    QWidget *editor() const { return m_editor; }
    /// As a person would type it; for tests and for completers.
    void enterText(const QString &text);
    QString problemText() const;

Q_SIGNALS:
    /// Undefined takes the choice back: the recipe's default counts again.
    void valueEntered(const QString &parameter, const QJsonValue &value);

private:
    QWidget *makeEditor(const Parameter &parameter);
    /// A file dialog for the path.
    void browse();
    void enter(const QJsonValue &value);
    QJsonValue valueOf(const QString &text) const;
    void showSuggestions(const QList<Deployment::Suggestion> &suggestions);

    Deployment &m_deployment;
    QString m_id;
    ParameterType m_type;
    QString m_source;
    QList<QJsonValue> m_values; // of an Enum
    QWidget *m_editor = nullptr;
    QLabel *m_help;
    QLabel *m_note; // what became of the suggestions
    QLabel *m_problem;
    QToolButton *m_reset;
    TaskHandle m_loading;
    QString m_suggestedFor; // what the suggestions depended on
    bool m_touched = false;
    bool m_showing = false;
};

} // namespace slipway
