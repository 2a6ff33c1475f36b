// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the composition root that is about load tests.
#include "app/console/console.h"
#include "session/bench/benchsession.h"
#include "ui/benchmark/benchform.h"
#include "ui/benchmark/benchmarkpage.h"
#include "ui/common/usertext.h"

namespace slipway {
using namespace Qt::StringLiterals;

void Console::addBenchmarkPage()
{
    m_window->addPage(
        {.id = u"benchmark"_s,
         .title = tr("Benchmark"),
         .iconName = u"bolt"_s,
         .toolTip = tr("Load an endpoint and measure latency and throughput"),
         .make = [this](QWidget *parent) {
             auto *page = new BenchmarkPage(*m_bench, *m_benchArchive, parent);
             const auto fill = [this, page] { page->setEndpoints(m_registry->endpoints()); };
             connect(m_registry.get(), &EndpointRegistry::changed, page, fill);
             fill();
             page->form()->restoreState(m_settings.value(u"benchmark/form"_s).toObject());
             connect(page, &BenchmarkPage::formUsed, this,
                     [this](const QJsonObject &state) { m_settings.set(u"benchmark/form"_s, state); });
             connect(page, &BenchmarkPage::detailsRequested, m_window.get(), &MainWindow::showSidePanel);
             return page;
         }});
    // It goes on while other pages are looked at: the drawer has it, with its progress and a way to stop it.
    connect(m_bench.get(), &BenchSession::changed, this, [this] {
        if (m_bench->isRunning() && m_benchActivity == 0)
            m_benchActivity = m_activities->begin(tr("Benchmark of %1").arg(m_bench->about().title), {},
                                                  [this] { m_bench->cancel(); });
        if (m_benchActivity == 0)
            return;
        const LoadTick &tick = m_bench->live().tick;
        const bool counts = m_bench->stage() == BenchSession::Stage::Measuring && tick.requests > 0;
        m_activities->report(m_benchActivity, benchProgressText(*m_bench),
                             counts ? std::optional(double(tick.finished) / tick.requests) : std::nullopt);
    });
    connect(m_bench.get(), &BenchSession::ended, this, [this] {
        const int activity = std::exchange(m_benchActivity, 0);
        if (activity == 0)
            return;
        const int runs = int(m_bench->result().runs.size());
        if (const auto &problem = m_bench->problem())
            m_activities->end(activity, u"failed"_s, userText(*problem).headline);
        else if (m_bench->result().cancelled || runs == 0)
            m_activities->end(activity, u"cancelled"_s,
                              tr("%n run(s) were measured and kept", nullptr, runs));
        else
            m_activities->end(activity, u"done"_s, tr("%n run(s) were measured", nullptr, runs));
    });
}

} // namespace slipway
