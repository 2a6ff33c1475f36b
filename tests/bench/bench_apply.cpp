// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Previews and applies as the wizard does: `bench_apply KUBECONFIG LIST.json JOURNAL` asks the server by dry run what each object of the
// v1 List would become, compares that with what is there, and applies all, journalled. Prints "CREATED CHANGED SAME".
#include "base/lanes.h"
#include "benchkube.h"
#include "plan/journal.h"
#include "plan/kube/kubechanges.h"
#include "plan/plan.h"
#include "plan/planrunner.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

Plan planOf(const char *fileName)
{
    QFile file(QString::fromLocal8Bit(fileName));
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "bench: cannot read %s\n", fileName);
        std::exit(1);
    }
    Plan plan{.name = u"bench"_s};
    const QJsonArray items = QJsonDocument::fromJson(file.readAll()).object().value("items"_L1).toArray();
    for (const QJsonValue &item : items) {
        auto change = std::make_shared<ApplyObject>(item.toObject());
        plan.steps.append({.id = change->object(), .title = change->title(), .change = change});
    }
    return plan;
}

Task<int> previewAndApply(Plan plan, Journal *journal, ChangeContext context)
{
    std::vector<Task<ChangePreview>> asked;
    for (const PlanStep &step : std::as_const(plan.steps))
        asked.push_back(step.change->preview(context, {}));
    auto previews = co_await whenAllInLanes(std::move(asked), 8);
    int created = 0;
    int changed = 0;
    int same = 0;
    for (auto &preview : *previews) {
        const ChangePreview seen = bench::orEnd(std::move(preview));
        if (seen.problem)
            co_return std::unexpected(*seen.problem);
        created += seen.effect == ChangePreview::Effect::Create ? 1 : 0;
        changed += seen.effect == ChangePreview::Effect::Update ? 1 : 0;
        same += seen.effect == ChangePreview::Effect::Nothing ? 1 : 0;
    }
    PlanRunner runner(*journal, context);
    auto outcome = co_await runner.deploy(std::move(plan), {}, {}, {});
    if (!outcome)
        co_return std::unexpected(std::move(outcome.error()));
    if (outcome->error)
        co_return std::unexpected(*outcome->error);
    std::printf("%d %d %d\n", created, changed, same);
    co_return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc != 4) {
        std::fprintf(stderr, "usage: bench_apply KUBECONFIG LIST.json JOURNAL\n");
        return 2;
    }
    SystemClock clock;
    const auto client = bench::clientOf(argv[1], clock);
    const auto journal = bench::orEnd(openJournal(QString::fromLocal8Bit(argv[3])));
    Task<int> task = previewAndApply(planOf(argv[2]), journal.get(), {.kube = client.get(), .clock = &clock});
    task.start([&task] { QCoreApplication::exit(bench::orEnd(task.takeResult())); });
    return QCoreApplication::exec();
}
