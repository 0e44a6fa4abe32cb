#include "corpus/html/outline_writer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "corpus/html/page.h"
#include "corpus/html/story_region.h"

namespace corpus {
namespace {

// Blocks as "words", headings as "h2 words", figures as "[caption | credit | image]", bylines and dates with their
// kind.
std::string outlined(const std::string& html) {
  const Outline outline = read_fragment(html);
  std::string all;
  const auto add = [&](const std::string& one) { all += (all.empty() ? "" : " / ") + one; };
  std::size_t figure = 0;
  const auto add_figures = [&](std::size_t before) {
    for (; figure < outline.figures.size() && outline.figures[figure].block <= before; ++figure)
      add("[" + outline.figures[figure].caption + " | " + outline.figures[figure].credit + " | " +
          outline.figures[figure].image + "]");
  };
  for (std::size_t at = 0; at < outline.blocks.size(); ++at) {
    add_figures(at);
    const OutlineBlock& block = outline.blocks[at];
    add((block.heading > 0 ? "h" + std::to_string(block.heading) + " " : "") + block.text);
  }
  add_figures(outline.blocks.size());
  for (const OutlineLine& byline : outline.bylines) add("by " + byline.text);
  for (const OutlineLine& date : outline.dates) add("on " + date.text);
  return all;
}

TEST(Outline, HoldsWhatThePageSays) {
  const struct {
    const char* html;
    const char* outline;
  } rows[] = {
      {"plain words", "plain words"},
      {"<p>a<p>b</p>c", "a / b / c"},
      {"<p>a <b>b</b>c<i> d</i></p>", "a bc d"},
      {"<p>a\n\n   b\t c</p>", "a b c"},
      {"<p>中\n文</p>", "中文"},
      {"<p>a<br>b<br><br>c<br/>\n<br/>d</p>", "a b / c / d"},
      {"<pre>a\nb\n\nc</pre>", "a b / c"},
      {"<h2>a</h2><div>b<h3>c</h3>d</div>", "h2 a / b / h3 c / d"},
      {"<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "a / b / c / d"},
      {"<table><tr><td>a<td>b<tr><th>c</table>d", "a / b / c / d"},
      {"<b><p>a</b>b</p>", "ab"},
      {"<p>a</div>b</p>c", "a / b / c"},
      {"&lt;p&gt; &amp; &nbsp;x", "<p> & \xC2\xA0x"},
      {"a<!-- b -->c<script>d</script>e<style>f</style>", "ace"},
      {"a<nav>b</nav>c<aside><p>d</aside>e<footer>f</footer>", "a / c / e"},
      {"<p hidden>a</p><p style='display:none'>b</p><p aria-hidden=true>c</p>d", "d"},
      {"<div class='comments-list'>a</div><div class='has-comments'>b</div><div class='x article__share'>c</div>", "b"},
      {"<figure><img src=i.jpg><figcaption>a <b>b</b></figcaption></figure>c", "[a b |  | i.jpg] / c"},
      {"<figure><img data-src=i.jpg src='data:x'><figcaption><p>a</p><span "
       "class='credit'>b</span></figcaption></figure>",
       "[a | b | i.jpg]"},
      {"<figure><img src=i.jpg><div class=byline>b/A</div><figcaption>a</figcaption></figure>", "[a | b/A | i.jpg]"},
      {"<div class='wp-caption'><img src=i.jpg><p class='wp-caption-text'>a</p></div>", "[a |  | i.jpg]"},
      {"<figure><blockquote>a</blockquote></figure>", "a"},
      {"<figure><img src=1><figure><img src=2><figcaption>b</figcaption></figure><figcaption>a</figcaption></figure>",
       "[b |  | 2] / [a |  | 1]"},
      {"<p class=byline>By <a rel=author>Aled</a></p><p>a</p>", "a / by By Aled"},
      {"<time datetime='2024-09-10'>Tuesday</time>", "Tuesday / on 2024-09-10"},
      {"<span class=date>10 September</span><p>a", "a / on 10 September"},
      {"a\x01"
       "b",
       "a b"},
      {"<p>a<", "a<"},
      {"</p></div></b>", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(outlined(row.html), row.outline) << row.html;
}

TEST(Outline, RemembersThePictureBeforeAParagraph) {
  const Outline outline = read_fragment("<p><img src=a.jpg></p><p>Words.</p><p>More.</p>");
  ASSERT_EQ(outline.blocks.size(), 2u);
  EXPECT_EQ(outline.blocks[0].image, "a.jpg");
  EXPECT_EQ(outline.blocks[1].image, "");
}

// The words of the region that a page's story is found in.
std::string story(const std::string& html) {
  const Outline outline = read_fragment(html);
  const StoryRegion region = find_story(outline);
  std::string all;
  for (const OutlineBlock& block : outline.blocks)
    if (region.holds_words[block.element]) all += (all.empty() ? "" : " / ") + block.text;
  return all;
}

TEST(StoryRegion, IsWhereTheStoryStands) {
  const std::string words = "Four countries opened the river on Tuesday, and nobody pays a toll.";
  const struct {
    std::string html;
    std::string story;
  } rows[] = {
      {"<div>menu</div><article><p>" + words + "</article><div><p>" + words + words + "</div>", words},
      {"<div itemprop='articleBody'><p>a</div><article><p>" + words + "</article>", "a"},
      {"<article><p>teaser</article><article><p>" + words + "</article>", words},
      {"<article><p>" + words + "<article><p>" + words + " Inner.</article></article>", words + " Inner."},
      {"<main><p>" + words + "</main><p>" + words, words},
      {"<div role=main><p>" + words + "</div><p>" + words, words},
      {"<div><a href=x>" + words + words + "</a></div><div id=s><p>" + words + "<p>" + words + "</div>",
       words + " / " + words},
      // Each paragraph in a box of its own.
      {"<div>imprint</div><div><div><p>" + words + "</div><div><p>" + words + "</div></div>", words + " / " + words},
      {"short", "short"},
      {"", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(story(row.html), row.story) << row.html;
}

}  // namespace
}  // namespace corpus
