// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Label selectors, as text and as matchExpressions: what is read is written so that it means the same.
#include "fuzzcheck.h"
#include "kube/labelselector.h"

#include <QJsonDocument>

#include <cstdint>

using namespace slipway;

namespace {

void check(const LabelSelector &selector)
{
    const auto again = LabelSelector::parse(selector.toString());
    require(again.has_value(), "the written form is not read");
    require(again->toString() == selector.toString(), "the written form means something else");
    const QString key = selector.isEmpty() ? QStringLiteral("app") : selector.requirements().first().key;
    for (const QString &value : {QString(), QStringLiteral("a"), QStringLiteral("vllm")}) {
        const Labels labels({{key, value}});
        require(selector.matches(labels) == again->matches(labels),
                "the written form matches something else");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto selector = LabelSelector::parse(QString::fromUtf8(input)))
        check(*selector);
    else
        require(!selector.error().detail.isEmpty(), "an error without words");
    const QJsonObject object = QJsonDocument::fromJson(input).object();
    if (!object.isEmpty()) {
        (void)LabelSelector::fromJson(object);
        (void)LabelSelector::fromMap(object);
    }
    return 0;
}
