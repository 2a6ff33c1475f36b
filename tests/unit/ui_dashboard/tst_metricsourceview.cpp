// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeworld.h"
#include "store/settings.h"
#include "ui/dashboard/endpointcharts.h"
#include "ui/dashboard/endpointview.h"
#include "ui/dashboard/metricsourcedialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QUrlQuery>

using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {
FakeTransport::Answer prometheus(const HttpRequest &request)
{
    if (request.url.path().endsWith("/buildinfo"_L1))
        return FakeTransport::json(200, R"({"status":"success","data":{"version":"3.1.0"}})");
    const QUrlQuery query(request.url);
    const qint64 step = query.queryItemValue(u"step"_s).toLongLong();
    QByteArray values;
    for (qint64 at = query.queryItemValue(u"start"_s).toDouble();
         at <= query.queryItemValue(u"end"_s).toDouble(); at += step)
        values += (values.isEmpty() ? "[" : ",[") + QByteArray::number(at) + ",\"7\"]";
    return FakeTransport::json(
        200,
        R"({"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[)" + values
            + "]}]}}");
}
} // namespace

/// Where the charts' past comes from, on an endpoint's page.
class TestMetricSourceView : public QObject
{
    Q_OBJECT

    static QString textOf(const QWidget *parent, const QString &name)
    {
        const auto *label = parent->findChild<QLabel *>(name);
        return label && !label->isHidden() ? label->text() : QString();
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void thePastIsDrawnThinAndItsOriginSaid()
    {
        FakeWorld world;
        world.connectCluster();
        Settings settings{QString()};
        MetricSources sources(settings);
        LiveCluster cluster(*world.session);
        EndpointView view(*world.session, cluster, world.endpoint());
        view.usePast(sources);
        view.resize(1200, 900);
        view.start();
        turn();
        for (int i = 0; i < 4; ++i) {
            world.serve(20, 0.2);
            world.clock.advance(5s);
            turn();
        }
        LineChart *chart = view.charts()->cards().at(1)->chart();
        QCOMPARE(chart->lines().size(), 2);
        QCOMPARE(textOf(&view, u"metricOrigin"_s), QString());
        world.kube->proxied().setHandler(
            [](const HttpRequest &request) { return std::optional(prometheus(request)); });
        QVERIFY(sources.set(world.endpoint().target, *MetricSource::parse(u"monitoring/prom:9090"_s)));
        QVERIFY(eventually([&] { return textOf(&view, u"metricOrigin"_s).startsWith("Strong lines"_L1); }));
        QVERIFY(textOf(&view, u"metricOrigin"_s).contains("Thin ones are from monitoring/prom:9090"_L1));
        QCOMPARE(chart->lines().size(), 4);
        QVERIFY(chart->lines().at(1).isPast);
        QCOMPARE(chart->lines().at(1).color, chart->lines().at(0).color);
        QVERIFY(!chart->description().contains("Prometheus"_L1)); // what is now is told by what is measured
        const QByteArray csv = view.charts()->cards().at(1)->csv();
        QVERIFY2(csv.startsWith("time,output [tok/s],\"output, from monitoring/prom:9090 [tok/s]\""),
                 csv.left(120).constData());
        // Every row holds one of the two, never both.
        const QList<QByteArray> rows = csv.trimmed().split('\n');
        QVERIFY(rows.size() > 20);
        for (qsizetype i = 1; i < rows.size(); ++i) {
            const QList<QByteArray> fields = rows.at(i).split(',');
            QVERIFY2(fields.at(1).isEmpty() || fields.at(2).isEmpty(), rows.at(i).constData());
        }
        QVERIFY(sources.set(world.endpoint().target, {}));
        QCOMPARE(chart->lines().size(), 2);
        QCOMPARE(textOf(&view, u"metricOrigin"_s), QString());
    }

    void aFailureIsSaidAboveTheCharts()
    {
        FakeWorld world;
        world.connectCluster();
        Settings settings{QString()};
        MetricSources sources(settings);
        LiveCluster cluster(*world.session);
        EndpointView view(*world.session, cluster, world.endpoint());
        view.usePast(sources);
        view.start();
        turn();
        world.kube->proxied().setHandler([](const HttpRequest &) {
            return std::optional(FakeTransport::Answer{.headers = {{"Content-Type", "text/html"}},
                                                       .chunks = {"<html>Sign in</html>"}});
        });
        QVERIFY(sources.set(world.endpoint().target, *MetricSource::parse(u"monitoring/prom:9090"_s)));
        QVERIFY(eventually([&] { return textOf(&view, u"metricOrigin"_s).contains("web page"_L1); }));
        QVERIFY2(textOf(&view, u"metricOrigin"_s).contains("/api/v1/query_range"_L1),
                 qPrintable(textOf(&view, u"metricOrigin"_s)));
        QCOMPARE(view.findChild<QLabel *>(u"metricOrigin"_s)->property("role").toString(), u"warn"_s);
    }

    void whatIsFoundIsOfferedAndNotTaken()
    {
        FakeWorld world;
        world.connectCluster();
        world.kube->put(
            {{u"apiVersion"_s, u"v1"_s},
             {u"kind"_s, u"Service"_s},
             {u"metadata"_s,
              QJsonObject{{u"namespace"_s, u"monitoring"_s},
                          {u"name"_s, u"prometheus-operated"_s},
                          {u"labels"_s, QJsonObject{{u"operated-prometheus"_s, u"true"_s}}}}},
             {u"spec"_s,
              QJsonObject{{u"ports"_s, QJsonArray{QJsonObject{{u"name"_s, u"web"_s}, {u"port"_s, 9090}}}}}}});
        Settings settings{QString()};
        MetricSources sources(settings);
        MetricSourceDialog dialog(*world.session, world.endpoint().target, sources);
        auto *server = dialog.findChild<QComboBox *>(u"metricServer"_s);
        QVERIFY(eventually([&] { return server->count() == 1; }));
        QCOMPARE(server->itemText(0), u"monitoring/prometheus-operated:9090"_s);
        QVERIFY(server->currentText().isEmpty());
        auto *save = dialog.findChild<QPushButton *>(u"metricSave"_s);
        QVERIFY(!save->isEnabled());
        server->setCurrentText(server->itemText(0));
        QVERIFY(save->isEnabled());
        world.kube->proxied().setHandler(
            [](const HttpRequest &request) { return std::optional(prometheus(request)); });
        dialog.findChild<QPushButton *>(u"metricTest"_s)->click();
        QVERIFY(eventually([&] { return textOf(&dialog, u"metricOutcome"_s).contains("version 3.1.0"_L1); }));
        QCOMPARE(sources.of(world.endpoint().target).kind, MetricSource::Kind::None); // tried is not saved
        save->click();
        QCOMPARE(sources.of(world.endpoint().target).text(), u"monitoring/prometheus-operated:9090"_s);
        MetricSourceDialog again(*world.session, world.endpoint().target, sources);
        QCOMPARE(again.findChild<QComboBox *>(u"metricServer"_s)->currentText(),
                 u"monitoring/prometheus-operated:9090"_s);
        again.findChild<QPushButton *>(u"metricNone"_s)->click();
        QCOMPARE(sources.of(world.endpoint().target).kind, MetricSource::Kind::None);
    }

    void whatCannotBeUsedIsSaidAtOnce()
    {
        FakeWorld world;
        Settings settings{QString()};
        MetricSources sources(settings);
        MetricSourceDialog dialog(*world.session, world.endpoint().target, sources);
        auto *server = dialog.findChild<QComboBox *>(u"metricServer"_s);
        auto *authentication = dialog.findChild<QComboBox *>(u"metricAuthentication"_s);
        auto *save = dialog.findChild<QPushButton *>(u"metricSave"_s);
        server->setCurrentText(u"prometheus"_s);
        QVERIFY(!save->isEnabled());
        QVERIFY(textOf(&dialog, u"metricOutcome"_s).contains("\"prometheus\""_L1));
        server->setCurrentText(u"https://prom.example"_s);
        QVERIFY(save->isEnabled());
        authentication->setCurrentIndex(
            authentication->findData(int(MetricSource::Authentication::BearerFile)));
        QVERIFY(!save->isEnabled());
        dialog.findChild<QLineEdit *>(u"metricBearerFile"_s)->setText(u"/run/secrets/prom"_s);
        QVERIFY(save->isEnabled());
        authentication->setCurrentIndex(authentication->findData(int(MetricSource::Authentication::Google)));
        QVERIFY(!save->isEnabled()); // not to that host
        server->setCurrentText(
            u"https://monitoring.googleapis.com/v1/projects/p/location/global/prometheus"_s);
        QVERIFY(save->isEnabled());
        server->setCurrentText(u"https://prom.example"_s);
        QCOMPARE(authentication->currentData().toInt(),
                 int(MetricSource::Authentication::None)); // an identity does not stay for another host
    }
};

QTEST_MAIN(TestMetricSourceView)
#include "tst_metricsourceview.moc"
