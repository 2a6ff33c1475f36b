// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/parameterpanel.h"

#include "ui/common/widgets.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

ParameterPanel::ParameterPanel(QWidget *parent)
    : QWidget(parent), m_system(new QPlainTextEdit(this)), m_useTemperature(new QCheckBox(tr("&Temperature"), this)), m_temperature(new QDoubleSpinBox(this)),
      m_useTopP(new QCheckBox(tr("Top &p"), this)), m_topP(new QDoubleSpinBox(this)), m_useMaxTokens(new QCheckBox(tr("&Max tokens"), this)),
      m_maxTokens(new QSpinBox(this)), m_useSeed(new QCheckBox(tr("See&d"), this)), m_seed(new QSpinBox(this)), m_stop(new QLineEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::s);
    auto *systemLabel = new QLabel(tr("S&ystem prompt"), this);
    systemLabel->setBuddy(m_system);
    m_system->setObjectName(u"systemPrompt"_s);
    m_system->setPlaceholderText(tr("How the model should behave"));
    m_system->setMaximumHeight(140);
    m_system->setTabChangesFocus(true);
    column->addWidget(systemLabel);
    column->addWidget(m_system);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto row = [&](QCheckBox *use, QWidget *field, const QString &name, const QString &help) {
        field->setEnabled(false);
        field->setObjectName(name);
        field->setAccessibleName(use->text().remove(u'&'));
        use->setToolTip(help);
        field->setToolTip(help);
        connect(use, &QCheckBox::toggled, field, &QWidget::setEnabled);
        connect(use, &QCheckBox::toggled, this, &ParameterPanel::changed);
        form->addRow(use, field);
    };
    m_temperature->setRange(0, 2);
    m_temperature->setSingleStep(0.1);
    m_temperature->setValue(0.7);
    m_topP->setRange(0.01, 1);
    m_topP->setSingleStep(0.05);
    m_topP->setValue(0.95);
    m_maxTokens->setRange(1, 1'000'000);
    m_maxTokens->setValue(512);
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(42);
    row(m_useTemperature, m_temperature, u"temperature"_s, tr("Lower is more predictable. Off: the server's default."));
    row(m_useTopP, m_topP, u"topP"_s, tr("Only the most likely tokens up to this share. Off: the server's default."));
    row(m_useMaxTokens, m_maxTokens, u"maxTokens"_s, tr("The longest answer. Off: as long as the context allows."));
    row(m_useSeed, m_seed, u"seed"_s, tr("The same seed and prompt give the same answer, as far as the server keeps its word."));
    m_stop->setObjectName(u"stopSequences"_s);
    m_stop->setPlaceholderText(tr("separated by |"));
    auto *stopLabel = new QLabel(tr("Stop se&quences"), this);
    stopLabel->setBuddy(m_stop);
    form->addRow(stopLabel, m_stop);
    column->addLayout(form);
    column->addStretch();
    connect(m_system, &QPlainTextEdit::textChanged, this, &ParameterPanel::changed);
    connect(m_stop, &QLineEdit::textChanged, this, &ParameterPanel::changed);
    for (QDoubleSpinBox *box : {m_temperature, m_topP})
        connect(box, &QDoubleSpinBox::valueChanged, this, &ParameterPanel::changed);
    for (QSpinBox *box : {m_maxTokens, m_seed})
        connect(box, &QSpinBox::valueChanged, this, &ParameterPanel::changed);
}

QString ParameterPanel::systemPrompt() const
{
    return m_system->toPlainText().trimmed();
}

SamplingParameters ParameterPanel::sampling() const
{
    SamplingParameters sampling;
    if (m_useTemperature->isChecked())
        sampling.temperature = m_temperature->value();
    if (m_useTopP->isChecked())
        sampling.topP = m_topP->value();
    if (m_useMaxTokens->isChecked())
        sampling.maxTokens = m_maxTokens->value();
    if (m_useSeed->isChecked())
        sampling.seed = m_seed->value();
    sampling.stop = m_stop->text().split(u'|', Qt::SkipEmptyParts);
    return sampling;
}

} // namespace slipway
