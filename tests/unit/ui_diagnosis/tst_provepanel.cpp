// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"
#include "ui/diagnosis/chainview.h"
#include "ui/diagnosis/findinglist.h"
#include "ui/diagnosis/findingspage.h"
#include "ui/diagnosis/provepanel.h"
#include "unit/ui_dashboard/fakeworld.h"

#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parsed(QByteArray text)
{
    QJsonParseError fault;
    const QJsonObject made = QJsonDocument::fromJson(text.replace('\'', '"'), &fault).object();
    if (made.isEmpty())
        qFatal("test data: %s in %s", qPrintable(fault.errorString()), text.constData());
    return made;
}

QJsonObject slice()
{
    return parsed("{'apiVersion':'discovery.k8s.io/"
                  "v1','kind':'EndpointSlice','metadata':{'name':'gemma-prod-1','namespace':'llm','labels':{'"
                  "kubernetes.io/service-name':'gemma-prod'}},"
                  "'endpoints':[{'addresses':['10.4.0.7'],'conditions':{'ready':true},'targetRef':{'kind':'"
                  "Pod','name':'gemma-prod-5d8f-7kq2z'}}]}");
}

/// An account whose Google account is written under a key that nothing reads.
QJsonObject account()
{
    return parsed("{'apiVersion':'v1','kind':'ServiceAccount','metadata':{'name':'reader','namespace':'llm','"
                  "annotations':{'iam.gke.io/service-account':'reader@shop-one.iam.gserviceaccount.com'}}}");
}

/// A Service that selects by a label which no pod has.
QJsonObject lostService()
{
    return parsed("{'apiVersion':'v1','kind':'Service','metadata':{'name':'shop','namespace':'llm'},'spec':{'"
                  "selector':{'app':'gema-prod'},'ports':[{'port':80,'targetPort':8000}]}}");
}

} // namespace

class TestProvePanel : public QObject
{
    Q_OBJECT

    struct Look {
        FakeWorld world;
        RunStore runs{world.folder.filePath(u"runs.db"_s)};
        ActivityListModel activities{world.clock};
        ClusterDiagnosis diagnosis{*world.session};
        FindingsPage page{*world.session,
                          diagnosis,
                          {.changes =
                               [this] {
                                   return ChangeContext{.kube = world.session->kube(),
                                                        .clock = &world.clock,
                                                        .target = world.session->target()};
                               },
                           .runs = runs,
                           .activities = activities}};

        explicit Look(bool connected = true)
        {
            if (connected) {
                world.connectCluster();
                world.kube->addKind({.kind = {.group = u"discovery.k8s.io"_s,
                                              .version = u"v1"_s,
                                              .kind = u"EndpointSlice"_s,
                                              .plural = u"endpointslices"_s,
                                              .namespaced = true},
                                     .verbs = {u"list"_s}});
                world.kube->put(slice());
                world.kube->put(account());
                world.kube->put(lostService());
            }
            page.resize(1000, 700);
            page.show();
        }
        ProvePanel *panel() { return page.findChild<ProvePanel *>(); }
        QPushButton *button(const QString &name) { return page.findChild<QPushButton *>(name); }
        QLineEdit *name() { return page.findChild<QLineEdit *>(u"proveName"_s); }
        bool prove(const QString &what)
        {
            button(u"proveWay"_s)->click();
            name()->setText(what);
            QTest::keyClick(name(), Qt::Key_Return);
            return eventually(
                [this] { return panel()->chains().provenAt().isValid() && !panel()->chains().isProving(); });
        }
        QList<ChainView *> views() { return page.findChildren<ChainView *>(); }
    };

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void withoutAClusterNothingCanBeProven()
    {
        Look look(false);
        QVERIFY(!look.button(u"proveWay"_s)->isEnabled());
    }

    void aNameIsProvenByTheKeyboardAlone()
    {
        Look look;
        look.button(u"proveWay"_s)->setFocus();
        QTest::keyClick(look.button(u"proveWay"_s), Qt::Key_Space);
        QVERIFY(look.panel()->isVisible());
        QCOMPARE(look.page.focusWidget(), look.name());
        QVERIFY(!look.button(u"proveGo"_s)->isEnabled());
        QVERIFY(look.prove(u"service/gemma-prod"_s));
        QCOMPARE(look.views().size(), 1);
        QVERIFY2(look.views().constFirst()->chain().holds() == std::optional(true),
                 QJsonDocument(look.views().constFirst()->chain().toJson()).toJson());
        QTest::keyClick(look.name(), Qt::Key_Escape);
        QVERIFY(!look.panel()->isVisible());
        QCOMPARE(look.page.focusWidget(), look.button(u"proveWay"_s));
    }

