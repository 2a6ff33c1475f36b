// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/rowfilter.h"

#include <QDateTime>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr int valueRole = Qt::UserRole; // SortRole of our item models
constexpr std::size_t rowsReadAtOnce = 2'000; // some 3 ms
// So many runs of rows are told one by one; more are brought together first, because each costs the views a pass over all their rows.
constexpr qsizetype fewRuns = 4;

struct Run {
    int first = 0;
    int last = 0;
};

/// Where @p flag says yes, of 0…count-1.
template <typename Flag> std::vector<Run> runsOf(int count, Flag flag)
{
    std::vector<Run> runs;
    for (int at = 0; at < count; ++at) {
        if (!flag(at))
            continue;
        if (!runs.empty() && runs.back().last == at - 1)
            runs.back().last = at;
        else
            runs.push_back({at, at});
    }
    return runs;
}

std::string searchable(const QString &text)
{
    return text.toCaseFolded().toStdString();
}

} // namespace

RowFilter::RowFilter(QObject *parent)
    : QAbstractProxyModel(parent)
    , m_readAhead(new QTimer(this))
    , m_settle(new QTimer(this))
{
    m_readAhead->setInterval(0);
    connect(m_readAhead, &QTimer::timeout, this, &RowFilter::readAhead);
    m_settle->setSingleShot(true);
    m_settle->setInterval(0);
    connect(m_settle, &QTimer::timeout, this, &RowFilter::settle);
}

void RowFilter::setSourceModel(QAbstractItemModel *model)
{
    if (model == sourceModel())
        return;
    beginResetModel();
    if (sourceModel())
        disconnect(sourceModel(), nullptr, this, nullptr);
    QAbstractProxyModel::setSourceModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::dataChanged, this, &RowFilter::rowsChanged);
        connect(model, &QAbstractItemModel::rowsInserted, this,
                [this](const QModelIndex &, int first, int last) { rowsCame(first, last); });
        connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
                [this](const QModelIndex &, int first, int last) { rowsAreGoing(first, last); });
        connect(model, &QAbstractItemModel::rowsRemoved, this,
                [this](const QModelIndex &, int first, int last) { rowsWent(first, last); });
        connect(model, &QAbstractItemModel::headerDataChanged, this, &RowFilter::headerDataChanged);
        // Rows in another order or other columns are a new table to us: none of our models does that while rows come and go.
        const auto begin = [this] { beginResetModel(); };
        const auto end = [this] {
            rebuild();
            endResetModel();
        };
        connect(model, &QAbstractItemModel::modelAboutToBeReset, this, begin);
        connect(model, &QAbstractItemModel::modelReset, this, end);
        connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, begin);
        connect(model, &QAbstractItemModel::layoutChanged, this, end);
        connect(model, &QAbstractItemModel::rowsAboutToBeMoved, this, begin);
        connect(model, &QAbstractItemModel::rowsMoved, this, end);
        connect(model, &QAbstractItemModel::columnsAboutToBeInserted, this, begin);
        connect(model, &QAbstractItemModel::columnsInserted, this, end);
        connect(model, &QAbstractItemModel::columnsAboutToBeRemoved, this, begin);
        connect(model, &QAbstractItemModel::columnsRemoved, this, end);
        connect(model, &QObject::destroyed, this, [this, begin, end] {
            begin();
            end();
        });
    }
    rebuild();
    endResetModel();
}

QModelIndex RowFilter::mapToSource(const QModelIndex &index) const
{
    if (!index.isValid() || !sourceModel())
        return {};
    return sourceModel()->index(m_order[std::size_t(index.row())], index.column());
}

QModelIndex RowFilter::mapFromSource(const QModelIndex &index) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_place.size())
        return {};
    const int row = m_place[std::size_t(index.row())];
    return row < 0 ? QModelIndex() : createIndex(row, index.column());
}

QModelIndex RowFilter::index(int row, int column, const QModelIndex &parent) const
{
    if (parent.isValid() || row < 0 || column < 0 || row >= rowCount() || column >= columnCount())
        return {};
    return createIndex(row, column);
}

int RowFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int RowFilter::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !sourceModel() ? 0 : sourceModel()->columnCount();
}

bool RowFilter::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_order.empty();
}

QVariant RowFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!sourceModel() || orientation != Qt::Horizontal)
        return {};
    const QVariant own = sourceModel()->headerData(section, orientation, role);
    // A column of numbers stands at the right, and so does its name.
    if (role == Qt::TextAlignmentRole && !own.isValid() && rowCount() > 0)
        return index(0, section).data(Qt::TextAlignmentRole);
    return own;
}

