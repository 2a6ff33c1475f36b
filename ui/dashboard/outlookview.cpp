// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/outlookview.h"

#include "kube/visibletext.h"
#include "session/deploy/deployment.h"
#include "session/targetconnection.h"
#include "ui/common/datatable.h"
#include "ui/common/statedelegate.h"

#include <QLocale>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

StatusPill::State stateOf(const QModelIndex &index)
{
    switch (OutlookRow::Verdict(index.data(OutlookTableModel::VerdictRole).toInt())) {
    case OutlookRow::Verdict::Within:
        return StatusPill::State::Good;
    case OutlookRow::Verdict::Outside:
        return StatusPill::State::Warn;
    case OutlookRow::Verdict::None:
        break;
    }
    return StatusPill::State::Unknown;
}

} // namespace

OutlookView::OutlookView(Session &session, const Endpoint &endpoint, QWidget *parent)
    : ReadingFrame(u"outlook"_s, new DataTable(u"endpointOutlook"_s, tr("Predicted and measured")),
                   tr("Read again"),
                   tr("Reads the start in the log of the newest replica, its events and its metrics"), parent)
    , m_session(session)
    , m_endpoint(endpoint)
    , m_model(new OutlookTableModel(this))
{
    table()->setModel(m_model);
    table()->view()->setItemDelegateForColumn(OutlookTableModel::RatioColumn,
                                              new StateDelegate(stateOf, this));
    table()->setColumnWidths({300, 175, 95, 85, 420, 320});
    table()->view()->sortByColumn(OutlookTableModel::TitleColumn, Qt::AscendingOrder);
    table()->setEmptyText(
        tr("Nothing read yet"),
        tr("What the plan predicted and what the replica shows appears here once its cluster is connected."));
}

void OutlookView::readFrom(RunStore &runs, MetricArchive *metrics, BenchArchive *benches)
{
    m_runs = &runs;
    m_metrics = metrics;
    m_benches = benches;
}

void OutlookView::read()
{
    if (isReading() || !m_session.kube() || !isConnectedTo(m_session, m_endpoint.target))
        return;
    OutlookSources sources{
        .metrics = m_metrics, .benches = m_benches, .measurements = m_session.measurements()};
    if (m_runs) {
        if (const auto journal = m_runs->journal())
            sources.journal = *journal;
    }
    start(
        tr("Reading…"),
        [this, sources](std::stop_token stop, ProgressSink) {
            return readOutlook(m_session.kube(), m_endpoint, sources, Catalog::builtIn(), m_session.clock(),
                               stop);
        },
        [this](const Outlook &outlook) { show(outlook); });
}

void OutlookView::show(const Outlook &outlook)
{
    m_readAt = m_session.clock().now();
    m_model->show(outlook.rows);
    QString text = outlook.replica.isEmpty()
        ? tr("No replica is there.")
        : tr("Of %1, read at %2.")
              .arg(visibleText(outlook.replica),
                   QLocale().toString(m_readAt.toLocalTime().time(), QLocale::ShortFormat));
    const auto outside = std::ranges::count(outlook.rows, OutlookRow::Verdict::Outside, &OutlookRow::verdict);
    const auto judged =
        outside + std::ranges::count(outlook.rows, OutlookRow::Verdict::Within, &OutlookRow::verdict);
    if (judged > 0)
        text += u' '
            + tr("%1 of %2 predictions that can be judged were within their error.")
                  .arg(judged - outside)
                  .arg(judged);
    for (const QString &difference : outlook.differences)
        text += u' ' + visibleText(difference);
    say(outlook.differences.isEmpty() ? "secondary" : "warn", text);
}

} // namespace slipway
