// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/targetwords.h"

#include "aws/xmltree.h"
#include "kube/kubeclient.h"

#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// A Service has a port or two, and a target group for each.
constexpr int mostGroups = 6;

/// The body of an answer; an empty node where there is none.
Task<aws::XmlNode> answered(AwsReading *aws, AwsQuestion question, std::stop_token stop)
{
    auto answer = co_await aws->answer(std::move(question), stop);
    if (!answer && answer.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(answer.error()));
    if (!answer || answer->status != 200)
        co_return aws::XmlNode();
    auto root = aws::parseXml(answer->body);
    co_return root ? std::move(*root) : aws::XmlNode();
}

/// "HTTP GET /health on port 8000"
QString checkOf(const aws::XmlNode &group)
{
    const QString type = group.textAt(u"HealthCheckProtocol").trimmed();
    const QString port = group.textAt(u"HealthCheckPort").trimmed();
    const QString path = group.textAt(u"HealthCheckPath").trimmed();
    if (type.isEmpty())
        return {};
    const QString what = path.isEmpty() ? type : u"%1 GET %2"_s.arg(type, path);
    bool isNumber = false;
    const int number = port.toInt(&isNumber);
    return isNumber ? balancerCheckText(what, number) : what;
}

/// Whose load balancer it is, as the controller labels it.
BalancerWord doorOf(const QJsonObject &binding, const QString &service)
{
    const QJsonObject metadata = binding.value("metadata"_L1).toObject();
    const QJsonObject labels = metadata.value("labels"_L1).toObject();
    BalancerWord word{.nameSpace = metadata.value("namespace"_L1).toString()};
    if (const QString ingress = labels.value("ingress.k8s.aws/stack-name"_L1).toString();
        !ingress.isEmpty()) {
        word.kind = u"Ingress"_s;
        word.door = ingress;
    } else {
        word.kind = u"LoadBalancer"_s;
        word.door = service;
    }
    return word;
}

} // namespace

Task<BalancerWords> readTargetWords(KubeClient *kube, AwsReading *aws, QString nameSpace, QString service,
                                    std::stop_token stop)
{
    BalancerWords words;
    auto page = co_await kube->list(
        {u"elbv2.k8s.aws"_s, u"v1beta1"_s, u"TargetGroupBinding"_s, u"targetgroupbindings"_s},
        {.nameSpace = nameSpace}, stop);
    if (!page && page.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(page.error()));
    if (!page)
        co_return words;
    int asked = 0;
    for (const QJsonObject &binding : std::as_const(page->items)) {
        const QJsonObject spec = binding.value("spec"_L1).toObject();
        const QString arn = spec.value("targetGroupARN"_L1).toString();
        const EksClusterRef place{.region = arn.section(u':', 3, 3)};
        if (spec["serviceRef"_L1]["name"_L1].toString() != service || spec.value("targetType"_L1) != "ip"_L1
            || place.region.isEmpty() || ++asked > mostGroups)
            continue;
        auto health = co_await answered(aws, AwsQuestion::targetHealth(place, arn), stop);
        if (!health)
            co_return std::unexpected(std::move(health.error()));
        const auto &targets = health->items(u"DescribeTargetHealthResult/TargetHealthDescriptions");
        const auto stateOf = [](const aws::XmlNode &target) {
            return target.textAt(u"TargetHealth/State").trimmed();
        };
        // With nobody healthy it sends to all of them (fail-open): no pod is passed over. Source: Elastic Load Balancing, "Target group health".
        if (std::ranges::none_of(targets,
                                 [&](const aws::XmlNode &each) { return stateOf(each) == "healthy"_L1; }))
            continue;
        BalancerWord word = doorOf(binding, service);
        // What it asks matters where somebody did not answer as it wants.
        if (std::ranges::any_of(targets,
                                [&](const aws::XmlNode &each) { return stateOf(each) == "unhealthy"_L1; })) {
            auto group = co_await answered(aws, AwsQuestion::targetGroup(place, arn), stop);
            if (!group)
                co_return std::unexpected(std::move(group.error()));
            const auto &groups = group->items(u"DescribeTargetGroupsResult/TargetGroups");
            if (groups.size() == 1)
                word.check = checkOf(groups.front());
        }
        for (const aws::XmlNode &each : targets) {
            // "initial", "draining" and the like are neither.
            if (stateOf(each) != "healthy"_L1 && stateOf(each) != "unhealthy"_L1)
                continue;
            word.isHealthy = stateOf(each) == "healthy"_L1;
            const QString address = each.textAt(u"Target/Id").trimmed();
            if (!words.contains(address) || !word.isHealthy)
                words.insert(address, word);
        }
    }
    co_return words;
}

} // namespace slipway
