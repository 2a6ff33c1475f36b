// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/prometheustext.h"

namespace slipway {

/// Copies what a sample's views point to only where that is not the page itself.
class MetricsPage::Collector : public PrometheusSink
{
public:
    explicit Collector(MetricsPage &page) : m_page(page) { }

    void sample(const MetricSample &sample) override
    {
        MetricSample kept = sample;
        kept.name = keep(sample.name);
        const std::size_t count = sample.labels.size();
        constexpr std::size_t slabSize = 8192;
        if (m_page.m_labels.empty()
            || m_page.m_labels.back()->capacity() - m_page.m_labels.back()->size() < count) {
            m_page.m_labels.push_back(std::make_unique<std::vector<MetricLabel>>());
            m_page.m_labels.back()->reserve(std::max(slabSize, count));
        }
        std::vector<MetricLabel> &slab = *m_page.m_labels.back();
        const std::size_t begin = slab.size();
        for (const MetricLabel &label : sample.labels)
            slab.push_back({keep(label.name), keep(label.value)});
        kept.labels = std::span<const MetricLabel>(slab.data() + begin, count);
        m_page.m_samples.push_back(kept);
    }
    void type(QByteArrayView family, MetricType type) override
    {
        m_page.m_types.emplace_back(keep(family), type);
    }
    void error(const MetricError &error) override
    {
        constexpr std::size_t most = 1000;
        ++m_page.m_errorCount;
        if (m_page.m_errors.size() < most)
            m_page.m_errors.push_back(error);
    }

private:
    QByteArrayView keep(QByteArrayView view)
    {
        const char *const begin = m_page.m_text.constData();
        const std::less_equal<const char *> notAfter;
        if (view.isEmpty()
            || (notAfter(begin, view.data())
                && notAfter(view.data() + view.size(), begin + m_page.m_text.size())))
            return view;
        m_page.m_unescaped.push_back(std::make_unique<QByteArray>(view.toByteArray()));
        return *m_page.m_unescaped.back();
    }
    MetricsPage &m_page;
};

MetricsPage::MetricsPage(QByteArray text, std::optional<bool> openMetrics) : m_text(std::move(text))
{
    m_text.detach(); // raw data that a caller owns could go away before us
    Collector collector(*this);
    parsePrometheusText(m_text, collector, openMetrics);
}

MetricType MetricsPage::typeOf(QByteArrayView family) const
{
    for (const auto &[name, type] : m_types) {
        if (name == family)
            return type;
    }
    return MetricType::Untyped;
}

std::vector<const MetricSample *> MetricsPage::named(QByteArrayView name) const
{
    std::vector<const MetricSample *> found;
    for (const MetricSample &sample : m_samples) {
        if (sample.name == name)
            found.push_back(&sample);
    }
    return found;
}

bool MetricsPage::has(QByteArrayView name) const
{
    return std::ranges::any_of(m_samples, [&](const MetricSample &sample) { return sample.name == name; });
}

} // namespace slipway
