// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "kube/podtablemodel.h"
#include "kube/reflector.h"
#include "recording/recordedcluster.h"
#include "support/runtask.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray bundle =
    R"({"format":"slipway-bundle/1","now":"2026-11-28T12:00:00Z","listed":["Pod","Service","Node"],
"cluster":{"kind":"List","items":[
{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","namespace":"llm","uid":"1","labels":{"app":"x"},"creationTimestamp":"2026-11-28T11:00:00Z"},"spec":{"containers":[{"name":"vllm"}]},"status":{"phase":"Running"}},
{"apiVersion":"v1","kind":"Pod","metadata":{"name":"b","namespace":"other","uid":"2"},"spec":{"nodeName":"n","containers":[{"name":"c"}]},"status":{"phase":"Pending"}},
{"apiVersion":"v1","kind":"Node","metadata":{"name":"n","uid":"3"},"status":{"nodeInfo":{"kubeletVersion":"v1.33.5-gke.1201000"}}},
{"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition","metadata":{"name":"inferencepools.inference.networking.k8s.io","uid":"4"},
 "spec":{"group":"inference.networking.k8s.io","scope":"Namespaced","names":{"kind":"InferencePool","plural":"inferencepools"}}},
{"apiVersion":"inference.networking.k8s.io/v1","kind":"InferencePool","metadata":{"name":"p","namespace":"llm","uid":"5","creationTimestamp":"2026-11-28T11:00:00Z"},"status":{"conditions":[{"type":"Accepted","status":"False","reason":"NotSupported"}]}},
{"apiVersion":"v1","kind":"Service","metadata":{"name":"s","namespace":"llm","uid":"7"}},
{"apiVersion":"serving.knative.dev/v1","kind":"Service","metadata":{"name":"s","namespace":"llm","uid":"8"}},
{"apiVersion":"example.com/v1","kind":"Policy","metadata":{"name":"q","uid":"6"}}]},
"logs":{"llm/a/vllm":"2026-11-28T11:59:00.5Z first\nsecond\n"},
"logsNotRead":{"other/b/c":"Forbidden"}})"_ba;

} // namespace