void RowFilter::setText(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    settle();
    const std::vector<std::string> before = std::exchange(m_needles, {});
    m_words = words;
    for (const QString &word : words)
        m_needles.push_back(searchable(word));
    // Where each former word is part of one of now, no row can come that was not there.
    const bool narrows = std::ranges::all_of(before, [this](const std::string &old) {
        return std::ranges::any_of(m_needles, [&old](const std::string &now) { return now.contains(old); });
    });
    const auto rows = int(m_accepted.size());
    if (!m_needles.empty())
        m_texts.resize(m_accepted.size());
    for (int row = 0; row < rows; ++row) {
        char &accepted = m_accepted[std::size_t(row)];
        accepted = (!narrows || accepted) && accepts(row);
    }
    if (m_needles.empty() && !m_expectsText)
        m_texts = {};
    update();
}

void RowFilter::expectText(bool soon)
{
    m_expectsText = soon;
    if (soon) {
        m_texts.resize(m_accepted.size());
        m_readUpTo = 0;
        m_readAhead->start();
    } else {
        m_readAhead->stop();
        if (m_needles.empty())
            m_texts = {};
    }
}

void RowFilter::hold(bool still)
{
    m_isHeld = still;
    if (still)
        m_settle->stop();
    else if (!m_changed.empty())
        m_settle->start();
}

void RowFilter::readAhead()
{
    const std::size_t end = std::min(m_texts.size(), m_readUpTo + rowsReadAtOnce);
    for (; m_readUpTo < end; ++m_readUpTo)
        textOf(int(m_readUpTo));
    if (m_readUpTo >= m_texts.size())
        m_readAhead->stop();
}

void RowFilter::sort(int column, Qt::SortOrder order)
{
    settle();
    m_sortColumn = column;
    m_sortOrder = order;
    sortAll();
    update();
}

void RowFilter::sortAll()
{
    m_keys.clear();
    if (m_sortColumn >= 0) {
        m_keys.reserve(m_accepted.size());
        for (std::size_t row = 0; row < m_accepted.size(); ++row)
            m_keys.push_back(keyOf(int(row)));
    }
    m_sorted.resize(m_accepted.size());
    std::ranges::iota(m_sorted, 0);
    std::ranges::sort(m_sorted, [this](int left, int right) { return isBefore(left, right); });
}

RowFilter::Key RowFilter::keyOf(int sourceRow) const
{
    const QModelIndex at = sourceModel()->index(sourceRow, m_sortColumn);
    const QVariant value = at.data(valueRole);
    switch (value.typeId()) {
    case QMetaType::QString:
        return {.kind = Key::Text, .text = value.toString()};
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Float:
    case QMetaType::Double: {
        const double number = value.toDouble();
        return std::isnan(number) ? Key{} : Key{.kind = Key::Number, .number = number};
    }
    case QMetaType::QDateTime: {
        const QDateTime time = value.toDateTime();
        return time.isValid() ? Key{.kind = Key::Number, .number = double(time.toMSecsSinceEpoch())} : Key{};
    }
    default:
        return {.kind = Key::Text,
                .text =
                    value.isValid() && value.canConvert<QString>() ? value.toString() : at.data().toString()};
    }
}

bool RowFilter::isBefore(int left, int right) const
{
    if (m_keys.empty())
        return left < right;
    const Key &a = m_keys[std::size_t(left)];
    const Key &b = m_keys[std::size_t(right)];
    int order = 0;
    if (a.kind != b.kind)
        order = a.kind < b.kind ? -1 : 1;
    else if (a.kind == Key::Number)
        order = a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
    else if (a.kind == Key::Text)
        order = QString::compare(a.text, b.text);
    if (order == 0)
        return left < right;
    return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
}

const std::string &RowFilter::textOf(int sourceRow)
{
    std::string &text = m_texts[std::size_t(sourceRow)];
    if (text.empty()) {
        QString all;
        const int columns = sourceModel()->columnCount();
        for (int column = 0; column < columns; ++column)
            all += sourceModel()->index(sourceRow, column).data().toString() + u'\n';
        text = searchable(all);
    }
    return text;
}

bool RowFilter::accepts(int sourceRow)
{
    if (m_needles.empty())
        return true;
    const std::string &text = textOf(sourceRow);
    return std::ranges::all_of(m_needles, [&text](const std::string &word) { return text.contains(word); });
}

