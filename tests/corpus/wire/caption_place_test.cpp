#include "corpus/wire/caption_place.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

TEST(CaptionPlace, IsTakenWhereItIsPlain) {
  const struct {
    const char* caption;
    const char* place;
    const char* date;
  } rows[] = {
      {"Leaders pose in Astana, Kazakhstan, June 17, 2025. More.", "Astana, Kazakhstan", "2025-06-17"},
      {"Leaders pose in Astana on June 17, 2025.", "Astana", "2025-06-17"},
      {"They arrive at New Delhi, India, 3 March 2024.", "New Delhi, India", "2024-03-03"},
      {"Barges on the Sarrow River, Karsomia, April 2, 2024.", "Sarrow River, Karsomia", "2024-04-02"},
      {"A hall in Xi'an, China, May 18, 2023.", "Xi'an, China", "2023-05-18"},
      {"Speaking in the Kazakh capital on June 17, 2025.", "", "2025-06-17"},
      {"In the hall of Port Orsel, Vellund, September 11, 2024.", "", "2024-09-11"},
      {"They met in Astana. June 17, 2025.", "", "2025-06-17"},
      {"June 17, 2025", "", "2025-06-17"},
      {"Президенты в Астане 17 июня 2025 года.", "", "2025-06-17"},
      {"2025年6月17日，在阿斯塔纳合影。", "", "2025-06-17"},
      {"Nothing stated.", "", ""},
  };
  for (const auto& row : rows) {
    const PlaceAndDay found = place_and_day(row.caption);
    EXPECT_EQ(found.place, row.place) << row.caption;
    EXPECT_EQ(print(found.date), row.date) << row.caption;
  }
}

}  // namespace
}  // namespace corpus
