// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/resources/podlogmodel.h"

#include "kube/visibletext.h"

#include <QSaveFile>

#include <algorithm>
#include <numeric>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

PodLogModel::PodLogModel(Session &session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
    , m_reader(session, [this](int origin, QList<LogLine> lines) { take(origin, std::move(lines)); })
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(16ms);
    m_frame.callOnTimeout(this, &PodLogModel::flush);
    connect(&m_reader, &PodLogReader::changed, this, [this] {
        updateState();
        Q_EMIT originsChanged();
    });
    // The client that reads goes with the connection.
    connect(&session, &Session::clusterChanged, this, &PodLogModel::close);
    // Lines of what is yet to come, now that the recording was put back.
    connect(&session.clusterClock(), &ClusterClock::wentBack, this, [this] {
        if (!m_closed && m_state != State::Idle)
            open(m_selection, m_tailLines);
    });
}

PodLogModel::~PodLogModel() = default;

void PodLogModel::open(const LogSelection &selection, int tailLines)
{
    m_reader.stop();
    m_frame.stop();
    m_incoming.clear();
    m_hidden.clear();
    if (!m_lines.empty()) {
        beginRemoveRows({}, 0, int(m_lines.size()) - 1);
        m_lines.clear();
        endRemoveRows();
    }
    m_selection = selection;
    m_tailLines = tailLines;
    m_lastOrder.clear();
    m_dropped = 0;
    m_longest = 0;
    m_characters = 0;
    m_paused = false;
    m_closed = false;
    m_state = State::Connecting;
    m_reader.start(selection, tailLines);
    updateState();
    Q_EMIT stateChanged();
}

void PodLogModel::close()
{
    if (m_closed || m_state == State::Idle)
        return;
    m_reader.stop();
    m_closed = true;
    flush();
    updateState();
}

std::optional<Error> PodLogModel::error() const
{
    if (m_reader.error())
        return m_reader.error();
    for (const LogOrigin &origin : m_reader.origins()) {
        if (origin.error)
            return origin.error;
    }
    return {};
}

void PodLogModel::updateState()
{
    using Origin = LogOrigin::State;
    const auto &origins = m_reader.origins();
    const auto any = [&](Origin state) {
        return std::ranges::any_of(origins,
                                   [state](const LogOrigin &origin) { return origin.state == state; });
    };
    State state = State::Connecting;
    if (m_state == State::Idle)
        state = State::Idle;
    else if (m_closed)
        state = State::Ended;
    else if (any(Origin::Reading))
        state = State::Following;
    else if (any(Origin::Resuming))
        state = State::Resuming;
    else if (any(Origin::Waiting))
        state = State::Waiting;
    else if (any(Origin::Opening))
        state = State::Connecting;
    else if (m_reader.error())
        state = State::Failed;
    else if (m_reader.isOver())
        state = any(Origin::Failed) && !any(Origin::Ended) ? State::Failed : State::Ended;
    else if (m_reader.isSettled())
        state = State::Waiting; // for pods
    if (state == State::Ended || state == State::Failed)
        flush();
    m_state = state;
    Q_EMIT stateChanged();
}

QStringList PodLogModel::pods() const
{
    QMap<int, QString> names;
    for (const LogOrigin &origin : m_reader.origins())
        names.insert(origin.podIndex, origin.pod);
    return names.values();
}

void PodLogModel::setPodHidden(const QString &pod, bool hidden)
{
    if (hidden == m_hiddenPods.contains(pod))
        return;
    if (hidden)
        m_hiddenPods.insert(pod);
    else
        m_hiddenPods.remove(pod);
    beginResetModel();
    std::deque<Row> all;
    std::ranges::merge(std::move(m_lines), std::move(m_hidden), std::back_inserter(all), {}, &Row::order,
                       &Row::order);
    m_lines.clear();
    m_hidden.clear();
    for (Row &row : all) {
        const bool goes = m_hiddenPods.contains(m_reader.origins()[std::size_t(row.origin)].pod);
        (goes ? m_hidden : m_lines).push_back(std::move(row));
    }
    while (m_lines.size() > std::size_t(capacity))
        dropFront(m_lines);
    endResetModel();
}

void PodLogModel::take(int origin, QList<LogLine> lines)
{
    if (m_lastOrder.size() <= std::size_t(origin))
        m_lastOrder.resize(std::size_t(origin) + 1, 0);
    qint64 &last = m_lastOrder[std::size_t(origin)];
    // A flood keeps its newest lines; what would be gone by the next frame is not even looked at.
    const qsizetype skip = std::max<qsizetype>(0, lines.size() - capacity);
    m_dropped += skip;
    for (qsizetype i = skip; i < lines.size(); ++i) {
        LogLine &line = lines[i];
        line.text = visibleText(line.text);
        // Within one log the file's order holds, also when the node's clock was set back.
        if (line.time.isValid())
            last = std::max(last, line.time.toMSecsSinceEpoch());
        if (last == 0)
            last = m_session.clusterClock().now().toMSecsSinceEpoch();
        m_characters += line.text.size();
        m_incoming.push_back({.line = std::move(line), .order = last, .origin = origin});
    }
    while (m_incoming.size() > std::size_t(capacity)
           || (m_characters > 2 * mostCharacters && m_incoming.size() > 1)) // they stay while paused
        dropFront(m_incoming);
    if (!m_paused && !m_frame.isActive())
        m_frame.start();
}

