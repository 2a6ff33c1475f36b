// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of logs and whatever else strangers say: shown, never obeyed.
#include "base/redact.h"
#include "fuzzcheck.h"
#include "kube/kubestreams.h"
#include "kube/visibletext.h"

#include <cstdint>

using namespace slipway;

namespace {

bool isHarmless(QStringView text, bool keepLines)
{
    return std::ranges::all_of(text, [keepLines](QChar c) {
        const char16_t code = c.unicode();
        if (keepLines && (code == u'\n' || code == u'\t'))
            return true;
        const bool control = code < 0x20 || (code >= 0x7f && code <= 0x9f);
        const bool turns = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
        return !control && !turns && code != 0x2028 && code != 0x2029;
    });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const QByteArray &line : input.split('\n')) {
        for (const bool timestamps : {true, false}) {
            const QString shown = visibleText(logLineOf(line, timestamps).text);
            require(isHarmless(shown, false), "a line of a log is obeyed");
            require(visibleText(shown) == shown, "what is visible changes when it is made visible");
        }
    }
    require(isHarmless(visibleText(QString::fromUtf8(input), true), true), "a text is obeyed");
    (void)redacted(QString::fromUtf8(input));
    return 0;
}
