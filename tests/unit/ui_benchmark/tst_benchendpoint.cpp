// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/benchmark/benchform.h"
#include "ui/benchmark/benchmarkpage.h"
#include "unit/ui_dashboard/fakeworld.h"

#include <QComboBox>
#include <QLineEdit>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

/// Which endpoint stands in the form before and after somebody has chosen one.
class TestBenchEndpoint : public QObject
{
    Q_OBJECT

    struct Look {
        FakeWorld world;
        BenchArchive archive{world.folder.filePath(u"slipway.sqlite"_s)};
        RunStore runs{world.folder.filePath(u"journal.sqlite"_s)};
        BenchSession bench{*world.session, archive, runs};
        BenchmarkPage page{bench, archive};
        QComboBox *choice = page.findChild<QComboBox *>(u"benchEndpoint"_s);
        QLineEdit *address = page.findChild<QLineEdit *>(u"benchUrl"_s);
        Endpoint here = world.endpoint();
        Endpoint far = world.endpoint();

        Look()
        {
            far.name = u"a-far"_s;
            far.target.kubeContext = u"other"_s;
        }
        void connectHere()
        {
            world.connectCluster();
            world.session->setTarget({.nameSpace = u"llm"_s, .kubeContext = u"demo"_s});
            Q_EMIT world.session->clusterChanged();
        }
        void choose(int index)
        {
            choice->setCurrentIndex(index);
            Q_EMIT choice->activated(index);
        }
    };

private Q_SLOTS:
    void theEndpointThatStandsThereIsConnectedUntilOneIsChosen()
    {
        Look look;
        look.page.setEndpoints({look.far, look.here});
        QCOMPARE(look.choice->currentText(), u"a-far"_s); // nothing is connected: one is as good as another
        look.connectHere();
        QCOMPARE(look.choice->currentText(), look.here.name);
        look.choose(0);
        look.page.setEndpoints({look.far, look.here});
        Q_EMIT look.world.session->clusterChanged();
        QCOMPARE(look.choice->currentText(), u"a-far"_s);
    }

    void whatWasLoadedTheLastTimeStandsThereUnlessTheSittingIsElsewhere()
    {
        Look look;
        look.page.form()->restoreState({{u"endpoint"_s, look.far.name}});
        look.page.setEndpoints({look.here, look.far});
        QCOMPARE(look.choice->currentText(), u"a-far"_s);
        look.connectHere();
        QCOMPARE(look.choice->currentText(), look.here.name);
    }

    void anAddressThatWasTypedIsNotReplacedByWhatIsFoundInTheCluster()
    {
        Look look;
        look.page.setEndpoints({look.here});
        look.choose(1);
        QCOMPARE(look.choice->currentData().toInt(), -1);
        look.connectHere();
        look.page.setEndpoints({look.here, look.far});
        QCOMPARE(look.choice->currentData().toInt(), -1);
    }

    void anAddressThatWasLoadedTheLastTimeStandsThereAgain()
    {
        Look look;
        look.page.form()->restoreState({{u"endpoint"_s, look.far.name}});
        look.page.setEndpoints({look.far});
        look.choose(1);
        look.address->setText(u"http://127.0.0.1:8123"_s);
        Look later;
        later.connectHere();
        later.page.setEndpoints({later.here, later.far});
        later.page.form()->restoreState(look.page.form()->saveState());
        QCOMPARE(later.choice->currentData().toInt(), -1);
        QCOMPARE(later.address->text(), u"http://127.0.0.1:8123"_s);
    }

    void endpointsOfOneNameInTwoClustersAreToldApart()
    {
        Look look;
        Endpoint twin = look.here;
        twin.target.kubeContext = u"other"_s;
        look.page.setEndpoints({twin, look.here});
        QVERIFY(look.choice->itemText(0) != look.choice->itemText(1));
        look.page.choose(look.here);
        look.page.setEndpoints({twin, look.here});
        QCOMPARE(look.choice->currentIndex(), 1);
        QVERIFY(look.page.form()->subject().endpoint->target == look.here.target);
    }
};

QTEST_MAIN(TestBenchEndpoint)
#include "tst_benchendpoint.moc"
