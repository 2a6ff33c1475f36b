// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/benchmark/benchmarkpage.h"

#include "kube/visibletext.h"
#include "session/bench/benchwords.h"
#include "ui/benchmark/benchform.h"
#include "ui/benchmark/benchhistoryview.h"
#include "ui/benchmark/benchresultview.h"
#include "ui/benchmark/benchterms.h"
#include "ui/benchmark/loadconsent.h"
#include "ui/common/busyrow.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/sentences.h"
#include "ui/common/taborder.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct BenchmarkPageWords {
    Q_DECLARE_TR_FUNCTIONS(slipway::BenchmarkPage)
};

/// An estimate is not known to the millisecond.
QString roughly(std::chrono::milliseconds time)
{
    return formatDuration(
        std::max(std::chrono::milliseconds(1000),
                 std::chrono::milliseconds(std::chrono::round<std::chrono::seconds>(time))));
}

QString outlookText(const BenchOutlook &outlook)
{
    QStringList parts;
    if (outlook.ofRun)
        parts << BenchmarkPageWords::tr("about %1 left in this run").arg(roughly(*outlook.ofRun));
    if (outlook.runsAfter > 0) {
        if (outlook.ofAll)
            parts << (outlook.isAtMost
                          ? BenchmarkPageWords::tr("at most about %1 in all").arg(roughly(*outlook.ofAll))
                          : BenchmarkPageWords::tr("about %1 in all").arg(roughly(*outlook.ofAll)));
        parts << (outlook.isSweep
                      ? BenchmarkPageWords::tr("%n run(s) may follow", nullptr, outlook.runsAfter)
                      : BenchmarkPageWords::tr("%n run(s) to follow", nullptr, outlook.runsAfter));
    }
    return parts.join(u" · "_s);
}

} // namespace

QString benchProgressText(const BenchSession &bench)
{
    if (bench.isCancelling())
        return BenchmarkPageWords::tr("Stopping; what was measured is kept…");
    const BenchSession::Live &live = bench.live();
    const QString level = live.run < 0 ? QString() : benchLevelText(live.concurrency, live.rate);
    switch (bench.stage()) {
    case BenchSession::Stage::Connecting:
        return BenchmarkPageWords::tr("Finding the way in to %1…").arg(bench.about().title);
    case BenchSession::Stage::Agreeing:
        return BenchmarkPageWords::tr("Waiting for your yes: nothing is started yet");
    case BenchSession::Stage::Loading: {
        const QString text = u"%1 · %2"_s.arg(level, loadPodsText(live.pods));
        return live.pods.detail.isEmpty() ? text : text + u" · "_s + visibleText(live.pods.detail);
    }
    case BenchSession::Stage::Calibrating:
        return BenchmarkPageWords::tr("Measuring this side alone, against an echo…");
    case BenchSession::Stage::WarmingUp:
        return BenchmarkPageWords::tr("%1: warming up…").arg(level);
    case BenchSession::Stage::Measuring: {
        QString text = BenchmarkPageWords::tr("%1: %2 of %3 requests")
                           .arg(level, QLocale().toString(live.tick.finished),
                                QLocale().toString(std::max(live.tick.requests, 1)));
        if (live.tick.failed > 0)
            text += u" · "_s + BenchmarkPageWords::tr("%n failed", nullptr, live.tick.failed);
        if (const auto silence = live.silence())
            return text + u" · "_s
                + BenchmarkPageWords::tr("none has ended for %1; a request has %2 to answer")
                      .arg(formatDuration(*silence), formatDuration(bench.result().config.timeout));
        const QString outlook = outlookText(bench.outlook());
        return outlook.isEmpty() ? text : text + u" · "_s + outlook;
    }
    case BenchSession::Stage::Keeping:
        return BenchmarkPageWords::tr("Putting the result into the history…");
    case BenchSession::Stage::Idle:
        break;
    }
    return {};
}

