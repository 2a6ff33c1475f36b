// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubeconfig.h"

#include "kube/yamltree.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QSet>
#include <QStringDecoder>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// Ten thousand contexts with embedded certificates take about 60 MB in the worst case and 8 MB in the usual one;
// whatever is larger was not meant to be a kubeconfig.
constexpr qint64 maxFileBytes = 16 * 1024 * 1024;

/// Takes typed values out of the tree; the first that does not fit is the error, with its line.
class EntryReader
{
public:
    explicit EntryReader(QString file) : m_file(std::move(file)), m_folder(QFileInfo(m_file).absolutePath())
    {
    }

    std::optional<Error> error;

    void refuse(int line, const QString &sentence, const QString &hint = {})
    {
        if (!error)
            error = fail(ErrorKind::Invalid, sentence, FilePosition{m_file, line}.toString(), hint).error();
    }
    QString text(const KubeYamlNode &map, QStringView key)
    {
        const KubeYamlNode *node = map.field(key);
        if (!node)
            return {};
        if (node->type != KubeYamlNode::Type::Scalar) {
            refuse(node->line, u"%1 must be text"_s.arg(key));
            return {};
        }
        return node->scalar;
    }
    bool flag(const KubeYamlNode &map, QStringView key)
    {
        const KubeYamlNode *node = map.field(key);
        if (!node)
            return false;
        if (node->type == KubeYamlNode::Type::Scalar && !node->quoted) {
            if (node->scalar.compare("true"_L1, Qt::CaseInsensitive) == 0)
                return true;
            if (node->scalar.compare("false"_L1, Qt::CaseInsensitive) == 0)
                return false;
        }
        refuse(node->line, u"%1 must be true or false"_s.arg(key));
        return false;
    }
    QStringList texts(const KubeYamlNode &map, QStringView key)
    {
        QStringList values;
        const KubeYamlNode *node = list(map, key);
        for (const KubeYamlNode &item : node ? node->items : std::vector<KubeYamlNode>()) {
            if (item.type != KubeYamlNode::Type::Scalar)
                refuse(item.line, u"%1 must be a list of text"_s.arg(key));
            values.append(item.scalar);
        }
        return values;
    }
    QByteArray base64(const KubeYamlNode &map, QStringView key)
    {
        const KubeYamlNode *node = map.field(key);
        if (!node)
            return {};
        QByteArray encoded = text(map, key).toLatin1();
        encoded.removeIf([](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
        auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded) {
            refuse(node->line, u"%1 is not base64"_s.arg(key));
            return {};
        }
        return *decoded;
    }
    /// A path of this file: relative ones stand beside it.
    QString path(const KubeYamlNode &map, QStringView key)
    {
        const QString value = text(map, key);
        return value.isEmpty() ? value : QDir::cleanPath(QDir(m_folder).absoluteFilePath(value));
    }
    const KubeYamlNode *list(const KubeYamlNode &map, QStringView key)
    {
        const KubeYamlNode *node = map.field(key);
        if (node && node->type != KubeYamlNode::Type::List) {
            refuse(node->line, u"%1 must be a list"_s.arg(key));
            return nullptr;
        }
        return node;
    }
    const KubeYamlNode *map(const KubeYamlNode &parent, QStringView key)
    {
        const KubeYamlNode *node = parent.field(key);
        if (node && node->type != KubeYamlNode::Type::Map) {
            refuse(node->line, u"%1 must be a map"_s.arg(key));
            return nullptr;
        }
        return node;
    }
    QString m_file;
    QString m_folder;
};

QJsonValue toJson(const KubeYamlNode &node)
{
    switch (node.type) {
    case KubeYamlNode::Type::Null:
        return QJsonValue::Null;
    case KubeYamlNode::Type::List: {
        QJsonArray array;
        for (const KubeYamlNode &item : node.items)
            array.append(toJson(item));
        return array;
    }
    case KubeYamlNode::Type::Map: {
        QJsonObject object;
        for (const auto &[key, value] : node.fields)
            object.insert(key, toJson(value));
        return object;
    }
    case KubeYamlNode::Type::Scalar:
        break;
    }
    if (!node.quoted) {
        if (node.scalar == "true"_L1 || node.scalar == "false"_L1)
            return node.scalar == "true"_L1;
        bool isNumber = false;
        if (const qint64 whole = node.scalar.toLongLong(&isNumber); isNumber)
            return whole;
        if (const double number = node.scalar.toDouble(&isNumber); isNumber)
            return number;
    }
    return node.scalar;
}

KubeconfigCluster readCluster(EntryReader &reader, const KubeYamlNode &body)
{
    KubeconfigCluster cluster;
    cluster.server = reader.text(body, u"server");
    cluster.caData = reader.base64(body, u"certificate-authority-data");
    cluster.caFile = reader.path(body, u"certificate-authority");
    cluster.insecureSkipVerify = reader.flag(body, u"insecure-skip-tls-verify");
    cluster.tlsServerName = reader.text(body, u"tls-server-name");
    cluster.proxyUrl = reader.text(body, u"proxy-url");
    cluster.disableCompression = reader.flag(body, u"disable-compression");
    if (const KubeYamlNode *extensions = reader.list(body, u"extensions")) {
        for (const KubeYamlNode &item : extensions->items) {
            const KubeYamlNode *value = item.field(u"extension");
            if (value && reader.text(item, u"name") == "client.authentication.k8s.io/exec"_L1)
                cluster.execExtension = toJson(*value).toObject();
        }
    }
    return cluster;
}

ExecConfig readExec(EntryReader &reader, const KubeYamlNode &body)
{
    ExecConfig exec;
    exec.command = reader.text(body, u"command");
    if (exec.command.isEmpty())
        reader.refuse(body.line, u"the exec plugin names no command"_s);
    // A name alone is looked up in PATH; a path with a slash belongs to this file's folder.
    if (exec.command.contains(u'/'))
        exec.command = reader.path(body, u"command");
    exec.arguments = reader.texts(body, u"args");
    exec.apiVersion = reader.text(body, u"apiVersion");
    exec.installHint = reader.text(body, u"installHint");
    exec.provideClusterInfo = reader.flag(body, u"provideClusterInfo");
    if (const KubeYamlNode *list = reader.list(body, u"env")) {
        for (const KubeYamlNode &item : list->items) {
            const QString name = reader.text(item, u"name");
            if (name.isEmpty() || name.contains(u'='))
                reader.refuse(item.line, u"an environment variable of the exec plugin has no usable name"_s);
            exec.environment.append({name, reader.text(item, u"value")});
        }
    }
    constexpr auto group = "client.authentication.k8s.io/"_L1;
    const bool isV1 = exec.apiVersion == group + "v1"_L1;
    if (!isV1 && exec.apiVersion != group + "v1beta1"_L1)
        reader.refuse(
            body.line,
            exec.apiVersion.isEmpty()
                ? u"the exec plugin names no apiVersion"_s
                : u"the exec plugin's apiVersion %1 is not supported"_s.arg(exec.apiVersion),
            u"v1 and v1beta1 of client.authentication.k8s.io are; let the cloud's command line write this kubeconfig again"_s);
    const QString mode = reader.text(body, u"interactiveMode");
    if (mode == "Never"_L1)
        exec.interactive = ExecConfig::Interactive::Never;
    else if (mode == "Always"_L1)
        exec.interactive = ExecConfig::Interactive::Always;
    else if (mode == "IfAvailable"_L1 || (mode.isEmpty() && !isV1))
        exec.interactive = ExecConfig::Interactive::IfAvailable;
    else
        reader.refuse(body.line,
                      mode.isEmpty() ? u"the exec plugin names no interactiveMode, which v1 asks for"_s
                                     : u"the exec plugin's interactiveMode %1 is not known"_s.arg(mode));
    return exec;
}

KubeconfigUser readUser(EntryReader &reader, const KubeYamlNode &body)
{
    KubeconfigUser user;
    user.clientCertificateData = reader.base64(body, u"client-certificate-data");
    user.clientCertificateFile = reader.path(body, u"client-certificate");
    user.clientKeyData = Secret(reader.base64(body, u"client-key-data"));
    user.clientKeyFile = reader.path(body, u"client-key");
    user.bearerToken = Secret(reader.text(body, u"token").toUtf8());
    user.tokenFile = reader.path(body, u"tokenFile");
    user.username = reader.text(body, u"username");
    user.password = Secret(reader.text(body, u"password").toUtf8());
    if (const KubeYamlNode *exec = reader.map(body, u"exec"))
        user.exec = readExec(reader, *exec);
    if (const KubeYamlNode *provider = reader.map(body, u"auth-provider"))
        user.authProvider = reader.text(*provider, u"name");
    user.impersonateUser = reader.text(body, u"as");
    user.impersonateUid = reader.text(body, u"as-uid");
    user.impersonateGroups = reader.texts(body, u"as-groups");
    if (const KubeYamlNode *extra = reader.map(body, u"as-user-extra")) {
        for (const auto &[key, value] : extra->fields)
            user.impersonateExtra.insert(key, reader.texts(*extra, key));
    }
    return user;
}

KubeconfigContext readContext(EntryReader &reader, const KubeYamlNode &body)
{
    return {.cluster = reader.text(body, u"cluster"),
            .user = reader.text(body, u"user"),
            .nameSpace = reader.text(body, u"namespace")};
}

/// The named entries of "clusters", "users" or "contexts": a list of {name, <bodyKey>: {…}}.
template <typename Entry>
QList<Entry> readEntries(EntryReader &reader, const KubeYamlNode &root, QStringView listKey,
                         QStringView bodyKey, Entry (*read)(EntryReader &, const KubeYamlNode &))
{
    QList<Entry> entries;
    QSet<QString> names;
    const KubeYamlNode *list = reader.list(root, listKey);
    if (!list)
        return entries;
    for (const KubeYamlNode &item : list->items) {
        if (item.type != KubeYamlNode::Type::Map) {
            reader.refuse(item.line, u"%1 must be a list of maps with a name"_s.arg(listKey));
            return entries;
        }
        const QString name = reader.text(item, u"name");
        if (names.contains(name)) {
            reader.refuse(item.line, u"%1 has two entries named \"%2\""_s.arg(listKey, name.left(200)));
            return entries;
        }
        names.insert(name);
        const KubeYamlNode empty;
        const KubeYamlNode *body = reader.map(item, bodyKey);
        Entry entry = read(reader, body ? *body : empty);
        entry.name = name;
        entry.position = {reader.m_file, item.line};
        entries.append(std::move(entry));
        if (reader.error)
            return entries;
    }
    return entries;
}

// PowerShell writes UTF-16 with a byte order mark; editors on Windows add one to UTF-8.
Result<QByteArray> asUtf8(const QByteArray &bytes, const QString &file)
{
    const auto encoding = QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8);
    QStringDecoder decoder(encoding);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return fail(ErrorKind::Invalid, u"not a text file"_s, file);
    if (text.contains(QChar(u'\0')))
        return fail(ErrorKind::Invalid, u"not a text file: it contains NUL characters"_s, file);
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    return text.toUtf8();
}

