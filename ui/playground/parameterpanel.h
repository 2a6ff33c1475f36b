// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/conversation.h"

#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace slipway {

/// System prompt and sampling parameters. What is not switched on is left to the server.
class ParameterPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ParameterPanel(QWidget *parent = nullptr);
    QString systemPrompt() const;
    SamplingParameters sampling() const;

Q_SIGNALS:
    void changed();

private:
    struct Row;
    QPlainTextEdit *m_system;
    QCheckBox *m_useTemperature;
    QDoubleSpinBox *m_temperature;
    QCheckBox *m_useTopP;
    QDoubleSpinBox *m_topP;
    QCheckBox *m_useMaxTokens;
    QSpinBox *m_maxTokens;
    QCheckBox *m_useSeed;
    QSpinBox *m_seed;
    QLineEdit *m_stop;
};

} // namespace slipway
