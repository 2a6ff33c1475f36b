// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/outlook/outlook.h"

#include "session/outlook/outlookparts.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QString groupName(OutlookRow::Group group)
{
    switch (group) {
    case OutlookRow::Group::Start:
        return u"start"_s;
    case OutlookRow::Group::Memory:
        return u"memory"_s;
    case OutlookRow::Group::Capacity:
        return u"capacity"_s;
    case OutlookRow::Group::Price:
        return u"price"_s;
    }
    return {};
}

QString unitName(const OutlookRow &row)
{
    switch (row.unit) {
    case OutlookRow::Unit::Seconds:
        return u"s"_s;
    case OutlookRow::Unit::Bytes:
        return u"bytes"_s;
    case OutlookRow::Unit::Tokens:
        return u"tokens"_s;
    case OutlookRow::Unit::Requests:
        return u"requests"_s;
    case OutlookRow::Unit::Money:
        return row.currency;
    }
    return {};
}

QJsonObject toJson(const OutlookValue &value)
{
    QJsonObject object{{u"value"_s, value.value ? QJsonValue(*value.value) : QJsonValue()}};
    if (value.low)
        object.insert(u"low"_s, *value.low);
    if (value.high)
        object.insert(u"high"_s, *value.high);
    if (value.at.isValid())
        object.insert(u"at"_s, value.at.toUTC().toString(Qt::ISODate));
    if (!value.source.isEmpty())
        object.insert(u"source"_s, value.source);
    if (!value.value)
        object.insert(u"why"_s, value.why);
    return object;
}

} // namespace

std::optional<double> OutlookRow::ratio() const
{
    if (!predicted.value || !measured.value || *predicted.value <= 0)
        return {};
    return *measured.value / *predicted.value;
}

void judge(OutlookRow &row)
{
    row.verdict = OutlookRow::Verdict::None;
    if (!row.predicted.value || !row.measured.value || (!row.predicted.low && !row.predicted.high))
        return;
    const bool isOutside = (row.predicted.low && *row.measured.value < *row.predicted.low)
        || (row.predicted.high && *row.measured.value > *row.predicted.high);
    row.verdict = isOutside ? OutlookRow::Verdict::Outside : OutlookRow::Verdict::Within;
}

Outlook compareOutlook(const OutlookInput &input, const Catalog &catalog, MeasurementArchive *archive)
{
    Outlook outlook;
    outlook.replica = nameOf(input.pod);
    const OutlookSubject subject = outlookSubject(input, catalog, archive);
    outlook.differences = subject.differences;
    addStartRows(input, subject, outlook);
    addMemoryRows(input, subject, outlook);
    addPriceRows(input, subject, outlook);
    return outlook;
}

QJsonArray toJson(const QList<OutlookRow> &rows)
{
    QJsonArray list;
    for (const OutlookRow &row : rows) {
        QJsonObject predicted = toJson(row.predicted);
        if (row.estimate)
            predicted.insert(u"estimate"_s, *row.estimate);
        const auto ratio = row.ratio();
        QJsonObject object{{u"id"_s, row.id},
                           {u"group"_s, groupName(row.group)},
                           {u"title"_s, row.title},
                           {u"unit"_s, unitName(row)},
                           {u"predicted"_s, predicted},
                           {u"measured"_s, toJson(row.measured)},
                           {u"ratio"_s, ratio ? QJsonValue(*ratio) : QJsonValue()},
                           {u"within"_s,
                            row.verdict == OutlookRow::Verdict::None
                                ? QJsonValue()
                                : QJsonValue(row.verdict == OutlookRow::Verdict::Within)}};
        if (!row.assumption.isEmpty())
            object.insert(u"assumption"_s, row.assumption);
        list.append(object);
    }
    return list;
}

} // namespace slipway
