// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace slipway::test {

/// The bytes of tests/fixtures/@p name; for tests that say READS_SOURCES. Aborts when there is no such file.
inline QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(SLIPWAY_SOURCE_DIR "/tests/fixtures/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("there is no fixture %s", qPrintable(file.fileName()));
    return file.readAll();
}

} // namespace slipway::test
