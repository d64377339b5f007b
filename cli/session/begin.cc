#include "cli/session/begin.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include "cli/failure.h"
#include "cli/text/escape.h"
#include "core/base/suggest.h"

namespace parley::cli {
namespace {

constexpr std::array<std::pair<std::string_view, Format>, 7> kFormats = {{{"table", Format::kTable},
                                                                          {"json", Format::kJson},
                                                                          {"sarif", Format::kJson},
                                                                          {"ndjson", Format::kNdjson},
                                                                          {"csv", Format::kCsv},
                                                                          {"md", Format::kMd},
                                                                          {"html", Format::kHtml}}};

// Needs: `name` is one of the command's choices, which the parser has checked.
Format format_of(const std::string& name, const Command& command) {
  const auto choices = split_choices(command.formats);
  const std::string wanted = !name.empty() ? name : choices.empty() ? "table" : choices.front();
  return std::find_if(kFormats.begin(), kFormats.end(), [&](const auto& f) { return f.first == wanted; })
      ->second;
}

int jobs_of(const std::string& said) {
  if (said.empty()) return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1u, 64u));
  int jobs = 0;
  const auto [end, error] = std::from_chars(said.data(), said.data() + said.size(), jobs);
  if (error != std::errc() || end != said.data() + said.size() || jobs < 1 || jobs > 1024) {
    give_up("usage/jobs", "--jobs cannot be \"" + said + "\"", "give a number from 1 to 1024");
  }
  return jobs;
}

// NO_COLOR is a convention (no-color.org) that users set for all their programs.
bool colours(const std::string& when, bool terminal) {
  if (when == "always") return true;
  if (when == "never") return false;
  if (!when.empty() && when != "auto") {
    give_up("settings/color",
            "the setting color cannot be \"" + when + "\"" + did_you_mean(when, {"auto", "always", "never"}),
            "it can be auto, always, never");
  }
  const char* no = std::getenv("NO_COLOR");
  return terminal && (no == nullptr || *no == '\0');
}

std::string first_of(const std::string& said, const std::string& set, const std::string& otherwise) {
  return !said.empty() ? said : !set.empty() ? set : otherwise;
}

}  // namespace

void Session::note(const std::string& sentence) const {
  err() << "parley: " << safe_line(sentence) << '\n';
}

Session begin_session(Parsed parsed, const std::string& command_line, Streams& streams) {
  Settings settings = need(find_settings("."));
  Options options = std::move(parsed.options);
  Session session{.options = options, .settings = settings, .streams = streams};
  session.command_line = command_line;
  session.format = format_of(options.format, *parsed.command);
  session.jobs = jobs_of(first_of(options.jobs, settings.jobs, ""));
  session.db = first_of(options.db, settings.db, "parley.db");
  session.look.colour = colours(first_of(options.color, settings.color, "auto"), streams.out_is_terminal);
  session.look.width = streams.columns;
  return session;
}

}  // namespace parley::cli
