// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/bench/benchtables.h"

#include "session/bench/benchwords.h"

#include <QHash>
#include <QLocale>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QVariant rightAligned()
{
    return int(Qt::AlignRight | Qt::AlignVCenter);
}

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
        return index.column() > WorthColumn ? rightAligned() : QVariant();
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

void BenchHistoryTableModel::show(const QList<BenchRecord> &records)
{
    QHash<qint64, int> wanted;
    for (int i = 0; i < records.size(); ++i)
        wanted.insert(records.at(i).id, i);
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (wanted.contains(m_rows.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    // Ids only grow and both lists run from new to old: what is left is there in the same order.
    for (int row = 0; row < records.size(); ++row) {
        if (row < m_rows.size() && m_rows.at(row).id == records.at(row).id) {
            if (m_rows.at(row) != records.at(row)) {
                m_rows[row] = records.at(row);
                Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
            }
            continue;
        }
        beginInsertRows({}, row, row);
        m_rows.insert(row, records.at(row));
        endInsertRows();
    }
}

int BenchHistoryTableModel::rowOf(qint64 id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id)
            return row;
    }
    return -1;
}

int BenchHistoryTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BenchHistoryTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BenchHistoryTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const BenchRecord &record = m_rows.at(index.row());
    const auto figure = [&record](QLatin1StringView name) { return record.summary.value(name); };
    const int column = index.column();
    if (role == SortRole) {
        switch (column) {
        case WhenColumn:
            return record.id; // written in order, however the clock may have jumped
        case TokensColumn:
            return figure("outputTokensPerS"_L1).toDouble(-1);
        case TtftColumn:
            return figure("ttftP95Ms"_L1).toDouble(-1);
        case GoodputColumn:
            return figure("goodputPerS"_L1).toDouble(-1);
        case FailedColumn:
            return figure("failed"_L1).toInt();
        default:
            return data(index, Qt::DisplayRole);
        }
    }
    if (role == Qt::TextAlignmentRole)
        return column >= TokensColumn && column <= FailedColumn ? rightAligned() : QVariant();
    if (role == Qt::ToolTipRole) {
        if (column == WhenColumn)
            return record.started.toLocalTime().toString(Qt::ISODate);
        if (column == EndpointColumn)
            return tr("Way in: %1").arg(record.wayIn);
        return data(index, Qt::DisplayRole);
    }
    if (role != Qt::DisplayRole)
        return {};
    const auto number = [&figure](QLatin1StringView name) {
        const QJsonValue value = figure(name);
        return value.isDouble() ? benchNumber(value.toDouble()) : BenchHistoryTableModel::tr("none");
    };
    switch (column) {
    case WhenColumn:
        return QLocale().toString(record.started.toLocalTime(), QLocale::ShortFormat);
    case EndpointColumn:
        return record.endpoint;
    case ModelColumn:
        return record.config.value("model"_L1).toString();
    case LoadColumn: {
        QString load = benchLoadText(record.config);
        if (figure("cancelled"_L1).toBool())
            load = tr("%1, cancelled").arg(load);
        if (figure("clientBound"_L1).toBool())
            load = tr("%1, client-bound").arg(load);
        return load;
    }
    case TokensColumn:
        return number("outputTokensPerS"_L1);
    case TtftColumn:
        return number("ttftP95Ms"_L1);
    case GoodputColumn:
        return number("goodputPerS"_L1);
    case FailedColumn:
        return QLocale().toString(figure("failed"_L1).toInt());
    case NoteColumn:
        return record.note;
    default:
        return {};
    }
}

QVariant BenchHistoryTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case WhenColumn:
        return tr("When");
    case EndpointColumn:
        return tr("Endpoint");
    case ModelColumn:
        return tr("Model");
    case LoadColumn:
        return tr("Load");
    case TokensColumn:
        return tip ? tr("Generated tokens a second of the best run") : tr("Best tokens/s");
    case TtftColumn:
        return tip ? tr("95th percentile of the time to first token at the lightest load, ms")
                   : tr("TTFT p95");
    case GoodputColumn:
        return tip ? tr("Requests a second that kept every service level, of the best run") : tr("Goodput");
    case FailedColumn:
        return tr("Failed");
    case NoteColumn:
        return tr("Note");
    default:
        return {};
    }
}

BenchChangeTableModel::Verdict BenchChangeTableModel::verdictOf(const BenchChange &change)
{
    return !change.isSignificant || change.before == change.after ? Verdict::Same
        : change.isWorse                                          ? Verdict::Worse
                                                                  : Verdict::Better;
}

void BenchChangeTableModel::show(const QList<BenchChange> &changes)
{
    if (changes == m_changes)
        return;
    if (!m_changes.isEmpty()) {
        beginRemoveRows({}, 0, int(m_changes.size()) - 1);
        m_changes.clear();
        endRemoveRows();
    }
    if (!changes.isEmpty()) {
        beginInsertRows({}, 0, int(changes.size()) - 1);
        m_changes = changes;
        endInsertRows();
    }
}

int BenchChangeTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

int BenchChangeTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BenchChangeTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_changes.size())
        return {};
    const BenchChange &change = m_changes.at(index.row());
    const int column = index.column();
    if (role == VerdictRole)
        return int(verdictOf(change));
    if (role == Qt::TextAlignmentRole)
        return column >= BeforeColumn && column <= ChanceColumn ? rightAligned() : QVariant();
    if (role == SortRole) {
        switch (column) {
        case LevelColumn:
            return index.row();
        case BeforeColumn:
            return change.before;
        case AfterColumn:
            return change.after;
        case ChangeColumn:
            return change.percent;
        case ChanceColumn:
            return change.probability.value_or(2);
        case VerdictColumn:
            return int(verdictOf(change));
        default:
            return data(index, Qt::DisplayRole);
        }
    }
    if (role == Qt::ToolTipRole && column == ChanceColumn)
        return change.probability
            ? tr("Mann-Whitney U test of the single requests, two-sided")
            : tr("One figure a result: there is nothing to test. A change of 5 % or more counts.");
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case LevelColumn:
        return benchLevelText(change.level);
    case MetricColumn:
        return benchMetricText(change.metric);
    case BeforeColumn:
        return benchNumber(change.before);
    case AfterColumn:
        return benchNumber(change.after);
    case ChangeColumn:
        return u"%1%2 %"_s.arg(change.percent > 0 ? u"+"_s : QString(),
                               QLocale().toString(change.percent, 'f', 1));
    case ChanceColumn:
        return !change.probability         ? tr("no test")
            : *change.probability < 0.0001 ? tr("below %1").arg(QLocale().toString(0.0001, 'f', 4))
                                           : QLocale().toString(*change.probability, 'f', 4);
    case VerdictColumn:
        switch (verdictOf(change)) {
        case Verdict::Worse:
            return tr("worse");
        case Verdict::Better:
            return tr("better");
        case Verdict::Same:
            break;
        }
        return tr("no significant change");
    default:
        return {};
    }
}

QVariant BenchChangeTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case LevelColumn:
        return tr("Load");
    case MetricColumn:
        return tip ? tr("Medians of the latencies; single figures of the rest") : tr("Figure");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    case ChangeColumn:
        return tr("Change");
    case ChanceColumn:
        return tip ? tr("Probability that chance alone makes two results differ as much") : tr("By chance");
    case VerdictColumn:
        return tr("Verdict");
    default:
        return {};
    }
}

} // namespace slipway
