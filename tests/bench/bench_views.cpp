// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the tables with many pods in them, beside the same table on a QSortFilterProxyModel: a key typed into the filter over 100,000 rows,
// a frame while 5,000 events a second arrive for 50,000 rows that are sorted by what changes, and how fast a list becomes rows beside
// QJsonDocument. The goals are P8, P9 and P10 of the project's list: half the peer and 16.7 ms, half the peer, six times the peer.
#include "kube/podtablemodel.h"
#include "ui/common/datatable.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <cstdio>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

constexpr int framesASecond = 60;

PodRow pod(int number, int restarts = 0)
{
    PodRow row;
    row.uid = u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QChar(u'0'));
    row.name = u"vllm-%1-%2"_s.arg(number / 8, 5, 10, QChar(u'0')).arg(number, 6, 10, QChar(u'0'));
    row.nameSpace = u"team-%1"_s.arg(number % 40);
    row.phase = u"Running"_s;
    row.status = restarts % 3 == 2 ? u"CrashLoopBackOff"_s : u"Running"_s;
    row.node = u"node-%1"_s.arg(number % 1000, 4, 10, QChar(u'0'));
    row.owner = u"ReplicaSet/vllm-%1"_s.arg(number / 8);
    row.containers = 1;
    row.ready = restarts % 3 == 2 ? 0 : 1;
    row.isReady = row.ready == 1;
    row.restarts = restarts;
    row.createdSecs = 1'795'000'000 + number;
    return row;
}

RowBatch<PodRow> pods(int count)
{
    RowBatch<PodRow> batch;
    for (int i = 0; i < count; ++i)
        batch.upserted.append(pod(i));
    return batch;
}

/// What our table would be on Qt's own proxy: the same view, model and columns.
struct PeerTable {
    QTableView view;
    QSortFilterProxyModel proxy;

    explicit PeerTable(QAbstractItemModel *model)
    {
        proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
        proxy.setFilterKeyColumn(-1);
        proxy.setSortRole(PodTableModel::SortRole);
        proxy.setSourceModel(model);
        view.setModel(&proxy);
        view.setSortingEnabled(true);
        view.verticalHeader()->hide();
        view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        view.verticalHeader()->setDefaultSectionSize(28);
        view.setWordWrap(false);
        view.resize(1280, 700);
        view.show();
    }
};

struct Times {
    QList<double> ms;
    template <typename Work> void measure(Work work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        QApplication::processEvents();
        ms.append(double(timer.nsecsElapsed()) / 1e6);
    }
    double at(double share) const
    {
        QList<double> sorted = ms;
        std::ranges::sort(sorted);
        return sorted.at(std::min(sorted.size() - 1, qsizetype(share * double(sorted.size()))));
    }
};

void row(const char *what, double ours, double theirs, const char *unit, const char *goal)
{
    std::printf("%-44s  %8.1f %-5s %8.1f %-5s %.2f (%s)\n", what, ours, unit, theirs, unit, ours / theirs,
                goal);
    std::fflush(stdout);
}

// Words as a person types them: each key is one search.
template <typename Filter> Times typed(Filter filter)
{
    Times times;
    for (const QString &text : {u"crash"_s, u"node-0123"_s, u"team-17"_s, u"00042"_s}) {
        for (qsizetype length = 1; length <= text.size(); ++length)
            times.measure([&] { filter(text.first(length)); });
        for (qsizetype length = text.size() - 1; length >= 0; --length)
            times.measure([&] { filter(text.first(length)); });
    }
    return times;
}

