// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operatorworld.h"

#include <QTemporaryDir>

using namespace slipway;
using namespace slipway::operatorworld;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestOperators : public QObject, private OperatorWorld
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }
    void definitionsComeFirstAndWebhooksLast();
    void onlyWhatIsTakenOfAFileIsApplied();
    void thePreviewNamesEveryObjectAndWhereItComesFrom();
    void thePreviewOfAClusterThatIsNotThereNamesThemToo();
    void anOperatorOfSomebodyElseIsLeftAndNothingIsFetched();
    void anObjectOfSomebodyElseIsLeftAndStaysAtUndo();
    void whatIsThereAlreadyIsDone();
    void anOperatorThatNeedsAnotherAppliesNothingWithoutIt();
    void aWebhookThatIsNotUpYetIsWaitedFor();
    void aRefusalNamesTheObject();
    void undoTakesBackInReverseAndTheDefinitionsLast();
    void aDefinitionWhoseObjectsAreLeftKeepsTheWholeOperator();
    void aRunThatWasKilledGoesOnAndIsTakenBackWhole();
    void aManifestThatChangedMeanwhileIsRefused();
    void whatIsNoManifestIsRefused_data();
    void whatIsNoManifestIsRefused();
    void theStoredFormMakesTheSameChange();
};

void TestOperators::definitionsComeFirstAndWebhooksLast()
{
    InstallOperator change(widgetPin(), {});
    const QJsonObject before = captured(change);
    QVERIFY(!before.value("done"_L1).toBool());
    QVERIFY(applied(*m_kube).isEmpty());
    const auto made = ended(change.run(m_context, before, {}, {}));
    QVERIFY2(made, made ? "" : qPrintable(made.error().toString()));
    QCOMPARE(
        applied(*m_kube),
        QStringList({u"CustomResourceDefinition/widgets.example.org"_s, u"Namespace/widgets"_s,
                     u"Deployment/widgets/manager"_s, u"ConfigMap/widgets/settings"_s, u"Widget/default"_s,
                     u"ValidatingWebhookConfiguration/widgets"_s, u"Widget/preset"_s}));
    QCOMPARE(operatorObjects(*made).size(), 7);
    // The second file waits for what the first one runs.
    const QStringList calls = m_kube->calls();
    QVERIFY(calls.lastIndexOf(u"get Deployment/widgets/manager"_s)
            < calls.lastIndexOf(u"apply Widget/preset"_s));
    QVERIFY(calls.lastIndexOf(u"get CustomResourceDefinition/widgets.example.org"_s)
            < calls.indexOf(u"apply Widget/default"_s));
}

void TestOperators::onlyWhatIsTakenOfAFileIsApplied()
{
    InstallOperator change(widgetPin(), {});
    QVERIFY(ended(change.run(m_context, captured(change), {}, {})));
    QVERIFY(!m_kube->object(u"ConfigMap"_s, u"widgets"_s, u"unwanted"_s));
    const auto settings = m_kube->object(u"ConfigMap"_s, u"widgets"_s, u"settings"_s);
    QVERIFY(settings);
    QCOMPARE(settings->value("data"_L1)["where"_L1].toString(), u"widgets"_s);
    const auto webhook = m_kube->object(u"ValidatingWebhookConfiguration"_s, {}, u"widgets"_s);
    QVERIFY(webhook);
}

