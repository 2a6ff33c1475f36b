// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/rowfilter.h"

#include <QAbstractItemModelTester>
#include <QAbstractTableModel>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

struct Row {
    int id = 0;
    QString name = {};
    QVariant value = {};
};

/// Two columns: a name, and a value that is a number, a text, or nothing.
class Rows : public QAbstractTableModel
{
public:
    QList<Row> rows;
    int reads = 0; ///< of texts

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const Row &row = rows.at(index.row());
        if (role == Qt::DisplayRole)
            ++const_cast<Rows *>(this)->reads;
        if (role == Qt::DisplayRole)
            return index.column() == 0 ? row.name : row.value.toString();
        if (role == Qt::UserRole)
            return index.column() == 0 ? row.name : row.value;
        return {};
    }
    void insert(int at, QList<Row> more)
    {
        beginInsertRows({}, at, at + int(more.size()) - 1);
        for (qsizetype i = 0; i < more.size(); ++i)
            rows.insert(at + i, more.at(i));
        endInsertRows();
    }
    void remove(int first, int last)
    {
        beginRemoveRows({}, first, last);
        rows.remove(first, last - first + 1);
        endRemoveRows();
    }
    void change(int first, int last, const std::function<void(Row &)> &how)
    {
        for (int row = first; row <= last; ++row)
            how(rows[row]);
        Q_EMIT dataChanged(index(first, 0), index(last, 1));
    }
};

/// What the filter is to show: nothing clever.
QList<int> expectedIds(const Rows &model, const QStringList &words, int column, Qt::SortOrder order)
{
    QList<Row> rows;
    for (const Row &row : model.rows) {
        const QString all = row.name + u'\n' + row.value.toString();
        if (std::ranges::all_of(
                words, [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); }))
            rows.append(row);
    }
    const auto rank = [](const QVariant &value) {
        return !value.isValid() || value.typeId() == QMetaType::QString ? 1 : 0;
    };
    const auto before = [&](const Row &a, const Row &b) {
        if (column == 0)
            return a.name < b.name;
        if (rank(a.value) != rank(b.value))
            return rank(a.value) < rank(b.value);
        return rank(a.value) == 0 ? a.value.toDouble() < b.value.toDouble()
                                  : a.value.toString() < b.value.toString();
    };
    if (column >= 0) {
        std::ranges::stable_sort(rows, [&](const Row &a, const Row &b) {
            return order == Qt::AscendingOrder ? before(a, b) : before(b, a);
        });
    }
    QList<int> ids;
    for (const Row &row : rows)
        ids << row.id;
    return ids;
}

QList<int> shownIds(const RowFilter &filter, const Rows &model)
{
    QList<int> ids;
    for (int row = 0; row < filter.rowCount(); ++row)
        ids << model.rows.at(filter.mapToSource(filter.index(row, 0)).row()).id;
    return ids;
}

QList<Row> manyRows(int count, int firstId = 0)
{
    QList<Row> rows;
    for (int i = 0; i < count; ++i)
        rows << Row{firstId + i, u"pod-%1"_s.arg((firstId + i) * 7919 % 1000, 4, 10, QChar(u'0')), i % 10};
    return rows;
}

} // namespace

class TestRowFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatAPlainFilterAndSortWould_data();
    void showsWhatAPlainFilterAndSortWould();
    void manyRowsThatGoAreOneSignal();
    void manyRowsThatComeAreOneSignal();
    void aBatchOfChangesIsOneMove();
    void whatIsSelectedStaysSelectedWhileRowsMove();
    void whatIsSelectedAndFilteredOutIsNoLongerSelected();
    void timeAloneReadsNoRowAgain();
    void noRowComesOrMovesWhileTheMouseIsDown();
    void narrowingReadsNoTextAgain();
    void textsAreReadAheadOnceTheFilterHasTheFocus();
    void numbersStandBeforeTextsAndWhatIsNeitherFirst();
    void aModelThatIsDestroyedLeavesAnEmptyTable();
    void anotherModelTakesTheFilterAndTheOrderOver();
};

