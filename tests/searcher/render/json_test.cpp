#include "searcher/render/json.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "searcher/answer/captions.h"
#include "searcher/answer/concordance.h"
#include "searcher/answer/explain.h"
#include "searcher/answer/find.h"
#include "tests/searcher/render/hostile_answer.h"
#include "tests/searcher/small_index.h"
#include "text/utf8.h"

namespace searcher {
namespace {

using Json = nlohmann::ordered_json;

// {"a":[{"b":1}],"c":null} as "{a:[{b:number}],c:null}": of an array's elements the first.
std::string shape_of(const Json& json) {
  if (json.is_array()) return json.empty() ? "[]" : "[" + shape_of(json.front()) + "]";
  if (!json.is_object()) return json.type_name();
  std::string out;
  for (const auto& [key, value] : json.items()) out += (out.empty() ? "" : ",") + key + ":" + shape_of(value);
  return "{" + out + "}";
}

class JsonOf : public testing::Test {
 protected:
  const SmallIndex index_{{.id = "a",
                           .headline = "Toll ends",
                           .paragraphs = {"The toll is gone. All cheer."},
                           .captions = {{.text = "A toll booth.",
                                         .photographer = "Ilvo Tarn",
                                         .agency = "Orsel News",
                                         .place = "Vell",
                                         .date = "2031-05-06",
                                         .image = "booth.jpg"}},
                           .published = "2031-05-07",
                           .place = "Orsel",
                           .agency = "Lake Wire",
                           .topics = {"Tolls"},
                           .url = "https://example.org/a",
                           .kicker = "Update"},
                          {.id = "bare", .paragraphs = {"Nothing known."}, .captions = {{.text = "Bare wall."}}}};
  const Snapshot& snapshot_ = index_.snapshot();
};

const std::string head =
    "version:number,query:string,understood:string,notes:[],diagnostics:[],total:number,total_is_exact:boolean,"
    "took_us:number";

TEST_F(JsonOf, FindHasItsKeys) {
  AnswerOptions options;
  options.facets = {"place"};
  EXPECT_EQ(shape_of(Json::parse(to_json(find("toll", snapshot_, options)))),
            "{" + head +
                ",hits:[{rank:number,score:number,article:string,headline:string,published:string,place:string,"
                "agency:string,language:string,url:string,source:string,kicker:string,passages:[{passage:string,"
                "section:string,text:string,begin:number,end:number,highlights:[[number]]}]}],"
                "facets:{place:[[string]]},suggestions:[]}");
  EXPECT_EQ(shape_of(Json::parse(to_json(find("nothing", snapshot_, {})))["hits"]),
            "[{rank:number,score:number,article:string,headline:string,published:null,place:null,agency:null,"
            "language:string,url:null,source:string,passages:[{passage:string,section:string,text:string,begin:number,"
            "end:number,highlights:[[number]]}]}]");
}

TEST_F(JsonOf, CaptionsConcordanceAndExplainHaveTheirKeys) {
  EXPECT_EQ(shape_of(Json::parse(to_json(captions("toll", snapshot_, {})))),
            "{" + head +
                ",hits:[{rank:number,score:number,passage:string,section:string,text:string,begin:number,end:number,"
                "highlights:[[number]],photographer:string,agency:string,place:string,date:string,image:string,"
                "article:string,headline:string}],suggestions:[]}");
  EXPECT_EQ(shape_of(Json::parse(to_json(captions("wall", snapshot_, {})))["hits"]),
            "[{rank:number,score:number,passage:string,section:string,text:string,begin:number,end:number,"
            "highlights:[[number]],photographer:null,agency:null,place:null,date:null,image:null,article:string,"
            "headline:string}]");
  EXPECT_EQ(shape_of(Json::parse(to_json(concordance("toll", snapshot_, {})))),
            "{" + head +
                ",hits:[{article:string,passage:string,left:string,match:string,right:string,begin:number,end:number}],"
                "suggestions:[]}");
  EXPECT_EQ(shape_of(Json::parse(to_json(explain("\"toll\"", snapshot_, {})))),
            "{" + head +
                ",tree:[string],words:[{written:string,kind:string,words:[string],distinct:number,count:number}],"
                "shortlist:string,shortlist_estimate:number,judged:[string]}");
}

TEST_F(JsonOf, ShowHasItsKeys) {
  const std::string meta =
      "kicker:string,headline:string,place:string,published:string,agency:string,language:string,byline:null,"
      "url:string,speaker:null,topics:[string],sources:[string],version_of:null,versions:[],quotations:[],citation:"
      "string}";
  EXPECT_EQ(shape_of(Json::parse(to_json(*show("a", snapshot_)))),
            "{version:number,article:string,text:string,sections:[{id:string,begin:number,end:number}],"
            "sentences:[{id:string,begin:number,end:number}],captions:[{id:string,photographer:string,agency:string,"
            "place:string,date:string,image:string}]," +
                meta);
  EXPECT_EQ(shape_of(Json::parse(to_json(*show("a#s1", snapshot_)))),
            "{version:number,article:string,passage:string,section:string,text:string,begin:number,end:number,"
            "before:string,after:string," +
                meta);
}

TEST_F(JsonOf, ShowNamesSentencesAsPassagesDo) {
  const Json json = Json::parse(to_json(*show("a", snapshot_)));
  const std::string text = json["text"];
  std::vector<std::string> named;
  for (const auto& part : {json["sections"], json["sentences"]})
    for (const Json& place : part)
      named.push_back(std::string(place["id"]) + " " +
                      text.substr(place["begin"], std::size_t{place["end"]} - std::size_t{place["begin"]}));
  EXPECT_THAT(named, testing::ElementsAre("h Toll ends", "p1 The toll is gone. All cheer.", "c1 A toll booth.",
                                          "s1 The toll is gone.", "s2 All cheer."));
}

TEST_F(JsonOf, ARefusalTellsWhatAndWhatNext) {
  const FindAnswer refused = find("AND )", snapshot_, {});
  ASSERT_TRUE(refused.head.is_refused);
  EXPECT_EQ(shape_of(Json::parse(refusal_json(refused.head))),
            "{version:number,error:{code:string,message:string,where:string,next:string},query:string,"
            "diagnostics:[{begin:number,end:number,message:string}]}");
}

TEST_F(JsonOf, LinesAreAHitEach) {
  const FindAnswer answer = find("toll OR nothing", snapshot_, {});
  const std::string lines = to_json_lines(answer);
  ASSERT_EQ(std::count(lines.begin(), lines.end(), '\n'), 2);
  const Json hits = Json::parse(to_json(answer))["hits"];
  EXPECT_EQ(Json::parse(lines.substr(0, lines.find('\n'))), hits[0]);
  EXPECT_EQ(Json::parse(lines.substr(lines.find('\n') + 1)), hits[1]);
  EXPECT_EQ(to_json_lines(find("absent", snapshot_, {})), "");
}

TEST_F(JsonOf, AMisquotationHasItsDiff) {
  AnswerOptions options;
  options.misquote = true;
  const Json json = Json::parse(to_json(find("\"the toll was gone\"", snapshot_, options)));
  EXPECT_EQ(json["hits"][0]["diff"], Json::parse(R"([{"op":"equal","quote":"the toll","source":"The toll"},
                            {"op":"replace","quote":"was","source":"is"},
                            {"op":"equal","quote":"gone","source":"gone"}])"));
}

TEST(AnyJson, IsOneLineOfValidUtf8) {
  std::mt19937 random(71);
  for (int round = 0; round < 500; ++round) {
    AnswerOf answers([&] { return hostile_text(random); });
    const FindAnswer find = answers.find();
    for (const std::string& json :
         {to_json(find), to_json(answers.captions()), to_json(answers.concordance()), to_json(answers.explain()),
          to_json(answers.show()), to_json(answers.show_passage()), refusal_json(find.head)}) {
      EXPECT_TRUE(text::is_valid_utf8(json));
      EXPECT_EQ(json.find('\n'), std::string::npos);
      EXPECT_TRUE(Json::parse(json, nullptr, false).is_object()) << json;
    }
    const Json again = Json::parse(to_json(find));
    for (std::size_t i = 0; i < find.hits.size(); ++i) {
      const std::string& text = find.hits[i].passages[0].text;
      if (text::is_valid_utf8(text)) {
        EXPECT_EQ(again["hits"][i]["passages"][0]["text"], text);
      }
    }
  }
}

}  // namespace
}  // namespace searcher