void TestOperators::thePreviewNamesEveryObjectAndWhereItComesFrom()
{
    InstallOperator change(widgetPin(), {});
    const auto seen = ended(change.preview(m_context, {}));
    QVERIFY(seen);
    QCOMPARE(seen->effect, ChangePreview::Effect::Create);
    const QString text = seen->details.join(u'\n');
    for (const QString &part :
         {u"https://example.org/v1.2.3/first.yaml"_s, sha256Of(firstManifest), sha256Of(secondManifest),
          u"CustomResourceDefinition/widgets.example.org"_s, u"Namespace/widgets"_s,
          u"Deployment/widgets/manager"_s, u"ConfigMap/widgets/settings"_s, u"Widget/default"_s,
          u"Widget/preset"_s, u"ValidatingWebhookConfiguration/widgets"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    QVERIFY(seen->warnings.isEmpty());
    QVERIFY(applied(*m_kube).isEmpty());
}

void TestOperators::thePreviewOfAClusterThatIsNotThereNamesThemToo()
{
    m_context.kube = nullptr;
    InstallOperator change(widgetPin(), {});
    const auto seen = ended(change.preview(m_context, {}));
    QVERIFY(seen);
    QCOMPARE(seen->effect, ChangePreview::Effect::Create);
    QVERIFY(seen->details.join(u'\n').contains("Widget/preset"_L1));
}

void TestOperators::anOperatorOfSomebodyElseIsLeftAndNothingIsFetched()
{
    m_kube->put(definitionOfSomebodyElse());
    InstallOperator change(widgetPin(), {});
    const QJsonObject before = captured(change);
    QVERIFY(before.value("done"_L1).toBool());
    const auto made = ended(change.run(m_context, before, {}, {}));
    QVERIFY(made && made->value("unchanged"_L1).toBool());
    QVERIFY(change.undoText(before).isEmpty());
    QVERIFY(ended(change.undo(m_context, before, *made, {}, {})));
    QVERIFY(applied(*m_kube).isEmpty() && removed(*m_kube).isEmpty() && m_source->fetched.isEmpty());
    const auto seen = ended(change.preview(m_context, {}));
    QVERIFY(seen && seen->effect == ChangePreview::Effect::Nothing
            && seen->summary.contains("did not install"_L1));
}

void TestOperators::anObjectOfSomebodyElseIsLeftAndStaysAtUndo()
{
    m_kube->put({{"apiVersion"_L1, u"v1"_s},
                 {"kind"_L1, u"ConfigMap"_s},
                 {"metadata"_L1, QJsonObject{{"name"_L1, u"settings"_s}, {"namespace"_L1, u"widgets"_s}}},
                 {"data"_L1, QJsonObject{{"where"_L1, u"mine"_s}}}});
    InstallOperator change(widgetPin(), {});
    const QJsonObject before = captured(change);
    const auto seen = ended(change.preview(m_context, {}));
    QVERIFY(seen && seen->details.join(u'\n').contains("Leaves ConfigMap/widgets/settings"_L1));
    const auto made = ended(change.run(m_context, before, {}, {}));
    QVERIFY(made);
    QVERIFY(ended(change.undo(m_context, before, *made, {}, {})));
    const auto settings = m_kube->object(u"ConfigMap"_s, u"widgets"_s, u"settings"_s);
    QVERIFY(settings);
    QCOMPARE(settings->value("data"_L1)["where"_L1].toString(), u"mine"_s);
    // What somebody keeps in the namespace keeps the namespace.
    QVERIFY(m_kube->object(u"Namespace"_s, {}, u"widgets"_s));
    QVERIFY(!m_kube->object(u"CustomResourceDefinition"_s, {}, u"widgets.example.org"_s));
}

void TestOperators::whatIsThereAlreadyIsDone()
{
    InstallOperator change(widgetPin(), {});
    const QJsonObject before = captured(change);
    QVERIFY(!*ended(change.alreadyDone(m_context, before, {})));
    QVERIFY(ended(change.run(m_context, before, {}, {})));
    QVERIFY(*ended(change.alreadyDone(m_context, before, {})));
    QVERIFY(captured(change).value("done"_L1).toBool());
    // As soon as a part of it is missing it is not.
    m_kube->take(u"Widget"_s, {}, u"preset"_s);
    QVERIFY(!*ended(change.alreadyDone(m_context, before, {})));
}

void TestOperators::anOperatorThatNeedsAnotherAppliesNothingWithoutIt()
{
    OperatorPin pin = widgetPin();
    pin.needs = {u"cert-manager"_s};
    InstallOperator change(pin, {});
    const auto made = ended(change.run(m_context, captured(change), {}, {}));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Unavailable);
    QVERIFY(made.error().detail.contains("cert-manager"_L1));
    QVERIFY(applied(*m_kube).isEmpty());
}

void TestOperators::aWebhookThatIsNotUpYetIsWaitedFor()
{
    InstallOperator change(widgetPin(), {});
    const QJsonObject before = captured(change);
    m_kube->failNext(u"apply"_s, u"Widget"_s, fail(ErrorKind::Internal, u"failed calling webhook"_s).error(),
                     5);
    QVERIFY(ended(change.run(m_context, before, {}, {})));
    QVERIFY(m_kube->object(u"Widget"_s, {}, u"default"_s));
    QVERIFY(m_clock->slept() >= 10s);
}

void TestOperators::aRefusalNamesTheObject()
{
    InstallOperator change(widgetPin(), {});
    const QJsonObject before = captured(change);
    m_kube->failNext(u"apply"_s, u"ConfigMap"_s, fail(ErrorKind::Forbidden, u"no"_s).error());
    const auto made = ended(change.run(m_context, before, {}, {}));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Forbidden);
    QVERIFY(made.error().detail.contains("ConfigMap/widgets/settings"_L1));
}