void benchFilter(int count)
{
    const SystemClock clock;
    PodTableModel model(clock);
    model.merge(pods(count));
    DataTable table(u"pods"_s, u"Pods"_s);
    table.setModel(&model);
    table.resize(1280, 740);
    table.show();
    QApplication::processEvents();
    auto *edit = table.findChild<QLineEdit *>();
    Times unprepared;
    unprepared.measure([edit] { edit->setText(u"c"_s); });
    edit->clear();
    // Who types has clicked there before; the table reads ahead while the hand goes to the keys.
    QElapsedTimer ahead;
    ahead.start();
    table.filter()->expectText(true);
    while (ahead.elapsed() < 1'000)
        QApplication::processEvents();
    const Times ours = typed([edit](const QString &text) { edit->setText(text); });
    table.hide();
    PeerTable peer(&model);
    QApplication::processEvents();
    const Times theirs = typed([&peer](const QString &text) { peer.proxy.setFilterFixedString(text); });
    std::printf("P9  a key in the filter over %d rows, %lld keys\n", count,
                static_cast<long long>(ours.ms.size()));
    row("  median", ours.at(0.5), theirs.at(0.5), "ms", "<= 0.5, 11 ms");
    row("  slowest", ours.at(1), theirs.at(1), "ms", "");
    row("  the first, had nobody clicked there before", unprepared.at(0), theirs.ms.first(), "ms", "");
}

template <typename Table> Times framesOf(PodTableModel &model, int count, Table &)
{
    constexpr int eventsAFrame = 5'000 / framesASecond;
    Times times;
    quint64 state = 1;
    for (int frame = 0; frame < 300; ++frame) {
        RowBatch<PodRow> batch;
        for (int i = 0; i < eventsAFrame; ++i) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            const int number = int((state >> 33) % quint64(count));
            batch.upserted.append(pod(number, int(state >> 60)));
        }
        times.measure([&] { model.merge(batch); });
    }
    return times;
}

void benchFrames(int count)
{
    const SystemClock clock;
    PodTableModel model(clock);
    model.merge(pods(count));
    std::printf("P8  a frame at 5,000 events/s on %d rows, sorted by restarts, 300 frames\n", count);
    Times ours;
    {
        DataTable table(u"pods"_s, u"Pods"_s);
        table.setModel(&model);
        table.view()->sortByColumn(PodTableModel::RestartsColumn, Qt::DescendingOrder);
        table.resize(1280, 740);
        table.show();
        QApplication::processEvents();
        ours = framesOf(model, count, table);
    }
    PeerTable peer(&model);
    peer.view.sortByColumn(PodTableModel::RestartsColumn, Qt::DescendingOrder);
    QApplication::processEvents();
    const Times theirs = framesOf(model, count, peer);
    row("  median", ours.at(0.5), theirs.at(0.5), "ms", "");
    row("  p99", ours.at(0.99), theirs.at(0.99), "ms", "<= 0.5, 16.7 ms");
}

