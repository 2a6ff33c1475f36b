// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/findings/fixproof.h"

#include "base/worker.h"
#include "diagnosis/bundle.h"
#include "diagnosis/incremental.h"
#include "diagnosis/logproof.h"
#include "session/findings/cloudsource.h"

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A look reads logs, which a busy API server feels: soon after the fix, then with longer pauses.
constexpr std::chrono::milliseconds firstPause = 2s;
constexpr std::chrono::milliseconds longestPause = 20s;

bool isThere(const QList<Finding> &findings, const Finding &wanted, bool orMilder)
{
    return std::ranges::any_of(findings, [&](const Finding &each) {
        return each.id == wanted.id && each.subject == wanted.subject && each.state == Finding::State::Problem
            && (orMilder || each.severity != Severity::Info || wanted.severity == Severity::Info);
    });
}

} // namespace

std::chrono::seconds expectedCure(const Finding &finding)
{
    // A rule that reads fields is content as soon as they are right. Pods that are made anew take their image and their start; nodes and
    // load balancers are the cloud's matter (GKE: backends 30 to 60 s after a policy, addresses 2 to 3 min; nodes 3 to 10 min).
    if (finding.id.startsWith("config.selector"_L1) || finding.id == "config.target-port"_L1
        || finding.id.startsWith("gateway.policy"_L1) || finding.id == "gateway.health-path"_L1)
        return 1min;
    if (finding.check == "gateway"_L1)
        return 5min;
    if (finding.check == "scheduling"_L1 || finding.id.startsWith("accelerator."_L1))
        return 15min;
    if (finding.id.startsWith("engine."_L1) || finding.check == "startup"_L1
        || finding.id.startsWith("probe."_L1))
        return 20min;
    // What a pod that is ready goes on saying is read of the last quarter of an hour.
    if (std::ranges::any_of(finding.evidence,
                            [](const Evidence &each) { return each.field.startsWith("log "_L1); }))
        return 20min;
    if (finding.check == "identity"_L1)
        return 7min; // bindings are known everywhere after five
    return 5min;
}

FixProof::FixProof(Session &session, ClusterDiagnosis &diagnosis, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_diagnosis(diagnosis)
{
    // What is found in another cluster says nothing about this fix.
    connect(&session, &Session::clusterChanged, this, &FixProof::stop);
}

FixProof::~FixProof() = default;

void FixProof::begin(const Finding &finding)
{
    m_watching.abandon();
    m_finding = finding;
    m_problem.reset();
    m_began = m_session.clock().monotonic();
    m_state = State::Waiting;
    m_watching.start([this](std::stop_token stop, ProgressSink) { return watch(stop); });
    Q_EMIT changed();
}

void FixProof::stop()
{
    m_watching.abandon();
    if (m_state == State::Idle)
        return;
    m_state = State::Idle;
    Q_EMIT changed();
}

std::chrono::seconds FixProof::elapsed() const
{
    if (m_state == State::Idle)
        return 0s;
    const auto until = m_state == State::Waiting ? m_session.clock().monotonic() : m_ended;
    return std::chrono::duration_cast<std::chrono::seconds>(until - m_began);
}

void FixProof::set(State state)
{
    m_ended = m_session.clock().monotonic();
    m_state = state;
    Q_EMIT changed();
}

Task<> FixProof::watch(std::stop_token stop)
{
    std::chrono::milliseconds pause = firstPause;
    const auto memory = std::make_shared<LookMemory>();
    for (;;) {
        if (!m_session.kube())
            co_return fail(ErrorKind::Unavailable, tr("no cluster is connected"));
        auto look = co_await lookWithCloud(m_session, {}, {}, stop, memory);
        if (!look && look.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(look.error()));
        const bool isOver = m_session.clock().monotonic() - m_began >= expected();
        if (look) {
            m_problem.reset();
            // Who has opened a bundle meanwhile goes on reading that.
            if (m_diagnosis.source() != ClusterDiagnosis::Source::Bundle)
                m_diagnosis.show(*look);
            // In its time a milder form is the cure on its way; at its end it is a cure.
            if (!isThere(look->look.findings, m_finding, !isOver)) {
                auto couldBe =
                    co_await onWorker([bundle = look->look.bundle, finding = m_finding]() -> Result<bool> {
                        const auto snapshot = readBundle(bundle, u"cluster"_s);
                        return !snapshot || couldBeSeen(**snapshot, finding);
                    });
                if (!couldBe)
                    co_return std::unexpected(std::move(couldBe.error()));
                if (*couldBe) {
                    set(State::Resolved);
                    co_return {};
                }
                m_problem = Error{.kind = ErrorKind::Unavailable,
                                  .detail = tr("the log that it was read from could not be read again")};
                if (isOver) {
                    set(State::CannotTell);
                    co_return {};
                }
            } else if (isOver) {
                set(State::StillThere);
                co_return {};
            }
        } else {
            m_problem = look.error();
            if (isOver) {
                set(State::CannotTell);
                co_return {};
            }
        }
        Q_EMIT changed();
        if (auto slept = co_await m_session.clock().sleepFor(pause, stop); !slept)
            co_return slept;
        pause = std::min(pause * 2, longestPause);
    }
}

} // namespace slipway
