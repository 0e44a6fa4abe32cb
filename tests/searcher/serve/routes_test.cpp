// What is answered at each address?
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <regex>

#include "searcher/answer/find.h"
#include "searcher/render/json.h"
#include "tests/searcher/serve/running_server.h"

namespace serve {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Routes : public testing::Test {
 protected:
  RunningServer server;
};

TEST_F(Routes, AnswerEachInItsForm) {
  const struct {
    const char* target;
    int status;
    const char* type;
    const char* part;
  } rows[] = {
      {"/api/find?q=river", 200, "application/json", "\"article\":\"orsel-1\""},
      {"/api/quotes?q=river", 200, "application/json", "\"speaker\":\"Idra Morvane\""},
      {"/api/captions?q=quay", 200, "application/json", "\"photographer\":\"Wenna Tarrisk\""},
      {"/api/concordance?q=river", 200, "application/json", "\"match\":\"river\""},
      {"/api/explain?q=river", 200, "application/json", "\"tree\":"},
      {"/api/facets?q=river", 200, "application/json", "\"hits\":[],\"facets\":{\"speaker\""},
      {"/api/passage?q=orsel-1", 200, "application/json", "\"sentences\":"},
      {"/api/passage?id=orsel-1%23c1", 200, "application/json", "\"passage\":\"orsel-1#c1\""},
      {"/api/passage?q=a/b%20c%23d.txt%23h", 200, "application/json", "\"section\":\"h\""},
      {"/api/verify?quote=No+one+wins+when+the+river+is+closed", 200, "application/json", "\"verdict\":\"exact\""},
      {"/api/verify?quote=We+sank+the+moon&speaker=Idra+Morvane&allow-reported", 200, "application/json",
       "\"fit\":false"},
      {"/api", 200, "application/json", "\"openapi\": \"3.1.0\""},
      {"/a/orsel-1.txt", 200, "text/plain; charset=utf-8",
       "Fiction: Four lake countries sign a river treaty\n\n\"No one"},
      {"/a/orsel-1.json", 200, "application/json", "\"citation\":"},
      {"/a/a%2Fb%20c%23d.txt.txt", 200, "text/plain; charset=utf-8", "Fiction: An id with signs"},
      {"/a/a%2Fb%20c%23d.txt.json", 200, "application/json", "a/b c#d.txt"},
      {"/a/a%2Fb%20c%23d.txt", 200, "text/html; charset=utf-8", "<!DOCTYPE html>"},
      {"/a/orsel-1", 200, "text/html; charset=utf-8", "<!DOCTYPE html>"},
      {"/", 200, "text/html; charset=utf-8", "<!DOCTYPE html>"},
      {"/healthz", 200, "text/plain; charset=utf-8", "ok"},
      {"/metrics", 200, "text/plain; version=0.0.4; charset=utf-8", "pullquote_generation 1\n"},
      {"/feed?q=river", 200, "application/atom+xml; charset=utf-8", "<title>Pullquote: river</title>"},
      {"/opensearch.xml", 200, "application/opensearchdescription+xml; charset=utf-8", "/?q={searchTerms}"},
      // what is not there
      {"/api/", 404, "text/html; charset=utf-8", "<!DOCTYPE html>"},
      {"/api/seek?q=river", 404, "text/html; charset=utf-8", "<!DOCTYPE html>"},
      {"/nowhere", 404, "text/html; charset=utf-8", "<!DOCTYPE html>"},
      {"/a/nobody", 404, "text/html; charset=utf-8", "<!DOCTYPE html>"},
      {"/a/nobody.json", 404, "application/json", "\"code\":\"not_found\""},
      {"/a/nobody.txt", 404, "application/json", "\"code\":\"not_found\""},
      {"/assets/nothing.js", 404, "application/json", "\"code\":\"not_found\""},
      {"/api/passage?q=nobody", 404, "application/json", "\"code\":\"not_found\""},
      {"/api/passage?q=orsel-1%23s99", 404, "application/json", "\"code\":\"not_found\""},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.target);
    const Reply reply = server.get(row.target);
    EXPECT_EQ(reply.status, row.status);
    EXPECT_EQ(reply.fields.at("content-type"), row.type);
    EXPECT_THAT(reply.body, HasSubstr(row.part));
  }
}

