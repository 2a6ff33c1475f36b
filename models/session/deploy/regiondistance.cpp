// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/regiondistance.h"

#include <QFile>
#include <QHash>
#include <QTimeZone>

#include <cmath>
#include <numbers>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// The city of each region, to a tenth of a degree.
// Source: Google Cloud docs, "Regions and zones" (place names, read 2026-11-21); the coordinates are those of the cities.
const QHash<QString, GeoPoint> &regions()
{
    static const QHash<QString, GeoPoint> table{
        {u"africa-south1"_s, {-26.2, 28.0}},
        {u"asia-east1"_s, {24.1, 120.5}},
        {u"asia-east2"_s, {22.3, 114.2}},
        {u"asia-northeast1"_s, {35.7, 139.7}},
        {u"asia-northeast2"_s, {34.7, 135.5}},
        {u"asia-northeast3"_s, {37.6, 127.0}},
        {u"asia-south1"_s, {19.1, 72.9}},
        {u"asia-south2"_s, {28.6, 77.2}},
        {u"asia-southeast1"_s, {1.3, 103.8}},
        {u"asia-southeast2"_s, {-6.2, 106.8}},
        {u"australia-southeast1"_s, {-33.9, 151.2}},
        {u"australia-southeast2"_s, {-37.8, 145.0}},
        {u"europe-central2"_s, {52.2, 21.0}},
        {u"europe-north1"_s, {60.6, 27.2}},
        {u"europe-north2"_s, {59.3, 18.1}},
        {u"europe-southwest1"_s, {40.4, -3.7}},
        {u"europe-west1"_s, {50.4, 3.8}},
        {u"europe-west10"_s, {52.5, 13.4}},
        {u"europe-west12"_s, {45.1, 7.7}},
        {u"europe-west2"_s, {51.5, -0.1}},
        {u"europe-west3"_s, {50.1, 8.7}},
        {u"europe-west4"_s, {53.4, 6.8}},
        {u"europe-west6"_s, {47.4, 8.5}},
        {u"europe-west8"_s, {45.5, 9.2}},
        {u"europe-west9"_s, {48.9, 2.4}},
        {u"me-central1"_s, {25.3, 51.5}},
        {u"me-central2"_s, {26.4, 50.1}},
        {u"me-west1"_s, {32.1, 34.8}},
        {u"northamerica-northeast1"_s, {45.5, -73.6}},
        {u"northamerica-northeast2"_s, {43.7, -79.4}},
        {u"northamerica-south1"_s, {20.6, -100.4}},
        {u"southamerica-east1"_s, {-23.5, -46.6}},
        {u"southamerica-west1"_s, {-33.4, -70.7}},
        {u"us-central1"_s, {41.2, -95.9}},
        {u"us-east1"_s, {33.2, -80.0}},
        {u"us-east4"_s, {39.0, -77.5}},
        {u"us-east5"_s, {40.0, -83.0}},
        {u"us-south1"_s, {32.8, -96.8}},
        {u"us-west1"_s, {45.6, -121.2}},
        {u"us-west2"_s, {34.1, -118.2}},
        {u"us-west3"_s, {40.8, -111.9}},
        {u"us-west4"_s, {36.2, -115.1}},
    };
    return table;
}

// ISO 6709, ±DDMM or ±DDMMSS.
double degrees(QByteArrayView text)
{
    const bool longitude = text.size() == 6 || text.size() == 8;
    const qsizetype whole = longitude ? 4 : 3; // with the sign
    const double sign = text.startsWith('-') ? -1 : 1;
    return sign * (std::abs(text.first(whole).toInt()) + text.sliced(whole, 2).toInt() / 60.0);
}

} // namespace

std::optional<GeoPoint> placeOfTimeZone(const QByteArray &zoneId)
{
    // The time zone database says for each zone where its city lies.
    for (const QString &name : {u"/usr/share/zoneinfo/zone1970.tab"_s, u"/usr/share/zoneinfo/zone.tab"_s}) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : file.read(1024 * 1024).split('\n')) {
            const QList<QByteArray> fields = line.split('\t');
            if (line.startsWith('#') || fields.size() < 3 || fields.at(2) != zoneId)
                continue;
            const QByteArray &place = fields.at(1);
            const qsizetype second = std::max(place.lastIndexOf('+'), place.lastIndexOf('-'));
            if (second >= 5 && place.size() - second >= 6)
                return GeoPoint{degrees(QByteArrayView(place).first(second)),
                                degrees(QByteArrayView(place).sliced(second))};
        }
    }
    const QTimeZone zone(zoneId);
    if (!zone.isValid() || zone.standardTimeOffset(QDateTime::currentDateTimeUtc()) == 0)
        return {}; // UTC is what servers say, not where they are
    return GeoPoint{35, zone.standardTimeOffset(QDateTime::currentDateTimeUtc()) / 240.0};
}

std::optional<GeoPoint> placeOfRegion(const QString &region)
{
    const auto found = regions().constFind(region);
    return found == regions().constEnd() ? std::nullopt : std::optional(*found);
}

double kilometresBetween(GeoPoint a, GeoPoint b)
{
    const auto radians = [](double d) { return d * std::numbers::pi / 180; };
    const double lat = radians(b.latitude - a.latitude);
    const double lon = radians(b.longitude - a.longitude);
    const double h = std::pow(std::sin(lat / 2), 2)
        + std::cos(radians(a.latitude)) * std::cos(radians(b.latitude)) * std::pow(std::sin(lon / 2), 2);
    return 2 * 6371 * std::asin(std::sqrt(h));
}

} // namespace slipway
