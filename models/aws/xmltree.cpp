// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/xmltree.h"

#include <QXmlStreamReader>

namespace slipway::aws {
using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 40; // answers of EC2 have some twelve levels

/// The reader stands on the element's start.
bool read(QXmlStreamReader &xml, XmlNode &node, int depth)
{
    if (depth > deepest)
        return false;
    node.name = xml.name().toString();
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            node.children.emplace_back();
            if (!read(xml, node.children.back(), depth + 1))
                return false;
            break;
        case QXmlStreamReader::EndElement:
            if (!node.children.empty())
                node.text.clear(); // the blanks between elements
            return true;
        case QXmlStreamReader::Characters:
            node.text += xml.text();
            break;
        case QXmlStreamReader::DTD: // AWS sends none, and entities are how small files grow large
            return false;
        default:
            break;
        }
    }
    return false;
}

} // namespace

const XmlNode &XmlNode::at(QStringView path) const
{
    static const XmlNode none;
    const XmlNode *node = this;
    for (const QStringView part : path.split(u'/')) {
        const auto found =
            std::ranges::find_if(node->children, [part](const XmlNode &child) { return child.name == part; });
        if (found == node->children.end())
            return none;
        node = &*found;
    }
    return *node;
}

Result<XmlNode> parseXml(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    xml.setNamespaceProcessing(false);
    XmlNode root;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            break;
        if (token == QXmlStreamReader::StartElement) {
            if (read(xml, root, 0) && !xml.hasError())
                return root;
            break;
        }
    }
    return fail(ErrorKind::Invalid, u"the answer is not the XML that AWS sends"_s);
}

} // namespace slipway::aws
