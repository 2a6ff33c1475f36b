// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/settings.h"
#include "ui/common/widgets.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace slipway {

/// Which contexts are read-only, and for which the name is to be typed first. What is changed here holds at once.
class ProtectionCard : public Card
{
    Q_OBJECT

public:
    /// @p settings outlive it.
    explicit ProtectionCard(Settings &settings, QWidget *parent = nullptr);

private:
    void add();
    void removeSelected();
    void fill();
    Settings &m_settings;
    QListWidget *m_rules;
    QLineEdit *m_pattern;
    QComboBox *m_kind;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace slipway
