// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/vcpuquota.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct VcpuQuotaWords {
    Q_DECLARE_TR_FUNCTIONS(VcpuQuota)
};

// EC2 user guide, "Amazon EC2 instance type quotas"; codes as public dumps of Service Quotas of 2025 and 2026 have them.
const QList<VcpuQuotaKey> &keys()
{
    static const QList<VcpuQuotaKey> all{
        {u"L-DB2E81BA"_s,
         u"Running On-Demand G and VT instances"_s,
         u"L-3819A6DF"_s,
         u"All G and VT Spot Instance Requests"_s,
         {u"g"_s, u"gr"_s, u"vt"_s}},
        {u"L-417A185B"_s,
         u"Running On-Demand P instances"_s,
         u"L-7212CCBC"_s,
         u"All P4, P3 and P2 Spot Instance Requests"_s,
         {u"p"_s}},
        {u"L-1945791B"_s,
         u"Running On-Demand Inf instances"_s,
         u"L-B5D1601B"_s,
         u"All Inf Spot Instance Requests"_s,
         {u"inf"_s}},
        {u"L-2C3B7624"_s,
         u"Running On-Demand Trn instances"_s,
         u"L-6B0D517C"_s,
         u"All Trn Spot Instance Requests"_s,
         {u"trn"_s}},
        {u"L-6E869C2A"_s, u"Running On-Demand DL instances"_s, QString(), QString(), {u"dl"_s}},
        {u"L-1216C47A"_s,
         u"Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances"_s,
         u"L-34B43A08"_s,
         u"All Standard (A, C, D, H, I, M, R, T, Z) Spot Instance Requests"_s,
         {u"a"_s, u"c"_s, u"d"_s, u"h"_s, u"i"_s, u"im"_s, u"is"_s, u"m"_s, u"r"_s, u"t"_s, u"z"_s}},
    };
    return all;
}

/// "g" of g5.xlarge, "gr" of gr6.4xlarge, "p" of p6-b200.48xlarge
QString lettersOf(const QString &instanceType)
{
    const auto end = std::ranges::find_if(instanceType, [](QChar c) { return !c.isLower(); });
    return instanceType.first(end - instanceType.begin());
}

} // namespace

std::optional<VcpuQuotaKey> vcpuQuotaKey(const QString &instanceType)
{
    const QString letters = lettersOf(instanceType);
    const auto found = std::ranges::find_if(
        keys(), [&letters](const VcpuQuotaKey &key) { return key.families.contains(letters); });
    if (found == keys().end())
        return {};
    VcpuQuotaKey key = *found;
    // P5 and later have a spot quota of their own, whose name nobody publishes; better unknown than that of P4.
    if (letters == "p"_L1 && instanceType.size() > 1 && instanceType.at(1) >= u'5') {
        key.spotCode.clear();
        key.spotName.clear();
    }
    return key;
}

std::optional<double> VcpuQuota::free() const
{
    if (!limit || !used)
        return {};
    return *limit - *used;
}

VcpuQuota vcpuQuota(const VcpuQuotaKey &key, bool spot, const Result<ServiceQuota> &quota,
                    const Result<QList<Ec2InstanceCount>> &running, const QList<Ec2InstanceType> &types,
                    const QString &instanceType)
{
    VcpuQuota out{.code = spot ? key.spotCode : key.code, .name = spot ? key.spotName : key.name};
    const auto vCpusOf = [&types](const QString &name) {
        const auto found = std::ranges::find(types, name, &Ec2InstanceType::name);
        return found == types.end() ? 0 : found->vCpus;
    };
    out.vCpusEach = vCpusOf(instanceType);
    if (quota) {
        out.limit = quota->value;
        out.isDefault = quota->isDefault;
        if (!quota->name.isEmpty())
            out.name = quota->name;
    } else {
        out.unknownBecause = quota.error().hint.isEmpty() ? quota.error().detail : quota.error().hint;
    }
    if (!running) {
        if (out.unknownBecause.isEmpty())
            out.unknownBecause =
                running.error().hint.isEmpty() ? running.error().detail : running.error().hint;
        return out;
    }
    double used = 0;
    for (const Ec2InstanceCount &each : *running) {
        if (each.isSpot != spot || !key.families.contains(lettersOf(each.instanceType)))
            continue;
        const int vCpus = vCpusOf(each.instanceType);
        if (vCpus == 0) {
            if (out.unknownBecause.isEmpty())
                out.unknownBecause =
                    VcpuQuotaWords::tr("the vCPUs of the running %1 are not known").arg(each.instanceType);
            return out;
        }
        used += vCpus * each.count;
    }
    out.used = used;
    return out;
}

Task<VcpuQuota> readVcpuQuota(AwsClient &client, QString region, QString instanceType, bool spot,
                              std::stop_token stop)
{
    const auto key = vcpuQuotaKey(instanceType);
    const QString code = key ? (spot ? key->spotCode : key->code) : QString();
    if (code.isEmpty())
        co_return VcpuQuota{.unknownBecause =
                                VcpuQuotaWords::tr("the quota of %1 is not known").arg(instanceType)};
    auto quota = co_await client.serviceQuota(region, u"ec2"_s, code, stop);
    if (!quota && quota.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(quota.error()));
    auto running = co_await client.runningInstances(region, stop);
    if (!running && running.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(running.error()));
    QStringList names{instanceType};
    if (running) {
        for (const Ec2InstanceCount &each : std::as_const(*running)) {
            if (!names.contains(each.instanceType) && key->families.contains(lettersOf(each.instanceType)))
                names << each.instanceType;
        }
    }
    auto types = co_await client.instanceTypes(region, names, stop);
    if (!types && types.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(types.error()));
    VcpuQuota out =
        vcpuQuota(*key, spot, quota, running, types ? *types : QList<Ec2InstanceType>(), instanceType);
    if (!types && !out.used)
        out.unknownBecause = types.error().hint.isEmpty() ? types.error().detail : types.error().hint;
    co_return out;
}

} // namespace slipway
