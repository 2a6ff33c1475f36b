// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chain/chain.h"

#include "chain/chainwords.h"

#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

QLatin1StringView nameOf(Link::State state)
{
    switch (state) {
    case Link::State::Holds:
        return "holds"_L1;
    case Link::State::Broken:
        return "broken"_L1;
    case Link::State::NotJudged:
        return "not-judged"_L1;
    case Link::State::Unknown:
        break;
    }
    return "unknown"_L1;
}

int Chain::broken() const
{
    for (int i = 0; i < int(links.size()); ++i) {
        if (links.at(i).state == Link::State::Broken)
            return i;
    }
    return -1;
}

std::optional<bool> Chain::holds() const
{
    if (broken() >= 0)
        return false;
    const bool all =
        std::ranges::all_of(links, [](const Link &link) { return link.state == Link::State::Holds; });
    return all && !links.isEmpty() ? std::optional(true) : std::nullopt;
}

std::optional<Finding> Chain::finding() const
{
    const int index = broken();
    if (index < 0)
        return {};
    const Link &link = links.at(index);
    Finding made{.id = u"chain."_s + link.id,
                 .severity = Severity::Error,
                 .title = link.observed.isEmpty()
                     ? ChainWords::tr("%1: %2 is broken").arg(title, link.what)
                     : ChainWords::tr("%1: %2 is broken: %3").arg(title, link.what, link.observed),
                 .cause = link.why,
                 .evidence = link.evidence,
                 .remedies = link.remedies,
                 .check = u"chain"_s,
                 .subject = subject + u' ' + link.object};
    return made;
}

QJsonObject Chain::toJson() const
{
    // One way to write evidence and remedies: that of findings.
    QJsonArray array;
    for (const Link &link : links) {
        const QJsonObject as = Finding{.evidence = link.evidence, .remedies = link.remedies}.toJson();
        array.append(QJsonObject{{"id"_L1, link.id},
                                 {"what"_L1, link.what},
                                 {"object"_L1, link.object},
                                 {"state"_L1, nameOf(link.state)},
                                 {"observed"_L1, link.observed},
                                 {"expected"_L1, link.expected},
                                 {"why"_L1, link.why},
                                 {"evidence"_L1, as.value("evidence"_L1)},
                                 {"remedy"_L1, as.value("remedy"_L1)}});
    }
    const std::optional<bool> whole = holds();
    const int index = broken();
    return {{"kind"_L1, kind},
            {"subject"_L1, subject},
            {"holds"_L1, whole ? QJsonValue(*whole) : QJsonValue()},
            {"broken"_L1, index >= 0 ? QJsonValue(index) : QJsonValue()},
            {"links"_L1, array}};
}

QJsonObject chainsJson(const QList<Chain> &chains)
{
    QJsonArray array;
    for (const Chain &chain : chains)
        array.append(chain.toJson());
    return {{"chains"_L1, array}};
}

ChainForge::ChainForge(const QString &kind, const QString &title, const QString &subject)
    : m_chain{.kind = kind, .title = title, .subject = subject}
{
}

Link &ChainForge::add(const QString &id, const QString &what, const QString &object)
{
    m_chain.links.append({.id = id, .what = what, .object = object});
    return m_chain.links.last();
}

Chain ChainForge::take()
{
    const int index = m_chain.broken();
    for (int i = index + 1; index >= 0 && i < int(m_chain.links.size()); ++i) {
        Link &link = m_chain.links[i];
        link.state = Link::State::NotJudged;
        link.why = ChainWords::tr("It comes after a broken link.");
        link.remedies.clear();
    }
    return std::move(m_chain);
}

} // namespace slipway
