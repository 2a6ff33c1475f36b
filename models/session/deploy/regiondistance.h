// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace slipway {

/// A place on the globe, in degrees.
struct GeoPoint {
    double latitude = 0;
    double longitude = 0;
};

/// Roughly where this computer is, by its time zone alone: nobody is asked. Good to a country, which is enough to sort regions.
std::optional<GeoPoint> placeOfTimeZone(const QByteArray &zoneId);
/// Where a Google Cloud region is; nothing for a region that is not known.
std::optional<GeoPoint> placeOfRegion(const QString &region);
double kilometresBetween(GeoPoint a, GeoPoint b);

} // namespace slipway
