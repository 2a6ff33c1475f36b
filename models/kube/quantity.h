// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace slipway {

/// A Kubernetes quantity, exact: whole nano-units in 128 bits. 0.5 equals 500m, 1024Mi equals 1Gi.
/// Source: Kubernetes docs, "Quantity" (apimachinery/pkg/api/resource).
class Quantity
{
public:
    __extension__ typedef __int128 Nanos;
    enum class Format { Decimal, Binary, Exponent };

    constexpr Quantity() = default;
    /// @return nothing for text that is not a quantity or lies beyond ±2^63 units; what is finer than a nano is rounded up, as the server does
    static std::optional<Quantity> parse(QStringView text);
    static Quantity fromInteger(qint64 value, Format format = Format::Decimal);
    static Quantity fromMilli(qint64 value);
    /// Bytes, written with Ki, Mi, Gi where they fit.
    static Quantity fromBytes(qint64 bytes) { return fromInteger(bytes, Format::Binary); }

    /// Whole units, rounded up (away from zero), as the scheduler counts.
    qint64 value() const;
    qint64 milliValue() const;
    double toDouble() const;
    /// The server's canonical form: 500m, 1Gi, 1500Mi, 12e6.
    QString toString() const;
    Format format() const { return m_format; }
    bool isZero() const { return m_nanos == 0; }
    /// Memory "128m" is 0.128 byte: a unit mistake, whoever wrote it meant Mi.
    bool isFraction() const;

    Quantity operator+(const Quantity &other) const;
    Quantity operator-(const Quantity &other) const;
    Quantity operator*(int factor) const;
    bool operator==(const Quantity &other) const { return m_nanos == other.m_nanos; }
    std::strong_ordering operator<=>(const Quantity &other) const
    {
        return m_nanos < other.m_nanos ? std::strong_ordering::less
            : m_nanos > other.m_nanos  ? std::strong_ordering::greater
                                       : std::strong_ordering::equal;
    }

private:
    Nanos m_nanos = 0;
    Format m_format = Format::Decimal;
};

} // namespace slipway
