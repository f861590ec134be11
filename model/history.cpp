#include "model/history.h"

#include <utility>

namespace banso {

bool History::would_join(const std::string& coalescing_key) const {
    return may_coalesce_ && !coalescing_key.empty() && at_ == steps_.size() && at_ > 0 && saved_at_ != at_ &&
           steps_.back().coalescing_key == coalescing_key;
}

bool History::add(Label label, Change change, std::string coalescing_key) {
    const bool joins = would_join(coalescing_key);
    forget_undone();
    if (joins) {
        steps_.back().change = squash(steps_.back().change, change);
    } else {
        steps_.push_back({std::move(label), std::move(change), std::move(coalescing_key)});
        ++at_;
    }
    steps_.back().version = ++versions_;
    may_coalesce_ = true;
    return joins;
}

std::uint64_t History::version_at(std::size_t position) const {
    return position == 0 ? 0 : steps_[position - 1].version;
}

History::Point History::here() const {
    return {at_, version_at(at_)};
}

void History::mark_saved(const Point& point) {
    saved_at_.reset();
    if (point.position <= steps_.size() && version_at(point.position) == point.version) saved_at_ = point.position;
}

void History::forget_undone() {
    if (saved_at_ && *saved_at_ > at_) saved_at_.reset();
    steps_.erase(steps_.begin() + static_cast<std::ptrdiff_t>(at_), steps_.end());
}

void History::close_step() {
    may_coalesce_ = false;
}

std::optional<Change> History::undo(Document& document) {
    if (!can_undo()) return std::nullopt;
    Change change = inverse(steps_[at_ - 1].change);
    const auto applied = document.apply(change);
    require(static_cast<bool>(applied), "the history fits its document");
    --at_;
    may_coalesce_ = false;
    return change;
}

std::optional<Change> History::redo(Document& document) {
    if (!can_redo()) return std::nullopt;
    Change change = steps_[at_].change;
    const auto applied = document.apply(change);
    require(static_cast<bool>(applied), "the history fits its document");
    ++at_;
    may_coalesce_ = false;
    return change;
}

}  // namespace banso
