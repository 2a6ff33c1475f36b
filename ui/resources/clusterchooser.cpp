// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resources/clusterchooser.h"

#include "kube/visibletext.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
constexpr int nameRole = Qt::UserRole; // as the kubeconfig spells it
} // namespace

ClusterChooser::ClusterChooser(Session &home, ClusterFleet &fleet, QWidget *parent)
    : QDialog(parent)
    , m_home(home)
    , m_fleet(fleet)
    , m_banner(new Banner(this))
    , m_filter(new QLineEdit(this))
    , m_contexts(new QTreeWidget(this))
    , m_go(makeButton({}, "primary", {}, this))
{
    setObjectName(u"clusterChooser"_s);
    setWindowTitle(tr("Clusters side by side"));
    resize(scaledToFont(640, font()), scaledToFont(460, font()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, spacing::l, spacing::xl, spacing::l);
    column->setSpacing(spacing::m);
    column->addWidget(titleLabel(tr("Which clusters are shown together?"), this));
    column->addWidget(secondaryLabel(
        tr("Each gets a connection of its own. None is contacted before you press the button below."), this));
    column->addWidget(m_banner);
    m_filter->setObjectName(u"clusterFilter"_s);
    m_filter->setPlaceholderText(tr("Find a context"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    column->addWidget(m_filter);
    m_contexts->setObjectName(u"clusterContexts"_s);
    m_contexts->setAccessibleName(tr("Contexts of the kubeconfig"));
    m_contexts->setRootIsDecorated(false);
    m_contexts->setUniformRowHeights(true);
    m_contexts->setHeaderLabels({tr("Context"), tr("Server"), tr("User")});
    m_contexts->setColumnWidth(0, scaledToFont(230, font()));
    m_contexts->setColumnWidth(1, scaledToFont(210, font()));
    column->addWidget(m_contexts, 1);
    auto *buttons = new QDialogButtonBox(this);
    m_go->setObjectName(u"clusterChosen"_s);
    buttons->addButton(m_go, QDialogButtonBox::AcceptRole);
    buttons->addButton(makeButton(tr("Cancel"), "", {}, this), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ClusterChooser::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_filter, &QLineEdit::textChanged, this, &ClusterChooser::filter);
    // Enter in the filter leads to the first that is left, for the space bar; in the list it is the button's.
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        m_enterIsTaken = true;
        for (QTreeWidgetItemIterator it(
                 m_contexts, QTreeWidgetItemIterator::NotHidden | QTreeWidgetItemIterator::Enabled);
             *it; ++it) {
            m_contexts->setCurrentItem(*it);
            m_contexts->setFocus();
            return;
        }
    });
    connect(m_contexts, &QTreeWidget::itemChanged, this, &ClusterChooser::updateCount);
    m_go->setDefault(true);
    if (auto config = home.kubeconfig()) {
        fill(*config);
    } else {
        const UserText text = userText(config.error());
        m_banner->display(Banner::Kind::Warn, text.headline, text.advice, text.detail);
    }
    updateCount();
    m_filter->setFocus();
}

void ClusterChooser::fill(const Kubeconfig &config)
{
    QHash<QString, QString> servers;
    for (const KubeconfigCluster &cluster : config.clusters)
        servers.insert(cluster.name, cluster.server);
    const QString connected = m_home.kube() ? m_home.kube()->context().name : QString();
    const QSignalBlocker quiet(m_contexts);
    QList<QTreeWidgetItem *> items;
    for (const KubeconfigContext &context : config.contexts) {
        auto *item =
            new QTreeWidgetItem({visibleText(context.name), visibleText(servers.value(context.cluster)),
                                 visibleText(context.user)});
        item->setData(0, nameRole, context.name);
        if (context.name == connected) {
            item->setText(0, tr("%1 (connected)").arg(item->text(0)));
            item->setCheckState(0, Qt::Checked);
            item->setFlags(item->flags() & ~(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled));
        } else {
            item->setCheckState(0, m_fleet.chosen().contains(context.name) ? Qt::Checked : Qt::Unchecked);
        }
        items.append(item);
    }
    m_contexts->addTopLevelItems(items);
}

void ClusterChooser::filter(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (int row = 0; row < m_contexts->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_contexts->topLevelItem(row);
        const QString all = item->text(0) + u'\n' + item->text(1) + u'\n' + item->text(2);
        item->setHidden(!std::ranges::all_of(
            words, [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); }));
    }
}

QStringList ClusterChooser::checked() const
{
    QStringList names;
    for (int row = 0; row < m_contexts->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = m_contexts->topLevelItem(row);
        if (item->flags().testFlag(Qt::ItemIsEnabled) && item->checkState(0) == Qt::Checked)
            names.append(item->data(0, nameRole).toString());
    }
    return names;
}

void ClusterChooser::updateCount()
{
    const auto more = int(checked().size());
    const int all = more + (m_home.kube() ? 1 : 0);
    m_go->setText(more == 0 ? (m_home.kube() ? tr("Show the connected cluster alone") : tr("Show no cluster"))
                      : all == 1 ? tr("Show 1 cluster")
                                 : tr("Show %1 clusters together").arg(all));
}

void ClusterChooser::keyPressEvent(QKeyEvent *event)
{
    // A line edit lets its dialog have the key too.
    if (!std::exchange(m_enterIsTaken, false))
        QDialog::keyPressEvent(event);
}

void ClusterChooser::accept()
{
    m_fleet.choose(checked());
    m_fleet.connectChosen();
    QDialog::accept();
}

ClusterButton::ClusterButton(QPushButton &button, Session &home, ClusterFleet &fleet)
    : QObject(&button)
    , m_button(button)
    , m_home(home)
    , m_fleet(fleet)
{
    button.setObjectName(u"chooseClusters"_s);
    connect(&button, &QPushButton::clicked, this, [this] {
        auto *chooser = new ClusterChooser(m_home, m_fleet, m_button.window());
        chooser->setAttribute(Qt::WA_DeleteOnClose);
        connect(chooser, &QDialog::accepted, this, &ClusterButton::chosen);
        chooser->open();
    });
    connect(&fleet, &ClusterFleet::clustersChanged, this, &ClusterButton::update);
    update();
}

void ClusterButton::update()
{
    const auto count = m_fleet.clusters().size();
    m_button.setText(m_fleet.isMany() ? tr("&Clusters: %1").arg(count) : tr("More &clusters…"));
    m_button.setToolTip(m_fleet.isMany() ? tr("Choose which clusters are shown together")
                                         : tr("Show other clusters in the same table"));
}

} // namespace slipway