TEST_F(Routes, TellWhatIsWrongWithParameters) {
  const struct {
    const char* target;
    const char* code;
    const char* where;
    const char* message;
  } rows[] = {
      {"/api/find", "bad_parameter", "q", "there is no query"},
      {"/api/find?q=a&q=b", "bad_parameter", "q", "twice"},
      {"/api/find?q=a&bogus=1", "bad_parameter", "bogus", "no such parameter"},
      {"/api/find?q=a&limit=ten", "bad_parameter", "limit", "ten is not a whole number"},
      {"/api/find?q=a&limit=-1", "bad_parameter", "limit", "-1 is not a whole number"},
      {"/api/find?q=a&limit=0", "bad_parameter", "limit", "from 1 to 1000"},
      {"/api/find?q=a&limit=1001", "bad_parameter", "limit", "from 1 to 1000"},
      {"/api/find?q=a&offset=99999999999", "bad_parameter", "offset", "not a whole number"},
      {"/api/find?q=a&sort=best", "bad_parameter", "sort", "best not in {newest,oldest,relevance}"},
      {"/api/find?q=a&match=some", "bad_parameter", "match", "some not in {all,any}"},
      {"/api/find?q=a&facets=colour", "bad_parameter", "facets", "no such field: colour"},
      {"/api/find?q=a&count=maybe", "bad_parameter", "count", "maybe not in {false,true}"},
      {"/api/find?q=a&language=xx", "bad_parameter", "language", "no such language: xx"},
      {"/api/captions?q=a&facets=place", "bad_parameter", "facets", "no such parameter"},
      {"/api/explain?q=a&limit=1", "bad_parameter", "limit", "no such parameter"},
      {"/api/find?q=", "query_refused", "", "there is no word to look for"},
      {"/api/find?q=a)&strict", "query_refused", "a)", ""},
      {"/api/quotes?q=()", "query_refused", "()", ""},
      {"/feed?q=", "query_refused", "", "there is no word to look for"},
      {"/feed?q=a&sort=oldest", "bad_parameter", "sort", "no such parameter"},
      {"/api/passage", "bad_parameter", "q", "no name"},
      {"/api/passage?q=a&id=b", "bad_parameter", "id", "twice"},
      {"/api/verify", "bad_parameter", "draft", "there is no draft"},
      {"/api/verify?speaker=a", "bad_parameter", "draft", "there is no draft"},
      {"/api/verify?draft=a&speaker=a", "bad_parameter", "speaker", "names its speakers itself"},
      {"/api/verify?draft=a&quote=a", "bad_parameter", "quote", "a draft as well"},
      {"/api/verify?quote=+", "bad_parameter", "quote", "empty"},
      {"/api/verify?quote=a&limit=1", "bad_parameter", "limit", "no such parameter"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.target);
    const Reply reply = server.get(row.target);
    EXPECT_EQ(reply.status, 400);
    const json answer = json::parse(reply.body, nullptr, false);
    ASSERT_TRUE(answer.is_object()) << reply.body;
    EXPECT_EQ(answer["version"], 1);
    EXPECT_EQ(answer["error"]["code"], row.code);
    EXPECT_EQ(answer["error"]["where"], row.where);
    EXPECT_THAT(answer["error"]["message"].get<std::string>(), HasSubstr(row.message));
    EXPECT_NE(answer["error"]["next"], "");
  }
}

// All but the time that it took.
std::string timeless(const std::string& body) {
  return std::regex_replace(body, std::regex("\"took_us\":[0-9]+"), "\"took_us\":0");
}

