#include "corpus/quotations/english/inflection.h"

#include <gmock/gmock.h>

namespace corpus::english {
namespace {

std::string forms(std::string_view lemma, std::string_view past = "-", std::string_view participle = "-") {
  std::string all;
  for (const auto& [form, kind] : inflected(lemma, past, participle)) all += (all.empty() ? "" : " ") + form;
  return all;
}

TEST(EnglishVerbs, HaveTheirForms) {
  EXPECT_EQ(forms("add"), "add adds added added adding");
  EXPECT_EQ(forms("declare"), "declare declares declared declared declaring");
  EXPECT_EQ(forms("deny"), "deny denies denied denied denying");
  EXPECT_EQ(forms("say", "said", "said"), "say says said said saying");
  EXPECT_EQ(forms("admit"), "admit admits admitted admitted admitting");
  EXPECT_EQ(forms("quip"), "quip quips quipped quipped quipping");
  EXPECT_EQ(forms("stress"), "stress stresses stressed stressed stressing");
  EXPECT_EQ(forms("preach"), "preach preaches preached preached preaching");
  EXPECT_EQ(forms("agree"), "agree agrees agreed agreed agreeing");
  EXPECT_EQ(forms("argue"), "argue argues argued argued arguing");
  EXPECT_EQ(forms("explain"), "explain explains explained explained explaining");
}

}  // namespace
}  // namespace corpus::english
