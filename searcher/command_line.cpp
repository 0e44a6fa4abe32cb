#include "searcher/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <map>
#include <string_view>

#include "schema/error.h"
#include "searcher/answer/flags.h"
#include "searcher/query/fields.h"
#include "text/code_points.h"
#include "text/language.h"

namespace searcher {
namespace {

constexpr int exit_error = 2;

const std::map<std::string, Format> formats = {{"text", Format::text},
                                               {"json", Format::json},
                                               {"jsonl", Format::jsonl},
                                               {"csv", Format::csv},
                                               {"html", Format::html}};

template <typename Value>
std::vector<std::string> names(const std::map<std::string, Value>& map) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : map) keys.push_back(key);
  return keys;
}

std::string query_help() {
  std::string help =
      "The query language\n"
      "  summit talks            both words, in any form (--match any: at least one)\n"
      "  \"mutual trust\"          word for word\n"
      "  a OR b, NOT a, -a, ( )  operators in capitals\n"
      "  cooperat*  Tokaev~      any ending; misspelt\n"
      "  \"a * c\"  \"a c\"~2        any one word; up to two further words between\n"
      "  a NEAR/5 b  a /s b  a /p b    within five words; in one sentence; in one paragraph\n"
      "Fields\n";
  for (const QueryField& field : query_fields())
    help += fmt::format("  {:<14} {}\n", std::string(field.name) + ":", field.description);
  return help;
}

// -h is the options alone, --help has the footers too: examples and the query language.
void add_help(CLI::App& app) {
  app.set_help_flag("--help", "All of it, with examples");
  for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    command->set_help_flag("--help", "All of it, with examples");
  const auto short_help = [&app] {
    app.footer("");
    for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) command->footer("");
    throw CLI::CallForHelp();
  };
  app.add_flag_callback("-h", short_help, "The options in short");
  for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    command->add_flag_callback("-h", short_help, "The options in short");
}

// The text values of options that are looked up once everything is parsed.
struct Names {
  std::string format = "text";
  std::string language;  // of a draft
  std::string report;
  std::string quote;
  double remote_timeout = 10;
  std::optional<FlagError> flag_error;
  int answer_seconds = 20;
  std::size_t draft_megabytes = 8;
  std::size_t cache_megabytes = 0;
};

void add_query(CLI::App& command, Invocation& invocation) {
  command
      .add_option("QUERY", invocation.query, "What to look for; - reads a query a line and answers a JSON line each")
      ->required();
}

// Of the table, those that the question takes.
void add_flags(CLI::App& command, Question question, Invocation& invocation, Names& given) {
  for (const Flag& flag : flags()) {
    if (!flag.is_for(question)) continue;
    const std::string name = "--" + std::string(flag.name);
    const auto set = [&flag, question, &options = invocation.options, &given](const std::string& value) {
      given.flag_error = flag.set(value, question, options);
      if (!given.flag_error) return;
      throw CLI::ValidationError(fmt::format("--{} = {}", flag.name, value), given.flag_error->message);
    };
    if (flag.is_switch())
      command.add_flag_callback(
          name, [set] { set(""); }, flag.description);
    else
      command.add_option_function<std::string>(name, set, flag.description)
          ->type_name(std::string(flag.values))
          ->default_str(std::string(flag.standard));
  }
}

void add_verify(CLI::App& command, Invocation& invocation, Names& given) {
  command.add_option("FILE", invocation.file, "The draft: plain text, Markdown, HTML or DOCX; - is standard input")
      ->capture_default_str();
  command.add_option("--quote", given.quote, "Check this one quotation, without its marks, instead of a draft");
  command.add_option("--speaker", invocation.speaker, "Whom --quote is attributed to");
  command.add_option("--report", given.report, "html: a page with the draft, each quotation marked, and the findings")
      ->check(CLI::IsMember({"html"}));
  command.add_flag("--allow-reported", invocation.allow_reported,
                   "Let pass what the sources have in reported speech or narration only");
  command.add_option("--language", given.language, "The draft's language, where it is not the one it looks like");
  command.footer(
      "Exit: 0 every quotation is fit to print, 1 some are to be looked at, 2 error. A quotation is fit where it\n"
      "stands in a source as exact, typographic or marked, within quotation marks, a speech or a transcript, and\n"
      "no source that was found names another speaker.\n"
      "Examples:\n"
      "  pullquote-search verify draft.docx\n"
      "  pullquote-search verify draft.md --report html > report.html\n"
      "  pullquote-search verify --quote 'No one wins when the river is closed' --speaker 'Idra Morvane'\n"
      "  pullquote-search verify --format json < draft.txt");
}

