// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/quantity.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace slipway::sandbox {

namespace {

__extension__ typedef __int128 Wide;
constexpr Wide nano = 1'000'000'000;
constexpr std::array<std::string_view, 6> binarySuffixes{"Ki", "Mi", "Gi", "Ti", "Pi", "Ei"};
constexpr std::array<std::string_view, 6> decimalSuffixes{"k", "M", "G", "T", "P", "E"};

Wide power(Wide base, int exponent)
{
    Wide out = 1;
    while (exponent-- > 0)
        out *= base;
    return out;
}

std::string text(Wide value)
{
    if (value == 0)
        return "0";
    std::string out;
    const bool negative = value < 0;
    for (Wide rest = negative ? -value : value; rest != 0; rest /= 10)
        out += static_cast<char>('0' + static_cast<int>(rest % 10));
    if (negative)
        out += '-';
    std::ranges::reverse(out);
    return out;
}

} // namespace

Quantity Quantity::units(std::int64_t value, Format format)
{
    Quantity out;
    out.m_nano = Wide(value) * nano;
    out.m_format = format;
    return out;
}

Quantity Quantity::millis(std::int64_t value)
{
    Quantity out;
    out.m_nano = Wide(value) * 1'000'000;
    return out;
}

std::optional<Quantity> Quantity::of(const Json &value)
{
    if (value.isString())
        return parse(value.str());
    if (value.isNumber())
        return parse(value.dump());
    return {};
}

std::optional<Quantity> Quantity::parse(std::string_view whole)
{
    std::string_view rest = whole;
    bool negative = false;
    if (!rest.empty() && (rest.front() == '+' || rest.front() == '-')) {
        negative = rest.front() == '-';
        rest.remove_prefix(1);
    }
    Wide digits = 0;
    int fraction = 0;
    bool any = false, point = false;
    while (!rest.empty()) {
        const char c = rest.front();
        if (c == '.' && !point) {
            point = true;
        } else if (c >= '0' && c <= '9') {
            any = true;
            if (fraction < 12 && digits < power(10, 24)) {
                digits = digits * 10 + (c - '0');
                fraction += point ? 1 : 0;
            } else if (!point) {
                return {};
            }
        } else {
            break;
        }
        rest.remove_prefix(1);
    }
    if (!any)
        return {};
    Quantity out;
    Wide scale = nano;
    if (const auto binary = std::ranges::find(binarySuffixes, rest); binary != binarySuffixes.end()) {
        scale *= power(1024, static_cast<int>(binary - binarySuffixes.begin()) + 1);
        out.m_format = Format::BinarySI;
    } else if (const auto decimal = std::ranges::find(decimalSuffixes, rest);
               decimal != decimalSuffixes.end()) {
        scale *= power(1000, static_cast<int>(decimal - decimalSuffixes.begin()) + 1);
    } else if (rest == "n") {
        scale = 1;
    } else if (rest == "u") {
        scale = 1000;
    } else if (rest == "m") {
        scale = 1'000'000;
    } else if (rest.size() > 1 && (rest.front() == 'e' || rest.front() == 'E')) {
        rest.remove_prefix(1);
        if (rest.front() == '+')
            rest.remove_prefix(1);
        int exponent = 0;
        const auto [end, problem] = std::from_chars(rest.data(), rest.data() + rest.size(), exponent);
        if (problem != std::errc() || end != rest.data() + rest.size() || exponent > 18 || exponent < -18)
            return {};
        scale = exponent >= -9 ? power(10, 9 + exponent) : 1;
        out.m_format = Format::DecimalExponent;
    } else if (!rest.empty()) {
        return {};
    }
    // Everything beyond 2^63 units is cut there, as the real type does.
    constexpr Wide most = Wide(INT64_MAX) * nano;
    if (digits > 0 && scale / power(10, fraction) > most / digits) {
        out.m_nano = negative ? -most : most;
        return out;
    }
    const Wide divisor = power(10, fraction);
    const Wide product = digits * scale;
    out.m_nano = product / divisor + (product % divisor != 0 ? 1 : 0);
    if (negative)
        out.m_nano = -out.m_nano;
    return out;
}

std::int64_t Quantity::toUnits() const
{
    return static_cast<std::int64_t>(m_nano / nano + (m_nano > 0 && m_nano % nano != 0 ? 1 : 0));
}

std::int64_t Quantity::toMillis() const
{
    constexpr Wide milli = 1'000'000;
    return static_cast<std::int64_t>(m_nano / milli + (m_nano > 0 && m_nano % milli != 0 ? 1 : 0));
}

std::string Quantity::canonical() const
{
    if (m_nano == 0)
        return "0";
    const Wide size = m_nano < 0 ? -m_nano : m_nano;
    if (m_format == Format::BinarySI && m_nano % nano == 0 && size / nano >= 1024) {
        Wide value = m_nano / nano;
        std::string_view suffix;
        for (const std::string_view next : binarySuffixes) {
            if (value % 1024 != 0)
                break;
            value /= 1024;
            suffix = next;
        }
        return text(value) + std::string(suffix);
    }
    if (m_nano % nano != 0) {
        if (m_nano % 1'000'000 == 0)
            return text(m_nano / 1'000'000) + "m";
        if (m_nano % 1000 == 0)
            return text(m_nano / 1000) + "u";
        return text(m_nano) + "n";
    }
    Wide value = m_nano / nano;
    if (m_format == Format::BinarySI)
        return text(value);
    int thousands = 0;
    while (value % 1000 == 0 && thousands < 6) {
        value /= 1000;
        ++thousands;
    }
    if (m_format == Format::DecimalExponent)
        return text(value) + (thousands ? "e" + std::to_string(thousands * 3) : "");
    return text(value)
        + (thousands ? std::string(decimalSuffixes[static_cast<std::size_t>(thousands - 1)]) : "");
}

Quantity Quantity::operator+(const Quantity &other) const
{
    Quantity out = *this;
    if (m_nano == 0)
        out.m_format = other.m_format;
    out.m_nano += other.m_nano;
    return out;
}

Quantity Quantity::operator-(const Quantity &other) const
{
    Quantity out = *this;
    out.m_nano -= other.m_nano;
    return out;
}

} // namespace slipway::sandbox
