// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/parameterpanel.h"

#include "inference/toollist.h"
#include "ui/common/icons.h"
#include "ui/common/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// Ours: a name, and what it sets. Whatever it does not name is switched off.
QList<std::pair<QString, QJsonObject>> builtInPresets()
{
    return {{ParameterPanel::tr("Server's defaults"), {}},
            {ParameterPanel::tr("Repeatable"), {{u"temperature"_s, 0.0}, {u"seed"_s, 42}}},
            {ParameterPanel::tr("Varied"), {{u"temperature"_s, 1.0}, {u"top_p"_s, 0.95}}}};
}

QDoubleSpinBox *decimal(double low, double high, double step, double value, QWidget *parent)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setRange(low, high);
    box->setSingleStep(step);
    box->setValue(value);
    return box;
}

QSpinBox *whole(int low, int high, int value, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(low, high);
    box->setValue(value);
    return box;
}

double valueOf(const QAbstractSpinBox *box)
{
    if (const auto *decimals = qobject_cast<const QDoubleSpinBox *>(box))
        return decimals->value();
    return qobject_cast<const QSpinBox *>(box)->value();
}

void setValue(QAbstractSpinBox *box, double value)
{
    if (auto *decimals = qobject_cast<QDoubleSpinBox *>(box))
        decimals->setValue(value);
    else
        qobject_cast<QSpinBox *>(box)->setValue(int(value));
}

} // namespace

