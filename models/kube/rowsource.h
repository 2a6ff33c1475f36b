// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kube/resourcekind.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>

namespace slipway {

/// What changed since the last batch. A uid is in one of the two lists only.
template <typename Row> struct RowBatch {
    QList<Row> upserted = {};
    QList<QString> removed = {}; ///< uids
    bool isEmpty() const { return upserted.isEmpty() && removed.isEmpty(); }
};

/// Where a Reflector puts what the server sends: the bytes of list pages and watch lines go in, changed rows come out.
/// One that is fed the same list twice reports no removals and leaves it to the receiver to see that rows are equal.
class RowSink
{
public:
    struct Page {
        QString resourceVersion = {};
        QString continueToken = {};
    };
    struct Event {
        enum class Type { Added, Modified, Deleted, Bookmark, Error };
        Type type = Type::Error;
        QString resourceVersion = {};
        bool initialEventsEnd = false; ///< the bookmark that ends a WatchList's first part
        QJsonObject status = {}; ///< of an Error
    };
    virtual ~RowSink() = default;

    /// From here to endList() each object seen is marked; endList() removes those that were not.
    virtual void beginList() = 0;
    /// Errors: Invalid, with the offset, when it is not a list of objects. Nothing of a bad page is kept.
    virtual Result<Page> addPage(const QByteArray &page) = 0;
    virtual void endList() = 0;
    /// One watch event's JSON document.
    virtual Result<Event> applyEvent(QByteArrayView line) = 0;
    /// Whether takeBatch() would give something.
    virtual bool hasChanges() const = 0;
    virtual qsizetype size() const = 0;
};

template <typename Row> class RowSource : public RowSink
{
public:
    /// All changes since the last call, the latest state of each row once.
    virtual RowBatch<Row> takeBatch() = 0;
};

/// A whole object as a row, for kinds of which there are few, and for rules that read any field.
struct ObjectRow {
    QString uid = {};
    QJsonObject object = {};
    bool operator==(const ObjectRow &) const = default;
};

struct PodRow;
struct EventRow;
struct NodeRow;

std::unique_ptr<RowSource<PodRow>> makePodRows();
std::unique_ptr<RowSource<EventRow>> makeEventRows();
std::unique_ptr<RowSource<NodeRow>> makeNodeRows();
/// apiVersion and kind, which servers leave out of list items, are filled in from @p kind; managedFields are dropped, unless somebody reads
/// who wrote what.
std::unique_ptr<RowSource<ObjectRow>> makeObjectRows(ResourceKind kind, bool withManagedFields = false);

} // namespace slipway
