// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/aws/awsworld.h"

#include "app/sandbox/aws/awspolicy.h"
#include "aws/vcpuquota.h"
#include "catalog/catalog.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

bool isOnDemand(const QString &code)
{
    // The codes of running instances; those of spot requests are the others of the table.
    static const QStringList codes{u"L-DB2E81BA"_s, u"L-417A185B"_s, u"L-1945791B"_s,
                                   u"L-2C3B7624"_s, u"L-6E869C2A"_s, u"L-1216C47A"_s};
    return codes.contains(code);
}

QString quotaCode(const QString &type, bool spot)
{
    const auto key = vcpuQuotaKey(type);
    return key ? (spot ? key->spotCode : key->code) : QString();
}

} // namespace

QString AwsInstanceState::privateDnsName() const
{
    return u"ip-%1.%2.compute.internal"_s.arg(QString(address).replace(u'.', u'-'), region());
}

bool EksClusterState::addonActive(const QString &addon) const
{
    const auto found = addons.constFind(addon);
    if (found == addons.cend())
        return false;
    const QString status = found->json.value("status"_L1).toString();
    return status == "ACTIVE"_L1 || status == "UPDATING"_L1 || status == "DEGRADED"_L1;
}

AwsWorld::AwsWorld(const Scenario &world, SimClock &time)
    : scenario(world)
    , spec(world.aws)
    , clock(time)
    , keys(time)
{
    readTypes();
    AwsPrincipalState user{.name = spec.user,
                           .arn = arn(u"iam"_s, {}, "user/"_L1 + spec.user),
                           .id = "AIDA"_L1 + awsRandomId(17),
                           .created = clock.now().addDays(-214),
                           .attached = {managedPolicyArn(u"AdministratorAccess"_s)}};
    users.insert(spec.user, user);
    for (auto it = spec.roles.cbegin(); it != spec.roles.cend(); ++it) {
        QStringList attached;
        for (const QString &policy : it->policies)
            attached.append(managedPolicyArn(policy));
        addRole(it.key(), trustOf(it->service), attached).inlinePolicies = it->inlinePolicies;
    }
    quotas[spec.region] = spec.quotas;
    for (auto it = spec.repositories.cbegin(); it != spec.repositories.cend(); ++it) {
        EcrRepositoryState repository;
        const double created = stamp() - 3600 * 24 * 40;
        repository.json = {{u"repositoryArn"_s, arn(u"ecr"_s, spec.region, "repository/"_L1 + it.key())},
                           {u"registryId"_s, spec.account},
                           {u"repositoryName"_s, it.key()},
                           {u"repositoryUri"_s,
                            u"%1.dkr.ecr.%2.amazonaws.com/%3"_s.arg(spec.account, spec.region, it.key())},
                           {u"createdAt"_s, created},
                           {u"imageTagMutability"_s, u"MUTABLE"_s}};
        for (const QString &tag : *it) {
            repository.images.append(
                {{u"registryId"_s, spec.account},
                 {u"repositoryName"_s, it.key()},
                 {u"imageDigest"_s, "sha256:"_L1 + awsRandomHex(64)},
                 {u"imageTags"_s, QJsonArray{tag}},
                 {u"imageSizeInBytes"_s, 84'318'207},
                 {u"imagePushedAt"_s, created + 3600},
                 {u"imageManifestMediaType"_s, u"application/vnd.docker.distribution.manifest.v2+json"_s}});
        }
        repositories[{spec.region, it.key()}] = repository;
    }
}

void AwsWorld::readTypes()
{
    const Catalog &catalog = Catalog::builtIn();
    for (const MachineType &machine : catalog.machineTypes()) {
        if (machine.provider != CloudProvider::Aws)
            continue;
        m_types.insert(machine.name,
                       {.name = machine.name,
                        .vCpus = machine.vCpus,
                        .memoryMiB = machine.memoryMiB,
                        .maxPods = machine.maxPods,
                        .localStorageGB = machine.localStorageGB,
                        .acceleratorId = machine.acceleratorId,
                        .accelerators = machine.acceleratorCounts.value(0),
                        .pricePerHour = machine.price ? machine.price->amount : 0});
    }
    for (auto it = spec.instanceTypes.cbegin(); it != spec.instanceTypes.cend(); ++it)
        m_types.insert(it.key(),
                       {.name = it.key(),
                        .vCpus = it->vcpus,
                        .memoryMiB = it->memoryMiB,
                        .maxPods = it->maxPods,
                        .pricePerHour = it->pricePerHour});
}

QString AwsWorld::arn(const QString &service, const QString &region, const QString &resource) const
{
    return u"arn:aws:%1:%2:%3:%4"_s.arg(service, region, spec.account, resource);
}

