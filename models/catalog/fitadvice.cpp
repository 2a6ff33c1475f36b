// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/fit.h"
#include "catalog/weights.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
struct FitAdvice {
    Q_DECLARE_TR_FUNCTIONS(FitAdvice)
};

/// Tries changes to one request and keeps those that the calculator says fit.
class Adviser
{
public:
    Adviser(const FitRequest &request, const Catalog &catalog) : m_request(request), m_catalog(catalog) { }

    QList<FitSuggestion> advise(const FitReport &report)
    {
        if (report.messages.size() > 0)
            tryDtype();
        tryShorter(m_request, report, {});
        tryQuantizedCheckpoints();
        if (!m_request.model.quantization)
            tryQuantizing();
        trySequences();
        tryCacheDtype();
        tryUtilization();
        tryCounts(m_request);
        tryAccelerators();
        return m_found;
    }

private:
    bool keep(const char *id, const QString &change, const FitRequest &request)
    {
        const FitReport report = evaluateFit(request);
        // What fits only because the engine falls back to fp32 is the trap, not the way out of it.
        if (!report.fits || (report.effectiveDtype == "float32"_L1 && request.model.dtype != "float32"_L1))
            return false;
        m_found.append({.id = QString::fromLatin1(id),
                        .change = change,
                        .request = request,
                        .fits = true,
                        .maxTokens = report.maxTokens});
        return true;
    }

    void tryDtype()
    {
        for (const QString &dtype : {u"half"_s, u"bfloat16"_s}) {
            FitRequest changed = m_request;
            changed.dtype = dtype;
            if (changed.dtype != m_request.dtype && m_request.dtype != "auto"_L1
                && keep("dtype", u"--dtype %1"_s.arg(dtype), changed))
                return;
        }
    }

    /// A shorter context, rounded down to something that a person would say.
    bool tryShorter(FitRequest request, const FitReport &report, const QString &before)
    {
        const int largest = std::min(report.largestMaxModelLen, report.maxModelLen - 1);
        const int rounded = largest >= 4096 ? largest / 1024 * 1024 : largest / 128 * 128;
        if (rounded < 512)
            return false;
        request.maxModelLen = rounded;
        return keep(
            "maxModelLen",
            before
                + FitAdvice::tr("--max-model-len %1 (the cache holds %2 tokens)").arg(rounded).arg(largest),
            request);
    }

    /// @return whether it fits, if need be with a shorter context
    bool keepOrShorten(const char *id, const QString &change, const FitRequest &request)
    {
        if (keep(id, change, request))
            return true;
        const FitReport report = evaluateFit(request);
        return report.verdict == FitVerdict::ContextTooLong
            && tryShorter(request, report, change + FitAdvice::tr(", and "));
    }

    void tryQuantizedCheckpoints()
    {
        for (const ModelSpec &model : m_catalog.models()) {
            if (model.base.isEmpty() || model.base.compare(m_request.model.id, Qt::CaseInsensitive) != 0
                || !model.quantization)
                continue;
            FitRequest changed = m_request;
            changed.model = model;
            changed.quantization.clear();
            changed.dtype = u"auto"_s;
            QString change =
                FitAdvice::tr("the %1 checkpoint %2").arg(model.quantization->method.toUpper(), model.id);
            if (!m_request.accelerator.supports(u"bfloat16"_s)) {
                changed.dtype = u"half"_s;
                change += u" (--quantization %1 --dtype half)"_s.arg(model.quantization->method);
            }
            m_haveCheckpoint |= keepOrShorten("quantization", change, changed);
        }
    }

    void tryQuantizing()
    {
        if (m_haveCheckpoint)
            return;
        const bool tpu = m_request.accelerator.vendor == AcceleratorVendor::GoogleTpu;
        for (const QString &method : {u"fp8"_s, u"awq"_s, u"bitsandbytes"_s}) {
            if (m_request.accelerator.vendor == AcceleratorVendor::AwsNeuron
                || (tpu && method == "bitsandbytes"_L1))
                continue;
            FitRequest changed = m_request;
            changed.quantization = method;
            const auto scheme = quantizationScheme(method);
            QString change = u"--quantization %1"_s.arg(method);
            if (scheme && scheme->needsCheckpoint)
                change += FitAdvice::tr(" (with a checkpoint quantised so)");
            if (keepOrShorten("quantization", change, changed))
                return;
        }
    }

