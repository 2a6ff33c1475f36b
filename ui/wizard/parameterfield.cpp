// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/parameterfield.h"

#include "ui/common/icons.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QString textOf(const QJsonValue &value)
{
    if (value.isDouble()) {
        const double number = value.toDouble();
        return number == std::floor(number) && std::abs(number) < 1e15 ? QString::number(qint64(number))
                                                                       : QString::number(number);
    }
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.toString();
}

/// Whether the value names something on the person's machine.
bool isPath(const QString &source)
{
    return source == "files"_L1 || source == "folders"_L1;
}

} // namespace

ParameterField::ParameterField(Deployment &deployment, const Parameter &parameter, bool compact,
                               QWidget *parent)
    : QWidget(parent)
    , m_deployment(deployment)
    , m_id(parameter.id)
    , m_type(parameter.type)
    , m_source(parameter.source)
    , m_values(parameter.values)
    , m_help(secondaryLabel({}, this))
    , m_note(secondaryLabel({}, this))
    , m_problem(secondaryLabel({}, this))
    , m_reset(new QToolButton(this))
{
    setObjectName(u"field:"_s + m_id);
    const Recipe &recipe = deployment.recipe();
    const QString label = recipe.translated(parameter.label);
    const QString help = recipe.translated(parameter.help);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_editor = makeEditor(parameter);
    m_editor->setObjectName(u"param:"_s + m_id);
    m_editor->setAccessibleName(label);
    m_editor->setAccessibleDescription(help);
    const int labelWidth = digitsWidth(this, 26);
    auto *row = new QHBoxLayout;
    row->setSpacing(compact ? spacing::xs : spacing::s);
    auto *box = qobject_cast<QCheckBox *>(m_editor);
    if (box) {
        box->setText(label);
        if (compact) // in line with its neighbours' editors, not with their labels
            column->addWidget(plainLabel(u" "_s, this));
        row->addWidget(box, 1);
    } else {
        QLabel *name = plainLabel(
            parameter.required ? tr("%1 *", "label of a field that must be filled in").arg(label) : label,
            this);
        name->setBuddy(m_editor);
        if (compact) {
            name->setWordWrap(false);
            column->addWidget(name);
        } else {
            name->setFixedWidth(labelWidth);
            row->addWidget(name, 0, Qt::AlignVCenter);
        }
        row->addWidget(m_editor, 1);
        if (isPath(m_source)) {
            QPushButton *browse = makeButton(tr("Browse…"), "", {}, this);
            browse->setObjectName(u"browse:"_s + m_id);
            browse->setAccessibleName(tr("Browse for %1").arg(label));
            connect(browse, &QPushButton::clicked, this, &ParameterField::browse);
            row->addWidget(browse);
        }
        if (!parameter.unit.isEmpty()) {
            QLabel *unit = secondaryLabel(recipe.translated(parameter.unit), this);
            unit->setWordWrap(false);
            row->addWidget(unit);
        }
    }
    if (auto *choice = qobject_cast<QComboBox *>(m_editor); compact && choice && !choice->isEditable())
        choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    if (compact)
        setMinimumWidth(
            std::max(digitsWidth(this, 19), fontMetrics().horizontalAdvance(label) + (box ? 40 : 12)));
    m_reset->setIcon(icon(u"undo"_s, m_reset));
    m_reset->setToolTip(tr("Take the recipe's default again"));
    m_reset->setAccessibleName(tr("Default for %1").arg(label));
    QSizePolicy keep = m_reset->sizePolicy();
    keep.setRetainSizeWhenHidden(!compact);
    m_reset->setSizePolicy(keep);
    m_reset->hide();
    connect(m_reset, &QToolButton::clicked, this, [this] { enter(QJsonValue::Undefined); });
    row->addWidget(m_reset);
    column->addLayout(row);
    const int indent = compact ? 0 : box ? 26 : labelWidth + spacing::s;
    for (QLabel *text : {m_help, m_note, m_problem}) {
        text->setContentsMargins(indent, 0, 0, 0);
        text->hide();
        column->addWidget(text);
    }
    m_problem->setObjectName(u"problem:"_s + m_id);
    setRole(m_problem, "bad");
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty() && !compact);
    m_editor->setToolTip(compact ? help.toHtmlEscaped() : QString());
    connect(&m_loading, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        if (outcome) {
            m_note->hide();
        } else if (outcome.error().kind != ErrorKind::Cancelled) {
            m_suggestedFor.clear();
            m_note->setText(tr("Suggestions could not be read: %1 Type the value instead.")
                                .arg(userText(outcome.error()).headline));
            m_note->show();
        }
    });
}