class TestRecordedCluster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        auto recording = Recording::read(bundle, u"b"_s);
        QVERIFY2(recording, qPrintable(recording.error_or(Error()).toString()));
        m_record = std::make_unique<RecordedCluster>(*recording, u"/tmp/support.json"_s, m_clock);
    }

    void saysWhatItIs()
    {
        QCOMPARE(m_record->context().name, u"support.json"_s);
        QCOMPARE(m_record->recordedAt(), QDateTime::fromString(u"2026-11-28T12:00:00Z"_s, Qt::ISODate));
        QCOMPARE(recordOf(m_record.get()), m_record.get());
        QVERIFY(!recordOf(nullptr));
        QVERIFY(isReadOnly(m_record.get()));
        const auto version = run(m_record->version({}));
        QVERIFY(version);
        QCOMPARE(version->gitVersion, u"v1.33.5-gke.1201000"_s);
        QVERIFY(version->atLeast(1, 33) && !version->atLeast(1, 34));
    }

    void listsBySelectorAndField_data()
    {
        QTest::addColumn<ListOptions>("options");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("all") << ListOptions{} << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("a namespace") << ListOptions{.nameSpace = u"llm"_s} << QStringList{u"a"_s};
        QTest::newRow("a label") << ListOptions{.labelSelector = u"app=x"_s} << QStringList{u"a"_s};
        QTest::newRow("not that label") << ListOptions{.labelSelector = u"app!=x"_s} << QStringList{u"b"_s};
        QTest::newRow("a field") << ListOptions{.fieldSelector = u"spec.nodeName=n"_s} << QStringList{u"b"_s};
        QTest::newRow("another field's value")
            << ListOptions{.fieldSelector = u"metadata.name!=a,status.phase=Pending"_s}
            << QStringList{u"b"_s};
    }
    void listsBySelectorAndField()
    {
        QFETCH(ListOptions, options);
        QFETCH(QStringList, names);
        const auto list = run(m_record->list(kinds::pods(), options, {}));
        QVERIFY2(list, qPrintable(list.error_or(Error()).toString()));
        QStringList found;
        for (const QJsonObject &each : list->items)
            found.append(nameOf(each));
        QCOMPARE(found, names);
    }

    // A kind that was asked for and not found is none; of one that was not asked for nothing is known.
    void whatWasNotAskedForIsNotNone()
    {
        const auto none = run(m_record->list(kinds::services(), {.nameSpace = u"other"_s}, {}));
        QVERIFY(none);
        QVERIFY(none->items.isEmpty());
        const auto unknown = run(m_record->list(kinds::secrets(), {}, {}));
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().kind, ErrorKind::NotFound);
        QVERIFY2(unknown.error().detail.contains(u"without asking"_s), qPrintable(unknown.error().detail));
    }

    void kindsOfOneNameAreToldApartByTheirGroups()
    {
        const ResourceKind knative{.group = u"serving.knative.dev"_s,
                                   .version = u"v1"_s,
                                   .kind = u"Service"_s,
                                   .plural = u"services"_s};
        QCOMPARE(uidOf(*run(m_record->get({kinds::services(), u"llm"_s, u"s"_s}, {}))), u"7"_s);
        QCOMPARE(uidOf(*run(m_record->get({knative, u"llm"_s, u"s"_s}, {}))), u"8"_s);
    }

    void kindsAreThoseOfItsObjects()
    {
        const auto discovery = run(m_record->discovery(false, {}));
        QVERIFY(discovery);
        const DiscoveredKind *pool = discovery->find(u"inference.networking.k8s.io/v1"_s, u"InferencePool"_s);
        QVERIFY(pool);
        QCOMPARE(pool->kind.plural, u"inferencepools"_s);
        QVERIFY(pool->kind.namespaced);
        // Without its definition it is called as code generators would.
        const DiscoveredKind *policy = discovery->find(u"example.com/v1"_s, u"Policy"_s);
        QVERIFY(policy);
        QCOMPARE(policy->kind.plural, u"policies"_s);
        QVERIFY(!policy->kind.namespaced);
        QVERIFY(!discovery->find(u"v1"_s, u"Secret"_s));
    }

    void aTableSaysNameAndStatus()
    {
        const ResourceKind kind{.group = u"inference.networking.k8s.io"_s,
                                .version = u"v1"_s,
                                .kind = u"InferencePool"_s,
                                .plural = u"inferencepools"_s};
        const auto page = run(m_record->listPage(kind, {.asTable = true}, {}, {}));
        QVERIFY(page);
        const QJsonObject table = QJsonDocument::fromJson(*page).object();
        QCOMPARE(table["kind"_L1].toString(), u"Table"_s);
        const QJsonArray cells = table["rows"_L1][0]["cells"_L1].toArray();
        QCOMPARE(cells.size(), table["columnDefinitions"_L1].toArray().size());
        QCOMPARE(cells.at(0).toString(), u"p"_s);
        QCOMPARE(cells.at(1).toString(), u"NotSupported"_s);
        QCOMPARE(cells.at(2).toString(), u"60m"_s); // when it was recorded
    }

    void aReflectorShowsItLikeALiveCluster()
    {
        const auto rows = makePodRows();
        Reflector reflector(*m_record, m_clock, kinds::pods(), {}, *rows);
        std::stop_source stop;
        Task<> running = reflector.run(stop.get_token());
        bool done = false;
        running.start([&done] { done = true; });
        QTRY_COMPARE(reflector.state(), Reflector::State::Live);
        qsizetype shown = 0;
        QTRY_VERIFY((shown += rows->takeBatch().upserted.size()) == 2);
        stop.request_stop();
        QTRY_VERIFY(done);
    }

    void logsAreReadToTheirEnd()
    {
        auto stream = run(m_record->logs(u"llm"_s, u"a"_s, {.follow = true}, {}));
        QVERIFY2(stream, qPrintable(stream.error_or(Error()).toString()));
        const auto lines = run((*stream)->next({}));
        QVERIFY(lines);
        QCOMPARE(lines->size(), 2);
        QCOMPARE(lines->first().text, u"first"_s);
        QVERIFY(lines->first().time.isValid());
        QCOMPARE(lines->last().text, u"second"_s);
        QVERIFY(run((*stream)->next({}))->isEmpty());
        const auto refused = run(m_record->logs(u"other"_s, u"b"_s, {.container = u"c"_s}, {}));
        QVERIFY(!refused);
        QVERIFY2(refused.error().detail.contains(u"may not read"_s), qPrintable(refused.error().detail));
        QVERIFY(!run(m_record->logs(u"llm"_s, u"none"_s, {.container = u"c"_s}, {})));
    }

    void nothingOfItCanBeChanged()
    {
        const QJsonObject object{{u"apiVersion"_s, u"v1"_s}, {u"kind"_s, u"Pod"_s}};
        const ResourceRef ref{kinds::pods(), u"llm"_s, u"a"_s};
        QCOMPARE(run(m_record->create(object, ApplyMode::Persist, {})).error().kind, ErrorKind::Forbidden);
        QCOMPARE(run(m_record->apply(object, {}, {})).error().kind, ErrorKind::Forbidden);
        QCOMPARE(
            run(m_record->patch(ref, PatchType::Merge, QJsonObject(), ApplyMode::Persist, {})).error().kind,
            ErrorKind::Forbidden);
        QCOMPARE(run(m_record->remove(ref, {}, {})).error().kind, ErrorKind::Forbidden);
        QVERIFY(!run(permitChanges(*m_record, {})));
        QVERIFY(!run(m_record->selfSubjectAccessReview({.verb = u"delete"_s}, {}))->allowed);
        QVERIFY(run(m_record->selfSubjectAccessReview({.verb = u"list"_s}, {}))->allowed);
        const auto asked = run(m_record->podProxyTransport(u"llm"_s, u"a"_s)->send({}, {}));
        QCOMPARE(asked.error().kind, ErrorKind::Unavailable);
        QVERIFY(run(m_record->get(ref, {})));
    }

    void aFileThatIsNoBundleIsSaid()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"x.json"_s);
        QCOMPARE(run(openRecordedCluster(path, m_clock, {})).error().kind, ErrorKind::NotFound);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bundle);
        file.close();
        const auto opened = run(openRecordedCluster(path, m_clock, {}));
        QVERIFY(opened);
        QCOMPARE((*opened)->path(), path);
    }

private:
    FakeClock m_clock;
    std::unique_ptr<RecordedCluster> m_record;
};

QTEST_GUILESS_MAIN(TestRecordedCluster)
#include "tst_recordedcluster.moc"
