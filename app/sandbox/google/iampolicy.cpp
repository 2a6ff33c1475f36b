// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/google/iampolicy.h"

#include <QJsonArray>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

// The permissions that Slipway and the calls of the sandbox ask about; `x.*` covers everything below.
const QHash<QString, QStringList> &roles()
{
    static const QStringList viewer{u"resourcemanager.projects.get"_s,
                                    u"resourcemanager.projects.getIamPolicy"_s,
                                    u"compute.*.get"_s,
                                    u"compute.*.list"_s,
                                    u"container.*.get"_s,
                                    u"container.*.list"_s,
                                    u"iam.serviceAccounts.get"_s,
                                    u"iam.serviceAccounts.list"_s,
                                    u"serviceusage.services.get"_s,
                                    u"serviceusage.services.list"_s,
                                    u"serviceusage.quotas.get"_s,
                                    u"cloudquotas.quotas.get"_s,
                                    u"storage.buckets.list"_s,
                                    u"serviceusage.services.use"_s};
    static const QHash<QString, QStringList> table{
        {u"roles/owner"_s, {u"*"_s}},
        {u"roles/editor"_s,
         viewer
             + QStringList{u"compute.*"_s, u"container.*"_s, u"serviceusage.*"_s, u"cloudquotas.*"_s,
                           u"storage.buckets.create"_s, u"storage.buckets.delete"_s,
                           u"iam.serviceAccounts.create"_s, u"iam.serviceAccounts.delete"_s,
                           u"iam.serviceAccounts.update"_s, u"iam.serviceAccounts.actAs"_s}},
        {u"roles/viewer"_s, viewer},
        {u"roles/browser"_s, {u"resourcemanager.projects.get"_s, u"resourcemanager.projects.getIamPolicy"_s}},
        {u"roles/compute.viewer"_s,
         {u"compute.*.get"_s, u"compute.*.list"_s, u"compute.advice.capacity"_s,
          u"resourcemanager.projects.get"_s}},
        {u"roles/compute.admin"_s, {u"compute.*"_s, u"resourcemanager.projects.get"_s}},
        {u"roles/container.admin"_s, {u"container.*"_s, u"resourcemanager.projects.get"_s}},
        {u"roles/container.clusterAdmin"_s,
         {u"container.clusters.*"_s, u"container.operations.*"_s, u"resourcemanager.projects.get"_s}},
        {u"roles/container.developer"_s,
         {u"container.clusters.get"_s, u"container.clusters.list"_s, u"container.operations.*"_s,
          u"resourcemanager.projects.get"_s}},
        {u"roles/container.viewer"_s,
         {u"container.*.get"_s, u"container.*.list"_s, u"resourcemanager.projects.get"_s}},
        {u"roles/container.clusterViewer"_s,
         {u"container.clusters.get"_s, u"container.clusters.list"_s, u"resourcemanager.projects.get"_s}},
        {u"roles/container.serviceAgent"_s, {u"container.*"_s, u"compute.*"_s}},
        {u"roles/container.nodeServiceAccount"_s, {u"storage.objects.get"_s, u"storage.objects.list"_s}},
        {u"roles/container.defaultNodeServiceAccount"_s, {}},
        {u"roles/iam.workloadIdentityUser"_s,
         {u"iam.serviceAccounts.get"_s, u"iam.serviceAccounts.list"_s,
          u"iam.serviceAccounts.getAccessToken"_s, u"iam.serviceAccounts.getOpenIdToken"_s}},
        {u"roles/iam.serviceAccountTokenCreator"_s,
         {u"iam.serviceAccounts.get"_s, u"iam.serviceAccounts.getAccessToken"_s,
          u"iam.serviceAccounts.getOpenIdToken"_s, u"iam.serviceAccounts.signBlob"_s,
          u"iam.serviceAccounts.signJwt"_s}},
        {u"roles/iam.serviceAccountAdmin"_s,
         {u"iam.serviceAccounts.create"_s, u"iam.serviceAccounts.delete"_s, u"iam.serviceAccounts.get"_s,
          u"iam.serviceAccounts.list"_s, u"iam.serviceAccounts.update"_s,
          u"iam.serviceAccounts.getIamPolicy"_s, u"iam.serviceAccounts.setIamPolicy"_s,
          u"resourcemanager.projects.get"_s}},
        {u"roles/iam.serviceAccountUser"_s,
         {u"iam.serviceAccounts.actAs"_s, u"iam.serviceAccounts.get"_s, u"iam.serviceAccounts.list"_s}},
        {u"roles/resourcemanager.projectIamAdmin"_s,
         {u"resourcemanager.projects.get"_s, u"resourcemanager.projects.getIamPolicy"_s,
          u"resourcemanager.projects.setIamPolicy"_s}},
        {u"roles/serviceusage.serviceUsageAdmin"_s, {u"serviceusage.*"_s}},
        {u"roles/serviceusage.serviceUsageConsumer"_s,
         {u"serviceusage.services.get"_s, u"serviceusage.services.list"_s, u"serviceusage.services.use"_s,
          u"serviceusage.quotas.get"_s}},
        {u"roles/cloudquotas.viewer"_s, {u"cloudquotas.quotas.get"_s}},
        {u"roles/cloudquotas.admin"_s, {u"cloudquotas.*"_s}},
        {u"roles/storage.admin"_s, {u"storage.*"_s}},
        {u"roles/storage.objectAdmin"_s,
         {u"storage.objects.*"_s, u"storage.folders.*"_s, u"storage.managedFolders.*"_s}},
        {u"roles/storage.objectUser"_s,
         {u"storage.objects.create"_s, u"storage.objects.delete"_s, u"storage.objects.get"_s,
          u"storage.objects.list"_s, u"storage.objects.update"_s, u"storage.folders.*"_s}},
        {u"roles/storage.objectViewer"_s,
         {u"storage.objects.get"_s, u"storage.objects.list"_s, u"storage.folders.get"_s,
          u"storage.folders.list"_s, u"storage.managedFolders.get"_s, u"storage.managedFolders.list"_s}},
        {u"roles/storage.objectCreator"_s, {u"storage.objects.create"_s, u"storage.folders.create"_s}},
        {u"roles/storage.bucketViewer"_s, {u"storage.buckets.get"_s, u"storage.buckets.list"_s}},
        {u"roles/storage.legacyBucketOwner"_s,
         {u"storage.buckets.get"_s, u"storage.buckets.getIamPolicy"_s, u"storage.buckets.setIamPolicy"_s,
          u"storage.buckets.update"_s, u"storage.objects.create"_s, u"storage.objects.delete"_s,
          u"storage.objects.list"_s}},
        {u"roles/storage.legacyBucketReader"_s, {u"storage.buckets.get"_s, u"storage.objects.list"_s}},
        {u"roles/storage.legacyBucketWriter"_s,
         {u"storage.buckets.get"_s, u"storage.objects.create"_s, u"storage.objects.delete"_s,
          u"storage.objects.list"_s}},
        {u"roles/storage.legacyObjectOwner"_s,
         {u"storage.objects.get"_s, u"storage.objects.getIamPolicy"_s, u"storage.objects.setIamPolicy"_s,
          u"storage.objects.update"_s}},
        {u"roles/storage.legacyObjectReader"_s, {u"storage.objects.get"_s}},
        {u"roles/logging.logWriter"_s, {}},
        {u"roles/monitoring.metricWriter"_s, {}},
        {u"roles/monitoring.viewer"_s, {}},
        {u"roles/artifactregistry.reader"_s, {}},
    };
    return table;
}

