#include "render/sheets.h"

#include <algorithm>

#include "render/scene/build_scene.h"
#include "render/scene/matrix.h"
#include "render/scene/pages.h"
#include "render/scene/scene_writer.h"
#include "render/scene/summary.h"
#include "render/text/text_block.h"

namespace banso {
namespace {

// Points (1/72 inch).
constexpr double margin = 30;
constexpr double head_height = 36;
constexpr double foot_height = 22;
constexpr double large = 17;
constexpr double normal = 11;
constexpr double small = 9;

Rect room_on(Size paper) {
    return {margin, margin + head_height, paper.w - 2 * margin, paper.h - 2 * margin - head_height - foot_height};
}

View on_paper(View view, std::vector<AreaId> lanes) {
    view.trim = true;
    if (!lanes.empty()) view.filter.areas = std::move(lanes);
    return view;
}

// The lanes of each page: as many as fit under the heads at `scale`, at least one. Lanes without cards are left out.
std::vector<std::vector<AreaId>> group(const ViewLayout& whole, double scale, double height) {
    std::vector<std::vector<AreaId>> pages;
    const double heads = whole.lanes.empty() ? 0 : whole.lanes.front().box.y - whole.bounds.y;
    double used = 0;
    for (const ViewLane& lane : whole.lanes) {
        const auto lies_in = [&](const ViewCard& card) { return card.column >= 0 && overlap(card.box, lane.box); };
        if (std::none_of(whole.cards.begin(), whole.cards.end(), lies_in)) continue;
        const double takes = (lane.box.h + 8) * scale;
        if (pages.empty() || used + takes > height) {
            pages.emplace_back();
            used = (heads + 24) * scale;
        }
        pages.back().push_back(lane.id);
        used += takes;
    }
    if (pages.empty()) pages.emplace_back();
    return pages;
}

// So that the width fits, and the tallest lane does.
double scale_for_lanes(const ViewLayout& whole, const Rect& room) {
    double tallest = 0;
    for (const ViewLane& lane : whole.lanes) tallest = std::max(tallest, lane.box.h);
    const double heads = whole.lanes.empty() ? 0 : whole.lanes.front().box.y - whole.bounds.y;
    const double largest = std::min(room.w / whole.bounds.w, room.h / (heads + tallest + 36));
    // A little smaller where that saves a page.
    double best = largest;
    for (double scale = largest; scale > largest * 0.82; scale -= largest * 0.03)
        if (group(whole, scale, room.h).size() < group(whole, best, room.h).size()) best = scale;
    return best;
}

// Wider gaps between the columns where the page has room for them: links are easier to follow.
View filling(const View& view, const ViewLayout& whole, const Rect& room) {
    View wider = view;
    const double spare = room.w / room.h * whole.bounds.h - whole.bounds.w;
    if (spare > 0 && view.columns.size() > 1)
        wider.column_gap += std::min(120.0, spare / static_cast<double>(view.columns.size() - 1));
    return wider;
}

class Around {
  public:
    Around(const ExportSource& source, Size paper, TextCache& texts) : source_(source), paper_(paper), texts_(texts) {
        out_.part(Layer::Ground, Part::Page, {});
    }
    Scene write(std::size_t page, std::size_t pages) &&;

  private:
    void head();
    void legend();
    // Returns its width.
    double say(const std::string& text, double size, bool bold, Point baseline, double room, bool from_right = false);

