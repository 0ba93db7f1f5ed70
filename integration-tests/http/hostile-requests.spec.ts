import fc from "fast-check"
import { fuzzRuns } from "../../src/mirakl-api/__tests__/fuzz-runs"
import { anything } from "../../src/mirakl-api/__tests__/mangled"
import { apiRoutes } from "../fixtures/api-routes"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

// Each request goes through the whole store.
const SHARE_OF_RUNS = 0.3

const text = fc.oneof(
  fc.constantFrom("", "none", "-1", "1e9", "%", "%00", "..", "'", "a,b", "🌿"),
  fc.string({ unit: "grapheme", maxLength: 40 })
)

// Medusa's own wording of a wrong type fails for an object that has no text.
const hasText = (body: unknown) => !JSON.stringify(body).includes('"toString"')

const request = fc.constantFrom(...apiRoutes()).chain((route) =>
  fc.record({
    route: fc.constant(route),
    /** For the parts of the path; null for a record that exists. */
    id: fc.option(text.filter((it) => it !== "" && !/^\.+$/.test(it))),
    query: fc.dictionary(
      fc.constantFrom(...route.query, "unknown", "order[]", "id[$ne]"),
      text,
      { maxKeys: 4 }
    ),
    body: fc
      .oneof(
        anything.filter((it) => typeof it === "object"),
        fc.dictionary(fc.constantFrom(...route.body, "unknown"), anything)
      )
      .filter(hasText),
  })
)

describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  it("answers whatever is asked, and never with an error of its own", async () => {
    await bench.open()
    bench.place()
    const { id: job } = await bench.import()
    const known: Record<string, string | undefined> = {
      instances: bench.instance.id,
      jobs: job,
    }
    const statuses = new Set<number>()
    const { numRuns, seed } = fuzzRuns()
    await fc.assert(
      fc.asyncProperty(request, async ({ route, id, query, body }) => {
        const [resource = ""] = route.path.split("/")
        const part = encodeURIComponent(id ?? known[resource] ?? "none")
        const url = `${route.path.replace(/\{\w+\}/g, part)}?${new URLSearchParams(query)}`
        const { status, data } =
          route.method === "get"
            ? await suite.admin.get(url)
            : route.method === "delete"
              ? await suite.admin.delete(url)
              : await suite.admin.post(url, body)
        statuses.add(status)
        if (status >= 400) {
          expect([400, 404, 409]).toContain(status)
          expect(data).toMatchObject({
            type: expect.any(String) as string,
            message: expect.any(String) as string,
          })
        }
      }),
      { numRuns: Math.ceil(numRuns * SHARE_OF_RUNS), seed }
    )
    expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 404]))
  })
})
