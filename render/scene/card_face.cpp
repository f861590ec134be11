#include "render/scene/card_face.h"

#include <algorithm>

namespace banso {
namespace {

// Lengths at text scale 1, in world units.
constexpr double gutter_width = 48;
constexpr double pad = 11;       // above, below and on the right
constexpr double pad_left = 12;  // between gutter and text
constexpr double title_size = 16;
constexpr double title_spacing = 1.35;
constexpr double code_size = 13;
constexpr double row_size = 12;
constexpr double large_size = 17;
constexpr double unit_size = 12;
constexpr double rows_gap = 7;  // between the title and the rows
constexpr double label_width = 38;
constexpr double label_gap = 6;
constexpr double row_leading = 17;  // from one row's baseline to the next
constexpr double large_leading = 23;
constexpr double rows_width = 310;  // wider cards keep their rows together, dates not far from values
constexpr double least_height = 66;
constexpr double plain_gutter = 56;  // holds a code as large as the title
constexpr double plain_pad = 7;
constexpr double icon_size = 15;
constexpr double far_code_size = 52;

// Writes one card from top to bottom.
class Writer {
  public:
    Writer(FaceInputs& inputs, const Card& card, const ViewColumn& column, double room)
        : inputs_(inputs),
          card_(card),
          plain_(column.plain),
          pad_(column.plain ? plain_pad : pad),
          scale_(column.text_scale),
          width_(column.width),
          room_(room) {
        face_.gutter = (plain_ ? plain_gutter : gutter_width) * scale_;
        left_ = face_.gutter + pad_left * scale_;
        right_ = width_ - pad_ * scale_;
        y_ = pad_ * scale_;
    }

    void write_gutter(double height);
    void write_title();
    void write_rows(const std::vector<CardRow>& rows);
    CardFace finish() &&;
    [[nodiscard]] double bottom() const { return y_ + pad_ * scale_; }

  private:
    void add(const TextCache::Block& block, Point at, Ink ink, Part part, const RecordId& record) {
        face_.texts.push_back({block, at, ink, part, record});
    }
    // Puts `block` so that its first line stands on `baseline`.
    void stand(const TextCache::Block& block, double x, double baseline, Ink ink, const CardRow& row) {
        add(block, {x, baseline - block->baseline}, ink, row.part, row.record);
    }
    [[nodiscard]] bool fits(double more) const { return room_ <= 0 || y_ + more + pad_ * scale_ <= room_ + 0.01; }
    // Balanced lines take no more room: only what is drawn need pay for finding them.
    TextCache::Block lines(const std::string& text, const TextStyle& style, double width, int most = 0) {
        return room_ > 0 ? inputs_.texts.balanced(text, style, width, most) : inputs_.texts.block(text, style, width);
    }
    void write_row(const CardRow& row);
    // Its width; 0 when there is no aside.
    double measure_aside(const CardRow& row, TextCache::Block& block);

