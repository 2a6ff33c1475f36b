// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/complaints.h"

#include "diagnosis/families.h"
#include "diagnosis/say.h"
#include "plan/capacity.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// What a controller says at its first try is often true for a moment only: a resource that is made by the next object of the same file.
constexpr qint64 firstTries = 5 * 60;
/// What only waits has so long.
constexpr qint64 waitingTime = 30 * 60;

/// A reason that is a verdict. That something is not found, or not there, is said of what is on its way, too.
const QRegularExpression &verdict()
{
    static const QRegularExpression pattern(
        u"Err(?:or|ored)?$|Error|Fail|Invalid|Denied|Refused|Forbidden|Unauthorized|NotPermitted|Conflict|NotInstalled|Unsupported|NotSupported|NotAccepted|Exceeded|Reject|Misconfigur|NotRecognized|Malformed|CrashLoop"_s);
    return pattern;
}

bool isAbsence(const QString &reason)
{
    static const QRegularExpression pattern(
        u"NotFound|DoesNotExist|DoesntExist|NotExist|Missing|Unreachable"_s);
    return pattern.match(reason).hasMatch();
}

/// What goes away by itself, mostly.
bool isPassing(const QString &message)
{
    static const QRegularExpression pattern(
        u"(?i)throttl|rate exceeded|too many requests|temporar|try again|will be retried|object has been modified|deadline exceeded|time(?:d )?out|connection reset|etcd|leader changed|\\b(?-i:CREATING|UPDATING|DELETING|PENDING|PROVISIONING)\\b|in progress"_s);
    return pattern.match(message).hasMatch();
}

bool isBadWhenTrue(const QString &type)
{
    static const QRegularExpression pattern(
        u"(?:Failed|Failure|Error|Errored|Degraded|Stalled|Conflict|Conflicted|Invalid|Terminal|Recoverable|Unhealthy|Misconfigured|Unsupported|Mismatch|Exhausted|Rejected|NotReady|Unavailable|Detected|Deadlock)$"_s);
    return pattern.match(type).hasMatch();
}

/// Types that somebody waits for, where no Ready sums them up. Of others False may be as well as True: Issuing, Upgrading, Active.
bool isGoodWhenTrue(const QString &type)
{
    static const QRegularExpression pattern(
        u"(?:Ready|Available|Healthy|Accepted|Synced|Reconciled|Programmed|Attached|ResolvedRefs|Valid|Validated|Succeeded|Established|Installed|Configured|Initialized|Applied|Deployed|Provisioned|Launched|Registered|Created|Combined|Connected|Reachable|Verified|Resolved)$"_s);
    return pattern.match(type).hasMatch();
}

bool isSummary(const QString &type)
{
    return type == "Ready"_L1 || type == "Available"_L1;
}

bool isGivingUp(const QString &type)
{
    return type == "Failed"_L1 || type == "ACK.Terminal"_L1 || type == "ConfigUnsupported"_L1;
}

struct Considered {
    Complaint complaint;
    int score = 0;
};

void consider(std::optional<Considered> &best, Complaint complaint)
{
    const bool byReason = verdict().match(complaint.reason).hasMatch();
    complaint.isFailure = byReason || isAbsence(complaint.reason) || speaksOfFailure(complaint.message);
    // What has failed beats what waits, many words beat few, a part's words beat those of the whole.
    const int score = (complaint.isFailure ? 32 : 0)
        + int(std::min<qsizetype>(complaint.message.size() / 24, 8)) + (complaint.isSummary ? 0 : 2)
        + (byReason ? 1 : 0);
    if (!best || score > best->score)
        best = Considered{std::move(complaint), score};
}

/// Policies have the conditions of each of what they are attached to.
void considerParents(const KubeObject &object, std::optional<Considered> &best)
{
    for (const char *list : {"ancestors", "parents"}) {
        for (const JsonView each : object.status()[list].items()) {
            for (const JsonView condition : each["conditions"].items()) {
                const QString type = condition["type"].text();
                if (!condition["status"].is("False") || !isGoodWhenTrue(type))
                    continue;
                consider(best,
                         {.field = u"status.%1[].conditions[%2]"_s.arg(QLatin1StringView(list), type),
                          .reason = condition["reason"].text(),
                          .message = condition["message"].text(),
                          .since = secondsOf(condition["lastTransitionTime"])});
            }
        }
    }
}

/// "FAILED", "CREATE_FAILED", "Error" in one of the fields that are used for it.
std::optional<Complaint> badPhase(const KubeObject &object)
{
    static const QRegularExpression bad(
        u"^(?i)(?:error|errored|failed|failure|\\w+_failed|validationfailed|degraded|unhealthy|unavailable)$"_s);
    // Runs that have failed are told of where their parts are known, and are over.
    static const QRegularExpression run(
        u"Run$|Workflow|Job|Trial|Experiment|Backup$|Restore|Task$|Application$"_s);
    const JsonView status = object.status();
    for (const char *field : {"state", "phase", "status", "jobDeploymentStatus"}) {
        const QString phase = status[field].text();
        if (phase.isEmpty() || !bad.match(phase).hasMatch()
            || (field != std::string_view("state") && run.match(object.kind).hasMatch()
                && phase != "ValidationFailed"_L1))
            continue;
        Complaint made{.field = u"status."_s + QLatin1StringView(field),
                       .reason = phase,
                       .isFailure = true,
                       .isSummary = true};
        for (const char *words : {"message", "errorMessage", "failureMessage", "failureReason", "lastError",
                                  "statusMessage", "error", "reason"}) {
            if (const QString text = status[words].text(status[words]["message"].text());
                !text.isEmpty() && made.message.isEmpty())
                made.message = text;
        }
        return made;
    }
    return {};
}

} // namespace

