// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chain/chain.h"
#include "ui/common/widgets.h"

namespace slipway {

/// How a state of a link is shown: word, shape and colour.
struct LinkLook {
    QString word;
    QString iconName;
    ColorRole role;
};
LinkLook linkLook(Link::State state);

/// One chain as a small vertical picture: a mark and a line for each link, what was observed and expected, and of the broken one evidence
/// and remedies.
class ChainView : public Card
{
    Q_OBJECT

public:
    explicit ChainView(const Chain &chain, QWidget *parent = nullptr);
    const Chain &chain() const { return m_chain; }
    /// The row of the broken link; null where none is.
    QWidget *brokenRow() const { return m_brokenRow; }

Q_SIGNALS:
    void fixRequested(const slipway::Remedy &remedy, const slipway::Finding &finding);

private:
    QWidget *linkRow(int index);
    void addRemedies(const Link &link, class QVBoxLayout *texts);
    Chain m_chain;
    QWidget *m_brokenRow = nullptr;
};

} // namespace slipway
