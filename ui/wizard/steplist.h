// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace slipway {

/// The steps at the wizard's left: where one is, what is done, what wants a look. Steps that were reached may be gone to.
class StepList : public QWidget
{
    Q_OBJECT

public:
    enum class State { ToCome, Current, Done, Attention };
    Q_ENUM(State)

    explicit StepList(const QStringList &titles, QWidget *parent = nullptr);
    void setState(int step, State state, bool reachable);
    /// Numbers only, the names in tool tips: for narrow windows and large fonts.
    void setCompact(bool compact);
    State state(int step) const { return m_steps.at(step).state; }

Q_SIGNALS:
    void stepClicked(int step);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Step {
        QString title;
        State state = State::ToCome;
        bool reachable = false;
        QToolButton *button = nullptr;
    };
    void draw(const Step &step);
    QList<Step> m_steps;
    bool m_compact = false;
};

} // namespace slipway