bool comesWithKubernetes(const QString &group)
{
    return group.isEmpty() || !group.contains(u'.')
        || (group.endsWith(".k8s.io"_L1) && group != "autoscaling.k8s.io"_L1);
}

JsonView giveUpOf(const KubeObject &object)
{
    for (const JsonView condition : object.status()["conditions"].items()) {
        if (condition["status"].is("True") && isGivingUp(condition["type"].text()))
            return condition;
    }
    return {};
}

bool speaksOfFailure(const QString &words)
{
    static const QRegularExpression pattern(
        u"(?i)\\b(?:errors?|fail(?:ed|s|ure)?|cannot|can't|could not|couldn't|unable to|denied|forbidden|not found|(?:does not|doesn't|did not|didn't) (?:exist|match)|invalid|rejected|refused|missing|not authorized|unauthori[sz]ed|conflicts?|exceed(?:ed|s)|must (?:be|not|have)|not permitted|not installed|is not (?:a valid|valid|available|allowed|supported|recogni[sz]ed)|lacks|unknown (?:field|key|type)|no such|already exists|AccessDenied)\\b"_s);
    return pattern.match(words).hasMatch();
}

std::optional<Complaint> complaintOf(const KubeObject &object, qint64 now)
{
    const qint64 generation = object.metadata()["generation"].integer();
    std::optional<Considered> best;
    JsonView summary;
    bool isAtWork = false;
    std::vector<JsonView> current;
    for (const JsonView condition : object.status()["conditions"].items()) {
        if (condition["observedGeneration"].integer(generation) < generation
            || condition["severity"].is("Info"))
            continue;
        current.push_back(condition);
        static const QSet<QString> works{u"Issuing"_s, u"Progressing"_s, u"Reconciling"_s};
        isAtWork = isAtWork || (condition["status"].is("True") && works.contains(condition["type"].text()));
        // Of several that sum up one that is bad counts.
        if (isSummary(condition["type"].text()) && (!summary || !condition["status"].is("True")))
            summary = condition;
    }
    // Stopped on purpose is not broken.
    static const QSet<QString> rests{u"Stopped"_s,  u"Suspended"_s, u"Paused"_s,           u"ScaledToZero"_s,
                                     u"Disabled"_s, u"NoTraffic"_s, u"NoHealthyBackends"_s};
    if (rests.contains(summary["reason"].text()) || object.spec()["suspend"].flag()
        || object.spec()["paused"].flag() || object.annotations()["serving.kserve.io/stop"].is("true"))
        return {};
    const bool isWell = summary["status"].is("True");
    const bool isDown = summary["status"].is("False");
    for (const JsonView condition : current) {
        const QString type = condition["type"].text();
        // Who tries no more is told of as such.
        if (isGivingUp(type) && !isDown)
            continue;
        const QString reason = condition["reason"].text();
        const bool badWhenTrue = isBadWhenTrue(type);
        const bool isBad = badWhenTrue ? condition["status"].is("True")
            // What runs may run on while its controller can no longer bring it up to date.
            : isWell ? (type == "Reconciled"_L1 || type == "Synced"_L1) && condition["status"].is("False")
                && verdict().match(reason).hasMatch()
            : condition["status"].is("False")
            // The object as a whole is down, or nothing sums it up.
            ? isDown ? isSummary(type) || !reason.isEmpty() : isGoodWhenTrue(type)
            : condition["status"].is("Unknown") && verdict().match(reason).hasMatch();
        if (isBad)
            consider(best,
                     {.field = u"status.conditions[%1]"_s.arg(type),
                      .reason = reason,
                      .message = condition["message"].text(),
                      .isSummary = isSummary(type),
                      .since = secondsOf(condition["lastTransitionTime"])});
    }
    if (!isWell)
        considerParents(object, best);
    // Snapshots have no conditions: Kubernetes CSI, VolumeSnapshotError.
    if (const JsonView error = object.status()["error"];
        error["message"] && object.status().has("readyToUse") && !object.status()["readyToUse"].flag())
        consider(best,
                 {.field = u"status.error"_s,
                  .message = error["message"].text(),
                  .since = secondsOf(error["time"])});
    if (auto phase = badPhase(object); phase && !isWell) {
        if (!best || !best->complaint.isFailure)
            return phase;
        best->complaint.isSummary = true;
        return best->complaint;
    }
    if (!best)
        return {};
    Complaint found = std::move(best->complaint);
    // Where a controller writes no times it may have been true for long or for a moment.
    const bool isTimed = found.since > 0;
    if (!isTimed)
        found.since = object.created();
    const qint64 lasts = now - found.since;
    if (found.isFailure) {
        const bool isVerdict = verdict().match(found.reason).hasMatch();
        if (!isVerdict && (lasts < firstTries || (isAtWork && lasts < waitingTime)))
            return {};
        if (!isVerdict && isPassing(found.message) && (!isTimed || lasts < waitingTime))
            return {};
    } else if (!isDown || now - object.created() < waitingTime) {
        return {};
    }
    found.isSummary = isDown;
    return found;
}

