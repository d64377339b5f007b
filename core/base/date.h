// Calendar days. parley knows no time of day and no clock: every date comes from a text, a file or the
// caller.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace parley {

using Date = std::chrono::sys_days;

// "2026-02-04", strictly; nullopt for anything else, impossible days included.
std::optional<Date> parse_iso_date(std::string_view text);

// "2026-02-04".
std::string iso_date(Date date);

}  // namespace parley
