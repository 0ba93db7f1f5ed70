import { updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import {
  recordOf,
  recordsOf,
  type Identified,
} from "../fixtures/mirakl-admin-api"
import { passMinutes, tick } from "../fixtures/ticks"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"

const SHOP_ID = 2000

// What the merchant was promised about code lists, listings and stock.
describeMiraklHttp((suite) => {
  const masterData = async (instance: Identified, kind: string) => {
    const { data } = await suite.admin.get(
      `instances/${instance.id}/master-data?kind=${kind}&limit=500`
    )
    return recordsOf(data, "master_data")
  }

  it.each([
    ["S2", "logistic_class", "M", { label: "Medium" }],
    ["S3", "channel", "FR", { label: "Website FR" }],
    ["S4", "shipping_zone", "DOM1", { label: "Domestic" }],
    ["S4", "shipping_type", "STD", { label: "Standard" }],
    [
      "S5",
      "carrier",
      "COLISSIMO",
      { tracking_url: expect.stringContaining("{trackingId}") as string },
    ],
    ["S6", "offer_state", "11", { label: "New" }],
    ["S7", "hierarchy", "110", { parent_code: "100", level: 2 }],
  ])("%s imports %s", async (_row, kind, code, fields) => {
    const instance = await suite.connect()

    const job = await suite.admin.runOperation(
      instance.id,
      "import_master_data"
    )

    expect(job.status).toBe("done")
    const rows = await masterData(instance, kind)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every((row) => row.instance_id === instance.id)).toBe(true)
    expect(rows.find((row) => row.code === code)).toEqual(
      expect.objectContaining({
        label: expect.any(String) as string,
        ...fields,
      })
    )
  })

  const offer = (shop_sku: string, quantity = 5) =>
    suite.simulator.control.offers.set(SHOP_ID, { shop_sku, quantity })

  const listings = async (filter = "") => {
    const { data } = await suite.admin.get(`listings?limit=500${filter}`)
    return recordsOf(data, "listings")
  }

  it("S8 imports offers as listings linked by SKU and creates nothing on Mirakl", async () => {
    for (const [sku, name] of [
      ["MUG-BLUE", "EITHER"],
      ["LAMP-OAK", "either"],
    ] as const) {
      await updateProductVariantsWorkflow(suite.container).run({
        input: {
          selector: { id: suite.store.variant(sku).id },
          update: { sku: name },
        },
      })
    }
    for (const sku of [
      "MUG-RED",
      "KIT-GARDEN",
      "NOBODY-SELLS-THIS",
      "Either",
    ]) {
      offer(sku)
    }
    const instance = await suite.connect()
    const offersBefore = suite.simulator.control.offers.list(SHOP_ID).length

    const job = await suite.admin.runOperation(instance.id, "import_listings")

    expect(job).toMatchObject({
      status: "done",
      result: { linked: 2, unlinked: 1, ambiguous: 1 },
    })
    expect(
      (await listings()).map((it) => [
        it.shop_sku,
        it.link_status,
        it.variant_id,
      ])
    ).toEqual(
      expect.arrayContaining([
        ["MUG-RED", "linked", suite.store.variant("MUG-RED").id],
        ["KIT-GARDEN", "linked", suite.store.variant("KIT-GARDEN").id],
        ["NOBODY-SELLS-THIS", "unlinked", null],
        ["Either", "ambiguous", null],
      ])
    )
    expect(suite.simulator.control.offers.list(SHOP_ID)).toHaveLength(
      offersBefore
    )
  })

  it("S9 shows on a listing every field the marketplace gives", async () => {
    const [set] = suite.simulator.control.offers.set(SHOP_ID, {
      shop_sku: "MUG-RED",
      product_title: "Mug, red",
      description: "A red mug",
      quantity: 3,
      state_code: "11",
      logistic_class_code: "M",
      references: [
        { reference_type: "EAN", reference: "3760000000017" },
        { reference_type: "UPC", reference: "036000291452" },
        { reference_type: "ISBN", reference: "9783161484100" },
        { reference_type: "MPN", reference: "MUG-1" },
      ],
    })
    const instance = await suite.connect()
    await suite.admin.runOperation(instance.id, "import_listings")

    const [row] = await listings()
    const { data } = await suite.admin.get(`listings/${row?.id ?? ""}`)

    expect(recordOf(data, "listing")).toMatchObject({
      shop_sku: "MUG-RED",
      description: "A red mug",
      ean: "3760000000017",
      upc: "036000291452",
      isbn: "9783161484100",
      mpn: "MUG-1",
      state_code: "11",
      logistic_class_code: "M",
      channels: set?.channels,
      shipping_zone_code: expect.any(String) as string,
    })
  })

  it("S9 leaves empty what the marketplace does not give", async () => {
    suite.simulator.control.offers.set(SHOP_ID, {
      shop_sku: "MUG-BLUE",
      references: [],
    })
    const instance = await suite.connect()
    await suite.admin.runOperation(instance.id, "import_listings")

    const [row] = await listings()
    const { data } = await suite.admin.get(`listings/${row?.id ?? ""}`)

    expect(recordOf(data, "listing")).toMatchObject({
      shop_sku: "MUG-BLUE",
      ean: null,
      upc: null,
      isbn: null,
      mpn: null,
    })
  })

  it("S10 computes what can be sold from the store's own inventory", async () => {
    const skus = [
      "MUG-RED",
      "KIT-GARDEN",
      "CHAIR-LAST",
      "SOFA-ORDER",
      "GUIDE-PDF",
    ]
    skus.forEach((sku) => offer(sku, 99))
    const instance = await suite.connect({ unmanaged_quantity: 7 })
    const inventory = suite.container.resolve("inventory")
    const [item] = suite.store.variant("MUG-RED").inventory_items
    await inventory.createReservationItems([
      {
        inventory_item_id: item?.id ?? "",
        location_id: suite.store.stock_location_ids[0],
        quantity: 4,
      },
    ])
    await suite.admin.runOperation(instance.id, "import_listings")

    await suite.admin.runOperation(instance.id, "export_stock")

    const onMirakl = Object.fromEntries(
      suite.simulator.control.offers
        .list(SHOP_ID)
        .map(({ shop_sku, quantity }) => [shop_sku, quantity])
    )
    expect(onMirakl).toEqual({
      // 50 + 20 at two locations, 4 of them reserved.
      "MUG-RED": 66,
      // ⌊50 ÷ 2⌋ pots allow 25 kits, 30 bags of soil would allow 30.
      "KIT-GARDEN": 25,
      "CHAIR-LAST": 1,
      // On backorder, and as computed: none in stock.
      "SOFA-ORDER": 0,
      // Its inventory is not managed: the quantity the merchant set.
      "GUIDE-PDF": 7,
    })
  })

  it("S10 shows what the next export would send, in the store's own words", async () => {
    offer("MUG-RED")
    offer("GUIDE-PDF")
    const instance = await suite.connect()
    await suite.admin.runOperation(instance.id, "import_listings")
    const stockOf = async (sku: string) => {
      const row = (await listings()).find(({ shop_sku }) => shop_sku === sku)
      const { data } = await suite.admin.get(`listings/${row?.id ?? ""}`)
      return recordOf(data, "listing").stock
    }

    expect(await stockOf("MUG-RED")).toEqual({
      quantity: 70,
      skip_reason: null,
      problem: null,
      oversold: 0,
    })
    expect(await stockOf("GUIDE-PDF")).toMatchObject({
      quantity: null,
      skip_reason: "unmanaged",
    })
  })

  it("S11 pushes stock in bulk by hand", async () => {
    offer("MUG-RED")
    offer("MUG-BLUE")
    const instance = await suite.connect()
    await suite.admin.runOperation(instance.id, "import_listings")

    const job = await suite.admin.runOperation(instance.id, "export_stock", {
      mode: "full",
    })

    expect(job).toMatchObject({
      status: "done",
      result: { exported: 2, accepted: 2, rejected: 0 },
    })
    const { offers } = suite.simulator.control
    expect(offers.get(SHOP_ID, "MUG-RED").quantity).toBe(70)
    expect(offers.get(SHOP_ID, "MUG-BLUE").quantity).toBe(70)
    expect(suite.simulator.state.stockImports.size).toBe(1)
  })

  it("S12 pushes stock by schedule", async () => {
    offer("MUG-RED")
    const instance = await suite.connect()
    await suite.admin.runOperation(instance.id, "import_listings")
    // Of the schedules, which all come due by then, this one.
    await suite.mirakl.updateMiraklSchedules({
      selector: {
        instance_id: instance.id,
        operation: { $ne: "export_stock" },
      },
      data: { is_active: false },
    })

    passMinutes(suite, 26)
    await tick(suite)

    const { data } = await suite.admin.get("jobs?trigger=schedule")
    expect(recordsOf(data, "jobs")).toMatchObject([
      { status: "done", operation: "export_stock" },
    ])
    expect(
      suite.simulator.control.offers.get(SHOP_ID, "MUG-RED").quantity
    ).toBe(70)
  })

  it("S13 offers no unit that is sold, on the marketplace or in the store", async () => {
    offer("MUG-RED")
    const instance = await suite.connect()
    await suite.admin.runOperation(instance.id, "import_listings")
    await suite.admin.runOperation(instance.id, "export_stock")
    const onMirakl = () =>
      suite.simulator.control.offers.get(SHOP_ID, "MUG-RED").quantity
    expect(onMirakl()).toBe(70)

    suite.simulator.control.orders.create({
      lines: [{ offer_sku: "MUG-RED", quantity: 3 }],
    })
    expect(onMirakl()).toBe(67)
    await suite.admin.runOperation(instance.id, "export_stock", {
      mode: "full",
    })
    expect(onMirakl()).toBe(67)

    const exported = suite.admin.jobFinished()
    const [item] = suite.store.variant("MUG-RED").inventory_items
    await suite.container.resolve("inventory").createReservationItems([
      {
        inventory_item_id: item?.id ?? "",
        location_id: suite.store.stock_location_ids[0],
        quantity: 67,
        allow_backorder: true,
      },
    ])
    await exported
    expect(onMirakl()).toBe(0)
  })
})
