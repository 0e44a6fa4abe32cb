// How is an SQLite database held? A connection and its statements, closed at the end of their lives.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace bench {

class Sqlite {
 public:
  explicit Sqlite(const std::string& path, int flags);  // SQLITE_OPEN_…; throws std::runtime_error
  ~Sqlite();
  Sqlite(const Sqlite&) = delete;
  Sqlite& operator=(const Sqlite&) = delete;

  void run(const std::string& sql);  // throws std::runtime_error
  sqlite3* handle() { return handle_; }

 private:
  sqlite3* handle_ = nullptr;
};

// A statement that is run again and again. All throw std::runtime_error.
class SqliteStatement {
 public:
  SqliteStatement(Sqlite& database, const std::string& sql);
  ~SqliteStatement();
  SqliteStatement(const SqliteStatement&) = delete;
  SqliteStatement& operator=(const SqliteStatement&) = delete;

  void bind(int place, std::string_view text);  // places count from 1; `text` lives until reset()
  void bind(int place, std::int64_t number);
  bool step();                              // true while there is a row
  void reset();                             // before it is bound and run again
  std::string_view text(int column) const;  // columns count from 0; valid until step()
  std::int64_t number(int column) const;

 private:
  sqlite3* database_;
  sqlite3_stmt* handle_ = nullptr;
};

}  // namespace bench
