// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an API server sends, as a page and as the lines of a watch, for every kind of row. Whatever it is, a bad document is an error in
// words, nothing of it is kept, and the next good one is read.
#include "fuzzcheck.h"
#include "kube/eventtablemodel.h"
#include "kube/nodetablemodel.h"
#include "kube/podtablemodel.h"
#include "kube/rowsource.h"
#include "kube/tablerows.h"

#include <cstdint>

using namespace slipway;

namespace {

const QByteArray goodPage =
    R"({"kind":"List","metadata":{"resourceVersion":"1"},"items":[{"metadata":{"uid":"u","name":"n","namespace":"s"}}]})";

template <typename Source> void feed(Source &source, const QByteArray &input)
{
    source.beginList();
    const qsizetype before = source.size();
    if (const auto page = source.addPage(input); !page) {
        require(!page.error().detail.isEmpty(), "an error without words");
        require(source.size() == before, "rows of a bad page were kept");
    } else {
        source.endList();
    }
    for (const QByteArray &line : input.split('\n')) {
        if (const auto event = source.applyEvent(line); !event)
            require(!event.error().detail.isEmpty(), "an error without words");
    }
    (void)source.takeBatch();
    source.beginList();
    require(source.addPage(goodPage).has_value(), "a good page was refused after a bad one");
    source.endList();
    require(source.size() == 1, "the list that came last is not what is known");
    const auto batch = source.takeBatch();
    for (const auto &row : batch.upserted)
        require(!batch.removed.contains(row.uid), "a row is there and gone");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    feed(*makePodRows(), input);
    feed(*makeNodeRows(), input);
    feed(*makeEventRows(), input);
    feed(*makeObjectRows(kinds::configMaps()), input);
    feed(*makeTableRows(), input);
    return 0;
}
