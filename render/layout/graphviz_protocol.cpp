#include "render/layout/graphviz_protocol.h"

#include <algorithm>
#include <charconv>

#include "render/layout/graphviz_engine.h"

namespace banso {

namespace {

// Text: words and whole numbers between single blanks or line ends, closed by `end`, so that a cut-off answer shows.
constexpr std::string_view request_head = "banso-layout-request-1";
constexpr std::string_view ordering_head = "banso-layout-order-1";
constexpr std::string_view closing = "end";

Error garbage(const char* what) {
    return Error{ErrorCode::EngineGarbage, {what}};
}

class Writer {
  public:
    explicit Writer(std::string_view head) : bytes_(head) {}
    Writer& line() {
        bytes_ += '\n';
        at_line_start_ = true;
        return *this;
    }
    Writer& number(std::size_t value) {
        if (!at_line_start_) bytes_ += ' ';
        at_line_start_ = false;
        bytes_ += std::to_string(value);
        return *this;
    }
    Writer& number(int value) { return number(static_cast<std::size_t>(value)); }
    std::string take() { return std::move(line().bytes_.append(closing) += '\n'); }

  private:
    std::string bytes_;
    bool at_line_start_ = false;
};

class Reader {
  public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}
    bool word(std::string_view expected) { return next() == expected; }
    // A number from 0 to at most `largest`.
    bool number(int& value, int largest) {
        const std::string_view token = next();
        const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), value);
        return error == std::errc() && end == token.data() + token.size() && value >= 0 && value <= largest;
    }
    // A count of things that take at least two bytes each: more than the bytes left can hold is refused unread.
    bool count(int& value) {
        return number(value, static_cast<int>(std::min<std::size_t>(rest_.size() / 2 + 1, 100'000'000)));
    }
    [[nodiscard]] bool done() { return next() == closing && next().empty(); }

  private:
    std::string_view next() {
        const std::size_t begin = std::min(rest_.find_first_not_of(" \n"), rest_.size());
        const std::size_t end = std::min(rest_.find_first_of(" \n", begin), rest_.size());
        const std::string_view token = rest_.substr(begin, end - begin);
        rest_.remove_prefix(end);
        return token;
    }
    std::string_view rest_;
};

}  // namespace

std::string request_to_bytes(const LayoutRequest& request) {
    Writer out(request_head);
    std::size_t drawn = 0;
    for (const LinkRequest& link : request.links) drawn += link.drawn ? 1 : 0;
    out.line().number(request.columns).number(request.lanes.size()).number(request.cards.size()).number(drawn);
    for (const CardRequest& card : request.cards) out.line().number(card.column).number(card.lane);
    for (const LinkRequest& link : request.links) {
        if (link.drawn) out.line().number(link.from).number(link.to);
    }
    return out.take();
}

Result<LayoutRequest> request_from_bytes(std::string_view bytes) {
    Reader in(bytes);
    LayoutRequest request;
    int lanes = 0;
    int cards = 0;
    int links = 0;
    if (!in.word(request_head)) return garbage("request head");
    if (!in.number(request.columns, 1000) || !in.number(lanes, 1'000'000) || !in.count(cards) || !in.count(links)) {
        return garbage("request counts");
    }
    request.lanes.resize(static_cast<std::size_t>(lanes));
    for (int i = 0; i < cards; ++i) {
        CardRequest card;
        card.height = 1;
        if (!in.number(card.column, request.columns - 1) || !in.number(card.lane, lanes - 1)) return garbage("card");
        request.cards.push_back(std::move(card));
    }
    for (int i = 0; i < links; ++i) {
        LinkRequest link;
        if (!in.number(link.from, cards - 1) || !in.number(link.to, cards - 1)) return garbage("link");
        request.links.push_back(std::move(link));
    }
    if (!in.done() || !is_sound(request)) return garbage("request end");
    return request;
}

std::string ordering_to_bytes(const Ordering& ordering) {
    Writer out(ordering_head);
    out.line().number(ordering.columns.size());
    for (const auto& column : ordering.columns) {
        out.line().number(column.size());
        for (const int card : column) out.number(card);
    }
    return out.take();
}

Result<Ordering> ordering_from_bytes(const LayoutRequest& request, std::string_view bytes) {
    Reader in(bytes);
    int columns = 0;
    if (!in.word(ordering_head)) return garbage("order head");
    if (!in.number(columns, request.columns)) return garbage("column count");
    Ordering ordering;
    ordering.columns.resize(static_cast<std::size_t>(columns));
    for (auto& column : ordering.columns) {
        int size = 0;
        if (!in.count(size)) return garbage("column size");
        for (int i = 0; i < size; ++i) {
            int card = 0;
            if (!in.number(card, static_cast<int>(request.cards.size()) - 1)) return garbage("card");
            column.push_back(card);
        }
    }
    if (!in.done()) return garbage("order end");
    if (!fits(request, ordering)) return garbage("order of other cards");
    return ordering;
}

Result<std::string> answer_by_graphviz(std::string_view bytes) {
    const Result<LayoutRequest> request = request_from_bytes(bytes);
    if (!request) return request.error();
    const Result<Ordering> ordering = order_by_graphviz(*request);
    if (!ordering) return ordering.error();
    return ordering_to_bytes(*ordering);
}

}  // namespace banso
