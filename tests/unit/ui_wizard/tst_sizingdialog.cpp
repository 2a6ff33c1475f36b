// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/bench/bencharchive.h"
#include "session/outlook/measurementarchive.h"
#include "support/runtask.h"
#include "ui/common/datatable.h"
#include "ui/wizard/sizingdialog.h"
#include "unit/ui_wizard/wizardworld.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const Recipe> recipeCalled(const QString &id)
{
    for (const auto &recipe : builtInRecipes()) {
        if (recipe->id == id)
            return recipe;
    }
    qFatal("no recipe");
}

SizingTarget chat(double rate, CloudProvider provider)
{
    return {.load = {.requestsPerSecond = rate, .promptTokens = 1000, .outputTokens = 250},
            .mostTtftMs = 2000,
            .mostItlMs = 100,
            .provider = provider};
}

/// A deployment of a recipe, and the dialog over it.
struct Opened {
    WizardWorld world;
    Deployment deployment;
    std::unique_ptr<SizingDialog> dialog;

    Opened(const QString &recipe, const QString &model, const SizingTarget &target)
        : deployment(world.session, Catalog::builtIn(), Choices(recipeCalled(recipe)))
    {
        deployment.choose(u"model"_s, model);
        dialog = std::make_unique<SizingDialog>(Catalog::builtIn(), deployment, target, nullptr);
        dialog->show();
    }
    SizingTableModel &model() const { return *dialog->model(); }
    DataTable &table() const { return *dialog->findChild<DataTable *>(); }
    QPushButton &use() const { return *dialog->findChild<QPushButton *>(u"sizingUse"_s); }
    QString words() const { return dialog->findChild<QLabel *>(u"sizingWords"_s)->text(); }
    QJsonValue value(const char *id) const { return deployment.values().value(QLatin1StringView(id)); }
};

const QString qwen7 = u"Qwen/Qwen2.5-7B-Instruct"_s;

} // namespace

class TestSizingDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCheapestIsOfferedAndTakenOver();
    void anotherLoadIsReckonedAnew();
    void whatDoesNotMeetItCannotBeTaken();
    void onAwsTheInstanceTypeIsChosen();
    void aSystemOfOneReplicaTakesNoMore();
    void nothingMeetsAnImpossibleLoad();
    void whatWasMeasuredCorrectsItAndIsNamed();
    void whatRanOutLatelyIsNotOfferedFirst();
};

void TestSizingDialog::theCheapestIsOfferedAndTakenOver()
{
    Opened opened(u"vllm-gcsfuse"_s, qwen7, chat(12, CloudProvider::Google));
    const QAbstractItemModelTester tester(&opened.model());
    QVERIFY(opened.model().usableCount() > 3);
    QCOMPARE(opened.table().currentRow(), 0);
    QVERIFY(opened.use().isEnabled());
    const SizingOption best = opened.model().optionAt(0);
    QVERIFY(opened.words().contains(best.machineType));
    QTest::mouseClick(&opened.use(), Qt::LeftButton);
    QCOMPARE(opened.dialog->result(), int(QDialog::Accepted));
    QCOMPARE(opened.value("accelerator").toString(), best.request.accelerator.id);
    QCOMPARE(opened.value("acceleratorCount").toInt(), best.request.count);
    QCOMPARE(opened.value("replicas").toInt(), best.replicas);
    QCOMPARE(opened.value("maxModelLen").toInt(), best.request.maxModelLen);
    for (const ChoiceProblem &problem : opened.deployment.problems())
        QVERIFY2(!QStringList({u"accelerator"_s, u"acceleratorCount"_s, u"replicas"_s, u"maxModelLen"_s,
                               u"quantization"_s})
                      .contains(problem.parameter),
                 qPrintable(problem.message));
}

