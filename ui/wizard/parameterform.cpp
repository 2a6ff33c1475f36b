// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/parameterform.h"

#include "ui/common/flowlayout.h"
#include "ui/common/icons.h"
#include "ui/wizard/parameterfield.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QString groupTitle(const QString &group)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("ParameterForm", text); };
    if (group == "target"_L1)
        return say(QT_TRANSLATE_NOOP("ParameterForm", "Where"));
    if (group == "model"_L1)
        return say(QT_TRANSLATE_NOOP("ParameterForm", "Model files"));
    if (group == "accelerator"_L1)
        return say(QT_TRANSLATE_NOOP("ParameterForm", "Accelerator"));
    if (group == "cluster"_L1)
        return say(QT_TRANSLATE_NOOP("ParameterForm", "Identity and storage"));
    if (group == "nodes"_L1)
        return say(QT_TRANSLATE_NOOP("ParameterForm", "Nodes"));
    if (group == "serving"_L1)
        return say(QT_TRANSLATE_NOOP("ParameterForm", "Serving"));
    return group.isEmpty() ? say(QT_TRANSLATE_NOOP("ParameterForm", "More")) : group;
}

} // namespace

ParameterForm::ParameterForm(Deployment &deployment, Wanted wanted, Style style, QWidget *parent)
    : QWidget(parent)
    , m_deployment(deployment)
    , m_wanted(std::move(wanted))
    , m_style(style)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    // What is offered may hang on what was just entered, such as folders on the bucket; not at every letter.
    m_suggestSoon.setSingleShot(true);
    m_suggestSoon.setInterval(400);
    m_suggestSoon.callOnTimeout(this, [this] {
        if (isVisible())
            loadSuggestions();
    });
    connect(&m_deployment, &Deployment::choicesChanged, this, &ParameterForm::refresh);
    connect(&m_deployment, &Deployment::factsChanged, this, &ParameterForm::refresh);
    refresh();
}

void ParameterForm::refresh()
{
    if (m_recipe != &m_deployment.recipe())
        build();
    update();
}

void ParameterForm::rebuild()
{
    build();
    update();
}

void ParameterForm::build()
{
    m_recipe = &m_deployment.recipe();
    delete m_body;
    m_fields.clear();
    m_order.clear();
    m_body = new QWidget(this);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::s);
    m_advancedHead = new QToolButton(m_body);
    m_advancedBox = new QWidget(m_body);
    const bool compact = m_style == Style::Compact;
    auto *advanced = new QVBoxLayout(m_advancedBox);
    advanced->setContentsMargins(0, 0, 0, 0);
    advanced->setSpacing(spacing::s);
    FlowLayout *flow = compact ? new FlowLayout(spacing::m, spacing::s) : nullptr;
    FlowLayout *advancedFlow = compact ? new FlowLayout(spacing::m, spacing::s) : nullptr;
    if (compact) {
        column->addLayout(flow);
        advanced->addLayout(advancedFlow);
    }

    // Groups in the order in which the recipe first names them; what is for few stands folded at the end.
    QStringList groups;
    for (const Parameter &parameter : m_recipe->parameters) {
        if (m_wanted(parameter) && !groups.contains(parameter.group))
            groups.append(parameter.group);
    }
    int advancedCount = 0;
    for (const bool isAdvanced : {false, true}) {
        for (const QString &group : std::as_const(groups)) {
            bool titled = compact || groups.size() < 2;
            QLabel *title = nullptr;
            QStringList below;
            for (const Parameter &parameter : m_recipe->parameters) {
                if (!m_wanted(parameter) || parameter.group != group || parameter.advanced != isAdvanced)
                    continue;
                QVBoxLayout *layout = isAdvanced ? advanced : column;
                QWidget *owner = isAdvanced ? m_advancedBox : m_body;
                if (!titled) {
                    title = plainLabel(groupTitle(group), owner);
                    title->setObjectName(u"groupTitle"_s);
                    QFont bold = title->font();
                    bold.setWeight(QFont::DemiBold);
                    title->setFont(bold);
                    title->setContentsMargins(0, spacing::s, 0, 0);
                    layout->addWidget(title);
                    titled = true;
                }
                auto *field = new ParameterField(m_deployment, parameter, compact, owner);
                connect(field, &ParameterField::valueEntered, this,
                        [this](const QString &id, const QJsonValue &value) {
                            if (value.isUndefined()) {
                                m_deployment.unchoose(id);
                                update();
                            } else if (const auto problem = m_deployment.choose(id, value)) {
                                // A value of the wrong type is not kept, so that nobody else can say what is wrong with it.
                                m_fields.value(id)->showProblem(problem->message, true);
                            }
                            Q_EMIT edited(id);
                            m_suggestSoon.start();
                        });
                if (compact)
                    (isAdvanced ? advancedFlow : flow)->addWidget(field);
                else
                    layout->addWidget(field);
                m_fields.insert(parameter.id, field);
                m_order.append(parameter.id);
                below.append(parameter.id);
                advancedCount += isAdvanced ? 1 : 0;
            }
            if (title)
                title->setProperty("fields", below);
        }
    }
    m_advancedHead->setObjectName(u"advancedHead"_s);
    m_advancedHead->setCheckable(true);
    m_advancedHead->setText(tr("Advanced (%1)").arg(advancedCount));
    m_advancedHead->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_advancedHead, &QToolButton::toggled, this, [this](bool open) {
        m_advancedOpen = open;
        m_advancedBox->setVisible(open);
        m_advancedHead->setIcon(icon(open ? u"chevron-down"_s : u"chevron-right"_s, m_advancedHead));
        if (open)
            loadSuggestions();
    });
    m_advancedHead->setChecked(m_advancedOpen);
    m_advancedHead->setIcon(icon(m_advancedOpen ? u"chevron-down"_s : u"chevron-right"_s, m_advancedHead));
    m_advancedHead->setVisible(advancedCount > 0);
    m_advancedBox->setVisible(m_advancedOpen);
    column->addWidget(m_advancedHead, 0, Qt::AlignLeft);
    column->addWidget(m_advancedBox);
    m_column->addWidget(m_body);
}