void TestRowFilter::showsWhatAPlainFilterAndSortWould_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestRowFilter::showsWhatAPlainFilterAndSortWould()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    Rows model;
    RowFilter filter;
    filter.setSourceModel(&model);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    int nextId = 0;
    int column = -1;
    Qt::SortOrder order = Qt::AscendingOrder;
    const auto freshRow = [&] {
        const int kind = random.bounded(4);
        const QVariant value = kind == 0 ? QVariant(u"v%1"_s.arg(random.bounded(5)))
            : kind == 1                  ? QVariant(random.generateDouble())
                                         : QVariant(random.bounded(6));
        return Row{
            nextId++,
            u"%1-%2"_s.arg(QStringList{u"Alpha"_s, u"beta"_s, u"STRASSE"_s, u"näh"_s}.at(random.bounded(4)))
                .arg(random.bounded(30)),
            value};
    };
    QHash<int, QPersistentModelIndex> followed; // id → its place
    for (int step = 0; step < 150; ++step) {
        const int rows = int(model.rows.size());
        switch (random.bounded(7)) {
        case 0:
        case 1: {
            QList<Row> more;
            for (int i = random.bounded(1, 25); i > 0; --i)
                more << freshRow();
            model.insert(random.bounded(3) == 0 ? random.bounded(rows + 1) : rows, more);
            break;
        }
        case 2:
            if (rows > 0) {
                const int first = random.bounded(rows);
                model.remove(first, std::min(rows - 1, first + random.bounded(12)));
            }
            break;
        case 3:
        case 4:
            for (int changes = rows > 0 ? random.bounded(1, 20) : 0; changes > 0; --changes) {
                const int first = random.bounded(rows);
                model.change(first, std::min(rows - 1, first + random.bounded(3)), [&](Row &row) {
                    const Row other = freshRow();
                    row.name = other.name;
                    row.value = other.value;
                });
            }
            break; // not settled yet: what follows may be another step
        case 5:
            filter.setText(QStringList{u""_s, u"a"_s, u"al"_s, u"ALP 1"_s, u"alpha 1"_s, u"ÄH"_s, u"v1"_s,
                                       u"strasse 2"_s, u"nothing like it"_s}
                               .at(random.bounded(9)));
            break;
        case 6:
            column = random.bounded(-1, 2);
            order = random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
            filter.sort(column, order);
            break;
        }
        if (random.bounded(3) != 0)
            continue;
        QCoreApplication::processEvents();
        QCOMPARE(shownIds(filter, model), expectedIds(model, filter.words(), column, order));
        for (const auto &[id, place] : followed.asKeyValueRange()) {
            if (place.isValid())
                QCOMPARE(model.rows.at(filter.mapToSource(place).row()).id, id);
        }
        for (int i = 0; i < 5 && filter.rowCount() > 0; ++i) {
            const QModelIndex at = filter.index(random.bounded(filter.rowCount()), random.bounded(2));
            followed.insert(model.rows.at(filter.mapToSource(at).row()).id, at);
        }
    }
}