void add_batch(CLI::App& command, Invocation& invocation, Names& given) {
  command.add_option("FILE.csv", invocation.file, "A row for each query or quotation; - is standard input")->required();
  command.add_flag("--allow-reported", invocation.allow_reported,
                   "Let pass what the sources have in reported speech or narration only");
  add_flags(command, Question::batch, invocation, given);
  command.footer(
      "A header row tells what to do: query finds; quote (or quotation), with speaker beside it or not, verifies.\n"
      "Without these names the first column holds a query a row. Commas, semicolons or tabs; UTF-8 or UTF-16.\n"
      "Exit: 0 something found, 1 nothing found, 2 error.\n"
      "Examples:\n"
      "  pullquote-search batch queries.csv\n"
      "  pullquote-search batch quotations.csv --format csv > checked.csv");
}

void add_watch(CLI::App& command, Invocation& invocation) {
  command.add_option("FILE", invocation.file, "Saved queries, a line each; - is standard input")->required();
  command.add_option("--exec", invocation.exec,
                     "Hand each delivery to this command, as JSON on its standard input, in place of printing it");
  command.add_flag("--once", invocation.once, "Look at the live generation alone, then end");
  auto* all = command.add_flag("--all", invocation.tells_all,
                               "To a query that was never watched for, all that the index holds is new");
  command
      .add_flag_function(
          "--since-now", [](std::int64_t) {},
          "It counts as known, and what comes later is new: this is so unless --all is given")
      ->excludes(all);
  command.footer(
      "FILE: a line is a query; [find], [quotes] or [captions] before it tells what to look for, and [quotes: NAME]\n"
      "names it; # begins a comment. What was delivered is kept below $XDG_STATE_HOME/pullquote, else in\n"
      "~/.local/state/pullquote.\n"
      "Exit: with --once 0 something new, 1 nothing new, 2 error; else 0 when SIGTERM or SIGINT ends it, 2 error.\n"
      "Examples:\n"
      "  pullquote-search watch summit.queries\n"
      "  pullquote-search watch summit.queries --format jsonl >> alerts.jsonl\n"
      "  pullquote-search watch summit.queries --once --exec './post-to-desk'");
}

void add_mcp(CLI::App& command) {
  command.footer(
      "Speaks the Model Context Protocol on standard input and output, for an assistant that starts this program:\n"
      "the read-only tools find, quotes, verify and passage. It ends when its input does.\n"
      "Example, in a client's configuration:\n"
      "  {\"command\": \"pullquote-search\", \"args\": [\"--index\", \"/archive/index\", \"mcp\"]}");
}

