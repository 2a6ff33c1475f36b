// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractProxyModel>

#include <string>
#include <vector>

class QTimer;

namespace slipway {

/// Keeps the rows of a flat model that contain every word of the filter in any column, and keeps them sorted while they change.
/// Sorts by the role that our item models call SortRole, by the text where a model has none; equal rows stay as the model has them.
///
/// For 100,000 rows and thousands of changes a second, which QSortFilterProxyModel is not: what a row is sorted by and the text that is
/// searched are read once a change, a batch of changes is one move of rows, and many rows that come or go are one signal.
///
/// A model that announces a change of Qt::DisplayRole alone says that nothing happened but time: that is painted and not filtered anew,
/// and SortRole must not depend on it.
class RowFilter : public QAbstractProxyModel
{
    Q_OBJECT

public:
    explicit RowFilter(QObject *parent = nullptr);

    void setText(const QString &text);
    QStringList words() const { return m_words; }
    /// The person is about to filter: reads the texts ahead while there is nothing else to do, until @p soon is false again.
    void expectText(bool soon);
    /// While it is so no row comes or changes its place: a person has the mouse button down on one. What happens meanwhile shows afterwards;
    /// only rows that are no more go at once.
    void hold(bool still);
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    void setSourceModel(QAbstractItemModel *model) override;
    QModelIndex mapToSource(const QModelIndex &index) const override;
    QModelIndex mapFromSource(const QModelIndex &index) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &) const override { return {}; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    /// What one row is sorted by: numbers before texts, what is no number before both.
    struct Key {
        enum Kind : char { Nothing, Number, Text } kind = Nothing;
        double number = 0;
        QString text = {};
        bool operator==(const Key &) const = default;
    };
    Key keyOf(int sourceRow) const;
    bool isBefore(int left, int right) const;
    const std::string &textOf(int sourceRow);
    bool accepts(int sourceRow);

    /// Reads every key and sorts every row.
    void sortAll();
    void rebuild();
    void rowsCame(int first, int last);
    void rowsAreGoing(int first, int last);
    void rowsWent(int first, int last);
    void rowsChanged(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles);
    /// Takes what m_changed holds into account.
    void settle();
    void repaint(int firstSource, int lastSource, const QList<int> &roles);
    /// Sorts @p rows, whose keys are new, into m_sorted, which may hold them already.
    void place(std::vector<int> rows);
    /// Makes the rows that are shown those of m_sorted that are accepted.
    void update();
    void show(const std::vector<int> &target);
    void removeAllBut(const std::vector<char> &wanted);
    void arrange(const std::vector<int> &order);
    void tellPlaces();
    void readAhead();

    QStringList m_words;
    std::vector<std::string> m_needles; ///< m_words as they are searched
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<Key> m_keys; ///< by source row; empty while unsorted
    std::vector<std::string> m_texts; ///< by source row, "" not read yet; empty while nobody filters
    std::vector<char> m_accepted; ///< by source row
    std::vector<int> m_sorted; ///< all source rows
    std::vector<int> m_order; ///< source row of each shown row
    std::vector<int> m_place; ///< shown row of each source row, or -1
    bool m_expectsText = false;
    bool m_isHeld = false;
    std::size_t m_readUpTo = 0;
    QTimer *m_readAhead;
    std::vector<int> m_changed; ///< source rows whose keys and texts may be old
    QTimer *m_settle;
};

} // namespace slipway
