// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// cloudquotas v1, quotaPreferences: requests for more quota. At Google automation or people decide; here a rule does, after a while.
#include "app/sandbox/google/cloudcontext.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

const QString kFamilyId = u"GPUS-PER-GPU-FAMILY-per-project-region"_s;
constexpr std::chrono::minutes kDecisionTakes{
    2}; // "most are decided by automation, within minutes" (Cloud Quotas' help)

/// What the rule grants at most: a handful of cards to a project that nobody knows, more of what is plenty.
qint64 mostGranted(const QString &quotaId)
{
    return quotaId.contains("GPU"_L1) || quotaId.contains("TPU"_L1) ? 16 : 4096;
}

/// The limit that the id and dimensions name; nothing when there is no such quota.
std::optional<qint64> limitOf(const ProjectState &on, const QString &id, const QJsonObject &dimensions)
{
    const QString region = dimensions.value("region"_L1).toString();
    if (id == kFamilyId) {
        const auto family = on.spec.gpuFamilyQuotas.value(dimensions.value("gpu_family"_L1).toString());
        return family.value(region, family.value(u"*"_s, 0));
    }
    const QString metric = id.section(u"-per-project"_s, 0, 0).replace(u'-', u'_');
    const auto quotas = id.endsWith("-per-project-region"_L1) ? on.spec.regionQuotas.value(region)
        : id.endsWith("-per-project"_L1)                      ? on.spec.quotas
                                                              : QMap<QString, Quota>();
    const auto there = quotas.constFind(metric);
    return there == quotas.cend() ? std::nullopt : std::optional(qint64(there->limit));
}

void setLimit(ProjectState &on, const QString &id, const QJsonObject &dimensions, qint64 value)
{
    const QString region = dimensions.value("region"_L1).toString();
    const QString metric = id.section(u"-per-project"_s, 0, 0).replace(u'-', u'_');
    if (id == kFamilyId)
        on.spec.gpuFamilyQuotas[dimensions.value("gpu_family"_L1).toString()].insert(region, value);
    else if (id.endsWith("-per-project-region"_L1))
        on.spec.regionQuotas[region][metric].limit = double(value);
    else
        on.spec.quotas[metric].limit = double(value);
}

using Preferences = QMap<QString, QJsonObject>; ///< by "projects/NUMBER/locations/global/quotaPreferences/ID"

void put(QJsonObject &preference, const QString &key, const QJsonValue &value)
{
    QJsonObject config = preference.value("quotaConfig"_L1).toObject();
    config.insert(key, value);
    preference.insert(u"quotaConfig"_s, config);
}

void decide(CloudContext &context, QJsonObject &preference, ProjectState &on)
{
    const QString id = preference.value("quotaId"_L1).toString();
    const QJsonObject dimensions = preference.value("dimensions"_L1).toObject();
    const qint64 wanted = preference.value("quotaConfig"_L1)["preferredValue"_L1].toString().toLongLong();
    preference.insert(u"reconciling"_s, false);
    preference.insert(u"updateTime"_s, context.stamp());
    if (wanted >= 0 && wanted <= mostGranted(id)) {
        setLimit(on, id, dimensions, wanted);
        put(preference, u"grantedValue"_s, QString::number(wanted));
        put(preference, u"stateDetail"_s, u"The quota increase request was approved."_s);
    } else {
        // The words of Google's letter on a request that is refused; what stateDetail itself says then is in no reference (unverified).
        put(preference, u"stateDetail"_s,
            u"Unfortunately, we are unable to grant you additional quota at this time. If this is a new project please wait 48h until you resubmit the request or until your Billing account has additional history."_s);
    }
}

/// Checks what was sent and begins what becomes of it; answers.
void ask(CloudContext &context, Preferences &preferences, const GoogleCall &call, ProjectState &on,
         const QString &name, const QJsonObject &body)
{
    const QString id = body.value("quotaId"_L1).toString();
    const QJsonObject dimensions = body.value("dimensions"_L1).toObject();
    if (body.value("service"_L1) != "compute.googleapis.com"_L1)
        return call.notFound(u"Requested entity was not found."_s); // the sandbox knows compute's only
    const auto limit = limitOf(on, id, dimensions);
    if (!limit)
        return call.notFound(u"Quota '%1' was not found for service 'compute.googleapis.com'."_s.arg(id));
    bool isNumber = false;
    const qint64 wanted =
        body.value("quotaConfig"_L1)["preferredValue"_L1].toVariant().toString().toLongLong(&isNumber);
    if (!isNumber || wanted < -1)
        return call.refuse("INVALID_ARGUMENT", u"Invalid value for quota_config.preferred_value."_s);
    if ((wanted < 0 || wanted > *limit) && body.value("contactEmail"_L1).toString().isEmpty())
        return call.refuse("INVALID_ARGUMENT", u"contact_email is required to request a quota increase."_s);
    QJsonObject preference = preferences.value(name);
    if (preference.isEmpty())
        preference = {{u"name"_s, name}, {u"createTime"_s, context.stamp()}};
    preference.insert(u"service"_s, body.value("service"_L1));
    preference.insert(u"quotaId"_s, id);
    preference.insert(u"dimensions"_s, dimensions);
    preference.insert(u"justification"_s, body.value("justification"_L1)); // the address is input only
    preference.insert(u"quotaConfig"_s,
                      QJsonObject{{u"preferredValue"_s, QString::number(wanted)},
                                  {u"grantedValue"_s, QString::number(*limit)},
                                  {u"traceId"_s, context.uniqueNumber()}});
    preference.insert(u"etag"_s, context.uniqueNumber());
    preference.insert(u"updateTime"_s, context.stamp());
    if (wanted >= 0 && wanted <= *limit) { // a decrease holds at once
        setLimit(on, id, dimensions, wanted);
        put(preference, u"grantedValue"_s, QString::number(wanted));
    } else {
        preference.insert(u"reconciling"_s, true);
        context.clock.after(
            kDecisionTakes,
            [&context, &preferences, name, project = on.id, etag = preference.value("etag"_L1)] {
                QJsonObject &now = preferences[name];
                if (now.value("etag"_L1) == etag) // nobody has asked for something else since
                    decide(context, now, context.projects[project]);
            });
    }
    preferences.insert(name, preference);
    call.ok(preference);
}

} // namespace

