// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// NVIDIA's DCGM exporter: what the GPUs of its node do, by the load of the pods that hold them.
#include "app/sandbox/nodes/program.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

/// What one GPU of a node is. Memory as nvidia-smi shows it, power as on its data sheet.
struct GpuKind {
    const char *accelerator; ///< label cloud.google.com/gke-accelerator, or part of it
    const char *modelName;
    int memoryMiB;
    double idleWatts;
    double mostWatts;
};
constexpr GpuKind gpuKinds[] = {
    {"nvidia-l4", "NVIDIA L4", 23034, 16.5, 72},
    {"nvidia-tesla-t4", "Tesla T4", 15360, 10, 70},
    {"nvidia-tesla-a100", "NVIDIA A100-SXM4-40GB", 40960, 52, 400},
    {"nvidia-a100-80gb", "NVIDIA A100-SXM4-80GB", 81920, 62, 400},
    {"nvidia-h100", "NVIDIA H100 80GB HBM3", 81559, 70, 700},
    {"nvidia-h200", "NVIDIA H200", 143771, 76, 700},
};
constexpr GpuKind otherGpu{"", "NVIDIA A10G", 23028, 18, 300};

const GpuKind &kindOn(const Json &node)
{
    const std::string label = node["metadata"]["labels"]["cloud.google.com/gke-accelerator"].str();
    for (const GpuKind &kind : gpuKinds) {
        if (!label.empty() && label.find(kind.accelerator) != std::string::npos)
            return kind;
    }
    return otherGpu;
}

class DcgmExporter : public Program
{
public:
    using Program::Program;
    void start() override
    {
        log("time=2026-11-21T10:00:00.000Z level=INFO msg=\"Starting dcgm-exporter\" Version=4.4.1-4.6.0");
        log("time=2026-11-21T10:00:00.412Z level=INFO msg=\"DCGM successfully initialized!\"");
        later(std::chrono::seconds(2), [this] {
            log("time=2026-11-21T10:00:02.500Z level=INFO msg=\"Starting webserver\"");
            m_listens = true;
        });
    }
    bool listens(int port) const override { return m_listens && port == 9400; }
    void handle(const HttpServerRequest &request, std::shared_ptr<HttpReply> reply) override
    {
        if (request.path == "/metrics"_L1)
            reply->send(200, "text/plain; charset=utf-8", page());
        else if (request.path == "/health"_L1)
            reply->send(200, "text/plain; charset=utf-8", "KO");
        else
            reply->send(404, "text/plain; charset=utf-8", "404 page not found\n");
    }

private:
    struct Gpu {
        QByteArray labels;
        GpuLoad load;
    };

    std::vector<Gpu> gpus() const
    {
        const std::string name = m_context.node["metadata"]["name"].str();
        const int count = std::max(
            1, QString::fromStdString(m_context.node["status"]["capacity"]["nvidia.com/gpu"].str()).toInt());
        std::vector<Gpu> all;
        const auto holders = m_context.gpuHolders();
        for (const GpuHolder &holder : holders) {
            for (int i = 0; i < holder.gpus && int(all.size()) < count; ++i)
                all.push_back({QByteArray::fromStdString(",container=\"" + holder.container
                                                         + "\",namespace=\"" + holder.nameSpace + "\",pod=\""
                                                         + holder.pod + "\",pod_uid=\"\""),
                               holder.load});
        }
        all.resize(std::size_t(count));
        for (std::size_t i = 0; i < all.size(); ++i) {
            // The same for the life of the node.
            const QByteArray uuid =
                QUuid::createUuidV5(QUuid(), QByteArray::fromStdString(name) + QByteArray::number(i))
                    .toByteArray(QUuid::WithoutBraces);
            const QByteArray number = QByteArray::number(i);
            all[i].labels = "gpu=\"" + number + "\",UUID=\"GPU-" + uuid + "\",pci_bus_id=\"00000000:0"
                + QByteArray::number(3 + i % 6) + ":00.0\",device=\"nvidia" + number + "\",modelName=\""
                + kindOn(m_context.node).modelName + "\",Hostname=\"" + QByteArray::fromStdString(name)
                + "\",DCGM_FI_DRIVER_VERSION=\"580.105.08\"" + all[i].labels;
        }
        return all;
    }

    QByteArray page() const
    {
        const GpuKind &kind = kindOn(m_context.node);
        const std::vector<Gpu> all = gpus();
        QByteArray text;
        const auto family = [&](const char *name, const char *help, auto value) {
            text += QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + " gauge\n";
            for (const Gpu &gpu : all)
                text += QByteArray(name) + '{' + gpu.labels + "} " + value(gpu.load) + '\n';
        };
        const auto whole = [](double number) { return QByteArray::number(qRound64(number)); };
        const auto used = [&kind](const GpuLoad &load) { return qRound64(kind.memoryMiB * load.memory); };
        // What the driver keeps for itself is neither used nor free.
        const int reserved = kind.memoryMiB / 50;
        family("DCGM_FI_DEV_SM_CLOCK", "SM clock frequency (in MHz).",
               [&](const GpuLoad &load) { return whole(load.busy > 0 ? 2040 : 210); });
        family("DCGM_FI_DEV_MEM_CLOCK", "Memory clock frequency (in MHz).",
               [&](const GpuLoad &load) { return whole(load.busy > 0 ? 6251 : 405); });
        family("DCGM_FI_DEV_GPU_TEMP", "GPU temperature (in C).",
               [&](const GpuLoad &load) { return whole(38 + 34 * load.busy); });
        family("DCGM_FI_DEV_POWER_USAGE", "Power draw (in W).", [&](const GpuLoad &load) {
            return QByteArray::number(kind.idleWatts + (kind.mostWatts - kind.idleWatts) * load.busy * 0.95,
                                      'f', 6);
        });
        family("DCGM_FI_DEV_GPU_UTIL", "GPU utilization (in %).",
               [&](const GpuLoad &load) { return whole(100 * load.busy); });
        family("DCGM_FI_DEV_MEM_COPY_UTIL", "Memory utilization (in %).",
               [&](const GpuLoad &load) { return whole(80 * load.busy); });
        family("DCGM_FI_DEV_FB_FREE", "Framebuffer memory free (in MiB).",
               [&](const GpuLoad &load) { return whole(double(kind.memoryMiB - reserved - used(load))); });
        family("DCGM_FI_DEV_FB_USED", "Framebuffer memory used (in MiB).",
               [&](const GpuLoad &load) { return whole(double(used(load))); });
        family("DCGM_FI_DEV_FB_RESERVED", "Framebuffer memory reserved (in MiB).",
               [&](const GpuLoad &) { return whole(reserved); });
        return text;
    }

    bool m_listens = false;
};

} // namespace

std::unique_ptr<Program> makeDcgmProgram(ProgramContext &context)
{
    if (std::as_const(context.container)["image"].str().find("dcgm-exporter") == std::string::npos)
        return {};
    return std::make_unique<DcgmExporter>(std::move(context));
}

} // namespace slipway::sandbox
