// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manifest/plantree.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
constexpr int idRole = Qt::UserRole;
enum Column { What, Effect, Marks, ColumnCount };
} // namespace

EffectLook effectLook(ChangePreview::Effect effect)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("EffectLook", text); };
    switch (effect) {
    case ChangePreview::Effect::Create:
        return {say(QT_TRANSLATE_NOOP("EffectLook", "creates")), u"add"_s, int(ColorRole::Good)};
    case ChangePreview::Effect::Update:
        return {say(QT_TRANSLATE_NOOP("EffectLook", "changes")), u"edit"_s, int(ColorRole::Warn)};
    case ChangePreview::Effect::Delete:
        return {say(QT_TRANSLATE_NOOP("EffectLook", "deletes")), u"trash"_s, int(ColorRole::Bad)};
    case ChangePreview::Effect::Nothing:
        return {say(QT_TRANSLATE_NOOP("EffectLook", "is so already")), u"check"_s,
                int(ColorRole::TextSecondary)};
    case ChangePreview::Effect::Wait:
        return {say(QT_TRANSLATE_NOOP("EffectLook", "waits")), u"clock"_s, int(ColorRole::TextSecondary)};
    case ChangePreview::Effect::Impossible:
        return {say(QT_TRANSLATE_NOOP("EffectLook", "would be refused")), u"cross-circle"_s,
                int(ColorRole::Bad)};
    case ChangePreview::Effect::Unknown:
        break;
    }
    return {say(QT_TRANSLATE_NOOP("EffectLook", "not known yet")), u"question"_s,
            int(ColorRole::TextSecondary)};
}

PlanTree::PlanTree(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(u"planTree"_s);
    setAccessibleName(tr("Plan"));
    setColumnCount(ColumnCount);
    setHeaderLabels({tr("Step"), tr("Effect"), tr("Marks")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setTabKeyNavigation(false);
    setTextElideMode(Qt::ElideMiddle); // names differ at their ends
    setSelectionBehavior(QAbstractItemView::SelectRows);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(What, QHeaderView::Stretch);
    header()->setSectionResizeMode(Effect, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(Marks, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::currentItemChanged, this, [this] { Q_EMIT stepSelected(currentStep()); });
}

void PlanTree::setPlan(const Plan &plan)
{
    const QString kept = currentStep();
    m_plan = plan;
    m_previews.clear();
    {
        const QSignalBlocker quiet(this);
        clear();
        for (const PlanStep &step : std::as_const(m_plan.steps)) {
            auto *item = new QTreeWidgetItem(this);
            item->setData(What, idRole, step.id);
        }
    }
    update();
    selectStep(m_plan.step(kept) ? kept : m_plan.steps.isEmpty() ? QString() : m_plan.steps.first().id);
}

void PlanTree::setPreviews(const std::vector<ChangePreview> &previews)
{
    m_previews = previews;
    update();
}

void PlanTree::setBroken(const QStringList &stepIds)
{
    m_broken = stepIds;
    update();
}

void PlanTree::setEdited(const QStringList &stepIds)
{
    m_edited = stepIds;
    update();
}

QString PlanTree::currentStep() const
{
    return currentItem() ? currentItem()->data(What, idRole).toString() : QString();
}

void PlanTree::selectStep(const QString &stepId)
{
    for (int row = 0; row < topLevelItemCount(); ++row) {
        if (topLevelItem(row)->data(What, idRole).toString() == stepId)
            setCurrentItem(topLevelItem(row));
    }
}

void PlanTree::update()
{
    for (int row = 0; row < topLevelItemCount() && row < m_plan.steps.size(); ++row) {
        const PlanStep &step = m_plan.steps.at(row);
        QTreeWidgetItem *item = topLevelItem(row);
        const bool known = std::size_t(row) < m_previews.size();
        const EffectLook look = known
            ? effectLook(m_previews[std::size_t(row)].effect)
            : EffectLook{tr("looking…"), u"pending"_s, int(ColorRole::TextSecondary)};
        item->setText(What, tr("%1. %2", "number and title of a step").arg(row + 1).arg(step.title));
        item->setToolTip(What,
                         (step.change ? step.title + u'\n' + step.change->object() : step.title)
                             .toHtmlEscaped()
                             .replace(u'\n', u"<br>"_s));
        item->setIcon(What,
                      icon(m_broken.contains(step.id) ? u"cross-circle"_s : look.iconName, this,
                           m_broken.contains(step.id) ? ColorRole::Bad : ColorRole(look.role)));
        item->setText(Effect, look.word);
        item->setForeground(Effect, color(ColorRole(look.role), this));
        QStringList marks;
        QStringList explained;
        if (step.consent) {
            marks << tr("asks", "mark of a step that needs consent");
            explained << tr("Asks for your consent by itself: others use what it changes.");
        }
        if (m_edited.contains(step.id)) {
            marks << tr("edited");
            explained << tr("You edited its manifest.");
        }
        const QString undo = step.change ? step.change->undoText({}) : QString();
        if (!undo.isEmpty()) {
            marks << u"↩"_s;
            explained << tr("Can be taken back: %1").arg(undo);
        } else if (step.change && !step.change->isWait()) {
            explained << tr("Is not taken back by a roll-back.");
        }
        item->setText(Marks, marks.join(u" · "_s));
        item->setToolTip(Marks, explained.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s));
        item->setData(What, Qt::AccessibleTextRole,
                      QStringList({step.title, look.word, explained.join(u' ')}).join(u", "_s));
    }
}

void PlanTree::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        update();
}

} // namespace slipway
