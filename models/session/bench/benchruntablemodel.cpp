// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/bench/benchruntablemodel.h"

#include "session/bench/benchwords.h"

#include <QLocale>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// Three numbers to be read as one: the middle, the tail, the end of the tail.
QString percentiles(const Distribution &values)
{
    if (values.count == 0)
        return BenchRunTableModel::tr("not measured");
    return u"%1 · %2 · %3"_s.arg(benchNumber(values.p50), benchNumber(values.p95), benchNumber(values.p99));
}

QString whole(const QString &name, const Distribution &values)
{
    if (values.count == 0)
        return BenchRunTableModel::tr("%1: not measured").arg(name);
    return BenchRunTableModel::tr(
               "%1, ms: mean %2, p50 %3, p90 %4, p95 %5, p99 %6, least %7, most %8 (%9 values)")
        .arg(name, benchNumber(values.mean), benchNumber(values.p50), benchNumber(values.p90),
             benchNumber(values.p95), benchNumber(values.p99), benchNumber(values.min),
             benchNumber(values.max), QLocale().toString(values.count));
}

} // namespace

BenchRunTableModel::Worth BenchRunTableModel::worthOf(const BenchRun &run)
{
    return !run.clientBound.isEmpty() ? Worth::ClientBound
        : !run.warning.isEmpty()      ? Worth::Limited
                                      : Worth::Good;
}

void BenchRunTableModel::show(const BenchResult &result, const std::optional<BenchSession::Live> &live)
{
    const auto isSame = [](const BenchRun &a, const BenchRun &b) {
        return a.concurrency == b.concurrency && a.rate == b.rate && a.requests == b.requests
            && a.failed == b.failed && a.durationS == b.durationS;
    };
    qsizetype common = 0;
    while (common < m_runs.size() && common < result.runs.size()
           && isSame(m_runs.at(common), result.runs.at(common)))
        ++common;
    // The running row stands last: it goes first, and comes again after what it has become.
    if (m_live && (!live || common < m_runs.size() || m_runs.size() != result.runs.size())) {
        const int row = int(m_runs.size());
        beginRemoveRows({}, row, row);
        m_live.reset();
        endRemoveRows();
    }
    if (common < m_runs.size()) {
        beginRemoveRows({}, int(common), int(m_runs.size()) - 1);
        m_runs.resize(common);
        endRemoveRows();
    }
    if (common < result.runs.size()) {
        beginInsertRows({}, int(common), int(result.runs.size()) - 1);
        for (qsizetype i = common; i < result.runs.size(); ++i) {
            m_runs.append(result.runs.at(i));
            m_runs.last().samples.clear();
        }
        endInsertRows();
    }
    if (m_knee != result.knee) {
        m_knee = result.knee;
        if (!m_runs.isEmpty())
            Q_EMIT dataChanged(index(0, LoadColumn), index(int(m_runs.size()) - 1, LoadColumn));
    }
    const int last = int(m_runs.size());
    if (live && !m_live) {
        beginInsertRows({}, last, last);
        m_live = live;
        endInsertRows();
    } else if (live) {
        m_live = live;
        Q_EMIT dataChanged(index(last, 0), index(last, ColumnCount - 1));
    }
}

int BenchRunTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size()) + (m_live ? 1 : 0);
}

int BenchRunTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BenchRunTableModel::liveData(int column, int role) const
{
    if (role == WorthRole)
        return int(Worth::Running);
    const LoadTick &tick = m_live->tick;
    const double seconds = std::chrono::duration<double>(tick.elapsed).count();
    const int good = tick.finished - tick.failed;
    if (role == SortRole)
        return column == LoadColumn ? QVariant(m_live->level()) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case LoadColumn:
        return benchLevelText(m_live->concurrency, m_live->rate);
    case WorthColumn:
        return tr("running");
    case RequestsColumn:
        return tick.requests > 0
            ? tr("%1 of %2").arg(QLocale().toString(tick.finished), QLocale().toString(tick.requests))
            : QString();
    case FailedColumn:
        return QLocale().toString(tick.failed);
    case RateColumn:
        return seconds > 0 && good > 0 ? benchNumber(good / seconds) : QString();
    case TokensColumn:
        return seconds > 0 && good > 0 ? benchNumber(double(tick.outputTokens) / seconds) : QString();
    case TtftColumn:
        return good > 0 ? tr("mean %1").arg(benchNumber(tick.meanTtftMs)) : QString();
    case E2eColumn:
        return good > 0 ? tr("mean %1").arg(benchNumber(tick.meanE2eMs)) : QString();
    default:
        return {};
    }
}

