// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QMap>

namespace slipway {

/// One section of AWS' shared files, as it stands there.
struct IniSection {
    QString name = {}; ///< "default", "profile gpu", "sso-session corp"
    int line = 0;
    QMap<QString, QString> values = {}; ///< keys in lower case
    QMap<QString, QMap<QString, QString>> nested =
        {}; ///< `s3 =` with indented lines below: key → its own pairs
    bool operator==(const IniSection &) const = default;
};

/// Reads the INI dialect of ~/.aws/config and ~/.aws/credentials: '#' and ';' begin a comment line, " #" and " ;" end a value,
/// indented lines nest below a key without a value or continue the one before. A section that comes twice is one; the later key wins.
/// Pure: never touches a file.
/// Errors: Invalid, where as "file:line"; detail never quotes a value, which may be a key.
/// Source: AWS SDKs and Tools Reference Guide, "Shared config and credentials files", format of the files.
Result<QList<IniSection>> parseIni(const QByteArray &bytes, const QString &fileName);

} // namespace slipway
