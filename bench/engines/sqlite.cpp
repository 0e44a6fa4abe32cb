#include "bench/engines/sqlite.h"

#include <stdexcept>

namespace bench {
namespace {

void check(int code, sqlite3* database, int wanted = SQLITE_OK) {
  if (code != wanted) throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(database));
}

}  // namespace

Sqlite::Sqlite(const std::string& path, int flags) {
  const int code = sqlite3_open_v2(path.c_str(), &handle_, flags, nullptr);
  if (code == SQLITE_OK) return;
  const std::string message = path + ": " + sqlite3_errmsg(handle_);
  sqlite3_close(handle_);
  throw std::runtime_error(message);
}

Sqlite::~Sqlite() { sqlite3_close(handle_); }

void Sqlite::run(const std::string& sql) {
  check(sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr), handle_);
}

SqliteStatement::SqliteStatement(Sqlite& database, const std::string& sql) : database_(database.handle()) {
  check(sqlite3_prepare_v2(database_, sql.c_str(), -1, &handle_, nullptr), database_);
}

SqliteStatement::~SqliteStatement() { sqlite3_finalize(handle_); }

void SqliteStatement::bind(int place, std::string_view text) {
  check(sqlite3_bind_text(handle_, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC), database_);
}

void SqliteStatement::bind(int place, std::int64_t number) {
  check(sqlite3_bind_int64(handle_, place, number), database_);
}

bool SqliteStatement::step() {
  const int code = sqlite3_step(handle_);
  if (code != SQLITE_DONE) check(code, database_, SQLITE_ROW);
  return code == SQLITE_ROW;
}

void SqliteStatement::reset() { sqlite3_reset(handle_); }

std::string_view SqliteStatement::text(int column) const {
  const auto* begin = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
  return begin == nullptr ? std::string_view() : std::string_view(begin, sqlite3_column_bytes(handle_, column));
}

std::int64_t SqliteStatement::number(int column) const { return sqlite3_column_int64(handle_, column); }

}  // namespace bench
