#include "app/session_retry.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

#include "app/files/patience.h"

namespace banso {

SessionRetry::SessionRetry(Worker& worker, Owner owner) : worker_(worker), owner_(std::move(owner)) {}

void SessionRetry::wait_for(Target target) {
    stop();
    target_ = std::move(target);
    state_ = State::Waiting;
}

void SessionRetry::stop() {
    ++round_;
    state_ = State::Off;
    target_ = {};
    asking_ = ending_ = false;
    holder_ = {};
    opening_.reset();
    since_.reset();
    last_.reset();
}

double SessionRetry::tick(double now) {
    constexpr double never = std::numeric_limits<double>::infinity();
    if (state_ == State::Off || asking_) return never;
    if (opening_) {
        if (worker_.busy()) return interval;
        const auto opening = std::exchange(opening_, nullptr);
        stop();
        owner_.opened(std::move(*opening));
        return 0;
    }
    if (!since_) since_ = now;
    if (waiting() && last_ && now - *since_ >= files::patience(ending_)) {
        state_ = State::Looking;
        owner_.gave_up(holder_);
    }
    const double gap = waiting() ? interval : look_interval;
    if (last_ && now - *last_ < gap) return waiting() ? *last_ + gap - now : never;
    last_ = now;
    ask(waiting());
    return never;  // the answer draws a frame
}

void SessionRetry::ask(bool may_open) {
    asking_ = true;
    worker_.run([this, target = target_, round = round_, may_open]() -> Worker::Finish {
        Answer answer{target.holder(), false, nullptr};
        if (answer.holder) answer.ending = platform::is_ending(*answer.holder);
        if (!answer.holder && may_open) answer.opening = std::make_shared<Opening>(target.open());
        return [this, answer, round] {
            if (round == round_) take_over(answer);
        };
    });
}

void SessionRetry::take_over(Answer answer) {
    asking_ = false;
    if (answer.holder) {
        holder_ = *answer.holder;
        ending_ = answer.ending;
        return;
    }
    if (!answer.opening) {
        stop();
        return owner_.came_free();
    }
    const auto* opened = std::get_if<files::SessionFile::Opened>(answer.opening.get());
    if (opened && opened->file->held_by()) return;  // somebody else was quicker
    opening_ = std::move(answer.opening);
}

}  // namespace banso
