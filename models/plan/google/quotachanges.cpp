// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/google/quotachanges.h"

#include "base/shellwords.h"
#include "google/quotapreference.h"

#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// What was asked for before of the same quota in the same place.
const QuotaPreference *earlier(const QList<QuotaPreference> &all, const QString &quotaId,
                               const QMap<QString, QString> &dimensions)
{
    const auto there = std::ranges::find_if(all, [&](const QuotaPreference &each) {
        return each.service == "compute.googleapis.com"_L1 && each.quotaId == quotaId
            && each.dimensions == dimensions;
    });
    return there == all.end() ? nullptr : &*there;
}

QString amountText(qint64 value)
{
    return value < 0 ? changeWords(QT_TRANSLATE_NOOP("Change", "unlimited")) : QString::number(value);
}

} // namespace

QString RequestGoogleQuota::place() const
{
    if (m_wish.dimensions.isEmpty())
        return m_projectId;
    QStringList rest = m_wish.dimensions.values();
    const QString region = m_wish.dimensions.value(u"region"_s);
    if (rest.removeOne(region))
        rest.prepend(region);
    return rest.join(u", "_s);
}

QString RequestGoogleQuota::preferenceId() const
{
    static const QRegularExpression odd(u"[^a-z0-9-]"_s);
    QString id = QStringList{u"slipway"_s, m_wish.quotaId.section(u"-per-project"_s, 0, 0)}.join(u'-');
    for (const QString &each : m_wish.dimensions)
        id += u'-' + each;
    // Google's resource ids: 63 letters at most (AIP-122).
    return id.toLower().replace(odd, u"-"_s).left(63);
}

QString RequestGoogleQuota::object() const
{
    return u"quota/%1/%2"_s.arg(place(), m_wish.quotaId).remove(u' ');
}

QString RequestGoogleQuota::title() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Ask Google to raise the quota %1 in %2 to %3"))
        .arg(m_wish.quotaId, place(), amountText(m_wish.value));
}

QString RequestGoogleQuota::command() const
{
    QStringList words{u"gcloud"_s, u"beta"_s, u"quotas"_s, u"preferences"_s, u"create"_s};
    words << "--preference-id="_L1 + preferenceId() << "--project="_L1 + m_projectId
          << u"--service=compute.googleapis.com"_s << "--quota-id="_L1 + m_wish.quotaId
          << u"--preferred-value=%1"_s.arg(m_wish.value);
    QStringList dimensions;
    for (auto it = m_wish.dimensions.cbegin(); it != m_wish.dimensions.cend(); ++it)
        dimensions << it.key() + u'=' + *it;
    if (!dimensions.isEmpty())
        words << "--dimensions="_L1 + dimensions.join(u',');
    if (!m_wish.justification.isEmpty())
        words << "--justification="_L1 + m_wish.justification;
    if (!m_wish.contactEmail.isEmpty())
        words << "--email="_L1 + m_wish.contactEmail;
    const QString line = shellCommand(words);
    return m_wish.contactEmail.isEmpty() ? line + " --email=\"$(gcloud config get-value core/account)\""_L1
                                         : line;
}

std::optional<Error> RequestGoogleQuota::lacks(const ChangeContext &context) const
{
    if (auto missing = GoogleChange::lacks(context))
        return missing;
    if (quotaPreferencesOf(context.google))
        return {};
    return fail(ErrorKind::Unavailable,
                changeWords(QT_TRANSLATE_NOOP("Change", "This connection cannot ask Google for quota.")))
        .error();
}

Task<QJsonObject> RequestGoogleQuota::look(ChangeContext context, std::stop_token stop)
{
    auto info = co_await context.google->quotaInfo(m_projectId, m_wish.quotaId, stop);
    if (!info)
        co_return std::unexpected(std::move(info.error()).within(u"quotaInfos"_s));
    auto all = co_await quotaPreferencesOf(context.google)->quotaPreferences(m_projectId, stop);
    if (!all)
        co_return std::unexpected(std::move(all.error()).within(u"quotaPreferences"_s));
    QJsonObject seen;
    bool done = false;
    if (const auto value = info->valueFor(m_wish.dimensions)) {
        seen.insert("value"_L1, *value);
        done = *value < 0 || (m_wish.value >= 0 && *value >= m_wish.value);
    }
    if (!info->isIncreaseEligible)
        seen.insert("ineligible"_L1,
                    info->ineligibilityReason.isEmpty() ? u"isEligible: false"_s : info->ineligibilityReason);
    if (const QuotaPreference *asked = earlier(*all, m_wish.quotaId, m_wish.dimensions)) {
        seen.insert("preference"_L1, asked->name);
        seen.insert("asked"_L1, asked->preferredValue);
        seen.insert("open"_L1, asked->isReconciling);
        if (asked->grantedValue)
            seen.insert("granted"_L1, *asked->grantedValue);
        if (!asked->stateDetail.isEmpty())
            seen.insert("stateDetail"_L1, asked->stateDetail);
        done = done
            || (asked->isReconciling
                && (asked->preferredValue < 0
                    || (m_wish.value >= 0 && asked->preferredValue >= m_wish.value)));
    }
    seen.insert("done"_L1, done);
    co_return seen;
}

QString RequestGoogleQuota::doneText() const
{
    return changeWords(
        QT_TRANSLATE_NOOP("Change", "The quota is high enough, or was asked for and is not decided yet."));
}