TEST_F(Routes, GiveTheJsonOfTheCommandLine) {
  searcher::AnswerOptions options;
  options.limit = 2;
  options.order = searcher::Order::newest;
  options.facets = {"place", "year"};
  const std::string expected = searcher::to_json(searcher::find("river", lake_index().snapshot(), options)) + "\n";
  const Reply reply = server.get("/api/find?q=river&limit=2&sort=newest&facets=place,year");
  EXPECT_EQ(timeless(reply.body), timeless(expected));
}

TEST_F(Routes, TakeTheSameByGetFormAndJson) {
  const std::string asked =
      timeless(server.get("/api/quotes?q=river&limit=1&facets=speaker,kind&no-variants=true").body);
  EXPECT_THAT(asked, HasSubstr("\"total\":"));
  constexpr const char* form = "application/x-www-form-urlencoded";
  EXPECT_EQ(timeless(server.post("/api/quotes", form, "q=river&limit=1&facets=speaker%2Ckind&no-variants").body),
            asked);
  EXPECT_EQ(timeless(server.post("/api/quotes?limit=1", form, "q=river&facets=speaker,kind&no-variants=1").body),
            asked);
  EXPECT_EQ(timeless(server
                         .post("/api/quotes", "application/json; charset=utf-8",
                               R"({"q":"river","limit":1,"facets":["speaker","kind"],"no-variants":true})")
                         .body),
            asked);
  EXPECT_EQ(server.post("/api/quotes?q=river", form, "q=river").status, 400);
  EXPECT_EQ(server.post("/api/quotes", "text/plain", "q=river").status, 415);
  EXPECT_EQ(server.post("/api/quotes", "application/json", "river").status, 400);
  EXPECT_EQ(server.post("/api/quotes", form, "q=%zz").status, 400);
}

TEST_F(Routes, CheckADraftInEachOfItsForms) {
  const std::string words = "No one wins when the river is closed";
  const struct {
    const char* type;
    std::string body;
    int status;
    std::size_t quotes;
  } rows[] = {
      {"text/plain", "\"" + words + ",\" Morvane said.", 200, 1},
      {"text/plain; charset=UTF-8", "“" + words + ",” Morvane said.", 200, 1},
      {"text/markdown", "# A draft\n\n> " + words + "\n", 200, 1},
      {"text/plain", "> " + words + ".\n", 200, 0},
      {"text/html", "<!DOCTYPE html><p>Morvane said: <q>" + words + "</q></p>", 200, 1},
      {"application/json",
       R"({"draft":"\"No one wins when the river is closed,\" Morvane said.","allow-reported":true})", 200, 1},
      {"application/json",
       R"({"quote":"No one wins when the river is closed","speaker":"Idra Morvane","language":"en"})", 200, 1},
      {"application/x-www-form-urlencoded", "draft=%22No+one+wins+when+the+river+is+closed%22", 200, 1},
      {"text/plain", "A draft without anything in marks.", 200, 0},
      {"text/plain", "", 200, 0},
      {"text/plain", std::string("zero \0 byte", 11), 400, 0},
      {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\x03\x04 broken", 400, 0},
      {"text/plain", "%PDF-1.7", 400, 0},
      {"text/plain; charset=windows-1251", "a", 415, 0},
      {"application/pdf", "%PDF-1.7", 415, 0},
      {"", "\"" + words + "\"", 415, 0},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.type + (": " + row.body));
    const Reply reply = server.post("/api/verify", row.type, row.body);
    EXPECT_EQ(reply.status, row.status) << reply.body;
    if (row.status != 200) continue;
    const json answer = json::parse(reply.body);
    ASSERT_EQ(answer["quotes"].size(), row.quotes);
    if (row.quotes > 0) {
      EXPECT_EQ(answer["quotes"][0]["verdict"], "exact");
    }
  }
  EXPECT_EQ(
      json::parse(server.post("/api/verify?language=en&allow-reported", "text/plain", "\"" + words + "\"").body)["fit"],
      true);
}

