// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/settings.h"

#include "base/redact.h"
#include "store/storepaths.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
// Larger than any honest settings file by far; a file of gigabytes must not be read into memory.
constexpr qint64 largestFile = 4 * 1024 * 1024;
} // namespace

Settings::Settings(QString file, QObject *parent) : QObject(parent), m_file(std::move(file))
{
    if (m_file.isEmpty())
        return;
    const Read fresh = read();
    m_values = fresh.values;
    m_fileVersion = fresh.version;
}

Settings::Read Settings::read()
{
    Read result;
    QFile file(m_file);
    if (!file.exists())
        return result;
    if (!file.open(QIODevice::ReadOnly)) {
        result.isUsable = false;
        say(tr("The settings %1 cannot be read: %2. Changes are kept until the program ends.")
                .arg(m_file, file.errorString()));
        return result;
    }
    QJsonParseError parsed;
    const QJsonDocument document =
        file.size() <= largestFile ? QJsonDocument::fromJson(file.readAll(), &parsed) : QJsonDocument();
    file.close();
    if (!document.isObject()) {
        // Kept beside it: whatever a person wrote there by hand is not lost.
        const QString aside =
            m_file + u".broken-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
        result.isUsable = QFile::rename(m_file, aside);
        say(result.isUsable
                ? tr("The settings could not be read and were put aside as %1; this start uses the defaults.")
                      .arg(aside)
                : tr("The settings %1 could not be read nor put aside; changes are kept until the program "
                     "ends.")
                      .arg(m_file));
        return result;
    }
    result.values = document.object().value("values"_L1).toObject();
    result.version = document.object().value("version"_L1).toInt(version);
    return result;
}

QJsonValue Settings::value(const QString &key, const QJsonValue &fallback) const
{
    const auto found = m_values.constFind(key);
    return found == m_values.constEnd() ? fallback : *found;
}

QStringList Settings::keys(const QString &prefix) const
{
    QStringList found;
    for (const QString &key : m_values.keys()) {
        if (key.startsWith(prefix))
            found << key;
    }
    return found;
}

bool Settings::set(const QString &key, const QJsonValue &value)
{
    // Lists and objects are looked through as well.
    if (isSecretName(key) || redacted(QJsonObject{{key, value}}).value(key) != value)
        return false;
    if (m_values.value(key) == value && m_values.contains(key) == !value.isUndefined())
        return true;
    if (value.isUndefined())
        m_values.remove(key);
    else
        m_values.insert(key, value);
    m_changed.insert(key);
    Q_EMIT changed(key);
    return true;
}

Result<> Settings::save()
{
    if (m_changed.isEmpty() || m_file.isEmpty())
        return {};
    if (auto made = makePrivateFolder(QFileInfo(m_file).path()); !made)
        return made;
    QLockFile lock(m_file + u".lock"_s);
    lock.setStaleLockTime(10'000);
    if (!lock.tryLock(5000))
        return fail(lock.error() == QLockFile::PermissionError ? ErrorKind::Forbidden : ErrorKind::Timeout,
                    tr("the settings could not be locked for writing"), m_file);
    const Read fresh = read();
    if (!fresh.isUsable)
        return fail(ErrorKind::Forbidden, tr("the settings file cannot be read, and is not written over"),
                    m_file);
    if (fresh.version > version)
        return fail(
            ErrorKind::Invalid,
            tr("the settings were written by a later version of this program and are left as they are"),
            m_file);
    QJsonObject merged = fresh.values;
    for (const QString &key : std::as_const(m_changed)) {
        if (m_values.contains(key))
            merged.insert(key, m_values.value(key));
        else
            merged.remove(key);
    }
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Forbidden, file.errorString(), m_file);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(QJsonObject{{u"version"_s, version}, {u"values"_s, merged}}).toJson());
    if (!file.commit())
        return fail(ErrorKind::Unavailable,
                    tr("the settings could not be written: %1").arg(file.errorString()), m_file,
                    tr("free some space; until then they stay in memory"));
    m_changed.clear();
    adopt(merged);
    return {};
}

void Settings::reload()
{
    if (m_file.isEmpty())
        return;
    const Read fresh = read();
    if (fresh.isUsable)
        adopt(fresh.values);
}

void Settings::adopt(const QJsonObject &fresh)
{
    QJsonObject next = fresh;
    for (const QString &key : std::as_const(m_changed)) {
        if (m_values.contains(key))
            next.insert(key, m_values.value(key));
        else
            next.remove(key);
    }
    QSet<QString> touched;
    for (const QString &key : next.keys() + m_values.keys()) {
        if (next.value(key) != m_values.value(key))
            touched.insert(key);
    }
    m_values = next;
    for (const QString &key : std::as_const(touched))
        Q_EMIT changed(key);
}

void Settings::say(const QString &text)
{
    m_notices << text;
    Q_EMIT notice(text);
}

QStringList Settings::takeNotices()
{
    return std::exchange(m_notices, {});
}

} // namespace slipway