void TestRowFilter::manyRowsThatGoAreOneSignal()
{
    Rows model;
    model.insert(0, manyRows(1'000));
    RowFilter filter;
    filter.setSourceModel(&model);
    filter.sort(1);
    QSignalSpy removed(&filter, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&filter, &QAbstractItemModel::modelReset);
    filter.setText(u"pod-03"_s);
    QCOMPARE(filter.rowCount(), 100);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(reset.count(), 0);
}

void TestRowFilter::manyRowsThatComeAreOneSignal()
{
    Rows model;
    model.insert(0, manyRows(1'000));
    RowFilter filter;
    filter.setSourceModel(&model);
    filter.sort(0);
    filter.setText(u"7"_s);
    QSignalSpy inserted(&filter, &QAbstractItemModel::rowsInserted);
    filter.setText({});
    QCOMPARE(filter.rowCount(), 1'000);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(shownIds(filter, model), expectedIds(model, {}, 0, Qt::AscendingOrder));
}

void TestRowFilter::aBatchOfChangesIsOneMove()
{
    Rows model;
    model.insert(0, manyRows(1'000));
    RowFilter filter;
    filter.setSourceModel(&model);
    filter.sort(1, Qt::DescendingOrder);
    QSignalSpy moved(&filter, &QAbstractItemModel::layoutChanged);
    QSignalSpy removed(&filter, &QAbstractItemModel::rowsRemoved);
    for (int row = 0; row < 1'000; row += 12)
        model.change(row, row, [row](Row &changed) { changed.value = row * 31 % 17; });
    QCOMPARE(moved.count(), 0);
    QCoreApplication::processEvents();
    QCOMPARE(moved.count(), 1);
    QCOMPARE(removed.count(), 0);
    QCOMPARE(shownIds(filter, model), expectedIds(model, {}, 1, Qt::DescendingOrder));
}

void TestRowFilter::whatIsSelectedStaysSelectedWhileRowsMove()
{
    Rows model;
    model.insert(0, manyRows(200));
    RowFilter filter;
    filter.setSourceModel(&model);
    filter.sort(1);
    QItemSelectionModel selection(&filter);
    const int id = model.rows.at(filter.mapToSource(filter.index(50, 0)).row()).id;
    selection.setCurrentIndex(filter.index(50, 0),
                              QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    for (int row = 0; row < 200; row += 3)
        model.change(row, row, [row](Row &changed) { changed.value = 100 - row; });
    filter.setText(u"pod"_s);
    filter.sort(0, Qt::DescendingOrder);
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(model.rows.at(filter.mapToSource(selection.selectedRows().first()).row()).id, id);
    QCOMPARE(selection.currentIndex(), selection.selectedRows().first());
}

void TestRowFilter::whatIsSelectedAndFilteredOutIsNoLongerSelected()
{
    Rows model;
    model.insert(0, manyRows(200));
    RowFilter filter;
    filter.setSourceModel(&model);
    QItemSelectionModel selection(&filter);
    selection.select(filter.index(0, 0),
                     QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows); // pod-0000
    filter.setText(u"pod-0919"_s);
    QCOMPARE(filter.rowCount(), 1);
    QVERIFY(selection.selectedRows().isEmpty());
    filter.setText({});
    QVERIFY(selection.selectedRows().isEmpty());
}

void TestRowFilter::timeAloneReadsNoRowAgain()
{
    Rows model;
    model.insert(0, manyRows(500));
    RowFilter filter;
    filter.setSourceModel(&model);
    filter.setText(u"pod"_s);
    QSignalSpy painted(&filter, &QAbstractItemModel::dataChanged);
    model.reads = 0;
    Q_EMIT model.dataChanged(model.index(0, 1), model.index(499, 1), {Qt::DisplayRole});
    QCoreApplication::processEvents();
    QCOMPARE(painted.count(), 1);
    QCOMPARE(model.reads, 0);
}

void TestRowFilter::noRowComesOrMovesWhileTheMouseIsDown()
{
    Rows model;
    model.insert(0, manyRows(100));
    RowFilter filter;
    filter.setSourceModel(&model);
    filter.sort(1);
    const QList<int> before = shownIds(filter, model);
    filter.hold(true);
    model.change(20, 60, [](Row &row) { row.value = 99 - row.id; });
    model.insert(10, manyRows(5, 500));
    QCoreApplication::processEvents();
    QCOMPARE(shownIds(filter, model), before);
    model.remove(0, 0); // what is no more cannot be kept
    QCOMPARE(filter.rowCount(), 99);
    filter.hold(false);
    QCoreApplication::processEvents();
    QCOMPARE(shownIds(filter, model), expectedIds(model, {}, 1, Qt::AscendingOrder));
}

void TestRowFilter::narrowingReadsNoTextAgain()
{
    Rows model;
    model.insert(0, manyRows(500));
    RowFilter filter;
    filter.setSourceModel(&model);
    filter.setText(u"po"_s);
    QCOMPARE(model.reads, 2 * 500);
    filter.setText(u"pod-1"_s);
    filter.setText(u"pod-1 x"_s);
    filter.setText(u"pod-1"_s);
    QCOMPARE(model.reads, 2 * 500);
}

void TestRowFilter::textsAreReadAheadOnceTheFilterHasTheFocus()
{
    Rows model;
    model.insert(0, manyRows(5'000));
    RowFilter filter;
    filter.setSourceModel(&model);
    filter.expectText(true);
    QCOMPARE(model.reads, 0); // not at once: the click is to be seen first
    QVERIFY(QTest::qWaitFor([&] { return model.reads == 2 * 5'000; }));
    filter.setText(u"pod-01"_s);
    QCOMPARE(model.reads, 2 * 5'000);
    QVERIFY(filter.rowCount() > 0);
}

void TestRowFilter::numbersStandBeforeTextsAndWhatIsNeitherFirst()
{
    Rows model;
    model.insert(0,
                 {{0, u"a"_s, u"text"_s},
                  {1, u"b"_s, 5},
                  {2, u"c"_s, std::numeric_limits<double>::quiet_NaN()},
                  {3, u"d"_s, 2LL},
                  {4, u"e"_s, QDateTime()}});
    RowFilter filter;
    filter.setSourceModel(&model);
    filter.sort(1);
    QCOMPARE(shownIds(filter, model), (QList<int>{2, 4, 3, 1, 0}));
    filter.sort(1, Qt::DescendingOrder);
    QCOMPARE(shownIds(filter, model), (QList<int>{0, 1, 3, 2, 4}));
}

void TestRowFilter::aModelThatIsDestroyedLeavesAnEmptyTable()
{
    auto model = std::make_unique<Rows>();
    model->insert(0, manyRows(10));
    RowFilter filter;
    filter.setSourceModel(model.get());
    QCOMPARE(filter.rowCount(), 10);
    model.reset();
    QCOMPARE(filter.rowCount(), 0);
    QCOMPARE(filter.columnCount(), 0);
    filter.setText(u"x"_s);
    filter.sort(0);
}

void TestRowFilter::anotherModelTakesTheFilterAndTheOrderOver()
{
    Rows first;
    first.insert(0, manyRows(10));
    Rows second;
    second.insert(0, {{0, u"pod-9"_s, 1}, {1, u"job-1"_s, 2}, {2, u"pod-3"_s, 3}});
    RowFilter filter;
    filter.setSourceModel(&first);
    filter.setText(u"pod"_s);
    filter.sort(0);
    filter.setSourceModel(&second);
    QCOMPARE(shownIds(filter, second), (QList<int>{2, 0}));
    first.insert(0, manyRows(3, 100)); // no longer ours
    QCOMPARE(filter.rowCount(), 2);
}

QTEST_MAIN(TestRowFilter)
#include "tst_rowfilter.moc"
