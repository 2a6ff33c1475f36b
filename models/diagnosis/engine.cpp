// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redact.h"
#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/say.h"
#include "kube/visibletext.h"
#include "plan/kube/kubechanges.h"

#include <QCoreApplication>

#include <array>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// An evidence chain is read by a person: what comes after this many links is counted, not listed.
constexpr qsizetype longestChain = 12;
/// Logs and events can be long; the line that counts is near the front of what rules quote.
constexpr qsizetype longestValue = 600;

bool meets(const QStringList &one, const std::set<QString> &other)
{
    return std::ranges::any_of(one, [&other](const QString &label) { return other.contains(label); });
}

void tidy(QList<Evidence> &evidence)
{
    QList<Evidence> kept;
    for (Evidence &each : evidence) {
        each.value = visibleText(each.value.left(longestValue), true);
        if (!kept.contains(each))
            kept.append(each);
    }
    if (kept.size() > longestChain) {
        const qsizetype more = kept.size() - longestChain;
        kept.resize(longestChain);
        kept.append({.object = kept.constLast().object,
                     .field = Say::tr("and"),
                     .value = Say::tr("%1 more").arg(more)});
    }
    evidence = kept;
}

Finding findingOf(const Diagnosis &diagnosis, const QString &family)
{
    Finding finding{.id = diagnosis.id,
                    .severity = diagnosis.severity,
                    .title = diagnosis.title,
                    .cause = visibleText(diagnosis.cause, true),
                    .evidence = diagnosis.evidence,
                    .remedies = diagnosis.remedies,
                    .check = family,
                    .subject = diagnosis.key.isEmpty() && !diagnosis.evidence.isEmpty()
                        ? diagnosis.evidence.constFirst().object
                        : diagnosis.key};
    finding.title = visibleText(diagnosis.title);
    if (diagnosis.cannotTell) {
        finding.severity = Severity::Info;
        finding.state = Finding::State::CannotTell;
    }
    tidy(finding.evidence);
    return finding;
}

} // namespace

std::span<const RuleFamily> allFamilies()
{
    // A family that knows causes runs before one that knows symptoms only.
    static constexpr std::array all{
        RuleFamily{"cloud"_L1, diagnosis::cloudRules},
        RuleFamily{"references"_L1, diagnosis::referenceRules},
        RuleFamily{"revisions"_L1, diagnosis::revisionRules},
        RuleFamily{"images"_L1, diagnosis::imageRules},
        RuleFamily{"volumes"_L1, diagnosis::volumeRules},
        RuleFamily{"identity"_L1, diagnosis::identityRules},
        RuleFamily{"scheduling"_L1, diagnosis::schedulingRules},
        RuleFamily{"network"_L1, diagnosis::networkRules},
        RuleFamily{"mesh"_L1, diagnosis::meshRules},
        RuleFamily{"placeholders"_L1, diagnosis::placeholderRules},
        RuleFamily{"crashes"_L1, diagnosis::crashRules},
        RuleFamily{"startup"_L1, diagnosis::startupRules},
        RuleFamily{"services"_L1, diagnosis::serviceRules},
        RuleFamily{"monitors"_L1, diagnosis::monitorRules},
        RuleFamily{"traffic"_L1, diagnosis::trafficRules},
        RuleFamily{"gateway"_L1, diagnosis::gatewayRules},
        RuleFamily{"certificates"_L1, diagnosis::certificateRules},
        RuleFamily{"serving"_L1, diagnosis::servingRules},
        RuleFamily{"applied"_L1, diagnosis::applyRules},
        RuleFamily{"deliveries"_L1, diagnosis::deliveryRules},
        RuleFamily{"operators"_L1, diagnosis::operatorRules},
        RuleFamily{"outcomes"_L1, diagnosis::outcomeRules},
        RuleFamily{"jobs"_L1, diagnosis::jobRules},
        RuleFamily{"ingress"_L1, diagnosis::ingressRules},
        RuleFamily{"general"_L1, diagnosis::generalRules},
        RuleFamily{"nodes"_L1, diagnosis::nodeRules},
        RuleFamily{"workloads"_L1, diagnosis::workloadRules},
    };
    return all;
}

void Report::add(Diagnosis diagnosis)
{
    if (diagnosis.cannotTell)
        diagnosis.severity = Severity::Info;
    if (m_copies)
        m_copies->push_back(diagnosis);
    const QString key = diagnosis.id + u'\n' + diagnosis.key;
    if (!diagnosis.isSymptom && !diagnosis.cannotTell) {
        for (const QString &label : std::as_const(diagnosis.about)) {
            if (m_explained.insert(label).second)
                m_explainedPrint += qHash(label, 29);
        }
    }
    if (const auto found = m_byKey.constFind(key); found != m_byKey.constEnd()) {
        Diagnosis &first = m_all[std::size_t(*found)];
        first.severity = std::max(first.severity, diagnosis.severity);
        first.evidence += diagnosis.evidence;
        for (const QString &label : std::as_const(diagnosis.about)) {
            if (!first.about.contains(label))
                first.about.append(label);
        }
        first.from += diagnosis.from;
        return;
    }
    m_byKey.insert(key, qsizetype(m_all.size()));
    m_all.push_back(std::move(diagnosis));
}