QWidget *ParameterField::makeEditor(const Parameter &parameter)
{
    if (parameter.type == ParameterType::Boolean) {
        auto *box = new QCheckBox(this);
        connect(box, &QCheckBox::toggled, this, [this](bool on) { enter(on); });
        return box;
    }
    if (parameter.type == ParameterType::Enum) {
        auto *combo = new QComboBox(this);
        const Recipe &recipe = m_deployment.recipe();
        for (qsizetype i = 0; i < parameter.values.size(); ++i)
            combo->addItem(i < parameter.valueLabels.size() && !parameter.valueLabels.at(i).isEmpty()
                               ? recipe.translated(parameter.valueLabels.at(i))
                               : textOf(parameter.values.at(i)));
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(10);
        connect(combo, &QComboBox::activated, this, [this](int index) { enter(m_values.at(index)); });
        return combo;
    }
    if (parameter.type == ParameterType::Integer && parameter.defaultValue && parameter.minimum
        && parameter.maximum && *parameter.maximum < 100'000) {
        auto *spin = new QSpinBox(this);
        spin->setButtonSymbols(QAbstractSpinBox::NoButtons); // the arrow keys and the wheel do it
        spin->setRange(int(*parameter.minimum), int(*parameter.maximum));
        spin->setKeyboardTracking(true);
        connect(spin, &QSpinBox::valueChanged, this, [this](int value) { enter(value); });
        return spin;
    }
    if (!parameter.source.isEmpty() && !isPath(parameter.source)) {
        auto *combo = new QComboBox(this);
        combo->setEditable(true);
        combo->setInsertPolicy(QComboBox::NoInsert);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(12);
        combo->completer()->setFilterMode(Qt::MatchContains);
        combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
        connect(combo->lineEdit(), &QLineEdit::textEdited, this,
                [this](const QString &text) { enter(valueOf(text)); });
        connect(combo, &QComboBox::activated, this,
                [this, combo](int index) { enter(valueOf(combo->itemData(index).toString())); });
        connect(combo->completer(), qOverload<const QString &>(&QCompleter::activated), this,
                [this, combo](const QString &shown) {
                    const int index = combo->findText(shown);
                    enter(valueOf(index < 0 ? shown : combo->itemData(index).toString()));
                });
        return combo;
    }
    auto *line = new QLineEdit(this);
    connect(line, &QLineEdit::textEdited, this, [this](const QString &text) { enter(valueOf(text)); });
    return line;
}

void ParameterField::browse()
{
    const QString path = qobject_cast<QLineEdit *>(m_editor)->text();
    auto *dialog = new QFileDialog(window(), m_editor->accessibleName());
    dialog->setObjectName(u"browseDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(m_source == "folders"_L1 ? QFileDialog::Directory : QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::ShowDirsOnly, m_source == "folders"_L1);
    if (const QFileInfo there(path); !path.isEmpty() && there.dir().exists())
        dialog->setDirectory(there.isDir() ? path : there.path());
    connect(dialog, &QFileDialog::fileSelected, this, &ParameterField::enterText);
    dialog->open();
}

QJsonValue ParameterField::valueOf(const QString &text) const
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return QJsonValue::Undefined;
    // What is no number stays a text: the recipe's check says what it has to be.
    bool ok = false;
    if (m_type == ParameterType::Integer) {
        const qint64 number = trimmed.toLongLong(&ok);
        return ok ? QJsonValue(number) : QJsonValue(trimmed);
    }
    if (m_type == ParameterType::Number) {
        const double number = QLocale().toDouble(trimmed, &ok);
        if (ok)
            return number;
        const double plain = trimmed.toDouble(&ok);
        return ok ? QJsonValue(plain) : QJsonValue(trimmed);
    }
    return trimmed;
}

void ParameterField::enter(const QJsonValue &value)
{
    if (m_showing)
        return;
    m_touched = true;
    Q_EMIT valueEntered(m_id, value);
}

void ParameterField::enterText(const QString &text)
{
    if (auto *box = qobject_cast<QCheckBox *>(m_editor)) {
        box->setChecked(text == "true"_L1);
    } else if (auto *spin = qobject_cast<QSpinBox *>(m_editor)) {
        spin->setValue(text.toInt());
    } else if (m_type == ParameterType::Enum) {
        for (qsizetype i = 0; i < m_values.size(); ++i) {
            if (textOf(m_values.at(i)) == text)
                enter(m_values.at(i));
        }
    } else {
        if (auto *combo = qobject_cast<QComboBox *>(m_editor))
            combo->lineEdit()->setText(text);
        else if (auto *line = qobject_cast<QLineEdit *>(m_editor))
            line->setText(text);
        enter(valueOf(text));
    }
}

