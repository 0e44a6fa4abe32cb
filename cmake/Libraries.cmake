# The libraries the project stands on, each as a target.

find_package(Threads REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n)
find_package(spdlog REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(pugixml 1.13 REQUIRED)
find_package(Boost 1.81 REQUIRED)
find_package(OpenSSL 3.0 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(Xapian REQUIRED IMPORTED_TARGET xapian-core)
pkg_check_modules(XXHash REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(Zstd REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(Archive REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(Zlib REQUIRED IMPORTED_TARGET zlib)
pkg_check_modules(Lzma REQUIRED IMPORTED_TARGET liblzma)
pkg_check_modules(Nettle REQUIRED IMPORTED_TARGET nettle)
find_package(BZip2 REQUIRED)
pkg_check_modules(MD4C REQUIRED IMPORTED_TARGET md4c)

# CLD2 ships neither a CMake file nor a pkg-config one.
find_library(CLD2_LIBRARY cld2 REQUIRED)
find_path(CLD2_INCLUDE_DIR cld2/public/compact_lang_det.h REQUIRED)
add_library(CLD2::CLD2 UNKNOWN IMPORTED)
set_target_properties(CLD2::CLD2 PROPERTIES IMPORTED_LOCATION ${CLD2_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES
                                                                              ${CLD2_INCLUDE_DIR})