QStringList RequestGoogleQuota::details(const QJsonObject &seen) const
{
    QStringList lines = doneDetails(seen);
    if (seen.contains("ineligible"_L1))
        lines << changeWords(
                     QT_TRANSLATE_NOOP("Change",
                                       "Google takes no request for this quota from this project (%1): "
                                       "this step would fail."))
                     .arg(seen.value("ineligible"_L1).toString());
    if (!m_wish.justification.isEmpty())
        lines << changeWords(QT_TRANSLATE_NOOP("Change", "The reason that is given: %1"))
                     .arg(m_wish.justification);
    if (!m_wish.contactEmail.isEmpty())
        lines << changeWords(QT_TRANSLATE_NOOP("Change", "Google may ask back at %1."))
                     .arg(m_wish.contactEmail);
    lines << changeWords(QT_TRANSLATE_NOOP(
        "Change",
        "Google decides: its automation often within minutes, people in days, and either may refuse. Asking "
        "costs nothing and cannot be taken back."));
    return lines;
}

QStringList RequestGoogleQuota::doneDetails(const QJsonObject &seen) const
{
    QStringList lines;
    if (seen.contains("value"_L1))
        lines << changeWords(QT_TRANSLATE_NOOP("Change", "%1 in %2: %3 now."))
                     .arg(m_wish.quotaId, place(), amountText(seen.value("value"_L1).toInteger()));
    if (seen.contains("preference"_L1)) {
        const QString asked = amountText(seen.value("asked"_L1).toInteger());
        QString line = seen.value("open"_L1).toBool()
            ? changeWords(QT_TRANSLATE_NOOP("Change", "%1 were asked for already, and are not decided yet."))
                  .arg(asked)
            : seen.contains("granted"_L1)
            ? changeWords(QT_TRANSLATE_NOOP("Change", "%1 were asked for already; granted: %2."))
                  .arg(asked, amountText(seen.value("granted"_L1).toInteger()))
            : changeWords(QT_TRANSLATE_NOOP("Change", "%1 were asked for already.")).arg(asked);
        if (const QString words = seen.value("stateDetail"_L1).toString(); !words.isEmpty())
            line += u' ' + words;
        lines << line;
    }
    return lines;
}

Task<QJsonObject> RequestGoogleQuota::make(ChangeContext context, QJsonObject captured, ProgressSink,
                                           std::stop_token stop)
{
    if (captured.contains("ineligible"_L1))
        co_return fail(
            ErrorKind::Forbidden,
            changeWords(QT_TRANSLATE_NOOP("Change", "Google takes no request for %1 from this project: %2"))
                .arg(m_wish.quotaId, captured.value("ineligible"_L1).toString()),
            object(),
            changeWords(QT_TRANSLATE_NOOP(
                "Change",
                "A billing account that is paid for some time, or Google's sales, can change that.")));
    QuotaPreferences *quotas = quotaPreferencesOf(context.google);
    QuotaPreference wanted{.quotaId = m_wish.quotaId,
                           .dimensions = m_wish.dimensions,
                           .preferredValue = m_wish.value,
                           .contactEmail = m_wish.contactEmail,
                           .justification = m_wish.justification};
    if (wanted.contactEmail.isEmpty()) {
        auto account = co_await context.google->account(stop);
        if (!account)
            co_return std::unexpected(std::move(account.error()));
        wanted.contactEmail = account->account;
    }
    // Google has one preference for each quota and place: what was asked for before, by whomever, is changed.
    auto all = co_await quotas->quotaPreferences(m_projectId, stop);
    if (!all)
        co_return std::unexpected(std::move(all.error()).within(u"quotaPreferences"_s));
    Result<QuotaPreference> asked;
    if (const QuotaPreference *before = earlier(*all, m_wish.quotaId, m_wish.dimensions)) {
        wanted.name = before->name;
        wanted.etag = before->etag;
        asked = co_await quotas->updateQuotaPreference(wanted, stop);
    } else {
        asked = co_await quotas->createQuotaPreference(m_projectId, preferenceId(), wanted, stop);
    }
    if (!asked)
        co_return std::unexpected(std::move(asked.error()).within(u"quotaPreferences"_s));
    if (!asked->isReconciling && asked->grantedValue && *asked->grantedValue >= 0
        && (m_wish.value < 0 || *asked->grantedValue < m_wish.value))
        co_return fail(
            ErrorKind::Forbidden,
            changeWords(QT_TRANSLATE_NOOP("Change", "Google granted %1 of the %2 asked for. %3"))
                .arg(amountText(*asked->grantedValue), amountText(m_wish.value), asked->stateDetail)
                .trimmed(),
            object(),
            changeWords(QT_TRANSLATE_NOOP(
                "Change", "Ask for less, choose another region, or talk to Google's sales.")));
    co_return QJsonObject{{"preference"_L1, asked->name}, {"reconciling"_L1, asked->isReconciling}};
}

QJsonObject RequestGoogleQuota::fields() const
{
    QJsonObject dimensions;
    for (auto it = m_wish.dimensions.cbegin(); it != m_wish.dimensions.cend(); ++it)
        dimensions.insert(it.key(), *it);
    QJsonObject json{{"project"_L1, m_projectId}, {"quota"_L1, m_wish.quotaId}, {"value"_L1, m_wish.value}};
    if (!dimensions.isEmpty())
        json.insert("dimensions"_L1, dimensions);
    if (!m_wish.contactEmail.isEmpty())
        json.insert("contactEmail"_L1, m_wish.contactEmail);
    if (!m_wish.justification.isEmpty())
        json.insert("justification"_L1, m_wish.justification);
    return json;
}

} // namespace slipway
