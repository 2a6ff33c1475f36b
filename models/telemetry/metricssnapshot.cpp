// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/endpointmetrics.h"

#include <QSet>
#include <QVarLengthArray>

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

/// The labels but `le`, in order, written into @p text: made again for every sample, so its memory is kept.
void canonicalLabels(const MetricSample &sample, QByteArray &text)
{
    QVarLengthArray<MetricLabel, 16> labels;
    for (const MetricLabel &label : sample.labels) {
        if (label.name != "le")
            labels.append(label);
    }
    std::ranges::sort(labels, {}, &MetricLabel::name);
    text.resize(0);
    for (const MetricLabel &label : labels) {
        text.append(label.name);
        text.append('\x1f');
        text.append(label.value);
        text.append('\x1e');
    }
}

bool hasBound(const Histogram &histogram, double bound)
{
    // Bounds come in order: a new one is nearly always beyond the last.
    if (histogram.buckets.empty() || histogram.buckets.back().upperBound < bound)
        return false;
    return std::ranges::binary_search(histogram.buckets, bound, {}, &Histogram::Bucket::upperBound);
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
        QList<bool> hasValue; // a series given twice is undefined by the format: the first one stands
        QList<bool> hasSum;
    };
    QHash<std::pair<qsizetype, qsizetype>, Found> found;
    QSet<QByteArray> models;
    QByteArray labels;
    QByteArray lastModel;
    for (const MetricSample &sample : page.samples()) {
        if (snapshot.engine.isEmpty())
            snapshot.engine = aliases.engineOf(sample.name);
        if (sample.name == "process_start_time_seconds")
            snapshot.processStart = sample.value;
        const auto [begin, end] = routes.equal_range(sample.name);
        if (begin == end)
            continue;
        canonicalLabels(sample, labels);
        if (const auto model = sample.label("model_name"); model && *model != lastModel) {
            lastModel = model->toByteArray();
            models.insert(lastModel);
        }
        for (auto route = begin; route != end; ++route) {
            const MetricAlias &alias = aliases.ideas().at(route->idea).aliases.at(route->alias);
            if (!carries(sample, alias))
                continue;
            Found &place = found[{route->idea, route->alias}];
            auto entry = place.index.constFind(labels);
            if (entry == place.index.constEnd()) {
                entry = place.index.insert(labels, place.series.size());
                place.series.append(Series{.labels = labels});
                place.hasValue.append(false);
                place.hasSum.append(false);
            }
            Series &series = place.series[*entry];
            switch (route->part) {
            case Part::Value:
                if (!std::exchange(place.hasValue[*entry], true))
                    series.value = sample.value * alias.scale;
                break;
            case Part::Bucket: {
                const auto bound = boundOf(sample.label("le").value_or(QByteArrayView()));
                if (bound && !std::isnan(sample.value) && !hasBound(series.histogram, *bound * alias.scale))
                    series.histogram.add(*bound * alias.scale, sample.value);
                break;
            }
            case Part::Sum:
                if (!std::exchange(place.hasSum[*entry], true))
                    series.histogram.sum = sample.value * alias.scale;
                break;
            case Part::Count:
                if (!series.histogram.count)
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
    for (const QByteArray &model : models)
        snapshot.models.append(QString::fromUtf8(model));
    snapshot.models.sort();
    return snapshot;
}

} // namespace slipway
