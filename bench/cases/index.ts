import type { BenchCase } from "../bench-case"

/** All cases, in the order in which they run. */
export const BENCH_CASES: BenchCase[] = [
  {
    name: "orders_vs_core",
    title: "orders/s of an import, by those of core's own workflows",
    target: 20,
    goal: "at_least",
    file: "orders-vs-core",
  },
  {
    name: "orders_vs_raw_sql",
    title: "orders/s of an import, by those of INSERTs of the same rows",
    target: 0.1,
    goal: "at_least",
    file: "orders-vs-raw-sql",
  },
  {
    name: "orders_queries_per_page",
    title: "queries for a page of 100 new orders",
    target: 60,
    goal: "at_most",
    file: "orders-queries-per-page",
  },
  {
    name: "known_page_queries",
    title: "queries for a page of 100 known orders",
    target: 2,
    goal: "at_most",
    file: "known-page-queries",
  },
  {
    name: "orders_rss_growth_mb",
    title: "MB that the process grows by while it imports all orders",
    target: 100,
    goal: "at_most",
    file: "orders-rss-growth",
  },
  {
    name: "upsert_vs_copy",
    title: "listings/s of an import, by those of COPY and INSERT",
    target: 0.8,
    goal: "at_least",
    file: "upsert-vs-copy",
  },
  {
    name: "unchanged_rows_written",
    title: "rows written when an unchanged catalogue is read again",
    target: 0,
    goal: "at_most",
    file: "unchanged-rows-written",
  },
  {
    name: "upload_rss_growth_mb",
    title: "MB that a stock file of 200 MB takes more than one of 10 MB",
    target: 50,
    goal: "at_most",
    file: "upload-rss-growth",
  },
  {
    name: "stock_vs_copy",
    title: "listings/s from the inventory to a stock file, by COPY's",
    target: 0.9,
    goal: "at_least",
    file: "stock-vs-copy",
  },
  {
    name: "stock_rss_growth_mb",
    title: "MB that the process grows by while all listings are computed",
    target: 100,
    goal: "at_most",
    file: "stock-rss-growth",
  },
  {
    name: "delta_1pct_vs_full",
    title: "time of a delta with 1 % changed, by that of a full one",
    target: 0.15,
    goal: "at_most",
    file: "delta-1pct-vs-full",
  },
  {
    name: "delta_0pct_vs_full",
    title: "time of a delta with nothing changed, by that of a full one",
    target: 0.05,
    goal: "at_most",
    file: "delta-0pct-vs-full",
  },
]
