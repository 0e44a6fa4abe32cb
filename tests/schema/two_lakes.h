// A record with something in every field.
#pragma once

#include "schema/record.h"

namespace schema {

inline Record two_lakes() {
  return {.id = "lake-wire-tull-2024-05-05-two-lakes",
          .version_of = "lake-wire-tull",
          .language = "en",
          .kicker = "Waters",
          .published = "2024-05-05",
          .place = "TULL",
          .agency = "Lake Wire",
          .byline = "Ann Bo",
          .url = "https://lake.example/1",
          .speaker = "Ann Bo",
          .topics = {"lakes", "dams"},
          .sources = {"a.txt", "b.txt"},
          .text = "Two lakes\n\nThey met. We saw.\n\nAnn Bo waves.",
          .sections = {{SectionKind::headline, 1, {0, 9}, {{0, 9}}},
                       {SectionKind::paragraph, 1, {11, 28}, {{11, 20}, {21, 28}}},
                       {SectionKind::caption, 1, {30, 43}, {{30, 43}}}},
          .captions = {{"Cy Dee", "Lake Wire", "Tull", "2024-05", "lake.jpg"}},
          .quotations = {{.kind = QuotationKind::spoken,
                          .parts = {{{11, 20}, 2, 4}, {{21, 28}, 4, 6}},
                          .cue = {},
                          .speakers_as_written = {{30, 36}},
                          .speaker_as_written = "Ann Bo",
                          .speakers = {"Ann Bo"},
                          .confidence = 90}}};
}

}  // namespace schema
