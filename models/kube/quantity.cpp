// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/quantity.h"

namespace slipway {

namespace {

using Nanos = Quantity::Nanos;
constexpr Nanos nano = 1'000'000'000;
constexpr Nanos maxUnits = std::numeric_limits<qint64>::max(); // the server caps there too

/// The factor of a suffix in nanos, and its format; zero for none that exists.
std::pair<Nanos, Quantity::Format> factorOf(QStringView suffix)
{
    using Format = Quantity::Format;
    if (suffix.isEmpty())
        return {nano, Format::Decimal};
    static constexpr std::pair<char16_t, Nanos> decimal[] = {{u'n', 1},
                                                             {u'u', 1'000},
                                                             {u'm', 1'000'000},
                                                             {u'k', nano * 1'000},
                                                             {u'M', nano * 1'000'000},
                                                             {u'G', nano * nano},
                                                             {u'T', nano * nano * 1'000},
                                                             {u'P', nano * nano * 1'000'000},
                                                             {u'E', nano * nano * nano}};
    static constexpr char16_t binary[] = u"KMGTPE";
    if (suffix.size() == 2 && suffix.at(1) == u'i') {
        for (int power = 0; power < 6; ++power) {
            if (suffix.front() == binary[power])
                return {nano << (10 * (power + 1)), Format::Binary};
        }
        return {0, Format::Binary};
    }
    if (suffix.size() == 1) {
        for (const auto &[letter, factor] : decimal) {
            if (suffix.front() == letter)
                return {factor, Format::Decimal};
        }
    }
    if (suffix.front() == u'e' || suffix.front() == u'E') {
        bool isNumber = false;
        const int exponent = suffix.sliced(1).toInt(&isNumber);
        if (isNumber && suffix.size() > 1 && exponent >= -9 && exponent <= 18) {
            Nanos factor = 1;
            for (int i = -9; i < exponent; ++i)
                factor *= 10;
            return {factor, Format::Exponent};
        }
    }
    return {0, Format::Decimal};
}

Nanos dividedUp(Nanos value, Nanos by)
{
    const Nanos quotient = value / by;
    if (value % by == 0)
        return quotient;
    return value > 0 ? quotient + 1 : quotient - 1; // away from zero
}

qint64 saturated(Nanos value)
{
    constexpr Nanos least = std::numeric_limits<qint64>::min();
    return qint64(value > maxUnits ? maxUnits : value < least ? least : value);
}

} // namespace

std::optional<Quantity> Quantity::parse(QStringView text)
{
    qsizetype at = 0;
    bool negative = false;
    if (!text.isEmpty() && (text.front() == u'+' || text.front() == u'-'))
        negative = text.at(at++) == u'-';
    const auto isDigit = [&text](qsizetype i) {
        return i < text.size() && text.at(i) >= u'0' && text.at(i) <= u'9';
    };
    const qsizetype wholeFrom = at;
    while (isDigit(at))
        ++at;
    const QStringView whole = text.sliced(wholeFrom, at - wholeFrom);
    QStringView fraction;
    if (at < text.size() && text.at(at) == u'.') {
        const qsizetype from = ++at;
        while (isDigit(at))
            ++at;
        fraction = text.sliced(from, at - from);
    }
    if (whole.isEmpty() && fraction.isEmpty())
        return {};
    const auto [factor, format] = factorOf(text.sliced(at));
    if (factor == 0)
        return {};
    const Nanos limit = maxUnits * nano;
    Nanos value = 0;
    for (const QChar digit : whole) {
        value = value * 10 + (digit.unicode() - u'0');
        if (value > limit / factor)
            return {};
    }
    value *= factor;
    // The fraction as carried/scale; what falls below a nano rounds up, as on the server.
    Nanos carried = 0;
    Nanos scale = 1;
    bool hasRest = false;
    for (const QChar digit : fraction) {
        const Nanos times = digit.unicode() - u'0';
        if (scale >= nano * nano) {
            hasRest = hasRest || times != 0;
            continue;
        }
        scale *= 10;
        carried = carried * 10 + times;
    }
    // carried and factor % scale are below scale, at most 10^18: no product leaves 128 bits.
    const Nanos product = factor % scale * carried;
    value += factor / scale * carried + product / scale;
    hasRest = hasRest || product % scale != 0;
    if (hasRest)
        value += 1;
    if (value > limit)
        return {};
    Quantity made;
    made.m_nanos = negative ? -value : value;
    made.m_format = format;
    return made;
}

Quantity Quantity::fromInteger(qint64 value, Format format)
{
    Quantity made;
    made.m_nanos = Nanos(value) * nano;
    made.m_format = format;
    return made;
}

Quantity Quantity::fromMilli(qint64 value)
{
    Quantity made;
    made.m_nanos = Nanos(value) * 1'000'000;
    return made;
}

qint64 Quantity::value() const
{
    return saturated(dividedUp(m_nanos, nano));
}
qint64 Quantity::milliValue() const
{
    return saturated(dividedUp(m_nanos, 1'000'000));
}
double Quantity::toDouble() const
{
    return double(m_nanos) / 1e9;
}
bool Quantity::isFraction() const
{
    return m_nanos % nano != 0;
}

QString Quantity::toString() const
{
    if (m_nanos == 0)
        return QStringLiteral("0");
    const bool negative = m_nanos < 0;
    const Nanos size = negative ? -m_nanos : m_nanos;
    QString suffix;
    Nanos mantissa = size;
    // Binary suffixes only for whole multiples of 1024 and up; the rest is decimal, as the server writes it.
    if (m_format == Format::Binary && size % nano == 0 && size / nano >= 1024) {
        mantissa = size / nano;
        static constexpr char16_t letters[] = u"KMGTPE";
        int power = 0;
        while (power < 6 && mantissa % 1024 == 0) {
            mantissa /= 1024;
            ++power;
        }
        if (power > 0)
            suffix = QString(QChar(letters[power - 1])) + QLatin1Char('i');
    } else {
        static constexpr const char *decimal[] = {"n", "u", "m", "", "k", "M", "G", "T", "P", "E"};
        int power = 0;
        while (power < 9 && mantissa % 1000 == 0) {
            mantissa /= 1000;
            ++power;
        }
        if (m_format == Format::Exponent)
            suffix = power == 3 ? QString() : QStringLiteral("e%1").arg((power - 3) * 3);
        else
            suffix = QString::fromLatin1(decimal[power]);
    }
    return (negative ? QStringLiteral("-") : QString()) + QString::number(quint64(mantissa)) + suffix;
}

Quantity Quantity::operator+(const Quantity &other) const
{
    Quantity sum = *this;
    if (isZero())
        sum.m_format = other.m_format;
    sum.m_nanos += other.m_nanos;
    return sum;
}

Quantity Quantity::operator-(const Quantity &other) const
{
    Quantity difference = *this;
    difference.m_nanos -= other.m_nanos;
    return difference;
}

Quantity Quantity::operator*(int factor) const
{
    Quantity product = *this;
    product.m_nanos *= factor;
    return product;
}

} // namespace slipway
