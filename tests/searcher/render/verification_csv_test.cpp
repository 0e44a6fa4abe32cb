#include "searcher/render/verification_csv.h"

#include <gmock/gmock.h>

#include "tests/searcher/render/checked_quotes.h"

namespace searcher {
namespace {

TEST(VerificationCsv, HasARowForEachSourceAndForWhatStandsNowhere) {
  VerifiedQuote twice = checked_quote("The lake is open");
  twice.sources.push_back(checked_source("lake-2", "The lake is open"));
  twice.copies = 2;
  EXPECT_EQ(to_csv(drafted({twice, unfound_quote("=1+1")})),
            "number,quote,speakers,verdict,fit,copies,speech,attribution,context,changes,article,passage,text,before,"
            "after,begin,end,source_speakers,headline,agency,place,published,url,left_out,later_versions\r\n"
            "1,The lake is open,Ilvo Tarn,exact,yes,2,direct,agrees,none,,lake-1,lake-1#s2,The lake is open,"
            "\"Tarn said: \"\"\",\"\"\"\",40,56,Ilvo Tarn,Lake towns agree,Lake Wire,Orsel,2031-05-06T10:00,"
            "https://example.org/lake-1,,\r\n"
            "1,The lake is open,Ilvo Tarn,exact,yes,2,direct,agrees,none,,lake-2,lake-2#s2,The lake is open,"
            "\"Tarn said: \"\"\",\"\"\"\",40,56,Ilvo Tarn,Lake towns agree,Lake Wire,Orsel,2031-05-06T10:00,"
            "https://example.org/lake-2,,\r\n"
            "2,'=1+1,,not_found,no,0,,,,,,,,,,,,,,,,,,,\r\n");
}

}  // namespace
}  // namespace searcher