BenchmarkPage::BenchmarkPage(BenchSession &bench, BenchArchive &archive, QWidget *parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_form(new BenchForm(this))
    , m_start(makeButton(tr("&Start"), "primary", u"play"_s, this))
    , m_command(makeButton(tr("As a command"), "quiet", u"code"_s, this))
    , m_problem(secondaryLabel({}, this))
    , m_banner(new Banner(this))
    , m_consent(new LoadConsent(this))
    , m_busy(new BusyRow(this))
    , m_back(makeButton(tr("Show what runs"), "link", {}, this))
    , m_tabs(new QTabWidget(this))
    , m_result(new BenchResultView(this))
    , m_history(new BenchHistoryView(archive, this))
{
    setObjectName(u"benchmarkPage"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    row->setSpacing(spacing::l);

    auto *side = new QWidget(this);
    side->setFixedWidth(scaledToFont(320, font()));
    auto *left = new QVBoxLayout(side);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(spacing::s);
    left->addWidget(scrollable(m_form, side), 1);
    m_problem->setObjectName(u"benchProblem"_s);
    left->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    m_command->setObjectName(u"benchCommand"_s);
    m_command->setToolTip(tr("The same load from the command line, to be scripted and repeated"));
    m_start->setObjectName(u"benchStart"_s);
    buttons->addWidget(m_command);
    buttons->addStretch();
    buttons->addWidget(m_start);
    left->addLayout(buttons);
    row->addWidget(side);

    auto *right = new QVBoxLayout;
    right->setSpacing(spacing::s);
    right->addWidget(m_banner);
    auto *going = new QHBoxLayout;
    going->addWidget(m_busy, 1);
    m_back->setObjectName(u"benchBack"_s);
    going->addWidget(m_back);
    right->addLayout(going);
    right->addWidget(m_consent, 2);
    m_tabs->setObjectName(u"benchTabs"_s);
    m_tabs->setAccessibleName(tr("Result and history"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->addTab(m_result, tr("Resul&t"));
    m_tabs->addTab(m_history, tr("H&istory"));
    right->addWidget(m_tabs, 1);
    row->addLayout(right, 1);

    connect(m_start, &QPushButton::clicked, this, &BenchmarkPage::startOrStop);
    connect(m_consent, &LoadConsent::agreed, &bench, &BenchSession::agree);
    connect(m_consent, &LoadConsent::declined, &bench, &BenchSession::cancel);
    connect(m_command, &QPushButton::clicked, this, &BenchmarkPage::showCommand);
    connect(m_form, &BenchForm::changed, this, &BenchmarkPage::updateButtons);
    connect(m_result, &BenchResultView::termsRequested, this,
            [this] { Q_EMIT detailsRequested(tr("What the figures mean"), makeBenchTerms()); });
    connect(m_history, &BenchHistoryView::openRequested, this,
            [this](const BenchResult &result, const BenchSession::About &about) {
                m_showsOther = true;
                m_result->show(result, about, {});
                m_tabs->setCurrentWidget(m_result);
                update();
            });
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_showsOther = false;
        m_tabs->setCurrentWidget(m_result);
        update();
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { orderTabs(*this); });
    connect(&bench, &BenchSession::changed, this, &BenchmarkPage::update);
    connect(&bench, &BenchSession::ended, this, &BenchmarkPage::showEnd);
    m_form->preferWhere([&bench](const Target &target) { return bench.isConnectedTo(target); });
    connect(&bench, &BenchSession::connectionChanged, m_form, &BenchForm::preferConnected);
    orderTabs(*this);
    update();
    if (!bench.isRunning() && bench.about().started.isValid())
        showEnd(); // of a page that was made anew
}

void BenchmarkPage::setEndpoints(const QList<Endpoint> &endpoints)
{
    m_form->setEndpoints(endpoints);
}

void BenchmarkPage::choose(const Endpoint &endpoint)
{
    m_form->choose(endpoint);
}

void BenchmarkPage::pageShown()
{
    m_history->read();
    update();
}

void BenchmarkPage::refresh()
{
    m_history->read();
}

QString BenchmarkPage::progressText() const
{
    return m_busy->isHidden() ? QString() : m_busy->text();
}

void BenchmarkPage::startOrStop()
{
    if (m_bench.isRunning()) {
        m_bench.cancel();
        return;
    }
    if (!m_form->problem().isEmpty()) {
        if (QWidget *field = m_form->problemField())
            field->setFocus();
        return;
    }
    m_banner->clear();
    m_showsOther = false;
    m_tabs->setCurrentWidget(m_result);
    Q_EMIT formUsed(m_form->saveState());
    m_bench.start(m_form->subject(), m_form->config());
}

void BenchmarkPage::update()
{
    const bool running = m_bench.isRunning();
    const bool asks = m_bench.stage() == BenchSession::Stage::Agreeing && m_bench.offer();
    if (running && !asks) {
        const QString text = benchProgressText(m_bench);
        if (m_busy->isHidden())
            m_busy->begin(text);
        const LoadTick &tick = m_bench.live().tick;
        const bool counts =
            m_bench.stage() == BenchSession::Stage::Measuring && tick.requests > 0 && !m_bench.isCancelling();
        m_busy->report(text, counts ? std::optional(double(tick.finished) / tick.requests) : std::nullopt);
    } else {
        m_busy->end();
    }
    if (asks && m_consent->isHidden())
        m_consent->open(*m_bench.offer());
    const bool hadFocus = !asks && m_consent->isAncestorOf(focusWidget());
    m_consent->setVisible(asks);
    if (hadFocus)
        m_start->setFocus(); // not whatever comes next
    m_tabs->setVisible(!asks); // one question at a time
    m_back->setVisible(running && m_showsOther);
    if (!m_showsOther) {
        const bool isLive =
            running && m_bench.live().run >= 0 && m_bench.stage() == BenchSession::Stage::Measuring;
        m_result->show(m_bench.result(), m_bench.about(),
                       isLive ? std::optional(m_bench.live()) : std::nullopt);
    }
    updateButtons();
}

void BenchmarkPage::updateButtons()
{
    const bool running = m_bench.isRunning();
    m_start->setText(running ? tr("&Stop") : tr("&Start"));
    m_start->setIcon(icon(running ? u"stop"_s : u"play"_s, this, ColorRole::AccentText));
    m_start->setToolTip(running ? tr("What was measured until now is kept") : QString());
    const QString problem = running ? QString() : m_form->problem();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_start->setEnabled(running ? !m_bench.isCancelling() && m_bench.stage() != BenchSession::Stage::Keeping
                                : problem.isEmpty());
    m_command->setEnabled(m_form->problem().isEmpty());
}

void BenchmarkPage::showEnd()
{
    if (const auto &problem = m_bench.problem()) {
        const UserText text = userText(*problem);
        const QString left = m_bench.remark();
        m_banner->display(Banner::Kind::Bad, text.headline, joinedSentences({left, text.advice}),
                          text.detail);
    } else if (const auto &lost = m_bench.notKept()) {
        const UserText text = userText(*lost);
        m_banner->display(Banner::Kind::Warn, tr("The result is not in the history: %1").arg(text.headline),
                          tr("Export it, or it is gone with the window."), text.detail);
    } else if (!m_bench.remark().isEmpty()) {
        m_banner->display(Banner::Kind::Warn, m_bench.remark());
    } else {
        m_banner->clear();
    }
    update();
}

void BenchmarkPage::showCommand()
{
    const QString command = m_form->command();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::s);
    column->addWidget(secondaryLabel(tr("The same load from a terminal. A key is read from SLIPWAY_API_KEY. "
                                        "Its results come into the same history."),
                                     content));
    auto *text = new QPlainTextEdit(command, content);
    text->setReadOnly(true);
    text->setFont(monospaceFont(text->font()));
    text->setAccessibleName(tr("Command"));
    column->addWidget(text, 1);
    auto *copy = makeButton(tr("Copy"), "primary", u"copy"_s, content);
    connect(copy, &QPushButton::clicked, content,
            [command] { QGuiApplication::clipboard()->setText(command); });
    column->addWidget(copy, 0, Qt::AlignLeft);
    Q_EMIT detailsRequested(tr("As a command"), content);
}

} // namespace slipway