    const ExportSource& source_;
    Size paper_;
    TextCache& texts_;
    SceneWriter out_;
};

double Around::say(const std::string& text, double size, bool bold, Point baseline, double room, bool from_right) {
    if (text.empty() || room < size) return 0;
    const auto block = texts_.block(text, {size, bold, 1.3}, room, 1);
    const double x = from_right ? baseline.x - block->width : baseline.x;
    out_.text(block, {x, baseline.y - block->baseline}, bold ? source_.theme.ink : source_.theme.ink_quiet);
    return block->width;
}

void Around::head() {
    const Session& session = source_.document.session();
    const Meeting& meeting = session.meeting;
    const double y = margin + large;
    const double date_width = say(meeting.date.empty() ? std::string() : source_.words.date(meeting.date), normal,
                                  false, {paper_.w - margin, y}, paper_.w / 4, true);
    const double end = paper_.w - margin - date_width - 18;
    double x = margin;
    const std::string& region = session.programme.region.name;
    x += say(region.empty() ? session.title : region, large, true, {x, y}, (end - x) * 0.6);
    x += 16;
    if (meeting.number)
        x += say(filled(source_.words.meeting, std::to_string(*meeting.number)), 14, true, {x, y}, end - x) + 10;
    x += say(meeting.theme, normal + 1, false, {x, y}, (end - x) * 0.6) + 16;
    say(session.programme.hub.name, small, false, {x, y}, end - x);
    out_.box({margin, margin + large + 8, paper_.w - 2 * margin, 0.8}, 0, source_.theme.lane_line, {});
}

void Around::legend() {
    const double y = paper_.h - margin;
    double x = margin;
    const Stroke strokes[] = {{source_.theme.link, 1.1},
                              {source_.theme.link_quiet, 1.1},
                              {source_.theme.link, 1.1, Dash::Dotted},
                              {source_.theme.link, 1.1, Dash::Dashed}};
    for (std::size_t i = 0; i < source_.words.legend.size(); ++i) {
        out_.path({.points = {{x, y - small * 0.35}, {x + 26, y - small * 0.35}}, .stroke = strokes[i]});
        x += 32;
        x += say(source_.words.legend[i], small, false, {x, y}, 200) + 18;
    }
}

Scene Around::write(std::size_t page, std::size_t pages) && {
    head();
    if (source_.area == MainArea::Picture) legend();
    say(filled(source_.words.page, std::to_string(page), std::to_string(pages)), small, false,
        {paper_.w - margin, paper_.h - margin}, 200, true);
    return std::move(out_).finish({0, 0, paper_.w, paper_.h}, source_.theme.ground);
}

Placing centred(const Rect& bounds, const Rect& room, double scale, bool at_top) {
    Placing placing{scale, {}};
    placing.origin.x = room.x + (room.w - bounds.w * scale) / 2 - bounds.x * scale;
    const double rest = at_top ? 0 : (room.h - bounds.h * scale) / 2;
    placing.origin.y = room.y + rest - bounds.y * scale;
    return placing;
}

}  // namespace

Size size_of(Paper paper) {
    constexpr double mm = 72 / 25.4;
    return paper == Paper::A3 ? Size{420 * mm, 297 * mm} : Size{297 * mm, 210 * mm};
}

std::vector<Scene> pages_of(const ExportSource& source, Size size, TextCache& texts) {
    SceneOptions options;
    options.theme = source.theme;
    options.poll = source.poll;
    if (is_paged(source.area)) return build_pages(source.area, source.document, size, options, source.words, texts);
    std::vector<Scene> pages;
    if (source.area == MainArea::Summary) {
        const SummaryLayout placed = lay_out_summary(source.document, size, source.words, texts);
        for (std::size_t page = 0; page < placed.pages; ++page)
            pages.push_back(build_summary(source.document, placed, page, options, source.words, texts));
        return pages;
    }
    const MatrixKind kind = source.area == MainArea::IssueMatrix ? MatrixKind::Issues : MatrixKind::Countermeasures;
    const MatrixLayout placed = lay_out_matrix(source.document, kind, size, source.words, texts);
    pages.push_back(build_matrix(source.document, placed, options, source.words, texts));
    return pages;
}

std::vector<Sheet> sheets(const ExportSource& source, const PageSetup& setup, TextCache& texts) {
    const Size paper = size_of(setup.paper);
    const Rect room = room_on(paper);
    if (source.area != MainArea::Picture) {
        constexpr double height = 900;
        const std::vector<Scene> pages = pages_of(source, {height * room.w / room.h, height}, texts);
        std::vector<Sheet> made;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            const Placing placing = centred(pages[i].bounds, room, room.h / height, false);
            made.push_back({paper, pages[i], placing, Around(source, paper, texts).write(i + 1, pages.size())});
        }
        return made;
    }
    const auto laid_out = [&](const View& view) { return lay_out_view(source.document, source.layout, view); };
    View view = on_paper(source.view, {});
    ViewLayout whole = laid_out(view);
    std::vector<std::vector<AreaId>> pages{{}};
    const bool by_lanes = setup.paging == Paging::Lanes && whole.lanes.size() > 1;
    double scale = 0;
    if (by_lanes) {
        scale = scale_for_lanes(whole, room);
        pages = group(whole, scale, room.h);
    } else {
        view = filling(view, whole, room);
        whole = laid_out(view);
        scale = std::min(room.w / whole.bounds.w, room.h / whole.bounds.h);
    }
    SceneOptions options;
    options.theme = source.theme;
    options.poll = source.poll;
    std::vector<Sheet> made;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const ViewLayout placed = by_lanes ? laid_out(on_paper(view, pages[i])) : whole;
        made.push_back({paper, build_scene(source.document, placed, options, source.words, texts),
                        centred(placed.bounds, room, scale, by_lanes),
                        Around(source, paper, texts).write(i + 1, pages.size())});
    }
    return made;
}

}  // namespace banso