ParameterPanel::ParameterPanel(QWidget *parent)
    : QWidget(parent)
    , m_preset(new QComboBox(this))
    , m_save(new QToolButton(this))
    , m_remove(new QToolButton(this))
    , m_api(new QComboBox(this))
    , m_system(new QPlainTextEdit(this))
    , m_stop(new QLineEdit(this))
    , m_schema(new QPlainTextEdit(this))
    , m_tools(new QPlainTextEdit(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *content = new QWidget(this);
    outer->addWidget(scrollable(content, this));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, spacing::s, 0);
    column->setSpacing(spacing::s);
    buildPresets();
    auto *presetLabel = new QLabel(tr("P&reset"), content);
    presetLabel->setBuddy(m_preset);
    column->addWidget(presetLabel);
    auto *presetRow = new QHBoxLayout;
    presetRow->setSpacing(spacing::xs);
    presetRow->addWidget(m_preset, 1);
    presetRow->addWidget(m_save);
    presetRow->addWidget(m_remove);
    column->addLayout(presetRow);
    buildApi(column);
    auto *systemLabel = new QLabel(tr("S&ystem prompt"), content);
    systemLabel->setBuddy(m_system);
    m_system->setObjectName(u"systemPrompt"_s);
    m_system->setAccessibleName(tr("System prompt"));
    m_system->setPlaceholderText(tr("How the model should behave"));
    m_system->setMaximumHeight(110);
    m_system->setTabChangesFocus(true);
    column->addWidget(systemLabel);
    column->addWidget(m_system);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    constexpr int most = 1'000'000;
    addRow(form, u"temperature"_s, tr("&Temperature"), decimal(0, 2, 0.1, 0.7, content), u"temperature"_s,
           tr("Lower is more predictable. Off: the server's default."));
    addRow(form, u"top_p"_s, tr("Top &p"), decimal(0.01, 1, 0.05, 0.95, content), u"topP"_s,
           tr("Only the most likely tokens up to this share. Off: the server's default."));
    addRow(form, u"max_tokens"_s, tr("&Max tokens"), whole(1, most, 512, content), u"maxTokens"_s,
           tr("The longest answer. Off: as long as the context allows."));
    addRow(form, u"seed"_s, tr("See&d"), whole(0, std::numeric_limits<int>::max(), 42, content), u"seed"_s,
           tr("The same seed and prompt give the same answer, as far as the server keeps its word."));
    addRow(form, u"top_k"_s, tr("Top k"), whole(-1, most, 40, content), u"topK"_s,
           tr("Only so many of the most likely tokens; -1 or 0 is all. vLLM, SGLang, TGI and llama.cpp know "
              "it, OpenAI does not."));
    addRow(form, u"min_p"_s, tr("Min p"), decimal(0, 1, 0.01, 0.05, content), u"minP"_s,
           tr("Only tokens at least this likely, as a share of the likeliest. OpenAI does not know it."));
    addRow(form, u"presence_penalty"_s, tr("Presence penalty"), decimal(-2, 2, 0.1, 0, content),
           u"presencePenalty"_s, tr("Above 0 speaks of new things; counts whether a token was there."));
    addRow(form, u"frequency_penalty"_s, tr("Frequency penalty"), decimal(-2, 2, 0.1, 0, content),
           u"frequencyPenalty"_s, tr("Above 0 repeats less; counts how often a token was there."));
    addRow(form, u"repetition_penalty"_s, tr("Repetition penalty"), decimal(0.01, 10, 0.05, 1.1, content),
           u"repetitionPenalty"_s, tr("Above 1 repeats less, of the prompt too. OpenAI does not know it."));
    addRow(form, u"min_tokens"_s, tr("Min tokens"), whole(0, most, 1, content), u"minTokens"_s,
           tr("The shortest answer. OpenAI does not know it."));
    addRow(form, u"top_logprobs"_s, tr("Log-probabilities"), whole(0, 20, 5, content), u"logprobs"_s,
           tr("How many alternatives are told for each token. A button of the answer shows them."));
    m_stop->setObjectName(u"stopSequences"_s);
    m_stop->setAccessibleName(tr("Stop sequences"));
    m_stop->setPlaceholderText(tr("separated by |"));
    auto *stopLabel = new QLabel(tr("Stop se&quences"), content);
    stopLabel->setBuddy(m_stop);
    column->addLayout(form);
    column->addWidget(stopLabel);
    column->addWidget(m_stop);
    auto *schemaLabel = new QLabel(tr("&JSON schema of the answer"), content);
    schemaLabel->setBuddy(m_schema);
    m_schema->setObjectName(u"jsonSchema"_s);
    m_schema->setAccessibleName(tr("JSON schema of the answer"));
    m_schema->setPlaceholderText(u"{\"type\": \"object\", …}"_s);
    m_schema->setFont(monospaceFont(m_schema->font()));
    m_schema->setMaximumHeight(110);
    m_schema->setTabChangesFocus(true);
    m_schema->setToolTip(
        tr("The answer is held to this schema where the server can do that. Empty: free text."));
    column->addWidget(schemaLabel);
    column->addWidget(m_schema);
    auto *toolsLabel = new QLabel(tr("Tools, as a JSON list"), content);
    toolsLabel->setBuddy(m_tools);
    m_tools->setObjectName(u"tools"_s);
    m_tools->setAccessibleName(tr("Tools, as a JSON list"));
    m_tools->setPlaceholderText(u"[{\"name\": \"get_weather\", \"parameters\": {…}}]"_s);
    m_tools->setFont(monospaceFont(m_tools->font()));
    m_tools->setMaximumHeight(110);
    m_tools->setTabChangesFocus(true);
    m_tools->setToolTip(
        tr("Functions that the model may call, each with a name, a description and a JSON schema of its "
           "parameters. vLLM "
           "needs --enable-auto-tool-choice and a --tool-call-parser for them. Empty: none."));
    column->addWidget(toolsLabel);
    column->addWidget(m_tools);
    column->addStretch();
    connect(m_system, &QPlainTextEdit::textChanged, this, &ParameterPanel::changed);
    connect(m_schema, &QPlainTextEdit::textChanged, this, &ParameterPanel::changed);
    connect(m_tools, &QPlainTextEdit::textChanged, this, &ParameterPanel::changed);
    connect(m_stop, &QLineEdit::textChanged, this, &ParameterPanel::changed);
}

void ParameterPanel::buildApi(QVBoxLayout *column)
{
    auto *label = new QLabel(tr("AP&I"), m_api->parentWidget());
    label->setBuddy(m_api);
    m_api->setObjectName(u"api"_s);
    m_api->setAccessibleName(tr("API"));
    m_api->addItem(tr("Chat"), true);
    m_api->addItem(tr("Text completion"), false);
    m_api->setToolTip(tr(
        "Chat: messages with roles, by the model's chat template. Text completion: what you write and what "
        "was answered is one text, which the model goes on with; for base models and templates of your "
        "own."));
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_api, 1);
    column->addLayout(row);
    connect(m_api, &QComboBox::currentIndexChanged, this, [this] {
        // A text has no roles and calls nothing.
        m_system->setEnabled(isChat());
        m_tools->setEnabled(isChat());
        Q_EMIT changed();
    });
}

bool ParameterPanel::isChat() const
{
    return m_api->currentData().toBool();
}