QString AwsWorld::managedPolicyArn(const QString &path)
{
    return "arn:aws:iam::aws:policy/"_L1 + path;
}

QJsonObject AwsWorld::trustOf(const QString &service)
{
    QJsonArray actions{u"sts:AssumeRole"_s};
    if (service == "pods.eks.amazonaws.com"_L1)
        actions.append(u"sts:TagSession"_s);
    if (service.isEmpty()) // whom it trusts comes later
        return {{u"Version"_s, u"2012-10-17"_s}, {u"Statement"_s, QJsonArray()}};
    return {{u"Version"_s, u"2012-10-17"_s},
            {u"Statement"_s,
             QJsonArray{QJsonObject{{u"Effect"_s, u"Allow"_s},
                                    {u"Principal"_s, QJsonObject{{u"Service"_s, service}}},
                                    {u"Action"_s, actions}}}}};
}

AwsPrincipalState &AwsWorld::addRole(const QString &name, const QJsonObject &trust,
                                     const QStringList &attached)
{
    return *roles.insert(name,
                         {.name = name,
                          .arn = arn(u"iam"_s, {}, "role/"_L1 + name),
                          .id = "AROA"_L1 + awsRandomId(17),
                          .created = clock.now(),
                          .trust = trust,
                          .attached = attached});
}

AwsPrincipalState *AwsWorld::roleOf(const QString &roleArn)
{
    for (AwsPrincipalState &role : roles) {
        if (role.arn == roleArn)
            return &role;
    }
    return nullptr;
}

bool AwsWorld::trusts(const AwsPrincipalState &role, const QString &service) const
{
    for (const QJsonValue &value : role.trust.value("Statement"_L1).toArray()) {
        const QJsonObject statement = value.toObject();
        if (statement.value("Effect"_L1).toString() == "Allow"_L1
            && awsTexts(statement.value("Principal"_L1).toObject().value("Service"_L1)).contains(service))
            return true;
    }
    return false;
}

bool AwsWorld::allowed(const AwsCaller &caller, const QString &action, const QString &resource) const
{
    for (const Fault &fault : scenario.faults) {
        if (fault.kind == FaultKind::PermissionDenied && fault.permissions.contains(action)
            && (fault.resource.isEmpty() || resource.contains(fault.resource)))
            return false;
    }
    if (action == "sts:GetCallerIdentity"_L1) // which nobody is refused
        return true;
    const QString name = caller.principal.section(u'/', 1);
    const auto &all = caller.principal.startsWith("role/"_L1) ? roles : users;
    const auto principal = all.constFind(name);
    if (principal == all.cend())
        return false;
    return verdict(*principal, action, resource) == AwsVerdict::Allowed;
}

AwsVerdict AwsWorld::verdict(const AwsPrincipalState &principal, const QString &action,
                             const QString &resource) const
{
    AwsVerdict all = AwsVerdict::Silent;
    const auto count = [&all](AwsVerdict one) {
        if (one == AwsVerdict::Allowed)
            all = one;
        return one != AwsVerdict::Denied;
    };
    for (const QJsonObject &policy : principal.inlinePolicies) {
        if (!count(awsVerdict(policy, action, resource)))
            return AwsVerdict::Denied;
    }
    for (const QString &policyArn : principal.attached) {
        const auto own = policies.constFind(policyArn);
        if (!count(own == policies.cend() ? awsManagedVerdict(policyArn, action)
                                          : awsVerdict(*own, action, resource)))
            return AwsVerdict::Denied;
    }
    return all;
}

const AwsRegionSpec *AwsWorld::region(const QString &name) const
{
    const auto found = spec.regions.constFind(name);
    return found == spec.regions.cend() ? nullptr : &*found;
}

AwsVpcState &AwsWorld::vpc(const QString &name)
{
    AwsVpcState &vpc = m_vpcs[name];
    if (!vpc.id.isEmpty())
        return vpc;
    vpc.id = "vpc-0"_L1 + awsRandomHex(16);
    vpc.securityGroup = "sg-0"_L1 + awsRandomHex(16);
    int index = 0;
    const auto zones = spec.regions.value(name).zones;
    for (auto zone = zones.cbegin(); zone != zones.cend(); ++zone, ++index)
        vpc.subnets.append({.id = "subnet-0"_L1 + awsRandomHex(16),
                            .zone = zone.key(),
                            .cidr = u"172.31.%1.0/20"_s.arg(index * 16)});
    return vpc;
}

