// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recipe/recipe.h"

#include <QAbstractButton>

namespace slipway {

class ElidedLabel;

/// A recipe to choose: its purpose in a line, and once it is chosen in full, with what it needs, how long it takes
/// and what it costs. So that all recipes and the target below them are in sight at once.
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

private:
    void showDetails(bool shown);

    ElidedLabel *m_line;
    QWidget *m_details;
};

} // namespace slipway
