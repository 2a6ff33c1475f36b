// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/contextguard.h"
#include "kube/fakekubeclient.h"
#include "support/runtask.h"

#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {
QJsonObject configMap()
{
    return {{u"apiVersion"_s, u"v1"_s},
            {u"kind"_s, u"ConfigMap"_s},
            {u"metadata"_s, QJsonObject{{u"namespace"_s, u"ns"_s}, {u"name"_s, u"c"_s}}}};
}
const ResourceRef ref{*wellKnownKind(u"v1"_s, u"ConfigMap"_s), u"ns"_s, u"c"_s};

// Every way to write that a client has; each gives its error.
QList<std::pair<QString, std::function<std::optional<Error>(KubeClient &, ApplyMode)>>> writes()
{
    const auto errorOf = [](const auto &result) {
        return result ? std::optional<Error>() : std::optional(result.error());
    };
    return {{u"create"_s,
             [=](KubeClient &kube, ApplyMode mode) {
                 QJsonObject other = configMap();
                 other.insert(u"metadata"_s, QJsonObject{{u"namespace"_s, u"ns"_s}, {u"name"_s, u"other"_s}});
                 return errorOf(run(kube.create(other, mode, {})));
             }},
            {u"apply"_s,
             [=](KubeClient &kube, ApplyMode mode) {
                 return errorOf(run(kube.apply(configMap(), {.mode = mode}, {})));
             }},
            {u"patch"_s,
             [=](KubeClient &kube, ApplyMode mode) {
                 return errorOf(
                     run(kube.patch(ref, PatchType::Merge,
                                    QJsonObject{{u"data"_s, QJsonObject{{u"a"_s, u"b"_s}}}}, mode, {})));
             }},
            {u"delete"_s, [=](KubeClient &kube, ApplyMode mode) {
                 return errorOf(run(kube.remove(ref, {.mode = mode}, {})));
             }}};
}
} // namespace

class TestContextGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_rules.clear();
        m_asked.clear();
        m_answer = true;
        auto fake = std::make_unique<FakeKubeClient>();
        m_fake = fake.get();
        KubeContext context;
        context.name = u"prod-eu"_s;
        m_fake->setContext(context);
        m_fake->put(configMap());
        m_kube =
            guardedClient(std::move(fake),
                          {.protection = [this](const QString &name) { return protectionOf(m_rules, name); },
                           .confirm = [this](QString name, std::stop_token) { return ask(name); }});
    }

    void theStrictestOfTheMatchingRulesHolds_data()
    {
        QTest::addColumn<QString>("context");
        QTest::addColumn<Protection>("expected");
        QTest::newRow("none matches") << u"dev"_s << Protection::None;
        QTest::newRow("by its whole name") << u"staging"_s << Protection::TypedConfirmation;
        QTest::newRow("part of the name is not enough") << u"staging-2"_s << Protection::None;
        QTest::newRow("by a pattern") << u"prod-us"_s << Protection::TypedConfirmation;
        QTest::newRow("the stricter of two") << u"prod-eu"_s << Protection::ReadOnly;
        QTest::newRow("an ARN has slashes and colons")
            << u"arn:aws:eks:eu-west-1:1:cluster/prod"_s << Protection::ReadOnly;
        QTest::newRow("dots are dots") << u"aXb"_s << Protection::None;
    }
    void theStrictestOfTheMatchingRulesHolds()
    {
        QFETCH(QString, context);
        const QList<ProtectedContext> rules{{u"prod-*"_s, Protection::TypedConfirmation},
                                            {u"prod-eu"_s, Protection::ReadOnly},
                                            {u"staging"_s, Protection::TypedConfirmation},
                                            {u"arn:*/prod"_s, Protection::ReadOnly},
                                            {u"a.b"_s, Protection::ReadOnly}};
        QTEST(protectionOf(rules, context), "expected");
    }

    void readOnlyRefusesEveryWriteAndAsksNobody()
    {
        m_rules = {{u"prod-*"_s, Protection::ReadOnly}};
        for (const auto &[name, write] : writes()) {
            const auto error = write(*m_kube, ApplyMode::Persist);
            QVERIFY2(error, qPrintable(name));
            QCOMPARE(error->kind, ErrorKind::Forbidden);
            QCOMPARE(error->reason, u"ContextReadOnly"_s);
            QVERIFY(error->detail.contains(u"prod-eu"_s));
        }
        QVERIFY(!run(m_kube->raw("POST", "/api/v1/namespaces", "{}", {})));
        QVERIFY(!run(permitChanges(*m_kube, {})));
        QVERIFY2(m_fake->calls().isEmpty(), qPrintable(m_fake->calls().join(u", "_s)));
        QCOMPARE(m_asked, QStringList());
    }

    void readOnlyIsToldBeforeAnythingIsTried()
    {
        QVERIFY(!isReadOnly(m_kube.get()));
        m_rules = {{u"prod-*"_s, Protection::TypedConfirmation}};
        QVERIFY(!isReadOnly(m_kube.get()));
        m_rules = {{u"prod-*"_s, Protection::ReadOnly}};
        QVERIFY(isReadOnly(m_kube.get()));
        QVERIFY(!isReadOnly(m_fake)); // not guarded
        QVERIFY(!isReadOnly(nullptr));
    }

    void readingAndDryRunsPass()
    {
        m_rules = {{u"*"_s, Protection::ReadOnly}};
        QVERIFY(run(m_kube->get(ref, {})));
        QVERIFY(run(m_kube->list(ref.kind, {}, {})));
        QVERIFY(run(m_kube->raw("GET", "/livez", {}, {})));
        for (const auto &[name, write] : writes())
            QVERIFY2(!write(*m_kube, ApplyMode::DryRun), qPrintable(name));
        QVERIFY(m_fake->object(u"ConfigMap"_s, u"ns"_s, u"c"_s));
    }

    void eachWriteAsksForTheName()
    {
        m_rules = {{u"prod-*"_s, Protection::TypedConfirmation}};
        for (const auto &[name, write] : writes())
            QVERIFY2(!write(*m_kube, ApplyMode::Persist), qPrintable(name));
        QCOMPARE(m_asked, QStringList(4, u"prod-eu"_s));
    }

    void whoeverDoesNotTypeTheNameChangesNothing()
    {
        m_rules = {{u"prod-*"_s, Protection::TypedConfirmation}};
        m_answer = false;
        for (const auto &[name, write] : writes()) {
            const auto error = write(*m_kube, ApplyMode::Persist);
            QVERIFY2(error, qPrintable(name));
            QCOMPARE(error->reason, u"ContextNotConfirmed"_s);
        }
        QVERIFY(m_fake->calls().isEmpty());
    }

    void aRunOfChangesAsksOnce()
    {
        m_rules = {{u"prod-*"_s, Protection::TypedConfirmation}};
        {
            const auto permit = run(permitChanges(*m_kube, {}));
            QVERIFY(permit);
            for (const auto &[name, write] : writes())
                QVERIFY2(!write(*m_kube, ApplyMode::Persist), qPrintable(name));
            QCOMPARE(m_asked.size(), 1);
            // Made read-only meanwhile: that holds at once.
            m_rules = {{u"prod-*"_s, Protection::ReadOnly}};
            QVERIFY(!run(m_kube->apply(configMap(), {}, {})));
            m_rules = {{u"prod-*"_s, Protection::TypedConfirmation}};
        }
        QVERIFY(run(m_kube->apply(configMap(), {}, {})));
        QCOMPARE(m_asked.size(), 2);
    }

    void otherContextsAreNotAsked()
    {
        m_rules = {{u"staging"_s, Protection::ReadOnly}};
        for (const auto &[name, write] : writes())
            QVERIFY2(!write(*m_kube, ApplyMode::Persist), qPrintable(name));
        QVERIFY(m_asked.isEmpty());
    }

    void protectionsAreWrittenAndReadAlike()
    {
        for (const Protection one : {Protection::None, Protection::TypedConfirmation, Protection::ReadOnly})
            QCOMPARE(protectionFromText(textOf(one)).value(), one);
        QVERIFY(!protectionFromText(u"readonly"));
    }

private:
    Task<bool> ask(QString name)
    {
        m_asked << name;
        co_return m_answer;
    }
    QList<ProtectedContext> m_rules;
    QStringList m_asked;
    bool m_answer = true;
    std::unique_ptr<KubeClient> m_kube;
    FakeKubeClient *m_fake = nullptr;
};

QTEST_GUILESS_MAIN(TestContextGuard)
#include "tst_contextguard.moc"
