// Does the description of the API say what the server does? Every route, every parameter, every answer.
#include "searcher/serve/openapi.h"

#include <gmock/gmock.h>
#include <stdio.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "searcher/answer/facets.h"
#include "searcher/answer/flags.h"
#include "searcher/serve/route.h"
#include "tests/schema/scratch_folder.h"
#include "tests/searcher/serve/running_server.h"

namespace serve {
namespace {

using nlohmann::json;
using searcher::Question;

json description() { return json::parse(embedded("openapi.json")); }

// The names of an operation's parameters in the address.
std::set<std::string> parameters_of(const json& document, const json& operation) {
  std::set<std::string> names;
  for (const json& parameter : operation.value("parameters", json::array())) {
    const std::string reference = parameter.at("$ref");
    names.insert(document.at(json::json_pointer(reference.substr(1))).at("name"));
  }
  return names;
}

std::set<std::string> members_of_body(const json& document, const json& operation, const char* type) {
  json body = operation.at("requestBody");
  if (body.contains("$ref")) body = document.at(json::json_pointer(body["$ref"].get<std::string>().substr(1)));
  std::set<std::string> names;
  for (const auto& [name, schema] : body.at("content").at(type).at("schema").at("properties").items())
    names.insert(name);
  return names;
}

TEST(OpenApi, NamesEveryFlag) {
  const json document = description();
  const std::pair<const char*, Question> rows[] = {
      {"/api/find", Question::find},         {"/api/quotes", Question::quotes},
      {"/api/captions", Question::captions}, {"/api/concordance", Question::concordance},
      {"/api/explain", Question::explain},   {"/api/facets", Question::find},
  };
  for (const auto& [path, question] : rows) {
    SCOPED_TRACE(path);
    std::set<std::string> expected = {"q"};
    for (const searcher::Flag& flag : searcher::flags())
      if (flag.is_for(question)) expected.insert(std::string(flag.name));
    const json& operations = document.at("paths").at(path);
    EXPECT_EQ(parameters_of(document, operations.at("get")), expected);
    EXPECT_EQ(members_of_body(document, operations.at("post"), "application/json"), expected);
    EXPECT_EQ(members_of_body(document, operations.at("post"), "application/x-www-form-urlencoded"), expected);
  }
  const json& verify = document.at("paths").at("/api/verify");
  EXPECT_EQ(members_of_body(document, verify.at("post"), "application/json"),
            (std::set<std::string>{"draft", "quote", "speaker", "language", "allow-reported"}));
}

TEST(OpenApi, NamesEveryFacet) {
  const json parameters = description().at("components").at("parameters");
  for (const std::string_view field : searcher::facet_fields())
    EXPECT_THAT(parameters.at("facets").at("description").get<std::string>(), testing::HasSubstr(std::string(field)));
  for (const std::string_view field : searcher::quotation_facet_fields())
    EXPECT_THAT(parameters.at("facets_of_quotations").at("description").get<std::string>(),
                testing::HasSubstr(std::string(field)));
}

TEST(OpenApi, HasEveryRoute) {
  std::set<Route> described;
  const json document = description();
  for (const auto& [path, operations] : document.at("paths").items()) {
    std::string example = path;
    if (const std::size_t at = example.find("{id}"); at != std::string::npos) example.replace(at, 4, "orsel-1");
    const Route route = route_of(example);
    EXPECT_TRUE(described.insert(route).second) << path;
    EXPECT_TRUE(operations.contains("get")) << path;
    EXPECT_EQ(operations.contains("post"), takes_post(route)) << path;
  }
  for (std::size_t i = 0; i < routes; ++i) {
    const Route route = static_cast<Route>(i);
    const bool is_of_api = route != Route::page && route != Route::asset && route != Route::unread;
    EXPECT_EQ(described.contains(route), is_of_api) << name_of(route);
  }
}

// Each answer against the schema that the description has for it, by a validator of JSON Schema 2020-12. Keys that are
// not described are an error here, though a client has to take them.
TEST(OpenApi, DescribesEveryAnswer) {
  const RunningServer server;
  const ScratchFolder folder;
  const std::pair<const char*, const char*> rows[] = {
      {"/api/find", "/api/find?q=river&facets=speaker,place,agency,photographer,topic,language,year&limit=1000"},
      {"/api/find", "/api/find?q=*&all-passages"},
      {"/api/find", "/api/find?q=rivr"},
      {"/api/find", "/api/find?q=%22No+one+loses+when+the+river+is+gone%22&misquote"},
      {"/api/find", "/api/find?q=river)+/s"},
      {"/api/find", "/api/find"},
      {"/api/find", "/api/find?q=()"},
      {"/api/quotes", "/api/quotes?q=*&facets=speaker,kind"},
      {"/api/captions", "/api/captions?q=*"},
      {"/api/concordance", "/api/concordance?q=river"},
      {"/api/facets", "/api/facets?q=river"},
      {"/api/explain", "/api/explain?q=rivr~+gat*+%22a+*+toll%22"},
      {"/api/passage", "/api/passage?q=orsel-1"},
      {"/api/passage", "/api/passage?id=orsel-1%23s1"},
      {"/api/passage", "/api/passage?id=nobody"},
      {"/api/verify", "/api/verify?quote=No+one+wins+when+the+river+is+closed&speaker=Idra+Morvane"},
      {"/api/verify", "/api/verify?quote=No+one+loses+when+the+river+is+closed"},
      {"/api/verify", "/api/verify?quote=We+sank+the+moon"},
      {"/api", "/api"},
      {"/a/{id}.json", "/a/orsel-1.json"},
      {"/a/{id}.json", "/a/nobody.json"},
      {"/a/{id}.txt", "/a/orsel-1.txt"},
      {"/feed", "/feed?q=river"},
      {"/feed", "/feed"},
      {"/opensearch.xml", "/opensearch.xml"},
      {"/healthz", "/healthz"},
      {"/metrics", "/metrics"},
  };
  json answers = json::array();
  for (const auto& [path, target] : rows) {
    const Reply reply = server.get(target);
    answers.push_back({{"path", path},
                       {"target", target},
                       {"status", reply.status},
                       {"type", reply.fields.at("content-type")},
                       {"body", reply.body}});
  }
  const std::string file = folder.write("answers.json", json{{"document", description()}, {"answers", answers}}.dump());
  const std::string command =
      std::string("/usr/bin/python3 " PULLQUOTE_SOURCE_DIR "/tests/searcher/serve/described.py ") + file + " 2>&1";
  FILE* said = ::popen(command.c_str(), "r");
  ASSERT_NE(said, nullptr);
  std::string output;
  for (char part[4096]; const std::size_t size = ::fread(part, 1, sizeof part, said);) output.append(part, size);
  EXPECT_EQ(::pclose(said), 0);
  EXPECT_EQ(output, "27 answers are as described\n");
}

}  // namespace
}  // namespace serve
