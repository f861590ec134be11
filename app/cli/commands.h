// The commands, each as a function of what was asked. Each lives in a file of its own; cli.cpp turns arguments into
// these. All return an exit status.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/cli/console.h"
#include "app/cli/picture_options.h"

namespace banso::cli {

struct NewOptions {
    std::string out;
    std::string title;  // "": the word for a new session
};
int make_new(const NewOptions& options, Console& console);

// The worst status of all the files.
int validate(const std::vector<std::string>& files, Console& console);

struct CheckOptions {
    std::vector<std::string> files;
    std::string as_of;  // a date; "": the day of each file's meeting
};
// The worst status of all the files: findings that are not waived are a "no".
int check(const CheckOptions& options, Console& console);

int show(const std::string& file, Console& console);

struct EditOptions {
    std::string file;
    std::string edits;  // "-": the console's `in`
    std::string out;    // "": in place
};
int edit(const EditOptions& options, Console& console);

struct LayoutOptions {
    std::string file;
    std::string after;                // "": none
    std::string engine = "graphviz";  // or "banso"
};
int layout(const LayoutOptions& options, Console& console);

struct ExportOptions {
    std::string file;
    std::string out;
    std::string view = "whole";
    std::string page;           // "": the picture's own size (pdf: A3); "A3", "A4"
    std::string pages = "fit";  // pdf: everything on one page, or "lanes": whole lanes a page
    std::string theme = "light";
};
int export_picture(const ExportOptions& options, Console& console);

struct ReportOptions {
    std::string file;
    std::string form;  // "opinion-cards": A4 pages of eight cards for the silent round
    std::string out;
    int pages = 1;
};
int report(const ReportOptions& options, Console& console);

// `draw` makes the PNG and returns an exit status.
int picture(const PictureOptions& options, const std::function<int(const PictureOptions&)>& draw, Console& console);

}  // namespace banso::cli
