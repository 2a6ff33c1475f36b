// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/benchmark/benchresultview.h"

#include "session/bench/benchwords.h"
#include "ui/benchmark/curvechart.h"
#include "ui/common/datatable.h"
#include "ui/common/statedelegate.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

StatusPill::State worthState(const QModelIndex &index)
{
    switch (BenchRunTableModel::Worth(index.data(BenchRunTableModel::WorthRole).toInt())) {
    case BenchRunTableModel::Worth::Good:
        return StatusPill::State::Good;
    case BenchRunTableModel::Worth::Limited:
        return StatusPill::State::Info;
    case BenchRunTableModel::Worth::ClientBound:
        return StatusPill::State::Warn;
    case BenchRunTableModel::Worth::Running:
        break;
    }
    return StatusPill::State::Working;
}

struct Line {
    const char *role = "";
    QString text;
};

const Distribution &latencyOf(const BenchRun &run, int which)
{
    switch (which) {
    case 1:
        return run.ttftMs;
    case 2:
        return run.tpotMs;
    case 3:
        return run.itlMs;
    default:
        return run.e2eFromScheduleMs;
    }
}

double quantileOf(const Distribution &values, int which)
{
    return which == 2 ? values.p99 : which == 1 ? values.p95 : values.p50;
}

QString three(const Distribution &values)
{
    return BenchResultView::tr("p50 %1, p95 %2, p99 %3 ms")
        .arg(benchNumber(values.p50), benchNumber(values.p95), benchNumber(values.p99));
}

QList<Line> linesOf(const BenchResult &result, const BenchSession::About &about, int number)
{
    QList<Line> lines;
    if (number >= 0 && number < result.runs.size()) {
        const BenchRun &run = result.runs.at(number);
        for (const QString &reason : run.clientBound)
            lines.append({"warn", BenchResultView::tr("Client-bound: %1").arg(reason)});
        if (!run.warning.isEmpty())
            lines.append({"info", run.warning});
        for (auto it = run.failures.cbegin(); it != run.failures.cend(); ++it) {
            const QString example = run.failureExamples.value(it.key());
            const QString what = BenchResultView::tr("%1 × %2").arg(QLocale().toString(it.value()),
                                                                    failureClassText(it.key()));
            lines.append(
                {"bad", example.isEmpty() ? what : BenchResultView::tr("%1: %2").arg(what, example)});
        }
        if (run.goodputPerS)
            lines.append({"",
                          BenchResultView::tr("Goodput %1 requests/s: %2 of %3 kept every level.")
                              .arg(benchNumber(*run.goodputPerS), QLocale().toString(*run.good),
                                   QLocale().toString(run.requests + run.failed))});
        if (run.slipMs.count > 0 && (run.rate > 0 || run.slipMs.p99 >= 1)) // else the two say the same
            lines.append(
                {"",
                 BenchResultView::tr("From the scheduled instant: TTFT %1; E2E %2. Sent late by %3 ms (p99).")
                     .arg(three(run.ttftFromScheduleMs), three(run.e2eFromScheduleMs),
                          benchNumber(run.slipMs.p99))});
        if (run.loadPods > 0)
            lines.append({"secondary",
                          BenchResultView::tr("Took %1 s. Measured in the cluster: rates of %n pod(s) "
                                              "summed, percentiles of all their requests together.",
                                              nullptr, run.loadPods)
                              .arg(benchNumber(run.durationS))});
        else
            lines.append(
                {"secondary",
                 BenchResultView::tr("Took %1 s. This side: %2 % of a core, events waited %3 ms (p99).")
                     .arg(benchNumber(run.durationS), benchNumber(run.health.cpuShare * 100),
                          benchNumber(run.health.loopLagP99Ms))});
    }
    if (result.calibration)
        lines.append(
            {"secondary",
             BenchResultView::tr("Calibration: this side alone manages %1 requests/s and %2 events/s; its "
                                 "error at this load is %3 ms in TTFT and %4 ms in ITL (p99).")
                 .arg(benchNumber(result.calibration->requestsPerS),
                      benchNumber(result.calibration->eventsPerS),
                      benchNumber(result.calibration->ttftErrorP99Ms),
                      benchNumber(result.calibration->itlErrorP99Ms))});
    if (!result.runs.isEmpty())
        lines.append({"secondary",
                      BenchResultView::tr("Seed %1: with it the same prompts are sent again.")
                          .arg(result.config.seed)});
    if (!about.wayIn.isEmpty())
        lines.append({"secondary",
                      about.roundTripMs
                          ? BenchResultView::tr("Way in: %1, whose smallest round trip took %2 ms.")
                                .arg(about.wayIn, benchNumber(*about.roundTripMs))
                          : BenchResultView::tr("Way in: %1.").arg(about.wayIn)});
    if (result.cancelled)
        lines.append({"info", BenchResultView::tr("Cancelled: what was measured until then is here.")});
    return lines;
}

} // namespace

