// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/endpointmetrics.h"

#include <QSet>

#include <charconv>
#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
/// Where a sample's name leads: the idea, the alias' rank and which part of a histogram it is.
enum class Part { Value, Bucket, Sum, Count };
struct Route {
    qsizetype idea;
    qsizetype alias;
    Part part;
};

QMultiHash<QByteArrayView, Route> routesOf(const MetricAliases &aliases, QList<QByteArray> &names)
{
    QMultiHash<QByteArrayView, Route> routes;
    const auto add = [&](const QByteArray &name, const Route &route) {
        names.append(name);
        routes.insert(QByteArrayView(names.constLast()), route);
    };
    for (qsizetype i = 0; i < aliases.ideas().size(); ++i) {
        const MetricIdea &idea = aliases.ideas().at(i);
        for (qsizetype a = 0; a < idea.aliases.size(); ++a) {
            const MetricAlias &alias = idea.aliases.at(a);
            if (alias.kind == "histogram"_L1) {
                add(alias.name + "_bucket", {i, a, Part::Bucket});
                add(alias.name + "_sum", {i, a, Part::Sum});
                add(alias.name + "_count", {i, a, Part::Count});
            } else if (alias.kind == "sum"_L1 || alias.kind == "count"_L1) {
                add(alias.name + (alias.kind == "sum"_L1 ? "_sum" : "_count"), {i, a, Part::Value});
            } else {
                add(alias.name, {i, a, Part::Value});
            }
        }
    }
    return routes;
}

QByteArray canonicalLabels(const MetricSample &sample)
{
    QList<std::pair<QByteArrayView, QByteArrayView>> labels;
    for (const MetricLabel &label : sample.labels) {
        if (label.name != "le")
            labels.append({label.name, label.value});
    }
    std::ranges::sort(labels);
    QByteArray text;
    for (const auto &[name, value] : labels)
        text += name.toByteArray() + '\x1f' + value.toByteArray() + '\x1e';
    return text;
}

bool carries(const MetricSample &sample, const MetricAlias &alias)
{
    const auto equals = [&](const std::pair<QByteArray, QByteArray> &wanted) {
        return sample.label(wanted.first) == std::optional(QByteArrayView(wanted.second));
    };
    return std::ranges::all_of(alias.labels, equals) && std::ranges::none_of(alias.without, equals);
}

std::optional<double> boundOf(QByteArrayView text)
{
    if (text == "+Inf" || text == "Inf" || text == "inf")
        return std::numeric_limits<double>::infinity();
    double value = 0;
    const auto result = std::from_chars(text.begin(), text.end(), value);
    if (result.ec != std::errc() || result.ptr != text.end() || std::isnan(value))
        return {};
    return value;
}
} // namespace

MetricsSnapshot MetricsSnapshot::from(const MetricsPage &page, std::chrono::nanoseconds at,
                                      const QString &replica, const MetricAliases &aliases)
{
    MetricsSnapshot snapshot;
    snapshot.replica = replica;
    snapshot.at = at;
    snapshot.samples = qsizetype(page.samples().size());
    snapshot.errors = page.errorCount();
    QList<QByteArray> names;
    names.reserve(4 * aliases.ideas().size() * 8);
    const QMultiHash<QByteArrayView, Route> routes = routesOf(aliases, names);

    // Per idea and alias: the series that were found. The first alias with any wins, so that an old and a new name side by
    // side (a release in transition) are not added up.
    struct Found {
        QHash<QByteArray, qsizetype> index;
        QList<Series> series;
        QSet<QByteArray> seen; // a series given twice is undefined: keep the first
    };
    QHash<std::pair<qsizetype, qsizetype>, Found> found;
    QSet<QString> models;
    for (const MetricSample &sample : page.samples()) {
        if (snapshot.engine.isEmpty())
            snapshot.engine = aliases.engineOf(sample.name);
        if (sample.name == "process_start_time_seconds")
            snapshot.processStart = sample.value;
        const auto [begin, end] = routes.equal_range(sample.name);
        if (begin == end)
            continue;
        const QByteArray labels = canonicalLabels(sample);
        if (const auto model = sample.label("model_name"))
            models.insert(QString::fromUtf8(*model));
        for (auto route = begin; route != end; ++route) {
            const MetricAlias &alias = aliases.ideas().at(route->idea).aliases.at(route->alias);
            if (!carries(sample, alias))
                continue;
            Found &place = found[{route->idea, route->alias}];
            const QByteArrayView le = sample.label("le").value_or(QByteArrayView());
            const QByteArray once = labels + char('0' + int(route->part)) + le.toByteArray();
            if (place.seen.contains(once))
                continue;
            place.seen.insert(once);
            auto entry = place.index.constFind(labels);
            if (entry == place.index.constEnd()) {
                entry = place.index.insert(labels, place.series.size());
                place.series.append(Series{.labels = labels});
            }
            Series &series = place.series[*entry];
            switch (route->part) {
            case Part::Value:
                series.value = sample.value * alias.scale;
                break;
            case Part::Bucket:
                if (const auto bound = boundOf(le); bound && !std::isnan(sample.value))
                    series.histogram.add(*bound * alias.scale, sample.value);
                break;
            case Part::Sum:
                series.histogram.sum = sample.value * alias.scale;
                break;
            case Part::Count:
                series.histogram.count = sample.value;
                break;
            }
        }
    }
    for (qsizetype i = 0; i < aliases.ideas().size(); ++i) {
        const MetricIdea &idea = aliases.ideas().at(i);
        for (qsizetype a = 0; a < idea.aliases.size(); ++a) {
            const auto place = found.constFind({i, a});
            if (place == found.constEnd())
                continue;
            snapshot.ideas.insert(idea.id,
                                  Idea{.metric = idea.aliases.at(a).name,
                                       .kind = idea.aliases.at(a).kind,
                                       .series = place->series});
            break;
        }
    }
    snapshot.models = QStringList(models.begin(), models.end());
    snapshot.models.sort();
    return snapshot;
}

} // namespace slipway
