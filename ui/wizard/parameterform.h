// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/deploy/deployment.h"
#include "session/deploy/parameterplacement.h"
#include "ui/common/widgets.h"

#include <QTimer>
#include <QWidget>

class QFormLayout;
class QGridLayout;
class QToolButton;

namespace slipway {

class ParameterField;

/// A form made from a recipe's parameters: type decides the editor; label, help, unit and what is wrong stand around it.
/// It writes each choice at once, and follows defaults and visibility as other choices change. Other recipes work unchanged.
class ParameterForm : public QWidget
{
    Q_OBJECT

public:
    using Wanted = std::function<bool(const Parameter &)>;
    enum class Style { List, Compact };
    /// @param wanted which of the recipe's parameters belong here
    ParameterForm(Deployment &deployment, Wanted wanted, Style style = Style::List,
                  QWidget *parent = nullptr);

    /// Makes the fields anew when the recipe is another one; else follows the values.
    void refresh();
    /// After what `wanted` looks at has changed.
    void rebuild();
    /// Asks the live sources of the fields that can be seen.
    void loadSuggestions();
    void cancelLoading();

    /// The first thing that is wrong here, as a sentence; empty when all is well.
    QString firstProblem() const;
    /// Shows what is wrong also at fields that nobody touched yet.
    void showAllProblems();
    bool isEmpty() const { return m_fields.isEmpty(); }
    ParameterField *field(const QString &parameter) const;
    QStringList fieldIds() const;

Q_SIGNALS:
    void edited(const QString &parameter);

private:
    void build();
    void update();
    Deployment &m_deployment;
    Wanted m_wanted;
    Style m_style;
    const Recipe *m_recipe = nullptr;
    QHash<QString, ParameterField *> m_fields;
    QStringList m_order;
    QVBoxLayout *m_column;
    QWidget *m_body = nullptr;
    QToolButton *m_advancedHead = nullptr;
    QWidget *m_advancedBox = nullptr;
    bool m_advancedOpen = false;
    QTimer m_suggestSoon;
};

} // namespace slipway
