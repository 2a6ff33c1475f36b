// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An event stream and the JSON in it. The first byte says how the rest is cut; however it is, the events must be the same ones.
#include "inference/completionevent.h"
#include "inference/sseparser.h"

#include <cstdio>
#include <cstdlib>

using namespace slipway;

namespace {

struct Heard {
    QList<QByteArray> data;
    bool failed = false;
    bool operator==(const Heard &) const = default;
};

Heard hear(QByteArrayView stream, qsizetype step)
{
    Heard heard;
    SseParser parser(4096);
    const auto take = [&heard](const SseEvent &event) { heard.data.append(event.type + ':' + event.data); };
    for (qsizetype at = 0; at < stream.size() && !heard.failed; at += step)
        heard.failed = !parser.feed(stream.sliced(at, std::min(step, stream.size() - at)), take);
    if (!heard.failed)
        heard.failed = !parser.finish(take);
    return heard;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 1)
        return 0;
    const QByteArrayView stream(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const Heard whole = hear(stream, std::max<qsizetype>(1, stream.size()));
    if (hear(stream, 1 + data[0] % 17) != whole) {
        std::fprintf(stderr, "the cut changed what was heard\n");
        std::abort();
    }
    for (const QByteArray &event : whole.data) {
        const QByteArray json = event.sliced(event.indexOf(':') + 1);
        for (const bool chat : {true, false}) {
            if (const auto delta = parseCompletionEvent(json, chat);
                !delta && delta.error().detail.isEmpty()) {
                std::fprintf(stderr, "an error without words\n");
                std::abort();
            }
        }
    }
    return 0;
}
