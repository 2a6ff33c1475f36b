// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recipe/recipe.h"

#include <QAbstractButton>

namespace slipway {

/// A recipe to choose: its purpose, what it needs, how long it takes and what it costs.
class RecipeCard : public QAbstractButton
{
    Q_OBJECT

public:
    explicit RecipeCard(const Recipe &recipe, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace slipway