void RowFilter::rebuild()
{
    m_changed.clear();
    const int rows = sourceModel() ? sourceModel()->rowCount() : 0;
    const auto size = std::size_t(rows);
    m_texts.assign(m_needles.empty() && !m_expectsText ? 0 : size, {});
    m_accepted.assign(size, true);
    for (int row = 0; row < rows; ++row)
        m_accepted[std::size_t(row)] = accepts(row);
    sortAll();
    m_order.clear();
    m_place.clear();
    std::ranges::copy_if(m_sorted, std::back_inserter(m_order),
                         [this](int row) { return bool(m_accepted[std::size_t(row)]); });
    tellPlaces();
}

void RowFilter::rowsCame(int first, int last)
{
    // Rows that changed before these came: their numbers are of before.
    for (int &row : m_changed)
        row += row >= first ? last - first + 1 : 0;
    const int count = last - first + 1;
    const auto at = std::ptrdiff_t(first);
    if (std::size_t(first) < m_accepted.size()) {
        const auto shift = [first, count](int &row) { row += row >= first ? count : 0; };
        std::ranges::for_each(m_sorted, shift);
        std::ranges::for_each(m_order, shift);
    }
    m_accepted.insert(m_accepted.begin() + at, std::size_t(count), false);
    m_place.insert(m_place.begin() + at, std::size_t(count), -1);
    if (!m_needles.empty() || m_expectsText)
        m_texts.insert(m_texts.begin() + at, std::size_t(count), std::string());
    std::vector<Key> keys;
    std::vector<int> rows;
    for (int row = first; row <= last; ++row) {
        rows.push_back(row);
        if (m_sortColumn >= 0)
            keys.push_back(keyOf(row));
        if (m_isHeld)
            m_changed.push_back(row);
        else
            m_accepted[std::size_t(row)] = accepts(row);
    }
    if (m_sortColumn >= 0)
        m_keys.insert(m_keys.begin() + at, std::move_iterator(keys.begin()), std::move_iterator(keys.end()));
    place(std::move(rows));
}

void RowFilter::rowsAreGoing(int first, int last)
{
    std::erase_if(m_changed, [first, last](int row) { return row >= first && row <= last; });
    for (int row = first; row <= last; ++row)
        m_accepted[std::size_t(row)] = false;
    update();
}

void RowFilter::rowsWent(int first, int last)
{
    const int count = last - first + 1;
    const auto cut = [first, last](auto &list) {
        if (!list.empty())
            list.erase(list.begin() + first, list.begin() + last + 1);
    };
    cut(m_accepted);
    cut(m_place);
    cut(m_keys);
    cut(m_texts);
    std::erase_if(m_sorted, [first, last](int row) { return row >= first && row <= last; });
    const auto shift = [last, count](int &row) { row -= row > last ? count : 0; };
    std::ranges::for_each(m_sorted, shift);
    std::ranges::for_each(m_order, shift);
    std::ranges::for_each(m_changed, shift);
    m_readUpTo = std::min(m_readUpTo, m_texts.size());
}

void RowFilter::rowsChanged(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles)
{
    if (!from.isValid() || !to.isValid())
        return;
    if (roles == QList<int>{Qt::DisplayRole}) {
        repaint(from.row(), to.row(), roles);
        return;
    }
    // A batch of the store is many of these at once. They are taken together when it is over, before anything is painted.
    for (int row = from.row(); row <= to.row(); ++row)
        m_changed.push_back(row);
    if (!m_isHeld)
        m_settle->start();
}

void RowFilter::settle()
{
    m_settle->stop();
    std::vector<int> rows = std::exchange(m_changed, {});
    if (rows.empty())
        return;
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    const int first = rows.front();
    const int last = rows.back();
    std::vector<int> moved;
    bool isOther = false;
    for (const int row : rows) {
        const auto at = std::size_t(row);
        if (!m_texts.empty())
            m_texts[at].clear();
        const bool accepted = accepts(row);
        isOther |= accepted != bool(m_accepted[at]);
        m_accepted[at] = accepted;
        if (m_sortColumn < 0)
            continue;
        if (Key key = keyOf(row); key != m_keys[at]) {
            m_keys[at] = std::move(key);
            moved.push_back(row);
        }
    }
    if (!moved.empty())
        place(std::move(moved));
    else if (isOther)
        update();
    repaint(first, last, {});
}

void RowFilter::repaint(int firstSource, int lastSource, const QList<int> &roles)
{
    // Views paint what is visible whatever the range is; the smallest that holds all is enough.
    int first = rowCount();
    int last = -1;
    for (int row = firstSource; row <= lastSource; ++row) {
        if (const int shown = m_place[std::size_t(row)]; shown >= 0) {
            first = std::min(first, shown);
            last = std::max(last, shown);
        }
    }
    if (last >= 0)
        Q_EMIT dataChanged(createIndex(first, 0), createIndex(last, columnCount() - 1), roles);
}

