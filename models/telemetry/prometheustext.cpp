// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/prometheustext.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <deque>
#include <limits>
#include <string>

namespace slipway {

namespace {
enum CharClass : quint8 { NameStart = 1, NameRest = 2, Blank = 4, Digit = 8 };

constexpr std::array<quint8, 256> makeClasses()
{
    std::array<quint8, 256> classes{};
    for (int c = 'a'; c <= 'z'; ++c)
        classes[c] = classes[c - 'a' + 'A'] = NameStart | NameRest;
    for (int c = '0'; c <= '9'; ++c)
        classes[c] = NameRest | Digit;
    classes['_'] = classes[':'] = NameStart | NameRest;
    classes[' '] = classes['\t'] = classes['\r'] = Blank;
    return classes;
}
constexpr std::array<quint8, 256> classes = makeClasses();

bool is(char c, CharClass wanted)
{
    return classes[quint8(c)] & wanted;
}

constexpr std::array<double, 23> powersOfTen{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                             1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                             1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

bool equalsIgnoringCase(const char *text, qsizetype length, const char *lower)
{
    if (length != qsizetype(std::strlen(lower)))
        return false;
    for (qsizetype i = 0; i < length; ++i) {
        if ((text[i] | 0x20) != lower[i])
            return false;
    }
    return true;
}

/// Go's float syntax, whole token. The common case, few digits with a point, is exact without from_chars: a mantissa below 2^53
/// divided by a power of ten up to 10^22 rounds once (Clinger, "How to read floating point numbers accurately").
bool parseValue(const char *begin, const char *end, double &value)
{
    const char *p = begin;
    bool negative = false;
    if (p < end && (*p == '-' || *p == '+'))
        negative = *p++ == '-';
    const char *const digits = p;
    quint64 mantissa = 0;
    while (p < end && is(*p, Digit))
        mantissa = mantissa * 10 + quint64(*p++ - '0');
    qsizetype count = p - digits;
    qsizetype fraction = 0;
    if (p < end && *p == '.') {
        const char *const point = ++p;
        while (p < end && is(*p, Digit))
            mantissa = mantissa * 10 + quint64(*p++ - '0');
        fraction = p - point;
        count += fraction;
    }
    if (p == end && count > 0 && count <= 15) {
        const double magnitude = double(mantissa) / powersOfTen[std::size_t(fraction)];
        value = negative ? -magnitude : magnitude;
        return true;
    }
    const qsizetype length = end - digits;
    if (length <= 0)
        return false;
    if ((*digits | 0x20) == 'i' || (*digits | 0x20) == 'n') {
        if (equalsIgnoringCase(digits, length, "inf") || equalsIgnoringCase(digits, length, "infinity"))
            value =
                negative ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
        else if (equalsIgnoringCase(digits, length, "nan") && digits == begin)
            value = std::numeric_limits<double>::quiet_NaN();
        else
            return false;
        return true;
    }
    std::from_chars_result result;
    if (length > 2 && digits[0] == '0' && (digits[1] | 0x20) == 'x') {
        if (std::memchr(digits, 'p', std::size_t(length)) == nullptr
            && std::memchr(digits, 'P', std::size_t(length)) == nullptr)
            return false; // Go asks for an exponent in hexadecimal
        result = std::from_chars(digits + 2, end, value, std::chars_format::hex);
    } else {
        if (!is(*digits, Digit) && *digits != '.')
            return false;
        result = std::from_chars(digits, end, value);
    }
    if (result.ptr != end)
        return false;
    if (result.ec
        == std::errc::
            result_out_of_range) // Go answers ±Inf or 0 and an error; pages in the wild hold neither
        return false;
    if (result.ec != std::errc())
        return false;
    if (negative)
        value = -value;
    return true;
}

/// The first '"', '\\' or line end at or after @p p, eight bytes a step.
const char *findQuoteOrEscape(const char *p, const char *end)
{
    constexpr std::uint64_t ones = 0x0101010101010101ULL;
    constexpr std::uint64_t highs = 0x8080808080808080ULL;
    const auto hasByte = [](std::uint64_t word, std::uint64_t byte) {
        const std::uint64_t x = word ^ (ones * byte);
        return (x - ones) & ~x & highs;
    };
    while (end - p >= 8) {
        std::uint64_t word;
        std::memcpy(&word, p, 8);
        if (hasByte(word, '"') | hasByte(word, '\\') | hasByte(word, '\n'))
            break;
        p += 8;
    }
    while (p < end && *p != '"' && *p != '\\' && *p != '\n')
        ++p;
    return p;
}

QString quoted(const char *begin, const char *end)
{
    constexpr qsizetype most = 60;
    QString text = QString::fromUtf8(begin, std::min<qsizetype>(most, end - begin));
    if (end - begin > most)
        text += QChar(0x2026);
    return QChar(u'"') + text + QChar(u'"');
}

class Parser
{
public:
    Parser(QByteArrayView page, PrometheusSink &sink, bool openMetrics)
        : m_p(page.begin())
        , m_end(page.end())
        , m_sink(sink)
        , m_openMetrics(openMetrics)
    {
        m_labels.reserve(32);
    }

    qsizetype run()
    {
        if (m_end - m_p >= 3 && std::memcmp(m_p, "\xEF\xBB\xBF", 3) == 0)
            m_p += 3;
        while (m_p < m_end) {
            ++m_line;
            m_lineBegin = m_p;
            skipBlanks();
            if (m_p == m_end)
                break;
            if (*m_p == '\n') {
                ++m_p;
                continue;
            }
            if (*m_p == '#')
                comment();
            else if (m_ended)
                refuse(QStringLiteral("text after # EOF"));
            else
                sampleLine();
        }
        return m_count;
    }

private:
    void skipBlanks()
    {
        while (m_p < m_end && is(*m_p, Blank))
            ++m_p;
    }
    bool atLineEnd() const { return m_p == m_end || *m_p == '\n'; }
    void toNextLine()
    {
        const void *newline = m_p < m_end ? std::memchr(m_p, '\n', std::size_t(m_end - m_p)) : nullptr;
        m_p = newline ? static_cast<const char *>(newline) + 1 : m_end;
    }
    void refuse(const QString &message)
    {
        m_sink.error({.line = m_line, .message = message});
        toNextLine();
    }
    QByteArrayView word()
    {
        const char *const begin = m_p;
        while (m_p < m_end && *m_p != '\n' && !is(*m_p, Blank))
            ++m_p;
        return QByteArrayView(begin, m_p - begin);
    }

    void comment()
    {
        ++m_p;
        skipBlanks();
        const QByteArrayView keyword = word();
        if (keyword == "EOF") {
            skipBlanks();
            m_ended = m_ended || (m_openMetrics && atLineEnd());
            return toNextLine();
        }
        const bool type = keyword == "TYPE";
        if (!type && keyword != "HELP")
            return toNextLine();
        skipBlanks();
        QByteArrayView family;
        if (m_p < m_end && *m_p == '"') {
            ++m_p;
            const auto name = quotedText();
            if (!name)
                return refuse(QStringLiteral("a quoted name without its end"));
            family = *name;
        } else {
            family = word();
        }
        if (family.isEmpty())
            return refuse(QStringLiteral("# %1 without a name").arg(QString::fromLatin1(keyword)));
        skipBlanks();
        if (!type) {
            const char *const begin = m_p;
            toNextLine();
            const char *end = m_p > begin && m_p[-1] == '\n' ? m_p - 1 : m_p;
            if (end > begin && end[-1] == '\r')
                --end;
            m_sink.help(family, QByteArrayView(begin, end - begin));
        } else {
            const QByteArrayView name = word();
            skipBlanks();
            const auto known = typeNamed(name);
            if (!known || !atLineEnd())
                return refuse(QStringLiteral("%1 is no metric type").arg(quoted(name.begin(), name.end())));
            m_sink.type(family, *known);
            toNextLine();
        }
        m_unescaped.clear();
    }

    static std::optional<MetricType> typeNamed(QByteArrayView name)
    {
        static constexpr std::pair<const char *, MetricType> names[] = {
            {"counter", MetricType::Counter},
            {"gauge", MetricType::Gauge},
            {"histogram", MetricType::Histogram},
            {"summary", MetricType::Summary},
            {"untyped", MetricType::Untyped},
            {"unknown", MetricType::Untyped},
            {"info", MetricType::Info},
            {"stateset", MetricType::StateSet},
            {"gaugehistogram", MetricType::GaugeHistogram},
        };
        for (const auto &[text, type] : names) {
            if (name == text)
                return type;
        }
        return {};
    }

    /// After the opening quote; moves past the closing one. Nothing when the line ends first or an escape is none.
    std::optional<QByteArrayView> quotedText()
    {
        const char *const begin = m_p;
        m_p = findQuoteOrEscape(m_p, m_end);
        if (m_p < m_end && *m_p == '"') [[likely]]
            return QByteArrayView(begin, m_p++ - begin);
        // An escape: from here on the value is a copy.
        std::string &copy = m_unescaped.emplace_back(begin, m_p);
        while (m_p < m_end && *m_p != '\n') {
            if (*m_p == '"') {
                ++m_p;
                return QByteArrayView(copy.data(), qsizetype(copy.size()));
            }
            if (*m_p == '\\') {
                if (m_p + 1 >= m_end)
                    return {};
                const char escaped = m_p[1];
                if (escaped == 'n')
                    copy += '\n';
                else if (escaped == '\\' || escaped == '"')
                    copy += escaped;
                else
                    return {};
                m_p += 2;
            } else {
                const char *const stretch = m_p;
                m_p = findQuoteOrEscape(m_p, m_end);
                copy.append(stretch, m_p);
            }
        }
        return {};
    }

    QByteArrayView bareName()
    {
        const char *const begin = m_p;
        if (m_p < m_end && is(*m_p, NameStart)) {
            ++m_p;
            while (m_p < m_end && is(*m_p, NameRest))
                ++m_p;
        }
        return QByteArrayView(begin, m_p - begin);
    }

    /// After '{'. False: refused already.
    bool labels(QByteArrayView &name)
    {
        bool first = true;
        for (;;) {
            skipBlanks();
            if (m_p < m_end && *m_p == '}') {
                ++m_p;
                return true;
            }
            QByteArrayView labelName;
            if (m_p < m_end && *m_p == '"') {
                ++m_p;
                const auto text = quotedText();
                if (!text) {
                    refuse(QStringLiteral("a quoted name without its end, or with an unknown escape"));
                    return false;
                }
                labelName = *text;
                skipBlanks();
                // A quoted text without a value, first in the braces, is the metric's own name.
                if (first && name.isEmpty() && m_p < m_end && (*m_p == ',' || *m_p == '}')) {
                    name = labelName;
                    first = false;
                    if (*m_p == ',')
                        ++m_p;
                    continue;
                }
            } else {
                labelName = bareName();
            }
            if (labelName.isEmpty()) {
                refuse(atLineEnd() ? QStringLiteral("the labels have no end")
                                   : QStringLiteral("a label's name expected at %1")
                                         .arg(quoted(m_p, std::min(m_p + 10, m_end))));
                return false;
            }
            skipBlanks();
            if (m_p == m_end || *m_p != '=') {
                refuse(QStringLiteral("no = after the label %1")
                           .arg(quoted(labelName.begin(), labelName.end())));
                return false;
            }
            ++m_p;
            skipBlanks();
            if (m_p == m_end || *m_p != '"') {
                refuse(QStringLiteral("the value of label %1 is not in quotes")
                           .arg(quoted(labelName.begin(), labelName.end())));
                return false;
            }
            ++m_p;
            const auto value = quotedText();
            if (!value) {
                refuse(QStringLiteral("the value of label %1 has no end, or an unknown escape")
                           .arg(quoted(labelName.begin(), labelName.end())));
                return false;
            }
            m_labels.push_back({labelName, *value});
            first = false;
            skipBlanks();
            if (m_p < m_end && *m_p == ',') {
                ++m_p;
            } else if (m_p == m_end || *m_p != '}') {
                refuse(QStringLiteral("a comma or } expected after the label %1")
                           .arg(quoted(labelName.begin(), labelName.end())));
                return false;
            }
        }
    }

    void sampleLine()
    {
        m_labels.clear();
        if (!m_unescaped.empty())
            m_unescaped.clear();
        QByteArrayView name = bareName();
        if (m_p < m_end && is(*m_p, Blank))
            skipBlanks();
        if (m_p < m_end && *m_p == '{') {
            ++m_p;
            if (!labels(name))
                return;
        } else if (m_p < m_end && !name.isEmpty() && !is(m_p[-1], Blank) && *m_p != '\n') {
            return refuse(
                QStringLiteral("%1 is no metric name").arg(quoted(name.begin(), std::min(m_p + 1, m_end))));
        }
        if (name.isEmpty())
            return refuse(QStringLiteral("a metric's name expected at %1")
                              .arg(quoted(m_lineBegin, std::min(m_lineBegin + 10, m_end))));
        skipBlanks();
        MetricSample sample{.name = name, .labels = m_labels};
        const QByteArrayView valueText = word();
        if (valueText.isEmpty())
            return refuse(QStringLiteral("%1 has no value").arg(quoted(name.begin(), name.end())));
        if (!parseValue(valueText.begin(), valueText.end(), sample.value))
            return refuse(QStringLiteral("%1 is no number").arg(quoted(valueText.begin(), valueText.end())));
        skipBlanks();
        if (!atLineEnd() && *m_p != '#') {
            const QByteArrayView stamp = word();
            double number = 0;
            // Beyond ±9.2e15 ms a double no longer fits an integer of 64 bits after the scaling below.
            constexpr double most = 9.2e15;
            if (!parseValue(stamp.begin(), stamp.end(), number) || !(std::abs(number) <= most))
                return refuse(QStringLiteral("%1 is no timestamp").arg(quoted(stamp.begin(), stamp.end())));
            sample.timestampMs = m_openMetrics ? qint64(std::llround(number * 1000)) : qint64(number);
            skipBlanks();
        }
        // An exemplar (OpenMetrics) is cut; anything else behind the value is a fault.
        if (!atLineEnd() && *m_p != '#')
            return refuse(
                QStringLiteral("text after the value: %1").arg(quoted(m_p, std::min(m_p + 10, m_end))));
        ++m_count;
        m_sink.sample(sample);
        if (m_p < m_end && *m_p == '\n')
            ++m_p;
        else
            toNextLine();
    }

    const char *m_p;
    const char *const m_end;
    const char *m_lineBegin = nullptr;
    PrometheusSink &m_sink;
    const bool m_openMetrics;
    bool m_ended = false;
    qsizetype m_line = 0;
    qsizetype m_count = 0;
    std::vector<MetricLabel> m_labels;
    std::deque<std::string> m_unescaped; // a deque: what it holds stays where it is
};

bool endsWithEof(QByteArrayView page)
{
    while (!page.isEmpty() && (is(page.back(), Blank) || page.back() == '\n'))
        page.chop(1);
    return page.endsWith("# EOF");
}
} // namespace

std::optional<QByteArrayView> MetricSample::label(QByteArrayView labelName) const
{
    for (const MetricLabel &candidate : labels) {
        if (candidate.name == labelName)
            return candidate.value;
    }
    return {};
}

qsizetype parsePrometheusText(QByteArrayView page, PrometheusSink &sink, std::optional<bool> openMetrics)
{
    return Parser(page, sink, openMetrics.value_or(endsWithEof(page))).run();
}

} // namespace slipway
