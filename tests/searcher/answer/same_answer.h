// Do two indexes of the same articles answer alike? What is asked of both, and how their answers are compared.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "searcher/answer/options.h"
#include "searcher/index/snapshot.h"
#include "tests/searcher/random_coverage.h"

namespace searcher {

// random_coverage() with versions, copies and quotations.
std::vector<SmallArticle> coverage_with_versions(unsigned seed, std::size_t count);

// A query of the query language, or bare words as they are typed, some of them unknown.
std::string any_query(Dice& dice);
AnswerOptions any_options(Dice& dice);

// A stretch of some article, with or without changes.
std::string any_quotation(const std::vector<SmallArticle>& articles, Dice& dice);

// Every command that takes a query. Estimates of totals may differ; what is called exact has to be it.
void expect_same_answers(const std::string& query, const AnswerOptions& options, const Snapshot& one,
                         const Snapshot& other);

// The passages of an article, and the article.
void expect_same_shown(const std::string& article, const Snapshot& one, const Snapshot& other);

void expect_same_verdict(const std::string& quotation, const std::string& speaker, const Snapshot& one,
                         const Snapshot& other);

}  // namespace searcher