bool patternCovers(const QString &pattern, const QString &permission)
{
    const qsizetype star = pattern.indexOf(u'*');
    if (star < 0)
        return pattern == permission;
    const QStringView head = QStringView(pattern).left(star);
    const QStringView tail = QStringView(pattern).mid(star + 1);
    return permission.size() >= head.size() + tail.size() && permission.startsWith(head)
        && permission.endsWith(tail);
}

} // namespace

QString IamPolicy::etag() const
{
    char bytes[8];
    qToBigEndian<quint64>(0x07'06'43'21'00'00'00'00ULL + m_revision, bytes);
    return QString::fromLatin1(QByteArray(bytes, 8).toBase64());
}

QJsonObject IamPolicy::toJson(int requestedVersion) const
{
    QJsonArray bindings;
    bool conditional = false;
    for (const IamBinding &binding : m_bindings) {
        QJsonObject object{{u"role"_s, binding.role},
                           {u"members"_s, QJsonArray::fromStringList(binding.members)}};
        if (!binding.condition.isEmpty()) {
            conditional = true;
            if (requestedVersion >= 3)
                object.insert(u"condition"_s, binding.condition);
        }
        bindings.append(object);
    }
    QJsonObject policy{{u"version"_s, conditional && requestedVersion >= 3 ? 3 : 1}, {u"etag"_s, etag()}};
    if (!bindings.isEmpty())
        policy.insert(u"bindings"_s, bindings);
    return policy;
}

IamPolicy::SetResult IamPolicy::set(const IamBindings &bindings, const QString &etag)
{
    if (!etag.isEmpty() && etag != this->etag())
        return SetResult::EtagMismatch;
    m_bindings = bindings;
    ++m_revision;
    return SetResult::Done;
}

std::optional<IamBindings> bindingsFromJson(const QJsonObject &policy)
{
    IamBindings bindings;
    const QJsonValue list = policy.value("bindings"_L1);
    if (!list.isUndefined() && !list.isArray())
        return {};
    const QJsonArray array = list.toArray();
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        IamBinding binding{object.value("role"_L1).toString(), {}, object.value("condition"_L1).toObject()};
        if (binding.role.isEmpty())
            return {};
        const QJsonArray members = object.value("members"_L1).toArray();
        for (const QJsonValue &member : members) {
            if (!member.isString())
                return {};
            if (!binding.members.contains(member.toString()))
                binding.members.append(member.toString());
        }
        const auto same = std::find_if(bindings.begin(), bindings.end(), [&](const IamBinding &other) {
            return other.role == binding.role && other.condition == binding.condition;
        });
        if (same == bindings.end()) {
            bindings.append(binding);
            continue;
        }
        for (const QString &member : std::as_const(binding.members)) {
            if (!same->members.contains(member))
                same->members.append(member);
        }
    }
    bindings.removeIf([](const IamBinding &binding) { return binding.members.isEmpty(); });
    return bindings;
}

bool roleGrants(const QString &role, const QString &permission)
{
    const QStringList patterns = roles().value(role);
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const QString &pattern) { return patternCovers(pattern, permission); });
}

bool bindingsGrant(const IamBindings &bindings, const QStringList &members, const QString &permission)
{
    for (const IamBinding &binding : bindings) {
        if (!binding.condition.isEmpty() && binding.condition.value("expression"_L1).toString() != "true"_L1)
            continue;
        const bool named = std::any_of(members.begin(), members.end(), [&](const QString &member) {
            return binding.members.contains(member);
        });
        if (named && roleGrants(binding.role, permission))
            return true;
    }
    return false;
}

bool isKnownRole(const QString &role)
{
    static const QRegularExpression custom(u"^(projects|organizations)/[^/]+/roles/[A-Za-z0-9_.]+$"_s);
    return roles().contains(role) || custom.match(role).hasMatch();
}

} // namespace slipway::sandbox