template <typename Entry> const Entry *findEntry(const QList<Entry> &entries, const QString &name)
{
    const auto found = std::ranges::find(entries, name, &Entry::name);
    return found != entries.end() ? &*found : nullptr;
}

template <typename Entry> void addMissing(QList<Entry> &into, const QList<Entry> &from)
{
    QSet<QString> names;
    for (const Entry &entry : std::as_const(into))
        names.insert(entry.name);
    for (const Entry &entry : from) {
        if (!names.contains(entry.name))
            into.append(entry);
    }
}

} // namespace

QString FilePosition::toString() const
{
    return u"%1:%2"_s.arg(file).arg(line);
}

const KubeconfigCluster *Kubeconfig::cluster(const QString &name) const
{
    return findEntry(clusters, name);
}
const KubeconfigUser *Kubeconfig::user(const QString &name) const
{
    return findEntry(users, name);
}
const KubeconfigContext *Kubeconfig::context(const QString &name) const
{
    return findEntry(contexts, name);
}

Result<Kubeconfig> parseKubeconfig(const QByteArray &yaml, const QString &file)
{
    auto text = asUtf8(yaml, file);
    if (!text)
        return std::unexpected(std::move(text.error()));
    auto root = parseYamlTree(*text, file);
    if (!root)
        return std::unexpected(std::move(root.error()));
    Kubeconfig config;
    config.files = {file};
    if (root->type == KubeYamlNode::Type::Null)
        return config;
    if (root->type != KubeYamlNode::Type::Map)
        return fail(ErrorKind::Invalid, u"not a kubeconfig: the document is not a map"_s,
                    FilePosition{file, root->line}.toString());
    EntryReader reader(file);
    if (const QString kind = reader.text(*root, u"kind"); !kind.isEmpty() && kind != "Config"_L1)
        return fail(ErrorKind::Invalid, u"not a kubeconfig: its kind is %1"_s.arg(kind.left(100)),
                    FilePosition{file, root->line}.toString());
    config.currentContext = reader.text(*root, u"current-context");
    config.clusters = readEntries(reader, *root, u"clusters", u"cluster", readCluster);
    config.users = readEntries(reader, *root, u"users", u"user", readUser);
    config.contexts = readEntries(reader, *root, u"contexts", u"context", readContext);
    if (reader.error)
        return std::unexpected(*reader.error);
    return config;
}