BenchResultView::BenchResultView(QWidget *parent)
    : QWidget(parent)
    , m_model(new BenchRunTableModel(this))
    , m_title(new ElidedLabel({}, Qt::ElideRight, this))
    , m_terms(makeButton(tr("What do these mean?"), "link", {}, this))
    , m_export(makeButton(tr("E&xport"), "", u"download"_s, this))
    , m_banner(new Banner(this))
    , m_latency(new QComboBox(this))
    , m_quantile(new QComboBox(this))
    , m_curve(new CurveChart(this))
    , m_details(new QWidget(this))
    , m_detailLines(new QVBoxLayout(m_details))
    , m_table(new DataTable(u"benchRuns"_s, tr("Runs"), this))
{
    setObjectName(u"benchResult"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::s, 0, 0);
    column->setSpacing(spacing::s);
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::s);
    head->addWidget(m_title, 1);
    m_terms->setObjectName(u"benchTermsButton"_s);
    m_terms->setToolTip(tr("How each figure is counted, and what other tools call by the same name"));
    head->addWidget(m_terms);
    m_export->setObjectName(u"benchExport"_s);
    auto *menu = new QMenu(m_export);
    const auto format = [this, menu](const QString &text, BenchFormat which) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, which] { askForFile(which); });
    };
    format(tr("All runs as JSON, for comparing…"), BenchFormat::Ours);
    format(tr("All runs as CSV…"), BenchFormat::Csv);
    format(tr("The chosen run as vLLM writes it…"), BenchFormat::Vllm);
    format(tr("The chosen run as AIPerf writes it…"), BenchFormat::Aiperf);
    m_export->setMenu(menu);
    m_export->setEnabled(false); // until there is something
    head->addWidget(m_export);
    column->addLayout(head);
    column->addWidget(m_banner);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(spacing::m);
    auto *chart = new QVBoxLayout;
    chart->setSpacing(spacing::xs);
    auto *choice = new QHBoxLayout;
    choice->setSpacing(spacing::s);
    m_latency->setObjectName(u"benchLatency"_s);
    m_latency->setAccessibleName(tr("Latency of the curve"));
    m_latency->addItems({tr("E2E"), tr("TTFT"), tr("TPOT"), tr("ITL")});
    m_quantile->setObjectName(u"benchQuantile"_s);
    m_quantile->setAccessibleName(tr("Percentile of the curve"));
    m_quantile->addItems({tr("p50"), tr("p95"), tr("p99")});
    choice->addWidget(secondaryLabel(tr("Latency over throughput"), this), 1);
    choice->addWidget(m_latency);
    choice->addWidget(m_quantile);
    chart->addLayout(choice);
    m_curve->setEmptyText(
        tr("No run has ended yet"),
        tr("Each run becomes a point. Three of different load draw a curve, on which the knee is marked."));
    chart->addWidget(m_curve, 1);
    middle->addLayout(chart, 3);
    m_details->setObjectName(u"benchDetails"_s);
    m_detailLines->setContentsMargins(0, 0, spacing::s, 0);
    m_detailLines->setSpacing(spacing::s);
    m_detailLines->addStretch();
    auto *area = scrollable(m_details, this);
    middle->addWidget(area, 2);
    column->addLayout(middle, 3);

    m_table->setModel(m_model);
    m_table->view()->setItemDelegateForColumn(BenchRunTableModel::WorthColumn,
                                              new StateDelegate(worthState, this));
    m_table->setColumnWidths({150, 165, 85, 65, 100, 90, 165, 150, 155, 165, 125});
    m_table->view()->sortByColumn(BenchRunTableModel::LoadColumn, Qt::AscendingOrder);
    m_table->setEmptyText(tr("Nothing is measured yet"),
                          tr("Choose what to load and how at the left, then start. Each run becomes a row."));
    column->addWidget(m_table, 2);

    connect(m_terms, &QPushButton::clicked, this, &BenchResultView::termsRequested);
    for (QComboBox *box : {m_latency, m_quantile})
        connect(box, &QComboBox::currentIndexChanged, this, &BenchResultView::updateCurve);
    connect(m_curve, &CurveChart::currentChanged, this, [this](int point) {
        m_table->selectRow(point);
        showRun(point);
    });
    connect(m_table, &DataTable::currentRowChanged, this, &BenchResultView::showRun);
    connect(&m_writing, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        m_export->setEnabled(!m_result.runs.isEmpty());
        if (!outcome) {
            const UserText text = userText(outcome.error());
            m_banner->display(Banner::Kind::Bad, tr("Not written: %1").arg(text.headline), text.advice,
                              text.detail);
        }
    });
    show({}, {}, {});
}