QString BenchRunTableModel::text(const BenchRun &run, int row, int column) const
{
    switch (column) {
    case LoadColumn:
        return row == m_knee ? tr("%1 (knee)").arg(benchLevelText(run.concurrency, run.rate))
                             : benchLevelText(run.concurrency, run.rate);
    case WorthColumn:
        switch (worthOf(run)) {
        case Worth::ClientBound:
            return tr("client-bound");
        case Worth::Limited:
            return tr("limited");
        case Worth::Running:
        case Worth::Good:
            break;
        }
        return tr("good");
    case RequestsColumn:
        return QLocale().toString(run.requests);
    case FailedColumn:
        return QLocale().toString(run.failed);
    case RateColumn:
        return benchNumber(run.requestsPerS);
    case TokensColumn:
        return benchNumber(run.outputTokensPerS);
    case TtftColumn:
        return percentiles(run.ttftMs);
    case ItlColumn:
        return percentiles(run.itlMs);
    case TpotColumn:
        return percentiles(run.tpotMs);
    case E2eColumn:
        return percentiles(run.e2eMs);
    case GoodputColumn:
        return run.goodputPerS
            ? tr("%1 (%2 %)")
                  .arg(benchNumber(*run.goodputPerS),
                       benchNumber(*run.good * 100.0 / std::max(1, run.requests + run.failed)))
            : tr("no levels set");
    default:
        return {};
    }
}

QString BenchRunTableModel::toolTip(const BenchRun &run, int column) const
{
    switch (column) {
    case WorthColumn: {
        QStringList lines = run.clientBound;
        if (!run.warning.isEmpty())
            lines.append(run.warning);
        return lines.isEmpty() ? tr("Nothing is known that would limit these figures.") : lines.join(u'\n');
    }
    case FailedColumn: {
        QStringList lines;
        for (auto it = run.failures.cbegin(); it != run.failures.cend(); ++it)
            lines.append(tr("%1 × %2").arg(it.value()).arg(failureClassText(it.key())));
        return lines.join(u'\n');
    }
    case TtftColumn:
        return whole(tr("TTFT from sending"), run.ttftMs) + u'\n'
            + whole(tr("TTFT from the scheduled instant"), run.ttftFromScheduleMs);
    case ItlColumn:
        return whole(tr("ITL"), run.itlMs);
    case TpotColumn:
        return whole(tr("TPOT"), run.tpotMs);
    case E2eColumn:
        return whole(tr("E2E from sending"), run.e2eMs) + u'\n'
            + whole(tr("E2E from the scheduled instant"), run.e2eFromScheduleMs);
    default:
        return {};
    }
}

double BenchRunTableModel::sortValue(const BenchRun &run, int column) const
{
    switch (column) {
    case LoadColumn:
        return run.rate > 0 ? run.rate : run.concurrency;
    case WorthColumn:
        return double(worthOf(run));
    case RequestsColumn:
        return run.requests;
    case FailedColumn:
        return run.failed;
    case RateColumn:
        return run.requestsPerS;
    case TokensColumn:
        return run.outputTokensPerS;
    case TtftColumn:
        return run.ttftMs.p50;
    case ItlColumn:
        return run.itlMs.p50;
    case TpotColumn:
        return run.tpotMs.p50;
    case E2eColumn:
        return run.e2eMs.p50;
    default:
        return run.goodputPerS.value_or(-1);
    }
}

QVariant BenchRunTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return index.column() > WorthColumn ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    if (index.row() >= m_runs.size())
        return liveData(index.column(), role);
    const BenchRun &run = m_runs.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(run, index.row(), index.column());
    case Qt::ToolTipRole:
        return toolTip(run, index.column());
    case SortRole:
        return sortValue(run, index.column());
    case WorthRole:
        return int(worthOf(run));
    default:
        return {};
    }
}

QVariant BenchRunTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case LoadColumn:
        return tip ? tr("How many requests were on their way at once, or how many left a second")
                   : tr("Load");
    case WorthColumn:
        return tip
            ? tr("What the figures are worth: client-bound ones may be this side's and not the server's")
            : tr("Worth");
    case RequestsColumn:
        return tip ? tr("Requests that were answered whole") : tr("Requests");
    case FailedColumn:
        return tip ? tr("Requests that failed; they are in no latency") : tr("Failed");
    case RateColumn:
        return tip ? tr("Answered requests a second, from the first sent to the last finished")
                   : tr("Requests/s");
    case TokensColumn:
        return tip ? tr("Generated tokens a second, over all requests") : tr("Tokens/s");
    case TtftColumn:
        return tip ? tr("Time to first token, ms: from sending to the first event with output")
                   : tr("TTFT p50 · p95 · p99");
    case ItlColumn:
        return tip ? tr("Inter-token latency, ms: all gaps between output events, pooled")
                   : tr("ITL p50 · p95 · p99");
    case TpotColumn:
        return tip ? tr("Time per output token, ms: (E2E − TTFT) / (output tokens − 1), one value a request")
                   : tr("TPOT p50 · p95 · p99");
    case E2eColumn:
        return tip ? tr("End to end, ms: from sending to the last byte") : tr("E2E p50 · p95 · p99");
    case GoodputColumn:
        return tip ? tr("Requests a second that kept every service level, counted from the scheduled instant")
                   : tr("Goodput, req/s");
    default:
        return {};
    }
}

} // namespace slipway
