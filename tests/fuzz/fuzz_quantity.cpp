// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is read as a quantity is written so that it reads as the same again.
#include "fuzzcheck.h"
#include "kube/quantity.h"

#include <QString>

#include <cstdint>

using namespace slipway;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size)).trimmed();
    const auto quantity = Quantity::parse(text);
    if (!quantity)
        return 0;
    const QString canonical = quantity->toString();
    const auto again = Quantity::parse(canonical);
    require(again.has_value(), "the canonical form is not read");
    require(*again == *quantity, "the canonical form is another quantity");
    require(again->toString() == canonical, "the canonical form has another one");
    (void)quantity->value();
    (void)quantity->milliValue();
    (void)quantity->toDouble();
    return 0;
}
