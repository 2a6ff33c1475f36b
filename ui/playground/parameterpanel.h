// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/conversation.h"

#include <QWidget>

class QAbstractSpinBox;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;
class QVBoxLayout;

namespace slipway {

/// System prompt and sampling parameters, and the person's own presets of both. What is not switched on is left to the server.
class ParameterPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ParameterPanel(QWidget *parent = nullptr);
    /// Else the texts of the conversation are one text, which the model goes on with: no roles, no chat template.
    bool isChat() const;
    QString systemPrompt() const;
    SamplingParameters sampling() const;
    /// The first value that no server takes, in words.
    std::optional<QString> firstProblem() const;

    /// All that is set here.
    QJsonObject state() const;
    void setState(const QJsonObject &state);
    /// Named states, the person's own; beside them stand some of ours.
    void setPresets(const QJsonObject &presets);
    const QJsonObject &presets() const { return m_presets; }
    void usePreset(const QString &name);
    /// Keeps what is set under @p name, in place of what was there.
    void savePreset(const QString &name);
    void removePreset(const QString &name);

Q_SIGNALS:
    void changed();
    void presetsChanged(const QJsonObject &presets);

private:
    struct Row {
        QString key; ///< as the API names it
        QCheckBox *use;
        QAbstractSpinBox *box;
    };
    void addRow(QFormLayout *form, const QString &key, const QString &label, QAbstractSpinBox *box,
                const QString &name, const QString &help);
    void buildApi(QVBoxLayout *column);
    void buildPresets();
    void fillPresets(const QString &chosen);
    std::optional<double> value(QLatin1StringView key) const;

    QList<Row> m_rows;
    QJsonObject m_presets;
    QComboBox *m_preset;
    QToolButton *m_save;
    QToolButton *m_remove;
    QComboBox *m_api;
    QPlainTextEdit *m_system;
    QLineEdit *m_stop;
    QPlainTextEdit *m_schema;
    QPlainTextEdit *m_tools;
};

} // namespace slipway
