// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/incidentlist.h"

#include "kube/visibletext.h"
#include "ui/common/format.h"
#include "ui/common/sentences.h"
#include "ui/common/widgets.h"
#include "ui/dashboard/objectivescard.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;
using Kind = Incident::Kind;

namespace {
// More would push what they are about out of the window.
constexpr int mostOpen = 4;
constexpr int mostEnded = 2;

/// With its day where that is not the one of @p other.
QString timeText(const QDateTime &at, const QDateTime &other)
{
    const QDateTime local = at.toLocalTime();
    const QString time = QLocale().toString(local.time(), u"HH:mm"_s);
    return !other.isValid() || local.date() == other.toLocalTime().date()
        ? time
        : QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + time;
}
} // namespace

QString incidentTitle(const Incident &incident)
{
    const QString name = visibleText(incident.endpoint.name);
    // What is over is said as what is now: "no longer" would be read as the news.
    const bool isOver = !incident.isOpen();
    switch (incident.kind) {
    case Kind::Burning:
        if (isOver)
            return IncidentList::tr("%1 keeps its objective again").arg(name);
        return incident.burn ? IncidentList::tr("%1 misses its objective: the error budget burns %2")
                                   .arg(name, burnText(incident.burn->longBurn))
                             : IncidentList::tr("%1 misses its objective").arg(name);
    case Kind::NotReady:
        return isOver ? IncidentList::tr("%1 serves again").arg(name)
                      : IncidentList::tr("%1 no longer serves").arg(name);
    case Kind::Stale:
        break;
    }
    return isOver ? IncidentList::tr("%1 gives numbers again").arg(name)
                  : IncidentList::tr("%1 gives no numbers any more").arg(name);
}

QString incidentText(const Incident &incident)
{
    QStringList parts;
    if (incident.objective)
        parts << asSentence(objectiveText(*incident.objective));
    if (incident.burn)
        parts << IncidentList::tr(
                     "The budget burnt %1 in %2 and %3 in %4; from %5× in both on it is an alert.")
                     .arg(burnText(incident.burn->longBurn), formatDuration(incident.burn->rule.longWindow),
                          burnText(incident.burn->shortBurn), formatDuration(incident.burn->rule.shortWindow),
                          QLocale().toString(incident.burn->rule.factor));
    parts << asSentence(visibleText(incident.why));
    if (incident.isOpen())
        parts << (incident.kind == Kind::Stale ? IncidentList::tr("The last came at %1.")
                                               : IncidentList::tr("Since %1."))
                     .arg(timeText(incident.since, incident.noticed));
    else
        parts << IncidentList::tr("From %1 to %2.")
                     .arg(timeText(incident.since, incident.ended), timeText(incident.ended, {}));
    if (incident.unwatched.isValid())
        parts << IncidentList::tr("Nobody watched it between %1 and %2.")
                     .arg(timeText(incident.unwatched, incident.noticed), timeText(incident.noticed, {}));
    return joinedSentences(parts);
}

IncidentList::IncidentList(bool canOpen, QWidget *parent)
    : QWidget(parent)
    , m_canOpen(canOpen)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"incidents"_s);
    m_column->setContentsMargins(spacing::l, spacing::s, spacing::l, 0);
    m_column->setSpacing(spacing::xs);
    hide();
}

void IncidentList::setIncidents(const QList<Incident> &incidents, const QDateTime &now)
{
    QList<Incident> shown;
    int ended = 0;
    int more = 0;
    for (const Incident &incident : incidents) {
        if (incident.isOpen() && shown.size() - ended < mostOpen)
            shown.append(incident);
        else if (incident.isOpen())
            ++more;
    }
    for (const Incident &incident : incidents) {
        if (!incident.isOpen() && ended < mostEnded && incident.ended.secsTo(now) < 3600) {
            shown.append(incident);
            ++ended;
        }
    }
    if (shown == m_shown && more == m_more)
        return;
    m_shown = shown;
    m_more = more;
    makeRows();
}

void IncidentList::makeRows()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // this may run from a button of it
        }
        delete item;
    }
    for (const Incident &incident : std::as_const(m_shown)) {
        auto *banner = new Banner(this);
        banner->setObjectName(incident.isOpen() ? u"openIncident"_s : u"endedIncident"_s);
        if (incident.isOpen())
            banner->display(incident.kind == Kind::Stale ? Banner::Kind::Warn : Banner::Kind::Bad,
                            incidentTitle(incident), incidentText(incident));
        else
            banner->display(Banner::Kind::Good, incidentTitle(incident), incidentText(incident));
        if (!incident.isOpen()) {
            banner->setAction(tr("Clear"));
            connect(banner, &Banner::actionTriggered, this, &IncidentList::clearRequested);
        } else if (m_canOpen) {
            banner->setAction(tr("Open"));
            connect(banner, &Banner::actionTriggered, this,
                    [this, endpoint = incident.endpoint] { Q_EMIT opened(endpoint); });
        }
        m_column->addWidget(banner);
    }
    if (m_more > 0)
        m_column->addWidget(secondaryLabel(tr("and %n more", nullptr, m_more), this));
    setVisible(!m_shown.isEmpty());
}

} // namespace slipway