void add_serve(CLI::App& command, serve::ServeOptions& served, Names& given) {
  command.add_option("--listen", served.listen, "The address and the port; port 0 is any that is free")
      ->capture_default_str();
  command.add_option("--host", served.hosts, "A further name that the server is asked for by; may come again")
      ->type_name("NAME")
      ->allow_extra_args(false);
  command.add_option("--token-file", served.token_file, "Let in only who knows the token in this file");
  command.add_option("--tls-cert", served.tls_certificate, "TLS: the certificate and its chain, PEM");
  command.add_option("--tls-key", served.tls_key, "TLS: its key, PEM");
  command.add_flag("--tls-by-proxy", served.is_behind_tls_proxy, "A proxy in front does TLS");
  command.add_option("--threads", served.threads, "Threads that answer; 0 is one a core, two at least")
      ->check(CLI::Range(0, 64))
      ->capture_default_str();
  command.add_option("--connections", served.limits.connections, "So many at a time; others are told to come back")
      ->check(CLI::Range(1, 1000000))
      ->capture_default_str();
  command.add_option("--answer-seconds", given.answer_seconds, "So long may an answer take")
      ->check(CLI::Range(1, 3600))
      ->capture_default_str();
  command.add_option("--draft-mb", given.draft_megabytes, "So large may a draft be, in MB")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  command
      .add_option("--cache-mb", given.cache_megabytes, "Memory for answers that are asked for again, in MB; 0 is none")
      ->check(CLI::Range(0, 65536))
      ->capture_default_str();
  command.add_flag("--log-requests", served.logs_requests, "A line for each request; never with what was asked");
  command.footer(
      "On loopback anyone on this machine may ask. Any other address takes --token-file, and --tls-cert with "
      "--tls-key\n"
      "or --tls-by-proxy. The first line on standard output tells where it listens. SIGTERM and Ctrl-C end it when\n"
      "what was asked is answered; a new generation of the index is taken up as it is published.\n"
      "Examples:\n"
      "  pullquote-search serve\n"
      "  pullquote-search serve --listen 0.0.0.0:8443 --host archive.example --token-file token \\\n"
      "      --tls-cert chain.pem --tls-key key.pem\n"
      "  curl 'http://127.0.0.1:8080/api/find?q=rail+corridor&limit=3'");
}

}  // namespace

