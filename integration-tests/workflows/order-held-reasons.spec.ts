import { Modules } from "@medusajs/framework/utils"
import {
  createRegionsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { OrderInput } from "mirakl-simulator"
import { heardEvent } from "../fixtures/heard-event"
import { recordsOf, type Json } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

type Held = {
  reason: string
  input?: Partial<OrderInput>
  /** What is taken away before the order comes. */
  lack?: () => Promise<unknown>
  /** What a person does about it, and the event that lets the order go on. */
  mend?: { event: string; act: () => Promise<unknown> }
  /** Where only the marketplace can mend it. */
  mendThere?: (orderId: string) => void
}

const SHOP_ID = 2000
const CODE = "3760000000017"

// Each reason for which an order waits: it is held with its remedy, and goes on
// by itself the moment that its cause is gone.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)
  const set = (settings: Json) =>
    suite.admin.post(`instances/${bench.instance.id}`, settings)

  const reasons: Held[] = [
    {
      reason: "UNKNOWN_SKU",
      input: { lines: [{ offer_sku: "LATER" }] },
      mend: {
        event: "product-variant.updated",
        act: () =>
          updateProductVariantsWorkflow(suite.container).run({
            input: {
              selector: { id: suite.store.variant("MUG-BLUE").id },
              update: { sku: "LATER" },
            },
          }),
      },
    },
    {
      reason: "AMBIGUOUS_SKU",
      input: { lines: [{ offer_sku: "EITHER" }] },
      lack: async () => {
        await set({ link_by: "sku_or_barcode" })
        await updateProductVariantsWorkflow(suite.container).run({
          input: {
            selector: { id: suite.store.variant("MUG-BLUE").id },
            update: { barcode: CODE },
          },
        })
        suite.simulator.control.offers.set(SHOP_ID, {
          shop_sku: "EITHER",
          references: [{ reference_type: "EAN", reference: CODE }],
        })
        await suite.admin.runOperation(bench.instance.id, "import_listings")
      },
      mend: {
        event: "mirakl-listing.linked",
        act: async () => {
          const { data } = await suite.admin.get("listings?shop_sku=EITHER")
          const [listing] = recordsOf(data, "listings")
          await suite.admin.post(`listings/${listing?.id ?? ""}/link`, {
            variant_id: suite.store.variant("MUG-RED").id,
          })
        },
      },
    },
    {
      reason: "UNKNOWN_COUNTRY",
      input: {
        customer: {
          shipping_address: {
            lastname: "Doe",
            street_1: "1 street",
            city: "Town",
            zip_code: "1",
            country: "Absurdistan",
            country_iso_code: null,
          },
        },
      },
      mend: {
        event: "mirakl-instance.changed",
        act: () =>
          suite.admin.post(`instances/${bench.instance.id}/country-mappings`, {
            country_mappings: [{ label: "Absurdistan", country_code: "be" }],
          }),
      },
    },
    {
      reason: "CURRENCY_NOT_IN_REGION",
      input: { currency_iso_code: "GBP" },
      mend: {
        event: "mirakl-instance.changed",
        act: () => set({ region_id: suite.store.other_region_id }),
      },
    },
    {
      reason: "REGION_MISSING",
      lack: () =>
        suite.container
          .resolve(Modules.REGION)
          .softDeleteRegions([suite.store.region_id]),
      mend: {
        event: "mirakl-instance.changed",
        act: async () => {
          const { result } = await createRegionsWorkflow(suite.container).run({
            input: { regions: [{ name: "Anew", currency_code: "eur" }] },
          })
          await set({ region_id: result[0]?.id })
        },
      },
    },
    {
      reason: "SALES_CHANNEL_MISSING",
      lack: () =>
        suite.container
          .resolve(Modules.SALES_CHANNEL)
          .softDeleteSalesChannels([suite.store.sales_channel_id]),
      mend: {
        event: "mirakl-instance.changed",
        act: () =>
          set({ sales_channel_id: suite.store.other_sales_channel_id }),
      },
    },
    {
      reason: "STOCK_LOCATION_MISSING",
      lack: () =>
        suite.container
          .resolve(Modules.STOCK_LOCATION)
          .softDeleteStockLocations(suite.store.stock_location_ids),
      mend: {
        event: "mirakl-instance.changed",
        act: async () => {
          const location = await suite.container
            .resolve(Modules.STOCK_LOCATION)
            .createStockLocations({ name: "Anew" })
          await set({ stock_location_ids: [location.id] })
        },
      },
    },
    {
      reason: "ADDRESS_MISSING",
      input: { shipping_address: null },
      mendThere: (id) => {
        const { orders } = suite.simulator.control
        const { customer } = orders.require(id)
        orders.update(id, {
          customer: { ...customer, shipping_address: customer.billing_address },
        })
      },
    },
    {
      reason: "TOTALS_MISMATCH",
      input: { wire_overrides: { total_price: 4711 } },
      mendThere: (id) => {
        suite.simulator.control.orders.update(id, { wire_overrides: {} })
      },
    },
    {
      reason: "TAX_NOT_EXPRESSIBLE",
      input: {
        order_tax_mode: "TAX_EXCLUDED",
        lines: [
          {
            offer_sku: "MUG-RED",
            price_unit: 0,
            taxes: [{ code: "VAT", amount: 2 }],
          },
        ],
      },
      mendThere: (id) => {
        const [line] = suite.simulator.control.orders.require(id).lines
        line?.taxes.splice(0)
        suite.simulator.control.orders.move(id, "touch")
      },
    },
  ]

  it.each(reasons)(
    "holds for $reason, and goes on once it is mended",
    async (held) => {
      await bench.open()
      await held.lack?.()
      const order = bench.place(held.input)
      const job = await bench.import()

      expect(await bench.bindingOf(order)).toMatchObject({
        status: "held",
        held_reason: held.reason,
        order_id: null,
      })
      expect(await bench.linesOf(job)).toContainEqual(
        expect.objectContaining({
          key: order.order_id,
          status: "held",
          error_code: held.reason,
          remedy: expect.stringMatching(/.{10}/) as string,
        })
      )

      if (held.mend) {
        await heardEvent(suite.container, held.mend.event, held.mend.act)
      } else {
        held.mendThere?.(order.order_id)
        await bench.import()
        // As the next tick does.
        await suite.mirakl.jobs.settleHeldLines()
      }

      expect(await bench.bindingOf(order)).toMatchObject({
        status: "imported",
        held_reason: null,
      })
      expect(await bench.linesOf(job)).toContainEqual(
        expect.objectContaining({
          key: order.order_id,
          status: "done",
          error_code: null,
        })
      )
      const { status, held: waiting } = await suite.mirakl.retrieveMiraklJob(
        job.id
      )
      expect([status, waiting]).toEqual(["done", 0])
      expect(await bench.lostReservations()).toEqual([])
    }
  )
})