void PodLogModel::flush()
{
    if (m_paused || m_incoming.empty())
        return;
    std::deque<Row> rows = std::exchange(m_incoming, {});
    std::ranges::stable_sort(rows, {}, &Row::order);
    if (!m_hiddenPods.isEmpty()) {
        const auto hides = [this](const Row &row) {
            return m_hiddenPods.contains(m_reader.origins()[std::size_t(row.origin)].pod);
        };
        const auto kept = std::ranges::stable_partition(rows, std::not_fn(hides));
        const auto sorted = std::ptrdiff_t(m_hidden.size());
        std::ranges::move(kept, std::back_inserter(m_hidden));
        std::ranges::inplace_merge(m_hidden, m_hidden.begin() + sorted, {}, &Row::order);
        rows.erase(kept.begin(), kept.end());
        while (m_hidden.size() > std::size_t(capacity)
               || (m_characters > mostCharacters && m_hidden.size() > m_lines.size()))
            dropFront(m_hidden);
    }
    if (!rows.empty())
        insertSorted(std::move(rows));
}

void PodLogModel::insertSorted(std::deque<Row> rows)
{
    for (const Row &row : rows)
        m_longest = std::max(m_longest, row.line.text.size());
    const auto place = std::ranges::upper_bound(m_lines, rows.front().order, {}, &Row::order);
    const std::ptrdiff_t first = place - m_lines.begin();
    const auto before = std::ptrdiff_t(m_lines.size());
    beginInsertRows({}, int(before), int(before + std::ptrdiff_t(rows.size())) - 1);
    std::ranges::move(rows, std::back_inserter(m_lines));
    endInsertRows();
    if (first < before)
        moveIntoPlace(first, before);
    dropOldest();
}

void PodLogModel::moveIntoPlace(std::ptrdiff_t first, std::ptrdiff_t middle)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList held = persistentIndexList();
    if (!held.isEmpty()) {
        // The same merge with the rows' numbers tells where those went that somebody holds.
        std::vector<int> rows(m_lines.size() - std::size_t(first));
        std::iota(rows.begin(), rows.end(), int(first));
        std::ranges::inplace_merge(rows, rows.begin() + (middle - first), {},
                                   [this](int row) { return m_lines[std::size_t(row)].order; });
        QHash<int, int> newRow;
        for (std::size_t i = 0; i < rows.size(); ++i)
            newRow.insert(rows[i], int(first) + int(i));
        QModelIndexList moved;
        for (const QModelIndex &old : held)
            moved.append(index(newRow.value(old.row(), old.row())));
        changePersistentIndexList(held, moved);
    }
    std::inplace_merge(m_lines.begin() + first, m_lines.begin() + middle, m_lines.end(),
                       [](const Row &a, const Row &b) { return a.order < b.order; });
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void PodLogModel::dropOldest()
{
    std::size_t goes = 0;
    qint64 characters = m_characters;
    while (m_lines.size() - goes > std::size_t(capacity)
           || (characters > mostCharacters && goes < m_lines.size())) {
        characters -= m_lines[goes].line.text.size();
        ++goes;
    }
    if (goes == 0)
        return;
    beginRemoveRows({}, 0, int(goes) - 1);
    m_lines.erase(m_lines.begin(), m_lines.begin() + std::ptrdiff_t(goes));
    m_characters = characters;
    m_dropped += qint64(goes);
    endRemoveRows();
}

void PodLogModel::dropFront(std::deque<Row> &rows)
{
    m_characters -= rows.front().line.text.size();
    rows.pop_front();
    ++m_dropped;
}

void PodLogModel::pause()
{
    m_paused = true;
    m_frame.stop();
}

void PodLogModel::resume()
{
    m_paused = false;
    flush();
}

int PodLogModel::find(const QString &text, int from, bool backwards) const
{
    const int rows = int(m_lines.size());
    if (text.isEmpty() || rows == 0)
        return -1;
    for (int step = 0; step < rows; ++step) {
        const int row = ((backwards ? from - step : from + step) % rows + rows) % rows;
        if (line(row).text.contains(text, Qt::CaseInsensitive))
            return row;
    }
    return -1;
}

int PodLogModel::count(const QString &text, int last) const
{
    int found = 0;
    for (int row = 0; !text.isEmpty() && row < int(m_lines.size()) && row <= last; ++row)
        found += line(row).text.contains(text, Qt::CaseInsensitive);
    return found;
}

void PodLogModel::prefix(QString &text, const Row &row) const
{
    if (row.line.time.isValid())
        text += row.line.time.toString(Qt::ISODateWithMs) + u' ';
    if (m_reader.origins().size() < 2)
        return;
    const LogOrigin &origin = m_reader.origins()[std::size_t(row.origin)];
    text += u'[' + origin.pod + (origin.container.isEmpty() ? QString() : u'/' + origin.container) + u"] "_s;
}

QString PodLogModel::text(int firstRow, int lastRow) const
{
    QString text;
    for (int row = std::max(0, firstRow); row <= lastRow && row < int(m_lines.size()); ++row) {
        if (!text.isEmpty())
            text += u'\n';
        prefix(text, m_lines[std::size_t(row)]);
        text += line(row).text;
    }
    return text;
}

Result<> PodLogModel::save(const QString &path) const
{
    QSaveFile file(path);
    const auto failed = [&file, &path] {
        return fail(ErrorKind::Internal, u"%1: %2"_s.arg(path, file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    if (m_dropped > 0)
        file.write(tr("# %1 older lines are not in here").arg(m_dropped).toUtf8() + '\n');
    // A thousand rows at a time: all of them may be a gigabyte.
    for (int row = 0; row < int(m_lines.size()); row += 1'000)
        file.write(text(row, row + 999).toUtf8() + '\n');
    if (!file.commit())
        return failed();
    return {};
}

int PodLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant PodLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LogLine &line = this->line(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return line.text;
    case TimeRole:
        return line.time;
    case CutRole:
        return line.cut;
    case PodRole:
        return origin(index.row()).pod;
    case ContainerRole:
        return origin(index.row()).container;
    default:
        return {};
    }
}

} // namespace slipway
