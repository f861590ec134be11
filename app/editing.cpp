#include "app/editing.h"

#include <array>
#include <utility>

namespace banso {

std::string_view log_word(EditLabel label) {
    switch (label) {
        case EditLabel::AddCard:
            return "add_card";
        case EditLabel::RenameCard:
            return "rename_card";
        case EditLabel::CorrectFigure:
            return "correct";
        case EditLabel::EditField:
            return "set";
        case EditLabel::MoveCard:
            return "move_card";
        case EditLabel::PinCard:
            return "pin";
        case EditLabel::UnpinCard:
            return "unpin";
        case EditLabel::RemoveCards:
            return "remove";
        case EditLabel::AddLink:
            return "add_link";
        case EditLabel::RemoveLink:
            return "remove_link";
        case EditLabel::Paste:
            return "paste";
        case EditLabel::Duplicate:
            return "duplicate";
        case EditLabel::AddRecord:
            return "add_record";
        case EditLabel::RemoveRecord:
            return "remove_record";
        case EditLabel::AddComment:
            return "add_comment";
        case EditLabel::AddReply:
            return "add_reply";
        case EditLabel::SettleComment:
            return "settle_comment";
        case EditLabel::AddArea:
            return "add_area";
        case EditLabel::MoveArea:
            return "move_area";
        case EditLabel::AdoptOpinion:
            return "adopt";
        case EditLabel::MergeCards:
            return "merge_cards";
        case EditLabel::Tidy:
            return "tidy";
        case EditLabel::ApplyEdits:
            return "edit";
        case EditLabel::Recover:
            return "recover";
        case EditLabel::RestoreVersion:
            return "restore";
        case EditLabel::SplitCard:
            return "split_card";
        case EditLabel::AddOpinions:
            return "add_opinion";
        case EditLabel::GroupOpinions:
            return "group_opinions";
        case EditLabel::StartMeeting:
            return "start_meeting";
        case EditLabel::EndMeeting:
            return "end_meeting";
        case EditLabel::StartAgendaItem:
            return start_agenda_action;
        case EditLabel::MoveRecord:
            return "move_record";
        case EditLabel::CountVotes:
            return "count_votes";
        case EditLabel::PlaceInMatrix:
            return "set";
        case EditLabel::Lock:
            return "lock";
        case EditLabel::Unlock:
            return "unlock";
        case EditLabel::BeginCycle:
            return "begin_cycle";
        case EditLabel::DecideCycle:
            return "decide_cycle";
        case EditLabel::MoveStage:
            return "move_stage";
    }
    return "edit";
}

namespace {

// The records of people's own that the change touches: places and the log itself are not worth a line.
std::vector<std::string> worth_logging(const Change& change) {
    std::vector<std::string> keys;
    visit_tables([&](auto type) {
        using Record = typename decltype(type)::type;
        if constexpr (TableTraits<Record>::keyed_by_own_id && !std::is_same_v<Record, LogEntry>) {
            for (const auto& record : change.of<Record>().records) keys.push_back(key_of(record));
        }
    });
    return keys;
}

}  // namespace

Result<Change> run_edit(Document& document, const EditContext& context, const Label& label, const EditBody& edit) {
    Transaction transaction(document, context.ids, context.now);
    if (context.placer) context.placer->before_edit(transaction);
    const Change places = transaction.so_far();
    if (const auto done = edit(transaction); !done) return done.error();
    Change change = transaction.so_far();
    if (change == places) return Change{};  // nothing was edited: the places are not stored either

    if (context.placer) context.placer->after_edit(transaction);
    if (context.log) {
        LogEntry entry;
        entry.at = context.now;
        entry.phase = phase_of(document.session());
        entry.agenda = current_agenda_item(document);
        entry.action = log_word(label.code);
        entry.records = worth_logging(change);
        transaction.add(std::move(entry));
    }
    return transaction.commit();
}

}  // namespace banso