void RowFilter::place(std::vector<int> rows)
{
    const auto before = [this](int left, int right) { return isBefore(left, right); };
    std::vector<char> isNew(m_accepted.size());
    for (const int row : rows)
        isNew[std::size_t(row)] = true;
    std::ranges::sort(rows, before);
    std::erase_if(m_sorted, [&isNew](int row) { return bool(isNew[std::size_t(row)]); });
    std::vector<int> merged;
    merged.reserve(m_accepted.size());
    // Few rows among many: their places are looked up, and what lies between is copied whole.
    auto from = m_sorted.begin();
    for (const int row : rows) {
        const auto to = std::lower_bound(from, m_sorted.end(), row, before);
        merged.insert(merged.end(), from, to);
        merged.push_back(row);
        from = to;
    }
    merged.insert(merged.end(), from, m_sorted.end());
    m_sorted = std::move(merged);
    update();
}

void RowFilter::update()
{
    std::vector<int> target;
    target.reserve(m_sorted.size());
    std::ranges::copy_if(m_sorted, std::back_inserter(target),
                         [this](int row) { return bool(m_accepted[std::size_t(row)]); });
    if (target != m_order)
        show(target);
}

void RowFilter::show(const std::vector<int> &target)
{
    std::vector<char> wanted(m_accepted.size());
    for (const int row : target)
        wanted[std::size_t(row)] = true;
    removeAllBut(wanted);
    // What comes: one by one where it is few, in their order; else at the end, from where all go to their places at once.
    const std::vector<Run> coming =
        runsOf(int(target.size()), [&](int at) { return m_place[std::size_t(target[std::size_t(at)])] < 0; });
    if (coming.size() <= fewRuns) {
        std::vector<int> staying;
        staying.reserve(m_order.size());
        std::ranges::copy_if(target, std::back_inserter(staying),
                             [this](int row) { return m_place[std::size_t(row)] >= 0; });
        arrange(staying);
        for (const Run &run : coming) {
            beginInsertRows({}, run.first, run.last);
            m_order.insert(m_order.begin() + run.first, target.begin() + run.first,
                           target.begin() + run.last + 1);
            tellPlaces();
            endInsertRows();
        }
        return;
    }
    std::vector<int> added;
    std::ranges::copy_if(target, std::back_inserter(added),
                         [this](int row) { return m_place[std::size_t(row)] < 0; });
    beginInsertRows({}, int(m_order.size()), int(m_order.size() + added.size()) - 1);
    m_order.insert(m_order.end(), added.begin(), added.end());
    tellPlaces();
    endInsertRows();
    arrange(target);
}

void RowFilter::removeAllBut(const std::vector<char> &wanted)
{
    const auto goes = [this, &wanted](int at) { return !wanted[std::size_t(m_order[std::size_t(at)])]; };
    std::vector<Run> going = runsOf(rowCount(), goes);
    if (going.size() > fewRuns) {
        std::vector<int> order = m_order;
        const auto gone = std::ranges::stable_partition(
            order, [&wanted](int row) { return bool(wanted[std::size_t(row)]); });
        arrange(order);
        going.assign(1, Run{.first = rowCount() - int(gone.size()), .last = rowCount() - 1});
    }
    while (!going.empty()) {
        const Run run = going.back();
        going.pop_back();
        beginRemoveRows({}, run.first, run.last);
        for (int at = run.first; at <= run.last; ++at)
            m_place[std::size_t(m_order[std::size_t(at)])] = -1;
        m_order.erase(m_order.begin() + run.first, m_order.begin() + run.last + 1);
        tellPlaces();
        endRemoveRows();
    }
}

void RowFilter::arrange(const std::vector<int> &order)
{
    if (order == m_order)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    std::vector<int> rows;
    rows.reserve(std::size_t(before.size()));
    for (const QModelIndex &index : before)
        rows.push_back(m_order[std::size_t(index.row())]);
    m_order = order;
    tellPlaces();
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(createIndex(m_place[std::size_t(rows[std::size_t(i)])], before.at(i).column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void RowFilter::tellPlaces()
{
    m_place.resize(m_accepted.size(), -1);
    for (std::size_t at = 0; at < m_order.size(); ++at)
        m_place[std::size_t(m_order[at])] = int(at);
}

} // namespace slipway