    void theBrokenLinkTellsWhatWasObserved()
    {
        Look look;
        QVERIFY(look.prove(u"service/shop"_s));
        const ChainView *view = look.views().constFirst();
        QCOMPARE(view->chain().links.at(view->chain().broken()).id, u"request.selector"_s);
        auto *row = view->findChild<QWidget *>(u"link:request.selector"_s);
        QVERIFY(row->accessibleName().startsWith(u"Broken: "_s));
        QVERIFY(row->findChild<QLabel *>(u"observed"_s)->text().contains(u"app=gemma-prod"_s));
        QCOMPARE(row->findChild<QLabel *>(u"expected"_s)->text(), u"Expected: app=gema-prod"_s);
        // By a word and not by colour alone; what comes after is not judged.
        QVERIFY(view->findChild<StatusPill *>(u"chainState"_s)->text().contains(u"broken"_s));
        QVERIFY(
            view->findChild<QWidget *>(u"link:request.pods"_s)->accessibleName().startsWith(u"Not judged"_s));
        QVERIFY(view->accessibleName().contains(u"Service/llm/shop"_s));
    }

    void textFromTheClusterIsPlain()
    {
        Look look;
        look.world.kube->put(
            parsed("{'apiVersion':'v1','kind':'Service','metadata':{'name':'evil','namespace':'llm'},'spec':{"
                   "'selector':{'app':'<b>x</b>'},'ports':[{'port':80}]}}"));
        QVERIFY(look.prove(u"service/evil"_s));
        for (const QLabel *label : look.views().constFirst()->findChildren<QLabel *>())
            QVERIFY(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'));
    }

    void aFixIsPreviewedAndProvenAgain()
    {
        Look look;
        QVERIFY(look.prove(u"serviceaccount/reader"_s));
        QCOMPARE(look.views().size(), 1);
        auto *fix = look.button(u"fix:google.annotation"_s);
        QVERIFY(fix);
        fix->click();
        auto *panel = look.panel()->findChild<FixPanel *>();
        QVERIFY(panel->isVisible());
        QSignalSpy fixed(look.panel(), &ProvePanel::fixed);
        auto *apply = panel->findChild<QPushButton *>(u"fixApply"_s);
        QVERIFY(apply);
        QTRY_VERIFY(apply->isEnabled());
        apply->click();
        QTRY_COMPARE(fixed.count(), 1);
        const QJsonObject annotations = look.world.kube->object(u"ServiceAccount"_s, u"llm"_s, u"reader"_s)
                                            ->value("metadata"_L1)["annotations"_L1]
                                            .toObject();
        QVERIFY(annotations.contains(u"iam.gke.io/gcp-service-account"_s));
        QTRY_VERIFY(!look.panel()->chains().isProving());
        QVERIFY(look.views().constLast()->chain().broken() < 0);
    }

    void whatIsNotThereIsSaid()
    {
        Look look;
        QVERIFY(look.prove(u"service/nobody"_s));
        QVERIFY(look.views().isEmpty());
        QTRY_VERIFY(std::ranges::any_of(look.panel()->findChildren<QLabel *>(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"service/nobody"_s);
        }));
    }

    void aClusterThatIsNotReachedIsSaidWithAWayToTryAgain()
    {
        Look look;
        look.world.kube->failNext(u"list"_s, {}, Error{.kind = ErrorKind::Network, .detail = u"refused"_s},
                                  200);
        look.button(u"proveWay"_s)->click();
        look.name()->setText(u"service/shop"_s);
        look.button(u"proveGo"_s)->click();
        QTRY_VERIFY(look.panel()->chains().problem() || look.panel()->chains().provenAt().isValid());
        QVERIFY(!look.panel()->chains().isProving());
    }

    void anEndpointIsProvenAtOnce()
    {
        Look look;
        look.page.prove(ProveChains::subjectOf(look.world.endpoint()), u"The way of gemma-prod"_s);
        QVERIFY(look.panel()->isVisible());
        QVERIFY(!look.name()->isVisible());
        QTRY_VERIFY(look.panel()->chains().provenAt().isValid());
        QTRY_COMPARE(look.views().size(), 1);
        QCOMPARE(look.views().constFirst()->chain().subject, u"Service/llm/gemma-prod"_s);
    }

    void anotherClusterForgetsWhatWasProven()
    {
        Look look;
        QVERIFY(look.prove(u"service/shop"_s));
        look.world.session->disconnectCluster();
        QVERIFY(look.panel()->chains().proof().chains.isEmpty());
        QTRY_VERIFY(!look.page.findChild<QScrollArea *>(u"chains"_s)->isVisible());
    }

    void itDrawsInBothThemes()
    {
        Look look;
        QVERIFY(look.prove(u"service/shop"_s));
        const QImage light = look.views().constFirst()->grab().toImage();
        applyTheme(*qApp, ThemeChoice::Dark);
        const QImage dark = look.views().constFirst()->grab().toImage();
        applyTheme(*qApp, ThemeChoice::Light);
        QVERIFY(!light.isNull() && light != dark);
    }
};

QTEST_MAIN(TestProvePanel)
#include "tst_provepanel.moc"
