-- A warm mixed set: ranked articles with lit passages, quotations, captions, occurrences. SET=find takes the articles
-- alone. Each thread of wrk begins at another place of the same round.
local queries = {
  "/api/find?q=strategic+partnership", "/api/find?q=%22strategic+partnership%22", "/api/find?q=gas+supplies+Europe",
  "/api/quotes?q=economy+speaker%3APutin", "/api/find?q=%22heads+of+state%22+summit", "/api/captions?q=talks",
  "/api/find?q=trade+NEAR%2F5+turnover", "/api/find?q=nuclear+energy&sort=newest", "/api/quotes?q=%22joint+projects%22",
  "/api/find?q=Astana+declaration", "/api/concordance?q=%22common+ground%22", "/api/find?q=railway+corridor&match=any",
  "/api/find?q=cooperat*+agricultur*", "/api/find?q=%22Eurasian+Economic+Union%22&limit=5", "/api/captions?q=caption%3Aceremony",
  "/api/quotes?q=Tokayev+kind%3Adirect", "/api/find?q=date%3A2024-06+visit", "/api/find?q=sanctions+-oil",
  "/api/find?q=medals+award", "/api/find?q=%22security+council%22", "/api/explain?q=water+resources",
  "/api/find?q=digital+technology+investment", "/api/find?q=summit&facets=place,year", "/api/find?q=students+university",
}
if os.getenv("SET") == "find" then
  local articles = {}
  for _, query in ipairs(queries) do
    if query:find("^/api/find") then articles[#articles + 1] = query end
  end
  queries = articles
end
local threads = 0
local at = 0

function setup(thread)
  thread:set("first", threads * 7)
  threads = threads + 1
end

function init()
  at = first
end

function request()
  at = at + 1
  return wrk.format("GET", queries[at % #queries + 1])
end

function done(summary, latency, requests)
  io.write(string.format("answers %d in %.1f s: %.0f/s; p50 %.2f ms, p99 %.2f ms, max %.2f ms; failed %d\n", summary.requests,
    summary.duration / 1e6, summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1e3,
    latency:percentile(99) / 1e3, latency.max / 1e3, summary.errors.connect + summary.errors.read + summary.errors.write +
    summary.errors.status + summary.errors.timeout))
end