void BenchResultView::show(const BenchResult &result, const BenchSession::About &about,
                           const std::optional<BenchSession::Live> &live)
{
    const bool isOther = about.started != m_about.started || about.recordId != m_about.recordId
        || about.title != m_about.title;
    const bool grew = isOther || result.runs.size() != m_result.runs.size() || result.knee != m_result.knee
        || result.cancelled != m_result.cancelled
        || result.calibration.has_value() != m_result.calibration.has_value();
    if (isOther && about.started != m_about.started)
        m_banner->clear();
    m_about = about;
    if (grew) {
        const bool wasLast = m_run < 0 || m_run == m_result.runs.size() - 1;
        m_result = result;
        // Follows what comes, unless the person looks at another run.
        if (about.started.isValid() && (isOther || wasLast || m_run >= result.runs.size()))
            m_run = int(result.runs.size()) - 1;
        if (!live && result.knee >= 0 && wasLast)
            m_run = result.knee;
    }
    m_model->show(m_result, live);
    if (grew) {
        updateCurve();
        m_export->setEnabled(!m_result.runs.isEmpty() && !m_writing.isRunning());
    }
    QStringList title;
    if (about.started.isValid())
        title << about.title << result.config.modelId << benchLoadText(result.config.toJson())
              << tr("%1 in, %2 out")
                     .arg(QLocale().toString(result.config.promptTokens),
                          QLocale().toString(result.config.outputTokens))
              << QLocale().toString(about.started.toLocalTime(), QLocale::ShortFormat);
    title.removeAll(QString());
    m_title->setFullText(title.isEmpty() ? tr("No result") : title.join(u" · "_s));
    updateDetails();
}

void BenchResultView::showRun(int run)
{
    if (run >= m_result.runs.size() || run < 0 || run == m_run)
        return;
    m_run = run;
    m_curve->setCurrent(run);
    updateDetails();
}

void BenchResultView::updateCurve()
{
    const int which = m_latency->currentIndex(), quantile = m_quantile->currentIndex();
    QList<CurvePoint> points;
    for (qsizetype i = 0; i < m_result.runs.size(); ++i) {
        const BenchRun &run = m_result.runs.at(i);
        // A run without a value is a point all the same: points and rows count alike. It lies on the axis, and its row says why.
        points.append({.throughput = run.outputTokensPerS,
                       .latencyMs = quantileOf(latencyOf(run, which), quantile),
                       .label = benchLevelText(run.concurrency, run.rate),
                       .isKnee = i == m_result.knee,
                       .isClientBound = !run.clientBound.isEmpty()});
    }
    m_curve->setLatencyName(u"%1 %2"_s.arg(m_latency->currentText(), m_quantile->currentText()));
    m_curve->setPoints(points);
    m_curve->setCurrent(m_run);
}

QStringList BenchResultView::detailLines() const
{
    QStringList texts;
    for (const Line &line : linesOf(m_result, m_about, m_run))
        texts << line.text;
    return texts;
}

void BenchResultView::updateDetails()
{
    QList<Line> lines;
    if (m_run >= 0 && m_run < m_result.runs.size()) {
        const BenchRun &run = m_result.runs.at(m_run);
        const QString level = benchLevelText(run.concurrency, run.rate);
        lines.append({"bold", m_run == m_result.knee ? tr("%1, the knee").arg(level) : level});
    }
    lines.append(linesOf(m_result, m_about, m_run));
    // Ten times a second while it runs: labels are used again, and only changed where they differ.
    qsizetype at = 0;
    for (; at < lines.size(); ++at) {
        auto *label =
            qobject_cast<QLabel *>(m_detailLines->itemAt(int(at))->widget()); // the last item is the stretch
        if (!label) {
            label = secondaryLabel({}, m_details);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
            m_detailLines->insertWidget(int(at), label);
        }
        const Line &line = lines.at(at);
        if (label->text() == line.text && !label->isHidden())
            continue;
        const bool bold = QByteArrayView(line.role) == "bold";
        QFont font = bold ? this->font() : secondaryFont(this->font());
        font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
        label->setFont(font);
        setRole(label, bold ? "" : line.role);
        label->setText(line.text);
        label->show();
    }
    for (; at < m_detailLines->count(); ++at) {
        if (QWidget *left = m_detailLines->itemAt(int(at))->widget())
            left->hide();
    }
}

void BenchResultView::askForFile(BenchFormat format)
{
    const bool isCsv = format == BenchFormat::Csv;
    auto *dialog = new QFileDialog(window(), tr("Export the result"), QString(),
                                   isCsv ? tr("Comma-separated values (*.csv)") : tr("JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(isCsv ? u"csv"_s : u"json"_s);
    dialog->selectFile(isCsv                               ? u"slipway-bench.csv"_s
                           : format == BenchFormat::Vllm   ? u"vllm-bench.json"_s
                           : format == BenchFormat::Aiperf ? u"profile_export_aiperf.json"_s
                                                           : u"slipway-bench.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString &file) { exportTo(format, file); });
    dialog->open();
}

void BenchResultView::exportTo(BenchFormat format, const QString &file)
{
    if (m_result.runs.isEmpty() || m_writing.isRunning())
        return;
    m_export->setEnabled(false);
    m_writing.start(
        [&](std::stop_token, ProgressSink) {
            return writeBench(format, m_result, std::max(0, m_run), m_about.started, file);
        },
        [this, file] { m_banner->display(Banner::Kind::Good, tr("Written to %1").arg(file)); });
}

} // namespace slipway