void ParameterPanel::addRow(QFormLayout *form, const QString &key, const QString &label,
                            QAbstractSpinBox *box, const QString &name, const QString &help)
{
    auto *use = new QCheckBox(label, box->parentWidget());
    use->setObjectName(u"use:"_s + name);
    use->setToolTip(help);
    use->setMinimumHeight(box->sizeHint().height()); // on one line with its box
    box->setEnabled(false);
    // Else a range of millions asks for a line of its own.
    box->setMinimumWidth(scaledToFont(90, font()));
    box->setObjectName(name);
    box->setAccessibleName(QString(label).remove(u'&'));
    box->setToolTip(help);
    connect(use, &QCheckBox::toggled, box, &QWidget::setEnabled);
    connect(use, &QCheckBox::toggled, this, &ParameterPanel::changed);
    if (auto *decimals = qobject_cast<QDoubleSpinBox *>(box))
        connect(decimals, &QDoubleSpinBox::valueChanged, this, &ParameterPanel::changed);
    else
        connect(qobject_cast<QSpinBox *>(box), &QSpinBox::valueChanged, this, &ParameterPanel::changed);
    form->addRow(use, box);
    m_rows.append({.key = key, .use = use, .box = box});
}

QString ParameterPanel::systemPrompt() const
{
    return m_system->toPlainText().trimmed();
}

std::optional<double> ParameterPanel::value(QLatin1StringView key) const
{
    for (const Row &row : m_rows) {
        if (row.key == key)
            return row.use->isChecked() ? std::optional(valueOf(row.box)) : std::nullopt;
    }
    return {};
}

SamplingParameters ParameterPanel::sampling() const
{
    const auto number = [this](QLatin1StringView key) -> std::optional<int> {
        const auto found = value(key);
        return found ? std::optional(int(*found)) : std::nullopt;
    };
    SamplingParameters sampling{.temperature = value("temperature"_L1),
                                .topP = value("top_p"_L1),
                                .topK = number("top_k"_L1),
                                .minP = value("min_p"_L1),
                                .presencePenalty = value("presence_penalty"_L1),
                                .frequencyPenalty = value("frequency_penalty"_L1),
                                .repetitionPenalty = value("repetition_penalty"_L1),
                                .seed = number("seed"_L1),
                                .maxTokens = number("max_tokens"_L1),
                                .minTokens = number("min_tokens"_L1),
                                .logprobs = number("top_logprobs"_L1),
                                .stop = m_stop->text().split(u'|', Qt::SkipEmptyParts)};
    const QJsonDocument schema = QJsonDocument::fromJson(m_schema->toPlainText().toUtf8());
    if (schema.isObject())
        sampling.responseFormat = {
            {u"type"_s, u"json_schema"_s},
            {u"json_schema"_s, QJsonObject{{u"name"_s, u"answer"_s}, {u"schema"_s, schema.object()}}}};
    if (const auto tools = toolsFromText(m_tools->toPlainText()); tools && isChat())
        sampling.tools = *tools;
    return sampling;
}

std::optional<QString> ParameterPanel::firstProblem() const
{
    const QByteArray schema = m_schema->toPlainText().trimmed().toUtf8();
    if (!schema.isEmpty()) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(schema, &error);
        if (error.error != QJsonParseError::NoError)
            return tr("The JSON schema cannot be read, at character %1: %2. Correct it, or empty the field.")
                .arg(error.offset + 1)
                .arg(error.errorString());
        if (!document.isObject())
            return tr("The JSON schema has to be an object, such as {\"type\": \"object\"}.");
    }
    if (const auto tools = toolsFromText(m_tools->toPlainText()); !tools && isChat())
        return tools.error().detail;
    return sampling().firstProblem();
}

QJsonObject ParameterPanel::state() const
{
    QJsonObject state;
    for (const Row &row : m_rows) {
        if (row.use->isChecked())
            state.insert(row.key, valueOf(row.box));
    }
    if (!isChat())
        state.insert(u"chat"_s, false);
    if (!systemPrompt().isEmpty())
        state.insert(u"system"_s, systemPrompt());
    if (!m_stop->text().isEmpty())
        state.insert(u"stop"_s, m_stop->text());
    if (const QString schema = m_schema->toPlainText().trimmed(); !schema.isEmpty())
        state.insert(u"schema"_s, schema);
    if (const QString tools = m_tools->toPlainText().trimmed(); !tools.isEmpty())
        state.insert(u"tools"_s, tools);
    return state;
}