TEST_F(Routes, TellTheGenerationAndSayWhenNothingChanged) {
  for (const char* target :
       {"/api/find?q=river", "/", "/a/orsel-1.txt", "/feed?q=river", "/api", "/opensearch.xml", "/a/orsel-1"}) {
    SCOPED_TRACE(target);
    const Reply first = server.get(target);
    ASSERT_THAT(first.fields.at("etag"), StartsWith("W/\"000001-"));
    const Reply again = server.get(target, {"If-None-Match: \"other\", " + first.fields.at("etag")});
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(again.body, "");
    EXPECT_EQ(again.fields.at("etag"), first.fields.at("etag"));
    EXPECT_EQ(server.get(target, {"If-None-Match: W/\"000000-0\""}).status, 200);
  }
  EXPECT_EQ(server.get("/api/find").fields.count("etag"), 0u);
  EXPECT_EQ(server.post("/api/find", "application/json", R"({"q":"river"})").fields.count("etag"), 0u);
}

TEST_F(Routes, AnswerHeadWithoutABody) {
  for (const char* target : {"/api/find?q=river", "/", "/a/orsel-1.txt", "/nowhere", "/api/find"}) {
    SCOPED_TRACE(target);
    const Reply whole = server.get(target);
    HttpClient client(server.port());
    std::string request = get(target);
    request.replace(0, 3, "HEAD");
    client.send(request + get("/healthz"));
    const auto head = client.read_reply(Asked::head);
    ASSERT_TRUE(head);
    EXPECT_EQ(head->status, whole.status);
    EXPECT_EQ(head->fields.at("content-type"), whole.fields.at("content-type"));
    EXPECT_NE(head->fields.at("content-length"), "0");
    const auto next = client.read_reply();
    ASSERT_TRUE(next);
    EXPECT_EQ(next->body, "ok\n");
  }
}

TEST_F(Routes, AnswerOtherMethodsWithThoseTheyTake) {
  for (const char* method : {"PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT", "BREW"}) {
    SCOPED_TRACE(method);
    std::string request = get("/api/find?q=river");
    request.replace(0, 3, method);
    const Reply reply = reply_to(server.port(), request);
    EXPECT_EQ(reply.status, 405);
    EXPECT_EQ(reply.fields.at("allow"), "GET, HEAD, POST");
  }
  for (const char* target : {"/api", "/healthz", "/metrics", "/opensearch.xml", "/a/orsel-1.txt", "/assets/x.js"}) {
    const Reply reply = server.post(target, "application/x-www-form-urlencoded", "");
    EXPECT_EQ(reply.status, 405) << target;
    EXPECT_EQ(reply.fields.at("allow"), "GET, HEAD") << target;
  }
}

TEST_F(Routes, CarryTheFieldsThatKeepAPageSafe) {
  for (const std::string& request :
       {get("/"), get("/api/find?q=river"), get("/api/find"), get("/nowhere"), get("/healthz"), get("/a/orsel-1.txt"),
        get("/feed?q=river"), get("/../x"), get("/", {"Host: evil.example"}), get("/", {"Sec-Fetch-Site: cross-site"}),
        std::string("nonsense\r\n\r\n"), post("/", "text/plain", "x"), post("/api", "text/plain", "x")}) {
    SCOPED_TRACE(request);
    const Reply reply = reply_to(server.port(), request);
    const std::string policy = reply.fields.at("content-security-policy");
    EXPECT_THAT(policy, HasSubstr("default-src 'none'"));
    EXPECT_THAT(policy, HasSubstr("frame-ancestors 'none'"));
    EXPECT_THAT(policy, HasSubstr("base-uri 'none'"));
    EXPECT_THAT(policy, HasSubstr("form-action 'self'"));
    EXPECT_THAT(policy, Not(HasSubstr("unsafe")));
    EXPECT_EQ(reply.fields.at("referrer-policy"), "no-referrer");
    EXPECT_EQ(reply.fields.at("x-content-type-options"), "nosniff");
    EXPECT_EQ(reply.fields.at("cross-origin-opener-policy"), "same-origin");
    EXPECT_EQ(reply.fields.at("cross-origin-resource-policy"), "same-origin");
    EXPECT_EQ(reply.fields.at("cache-control"), "private, no-cache");
    EXPECT_TRUE(reply.fields.contains("date"));
    for (const char* absent : {"set-cookie", "access-control-allow-origin", "server", "strict-transport-security"})
      EXPECT_FALSE(reply.fields.contains(absent)) << absent;
  }
}

