// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storepaths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <sys/stat.h>

namespace slipway {
using namespace Qt::StringLiterals;

StorePaths StorePaths::fromEnvironment(const std::function<QString(const char *)> &environment,
                                       const QString &homeFolder)
{
    const auto base = [&](const char *variable, const QString &fallback) {
        const QString value = environment(variable);
        // The specification: relative paths are invalid and to be ignored.
        return (QDir::isAbsolutePath(value) ? value : homeFolder + fallback) + u"/slipway"_s;
    };
    return {.config = base("XDG_CONFIG_HOME", u"/.config"_s),
            .state = base("XDG_STATE_HOME", u"/.local/state"_s),
            .cache = base("XDG_CACHE_HOME", u"/.cache"_s)};
}

StorePaths StorePaths::ofThisUser()
{
    return fromEnvironment([](const char *name) { return qEnvironmentVariable(name); }, QDir::homePath());
}

StorePaths StorePaths::forSandbox(const QString &id) const
{
    QString name;
    for (const QChar c : id) {
        if (c.isLetterOrNumber() || c == u'-')
            name += c;
    }
    StorePaths paths = *this;
    paths.state = state + u"/sandbox/"_s + (name.isEmpty() ? u"1"_s : name.left(64));
    return paths;
}

void forgetOldSandboxes(const StorePaths &paths, const QDateTime &now)
{
    const QDir folder(paths.state + u"/sandbox"_s);
    for (const QFileInfo &sandbox :
         folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
        QDateTime used = sandbox.lastModified();
        for (const QFileInfo &file : QDir(sandbox.filePath()).entryInfoList(QDir::Files))
            used = std::max(used, file.lastModified());
        if (used.daysTo(now) >= 1 && used.secsTo(now) >= 86'400)
            QDir(sandbox.filePath()).removeRecursively();
    }
}

Result<> makePrivateFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    const QString parent = QFileInfo(folder).path();
    if (!QFileInfo(parent).isDir() && !QDir().mkpath(parent))
        return fail(
            ErrorKind::Forbidden, QCoreApplication::translate("Store", "the folder cannot be made"), parent,
            QCoreApplication::translate(
                "Store", "check its owner and permissions, or set XDG_STATE_HOME to a folder of yours"));
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) == 0 || errno == EEXIST)
        return {};
    const int error = errno;
    return fail(error == ENOSPC || error == EDQUOT      ? ErrorKind::Unavailable
                    : error == EACCES || error == EROFS ? ErrorKind::Forbidden
                                                        : ErrorKind::Internal,
                QCoreApplication::translate("Store", "the folder cannot be made: %1")
                    .arg(QString::fromLocal8Bit(std::strerror(error))),
                folder);
}

} // namespace slipway
