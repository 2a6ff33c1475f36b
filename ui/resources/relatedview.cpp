// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resources/relatedview.h"

#include "kube/visibletext.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

static QString relationName(Relative::Relation relation)
{
    switch (relation) {
    case Relative::Relation::OwnedBy:
        return RelatedView::tr("Owned by");
    case Relative::Relation::Owns:
        return RelatedView::tr("Owns");
    case Relative::Relation::Uses:
        return RelatedView::tr("Uses");
    case Relative::Relation::UsedBy:
        return RelatedView::tr("Used by");
    case Relative::Relation::Selects:
        return RelatedView::tr("Selects");
    case Relative::Relation::SelectedBy:
        return RelatedView::tr("Selected by");
    }
    return {};
}

RelatedView::RelatedView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_banner(new Banner(this))
    , m_tree(new QTreeWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::s, spacing::s, spacing::s, spacing::s);
    column->addWidget(m_banner);
    column->addWidget(m_tree, 1);
    m_tree->setObjectName(u"relatedTree"_s);
    m_tree->setAccessibleName(tr("Related objects"));
    m_tree->setHeaderLabels({tr("Object"), tr("By the field")});
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(0, 260);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        const QVariant at = item->data(0, Qt::UserRole);
        if (at.isValid())
            open(m_shown.at(at.toInt()));
    });
    connect(m_banner, &Banner::actionTriggered, this, &RelatedView::load);
    connect(&m_load, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        if (outcome)
            return;
        const UserText text = userText(outcome.error());
        m_banner->display(Banner::Kind::Warn, text.headline, text.advice, text.detail);
        m_banner->setAction(tr("Try again"));
    });
    connect(&m_opening, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        if (outcome)
            return;
        const UserText text = userText(outcome.error());
        m_banner->display(Banner::Kind::Warn, text.headline, text.advice, text.detail);
        m_banner->setAction({});
    });
    connect(&session, &Session::clusterChanged, this, [this] {
        m_load.abandon();
        m_opening.abandon();
    });
}

void RelatedView::setObject(const QJsonObject &object)
{
    m_object = object;
    m_isLoaded = false;
    fill({.found = namedRelatives(object)});
    if (isVisible())
        load();
}

void RelatedView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isLoaded)
        load();
}

void RelatedView::load()
{
    KubeClient *kube = m_session.kube();
    if (!kube || m_object.isEmpty())
        return;
    m_isLoaded = true;
    m_banner->clear();
    m_load.start([kube, object = m_object](std::stop_token stop,
                                           ProgressSink) { return findRelatives(*kube, object, stop); },
                 [this](const Relatives &relatives) { fill(relatives); });
}

void RelatedView::fill(const Relatives &relatives)
{
    m_tree->clear();
    m_shown = relatives.found;
    QMap<Relative::Relation, QTreeWidgetItem *> groups;
    for (const auto relation :
         {Relative::Relation::OwnedBy, Relative::Relation::Owns, Relative::Relation::SelectedBy,
          Relative::Relation::Selects, Relative::Relation::Uses, Relative::Relation::UsedBy}) {
        for (qsizetype i = 0; i < m_shown.size(); ++i) {
            const Relative &relative = m_shown.at(i);
            if (relative.relation != relation)
                continue;
            QTreeWidgetItem *&group = groups[relation];
            if (!group) {
                group = new QTreeWidgetItem(m_tree, {relationName(relation)});
                group->setFlags(Qt::ItemIsEnabled);
                group->setFirstColumnSpanned(true);
            }
            const QString place = relative.nameSpace.isEmpty() || relative.nameSpace == namespaceOf(m_object)
                ? QString()
                : relative.nameSpace + u'/';
            auto *item =
                new QTreeWidgetItem(group,
                                    {visibleText(u"%1 %2%3"_s.arg(relative.kind, place, relative.name)),
                                     visibleText(relative.where)});
            item->setToolTip(0, item->text(0));
            item->setToolTip(1, item->text(1));
            item->setData(0, Qt::UserRole, int(i));
        }
    }
    m_tree->expandAll();
    if (!relatives.notRead.isEmpty()) {
        m_banner->display(Banner::Kind::Info, tr("Not all kinds could be read, so more may be related."),
                          tr("Not read: %1").arg(relatives.notRead.join(u", "_s)));
        m_banner->setAction({});
    }
}

void RelatedView::open(const Relative &relative)
{
    if (const auto known = wellKnownKind(relative.apiVersion, relative.kind)) {
        Q_EMIT objectRequested({*known, relative.nameSpace, relative.name});
        return;
    }
    KubeClient *kube = m_session.kube();
    if (!kube)
        return;
    m_opening.start(
        [kube, relative](std::stop_token stop, ProgressSink) {
            return kube->kindOf(relative.apiVersion, relative.kind, stop);
        },
        [this, relative](const ResourceKind &kind) {
            Q_EMIT objectRequested({kind, relative.nameSpace, relative.name});
        });
}

} // namespace slipway