    /// Fewer sequences shrink the room that the sampler's profile run takes for good.
    void trySequences()
    {
        if (m_request.accelerator.vendor != AcceleratorVendor::Nvidia)
            return;
        for (const int sequences : {256, 64}) {
            FitRequest changed = m_request;
            changed.maxNumSeqs = sequences;
            const bool fewer = m_request.maxNumSeqs > 0
                ? sequences < m_request.maxNumSeqs
                : sequences < defaultMaxNumSeqs(m_request.accelerator)
                                  .value_or(m_request.accelerator.manySequences ? 1024 : 256);
            if (fewer && keep("maxNumSeqs", u"--max-num-seqs %1"_s.arg(sequences), changed))
                return;
        }
    }

    void tryCacheDtype()
    {
        if (m_request.kvCacheDtype != "auto"_L1 && !m_request.kvCacheDtype.isEmpty())
            return;
        FitRequest changed = m_request;
        changed.kvCacheDtype = u"fp8"_s;
        keep("kvCacheDtype", u"--kv-cache-dtype fp8"_s, changed);
    }

    void tryUtilization()
    {
        FitRequest changed = m_request;
        changed.gpuMemoryUtilization = 0.95;
        if (m_request.gpuMemoryUtilization < 0.95)
            keep("gpuMemoryUtilization", u"--gpu-memory-utilization 0.95"_s, changed);
    }

    /// How many of it a machine can carry: nobody sells three, nor a single B200.
    QList<int> countsOf(const Accelerator &accelerator) const
    {
        QList<int> counts;
        for (const MachineType &machine : m_catalog.machineTypesWith(accelerator.id))
            counts.append(machine.acceleratorCounts);
        if (counts.isEmpty())
            counts = {1, 2, 4, 8};
        std::ranges::sort(counts);
        counts.erase(std::unique(counts.begin(), counts.end()), counts.end());
        return counts;
    }

    QString countText(const FitRequest &request) const
    {
        const QString text = u"%1 × %2"_s.arg(request.count).arg(request.accelerator.name);
        return request.count > 1 ? text + u" (--tensor-parallel-size %1)"_s.arg(request.count) : text;
    }

    bool tryCounts(FitRequest request)
    {
        for (const int count : countsOf(request.accelerator)) {
            if (count <= m_request.count)
                continue;
            request.count = count;
            if (keep("count", countText(request), request))
                return true;
        }
        return false;
    }

    /// The two smallest larger ones of the same make that do, each alone before any is doubled.
    void tryAccelerators()
    {
        QList<Accelerator> larger;
        for (const Accelerator &other : m_catalog.accelerators()) {
            const bool moreMemory = other.visibleBytes > m_request.accelerator.visibleBytes;
            const bool newDtype =
                !m_request.accelerator.supports(u"bfloat16"_s) && other.supports(u"bfloat16"_s);
            if (other.vendor == m_request.accelerator.vendor && other.id != m_request.accelerator.id
                && (moreMemory || newDtype))
                larger.append(other);
        }
        std::ranges::stable_sort(larger, {}, &Accelerator::visibleBytes);
        int kept = 0;
        QSet<qint64> sizes; // the variants of one chip are one suggestion
        for (const Accelerator &other : larger) {
            if (sizes.contains(other.visibleBytes))
                continue;
            FitRequest changed = m_request;
            changed.accelerator = other;
            const QList<int> counts = countsOf(other);
            const auto count =
                std::ranges::find_if(counts, [this](int offered) { return offered >= m_request.count; });
            if (count == counts.end())
                continue;
            changed.count = *count;
            if (changed.dtype == "half"_L1 && changed.model.refusesFloat16())
                changed.dtype = u"auto"_s;
            if (keep("accelerator", countText(changed), changed)) {
                sizes.insert(other.visibleBytes);
                if (++kept == 2)
                    return;
            }
        }
        if (kept == 0 && !larger.isEmpty()) {
            FitRequest changed = m_request;
            changed.accelerator = larger.constLast();
            tryCounts(changed);
        }
    }

    const FitRequest &m_request;
    const Catalog &m_catalog;
    QList<FitSuggestion> m_found;
    bool m_haveCheckpoint = false;
};
} // namespace

FitReport fitWithAdvice(const FitRequest &request, const Catalog &catalog)
{
    FitReport report = evaluateFit(request);
    if (!report.fits && request.model.parameters > 0 && request.accelerator.visibleBytes > 0)
        report.suggestions = Adviser(request, catalog).advise(report);
    return report;
}

} // namespace slipway