void TestSizingDialog::anotherLoadIsReckonedAnew()
{
    Opened opened(u"vllm-gcsfuse"_s, qwen7, chat(1, CloudProvider::Google));
    const double before = opened.model().optionAt(0).perHour->amount;
    opened.dialog->findChild<QDoubleSpinBox *>(u"sizingRate"_s)->setValue(200);
    QTRY_VERIFY(opened.model().optionAt(0).perHour->amount > before);
    QCOMPARE(opened.dialog->target().load.requestsPerSecond, 200.0);
    opened.dialog->findChild<QSpinBox *>(u"sizingPrompt"_s)->setValue(30'000);
    QTRY_VERIFY(opened.model().optionAt(0).request.maxModelLen >= 30'250);
}

void TestSizingDialog::whatDoesNotMeetItCannotBeTaken()
{
    Opened opened(u"vllm-gcsfuse"_s, u"meta-llama/Llama-3.1-70B-Instruct"_s, chat(1, CloudProvider::Google));
    const int last = opened.model().rowCount() - 1;
    QVERIFY(!opened.model().isUsable(last));
    opened.table().selectRow(last);
    QVERIFY(!opened.use().isEnabled());
    QCOMPARE(opened.words(), opened.model().index(last, SizingTableModel::Note).data().toString());
    QVERIFY(!opened.words().isEmpty());
    const QString before = opened.value("accelerator").toString();
    Q_EMIT opened.table().rowActivated(last);
    QCOMPARE(opened.value("accelerator").toString(), before);
    QVERIFY(opened.dialog->isVisible());
}

void TestSizingDialog::onAwsTheInstanceTypeIsChosen()
{
    Opened opened(u"eks-llm-platform"_s, qwen7, chat(1, CloudProvider::Aws));
    QVERIFY(opened.model().usableCount() > 0);
    const SizingOption best = opened.model().optionAt(0);
    QCOMPARE(best.provider, CloudProvider::Aws);
    QTest::mouseClick(&opened.use(), Qt::LeftButton);
    QCOMPARE(opened.value("accelerator").toString(), best.machineType);
}

void TestSizingDialog::aSystemOfOneReplicaTakesNoMore()
{
    Opened opened(u"eks-llm-platform"_s, qwen7, chat(40, CloudProvider::Aws));
    for (int row = 0; row < opened.model().rowCount(); ++row) {
        const SizingOption &option = opened.model().optionAt(row);
        if (option.meetsIt() && option.replicas > 1)
            QVERIFY(!opened.model().isUsable(row));
    }
}

void TestSizingDialog::nothingMeetsAnImpossibleLoad()
{
    SizingTarget target = chat(1, CloudProvider::Google);
    target.mostItlMs = 1;
    Opened opened(u"vllm-gcsfuse"_s, qwen7, target);
    QCOMPARE(opened.model().usableCount(), 0);
    QVERIFY(opened.model().rowCount() > 0);
    QVERIFY(!opened.use().isEnabled());
    QVERIFY(!opened.words().isEmpty());
}

void TestSizingDialog::whatWasMeasuredCorrectsItAndIsNamed()
{
    QTemporaryDir folder;
    BenchArchive archive(folder.filePath(u"slipway.sqlite"_s));
    RunStore runs(folder.filePath(u"journal.sqlite"_s));
    const QDateTime then = QDateTime::currentDateTimeUtc().addDays(-3);
    const auto journal = runs.journal();
    QVERIFY(journal);
    const QJsonObject values{{u"model"_s, qwen7},
                             {u"accelerator"_s, u"nvidia-l4"_s},
                             {u"acceleratorCount"_s, 1},
                             {u"maxModelLen"_s, 2048}};
    QVERIFY(test::run(
        (*journal)->begin(u"measured"_s, u"vllm-gcsfuse"_s, {}, {{u"values"_s, values}}, {}, then)));
    BenchRun run{.concurrency = 1, .requests = 40};
    run.requestsPerS = 0.1;
    run.outputTokensPerS = 25;
    run.ttftMs = {.count = 40, .p50 = 600};
    run.itlMs = {.count = 4'000, .p50 = 90}; // some 58 ms by the data sheet
    BenchResult result;
    result.config = {.promptTokens = 1000, .outputTokens = 250};
    result.runs = {run};
    QVERIFY(test::run(archive.keep({.started = then.addDays(1), .endpoint = u"measured"_s}, result)));

    Opened opened(u"vllm-gcsfuse"_s, qwen7, chat(0.5, CloudProvider::Google));
    const auto rowOfL4 = [&opened] {
        for (int row = 0; row < opened.model().rowCount(); ++row) {
            const FitRequest &request = opened.model().optionAt(row).request;
            if (request.accelerator.id == "nvidia-l4"_L1 && request.count == 1
                && request.quantization.isEmpty())
                return row;
        }
        return -1;
    };
    const double estimated = opened.model().optionAt(rowOfL4()).each.itlMs;
    QVERIFY(estimated > 0);
    opened.dialog->correctBy(archive, runs);
    QTRY_VERIFY(opened.model().optionAt(rowOfL4()).measured);
    QVERIFY(opened.model().optionAt(rowOfL4()).each.itlMs > 1.2 * estimated);
    opened.table().selectRow(rowOfL4());
    QVERIFY2(opened.words().contains(u"measured"_s) && opened.words().contains(u"corrected"_s),
             qPrintable(opened.words()));
}

void TestSizingDialog::whatRanOutLatelyIsNotOfferedFirst()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"slipway.sqlite"_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Opened opened(u"vllm-gcsfuse"_s, qwen7, chat(1, CloudProvider::Google));
    const SizingOption cheapest = opened.model().optionAt(0);
    {
        auto database = Database::open(file, mainDatabaseOptions());
        QVERIFY(database);
        QVERIFY(StockAttempts(**database)
                    .keep({{.provider = u"google"_s,
                            .zone = u"europe-west4-a"_s,
                            .machineType = cheapest.machineType,
                            .accelerator = cheapest.request.accelerator.id,
                            .capacity = u"on-demand"_s,
                            .at = now.addDays(-1)}}));
    }
    MeasurementArchive archive(file);
    opened.dialog->weighStock(archive, now);
    QVERIFY(opened.model().optionAt(0).machineType != cheapest.machineType);
    QCOMPARE(opened.table().currentRow(), 0);
    QVERIFY(!opened.words().contains(u"europe-west4-a"_s));
    int row = 0;
    while (row < opened.model().rowCount() && !opened.model().stockAt(row).ranOut())
        ++row;
    QVERIFY(row < opened.model().rowCount());
    opened.table().selectRow(row);
    QVERIFY2(opened.words().contains(u"Out of stock on demand in europe-west4-a"_s),
             qPrintable(opened.words()));
    QVERIFY(opened.use().isEnabled()); // stock comes back: it is ranked, not forbidden
}

QTEST_MAIN(TestSizingDialog)
#include "tst_sizingdialog.moc"
