// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/json.h"

#include <optional>

namespace slipway::sandbox {

/// A resource quantity (`16Gi`, `500m`, `1e3`) in exact nano units.
/// Source: Kubernetes docs, "Resource Quantity" of the API reference.
class Quantity
{
public:
    enum class Format { DecimalSI, BinarySI, DecimalExponent };

    Quantity() = default;
    static Quantity units(std::int64_t value, Format format = Format::DecimalSI);
    static Quantity millis(std::int64_t value);
    static std::optional<Quantity> parse(std::string_view text);
    /// Numbers are allowed in JSON too.
    static std::optional<Quantity> of(const Json &value);

    std::int64_t toUnits() const; ///< rounded up
    std::int64_t toMillis() const; ///< rounded up
    bool isZero() const { return m_nano == 0; }
    bool isNegative() const { return m_nano < 0; }
    bool isWhole() const { return m_nano % 1'000'000'000 == 0; }
    /// The server's own spelling: `0.5` → `500m`, `1024Mi` → `1Gi`.
    std::string canonical() const;

    Quantity operator+(const Quantity &other) const;
    Quantity operator-(const Quantity &other) const;
    bool operator==(const Quantity &other) const { return m_nano == other.m_nano; }
    auto operator<=>(const Quantity &other) const { return m_nano <=> other.m_nano; }

private:
    __extension__ typedef __int128 Wide; // nano units of exabytes need 97 bits
    Wide m_nano = 0;
    Format m_format = Format::DecimalSI;
};

} // namespace slipway::sandbox
