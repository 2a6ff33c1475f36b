// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/deadline.h"
#include "base/oneshot.h"
#include "check/families.h"
#include "check/nodequotacheck.h"

#include <QLocale>

namespace slipway {
using namespace Qt::StringLiterals;

const QList<Check> &allChecks()
{
    static const QList<Check> all{choicesCheck(),
                                  googleCredentialsCheck(),
                                  googleServicesCheck(),
                                  googlePermissionsCheck(),
                                  awsIdentityCheck(),
                                  eksClusterCheck(),
                                  clusterCheck(),
                                  kubeAccessCheck(),
                                  apisCheck(),
                                  gatewayCheck(),
                                  tpuCheck(),
                                  storageCheck(),
                                  ebsDriverCheck(),
                                  podIdentityCheck(),
                                  addonCheck(),
                                  workloadIdentityCheck(),
                                  bucketCheck(),
                                  eksNodegroupCheck(),
                                  eksSubnetsCheck(),
                                  ec2ZonesCheck(),
                                  vcpuQuotaCheck(),
                                  nodeQuotaCheck(),
                                  acceleratorZoneCheck(),
                                  quotaCheck(),
                                  capacityCheck(),
                                  allocatableCheck(),
                                  fitCheck(),
                                  namespaceLimitsCheck(),
                                  collisionsCheck(),
                                  imageCheck(),
                                  ecrCheck(),
                                  secretsCheck()};
    return all;
}

const Check *findCheck(const QString &id)
{
    const QList<Check> &all = allChecks();
    const auto found = std::ranges::find(all, id, &Check::id);
    return found == all.end() ? nullptr : &*found;
}

Finding passed(const QString &id, const QString &title, QList<Evidence> evidence)
{
    return {.id = id,
            .severity = Severity::Info,
            .state = Finding::State::Passed,
            .title = title,
            .evidence = std::move(evidence)};
}

Finding cannotTell(const QString &id, const QString &title, const Error &error)
{
    Finding finding{.id = id,
                    .severity = Severity::Info,
                    .state = Finding::State::CannotTell,
                    .title = title,
                    .cause = error.detail};
    if (!error.where.isEmpty())
        finding.evidence.append(
            {error.where, u"answer"_s,
             error.httpStatus ? u"%1 %2"_s.arg(error.httpStatus).arg(error.reason) : error.reason});
    if (!error.hint.isEmpty())
        finding.remedies.append({.description = error.hint});
    return finding;
}

Finding problem(const QString &id, Severity severity, const QString &title, const QString &cause,
                QList<Evidence> evidence, QList<Remedy> remedies)
{
    return {.id = id,
            .severity = severity,
            .state = Finding::State::Problem,
            .title = title,
            .cause = cause,
            .evidence = std::move(evidence),
            .remedies = std::move(remedies)};
}

namespace check {

Error noGoogle()
{
    return fail(ErrorKind::Unauthorized,
                words(QT_TRANSLATE_NOOP("Check", "there is no connection to Google Cloud")))
        .error();
}

Error noCluster()
{
    return fail(ErrorKind::Network,
                words(QT_TRANSLATE_NOOP("Check", "there is no connection to the cluster")))
        .error();
}

Remedy advice(const QString &description, const QString &command)
{
    return {.description = description, .command = command};
}

Remedy remedyBy(std::shared_ptr<Change> change)
{
    return {.description = change->title(), .change = change};
}

bool isToBeMade(const CheckContext &context, const Result<EksCluster> &cluster)
{
    return !cluster && cluster.error().kind == ErrorKind::NotFound && context.makes(u"create-eks-cluster"_s);
}

bool isToBeMade(const CheckContext &context, const Error &error)
{
    return error.kind == ErrorKind::NotFound && context.makes(u"create-gke-cluster"_s);
}

QString pendingText(const QString &amount, const QDateTime &at)
{
    return at.isValid()
        ? words(QT_TRANSLATE_NOOP("Check",
                                  "A request for %1 was sent on %2 and is not decided yet: wait for it"))
              .arg(amount, QLocale().toString(at.toLocalTime(), QLocale::ShortFormat))
        : words(QT_TRANSLATE_NOOP("Check", "A request for %1 was sent and is not decided yet: wait for it"))
              .arg(amount);
}

Finding willBeMade(const QString &id, const QString &what)
{
    return passed(id, words(QT_TRANSLATE_NOOP("Check", "%1 is not there yet; the plan makes it")).arg(what));
}

} // namespace check

namespace {

/// No single answer is worth more of a person's time. A catalogue of machine types takes Google some ten seconds.
constexpr std::chrono::seconds longest{60};

} // namespace

Task<QList<Finding>> runChecks(CheckContext &context, QStringList only, CheckEvents events,
                               std::stop_token stop)
{
    const QStringList wanted = only.isEmpty() ? context.choices().recipe().checks : only;
    struct Running {
        const Check *check = nullptr;
        std::optional<Task<QList<Finding>>> task;
    };
    std::vector<Running> all;
    // Of a cluster that the plan makes there is nothing to be asked yet.
    static const QStringList ofCluster{u"kube-access"_s,      u"apis"_s,       u"storage"_s,
                                       u"namespace-limits"_s, u"collisions"_s, u"secrets"_s};
    const bool isEks = context.makes(u"create-eks-cluster"_s);
    const bool isAbsent = !context.kube() && (isEks || context.makes(u"create-gke-cluster"_s));
    for (const Check &check : allChecks()) {
        const bool asksNobody = ofCluster.contains(check.id) || (isEks && check.id == "cluster"_L1);
        if (wanted.contains(check.id) && !(isAbsent && asksNobody))
            all.push_back({&check, {}});
    }
    QList<Finding> findings;
    std::size_t left = all.size();
    std::optional<Error> cancelledBy;
    OneShot done;
    for (Running &running : all) {
        if (events)
            events({.check = running.check->id, .title = running.check->title, .running = true});
        // A lambda that only forwards: the context outlives this coroutine's run.
        running.task.emplace(withDeadline(
            context.clock(), longest,
            check::words(QT_TRANSLATE_NOOP("Check", "there was no answer in %1 seconds"))
                .arg(longest.count()),
            stop,
            [&context, run = running.check->run](std::stop_token inner) { return run(context, inner); }));
        running.task->start([&, current = &running] {
            auto result = current->task->takeResult();
            QList<Finding> own;
            if (result) {
                own = std::move(*result);
            } else if (result.error().kind == ErrorKind::Cancelled) {
                cancelledBy = result.error();
            } else {
                // A check that could not look says so; it never passes and never fails for that.
                own.append(cannotTell(
                    current->check->id + u".unknown"_s,
                    check::words(QT_TRANSLATE_NOOP("Check", "Cannot tell: %1")).arg(current->check->title),
                    result.error()));
            }
            for (Finding &finding : own)
                finding.check = current->check->id;
            findings += own;
            if (events)
                events({.check = current->check->id,
                        .title = current->check->title,
                        .running = false,
                        .findings = own});
            if (--left == 0)
                done.complete();
        });
    }
    if (!all.empty())
        co_await done;
    if (cancelledBy)
        co_return std::unexpected(*cancelledBy);
    sortByUrgency(findings);
    co_return findings;
}

} // namespace slipway
