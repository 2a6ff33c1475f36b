// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QObject>

namespace slipway {

/// The person's settings: small values by dotted keys ("window/theme" is "window.theme"), in one JSON file.
///
/// Written atomically. A file that cannot be read is kept beside it and said in a notice, never lost. Two instances do not
/// fight: each saves only the keys that it changed itself, into the file as it is by then, under an advisory lock.
/// A file of a newer version is read for what is known and never written over with less. No secret belongs here: set() refuses.
class Settings : public QObject
{
    Q_OBJECT

public:
    static constexpr int version = 1;

    /// Reads the file, if it is there. An empty path keeps everything in memory.
    explicit Settings(QString file, QObject *parent = nullptr);

    QJsonValue value(const QString &key, const QJsonValue &fallback = {}) const;
    QString text(const QString &key, const QString &fallback = {}) const
    {
        return value(key).toString(fallback);
    }
    bool flag(const QString &key, bool fallback = false) const { return value(key).toBool(fallback); }
    int number(const QString &key, int fallback = 0) const { return value(key).toInt(fallback); }
    QStringList keys(const QString &prefix = {}) const;

    /// Takes effect at once; in the file with the next save(). Undefined removes the key.
    /// @return false when the key is named like a secret or the value looks like one: it is not kept.
    bool set(const QString &key, const QJsonValue &value);
    bool hasUnsavedChanges() const { return !m_changed.isEmpty(); }

    /// Writes what set() changed and takes over what other instances wrote. On failure all stays in memory, and the next save()
    /// tries again. Errors: Unavailable (disk full), Forbidden (read-only), Timeout (another instance holds the lock for 5 s), Internal.
    Result<> save();
    /// Takes over what other instances wrote.
    void reload();

    /// What the person should know, e.g. that a broken file was put aside; empties the list.
    QStringList takeNotices();
    QString file() const { return m_file; }

Q_SIGNALS:
    /// By set(), or by another instance and reload().
    void changed(const QString &key);
    void notice(const QString &text);

private:
    struct Read {
        QJsonObject values;
        int version = Settings::version;
        bool isUsable = true; // false: it is there and could not be read, and must not be replaced
    };
    Read read();
    void adopt(const QJsonObject &fresh);
    void say(const QString &text);

    QString m_file;
    QJsonObject m_values;
    QSet<QString> m_changed;
    QStringList m_notices;
    int m_fileVersion = version;
};

} // namespace slipway