void addQuotaPreferences(CloudContext &context, GoogleRouter &router)
{
    constexpr auto style = GoogleCall::Style::Rpc;
    const auto preferences = std::make_shared<Preferences>();
    const QString base = u"/cloudquotas/v1/projects/{project}/locations/global/quotaPreferences"_s;
    const auto project = [&context](const GoogleCall &call, const QString &permission) {
        return context.require(call, call.capture(u"project"_s), u"cloudquotas.googleapis.com"_s, permission);
    };
    const auto nameOf = [](const ProjectState &on, const QString &id) {
        return u"projects/%1/locations/global/quotaPreferences/%2"_s.arg(on.spec.number, id);
    };
    router.add("GET", base, style, [project, preferences](const GoogleCall &call) {
        const ProjectState *on = project(call, u"cloudquotas.quotas.get"_s);
        if (!on)
            return;
        QJsonArray all;
        for (const QJsonObject &each : std::as_const(*preferences)) {
            if (each.value("name"_L1).toString().startsWith(u"projects/%1/"_s.arg(on->spec.number)))
                all.append(each);
        }
        call.page({}, u"quotaPreferences"_s, all, u"pageSize"_s, 100, 500);
    });
    router.add("GET", base + "/{preference}"_L1, style,
               [project, preferences, nameOf](const GoogleCall &call) {
                   const ProjectState *on = project(call, u"cloudquotas.quotas.get"_s);
                   if (!on)
                       return;
                   const auto there = preferences->constFind(nameOf(*on, call.capture(u"preference"_s)));
                   if (there == preferences->cend())
                       return call.notFound(u"Requested entity was not found."_s);
                   call.ok(*there);
               });
    router.add("POST", base, style, [&context, project, preferences, nameOf](const GoogleCall &call) {
        ProjectState *on = project(call, u"cloudquotas.quotas.update"_s);
        const auto body = on ? call.json() : std::nullopt;
        if (!body)
            return;
        QString id = call.request.param(u"quotaPreferenceId"_s);
        if (id.isEmpty())
            id = context.newOperationId().section(u'-', -1);
        const QString name = nameOf(*on, id);
        for (const QJsonObject &each : std::as_const(*preferences)) {
            // One for each quota and set of dimensions, whatever it is called.
            const bool isSame = each.value("quotaId"_L1) == body->value("quotaId"_L1)
                && each.value("dimensions"_L1).toObject() == body->value("dimensions"_L1).toObject();
            if (each.value("name"_L1).toString() == name
                || (isSame && each.value("name"_L1).toString().section(u'/', 1, 1) == on->spec.number))
                return call.refuse("ALREADY_EXISTS", u"Requested entity already exists"_s);
        }
        ask(context, *preferences, call, *on, name, *body);
    });
    router.add("PATCH", base + "/{preference}"_L1, style,
               [&context, project, preferences, nameOf](const GoogleCall &call) {
                   ProjectState *on = project(call, u"cloudquotas.quotas.update"_s);
                   const auto body = on ? call.json() : std::nullopt;
                   if (!body)
                       return;
                   const QString name = nameOf(*on, call.capture(u"preference"_s));
                   const QJsonObject there = preferences->value(name);
                   if (there.isEmpty() && call.request.param(u"allowMissing"_s) != "true"_L1)
                       return call.notFound(u"Requested entity was not found."_s);
                   const QString etag = body->value("etag"_L1).toString();
                   if (!etag.isEmpty() && etag != there.value("etag"_L1).toString())
                       return call.refuse("ABORTED", u"The etag does not match."_s);
                   ask(context, *preferences, call, *on, name, *body);
               });
}

} // namespace slipway::sandbox