void ParameterPanel::setState(const QJsonObject &state)
{
    for (const Row &row : std::as_const(m_rows)) {
        const QJsonValue value = state.value(row.key);
        row.use->setChecked(value.isDouble());
        if (value.isDouble())
            setValue(row.box, value.toDouble());
    }
    m_api->setCurrentIndex(state.value("chat"_L1).toBool(true) ? 0 : 1);
    m_system->setPlainText(state.value("system"_L1).toString());
    m_stop->setText(state.value("stop"_L1).toString());
    m_schema->setPlainText(state.value("schema"_L1).toString());
    m_tools->setPlainText(state.value("tools"_L1).toString());
}

void ParameterPanel::buildPresets()
{
    m_preset->setObjectName(u"preset"_s);
    m_preset->setAccessibleName(tr("Preset"));
    m_preset->setEditable(true);
    m_preset->setInsertPolicy(QComboBox::NoInsert);
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_preset->lineEdit()->setPlaceholderText(tr("save as…"));
    for (const auto &[button, name, iconName, tip] :
         {std::tuple(m_save, u"presetSave"_s, u"check"_s,
                     tr("Save system prompt and parameters under this name")),
          std::tuple(m_remove, u"presetRemove"_s, u"trash"_s, tr("Delete this preset"))}) {
        button->setObjectName(name);
        button->setIcon(icon(iconName, this, ColorRole::TextSecondary));
        button->setToolTip(tip);
        button->setAccessibleName(tip);
    }
    const auto isOwn = [this] { return m_presets.contains(m_preset->currentText().trimmed()); };
    const auto isOurs = [this] {
        return std::ranges::contains(builtInPresets(), m_preset->currentText().trimmed(),
                                     &std::pair<QString, QJsonObject>::first);
    };
    const auto update = [this, isOwn, isOurs] {
        m_save->setEnabled(!m_preset->currentText().trimmed().isEmpty() && !isOurs());
        m_remove->setEnabled(isOwn());
    };
    connect(m_preset, &QComboBox::currentTextChanged, this, update);
    connect(m_preset, &QComboBox::activated, this, [this] { usePreset(m_preset->currentText()); });
    connect(m_save, &QToolButton::clicked, this, [this] { savePreset(m_preset->currentText().trimmed()); });
    connect(m_remove, &QToolButton::clicked, this,
            [this] { removePreset(m_preset->currentText().trimmed()); });
    fillPresets({});
    update();
}

void ParameterPanel::fillPresets(const QString &chosen)
{
    {
        const QSignalBlocker quiet(m_preset);
        m_preset->clear();
        for (const auto &[name, state] : builtInPresets())
            m_preset->addItem(name);
        const QStringList own = m_presets.keys();
        if (!own.isEmpty())
            m_preset->insertSeparator(m_preset->count());
        m_preset->addItems(own);
    }
    m_preset->setCurrentIndex(-1);
    m_preset->setCurrentText(chosen);
    Q_EMIT m_preset->currentTextChanged(chosen); // which buttons can be used
}

void ParameterPanel::setPresets(const QJsonObject &presets)
{
    m_presets = presets;
    fillPresets(m_preset->currentText());
}

void ParameterPanel::usePreset(const QString &name)
{
    if (m_presets.contains(name)) {
        setState(m_presets.value(name).toObject());
        return;
    }
    for (const auto &[ours, state] : builtInPresets()) {
        if (ours == name) {
            // Ours say how to sample, and nothing of what the person wrote.
            QJsonObject kept = state;
            for (const QString &key : {u"chat"_s, u"system"_s, u"stop"_s, u"schema"_s, u"tools"_s})
                kept.insert(key, this->state().value(key));
            setState(kept);
        }
    }
}

void ParameterPanel::savePreset(const QString &name)
{
    if (name.isEmpty()
        || std::ranges::contains(builtInPresets(), name, &std::pair<QString, QJsonObject>::first))
        return;
    m_presets.insert(name, state());
    fillPresets(name);
    Q_EMIT presetsChanged(m_presets);
}

void ParameterPanel::removePreset(const QString &name)
{
    if (!m_presets.contains(name))
        return;
    m_presets.remove(name);
    fillPresets({});
    Q_EMIT presetsChanged(m_presets);
}

} // namespace slipway