std::variant<Invocation, int> read_command_line(int argc, char** argv) {
  Invocation invocation;
  Names given;
  CLI::App app("Finds and quotes news coverage in an index that pullquote-index made.", "pullquote-search");
  app.set_version_flag("--version", std::string("pullquote-search ") + PULLQUOTE_VERSION);
  app.require_subcommand(1);
  app.fallthrough();
  app.add_option("--index", invocation.index, "The index's folder")->envname("PULLQUOTE_INDEX")->capture_default_str();
  app.add_flag("--partial", invocation.snapshot.partial,
               "Answer without the segments whose servers do not answer; each answer names them");
  app.add_option("--remote-timeout", given.remote_timeout, "So many seconds may the server of a segment take")
      ->check(CLI::Range(0.05, 3600.0))
      ->capture_default_str();
  const CLI::Option* format = app.add_option("--format", given.format, "text, json, jsonl, csv, or html (find, verify)")
                                  ->check(CLI::IsMember(names(formats)))
                                  ->capture_default_str();
  app.footer(
      "Exit: 0 something found, 1 nothing found, 2 error.\n"
      "Examples:\n"
      "  pullquote-search find '\"mutual trust\" -trade'\n"
      "  pullquote-search quotes 'corridor speaker:Tarn kind:direct'\n"
      "  pullquote-search captions 'caption:handshake photographer:\"Ada Ling\"'\n"
      "  pullquote-search --format json concordance 'rail NEAR/5 corridor'\n"
      "  pullquote-search verify draft.docx --report html > report.html");

  const auto add_asking = [&](const char* name, Question question, const char* description) {
    CLI::App* command = app.add_subcommand(name, description);
    add_query(*command, invocation);
    add_flags(*command, question, invocation, given);
    command->footer(query_help());
    return command;
  };
  auto* find = add_asking("find", Question::find, "Articles, best first, with the passages that matched");
  auto* quotes = add_asking("quotes", Question::quotes, "Quotations, best first: who said what, and where it stands");
  auto* captions = add_asking("captions", Question::captions, "Captions, best first, with their credit");
  auto* concordance =
      add_asking("concordance", Question::concordance, "Every occurrence, a line each, keyword in context");
  auto* explain = add_asking("explain", Question::explain, "What a query means, and what it is made into");

  auto* show = app.add_subcommand("show", "An article, or a passage in its surroundings, with its citation");
  show->add_option("ID|PASSAGE", invocation.query, "An article's id, or ID#h, ID#s14, ID#s14-16, ID#c3")->required();

  auto* verify = app.add_subcommand("verify", "Are the quotations of a draft, or this one, right?");
  add_verify(*verify, invocation, given);

  auto* batch = app.add_subcommand("batch", "A query or a quotation a row: results, and the rows without any");
  add_batch(*batch, invocation, given);

  auto* watch = app.add_subcommand("watch", "What is new for saved queries, after each generation");
  add_watch(*watch, invocation);

  auto* mcp = app.add_subcommand("mcp", "The same answers as tools for an assistant, on standard input and output");
  add_mcp(*mcp);

  auto* served = app.add_subcommand("serve", "The same answers over HTTP, and pages for people");
  add_serve(*served, invocation.served, given);
  add_help(app);

  const auto wrong = [&](const std::string& message, const std::string& next) {
    constexpr std::string_view where = "command line";
    // What was given as the format is known even where it was refused, or something else was.
    const std::vector<std::string>& formats_given = format->results();
    if (!formats_given.empty() && formats_given.back().starts_with("json"))
      fmt::print("{}\n", schema::error_json("bad_argument", message, where, next));
    fmt::print(stderr, "pullquote-search: {}: {}\n  next: {}\n", where, message, next);
    return exit_error;
  };
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // help and version
    const auto commands = app.get_subcommands();
    const std::string unknown = commands.empty() && !app.remaining().empty() ? ": " + app.remaining().front() : "";
    if (given.flag_error && !given.flag_error->next.empty()) return wrong(error.what(), given.flag_error->next);
    return wrong(error.what() + unknown, fmt::format("see pullquote-search {}--help",
                                                     commands.empty() ? "" : commands.front()->get_name() + " "));
  }

  invocation.command = find->parsed()          ? Command::find
                       : quotes->parsed()      ? Command::quotes
                       : captions->parsed()    ? Command::captions
                       : concordance->parsed() ? Command::concordance
                       : explain->parsed()     ? Command::explain
                       : verify->parsed()      ? Command::verify
                       : batch->parsed()       ? Command::batch
                       : watch->parsed()       ? Command::watch
                       : mcp->parsed()         ? Command::mcp
                       : served->parsed()      ? Command::serve
                                               : Command::show;
  invocation.format = formats.at(given.format);
  if (!given.report.empty()) {
    if (invocation.format != Format::text && invocation.format != Format::html)
      return wrong("--report html and --format " + given.format + ": choose one", "leave one of them out");
    invocation.format = Format::html;
  }
  if (verify->count("--quote") > 0) {
    if (verify->count("FILE") > 0)
      return wrong("both FILE and --quote were given", "give the draft, or the one quotation");
    if (text::trim(given.quote).empty()) return wrong("--quote: the quotation is empty", "put its words between '…'");
    invocation.quote = given.quote;
  } else if (!invocation.speaker.empty()) {
    return wrong("--speaker without --quote: a draft names its speakers itself", "give --quote as well, or neither");
  }
  invocation.snapshot.timeout_ms = static_cast<unsigned>(given.remote_timeout * 1000);
  invocation.served.index = invocation.index;
  invocation.served.limits.answer = std::chrono::seconds(given.answer_seconds);
  invocation.served.limits.draft_bytes = given.draft_megabytes << 20;
  invocation.served.cache_bytes = given.cache_megabytes << 20;
  if (!given.language.empty()) {
    invocation.options.language = text::language_code(given.language);
    if (invocation.options.language.empty())
      return wrong("--language: no such language: " + given.language, "give a code such as en, ru or zh");
  }
  const bool is_list = invocation.command != Command::show && invocation.command != Command::explain &&
                       invocation.command != Command::watch && invocation.command != Command::mcp &&
                       invocation.command != Command::serve;
  const bool has_format = (invocation.format != Format::html || invocation.command == Command::find ||
                           invocation.command == Command::verify) &&
                          (invocation.format != Format::csv || is_list);
  if (invocation.command == Command::watch && watch->count("--exec") > 0 && text::trim(invocation.exec).empty())
    return wrong("--exec: the command is empty", "give what sh is to run, between '…'");
  if (!has_format) return wrong("--format " + given.format + ": not for this command", "choose text, json or jsonl");
  return invocation;
}

}  // namespace searcher