std::optional<MissingRight> missingRightIn(const QString &message)
{
    // Literal words first: most messages are about something else.
    if (message.contains(" cannot "_L1)) {
        static const QRegularExpression kubernetes(
            u"(?:[Uu]ser \"([^\"]{1,300})\" )?cannot (\\w{2,20}) resource \"([^\"]{1,200})\"(?: in API group \"([^\"]{0,200})\")?((?: in the namespace \"[^\"]{1,100}\"| at the cluster scope)?)"_s);
        if (const auto match = kubernetes.match(message); match.hasMatch()) {
            const QString group = match.captured(4);
            return MissingRight{match.captured(1),
                                match.captured(2) + u' ' + match.captured(3)
                                    + (group.isEmpty() ? QString() : u'.' + group),
                                match.captured(5).trimmed(), true};
        }
    }
    if (message.contains("not authorized to perform"_L1)) {
        static const QRegularExpression aws(
            u"(?:(?:User|Principal): (\\S{1,300}) )?is not authorized to perform:? (\\S{1,120}?)(?: on(?: the)? resource:? [\"']?([^\\s\"',]{1,300}))?(?=[\\s\"',.]|$)"_s);
        if (const auto match = aws.match(message); match.hasMatch())
            return MissingRight{match.captured(1), match.captured(2), match.captured(3)};
    }
    if (message.contains(" authorized to call "_L1)) {
        static const QRegularExpression karpenter(
            u"is(?:n't| not) authorized to call ([a-z0-9-]{2,40}:\\w{2,80})"_s);
        if (const auto match = karpenter.match(message); match.hasMatch())
            return MissingRight{{}, match.captured(1), {}};
    }
    if (message.contains("ermission"_L1) || message.contains(" access"_L1)) {
        static const QRegularExpression google(
            u"[Pp]ermission '?((?<=')[\\w./-]{4,120}|[a-z][\\w-]{1,60}\\.[\\w./-]{3,120})'? denied(?: on (?:resource )?'?([^\\s']{1,200}))?|[Rr]equired \"([\\w./-]{4,120})\" permission(?:\\(s\\))? for \"([^\"]{1,200})\"|(\\S{1,200}) does not have ([\\w./]{4,120}) access(?: to (?:the )?([^.]{1,200}))?|missing permission ([a-z]+\\.[\\w./]{3,120}\\w)(?: on (?:resource )?'?([^\\s',]{1,200}[^\\s',.]))?|(?:caller|[Aa]ccount|[Uu]ser|[Pp]rincipal|[Cc]aller|[Cc]lient) (?:does not have|lacks)(?: the)?(?: permission)? '?([a-z]+\\.[\\w./]{4,120})"_s);
        if (const auto match = google.match(message); match.hasMatch())
            return MissingRight{match.captured(5),
                                match.captured(1) + match.captured(3) + match.captured(6) + match.captured(8)
                                    + match.captured(10),
                                match.captured(2) + match.captured(4) + match.captured(7)
                                    + match.captured(9)};
    }
    return {};
}

QString rightMissing(const MissingRight &refusal)
{
    const QString what = refusal.on.isEmpty() ? refusal.action
        : refusal.isKubernetes                ? refusal.action + u' ' + refusal.on
                                              : Say::tr("%1 on %2").arg(refusal.action, refusal.on);
    return refusal.who.isEmpty() ? Say::tr("The right that is missing: %1.").arg(what)
                                 : Say::tr("%1 lacks the right: %2.").arg(refusal.who, what);
}

bool refusedForCapacity(const QString &message, Diagnosis &made)
{
    // A namespace's own quota is the cluster's matter. Source: kubernetes, plugin/pkg/admission/resourcequota.
    if (message.contains("exceeded quota: "_L1) && message.contains("limited: "_L1))
        return false;
    const CapacityFinding capacity = capacityOf({}, message);
    const bool quota = capacity.problem == CapacityProblem::Quota;
    if (!quota && capacity.problem != CapacityProblem::Stockout)
        return false;
    made.id = quota ? u"accelerator.quota"_s : u"accelerator.stockout"_s;
    made.title = quota ? Say::tr("A quota of the project or account is used up")
                       : Say::tr("The cloud has no such machine to give now");
    made.about.append(u"cloud/capacity"_s);
    made.remedies = {quota ? todo(Say::tr("Ask for more of it, or free some"),
                                  u"gcloud compute regions describe REGION --format=\"table(quotas)\""_s)
                           : todo(Say::tr("See where it is offered"), u"slipway zones --accelerator TYPE"_s)};
    return true;
}

} // namespace slipway::diagnosis
