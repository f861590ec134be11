#include "app/tidy.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include "app/editor.h"
#include "app/picture.h"
#include "app/steady_placer.h"
#include "model/edits/locks.h"
#include "render/layout/crossings.h"
#include "render/layout/lay_out_around.h"

namespace banso {
namespace {

// Cards more than half their height from where they were, once what all have in common is taken away.
std::vector<CardId> moving_cards(const Layout& shown, const Layout& fresh) {
    std::vector<double> shifts;
    for (std::size_t i = 0; i < shown.cards.size(); ++i) shifts.push_back(fresh.cards[i].box.y - shown.cards[i].box.y);
    if (shifts.empty()) return {};
    std::vector<double> sorted = shifts;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    std::vector<CardId> moving;
    for (std::size_t i = 0; i < shifts.size(); ++i) {
        const CardPlace& card = shown.cards[i];
        if (std::abs(shifts[i] - *middle) > card.box.h / 2) moving.push_back({card.id});
    }
    std::sort(moving.begin(), moving.end());
    return moving;
}

std::vector<std::size_t> resting_cards(const Document& document, const LayoutRequest& request) {
    std::vector<std::size_t> resting;
    for (std::size_t i = 0; i < request.cards.size(); ++i) {
        const Card* card = document.find(CardId{request.cards[i].id});
        if (card && edits::is_locked(document.session().locks, *card)) resting.push_back(i);
    }
    return resting;
}

}  // namespace

TidyProposal propose_tidy(const LayoutRequest& request, const Layout& shown, const std::vector<std::size_t>& resting,
                          OrderingEngine* engine, const std::stop_token& stop) {
    TidyProposal proposal;
    proposal.fresh = resting.empty() ? lay_out_afresh(request, shown, engine, stop).layout
                                     : lay_out_around(request, shown, resting, stop);
    if (stop.stop_requested()) return proposal;
    proposal.crossings = tangles(request, shown);
    proposal.fresh_crossings = tangles(request, proposal.fresh);
    proposal.moving = moving_cards(shown, proposal.fresh);
    const auto same_place = [](const auto& a, const auto& b) { return a.box == b.box; };
    proposal.changes_nothing =
        std::equal(shown.cards.begin(), shown.cards.end(), proposal.fresh.cards.begin(), same_place) &&
        std::equal(shown.lanes.begin(), shown.lanes.end(), proposal.fresh.lanes.begin(), same_place);
    return proposal;
}

Tidy::Tidy(OrderingEngine* engine, std::function<void()> wake) : engine_(engine), wake_(std::move(wake)) {}

Tidy::~Tidy() {
    stop_.request_stop();
}

void Tidy::begin() {
    if (state_ == State::Off) state_ = State::Working;
}

bool Tidy::is_stale(const Document& document, const Picture& picture) const {
    return picture.waiting() || picture.layouts_taken() != basis_ || document.session().locks != locks_;
}

bool Tidy::accept(Editor& editor, const Picture& picture) {
    if (state_ != State::Ghost || is_stale(editor.document(), picture) || !picture.has_seen(editor.document()))
        return false;
    const Layout fresh = std::move(latest_->fresh);
    state_ = State::Off;
    latest_.reset();
    offers_ = false;
    left_tangled_ = 0;
    editor.close_step();
    return static_cast<bool>(editor.edit({EditLabel::Tidy}, [&](Transaction& t) { return remember(t, fresh); }));
}

bool Tidy::drop() {
    if (state_ == State::Off) return false;
    if (state_ == State::Ghost) dismiss_offer();
    call_off_job();
    state_ = State::Off;
    return true;
}

void Tidy::dismiss_offer() {
    offers_ = false;
    left_tangled_ = judged_;
}

void Tidy::clear() {
    call_off_job();
    state_ = State::Off;
    latest_.reset();
    nothing_to_do_ = false;
    edits_seen_.reset();
    look_at_.reset();
    offers_ = false;
    left_tangled_ = 0;
}

void Tidy::call_off_job() {
    if (job_ == 0) return;
    stop_.request_stop();
    job_ = 0;
}

void Tidy::finish_work() {
    while (busy()) worker_->wait();
}

void Tidy::start(const Document& document, const Picture& picture, double now) {
    if (!worker_) worker_ = std::make_unique<Worker>(wake_);
    basis_ = picture.layouts_taken();
    locks_ = document.session().locks;
    latest_.reset();
    job_ = ++jobs_;
    job_started_ = now;
    stop_ = {};
    worker_->run([this, job = job_, request = *picture.answered(), shown = picture.layout(),
                  resting = resting_cards(document, *picture.answered()), engine = engine_,
                  stop = stop_.get_token()]() -> Worker::Finish {
        auto proposal = std::make_shared<TidyProposal>(propose_tidy(request, shown, resting, engine, stop));
        return [this, job, proposal] { take(job, std::move(*proposal)); };
    });
}

void Tidy::take(std::uint64_t job, TidyProposal proposal) {
    if (job != job_) return;  // called off
    job_ = 0;
    latest_ = std::move(proposal);
    came_ = true;
}

// Whether what is shown is tangled enough to say so.
void Tidy::judge() {
    judged_ = latest_->crossings;
    const auto crossings = static_cast<double>(judged_);
    offers_ = crossings > tangled * static_cast<double>(latest_->fresh_crossings) &&
              judged_ >= latest_->fresh_crossings + fewest_worth_it &&
              crossings > tangled * static_cast<double>(left_tangled_);
}

void Tidy::show_ghost(const Document& document, const Picture& picture) {
    const View& view = picture.goal().view;
    if (state_ == State::Ghost && ghost_.view == view && ghost_of_ == document.revision()) return;
    ghost_ = place_in_view(document, latest_->fresh, view);
    ghost_of_ = document.revision();
    ++ghost_revision_;
}

double Tidy::update(const Document& document, const Picture& picture, std::uint64_t edits, double now) {
    constexpr double never = std::numeric_limits<double>::infinity();
    if (worker_) worker_->poll();
    const bool came = std::exchange(came_, false);
    if (came) job_took_ = now - job_started_;

    if (edits_seen_ && *edits_seen_ != edits) look_at_ = now + std::max(pause, 20 * job_took_);
    if (document.cards().size() > most_looked_at) look_at_.reset();
    edits_seen_ = edits;
    if (!picture.answered() || document.cards().empty()) {
        if (state_ == State::Working && document.cards().empty()) state_ = State::Off;
        return never;
    }

    if (is_stale(document, picture)) {
        const bool waits_to_begin = state_ == State::Working && job_ == 0 && !latest_;
        call_off_job();
        latest_.reset();
        if (!waits_to_begin) state_ = State::Off;
    } else if (came && latest_) {
        judge();
    }

    if (state_ == State::Working && latest_) {
        nothing_to_do_ = latest_->changes_nothing;
        if (!nothing_to_do_) show_ghost(document, picture);
        state_ = nothing_to_do_ ? State::Off : State::Ghost;
    }
    if (state_ == State::Ghost) show_ghost(document, picture);
    if (picture.waiting() || job_ != 0 || latest_) return never;
    if (state_ == State::Working) return start(document, picture, now), never;
    if (!look_at_) return never;
    if (now < *look_at_) return *look_at_ - now;
    look_at_.reset();
    start(document, picture, now);
    return never;
}

}  // namespace banso