/// A page of @p count pods of some 5 KB each, from @p first on, as clusters have them: a third of it managedFields.
QByteArray podPage(int first, int count)
{
    QJsonObject fields;
    for (int i = 0; i < 14; ++i)
        fields.insert(u"k:{\"type\":\"Condition%1\"}"_s.arg(i),
                      QJsonObject{{u"."_s, QJsonObject()},
                                  {u"f:lastProbeTime"_s, QJsonObject()},
                                  {u"f:lastTransitionTime"_s, QJsonObject()},
                                  {u"f:status"_s, QJsonObject()},
                                  {u"f:type"_s, QJsonObject()}});
    QJsonArray environment;
    QJsonArray mounts;
    QJsonArray volumes;
    for (int i = 0; i < 18; ++i)
        environment.append(QJsonObject{{u"name"_s, u"SETTING_%1"_s.arg(i)},
                                       {u"value"_s, u"value-%1-"_s.arg(i) + QString(24, u'x')}});
    for (int i = 0; i < 6; ++i) {
        mounts.append(QJsonObject{{u"name"_s, u"volume-%1"_s.arg(i)},
                                  {u"mountPath"_s, u"/mnt/%1"_s.arg(i)},
                                  {u"readOnly"_s, true}});
        volumes.append(QJsonObject{{u"name"_s, u"volume-%1"_s.arg(i)},
                                   {u"configMap"_s, QJsonObject{{u"name"_s, u"settings-%1"_s.arg(i)}}}});
    }
    QJsonArray conditions;
    for (const auto &type : {u"Initialized"_s, u"Ready"_s, u"ContainersReady"_s, u"PodScheduled"_s})
        conditions.append(QJsonObject{{u"type"_s, type},
                                      {u"status"_s, u"True"_s},
                                      {u"lastTransitionTime"_s, u"2026-11-21T10:00:05Z"_s}});
    QJsonArray items;
    for (int i = first; i < first + count; ++i) {
        const PodRow row = pod(i);
        const QJsonObject metadata{
            {u"name"_s, row.name},
            {u"namespace"_s, row.nameSpace},
            {u"uid"_s, row.uid},
            {u"resourceVersion"_s, QString::number(1000 + i)},
            {u"creationTimestamp"_s, u"2026-11-21T10:00:00Z"_s},
            {u"labels"_s, QJsonObject{{u"app"_s, row.owner.section(u'/', 1)}, {u"team"_s, row.nameSpace}}},
            {u"ownerReferences"_s,
             QJsonArray{QJsonObject{{u"apiVersion"_s, u"apps/v1"_s},
                                    {u"kind"_s, u"ReplicaSet"_s},
                                    {u"name"_s, row.owner.section(u'/', 1)},
                                    {u"controller"_s, true}}}},
            {u"managedFields"_s,
             QJsonArray{QJsonObject{
                 {u"manager"_s, u"kube-controller-manager"_s},
                 {u"operation"_s, u"Update"_s},
                 {u"fieldsV1"_s, QJsonObject{{u"f:status"_s, QJsonObject{{u"f:conditions"_s, fields}}}}}}}}};
        const QJsonObject container{{u"name"_s, u"vllm"_s},
                                    {u"image"_s, u"vllm/vllm-openai:v0.11.0"_s},
                                    {u"env"_s, environment},
                                    {u"volumeMounts"_s, mounts}};
        const QJsonObject status{
            {u"phase"_s, u"Running"_s},
            {u"podIP"_s, u"10.0.0.1"_s},
            {u"conditions"_s, conditions},
            {u"containerStatuses"_s,
             QJsonArray{QJsonObject{
                 {u"name"_s, u"vllm"_s},
                 {u"ready"_s, true},
                 {u"restartCount"_s, 0},
                 {u"state"_s,
                  QJsonObject{{u"running"_s, QJsonObject{{u"startedAt"_s, u"2026-11-21T10:00:04Z"_s}}}}}}}}};
        items.append(QJsonObject{{u"metadata"_s, metadata},
                                 {u"spec"_s,
                                  QJsonObject{{u"nodeName"_s, row.node},
                                              {u"containers"_s, QJsonArray{container}},
                                              {u"volumes"_s, volumes}}},
                                 {u"status"_s, status}});
    }
    return QJsonDocument(QJsonObject{{u"kind"_s, u"PodList"_s},
                                     {u"apiVersion"_s, u"v1"_s},
                                     {u"metadata"_s, QJsonObject{{u"resourceVersion"_s, u"9999"_s}}},
                                     {u"items"_s, items}})
        .toJson(QJsonDocument::Compact);
}

void benchRows(int count)
{
    // As it comes: the client asks for pages of 500.
    constexpr int perPage = 500;
    QList<QByteArray> pages;
    qint64 bytes = 0;
    for (int first = 0; first < count; first += perPage) {
        pages << podPage(first, perPage);
        bytes += pages.constLast().size();
    }
    Times ours;
    Times theirs;
    for (int run = 0; run < 5; ++run) {
        ours.measure([&pages] {
            const auto rows = makePodRows();
            rows->beginList();
            for (const QByteArray &page : std::as_const(pages)) {
                if (!rows->addPage(page))
                    std::exit(1);
            }
            rows->endList();
        });
        theirs.measure([&pages] {
            for (const QByteArray &page : std::as_const(pages)) {
                if (QJsonDocument::fromJson(page).isNull())
                    std::exit(1);
            }
        });
    }
    const double megabytes = double(bytes) / 1e6;
    std::printf("P10 %d pods in pages, %.0f MB, to rows; the peer is QJsonDocument, which has no rows yet\n",
                count, megabytes);
    row("  MB a second, median of 5", megabytes / ours.at(0.5) * 1000, megabytes / theirs.at(0.5) * 1000,
        "MB/s", ">= 6");
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    std::printf("%-44s  %-14s %-14s %s\n", "", "slipway", "peer", "ratio (goal)");
    applyTheme(app, ThemeChoice::Light);
    const QStringList parts =
        QApplication::arguments().mid(1); // rows, filter, frames; all when none is named
    const auto wanted = [&parts](const QString &part) { return parts.isEmpty() || parts.contains(part); };
    if (wanted(u"rows"_s))
        benchRows(10'000);
    if (wanted(u"filter"_s))
        benchFilter(100'000);
    if (wanted(u"frames"_s))
        benchFrames(50'000);
    return 0;
}
