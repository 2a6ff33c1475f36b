// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/requestpathview.h"

#include "kube/visibletext.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/common/usertext.h"
#include "ui/endpoints/endpointwords.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

namespace slipway {
using namespace Qt::StringLiterals;
using Health = EndpointMonitor::Health;

namespace {
constexpr int maxPods = 8; // more do not fit beside the replicas' clocks; the table below has all
constexpr int gap = spacing::s;
} // namespace

RequestPathView::RequestPathView(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Request path"));
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void RequestPathView::showState(const EndpointMonitor &monitor)
{
    const Endpoint &endpoint = monitor.endpoint();
    const bool reached = monitor.isReached();
    const bool serviceFound = !monitor.selector().isEmpty();
    QList<Station> stations;
    // Who asks from outside comes in by these, and this program by the API server.
    for (const FrontDoor &door : monitor.doors()) {
        const bool isOpen = door.state == FrontDoor::State::Open;
        stations.append({doorName(door), visibleText(door.name),
                         !reached     ? tr("not asked")
                             : isOpen ? tr("open at %1", "an address").arg(visibleText(door.address))
                                      : visibleText(door.why),
                         !reached                                      ? Health::Unknown
                             : isOpen                                  ? Health::Serving
                             : door.state == FrontDoor::State::Opening ? Health::Loading
                                                                       : Health::Unhealthy,
                         false});
    }
    m_ways = int(stations.size()) + 1;
    stations.append(
        {tr("API server"),
         endpoint.target.cluster.isEmpty() ? endpoint.target.kubeContext : endpoint.target.cluster,
         reached ? tr("answers")
             : monitor.health() == Health::Unreachable
             ? tr("does not answer") // why is in the page's sentence
             : monitor.why().isEmpty() ? tr("not asked yet")
                                       : tr("not connected"), // to its cluster, as the page's sentence says
         reached                                   ? Health::Serving
             : monitor.health() == Health::Unknown ? Health::Unknown
                                                   : Health::Unreachable,
         false});
    const auto total = monitor.replicas().size();
    stations.append({tr("Service"), u"%1:%2"_s.arg(endpoint.service).arg(endpoint.port),
                     !reached            ? tr("not asked")
                         : !serviceFound ? visibleText(monitor.why())
                         : total == 0    ? tr("selects no running pod")
                         : total == 1    ? tr("selects 1 pod, port %1").arg(monitor.targetPort())
                                      : tr("selects %1 pods, port %2").arg(total).arg(monitor.targetPort()),
                     !reached                          ? Health::Unknown
                         : !serviceFound || total == 0 ? Health::Unhealthy
                                                       : Health::Serving,
                     false});
    // The ill ones first: they must not be among those that are left out.
    QList<EndpointMonitor::Replica> replicas = monitor.replicas();
    if (replicas.size() > maxPods)
        std::ranges::stable_partition(replicas, [](const auto &replica) {
            return replica.health != Health::Serving || !replica.passedOver.isEmpty();
        });
    m_hidden = int(std::max<qsizetype>(0, replicas.size() - maxPods));
    for (const EndpointMonitor::Replica &replica :
         replicas.first(std::min<qsizetype>(maxPods, replicas.size()))) {
        QString check = healthName(replica.health);
        if (!replica.passedOver.isEmpty())
            check = tr("Ready, but: %1").arg(visibleText(replica.passedOver));
        else if (replica.health == Health::Serving)
            check = replica.podReady ? tr("Ready, /health answers") : tr("/health answers, not Ready yet");
        else if (!replica.why.isEmpty())
            check =
                (replica.podReady ? tr("Ready, but: %1") : tr("Not ready: %1")).arg(visibleText(replica.why));
        // What was seen of it by somebody who is not reached any more is no state of now.
        stations.append({tr("Pod"), replica.pod, reached ? check : tr("not asked"),
                         !reached                           ? Health::Unknown
                             : replica.passedOver.isEmpty() ? replica.health
                                                            : Health::Unhealthy,
                         true});
    }
    if (stations == m_stations)
        return;
    m_stations = stations;
    m_current = std::min(m_current, int(m_stations.size()) - 1);
    setAccessibleDescription(description());
    updateGeometry();
    update();
}

QString RequestPathView::description() const
{
    QStringList lines;
    for (const Station &station : m_stations)
        lines << tr("%1 %2: %3").arg(station.title, station.name, station.check);
    if (m_hidden > 0)
        lines << tr("and %1 more pods that serve").arg(m_hidden);
    return lines.join(u'\n');
}

QString RequestPathView::doorName(const FrontDoor &door)
{
    return door.kind == "LoadBalancer"_L1 ? tr("Load balancer") : door.kind;
}

int RequestPathView::boxHeight() const
{
    return QFontMetrics(font()).height() + QFontMetrics(secondaryFont(font())).height() + 2 * spacing::s;
}

QSize RequestPathView::sizeHint() const
{
    const int rows = std::max({1, m_ways, int(m_stations.size()) - firstPod()});
    const int more = m_hidden > 0 ? QFontMetrics(font()).height() : 0;
    return {560, rows * (boxHeight() + gap) - gap + more + 4};
}

QSize RequestPathView::minimumSizeHint() const
{
    return {360, sizeHint().height()};
}

QRectF RequestPathView::boxOf(int station) const
{
    // Pods carry the longest words and get the room.
    const double link = 26;
    const double fixed = std::clamp(width() * 0.22, 104.0, 170.0);
    const int pods = int(m_stations.size()) - firstPod();
    const int rows = std::max({1, m_ways, pods});
    // Each column stands in the middle of the highest.
    const auto top = [this, rows](int row, int ofColumn) {
        return 2 + (row + (rows - std::max(1, ofColumn)) / 2.0) * (boxHeight() + gap);
    };
    if (station < m_ways)
        return {2, top(station, m_ways), fixed, double(boxHeight())};
    if (station == m_ways)
        return {2 + fixed + link, top(0, 1), fixed, double(boxHeight())};
    const double x = 2 + 2 * (fixed + link);
    return {x, top(station - firstPod(), pods), width() - x - 2, double(boxHeight())};
}

void RequestPathView::paintStation(QPainter &painter, int index) const
{
    const Station &station = m_stations.at(index);
    const QRectF box = boxOf(index);
    const QColor ink = color(StatusPill::roleFor(pillOf(station.health)), this);
    painter.setPen(QPen(index == m_current && hasFocus()        ? color(ColorRole::Accent, this)
                            : station.health == Health::Serving ? color(ColorRole::Border, this)
                                                                : ink,
                        index == m_current && hasFocus() ? 2 : 1));
    painter.setBrush(color(ColorRole::SurfaceRaised, this));
    painter.drawRoundedRect(box, cornerRadius, cornerRadius);
    painter.drawPixmap(QRectF(box.left() + 10, box.center().y() - 9, 18, 18).toRect(),
                       iconPixmap(StatusPill::iconFor(pillOf(station.health)), ink, 18, devicePixelRatioF()));
    const QFont small = secondaryFont(font());
    const QFontMetrics big(font());
    const QFontMetrics metrics(small);
    const double x = box.left() + 34;
    const double wide = box.right() - x - spacing::s;
    painter.setFont(font());
    painter.setPen(color(ColorRole::Text, this));
    painter.drawText(QRectF(x, box.top() + spacing::s, wide, big.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     big.elidedText(station.isPod ? station.name : station.title,
                                    station.isPod ? Qt::ElideLeft : Qt::ElideRight, int(wide)));
    painter.setFont(small);
    painter.setPen(station.health == Health::Serving || station.health == Health::Unknown
                       ? color(ColorRole::TextSecondary, this)
                       : ink);
    // Which of the doors it is; why it is shut would not fit, and is in the page's sentence.
    const bool isDoor = index < m_ways - 1;
    const QString second =
        station.isPod || (station.health != Health::Serving && !isDoor) ? station.check : station.name;
    painter.drawText(QRectF(x, box.top() + spacing::s + big.height(), wide, metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(second.simplified(), Qt::ElideRight, int(wide)));
}

void RequestPathView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto link = [&](int from, int to, Health health) {
        const QRectF a = boxOf(from);
        const QRectF b = boxOf(to);
        const QPointF start(a.right(), a.center().y());
        const QPointF end(b.left(), b.center().y());
        QPainterPath path(start);
        const double middle = (start.x() + end.x()) / 2;
        path.cubicTo({middle, start.y()}, {middle, end.y()}, end);
        // A broken way is dashed too: colour alone would not tell.
        painter.setPen(QPen(
            color(health == Health::Serving ? ColorRole::Good : StatusPill::roleFor(pillOf(health)), this),
            1.6, health == Health::Serving ? Qt::SolidLine : Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
    };
    if (m_stations.size() < firstPod())
        return;
    // What comes in is as well as where it comes in; what goes on is as well as where it goes to.
    for (int i = 0; i < m_ways; ++i)
        link(i, m_ways, i < m_ways - 1 ? m_stations.at(i).health : m_stations.at(m_ways).health);
    for (int i = firstPod(); i < m_stations.size(); ++i)
        link(m_ways, i, m_stations.at(i).health);
    for (int i = 0; i < m_stations.size(); ++i)
        paintStation(painter, i);
    painter.setFont(secondaryFont(font()));
    painter.setPen(color(ColorRole::TextSecondary, this));
    const QRectF pods = boxOf(firstPod());
    if (m_stations.size() == firstPod())
        painter.drawText(pods, Qt::AlignLeft | Qt::AlignVCenter, tr("No pod yet"));
    if (m_hidden > 0)
        painter.drawText(QRectF(pods.left(), height() - QFontMetrics(font()).height(), pods.width(),
                                QFontMetrics(font()).height()),
                         Qt::AlignLeft | Qt::AlignVCenter, tr("and %1 more that serve").arg(m_hidden));
}

int RequestPathView::podAt(QPointF position) const
{
    for (int i = firstPod(); i < m_stations.size(); ++i) {
        if (boxOf(i).contains(position))
            return i;
    }
    return -1;
}

void RequestPathView::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(podAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void RequestPathView::mouseReleaseEvent(QMouseEvent *event)
{
    if (const int pod = podAt(event->position()); pod >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT podActivated(m_stations.at(pod).name);
}

void RequestPathView::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_stations.size()) - 1;
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Right) {
        m_current = std::min(last, m_current + 1);
    } else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Left) {
        m_current = std::max(0, m_current - 1);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_current >= firstPod()
               && m_current <= last) {
        Q_EMIT podActivated(m_stations.at(m_current).name);
        return;
    } else {
        QWidget::keyPressEvent(event);
        return;
    }
    update();
}

bool RequestPathView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (int i = 0; i < m_stations.size(); ++i) {
            if (boxOf(i).contains(help->pos())) {
                const Station &station = m_stations.at(i);
                QToolTip::showText(help->globalPos(),
                                   plainToolTip(u"%1: %2"_s.arg(station.name, station.check)), this,
                                   boxOf(i).toRect());
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace slipway