TEST_F(Routes, KeepAssetsForEver) {
  const std::string page = server.get("/").body;
  const std::size_t at = page.find("/assets/");
  ASSERT_NE(at, std::string::npos);
  const Reply asset = server.get(page.substr(at, page.find('"', at) - at));
  EXPECT_EQ(asset.status, 200);
  EXPECT_THAT(asset.fields.at("cache-control"), HasSubstr("immutable"));
}

// RFC 4287: what a feed and an entry must have, each once.
TEST_F(Routes, GiveAFeedThatAnyReaderTakes) {
  for (const char* target : {"/feed?q=river", "/feed?q=river&limit=1&match=any", "/feed?q=zeppelin", "/feed?q=ends"}) {
    SCOPED_TRACE(target);
    const Reply reply = server.get(target);
    pugi::xml_document document;
    ASSERT_TRUE(document.load_string(reply.body.c_str())) << reply.body;
    const pugi::xml_node feed = document.child("feed");
    EXPECT_STREQ(feed.attribute("xmlns").value(), "http://www.w3.org/2005/Atom");
    EXPECT_THAT(feed.child_value("title"), StartsWith("Pullquote: "));
    EXPECT_STRNE(feed.child("author").child_value("name"), "");
    const std::string self = feed.find_child_by_attribute("link", "rel", "self").attribute("href").value();
    EXPECT_THAT(self, StartsWith("http://127.0.0.1/feed?q="));
    const std::regex moment("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");
    const std::regex urn("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    std::vector<pugi::xml_node> nodes = {feed};
    for (const pugi::xml_node entry : feed.children("entry")) nodes.push_back(entry);
    std::set<std::string> ids;
    std::string before = "9999";
    for (const pugi::xml_node node : nodes) {
      for (const char* name : {"id", "title", "updated"})
        EXPECT_EQ(std::distance(node.children(name).begin(), node.children(name).end()), 1) << name;
      EXPECT_TRUE(std::regex_match(node.child_value("updated"), moment)) << node.child_value("updated");
      EXPECT_TRUE(std::regex_match(node.child_value("id"), urn)) << node.child_value("id");
      EXPECT_TRUE(ids.insert(node.child_value("id")).second);
    }
    for (const pugi::xml_node entry : feed.children("entry")) {
      EXPECT_STRNE(entry.child("link").attribute("href").value(), "");
      EXPECT_EQ(std::distance(entry.children("summary").begin(), entry.children("summary").end()), 1);
    }
  }
  pugi::xml_document document;
  document.load_string(server.get("/feed?q=river+date%3A2024-09").body.c_str());
  std::vector<std::string> moments;
  for (const pugi::xml_node entry : document.child("feed").children("entry"))
    moments.push_back(entry.child_value("updated"));
  EXPECT_THAT(moments, testing::ElementsAre("2024-09-11T10:30:00Z", "2024-09-10T00:00:00Z"));
  EXPECT_THAT(server.get("/feed?q=ends").body, HasSubstr("&lt;script")) << "what is hostile is text";
}

TEST_F(Routes, DescribeTheSearchToABrowser) {
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(server.get("/opensearch.xml", {"Host: localhost:7"}).body.c_str()));
  const pugi::xml_node description = document.child("OpenSearchDescription");
  EXPECT_LE(std::string(description.child_value("ShortName")).size(), 16u);
  EXPECT_STRNE(description.child_value("Description"), "");
  EXPECT_STREQ(description.child("Url").attribute("template").value(), "http://localhost:7/?q={searchTerms}");
}

}  // namespace
}  // namespace serve