void TestOperators::undoTakesBackInReverseAndTheDefinitionsLast()
{
    InstallOperator change(widgetPin(), {});
    const QJsonObject before = captured(change);
    const auto made = ended(change.run(m_context, before, {}, {}));
    QVERIFY(made);
    const auto remark = ended(change.undo(m_context, before, *made, {}, {}));
    QVERIFY2(remark, remark ? "" : qPrintable(remark.error().toString()));
    QCOMPARE(*remark, QString());
    const QStringList gone = removed(*m_kube);
    QCOMPARE(gone.size(), 7);
    QCOMPARE(gone.first(), u"Widget/preset"_s);
    QCOMPARE(gone.last(), u"CustomResourceDefinition/widgets.example.org"_s);
    QVERIFY(m_kube->objects().isEmpty());
}

void TestOperators::aDefinitionWhoseObjectsAreLeftKeepsTheWholeOperator()
{
    InstallOperator change(widgetPin(), {});
    const QJsonObject before = captured(change);
    const auto made = ended(change.run(m_context, before, {}, {}));
    QVERIFY(made);
    m_kube->put({{"apiVersion"_L1, u"example.org/v1"_s},
                 {"kind"_L1, u"Widget"_s},
                 {"metadata"_L1, QJsonObject{{"name"_L1, u"somebodys"_s}}}});
    const auto remark = ended(change.undo(m_context, before, *made, {}, {}));
    QVERIFY(remark);
    QVERIFY(remark->contains("Widget/somebodys"_L1));
    QVERIFY(removed(*m_kube).isEmpty());
}

void TestOperators::aRunThatWasKilledGoesOnAndIsTakenBackWhole()
{
    InstallOperator change(widgetPin(), {});
    const QJsonObject before = captured(change);
    for (int applies = 1; applies < 7; ++applies) {
        m_kube->dieAfter = applies;
        QVERIFY(!ended(change.run(m_context, before, {}, {})));
        m_kube->dieAfter = -1;
        QVERIFY(!*ended(change.alreadyDone(m_context, before, {})));
        // Nobody wrote down what was made: taking back finds it all the same.
        QVERIFY(ended(change.undo(m_context, before, {}, {}, {})));
        QVERIFY(m_kube->objects().isEmpty());
    }
    m_kube->dieAfter = 3;
    QVERIFY(!ended(change.run(m_context, before, {}, {})));
    m_kube->dieAfter = -1;
    QVERIFY(ended(change.run(m_context, before, {}, {})));
    QVERIFY(*ended(change.alreadyDone(m_context, before, {})));
}

void TestOperators::aManifestThatChangedMeanwhileIsRefused()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"first.yaml"_s);
    const auto write = [](const QString &name, const QByteArray &text) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write(path, firstManifest);
    write(folder.filePath(u"second.yaml"_s), secondManifest);
    InstallOperator change(widgetPin(), folder.path());
    const QJsonObject before = captured(change);
    write(path, firstManifest + "# and more\n");
    const auto made = ended(change.run(m_context, before, {}, {}));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Conflict);
    QVERIFY(applied(*m_kube).isEmpty());
}

void TestOperators::whatIsNoManifestIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("only comments") << QByteArray("# nothing\n---\n");
    QTest::newRow("a page of a portal that wants a password")
        << QByteArray("<html><body>Sign in</body></html>");
    QTest::newRow("a document without a name") << QByteArray("apiVersion: v1\nkind: ConfigMap\n");
    QTest::newRow("half a document") << QByteArray("apiVersion: v1\nkind: {\n");
    QTest::newRow("a list of texts") << QByteArray("- a\n- b\n");
}

void TestOperators::whatIsNoManifestIsRefused()
{
    QFETCH(QByteArray, text);
    const auto objects = manifestObjects(text, u"m.yaml"_s, widgetPin(), nullptr);
    QVERIFY(!objects);
    QCOMPARE(objects.error().kind, ErrorKind::Invalid);
}

void TestOperators::theStoredFormMakesTheSameChange()
{
    const InstallOperator change(*operatorPin(u"kserve"_s), u"/tmp/some folder"_s);
    const auto again = changeFromJson(change.toJson());
    QVERIFY(again);
    QCOMPARE((*again)->toJson(), change.toJson());
    QCOMPARE((*again)->object(), u"operator/kserve"_s);
    QCOMPARE((*again)->command(), change.command());
    QVERIFY(!changeFromJson({{"kind"_L1, u"install-operator"_s}, {"operator"_L1, u"nobody-knows"_s}}));
    QVERIFY(!changeFromJson({{"kind"_L1, u"install-operator"_s}}));
}

QTEST_GUILESS_MAIN(TestOperators)
#include "tst_operators.moc"
