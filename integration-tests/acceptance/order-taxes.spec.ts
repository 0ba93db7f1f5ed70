import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

// What the merchant was promised about taxes.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  // 5.5 %, which the store's own region does not have: it takes 20 %.
  const placeBook = (mode: "TAX_INCLUDED" | "TAX_EXCLUDED") =>
    bench.place({
      order_id: `BOOK-${mode}`,
      order_tax_mode: mode,
      lines: [
        {
          offer_sku: "MUG-RED",
          price_unit: 12,
          shipping_price: 6,
          taxes: [{ code: "VAT-BOOK", rate: 5.5, amount: 0.63 }],
          shipping_taxes: [{ code: "VAT-BOOK", rate: 5.5, amount: 0.31 }],
        },
      ],
    })

  it("S16 takes the marketplace's taxes as they are, in both modes, to the cent", async () => {
    await bench.open()
    const included = placeBook("TAX_INCLUDED")
    const excluded = placeBook("TAX_EXCLUDED")
    await bench.import()

    const taxes = {
      tax_total: 0.94,
      items: [
        {
          tax_lines: [
            { code: "VAT-BOOK", total: 0.63, metadata: { mirakl_rate: 5.5 } },
          ],
        },
      ],
      shipping_methods: [{ tax_lines: [{ total: 0.31 }] }],
      summary: { pending_difference: 0 },
    }
    expect(await bench.medusaOrderOf(included)).toMatchObject({
      total: 18,
      ...taxes,
    })
    expect(await bench.medusaOrderOf(excluded)).toMatchObject({
      total: 18.94,
      ...taxes,
    })
    expect(await bench.bindingOf(excluded)).toMatchObject({
      total: 18.94,
      store_total: null,
    })
  })

  it("S16 lets the store's tax region compute instead, and shows the difference", async () => {
    await bench.open({ tax_system: "store" })
    const included = placeBook("TAX_INCLUDED")
    const excluded = placeBook("TAX_EXCLUDED")
    // A tax on nothing, which no rate expresses: the store asks for no such tax.
    const inexpressible = bench.place({
      lines: [
        {
          offer_sku: "MUG-BLUE",
          price_unit: 0,
          shipping_price: 12,
          taxes: [{ code: "ECO", amount: 0.5 }],
        },
      ],
    })
    const belgian = bench.place({
      order_tax_mode: "TAX_EXCLUDED",
      shipping_address: { country: "Belgique", country_iso_code: "BEL" },
      lines: [{ offer_sku: "MUG-RED", price_unit: 100 }],
    })
    await bench.import()

    expect(await bench.medusaOrderOf(included)).toMatchObject({
      total: 18,
      tax_total: 3,
      items: [{ tax_lines: [{ code: "vat-fr", rate: 20, total: 2 }] }],
      shipping_methods: [{ tax_lines: [{ code: "vat-fr", total: 1 }] }],
      summary: { paid_total: 18, pending_difference: 0 },
    })
    expect(await bench.medusaOrderOf(excluded)).toMatchObject({
      total: 21.6,
      tax_total: 3.6,
      summary: { paid_total: 21.6, pending_difference: 0 },
    })
    expect(await bench.bindingOf(excluded)).toMatchObject({
      status: "imported",
      total: 18.94,
      store_total: 21.6,
    })
    expect(await bench.bindingOf(included)).toMatchObject({
      total: 18,
      store_total: 18,
    })
    expect(await bench.medusaOrderOf(inexpressible)).toMatchObject({
      total: 12,
    })
    expect(await bench.medusaOrderOf(belgian)).toMatchObject({
      total: 121,
      items: [{ tax_lines: [{ code: "vat-be", rate: 21 }] }],
    })
  })
})
