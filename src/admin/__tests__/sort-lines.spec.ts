import { sortLines } from "../lib/sort-lines"

// The database gives an order's lines back in no order of its own.
it("sorts the lines of an order by their place on it, and leaves what it got", () => {
  const lines = [{ line_index: 2 }, { line_index: 0 }, { line_index: 1 }]
  expect(sortLines({ lines }).map(({ line_index }) => line_index)).toEqual([
    0, 1, 2,
  ])
  expect(lines[0]).toEqual({ line_index: 2 })
  expect(sortLines({})).toEqual([])
})
