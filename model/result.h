// What can go wrong because of input, as a code plus arguments. Knows no sentence for people: app/words makes it.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace banso {

// Every code has a sentence in Japanese and English in app/words (the compiler holds that switch complete).
// The comment behind a code names its arguments in order.
enum class ErrorCode {
    // model/edits
    NoSuchRecord,       // record
    NoSuchArea,         // area
    NoSuchField,        // record kind, field
    NoSuchAgendaItem,   // agenda
    BadFieldValue,      // field, value given, what is accepted
    LinkToItself,       // card code
    LinkExists,         // from code, to code
    IdTaken,            // id
    IdNotValid,         // id
    CodeTaken,          // code
    CodeNotValid,       // code, kind
    RequiredField,      // record kind, field
    WrongRecordKind,    // record, kind expected
    AreaNotEmpty,       // area
    LastArea,           //
    CycleStillOpen,     // countermeasure code
    StageIsWritten,     // countermeasure code, letter of the stage of PDCA that is not left: people wrote in it
    DanglingReference,  // record, field, id referred to
    ReadOnly,           //
    ChangeDoesNotFit,   // record
    FieldNotSettable,   // record kind, field
    CardNotInCell,      // card code, code of the card that is not in the cell it is to go to
    CardIsMerged,       // card code
    NothingToMerge,     // code of the card kept
    CycleNumberTaken,   // countermeasure code, number
    AreaLocked,         // what was to change (card code), name of the area, its id
    ColumnLocked,       // what was to change (card code), kind of the column
    FigureUsed,         // card code, field ("baseline", "target")
    UnknownVerb,        // verb
    NotAnEdit,          //
    // model/io: what a file or a piece of JSON is not
    SessionTooLarge,        // bytes, most bytes
    JsonEmpty,              //
    JsonByteOrderMark,      //
    JsonNotUtf8,            // the byte, as E3
    JsonCutOff,             // what is still open: { or [ or ", "" = nothing
    JsonNoValue,            // what stands there
    JsonNoName,             // what stands there
    JsonNoColon,            // what stands there
    JsonNoComma,            // what stands there, the bracket that might stand there too
    JsonTrailingComma,      // the bracket behind it
    JsonAfterEnd,           // what stands there
    JsonBadNumber,          // what stands there
    JsonNumberTooLarge,     // what stands there
    JsonBadEscape,          // what stands there
    JsonControlCharacter,   // the character, as U+000A
    JsonTooDeep,            // most levels
    JsonTooMany,            // most values
    JsonNameTwice,          // name
    NotASession,            // what "format" says, "" = nothing
    FormatVersionNotValid,  // what stands there
    WrongType,              // field, type wanted, type found: object array string number integer boolean null
    NotADate,               // field, what stands there
    NotATime,               // field, what stands there
    NotAPoint,              // field
    NumberTooLarge,         // field, what stands there
    PlacedTwice,            // card
    PreviousIsItself,       // id
    ChangeNotReadable,      // pointer to what is wrong
    MoreProblems,           // how many more
    NewerFormat,            // format version of the file, ours
    // render/text
    FontNotUsable,  // font file, face index, FreeType's error number
    // render/painter
    PictureTooLarge,  // width, height in pixels
    PictureFailed,    // what the drawing library says
    // app/installed_fonts
    NoJapaneseFont,         //
    FontOverrideNotUsable,  // variable of the environment and its value
    // model/io files and journals; app/files
    NoSuchFile,        // path
    NoSuchFolder,      // folder
    IsAFolder,         // path
    NotAFile,          // path (a pipe, a device)
    MayNotRead,        // path
    MayNotWrite,       // path
    FileExists,        // path
    FileTooLarge,      // path, size in bytes, limit in bytes
    DiskFull,          // path
    ReadFailed,        // path, the system's reason
    WriteFailed,       // path, the system's reason
    ChangedOnDisk,     // path
    JournalExists,     // path
    JournalDamaged,    // path
    JournalGone,       // path
    VersionDamaged,    // saved at
    OpenElsewhere,     // by whom, since when
    NothingToRecover,  // path of the journal
    NoJournal,         // path of the session
    NoFileName,        //
    WouldNotReadBack,  // path
    // render/layout, app/jobs: the layout engine; banso has ordered the cards alone
    EngineCrashed,  // how it ended
    EngineStalled,  // seconds it was given
    EngineGarbage,  // which part of the answer made no sense

    // app/cli
    UnrecoveredEdits,      // path of the journal
    UnknownPictureFormat,  // path
    NoSuchChoice,          // option, what was given, what there is
    UsageWrong,            // what, of which command
};

struct Error {
    ErrorCode code;
    std::vector<std::string> args;
    friend bool operator==(const Error&, const Error&) = default;
};

// A value, or why there is none. Small on purpose: std::expected is not in C++20.
template <class T>
class [[nodiscard]] Result {
  public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return state_.index() == 0; }
    const T& operator*() const& { return std::get<0>(state_); }
    T& operator*() & { return std::get<0>(state_); }
    T&& operator*() && { return std::get<0>(std::move(state_)); }
    const T* operator->() const { return &std::get<0>(state_); }
    T* operator->() { return &std::get<0>(state_); }
    [[nodiscard]] const Error& error() const { return std::get<1>(state_); }

  private:
    std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
  public:
    Result() = default;
    Result(Error error) : failed_(true), error_(std::move(error)) {}

    explicit operator bool() const { return !failed_; }
    [[nodiscard]] const Error& error() const { return error_; }

  private:
    bool failed_ = false;
    Error error_{};
};

// An assert that stays on in release: for what cannot be, whatever the input.
inline void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "banso: internal error: %s\n", what);
    std::abort();
}

}  // namespace banso
