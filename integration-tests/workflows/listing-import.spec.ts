import { randomBytes } from "node:crypto"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { runWithLines } from "../fixtures/run-with-lines"

const SHOP_ID = 2000
const import_listings = { type: "import_listings" }
const importAll = { type: "import_listings", params: { mode: "full" } }

describeMiraklHttp((suite) => {
  const offers = () => suite.simulator.control.offers

  const setMany = (count: number) =>
    offers().set(
      SHOP_ID,
      ...Array.from({ length: count }, (_, index) => ({
        shop_sku: `BULK-${index}`,
        quantity: 3,
        price: 10 + index,
      }))
    )

  const listing = async (shop_sku: string) => {
    const [found] = await suite.mirakl.listMiraklListings({ shop_sku })
    return found
  }

  const sent = (operation: string) =>
    suite.simulator.control.journal.list({ operation })

  it("reads all offers page by page the first time, and creates none", async () => {
    setMany(230)
    const { id } = await suite.connect()

    const { job, lines } = await runWithLines(suite, id, import_listings)

    expect(job).toMatchObject({
      status: "done",
      result: {
        source: "OF21",
        imported: 230,
        created: 230,
        updated: 0,
        unchanged: 0,
        removed: 0,
        rejected: 0,
        unlinked: 230,
      },
    })
    expect(lines.map(({ key, result }) => [key, result])).toEqual([
      ["page 1/0", { offers: 100, rejected: 0 }],
      ["page 1/100", { offers: 100, rejected: 0 }],
      ["page 1/200", { offers: 30, rejected: 0 }],
    ])
    const { listings_cursor } = await suite.mirakl.retrieveMiraklInstance(id)
    expect(listings_cursor).toBeInstanceOf(Date)
    const { journal } = suite.simulator.control
    expect(journal.list({ method: "POST" })).toEqual([])
    expect(journal.list({ method: "PUT" })).toEqual([])
  })

  it("writes only what changed when all is read again, and marks what is gone", async () => {
    offers().set(
      SHOP_ID,
      { shop_sku: "SAME", quantity: 3 },
      { shop_sku: "GONE", quantity: 3 },
      { shop_sku: "CHANGED", quantity: 3 }
    )
    const { id } = await suite.connect()
    await runWithLines(suite, id, import_listings)
    const before = await listing("SAME")
    offers().delete(SHOP_ID, "GONE")
    offers().set(SHOP_ID, { shop_sku: "CHANGED", product_title: "New title" })

    const { job } = await runWithLines(suite, id, importAll)

    expect(job.result).toMatchObject({
      source: "OF21",
      imported: 2,
      created: 0,
      updated: 1,
      unchanged: 1,
      removed: 1,
      unlinked: 2,
    })
    expect(await listing("SAME")).toEqual(before)
    expect((await listing("CHANGED"))?.title).toBe("New title")
    expect((await listing("GONE"))?.removed_at).toBeInstanceOf(Date)
  })

  // An offer that is deleted while the pages are read moves those behind it
  // up a place, so that the one at the edge of a page is not read.
  it("reads again when the pages shifted, and loses nothing", async () => {
    setMany(150)
    const { id } = await suite.connect()
    const record = suite.mirakl.recordJobLines.bind(suite.mirakl)
    jest
      .spyOn(suite.mirakl, "recordJobLines")
      .mockImplementation(async (jobId, lines) => {
        if (lines.some(({ key }) => key === "page 1/0")) {
          offers().delete(SHOP_ID, "BULK-0")
        }
        await record(jobId, lines)
      })

    const { job, lines } = await runWithLines(suite, id, import_listings)
    jest.restoreAllMocks()

    expect(job).toMatchObject({
      status: "done",
      result: { imported: 150, created: 150, removed: 1, unlinked: 149 },
    })
    expect(lines.map(({ key }) => key)).toContain("page 2/100")
    expect(await listing("BULK-100")).toBeDefined()
  })

  it("keeps the cursor and removes nothing while offers keep coming and going", async () => {
    setMany(101)
    const { id } = await suite.connect()
    let added = 0
    const record = suite.mirakl.recordJobLines.bind(suite.mirakl)
    jest
      .spyOn(suite.mirakl, "recordJobLines")
      .mockImplementation(async (jobId, lines) => {
        if (lines.some(({ key }) => /^page \d\/0$/.test(key))) {
          offers().set(SHOP_ID, { shop_sku: `NEW-${added++}`, price: 1 })
        }
        await record(jobId, lines)
      })

    const { job, line } = await runWithLines(suite, id, import_listings)
    jest.restoreAllMocks()

    expect(job.status).toBe("partial")
    expect(line("complete reading")).toMatchObject({
      status: "failed",
      error_code: "OFFERS_KEPT_CHANGING",
    })
    expect(
      (await suite.mirakl.retrieveMiraklInstance(id)).listings_cursor
    ).toBeNull()
  })

  it("gives an offer that can't be understood a line of its own and removes it not", async () => {
    const [bad] = offers().set(SHOP_ID, { shop_sku: "BAD", quantity: 1 })
    const { id } = await suite.connect()
    await runWithLines(suite, id, import_listings)
    suite.simulator.control.faults.add({
      operation: "OF21",
      kind: "missing_fields",
      fields: ["shop_sku"],
    })

    const { job, line } = await runWithLines(suite, id, importAll)

    expect(job).toMatchObject({
      status: "partial",
      result: { rejected: 1, removed: 0 },
    })
    expect(line(`offer ${bad?.offer_id}`)).toMatchObject({
      status: "failed",
      error_code: "OFFER_UNREADABLE",
      error_message: expect.stringContaining("shop_sku"),
    })
    expect((await listing("BAD"))?.removed_at).toBeNull()
  })

  it("stores the others when the database refuses one", async () => {
    setMany(3)
    // Longer than an index takes, however it is compressed.
    const [odd] = offers().set(SHOP_ID, {
      shop_sku: randomBytes(20_000).toString("hex"),
    })
    const { id } = await suite.connect()

    const { job, line } = await runWithLines(suite, id, import_listings)

    expect(job.result).toMatchObject({ imported: 3, rejected: 1 })
    expect(line(`offer ${odd?.offer_id}`)).toMatchObject({
      status: "failed",
      error_code: "OFFER_NOT_STORED",
    })
    expect(await suite.mirakl.listMiraklListings()).toHaveLength(3)
    expect(await listing("BULK-2")).toBeDefined()
  })

  it("refuses a dry run, and stops at a refused key", async () => {
    const { id } = await suite.connect()

    const dry = await runWithLines(suite, id, {
      ...import_listings,
      dry_run: true,
    })
    expect(dry.job).toMatchObject({
      status: "failed",
      error_message: expect.stringContaining("no dry run"),
    })

    suite.simulator.control.marketplace.revokeKey(suite.simulator.apiKey)
    const { job } = await runWithLines(suite, id, import_listings)
    expect(job).toMatchObject({ status: "failed", error_code: "WRONG_KEY" })
    expect(sent("OF21")).toHaveLength(1)
  })
})
