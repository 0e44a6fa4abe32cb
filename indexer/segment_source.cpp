#include "indexer/segment_source.h"

#include <xapian.h>

#include <charconv>
#include <filesystem>
#include <utility>

#include "schema/bytes.h"
#include "schema/error.h"
#include "schema/served_segment.h"
#include "schema/stored_record.h"

namespace indexer {
namespace {

constexpr unsigned timeout_ms = 60'000;
constexpr unsigned connect_timeout_ms = 10'000;

schema::IndexError not_served(const std::string& place) {
  return {schema::IndexError::Code::remote_differs, "this is not the database of a served segment", place,
          "name what pullquote-index split wrote, or a server of it"};
}

}  // namespace

std::optional<schema::RemoteServer> read_address(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0) return std::nullopt;
  schema::RemoteServer server{.host = text.substr(0, colon), .port = 0, .uuid = {}};
  if (server.host.front() == '[' && server.host.back() == ']') server.host = server.host.substr(1, colon - 2);
  if (server.host.empty() || server.host.find('/') != std::string::npos) return std::nullopt;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + colon + 1, end, server.port);
  if (error != std::errc() || stop != end || server.port == 0) return std::nullopt;
  return server;
}

template <typename Read>
auto SegmentSource::reading(Read read) const {
  try {
    return read();
  } catch (const Xapian::NetworkError& error) {
    throw schema::IndexError(schema::IndexError::Code::remote_unreachable,
                             "the server does not answer: " + error.get_msg(), place_,
                             "start xapian-tcpsrv there, or name another server");
  } catch (const Xapian::Error& error) {
    throw schema::damaged(place_, "Xapian could not read it: " + error.get_description());
  } catch (const schema::MalformedBytes& error) {
    throw schema::damaged(place_, error.what());
  }
}

SegmentSource::SegmentSource(const std::string& place) : place_(place) {
  const bool is_here = std::filesystem::exists(place);
  const auto server = is_here ? std::nullopt : read_address(place);
  if (!is_here && !server)
    throw schema::IndexError(schema::IndexError::Code::missing, "there is no such folder", place,
                             "name the folder of a served segment, or HOST:PORT of its server");
  const std::string text = reading([&] {
    database_ = std::make_unique<Xapian::Database>(
        is_here ? Xapian::Database(place)
                : Xapian::Remote::open(server->host, server->port, timeout_ms, connect_timeout_ms));
    return database_->get_metadata(schema::served_key);
  });
  if (text.empty()) throw not_served(place);
  manifest_ = schema::parse_manifest(text, place);
  if (manifest_.segments.size() != 1) throw not_served(place);
  segment_ = manifest_.segments.front();
  reading([&] {
    // Several databases behind one port would be numbered in turn.
    if (database_->get_doccount() != segment_.articles || database_->get_lastdocid() != segment_.last_article)
      throw not_served(place);
    decompressor_ = std::make_unique<schema::Decompressor>(dictionary());
    if (server) segment_.remote = *server;
    segment_.remote.uuid = database_->get_uuid();
  });
}

SegmentSource::~SegmentSource() = default;
SegmentSource::SegmentSource(SegmentSource&&) noexcept = default;
SegmentSource& SegmentSource::operator=(SegmentSource&&) noexcept = default;

std::string SegmentSource::dictionary() const {
  return reading([&] { return schema::open_dictionary(database_->get_metadata(schema::dictionary_key)); });
}

std::string SegmentSource::part(const std::string& name) const {
  return reading([&] {
    const auto published = segment_.files.find(name);
    if (published == segment_.files.end()) throw schema::MalformedBytes("the part " + name + " is missing");
    return schema::read_part(name, published->second,
                             [&](const std::string& key) { return database_->get_metadata(key); });
  });
}

std::vector<std::string> SegmentSource::speakers() const {
  return reading([&] { return schema::decode_speakers(part(schema::speakers_part)); });
}

schema::Record SegmentSource::record(std::uint32_t article) const {
  return reading([&] {
    std::string data = database_->get_metadata(schema::record_key(article));
    if (data.empty()) throw schema::damaged(place_, "article number " + std::to_string(article) + " has no record");
    return schema::read_record(std::move(data), *decompressor_);
  });
}

}  // namespace indexer
