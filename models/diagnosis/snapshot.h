// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/jsonview.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <span>
#include <unordered_map>
#include <vector>

namespace slipway {

/// One object of the cluster. The strings that joins need are read once.
struct KubeObject {
    JsonView json = {};
    QString apiVersion = {};
    QString kind = {};
    QString nameSpace = {};
    QString name = {};
    QString uid = {};

    JsonView operator[](std::string_view key) const { return json[key]; }
    JsonView metadata() const { return json["metadata"]; }
    JsonView spec() const { return json["spec"]; }
    JsonView status() const { return json["status"]; }
    JsonView labels() const { return json["metadata"]["labels"]; }
    JsonView annotations() const { return json["metadata"]["annotations"]; }
    QString label() const; ///< "Kind/namespace/name", as Findings name objects
    QString group() const { return apiVersion.contains(u'/') ? apiVersion.section(u'/', 0, 0) : QString(); }
    bool isGoing() const { return json["metadata"].has("deletionTimestamp"); }
    qint64 created() const; ///< seconds since 1970; 0 unknown
};

QString objectLabel(const QString &kind, const QString &nameSpace, const QString &name);
/// @param kind, apiVersion  of what does not name its own, as the items of a list
KubeObject kubeObjectOf(JsonView object, const QString &kind = {}, const QString &apiVersion = {});

/// One event of an object, read from either API group's form.
struct ObjectEvent {
    QString reason = {};
    QString message = {}; ///< untrusted
    QString source = {};
    QString container = {}; ///< from fieldPath
    bool isWarning = false;
    int count = 1;
    qint64 first = 0; ///< seconds since 1970
    qint64 last = 0;
};

/// One answer of a cloud API.
struct CloudAnswer {
    QString method = {};
    QString url = {};
    QString requestBody = {};
    int status = 0;
    JsonView body = {}; ///< JSON, or a string where the API speaks XML
};

/// What the API server said when something was applied.
struct ApplyAnswer {
    QString object = {}; ///< label
    JsonView manifest = {}; ///< absent where only the label is known
    JsonView response = {};
};

/// Why a log that was to be read is not there.
enum class LogAbsence {
    Forbidden, ///< the account may not read it
    Gone, ///< the server has it no more, or not yet
    Late, ///< it had not come when the time for logs was over
    Unasked, ///< there were more than are read
    Failed, ///< anything else
};
/// As a bundle names it: "Forbidden", "Gone", "Late", "Unasked", "Failed".
QLatin1StringView nameOf(LogAbsence absence);
std::optional<LogAbsence> logAbsenceNamed(const QString &name);

/// An immutable view of a cluster, its logs and cloud facts. It comes from live lists or from a support bundle, and the rules
/// cannot tell which. Everything is indexed once; nothing is copied.
class Snapshot
{
public:
    enum class Presence {
        There,
        Absent, ///< its kind was listed and it was not among them
        Unknown, ///< its kind was not listed: its absence proves nothing
    };

    ~Snapshot();
    std::span<const KubeObject> objects() const;
    /// Of a kind by its name; the group is the usual one of that name (Service is the core one, not Knative's).
    const std::vector<const KubeObject *> &of(const QString &kind) const;
    /// As of(), in one namespace.
    const std::vector<const KubeObject *> &of(const QString &kind, const QString &nameSpace) const;
    const KubeObject *find(const QString &kind, const QString &nameSpace, const QString &name) const;
    const KubeObject *byUid(const QString &uid) const;
    Presence presence(const QString &kind, const QString &nameSpace, const QString &name) const;
    bool isListed(const QString &kind) const;
    /// As isListed() has them; for who makes another snapshot of the same cluster.
    QStringList listedKinds() const { return m_listed.keys(); }

    /// Objects whose controller or owner is this one.
    const std::vector<const KubeObject *> &ownedBy(const KubeObject &object) const;
    /// The first owner that is in the snapshot, upwards to the last: a pod's Deployment. The object itself without any.
    const KubeObject &topOwner(const KubeObject &object) const;
    /// Pods of a namespace with all of these labels (a Service's selector).
    std::vector<const KubeObject *> podsWith(const QString &nameSpace, JsonView matchLabels) const;

