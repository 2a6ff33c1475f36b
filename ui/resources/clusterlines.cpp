// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resources/clusterlines.h"

#include "kube/contextguard.h"
#include "kube/visibletext.h"
#include "ui/common/format.h"
#include "ui/common/sentences.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"

#include <QGridLayout>
#include <QScrollBar>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr int linesShown = 5; // more scroll: the table is what the page is for

QString timeOf(const QDateTime &at)
{
    return at.toLocalTime().time().toString(u"HH:mm:ss"_s);
}

QString headlineOf(const FleetCluster &cluster)
{
    if (!cluster.error())
        return {};
    const UserText text = userText(*cluster.error());
    return joinedSentences({asSentence(text.headline), text.advice});
}

} // namespace

ClusterLines::ClusterLines(ClusterFleet &fleet, QWidget *parent)
    : QScrollArea(parent)
    , m_fleet(fleet)
    , m_inside(new QWidget)
    , m_grid(new QGridLayout(m_inside))
{
    setObjectName(u"clusterLines"_s);
    setAccessibleName(tr("Clusters that are shown together"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus); // its buttons have it
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(spacing::m);
    m_grid->setVerticalSpacing(spacing::xs);
    m_grid->setColumnStretch(2, 1);
    setWidget(m_inside);
    connect(&fleet, &ClusterFleet::clustersChanged, this, &ClusterLines::build);
    build();
}

QSize ClusterLines::sizeHint() const
{
    const QSize inside = m_inside->sizeHint();
    const auto count = int(m_lines.size());
    const int line = count == 0 ? 0 : (inside.height() + spacing::xs) / count;
    return {inside.width(), std::min(inside.height(), linesShown * line)};
}

QSize ClusterLines::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void ClusterLines::build()
{
    for (const Line &line : m_lines) {
        for (QWidget *part : {static_cast<QWidget *>(line.pill), static_cast<QWidget *>(line.name),
                              static_cast<QWidget *>(line.text), static_cast<QWidget *>(line.again),
                              static_cast<QWidget *>(line.without)}) {
            m_grid->removeWidget(part);
            part->hide();
            part->deleteLater(); // one of them may be what was just pressed
        }
    }
    m_lines.clear();
    for (FleetCluster *cluster : m_fleet.clusters()) {
        const auto row = int(m_lines.size());
        const QString name = cluster->name();
        Line line{.cluster = cluster,
                  .pill = new StatusPill(m_inside),
                  .name = new ElidedLabel(visibleText(name), Qt::ElideMiddle, m_inside),
                  .text = new ElidedLabel({}, Qt::ElideRight, m_inside),
                  .again = makeButton(tr("Try now"), "quiet", {}, m_inside),
                  .without = makeButton({}, "quiet", u"cross"_s, m_inside)};
        line.name->setObjectName(u"clusterName"_s);
        line.name->setMaximumWidth(scaledToFont(260, font()));
        line.text->setObjectName(u"clusterState"_s);
        line.again->setObjectName(u"clusterRetry"_s);
        line.again->setAccessibleName(tr("Try %1 now").arg(visibleText(name)));
        line.without->setObjectName(u"clusterRemove"_s);
        line.without->setAccessibleName(tr("Show without %1").arg(visibleText(name)));
        line.without->setToolTip(plainToolTip(line.without->accessibleName()));
        setRole(line.text, "secondary");
        connect(line.again, &QPushButton::clicked, cluster, &FleetCluster::retry);
        connect(line.without, &QPushButton::clicked, this, [this, name] {
            QStringList chosen = m_fleet.chosen();
            chosen.removeAll(name);
            m_fleet.choose(chosen);
        });
        m_grid->addWidget(line.pill, row, 0);
        m_grid->addWidget(line.name, row, 1);
        m_grid->addWidget(line.text, row, 2);
        m_grid->addWidget(line.again, row, 3);
        m_grid->addWidget(line.without, row, 4);
        line.without->setVisible(!cluster->isHome());
        m_lines.push_back(line);
    }
    update(nullptr);
    updateGeometry();
}

void ClusterLines::update(const ClusterRowsModel *rows)
{
    using State = LiveCluster::State;
    for (std::size_t at = 0; at < m_lines.size(); ++at) {
        const Line &line = m_lines[at];
        const FleetCluster &cluster = *line.cluster;
        switch (cluster.state()) {
        case State::Idle:
            line.pill->set(StatusPill::State::Unknown, tr("not asked"));
            break;
        case State::Connecting:
            line.pill->set(StatusPill::State::Working, tr("connecting"));
            break;
        case State::Live:
            line.pill->set(StatusPill::State::Good, tr("live"));
            break;
        case State::Reconnecting:
            line.pill->set(StatusPill::State::Warn, tr("reconnecting"));
            break;
        case State::Forbidden:
            line.pill->set(StatusPill::State::Bad, tr("forbidden"));
            break;
        case State::Failed:
            line.pill->set(StatusPill::State::Bad, cluster.isTrying() ? tr("not reached") : tr("refused"));
            break;
        }
        const std::optional<int> count = rows && std::cmp_less(at, rows->clusters())
            ? std::optional(rows->countOf(int(at)))
            : std::nullopt;
        const QString text = sentence(cluster, count);
        line.text->setFullText(text);
        line.text->setAccessibleName(
            u"%1: %2. %3"_s.arg(visibleText(cluster.name()), line.pill->text(), text));
        const bool mayRetry = cluster.error() && cluster.state() != State::Live;
        // Its room stays: the lines do not move when one of them goes wrong.
        QSizePolicy policy = line.again->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        line.again->setSizePolicy(policy);
        line.again->setVisible(mayRetry);
    }
}

QString ClusterLines::sentence(const FleetCluster &cluster, std::optional<int> rows)
{
    using State = LiveCluster::State;
    QStringList parts;
    const QDateTime last = cluster.lastContact();
    switch (cluster.state()) {
    case State::Idle:
        parts << (cluster.isConnected() ? tr("Connected.") : tr("Nothing is asked of it."));
        break;
    case State::Connecting:
        parts << tr("Connecting since %1.").arg(timeOf(cluster.since())) << headlineOf(cluster);
        if (last.isValid())
            parts << tr("What you see of it is as of %1.").arg(timeOf(last));
        break;
    case State::Live:
        parts << tr("Live since %1.").arg(timeOf(cluster.since()));
        break;
    case State::Reconnecting:
        parts << (last.isValid() ? tr("What you see of it is as of %1.").arg(timeOf(last))
                                 : tr("Nothing has been seen of it yet."));
        parts << headlineOf(cluster);
        break;
    case State::Forbidden:
    case State::Failed:
        parts << headlineOf(cluster);
        if (last.isValid())
            parts << tr("What you see of it is as of %1.").arg(timeOf(last));
        if (cluster.isTrying())
            parts << tr("It is tried again by itself.");
        break;
    }
    if (rows && (cluster.isSynced() || *rows > 0))
        parts << (*rows == 1 ? tr("1 row.") : tr("%1 rows.").arg(formatCount(*rows)));
    if (isReadOnly(cluster.session().kube()))
        parts << tr("Read-only by the settings.");
    parts << cluster.session().insecureText();
    parts.removeAll(QString());
    return visibleText(parts.join(u' '));
}

} // namespace slipway