    FaceInputs& inputs_;
    const Card& card_;
    bool plain_;
    double pad_;
    double scale_;
    double width_;
    double room_;
    double left_ = 0;
    double right_ = 0;
    double y_ = 0;
    CardFace face_;
};

void Writer::write_title() {
    const TextStyle style{title_size * scale_, false, title_spacing};
    const double line = style.size * style.line_spacing;
    int most = 0;
    if (room_ > 0) most = std::max(1, static_cast<int>((room_ - 2 * pad_ * scale_ + 0.01) / line));
    const TextCache::Block block = lines(card_.title, style, right_ - left_, most);
    if (block->cut) face_.complete = false;
    face_.title = {{left_, y_}, right_ - left_, style};
    add(block, {left_, y_}, Ink::Title, Part::CardTitle, any(card_.id));
    y_ += block->height();
}

double Writer::measure_aside(const CardRow& row, TextCache::Block& block) {
    if (row.aside.empty()) return 0;
    block = inputs_.texts.block(row.aside, {row_size * scale_, false, 1.3}, right_ - left_, 1);
    return block->width + (row.progress ? 14 * scale_ : 0);
}

void Writer::write_row(const CardRow& row) {
    const double size = (row.large && row.value_ink == Ink::Strong ? large_size : row_size) * scale_;
    const double leading = (row.large && row.value_ink == Ink::Strong ? large_leading : row_leading) * scale_;
    const bool strong = row.value_ink == Ink::Strong || row.value_ink == Ink::Missing;
    const double x = row.label.empty() ? left_ : left_ + (label_width + label_gap) * scale_;
    TextCache::Block aside;
    const double aside_width = measure_aside(row, aside);
    TextCache::Block unit;
    if (!row.unit.empty()) unit = inputs_.texts.block(row.unit, {unit_size * scale_, false, 1.3}, (right_ - x) / 2, 1);
    const double unit_width = unit ? unit->width + 3 * scale_ : 0;
    const TextCache::Block value = lines(row.value, {size, strong, row_leading / row_size}, right_ - x - unit_width);
    const double last_width = value->lines.back().width + unit_width;
    const bool aside_below = aside && x + last_width + 8 * scale_ + aside_width > right_;
    const double more_lines = static_cast<double>(value->lines.size() - 1) * value->line_height;
    const double height = leading + more_lines + (aside_below ? row_leading * scale_ : 0);
    if (!fits(height)) {
        face_.complete = false;
        return;
    }
    double baseline = y_ + leading - 4.5 * scale_;
    if (!row.label.empty())
        stand(inputs_.texts.block(row.label, {row_size * scale_, row.label_ink != Ink::Quiet, 1.3},
                                  label_width * scale_, 1),
              left_, baseline, row.label_ink, row);
    stand(value, x, baseline, row.value_ink, row);
    baseline += more_lines;
    if (unit) stand(unit, x + last_width - unit->width, baseline, Ink::Quiet, row);
    if (aside) {
        if (aside_below) baseline += row_leading * scale_;
        stand(aside, right_ - aside->width, baseline, Ink::Quiet, row);
        if (row.progress)
            face_.discs.push_back({*row.progress,
                                   {right_ - aside->width - 9 * scale_, baseline - row_size * 0.36 * scale_},
                                   4.5 * scale_});
    }
    y_ += height;
}

void Writer::write_rows(const std::vector<CardRow>& rows) {
    if (rows.empty()) return;
    y_ += rows_gap * scale_;
    right_ = std::min(right_, left_ + rows_width * scale_);
    for (const CardRow& row : rows) write_row(row);
}

void Writer::write_gutter(double height) {
    const double room = face_.gutter - 6 * scale_;
    const double size = plain_ ? title_size : code_size;
    TextStyle style{size * scale_, true, title_spacing * title_size / size};
    const TextCache::Block natural = inputs_.texts.line(card_.code, style);
    if (natural->width > room) style.size = std::max(8 * scale_, style.size * room / natural->width * 0.99);
    const TextCache::Block code = inputs_.texts.block(card_.code, style, room, 1);
    double y = pad_ * scale_;
    add(code, {(face_.gutter - code->width) / 2, y}, Ink::Kind, Part::CardCode, any(card_.id));
    y += title_size * title_spacing * scale_ + 4 * scale_;

    const double icon = icon_size * scale_;
    double bottom = height - pad_ * scale_;
    const auto comments = inputs_.comments.find(card_.id.value);
    if (!plain_ && comments != inputs_.comments.end() && bottom - icon > y) {
        const TextCache::Block count =
            inputs_.texts.block(std::to_string(comments->second), {10.5 * scale_, true, 1.2}, icon * 1.6, 1);
        const double w = std::max(icon * 1.25, count->width + 8 * scale_);
        face_.comments = {(face_.gutter - w) / 2, bottom - icon, w, icon};
        add(count, {(face_.gutter - count->width) / 2, face_.comments.centre().y - count->height() / 2}, Ink::Strong,
            Part::CardMark, any(card_.id));
        bottom -= icon + 4 * scale_;
    }
    if (bottom - icon >= y) face_.kind_icon = {(face_.gutter - icon) / 2, y, icon, icon};
}

CardFace Writer::finish() && {
    face_.height = room_ > 0 ? room_ : std::max(y_ + pad_ * scale_, least_height * scale_);
    write_gutter(face_.height);
    return std::move(face_);
}

// Only the code, as large as the block allows.
CardFace far_face(FaceInputs& inputs, const Card& card, const ViewColumn& column, double height) {
    CardFace face;
    face.height = height;
    TextStyle style{std::min(height * 0.7, far_code_size), true, 1.2};
    const TextCache::Block natural = inputs.texts.line(card.code, style);
    const double room = column.width * 0.9;
    if (natural->width > room) style.size = std::max(style.size * room / natural->width * 0.99, 6.0);
    const TextCache::Block code = inputs.texts.block(card.code, style, room, 1);
    face.texts.push_back({code,
                          {(column.width - code->width) / 2, (height - code->height()) / 2},
                          Ink::Kind,
                          Part::CardCode,
                          any(card.id)});
    return face;
}

}  // namespace

CardFace card_face(FaceInputs& inputs, const Card& card, const ViewColumn& column, Detail detail, double room) {
    if (detail == Detail::Far) return far_face(inputs, card, column, room > 0 ? room : least_height);
    Writer writer(inputs, card, column, room);
    writer.write_title();
    if (detail == Detail::Near && !column.plain)
        writer.write_rows(card_rows(inputs.document, card, column.face, inputs.words));
    return std::move(writer).finish();
}

bool title_fits(FaceInputs& inputs, const Card& card, const ViewColumn& column, double room) {
    Writer writer(inputs, card, column, 0);
    writer.write_title();
    return writer.bottom() <= room + 0.01;
}

double card_height(FaceInputs& inputs, const Card& card) {
    // The distinct columns of the standard views. A face that says everything is the tallest of its width and scale.
    static const std::vector<ViewColumn> shown = [] {
        std::vector<ViewColumn> distinct;
        const auto add = [&](ViewColumn column) {
            column.face = Face{};
            if (std::find(distinct.begin(), distinct.end(), column) == distinct.end()) distinct.push_back(column);
        };
        for (const StandardView which : standard_views) {
            const View view = view_of(which);
            for (const ViewColumn& column : view.columns) add(column);
            if (view.band) add(*view.band);
        }
        return distinct;
    }();
    double height = 0;
    for (const ViewColumn& column : shown)
        if (column.kind == card.kind) height = std::max(height, card_face(inputs, card, column).height);
    return height;
}

}  // namespace banso