bool Report::isExplained(const QString &label) const
{
    return m_explained.contains(label);
}

QList<Finding> diagnose(const Snapshot &snapshot)
{
    Report report;
    QHash<QString, QString> familyOf;
    for (const RuleFamily &family : allFamilies()) {
        const std::size_t before = report.all().size();
        family.run(snapshot, report);
        for (std::size_t i = before; i < report.all().size(); ++i)
            familyOf.insert(report.all()[i].id, family.name);
    }
    return findingsOf(report.take(), familyOf);
}

QList<Finding> findingsOf(std::vector<Diagnosis> all, const QHash<QString, QString> &familyOf)
{
    // A symptom goes to a cause of its own objects, else to one of the objects it comes from, else to the symptom of those.
    std::vector<std::set<QString>> abouts;
    for (Diagnosis &each : all) {
        abouts.emplace_back(each.about.begin(), each.about.end());
        // Each pod of a workload adds the same objects; they are compared with every finding below.
        each.from.removeDuplicates();
    }
    std::vector<std::ptrdiff_t> under(all.size(), -1);
    const auto reaches = [&under](std::ptrdiff_t from, std::ptrdiff_t to) {
        for (std::ptrdiff_t at = from; at >= 0; at = under[std::size_t(at)]) {
            if (at == to)
                return true;
        }
        return false;
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].isSymptom)
            continue;
        std::ptrdiff_t best = -1;
        int bestScore = 0;
        for (std::size_t j = 0; j < all.size(); ++j) {
            if (i == j)
                continue;
            const bool own = !all[j].isSymptom && meets(all[i].about, abouts[j]);
            const bool upstream = meets(all[i].from, abouts[j]);
            if (!own && !upstream)
                continue;
            // What is certain beats what cannot be told, a cause beats a symptom, the worse beats the milder.
            const int score = (own ? 8 : 4) + (all[j].isSymptom ? 0 : 16) + (all[j].cannotTell ? -12 : 0)
                + int(all[j].severity);
            if (score > bestScore && !reaches(std::ptrdiff_t(j), std::ptrdiff_t(i))) {
                best = std::ptrdiff_t(j);
                bestScore = score;
            }
        }
        under[i] = best;
    }
    std::vector<int> consequences(all.size(), 0);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (under[i] < 0)
            continue;
        std::size_t root = i;
        while (under[root] >= 0)
            root = std::size_t(under[root]);
        all[root].evidence += all[i].evidence;
        ++consequences[root];
        // What waits on something that is only informed about is not broken; what is broken is not mere information.
        if (all[root].cannotTell || all[root].isSymptom)
            all[root].severity =
                std::max(all[root].severity, all[root].cannotTell ? Severity::Info : all[i].severity);
    }
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (under[i] < 0)
            order.push_back(i);
    }
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        const auto rank = [&](std::size_t i) {
            return std::tuple(-int(all[i].severity), all[i].isSymptom ? 1 : 0, -consequences[i]);
        };
        return rank(a) < rank(b);
    });
    QList<Finding> findings;
    for (const std::size_t i : order)
        findings.append(findingOf(all[i], familyOf.value(all[i].id)));
    sortByUrgency(findings);
    return findings;
}

namespace diagnosis {

Evidence seen(const KubeObject &object, const QString &field, const QString &value)
{
    // A bundle from elsewhere may hold credentials that nobody took out.
    return {.object = object.label(), .field = field, .value = redacted(value)};
}

Evidence seen(const KubeObject &object, const QString &field, JsonView value)
{
    return seen(object, field, value ? value.scalar() : Say::tr("(not set)"));
}

Remedy todo(const QString &description, const QString &command)
{
    return {.description = description, .command = command};
}

Remedy patchOf(const QString &description, const KubeObject &object, QJsonObject patch)
{
    return {.description = description,
            .change = std::make_shared<PatchObject>(object.apiVersion, object.kind, object.nameSpace,
                                                    object.name, std::move(patch))};
}

QString inNamespace(const QString &nameSpace)
{
    return nameSpace.isEmpty() ? QString() : u" -n "_s + shellWord(nameSpace);
}

QString editCommand(const QString &kind, const QString &name, const QString &nameSpace)
{
    return u"kubectl edit %1 %2%3"_s.arg(kind.toLower(), shellWord(name), inNamespace(nameSpace));
}

QString duration(qint64 seconds)
{
    if (seconds < 120)
        return Say::tr("%1 s").arg(std::max<qint64>(seconds, 0));
    if (seconds < 2 * 3600)
        return Say::tr("%1 min").arg(seconds / 60);
    if (seconds < 48 * 3600)
        return Say::tr("%1 h").arg(seconds / 3600);
    return Say::tr("%1 days").arg(seconds / 86'400);
}

} // namespace diagnosis

} // namespace slipway
