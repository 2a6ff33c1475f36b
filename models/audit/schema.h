// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recipe/yamlnode.h"

#include <QHash>
#include <QMap>
#include <QStringList>

namespace slipway::audit {

/// What is wrong with one field of an object.
struct SchemaFault {
    enum class Kind { UnknownField, MisplacedField, WrongType, NotText, MissingField, WrongValue };
    Kind kind = Kind::UnknownField;
    TextPosition position = {};
    QString path = {}; ///< "spec.template.spec.containers.image"
    QString found = {}; ///< the field's name or its value
    QString wanted = {}; ///< the right name, the path where it belongs, or the right value; may be empty
    QString type = {}; ///< of a wrong type: what is wanted, in the words of the format
};

/// Which fields the objects of an apiVersion and kind have. The format is explained in resources/audit/make-schema.
class SchemaSet
{
public:
    /// Kubernetes' own kinds and those of the recipes, compiled in.
    static const SchemaSet &builtIn();

    /// Lines of the format; what is not understood is a bug of the data and asserted.
    void addText(const QByteArray &text);
    /// A CustomResourceDefinition: every version of it.
    void addDefinition(const YamlNode &definition);
    /// A kro ResourceGraphDefinition: the kind that it makes.
    void addGraph(const YamlNode &graph);
    /// All definitions of a folder and its sub-folders. Errors: NotFound, Invalid.
    Result<> addFolder(const QString &path);

    bool knows(const QString &apiVersion, const QString &kind) const
    {
        return m_kinds.contains({apiVersion, kind});
    }
    /// Every apiVersion in which the kind is known here.
    QStringList versionsOf(const QString &kind) const;
    QStringList groups() const;
    QStringList kindsOf(const QString &apiVersion) const;

    /// @param complete false: an excerpt or a patch, of which nothing can be missing
    QList<SchemaFault> validate(const YamlNode &object, const QString &apiVersion, const QString &kind,
                                bool complete) const;

private:
    using Fields = QMap<QString, QString>;
    struct Run;
    QString typeOf(const YamlNode &openApi, const QString &name, int depth);
    QString simpleType(const YamlNode &node, const QString &name);
    void check(Run &run, const YamlNode &node, QString type, const QString &path,
               const QStringList &above) const;
    void checkFields(Run &run, const YamlNode &node, const QString &name, const Fields &fields,
                     const QString &path, const QStringList &above) const;
    QString belongs(const QString &field, const QString &type, const QStringList &above) const;

    QHash<QString, Fields> m_types;
    QHash<std::pair<QString, QString>, QString> m_kinds;
};

} // namespace slipway::audit