void ParameterForm::update()
{
    const QJsonObject values = m_deployment.values();
    const QStringList visible = visibleParameters(m_deployment.choices(), m_deployment.facts());
    QHash<QString, QString> problems;
    for (const ChoiceProblem &problem : m_deployment.problems()) {
        if (!problems.contains(problem.parameter))
            problems.insert(problem.parameter, problem.message);
    }
    for (ParameterField *field : std::as_const(m_fields)) {
        const QString &id = field->parameterId();
        field->setVisible(visible.contains(id));
        field->showValue(values.value(id), m_deployment.choices().isChosen(id));
        // What was chosen and is wrong is always said; what is missing only where somebody has been.
        field->showProblem(problems.value(id), m_deployment.choices().isChosen(id));
    }
    // A title above nothing would only puzzle.
    for (QLabel *title : m_body->findChildren<QLabel *>(u"groupTitle"_s)) {
        const QStringList below = title->property("fields").toStringList();
        title->setVisible(
            std::ranges::any_of(below, [&visible](const QString &id) { return visible.contains(id); }));
    }
}

void ParameterForm::loadSuggestions()
{
    for (ParameterField *field : std::as_const(m_fields)) {
        if (field->isVisibleTo(this))
            field->loadSuggestions();
    }
}

void ParameterForm::cancelLoading()
{
    for (ParameterField *field : std::as_const(m_fields))
        field->cancelLoading();
}

QString ParameterForm::firstProblem() const
{
    for (const ChoiceProblem &problem : m_deployment.problems()) {
        if (m_fields.contains(problem.parameter))
            return problem.message;
    }
    for (const QString &id : m_order) {
        const ParameterField *one = m_fields.value(id);
        if (!one->isHidden() && !one->problemText().isEmpty())
            return one->problemText();
    }
    return {};
}

void ParameterForm::showAllProblems()
{
    for (const ChoiceProblem &problem : m_deployment.problems()) {
        if (ParameterField *one = field(problem.parameter)) {
            one->showProblem(problem.message, true);
            if (m_advancedBox->isAncestorOf(one))
                m_advancedHead->setChecked(true);
        }
    }
}

ParameterField *ParameterForm::field(const QString &parameter) const
{
    return m_fields.value(parameter);
}

QStringList ParameterForm::fieldIds() const
{
    return m_order;
}

} // namespace slipway
