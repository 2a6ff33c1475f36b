// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Regions, zones and names of clusters, which have to agree between commands.
#include "audit/nearest.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &googleRegion()
{
    static const QRegularExpression pattern(
        u"^(?:us|europe|asia|australia|northamerica|southamerica|me|africa)-[a-z]+\\d{1,2}$"_s);
    return pattern;
}

const QRegularExpression &googleZone()
{
    static const QRegularExpression pattern(
        u"^((?:us|europe|asia|australia|northamerica|southamerica|me|africa)-[a-z]+\\d{1,2})-[a-z](?:i\\d[a-z])?$"_s);
    return pattern;
}

const QRegularExpression &awsZone()
{
    static const QRegularExpression pattern(
        u"^((?:us|eu|ap|sa|ca|me|af|il|mx)(?:-gov)?-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\\d)[a-z]$"_s);
    return pattern;
}

QString regionOf(const QString &place)
{
    const auto match = googleZone().match(place);
    return match.hasMatch() ? match.captured(1) : googleRegion().match(place).hasMatch() ? place : QString();
}

struct Cluster {
    QString name, location, locationFlag;
    Place place, locationPlace;
    int order = 0;
};

void checkPlaceFlags(AuditContext &context, const Command &command, const ParsedCommand &line)
{
    for (const Flag &flag : line.flags) {
        const Place place{command.file, flag.line};
        const bool google = line.program == "gcloud"_L1;
        const bool isRegional = line.startsWith({u"storage", u"buckets", u"create"})
            || line.startsWith({u"artifacts", u"repositories", u"create"});
        if (google && isRegional && flag.name == "--location"_L1) {
            const auto zone = googleZone().match(flag.value);
            if (zone.hasMatch())
                context.report.add(
                    "place.region", {{place, flag.name, flag.value}},
                    AuditText::tr("%1 is a zone, %2 takes a region").arg(flag.value, flag.name),
                    AuditText::tr("The command is refused, or looks in the wrong place."),
                    AuditText::tr("Use"), flag.name + u'=' + zone.captured(1));
        }
        if (google && (flag.name == "--region"_L1 || flag.name == "--cluster-region"_L1)) {
            const auto zone = googleZone().match(flag.value);
            if (zone.hasMatch())
                context.report.add(
                    "place.region", {{place, flag.name, flag.value}},
                    AuditText::tr("%1 is a zone, %2 takes a region").arg(flag.value, flag.name),
                    AuditText::tr("The command is refused, or looks in the wrong place."),
                    AuditText::tr("Write it as"), flag.name + u'=' + zone.captured(1));
            static const QRegularExpression zoneVariable(u"^\\$\\{(?:\\w*_)?ZONE\\}$"_s);
            if (zoneVariable.match(flag.value).hasMatch())
                context.report.add("place.region", {{place, flag.name, flag.value}},
                                   AuditText::tr("%1 gets the variable of the zone").arg(flag.name),
                                   AuditText::tr("A region is wanted here."), AuditText::tr("Write it as"),
                                   flag.name + u"=${"_s + flag.value.mid(2).replace("ZONE"_L1, "REGION"_L1));
        } else if (google
                   && (flag.name == "--zone"_L1 || flag.name == "-z"_L1
                       || flag.name == "--node-locations"_L1)) {
            for (const QString &value : flag.value.split(u',')) {
                if (googleRegion().match(value).hasMatch())
                    context.report.add("place.region", {{place, flag.name, value}},
                                       AuditText::tr("%1 is a region, %2 takes a zone").arg(value, flag.name),
                                       AuditText::tr("The command is refused, or looks in the wrong place."),
                                       AuditText::tr("Write it as"),
                                       flag.name == "--node-locations"_L1 ? value + u"-a"_s
                                                                          : u"--region="_s + value);
            }
        } else if ((line.program == "aws"_L1 || line.program == "eksctl"_L1)
                   && (flag.name == "--region"_L1 || flag.name == "-r"_L1)) {
            const auto zone = awsZone().match(flag.value);
            if (zone.hasMatch())
                context.report.add(
                    "place.region", {{place, flag.name, flag.value}},
                    AuditText::tr("%1 is an availability zone, %2 takes a region").arg(flag.value, flag.name),
                    AuditText::tr("The command is refused, or looks in the wrong place."),
                    AuditText::tr("Write it as"), flag.name + u'=' + zone.captured(1));
        }
    }
    const QString location = line.value({u"--region", u"--location", u"--zone"});
    if (const Flag *nodes = line.flag({u"--node-locations"}); nodes && line.program == "gcloud"_L1) {
        for (const QString &value : nodes->value.split(u',')) {
            const QString region = regionOf(value), wanted = regionOf(location);
            if (!region.isEmpty() && !wanted.isEmpty() && region != wanted)
                context.report.add("place.mismatch",
                                   {{{command.file, nodes->line}, nodes->name, value},
                                    {command.place(), u"location"_s, location}},
                                   AuditText::tr("The zone %1 is not in %2").arg(value, wanted),
                                   AuditText::tr("Nodes have to be in the cluster's region."),
                                   AuditText::tr("Use a zone of"), wanted);
        }
    }
    // Both in one command contradict each other.
    const Flag *zone = line.flag({u"--zone"});
    const Flag *region = line.flag({u"--region"});
    if (zone && region && line.program == "gcloud"_L1 && line.words.contains(u"clusters"_s)
        && !zone->value.isEmpty() && regionOf(zone->value) != regionOf(region->value)
        && !regionOf(zone->value).isEmpty() && !regionOf(region->value).isEmpty())
        context.report.add("place.mismatch",
                           {{{command.file, zone->line}, zone->name, zone->value},
                            {{command.file, region->line}, region->name, region->value}},
                           AuditText::tr("The zone %1 is not in %2").arg(zone->value, region->value),
                           AuditText::tr("One of them is wrong."), AuditText::tr("Use one of them"), {});
}

