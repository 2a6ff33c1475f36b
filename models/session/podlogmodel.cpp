// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/podlogmodel.h"

#include "kube/visibletext.h"

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

PodLogModel::PodLogModel(Session &session, QObject *parent) : QAbstractListModel(parent), m_session(session)
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(16ms);
    m_frame.callOnTimeout(this, &PodLogModel::flush);
    connect(&m_handle, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        flush();
        if (!outcome && outcome.error().kind != ErrorKind::Cancelled) {
            m_error = outcome.error();
            setState(State::Failed);
        } else {
            setState(State::Ended);
        }
    });
    // The client that reads goes with the connection.
    connect(&session, &Session::clusterChanged, this, [this] {
        if (m_handle.isRunning()) {
            m_handle.abandon();
            flush();
            setState(State::Ended);
        }
    });
}

PodLogModel::~PodLogModel() = default;

void PodLogModel::open(const Source &source, int tailLines)
{
    m_handle.abandon();
    m_frame.stop();
    m_incoming.clear();
    if (!m_lines.empty()) {
        beginRemoveRows({}, 0, int(m_lines.size()) - 1);
        m_lines.clear();
        endRemoveRows();
    }
    m_source = source;
    m_tailLines = tailLines;
    m_dropped = 0;
    m_longest = 0;
    m_paused = false;
    m_error.reset();
    setState(State::Connecting);
    m_handle.start([this](std::stop_token stop, ProgressSink) { return read(stop); });
}

void PodLogModel::close()
{
    if (!m_handle.isRunning())
        return;
    m_handle.abandon();
    flush();
    setState(State::Ended);
}

Task<> PodLogModel::read(std::stop_token stop)
{
    KubeClient *kube = m_session.kube();
    if (!kube)
        co_return fail(ErrorKind::Unavailable, tr("not connected to the cluster"));
    // A previous instance is over: following it would only wait.
    LogOptions options{.container = m_source.container,
                       .follow = !m_source.previous,
                       .previous = m_source.previous,
                       .tailLines = m_tailLines};
    auto stream = co_await kube->logs(m_source.nameSpace, m_source.pod, options, stop);
    if (!stream)
        co_return std::unexpected(std::move(stream.error()));
    setState(State::Following);
    for (;;) {
        auto lines = co_await (*stream)->next(stop);
        if (!lines)
            co_return std::unexpected(std::move(lines.error()));
        if (lines->isEmpty())
            co_return {};
        take(std::move(*lines));
    }
}

void PodLogModel::take(QList<LogLine> lines)
{
    // A flood keeps its newest lines; what would be gone by the next frame is not even looked at.
    const qsizetype skip = std::max<qsizetype>(0, lines.size() - capacity);
    m_dropped += skip;
    for (qsizetype i = skip; i < lines.size(); ++i) {
        LogLine &line = lines[i];
        line.text = visibleText(line.text);
        m_incoming.push_back(std::move(line));
    }
    while (m_incoming.size() > std::size_t(capacity)) {
        m_incoming.pop_front();
        ++m_dropped;
    }
    if (!m_paused && !m_frame.isActive())
        m_frame.start();
}

void PodLogModel::flush()
{
    if (m_paused || m_incoming.empty())
        return;
    const auto over = qsizetype(m_lines.size() + m_incoming.size()) - capacity;
    if (over > 0 && !m_lines.empty()) {
        const auto goes = std::min<qsizetype>(over, qsizetype(m_lines.size()));
        beginRemoveRows({}, 0, int(goes) - 1);
        m_lines.erase(m_lines.begin(), m_lines.begin() + goes);
        m_dropped += goes;
        endRemoveRows();
    }
    beginInsertRows({}, int(m_lines.size()), int(m_lines.size() + m_incoming.size()) - 1);
    for (LogLine &line : m_incoming) {
        m_longest = std::max(m_longest, line.text.size());
        m_lines.push_back(std::move(line));
    }
    m_incoming.clear();
    endInsertRows();
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

void PodLogModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

int PodLogModel::find(const QString &text, int from, bool backwards) const
{
    const int rows = int(m_lines.size());
    if (text.isEmpty() || rows == 0)
        return -1;
    for (int step = 0; step < rows; ++step) {
        const int row = ((backwards ? from - step : from + step) % rows + rows) % rows;
        if (m_lines[std::size_t(row)].text.contains(text, Qt::CaseInsensitive))
            return row;
    }
    return -1;
}

int PodLogModel::count(const QString &text) const
{
    if (text.isEmpty())
        return 0;
    return int(std::ranges::count_if(
        m_lines, [&text](const LogLine &line) { return line.text.contains(text, Qt::CaseInsensitive); }));
}

QString PodLogModel::text(int firstRow, int lastRow) const
{
    QStringList lines;
    for (int row = std::max(0, firstRow); row <= lastRow && row < int(m_lines.size()); ++row) {
        const LogLine &line = m_lines[std::size_t(row)];
        lines << (line.time.isValid() ? line.time.toString(Qt::ISODateWithMs) + u' ' : QString()) + line.text;
    }
    return lines.join(u'\n');
}

int PodLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant PodLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LogLine &line = m_lines[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return line.text;
    case TimeRole:
        return line.time;
    case CutRole:
        return line.cut;
    default:
        return {};
    }
}

} // namespace slipway