std::optional<AwsSubnetState> AwsWorld::subnet(const QString &regionName, const QString &id)
{
    const QList<AwsSubnetState> &all = vpc(regionName).subnets;
    const auto found = std::ranges::find(all, id, &AwsSubnetState::id);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

bool AwsWorld::isOffered(const QString &type, const QString &zone) const
{
    const AwsRegionSpec *in = region(zone.chopped(1));
    const auto found = in ? in->zones.constFind(zone) : decltype(in->zones.constFind(zone))();
    if (!in || found == in->zones.cend() || !m_types.contains(type))
        return false;
    return std::ranges::none_of(found->notOffered,
                                [&](const QString &pattern) { return awsGlobMatches(pattern, type); });
}

bool AwsWorld::isOutOfCapacity(const QString &type, const QString &zone)
{
    bool isOut = false;
    for (qsizetype i = 0; i < scenario.faults.size(); ++i) {
        const Fault &fault = scenario.faults.at(i);
        if (fault.kind != FaultKind::Stockout
            || (!fault.zone.isEmpty() && fault.zone != zone && fault.zone != zone.chopped(1))
            || !awsGlobMatches(fault.accelerator.isEmpty() ? u"*"_s : fault.accelerator, type))
            continue;
        if (!m_met.contains(i))
            m_met.insert(i, clock.elapsed());
        isOut = isOut || fault.lasts.count() == 0 || clock.elapsed() < m_met.value(i) + fault.lasts;
    }
    return isOut;
}

double AwsWorld::defaultQuota(const QString &code)
{
    // Service Quotas console of a new account: five vCPUs of the standard families, none of the others.
    return code == "L-1216C47A"_L1 || code == "L-34B43A08"_L1 ? 5 : 0;
}

double AwsWorld::quota(const QString &regionName, const QString &code) const
{
    return quotas.value(regionName).value(code, defaultQuota(code));
}

double AwsWorld::usedVcpus(const QString &regionName, const QString &code) const
{
    double used = 0;
    for (const AwsInstanceState &instance : instances) {
        if (instance.state != "terminated"_L1 && instance.region() == regionName
            && instance.spot != isOnDemand(code) && quotaCode(instance.type, instance.spot) == code)
            used += m_types.value(instance.type).vCpus;
    }
    return used;
}

std::optional<AwsWorld::Refusal> AwsWorld::launchProblem(const QString &type, const QString &zone, bool spot)
{
    if (!isOffered(type, zone))
        return Refusal{
            u"Unsupported"_s,
            u"Your requested instance type (%1) is not supported in your requested Availability Zone (%2)."_s
                .arg(type, zone)};
    const QString code = quotaCode(type, spot);
    const double limit = quota(zone.chopped(1), code);
    if (!code.isEmpty() && usedVcpus(zone.chopped(1), code) + m_types.value(type).vCpus > limit) {
        if (spot)
            return Refusal{u"MaxSpotInstanceCountExceeded"_s, u"Max spot instance count exceeded"_s};
        return Refusal{u"VcpuLimitExceeded"_s,
                       u"You have requested more vCPU capacity than your current vCPU limit of %1 allows for "
                       u"the instance bucket that the "
                       "specified instance type belongs to. Please visit "
                       "http://aws.amazon.com/contact-us/ec2-request to request an "
                       "adjustment to this limit."_s.arg(limit)};
    }
    if (isOutOfCapacity(type, zone)) {
        QStringList others;
        const auto zones = spec.regions.value(zone.chopped(1)).zones;
        for (auto it = zones.cbegin(); it != zones.cend(); ++it) {
            if (it.key() != zone && isOffered(type, it.key()))
                others.append(it.key());
        }
        QString message = u"We currently do not have sufficient %1 capacity in the Availability Zone you "
                          u"requested (%2). Our system will be "
                          "working on provisioning additional capacity."_s.arg(type, zone);
        if (!others.isEmpty())
            message +=
                u" You can currently get %1 capacity by not specifying an Availability Zone in your request or choosing %2."_s
                    .arg(type, others.join(", "_L1));
        return Refusal{u"InsufficientInstanceCapacity"_s, message};
    }
    return {};
}

AwsInstanceState &AwsWorld::launch(const QString &type, const AwsSubnetState &subnet, bool spot)
{
    ++m_lastAddress;
    const int base = subnet.cidr.section(u'.', 2, 2).toInt();
    instances.append(
        {.id = "i-0"_L1 + awsRandomHex(16),
         .type = type,
         .zone = subnet.zone,
         .subnetId = subnet.id,
         .address = u"172.31.%1.%2"_s.arg(base + m_lastAddress / 250).arg(m_lastAddress % 250 + 4),
         .state = u"pending"_s,
         .spot = spot,
         .launched = clock.now()});
    return instances.last();
}

} // namespace slipway::sandbox
