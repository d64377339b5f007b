// From what people type to things of the pack. What does not exist is answered with the nearest that does.
#pragma once

#include <optional>
#include <string>

#include "core/catalogue.h"

namespace parley::cli {

// All of these throw Failure. An empty word gives an empty id.
ActorId actor_named(const std::string& words, const Catalogue& catalogue);  // id, name, alias or surname
RoundId round_named(const std::string& words, const Catalogue& catalogue);  // id or name
IssueId issue_named(const std::string& words, const Catalogue& catalogue);
PropositionId proposition_named(const std::string& words, const Catalogue& catalogue);
StanceId stance_named(const std::string& words, const Catalogue& catalogue);

// A day like 2031-02-04, or none for an empty word. `option` names it in the message.
std::optional<Date> day_named(const std::string& words, const std::string& option);

}  // namespace parley::cli
