// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/fit.h"

#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
QString verdictText(FitVerdict verdict)
{
    switch (verdict) {
    case FitVerdict::Fits:
        return u"fits"_s;
    case FitVerdict::WeightsTooLarge:
        return u"weightsTooLarge"_s;
    case FitVerdict::NoCacheBlocks:
        return u"noCacheBlocks"_s;
    case FitVerdict::ContextTooLong:
        return u"contextTooLong"_s;
    case FitVerdict::Refused:
        return u"refused"_s;
    }
    return {};
}
} // namespace

QJsonObject toJson(const FitReport &report)
{
    QJsonArray terms;
    for (const FitTerm &term : report.terms) {
        terms.append(QJsonObject{{u"id"_s, term.id},
                                 {u"bytes"_s, term.bytes},
                                 {u"errorBytes"_s, term.errorBytes},
                                 {u"formula"_s, term.formula},
                                 {u"source"_s, term.source},
                                 {u"insideBudget"_s, term.insideBudget}});
    }
    QJsonArray messages;
    for (const FitMessage &message : report.messages)
        messages.append(QJsonObject{{u"id"_s, message.id},
                                    {u"text"_s, message.text},
                                    {u"severity"_s, message.fatal ? u"error"_s : u"warning"_s}});
    QJsonArray suggestions;
    for (const FitSuggestion &suggestion : report.suggestions)
        suggestions.append(QJsonObject{{u"change"_s, suggestion.change},
                                       {u"fits"_s, suggestion.fits},
                                       {u"id"_s, suggestion.id},
                                       {u"maxTokens"_s, suggestion.maxTokens}});
    QJsonArray measured;
    for (const FitMeasurement &each : report.measured)
        measured.append(QJsonObject{{u"id"_s, each.id},
                                    {u"value"_s, each.value},
                                    {u"at"_s, each.at.toUTC().toString(Qt::ISODate)},
                                    {u"endpoint"_s, each.endpoint},
                                    {u"engineVersion"_s, each.version}});
    return {
        {u"measured"_s, measured},
        {u"fits"_s, report.fits},
        {u"weightsBytes"_s, report.weightsBytes},
        {u"kvBytesPerToken"_s, report.kvBytesPerToken},
        {u"kvCacheBytes"_s, report.kvCacheBytes},
        {u"overheadBytes"_s, report.overheadBytes},
        {u"maxTokens"_s, report.maxTokens},
        {u"maxConcurrencyAtFullContext"_s, report.maxConcurrencyAtFullContext},
        {u"reason"_s, report.reason},
        {u"suggestions"_s, suggestions},
        {u"verdict"_s, verdictText(report.verdict)},
        {u"messages"_s, messages},
        {u"blocks"_s, report.blocks},
        {u"maxTokensLow"_s, report.maxTokensLow},
        {u"largestMaxModelLen"_s, report.largestMaxModelLen},
        {u"kvBytesPerTokenLongContext"_s, report.kvBytesPerTokenLongContext},
        {u"effective"_s,
         QJsonObject{{u"dtype"_s, report.effectiveDtype},
                     {u"kvCacheDtype"_s, report.effectiveKvCacheDtype},
                     {u"maxModelLen"_s, report.maxModelLen},
                     {u"gpuMemoryUtilization"_s, report.gpuMemoryUtilization}}},
        {u"perAccelerator"_s,
         QJsonObject{{u"visibleBytes"_s, report.visibleBytes},
                     {u"budgetBytes"_s, report.budgetBytes},
                     {u"weightsBytes"_s, report.weightsBytesPerAccelerator},
                     {u"kvCacheBytes"_s, report.kvCacheBytesPerAccelerator},
                     {u"kvBytesPerToken"_s, report.kvBytesPerTokenPerAccelerator},
                     {u"kvBytesPerSequence"_s, report.kvBytesPerSequence},
                     {u"errorBytes"_s, report.errorBytes},
                     {u"terms"_s, terms}}},
    };
}

} // namespace slipway