void ParameterField::showValue(const QJsonValue &value, bool chosen)
{
    m_showing = true;
    m_reset->setVisible(chosen && m_touched);
    const QString text = textOf(value);
    if (auto *box = qobject_cast<QCheckBox *>(m_editor)) {
        box->setChecked(value.toBool());
    } else if (auto *spin = qobject_cast<QSpinBox *>(m_editor)) {
        if (value.isDouble())
            spin->setValue(value.toInt());
    } else if (m_type == ParameterType::Enum) {
        auto *combo = qobject_cast<QComboBox *>(m_editor);
        combo->setCurrentIndex(int(m_values.indexOf(value)));
    } else {
        auto *combo = qobject_cast<QComboBox *>(m_editor);
        QLineEdit *line = combo ? combo->lineEdit() : qobject_cast<QLineEdit *>(m_editor);
        // A default stands in the field as what it is: a value that counts unless another is typed. Never under the typing hand.
        const bool typing = line->hasFocus() && m_touched;
        if (chosen) {
            if (!typing || line->text().trimmed() != text) {
                if (combo)
                    combo->setCurrentIndex(combo->findData(text));
                line->setText(text);
            }
        } else if (!typing) {
            line->clear();
        }
        line->setPlaceholderText(chosen ? QString() : text);
    }
    m_showing = false;
}

void ParameterField::showProblem(const QString &message, bool always)
{
    const bool shown = !message.isEmpty() && (m_touched || always);
    m_problem->setText(shown ? message : QString());
    m_problem->setVisible(shown);
    if (m_editor->property("problem").toBool() != shown) {
        m_editor->setProperty("problem", shown);
        m_editor->style()->unpolish(m_editor);
        m_editor->style()->polish(m_editor);
    }
}

QString ParameterField::problemText() const
{
    return m_problem->text();
}

void ParameterField::loadSuggestions()
{
    if (m_source.isEmpty() || !qobject_cast<QComboBox *>(m_editor))
        return;
    // Asked again only when what the answer hangs on is another one, and not of what cannot be there.
    const QJsonObject values = m_deployment.values();
    const QList<ChoiceProblem> problems = m_deployment.problems();
    QString key;
    for (const char *name : {"project", "location", "bucket", "namespace"}) {
        const QString value = values.value(QLatin1StringView(name)).toString();
        if (!value.isEmpty() && m_id != QLatin1StringView(name)
            && std::ranges::any_of(
                problems, [name](const auto &one) { return one.parameter == QLatin1StringView(name); }))
            return;
        key += value + u'/';
    }
    key += (m_deployment.session().google() ? u"g"_s : QString())
        + (m_deployment.session().kube() ? u"k"_s : QString());
    if (m_suggestedFor == key)
        return;
    m_suggestedFor = key;
    m_note->setText(tr("Reading suggestions…"));
    m_note->show();
    m_loading.start(
        [this](std::stop_token stop, ProgressSink) { return m_deployment.suggestions(m_source, stop); },
        [this](const QList<Deployment::Suggestion> &found) { showSuggestions(found); });
}

void ParameterField::showSuggestions(const QList<Deployment::Suggestion> &suggestions)
{
    auto *combo = qobject_cast<QComboBox *>(m_editor);
    m_showing = true;
    const QString typed = combo->lineEdit()->text();
    const int at = combo->lineEdit()->cursorPosition();
    combo->clear();
    for (const Deployment::Suggestion &suggestion : suggestions)
        combo->addItem(
            suggestion.note.isEmpty()
                ? suggestion.value
                : tr("%1 — %2", "a suggestion and a note on it").arg(suggestion.value, suggestion.note),
            suggestion.value);
    // Where the arrow keys go on from.
    combo->setCurrentIndex(combo->findData(typed.trimmed()));
    combo->lineEdit()->setText(typed);
    combo->lineEdit()->setCursorPosition(at);
    m_showing = false;
    // The folder that bears the model's name is the one, wherever in the bucket it stands.
    if (m_type == ParameterType::BucketPath && !m_deployment.choices().isChosen(m_id)) {
        const QString name = m_deployment.values().value("model"_L1).toString().section(u'/', -1);
        const auto folder = std::ranges::find_if(suggestions, [&name](const Deployment::Suggestion &one) {
            return !name.isEmpty() && one.value.section(u'/', -1).compare(name, Qt::CaseInsensitive) == 0;
        });
        if (folder != suggestions.end())
            Q_EMIT valueEntered(m_id, folder->value);
    }
}

} // namespace slipway
