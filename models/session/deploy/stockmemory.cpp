// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/stockmemory.h"

#include <QLocale>
#include <QLoggingCategory>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcStock, "slipway.stock")

constexpr int countedDays = 30;

struct StockWords {
    Q_DECLARE_TR_FUNCTIONS(StockMemory)
};

bool isOf(const StockAttempt &attempt, const ZoneCell &cell, const Catalog &catalog)
{
    if (attempt.zone != cell.zone)
        return false;
    if (attempt.accelerator.isEmpty())
        return cell.machineTypes.contains(attempt.machineType);
    const Accelerator *accelerator = catalog.acceleratorFor(attempt.accelerator);
    return (accelerator ? accelerator->id : attempt.accelerator) == cell.accelerator;
}

} // namespace

void addStock(ZoneMatrix &matrix, const QList<StockAttempt> &attempts, const Catalog &catalog)
{
    const QDateTime from = matrix.read.addDays(-countedDays);
    for (ZoneCell &cell : matrix.cells) {
        cell.stock.clear();
        cell.ranOut = false;
        for (const StockAttempt &attempt : attempts) {
            if (attempt.at < from || attempt.at > matrix.read || !isOf(attempt, cell, catalog))
                continue;
            auto there = std::ranges::find(cell.stock, attempt.capacity, &StockRecord::capacity);
            if (there == cell.stock.end()) {
                cell.stock.append({.capacity = attempt.capacity});
                there = std::prev(cell.stock.end());
            }
            ++there->tries;
            there->stockouts += attempt.succeeded ? 0 : 1;
            if (!there->lastTry.isValid() || attempt.at > there->lastTry) {
                there->lastTry = attempt.at;
                there->isOut = !attempt.succeeded;
            }
        }
        std::ranges::sort(cell.stock, {}, &StockRecord::capacity);
        cell.ranOut = std::ranges::any_of(cell.stock, [&matrix](const StockRecord &record) {
            return record.capacity == "on-demand"_L1 && record.isOut
                && record.lastTry >= matrix.read.addDays(-stockWeighsDays);
        });
    }
}

void rememberStock(ZoneMatrix &matrix, MeasurementArchive &archive, const Catalog &catalog)
{
    const auto attempts = archive.stockSince(matrix.read.addDays(-countedDays));
    if (attempts)
        addStock(matrix, *attempts, catalog);
    else
        qCWarning(lcStock, "%s", qUtf8Printable(attempts.error().toString()));
}

QString stockText(const QList<StockRecord> &stock)
{
    QStringList sentences;
    for (const StockRecord &record : stock) {
        const QString way =
            record.capacity == "spot"_L1 ? StockWords::tr("Spot") : StockWords::tr("On demand");
        const QDateTime at = record.lastTry.toUTC();
        const QString day = QLocale().toString(at.date(), StockWords::tr("d MMM", "format of a day"));
        const QString last = record.isOut
            ? StockWords::tr("%1: out of stock on %2 at %3 h UTC, when last tried").arg(way, day)
            : StockWords::tr("%1: in stock on %2 at %3 h UTC, when last tried").arg(way, day);
        sentences << StockWords::tr("%1; %2.").arg(
            last.arg(at.time().hour()),
            StockWords::tr("%1 of %n tries in 30 days failed", nullptr, record.tries).arg(record.stockouts));
    }
    return sentences.join(u' ');
}

} // namespace slipway
