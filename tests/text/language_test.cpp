#include "text/language.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace text {
namespace {

TEST(LanguageCode, IsTheShortestOfIso639) {
  const std::map<std::string, std::string> rows = {
      {"en", "en"},  {"en-GB", "en"}, {"en_US.UTF-8", "en"}, {"RUS", "ru"}, {"zh_Hans", "zh"}, {"zh-Hant-TW", "zh"},
      {"KK", "kk"},  {"tgk", "tg"},   {"kaa", "kaa"},        {"iw", "he"},  // codes that were withdrawn
      {"in", "id"},                                                         //
      {"ger", "de"},                                                        // bibliographic codes
      {"chi", "zh"},                                                        //
      {"cmn", "zh"},                                                        // Chinese languages
      {"yue", "zh"},                                                        //
      {"nb", "no"},                                                         // Norwegian is one
      {"nn", "no"},                                                         //
      {"fil", "tl"},                                                        //
  };
  for (const auto& [tag, code] : rows) EXPECT_EQ(language_code(tag), code) << tag;
}

TEST(LanguageCode, IsEmptyForWhatNamesNoLanguage) {
  for (const char* tag : {"", "-", "x", "xx", "und", "mul", "zxx", "root", "English", "e1", "x-private", "c", "ру"})
    EXPECT_EQ(language_code(tag), "") << tag;
}

TEST(LanguageCode, IsItsOwnCode) {
  for (const char* tag : {"rus", "zh-TW", "nb", "fil", "he", "uzb", "sr-Latn"})
    EXPECT_EQ(language_code(language_code(tag)), language_code(tag)) << tag;
}

TEST(DetectLanguage, OfSentences) {
  const std::map<std::string, std::vector<std::string>> rows = {
      {"en", {"The ministers met on Tuesday and agreed on a plan for the river."}},
      {"ru", {"Министры встретились во вторник и согласовали план по реке."}},
      {"kk", {"Министрлер сейсенбі күні кездесіп, өзенге қатысты жоспарды келісті."}},
      {"ky", {"Министрлер шейшемби күнү жолугушуп, дарыя боюнча планды макулдашышты."}},
      {"tg", {"Вазирон рӯзи сешанбе вохӯрда, нақшаро оид ба дарё мувофиқа карданд."}},
      {"tk", {"Ministrler sişenbe güni duşuşyp, derýa boýunça meýilnamany ylalaşdylar."}},
      {"uz", {"Vazirlar seshanba kuni uchrashib, daryo bo‘yicha rejani kelishib oldilar."}},
      {"tr", {"Bakanlar salı günü bir araya gelerek nehir için bir plan üzerinde anlaştı."}},
      {"zh", {"部长们星期二举行会议，就河流计划达成一致。", "部長們星期二舉行會議，就河流計劃達成一致。"}},
      {"de", {"Die Minister trafen sich am Dienstag und einigten sich auf einen Plan für den Fluss."}},
      {"fr", {"Les ministres se sont réunis mardi et ont adopté un plan pour le fleuve."}},
  };
  for (const auto& [code, texts] : rows)
    for (const std::string& text : texts) EXPECT_EQ(detect_language(text), code) << text;
}

TEST(DetectLanguage, OfOneWordWhereTheScriptTells) {
  const std::map<std::string, std::string> rows = {
      {"峰会", "zh"}, {"2025年6月17日", "zh"}, {"日本の川", "ja"}, {"カワ", "ja"},
      {"강", "ko"},   {"Ποταμός", "el"},       {"მდინარე", "ka"}};
  for (const auto& [text, code] : rows) EXPECT_EQ(detect_language(text), code) << text;
}

TEST(DetectLanguage, IsEmptyForTooLittle) {
  for (const char* text : {"", " ", "17", "Summit", "Саммит", "?!", "\xff\xfe"})
    EXPECT_EQ(detect_language(text), "") << text;
}

TEST(DetectLanguage, IsThatOfMost) {
  EXPECT_EQ(detect_language("The summit (峰会) was held in the capital, and the ministers spoke of the river."), "en");
  EXPECT_EQ(detect_language("部长们星期二举行会议（summit），就河流计划达成一致，并发表声明。"), "zh");
}

TEST(DetectLanguage, CutsLongTextBetweenCharacters) {
  std::string text = "x";
  while (text.size() < 300'000) text += "Министры встретились. ";
  EXPECT_EQ(detect_language(text), "ru");
}

TEST(DetectLanguage, FromSeveralThreads) {
  const std::string text = "Министры встретились во вторник и согласовали план по реке.";
  std::vector<std::string> answers(4);
  {
    std::vector<std::jthread> threads;
    for (std::string& answer : answers)
      threads.emplace_back([&] {
        for (int i = 0; i < 100; ++i) answer = detect_language(text);
      });
  }
  EXPECT_EQ(std::set<std::string>(answers.begin(), answers.end()), std::set<std::string>{"ru"});
}

// News sentences in many languages, one a row.
TEST(DetectLanguage, RightFor99Percent) {
  const char* data = std::getenv("PULLQUOTE_DATA");
  if (data == nullptr) GTEST_SKIP() << "PULLQUOTE_DATA is not set";
  std::ifstream lines(std::string(data) + "/xwmt/parallel.jsonl");
  if (!lines) GTEST_SKIP() << "$PULLQUOTE_DATA/xwmt/parallel.jsonl is missing";
  int right = 0;
  int all = 0;
  for (std::string line; std::getline(lines, line);) {
    const auto row = nlohmann::json::parse(line);
    for (const std::string language : {"kk", "ky", "ru", "tr", "uz"}) {
      if (!row.contains(language)) continue;
      ++all;
      right += detect_language(row[language].get<std::string>()) == language;
    }
  }
  RecordProperty("right", right);
  RecordProperty("all", all);
  EXPECT_GE(right, all * 99 / 100);
}

}  // namespace
}  // namespace text