QString clusterName(const ParsedCommand &line, bool &creates, const Flag *&flag)
{
    creates = false;
    flag = nullptr;
    if (line.program == "gcloud"_L1) {
        if (line.startsWith({u"container", u"clusters"})) {
            creates = line.word(2) == "create"_L1 || line.word(2) == "create-auto"_L1;
            static const QStringList verbs{u"create"_s, u"create-auto"_s, u"get-credentials"_s,
                                           u"update"_s, u"describe"_s,    u"delete"_s,
                                           u"resize"_s, u"upgrade"_s};
            return verbs.contains(line.word(2)) ? line.word(3) : QString();
        }
        if (line.startsWith({u"container", u"node-pools"}))
            flag = line.flag({u"--cluster"});
    } else if (line.program == "eksctl"_L1) {
        if (line.startsWith({u"create", u"cluster"})) {
            creates = true;
            flag = line.flag({u"--name", u"-n"});
            return flag ? flag->value : line.word(2);
        }
        flag = line.flag({u"--cluster", u"-c"});
    } else if (line.program == "aws"_L1 && line.word(0) == "eks"_L1) {
        creates = line.word(1) == "create-cluster"_L1;
        flag = line.word(1) == "update-kubeconfig"_L1 || line.word(1) == "create-cluster"_L1
                || line.word(1) == "describe-cluster"_L1
            ? line.flag({u"--name"})
            : line.flag({u"--cluster-name"});
    }
    return flag ? flag->value : QString();
}

/// A quota is one of a region: that of the only region in which something is made.
void checkQuotas(AuditContext &context)
{
    struct QuotaPlace {
        QString region, flag;
        Place place;
    };
    QList<QuotaPlace> quotas, clusters;
    for (const Command &command : context.world.commands) {
        const ParsedCommand line = parsed(command, &context.world);
        const Flag *flag = line.flag({u"--region"});
        if (command.mention || !flag || masked(flag->value).contains(anyText))
            continue;
        const QuotaPlace place{flag->value, flag->name, {command.file, flag->line}};
        if (line.program == "aws"_L1 && line.word(0) == "service-quotas"_L1
            && line.word(1).startsWith("request"_L1))
            quotas.append(place);
        else if ((line.program == "eksctl"_L1 && line.startsWith({u"create", u"cluster"}))
                 || (line.program == "aws"_L1 && line.startsWith({u"eks", u"create-cluster"})))
            clusters.append(place);
    }
    for (const Manifest *config : context.world.ofKind(u"ClusterConfig")) {
        const YamlNode *region = config->root.at({u"metadata", u"region"});
        if (region && masked(region->text()) == region->text())
            clusters.append(
                {context.world.text(*config, region), u"metadata.region"_s, config->place(*region)});
    }
    for (const QuotaPlace &quota : std::as_const(quotas)) {
        if (clusters.isEmpty() || std::ranges::any_of(clusters, [&](const QuotaPlace &cluster) {
                return cluster.region == quota.region;
            }))
            continue;
        context.report.add("place.mismatch",
                           {{quota.place, quota.flag, quota.region},
                            {clusters.first().place, clusters.first().flag, clusters.first().region}},
                           AuditText::tr("The quota is asked for in %1, but the cluster is in %2")
                               .arg(quota.region, clusters.first().region),
                           AuditText::tr("Quotas are counted region by region."), AuditText::tr("Use"),
                           u"--region="_s + clusters.first().region);
    }
}

} // namespace

