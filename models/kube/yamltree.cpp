// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/yamltree.h"

#include <QHash>
#include <QSet>

#include <sstream>
#include <unordered_map>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// Our own refusals on their way out of the parser's callbacks.
struct Refusal {
    QString sentence;
    int line;
};

class TreeBuilder : public YAML::EventHandler
{
public:
    explicit TreeBuilder(KubeYamlLimits limits) : m_limits(limits) { }
    KubeYamlNode take() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        add(leaf(KubeYamlNode::Type::Null, mark), anchor);
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        KubeYamlNode node = leaf(KubeYamlNode::Type::Scalar, mark);
        node.quoted = tag == "!" || tag == "tag:yaml.org,2002:str";
        node.scalar = QString::fromUtf8(value.data(), qsizetype(value.size()));
        if (!node.quoted && (node.scalar.isEmpty() || node.scalar == "~"_L1 || node.scalar == "null"_L1))
            node.type = KubeYamlNode::Type::Null;
        add(std::move(node), anchor);
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        const auto found = m_anchors.find(anchor);
        if (found == m_anchors.end())
            throw Refusal{u"an alias refers to a node that contains it"_s, mark.line + 1};
        count(found->second.size, mark.line + 1);
        KubeYamlNode copy = found->second.node;
        attach(std::move(copy), 0, found->second.size);
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(KubeYamlNode::Type::List, mark, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(KubeYamlNode::Type::Map, mark, anchor);
    }
    void OnMapEnd() override { close(); }

private:
    struct Open {
        KubeYamlNode node;
        YAML::anchor_t anchor;
        int size = 1;
        bool hasKey = false;
        QString key = {};
        QSet<QString> keys = {};
    };
    struct Anchored {
        KubeYamlNode node;
        int size;
    };
    void count(int nodes, int line)
    {
        m_count += nodes;
        if (m_count > m_limits.maxNodes)
            throw Refusal{u"more than %1 values once aliases are expanded"_s.arg(m_limits.maxNodes), line};
    }
    KubeYamlNode leaf(KubeYamlNode::Type type, const YAML::Mark &mark)
    {
        count(1, mark.line + 1);
        KubeYamlNode node;
        node.type = type;
        node.line = mark.line + 1;
        return node;
    }
    void open(KubeYamlNode::Type type, const YAML::Mark &mark, YAML::anchor_t anchor)
    {
        if (int(m_stack.size()) >= m_limits.maxDepth)
            throw Refusal{u"nested deeper than %1 levels"_s.arg(m_limits.maxDepth), mark.line + 1};
        m_stack.push_back({.node = leaf(type, mark), .anchor = anchor});
    }
    void close()
    {
        Open done = std::move(m_stack.back());
        m_stack.pop_back();
        attach(std::move(done.node), done.anchor, done.size);
    }
    void add(KubeYamlNode node, YAML::anchor_t anchor) { attach(std::move(node), anchor, 1); }
    void attach(KubeYamlNode node, YAML::anchor_t anchor, int size)
    {
        if (anchor != 0)
            m_anchors.insert_or_assign(anchor, Anchored{node, size});
        if (m_stack.empty()) {
            m_root = std::move(node);
            return;
        }
        Open &parent = m_stack.back();
        parent.size += size;
        if (parent.node.type == KubeYamlNode::Type::List) {
            parent.node.items.push_back(std::move(node));
        } else if (!parent.hasKey) {
            if (node.type == KubeYamlNode::Type::List || node.type == KubeYamlNode::Type::Map)
                throw Refusal{u"a key that is not text"_s, node.line};
            if (parent.keys.contains(node.scalar))
                throw Refusal{u"the key \"%1\" stands twice in one map"_s.arg(node.scalar.left(100)),
                              node.line};
            parent.keys.insert(node.scalar);
            parent.key = node.scalar;
            parent.hasKey = true;
        } else {
            parent.node.fields.emplace_back(std::exchange(parent.key, {}), std::move(node));
            parent.hasKey = false;
        }
    }

    KubeYamlLimits m_limits;
    int m_count = 0;
    KubeYamlNode m_root;
    std::vector<Open> m_stack;
    std::unordered_map<YAML::anchor_t, Anchored> m_anchors;
};

} // namespace

const KubeYamlNode *KubeYamlNode::field(QStringView key) const
{
    for (const auto &[name, value] : fields) {
        if (name == key)
            return value.type == Type::Null ? nullptr : &value;
    }
    return nullptr;
}

Result<KubeYamlNode> parseYamlTree(const QByteArray &text, const QString &file, KubeYamlLimits limits)
{
    const auto at = [&file](int line) { return u"%1:%2"_s.arg(file).arg(line); };
    // Aliases hold copies too: their memory is bounded by the same count.
    TreeBuilder builder(limits);
    try {
        std::istringstream stream(text.toStdString());
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
    } catch (const Refusal &refusal) {
        return fail(ErrorKind::Invalid, refusal.sentence, at(refusal.line));
    } catch (const YAML::Exception &e) {
        return fail(ErrorKind::Invalid, u"not YAML: %1"_s.arg(QString::fromStdString(e.msg)),
                    at(e.mark.line + 1));
    } catch (const std::exception &e) {
        return fail(ErrorKind::Invalid, u"not YAML: %1"_s.arg(QString::fromUtf8(e.what())), file);
    }
    return builder.take();
}

} // namespace slipway
