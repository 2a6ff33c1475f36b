// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/linesplitter.h"

#include <cstring>

namespace slipway {
using namespace Qt::StringLiterals;

Result<> LineSplitter::feed(QByteArrayView bytes, const std::function<void(QByteArrayView)> &line)
{
    const auto emitLine = [&line](QByteArrayView view) {
        if (view.endsWith('\r'))
            view.chop(1);
        line(view);
    };
    qsizetype from = 0;
    while (from < bytes.size()) {
        const void *found = std::memchr(bytes.data() + from, '\n', std::size_t(bytes.size() - from));
        const qsizetype end = found ? static_cast<const char *>(found) - bytes.data() : bytes.size();
        if (m_rest.size() + end - from > m_max) {
            m_rest = QByteArray();
            return fail(ErrorKind::Invalid,
                        u"a line of the stream is longer than the limit of %1 MiB"_s.arg(m_max >> 20));
        }
        if (!found) {
            m_rest.append(bytes.sliced(from));
            break;
        }
        if (m_rest.isEmpty()) {
            emitLine(bytes.sliced(from, end - from));
        } else {
            m_rest.append(bytes.sliced(from, end - from));
            // Moved out first: the receiver may end up feeding this splitter again.
            const QByteArray whole = std::exchange(m_rest, {});
            emitLine(whole);
        }
        from = end + 1;
    }
    return {};
}

QByteArray LineSplitter::takeRest()
{
    QByteArray rest = std::exchange(m_rest, {});
    if (rest.endsWith('\r'))
        rest.chop(1);
    return rest;
}

} // namespace slipway