void placeRules(AuditContext &context)
{
    QList<Cluster> created, named;
    for (const Command &command : context.world.commands) {
        if (command.mention)
            continue;
        const ParsedCommand line = parsed(command, &context.world);
        if (line.program != "gcloud"_L1 && line.program != "aws"_L1 && line.program != "eksctl"_L1)
            continue;
        checkPlaceFlags(context, command, line);
        bool creates = false;
        const Flag *flag = nullptr;
        Cluster cluster{.name = clusterName(line, creates, flag), .order = command.order};
        if (cluster.name.isEmpty() || masked(cluster.name).contains(anyText))
            continue;
        cluster.place = {command.file, flag ? flag->line : line.line(line.words.indexOf(cluster.name))};
        const Flag *location = line.flag({u"--location", u"--region", u"--zone", u"-z", u"--cluster-zone"});
        if (location && !masked(location->value).contains(anyText)) {
            cluster.location = location->value;
            cluster.locationFlag = location->name;
            cluster.locationPlace = {command.file, location->line};
        }
        (creates ? created : named).append(cluster);
    }
    for (const Manifest *config : context.world.ofKind(u"ClusterConfig")) {
        const QString name = context.world.text(*config, config->root.at({u"metadata", u"name"}));
        Cluster cluster{.name = name,
                        .location = context.world.text(*config, config->root.at({u"metadata", u"region"})),
                        .place = config->place(),
                        .locationPlace = config->place(),
                        .order = config->order};
        if (!name.isEmpty() && !masked(name).contains(anyText))
            created.append(cluster);
    }
    checkQuotas(context);
    static const QRegularExpression terraform(u"^\\s*cluster_name\\s*=\\s*\"([\\w-]+)\""_s);
    for (const auto &block : context.world.blocks) {
        for (qsizetype i = 0; block->language == BlockLanguage::Terraform && i < block->lines.size(); ++i) {
            if (const auto match = terraform.match(block->lines.at(i)); match.hasMatch())
                created.append(
                    {.name = match.captured(1), .place = {block->file, block->firstLine + int(i)}});
        }
    }
    for (const Cluster &each : std::as_const(named)) {
        const Cluster *same = nullptr;
        QStringList names;
        for (const Cluster &candidate : std::as_const(created)) {
            names << candidate.name;
            if (candidate.name == each.name)
                same = &candidate;
        }
        names.removeDuplicates();
        if (!same) {
            const QString wanted = nearest(each.name, names);
            // Only one cluster is made, and everything else is about it.
            const bool stranger = wanted.isEmpty() && names.size() == 1
                && (resembles(each.name, names.first()) || each.name.startsWith(names.first())
                    || names.first().startsWith(each.name));
            if (!wanted.isEmpty() || stranger) {
                const QString right = wanted.isEmpty() ? names.first() : wanted;
                const auto other = std::ranges::find(created, right, &Cluster::name);
                context.report.add(
                    "place.cluster-name",
                    {{each.place, u"cluster"_s, each.name}, {other->place, u"cluster"_s, right}},
                    AuditText::tr("The cluster is created as %1, but here it is called %2")
                        .arg(right, each.name),
                    AuditText::tr("There is no cluster of this name."), AuditText::tr("Use one name"), right);
            }
            continue;
        }
        if (same->location.isEmpty() || each.location.isEmpty() || same->location == each.location)
            continue;
        const bool google = !regionOf(same->location).isEmpty();
        const bool within = google && (regionOf(each.location) == regionOf(same->location));
        context.report.add(
            "place.mismatch",
            {{each.locationPlace, each.locationFlag, each.location},
             {same->locationPlace, same->locationFlag, same->location}},
            AuditText::tr("The cluster %1 is in %2, but here it is looked for in %3")
                .arg(each.name, same->location, each.location),
            within ? AuditText::tr("A zonal cluster is found by its zone, a regional one by its region.")
                   : AuditText::tr("There is no cluster of this name there."),
            AuditText::tr("Use"),
            (same->locationFlag.isEmpty() ? u"--region"_s : same->locationFlag) + u'=' + same->location);
    }
}

} // namespace slipway::audit