    /// Oldest first.
    const std::vector<ObjectEvent> &events(const KubeObject &object) const;
    /// Of objects that need not be in the snapshot.
    const std::vector<ObjectEvent> &events(const QString &kind, const QString &nameSpace,
                                           const QString &name) const;
    /// Labels of what has an event of this reason, also of what is gone: a preempted pod is not there any more.
    const QStringList &withEvent(const QString &reason) const;
    /// Nothing where the log was not captured.
    std::optional<std::string_view> log(const QString &nameSpace, const QString &pod,
                                        const QString &container, bool previous = false) const;
    /// Why a log that was wanted was not read; nothing where it was, or where nobody wanted it.
    std::optional<LogAbsence> whyUnread(const QString &nameSpace, const QString &pod,
                                        const QString &container, bool previous = false) const;

    /// Keys of all logs, "namespace/pod/container", without those before a restart.
    QStringList logged() const;
    /// Pods that neither run and are ready nor have done their work.
    const std::vector<const KubeObject *> &unwellPods() const;
    std::span<const CloudAnswer> cloud() const;
    std::span<const ApplyAnswer> applied() const;
    /// Seconds since 1970 when it was read; where that is not known the latest instant that any object names.
    qint64 now() const { return m_now; }
    bool isEmpty() const { return m_objects.empty(); }

private:
    friend class SnapshotBuilder;
    friend QHash<QString, std::size_t> fingerprintsOf(const Snapshot &snapshot);
    Snapshot();
    std::vector<std::shared_ptr<const JsonDocument>> m_documents;
    std::vector<KubeObject> m_objects;
    std::vector<CloudAnswer> m_cloud;
    std::vector<ApplyAnswer> m_applied;
    QHash<QString, std::vector<const KubeObject *>> m_byKind;
    QHash<QString, std::vector<const KubeObject *>> m_byKindNamespace;
    QHash<QString, const KubeObject *> m_byName;
    QHash<QString, const KubeObject *> m_byUid;
    QHash<QString, std::vector<const KubeObject *>> m_byOwner;
    std::unordered_map<std::size_t, std::vector<const KubeObject *>>
        m_byLabel; // pods, by a hash of namespace, key, value
    std::vector<const KubeObject *> m_unwell;
    QHash<QString, std::vector<ObjectEvent>> m_events; // by uid and by label
    QHash<QString, QStringList> m_withEvent; // labels by reason
    QHash<QString, JsonView> m_logs;
    QHash<QString, LogAbsence> m_unread; // by the key that the log would have
    QHash<QString, bool> m_listed; // lower-case kind or plural
    qint64 m_now = 0;
};

/// Notes what this thread reads of snapshots while it lives, kind by kind: for who judges again only what may have changed. Events are
/// the kind "Event"; logs, cloud answers and what was applied are "log", "cloud" and "apply".
class ReadRecorder
{
public:
    ReadRecorder();
    ~ReadRecorder();
    Q_DISABLE_COPY_MOVE(ReadRecorder)
    const QSet<QString> &kinds() const { return m_kinds; }
    /// Something read objects whatever their kind.
    bool hasReadAll() const { return m_all; }

    static void note(const QString &kind);
    static void noteAll();

private:
    QSet<QString> m_kinds;
    bool m_all = false;
    ReadRecorder *m_outer;
};

/// A number for each kind of what a snapshot holds, and for "log", "cloud", "apply" and "listed": where it is the same in two snapshots, so
/// is all of that kind. From resource versions where objects have them, else from their whole text.
QHash<QString, std::size_t> fingerprintsOf(const Snapshot &snapshot);

/// Collects what a Snapshot is made of.
class SnapshotBuilder
{
public:
    SnapshotBuilder();
    ~SnapshotBuilder();
    /// Keeps the document alive as long as the Snapshot.
    void keep(std::shared_ptr<const JsonDocument> document);
    /// A List, a PodList or their like, an array of objects, or one object.
    void addObjects(JsonView list);
    /// One that another Snapshot has, or kubeObjectOf() made.
    void add(KubeObject object);
    void addLogs(JsonView logs); ///< {"namespace/pod/container": "text"}
    /// {"namespace/pod/container": "Forbidden"}
    /// @param readSince  keys of what was read after all
    void addUnreadLogs(JsonView reasons, const QStringList &readSince = {});
    void addCloud(JsonView answers);
    void addApplied(JsonView answers);
    void setListed(const QStringList &kinds);
    void setNow(qint64 seconds) { m_now = seconds; }
    std::shared_ptr<const Snapshot> build();

private:
    void addObject(JsonView object, const QString &kind, const QString &apiVersion);
    std::shared_ptr<Snapshot> m_snapshot;
    qint64 m_now = 0;
};

/// Seconds since 1970 of an RFC 3339 time; 0 for anything else.
qint64 secondsOf(JsonView time);
qint64 secondsOf(std::string_view time);

} // namespace slipway
