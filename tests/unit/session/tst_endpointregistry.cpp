// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "session/endpoint/endpointregistry.h"
#include "session/endpoint/registrywatch.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestEndpointRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAllOfAnEndpointBetweenRuns();
    void rememberingAgainKeepsTheFirstDate();
    void theSameNameInTwoTargetsIsTwoEndpoints();
    void forgettingTellsOnce();
    void aFileThatIsNoDatabaseIsAnErrorAndNotTouched();
    void anotherFileShowsItsOwn();
    void whatAnotherProgramRemembersComesByItself_data();
    void whatAnotherProgramRemembersComesByItself();
    void aFileThatIsLeftIsNotWatched();

private:
    static Endpoint endpoint(const QString &name, const QString &nameSpace = u"llm"_s)
    {
        return {.name = name,
                .recipeId = u"vllm-gcsfuse"_s,
                .target = {.provider = u"google"_s,
                           .project = u"p"_s,
                           .location = u"l"_s,
                           .cluster = u"c"_s,
                           .nameSpace = nameSpace},
                .service = name,
                .port = 8000,
                .url = u"http://x"_s,
                .modelIds = {u"m"_s},
                .ready = true,
                .needsApiKey = true,
                .runId = u"r1"_s};
    }
};

void TestEndpointRegistry::keepsAllOfAnEndpointBetweenRuns()
{
    QTemporaryDir folder;
    FakeClock clock;
    const QString file = folder.filePath(u"slipway.sqlite"_s);
    {
        EndpointRegistry registry(file, clock);
        QVERIFY(registry.remember(endpoint(u"b"_s)));
        QVERIFY(registry.remember(endpoint(u"a"_s)));
    }
    EndpointRegistry registry(file, clock);
    QVERIFY(registry.all().isEmpty());
    QSignalSpy changed(&registry, &EndpointRegistry::changed);
    QVERIFY(registry.load());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(registry.all().size(), 2);
    QCOMPARE(registry.all().at(0).endpoint, endpoint(u"a"_s));
    QCOMPARE(registry.all().at(0).created, clock.now());
    QVERIFY(registry.load());
    QCOMPARE(changed.count(), 1); // nothing new, nothing said
}

void TestEndpointRegistry::rememberingAgainKeepsTheFirstDate()
{
    FakeClock clock;
    EndpointRegistry registry(u":memory:"_s, clock);
    QVERIFY(registry.remember(endpoint(u"a"_s)));
    const QDateTime first = clock.now();
    clock.advance(1h);
    Endpoint changed = endpoint(u"a"_s);
    changed.url = u"http://y"_s;
    QVERIFY(registry.remember(changed));
    QCOMPARE(registry.all().size(), 1);
    QCOMPARE(registry.all().first().endpoint.url, u"http://y"_s);
    QCOMPARE(registry.all().first().created, first);
}

void TestEndpointRegistry::theSameNameInTwoTargetsIsTwoEndpoints()
{
    FakeClock clock;
    EndpointRegistry registry(u":memory:"_s, clock);
    QVERIFY(registry.remember(endpoint(u"a"_s)));
    QVERIFY(registry.remember(endpoint(u"a"_s, u"other"_s)));
    QCOMPARE(registry.all().size(), 2);
}

void TestEndpointRegistry::forgettingTellsOnce()
{
    FakeClock clock;
    EndpointRegistry registry(u":memory:"_s, clock);
    QVERIFY(registry.remember(endpoint(u"a"_s)));
    const QString id = registry.all().first().id;
    QVERIFY(registry.find(id));
    QSignalSpy changed(&registry, &EndpointRegistry::changed);
    QVERIFY(registry.forget(id));
    QCOMPARE(changed.count(), 1);
    QVERIFY(!registry.find(id));
    QVERIFY(registry.all().isEmpty());
}

void TestEndpointRegistry::aFileThatIsNoDatabaseIsAnErrorAndNotTouched()
{
    QTemporaryDir folder;
    FakeClock clock;
    QFile file(folder.filePath(u"slipway.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray text = QByteArray("not a database at all, and longer than a header is. ").repeated(40);
    file.write(text);
    file.close();
    EndpointRegistry registry(file.fileName(), clock);
    const auto loaded = registry.load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, ErrorKind::Invalid);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), text);
}

void TestEndpointRegistry::anotherFileShowsItsOwn()
{
    FakeClock clock;
    QTemporaryDir folder;
    EndpointRegistry registry(u":memory:"_s, clock);
    QVERIFY(registry.remember(endpoint(u"a"_s)));
    QSignalSpy changed(&registry, &EndpointRegistry::changed);
    registry.setFile(folder.filePath(u"other.sqlite"_s));
    QCOMPARE(changed.count(), 1);
    QVERIFY(registry.load());
    QVERIFY(registry.all().isEmpty());
}

void TestEndpointRegistry::whatAnotherProgramRemembersComesByItself_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("the file is there and open") << true;
    QTest::newRow("the other program makes the file") << false;
}

void TestEndpointRegistry::whatAnotherProgramRemembersComesByItself()
{
    QFETCH(bool, isThere);
    QTemporaryDir folder;
    FakeClock clock;
    const QString file = folder.filePath(u"slipway.sqlite"_s);
    EndpointRegistry window(file, clock);
    if (isThere)
        QVERIFY(window.load());
    RegistryWatch watch(window);
    watch.setFile(file);
    for (const QString &name : {u"a"_s, u"b"_s}) {
        EndpointRegistry terminal(file, clock); // a connection of its own, closed when it is done
        QVERIFY(terminal.remember(endpoint(name)));
        QTRY_COMPARE(window.find(terminal.all().last().id) != nullptr, true);
    }
    // Taken away by another, too.
    EndpointRegistry terminal(file, clock);
    QVERIFY(terminal.load());
    QVERIFY(terminal.forget(terminal.all().first().id));
    QTRY_COMPARE(window.all().size(), 1);
    QCOMPARE(window.all().first().endpoint.name, u"b"_s);
}

void TestEndpointRegistry::aFileThatIsLeftIsNotWatched()
{
    QTemporaryDir folder;
    QTemporaryDir other;
    FakeClock clock;
    const QString file = folder.filePath(u"slipway.sqlite"_s);
    EndpointRegistry window(file, clock);
    QVERIFY(window.load());
    RegistryWatch watch(window);
    watch.setFile(file);
    const QString sandbox = other.filePath(u"slipway.sqlite"_s);
    window.setFile(sandbox);
    QVERIFY(window.load());
    watch.setFile(sandbox);
    EndpointRegistry terminal(file, clock);
    QVERIFY(terminal.remember(endpoint(u"elsewhere"_s)));
    EndpointRegistry ours(sandbox, clock);
    QVERIFY(ours.remember(endpoint(u"here"_s)));
    QTRY_COMPARE(window.all().size(), 1);
    QCOMPARE(window.all().first().endpoint.name, u"here"_s);
}

QTEST_GUILESS_MAIN(TestEndpointRegistry)
#include "tst_endpointregistry.moc"
