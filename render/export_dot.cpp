// The model for Graphviz' dot.
#include <map>
#include <unordered_map>
#include <vector>

#include "render/export.h"
#include "render/text/unicode.h"

namespace banso {
namespace {

constexpr std::size_t characters_a_line = 14;

// Between double quotes; dot reads backslashes and HTML entities in labels.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : cleaned(text)) {
        switch (c) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '&':
                out += "&amp;";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
            case '\t':
                out += ' ';
                break;
            default:
                out += c;
        }
    }
    return out + "\"";
}

std::string wrapped(const std::string& text) {
    std::string out;
    std::size_t on_line = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = next_grapheme(text, at);
        if (on_line == characters_a_line) {
            out += '\n';
            on_line = 0;
        }
        out.append(text, at, next - at);
        on_line = text[at] == '\n' ? 0 : on_line + 1;
        at = next;
    }
    return out;
}

std::string edge_style(const Link& link) {
    if (link.role == LinkRole::Evidence) return " [style=dashed]";
    if (link.role == LinkRole::Measures) return " [style=dotted, constraint=false]";
    return {};
}

}  // namespace

std::string export_dot(const Document& document, const SceneWords& words) {
    std::unordered_map<std::string, std::string> node_of;  // ids may hold anything: nodes are numbered
    std::map<CardKind, std::vector<std::string>> ranks;
    std::map<std::string, std::string> clusters;  // by area id
    for (const Card& card : document.cards()) {
        const std::string node = "n" + std::to_string(node_of.size() + 1);
        node_of[card.id.value] = node;
        ranks[card.kind].push_back(node);
        clusters[card.area.value] +=
            "    " + node + " [label=" + quoted(card.code + "\n" + wrapped(card.title)) + "];\n";
    }
    std::string out = "digraph " + quoted(document.session().title) + " {\n";
    out += "  rankdir=LR; newrank=true; ranksep=1; nodesep=0.15;\n";
    out += "  graph [fontname=\"Noto Sans CJK JP\"];\n  edge [arrowsize=0.7];\n";
    out += "  node [shape=box, style=rounded, fontname=\"Noto Sans CJK JP\", fontsize=11];\n";
    int number = 0;
    for (const Area& area : document.areas()) {
        out += "  subgraph cluster_" + std::to_string(++number) + " {\n    label=" + quoted(area.name) + ";\n";
        out += clusters[area.id.value] + "  }\n";
        clusters.erase(area.id.value);
    }
    for (const auto& [area, nodes] : clusters)
        if (!nodes.empty()) out += nodes;
    for (const auto& [kind, nodes] : ranks) {
        out += "  { rank=same; // " + cleaned(words.of(kind).name) + "\n   ";
        for (const std::string& node : nodes) out += " " + node + ";";
        out += "\n  }\n";
    }
    for (const Link& link : document.links()) {
        const auto from = node_of.find(link.from.value);
        const auto to = node_of.find(link.to.value);
        if (from == node_of.end() || to == node_of.end()) continue;
        out += "  " + from->second + " -> " + to->second + edge_style(link) + ";\n";
    }
    return out + "}\n";
}

}  // namespace banso