Kubeconfig merged(const QList<Kubeconfig> &files)
{
    Kubeconfig all;
    for (const Kubeconfig &file : files) {
        all.files += file.files;
        all.warnings += file.warnings;
        addMissing(all.clusters, file.clusters);
        addMissing(all.users, file.users);
        addMissing(all.contexts, file.contexts);
        if (all.currentContext.isEmpty())
            all.currentContext = file.currentContext;
    }
    return all;
}

Result<Kubeconfig> loadKubeconfig(const QString &explicitPath, const EnvironmentReader &environment)
{
    const EnvironmentReader read =
        environment ? environment : [](const char *name) { return qEnvironmentVariable(name); };
    QStringList paths;
    if (!explicitPath.isEmpty()) {
        paths = {explicitPath};
    } else if (const QString list = read("KUBECONFIG"); !list.isEmpty()) {
        paths = list.split(QDir::listSeparator(), Qt::SkipEmptyParts);
        paths.removeDuplicates();
    } else {
        const QString home = read("HOME");
        paths = {(home.isEmpty() ? QDir::homePath() : home) + u"/.kube/config"_s};
    }
    QList<Kubeconfig> files;
    QStringList missing;
    for (const QString &path : std::as_const(paths)) {
        const QFileInfo info(path);
        const QString name = info.absoluteFilePath();
        if (!info.exists()) {
            missing.append(name);
            continue;
        }
        // A pipe or a device would be read for ever.
        if (!info.isFile())
            return fail(ErrorKind::Invalid, u"the kubeconfig is not a regular file"_s, name);
        if (info.size() > maxFileBytes)
            return fail(ErrorKind::Invalid,
                        u"the kubeconfig has %1 MiB; the limit is %2 MiB"_s.arg(info.size() >> 20)
                            .arg(maxFileBytes >> 20),
                        name);
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::Invalid, u"the kubeconfig cannot be read: %1"_s.arg(file.errorString()),
                        name);
        auto config = parseKubeconfig(file.read(maxFileBytes + 1), name);
        if (!config)
            return std::unexpected(std::move(config.error()));
        files.append(*std::move(config));
    }
    if (files.isEmpty())
        return fail(ErrorKind::NotFound, u"there is no kubeconfig file"_s, missing.join(u", "_s),
                    u"let the cloud's command line write one, or name one with --kubeconfig"_s);
    Kubeconfig all = merged(files);
    for (const QString &path : std::as_const(missing))
        all.warnings.append(u"%1 is not there"_s.arg(path));
    return all;
}

} // namespace slipway
