import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

// Nobody can tell any more what a unit of such a line takes; its buyer waits
// for it all the same. A cancelation of another line once gave it free.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)
  const lamp = () => suite.store.variant("LAMP-OAK")

  const relink = async () => {
    const link = suite.container.resolve(ContainerRegistrationKeys.LINK)
    const other = await suite.container
      .resolve(Modules.INVENTORY)
      .createInventoryItems({ sku: "LAMP-OTHER" })
    const toItem = (inventory_item_id: string) => ({
      [Modules.PRODUCT]: { variant_id: lamp().id },
      [Modules.INVENTORY]: { inventory_item_id },
    })
    await link.dismiss(toItem(lamp().inventory_items[0]?.id ?? ""))
    await link.create(toItem(other.id))
  }

  it.each([
    [
      "was deleted",
      () =>
        suite.container
          .resolve(Modules.PRODUCT)
          .softDeleteProductVariants([lamp().id]),
    ],
    ["is made of another inventory item", relink],
  ])(
    "keeps the units of a variant that %s when another line is cancelled",
    async (_, happen) => {
      await bench.open()
      const order = bench.place({
        lines: [
          { offer_sku: "MUG-RED", quantity: 3, price_unit: 10 },
          { offer_sku: "LAMP-OAK", quantity: 2, price_unit: 80 },
        ],
      })
      await bench.import()
      await happen()

      const { control } = suite.simulator
      control.orders.move(order.order_id, "cancel-line", {
        order_line_id: `${order.order_id}-1`,
        quantity: 1,
        amount: 10,
      })
      await bench.import()

      const reserved = await bench.reservationsOf(order)
      expect(reserved.map(({ quantity }) => Number(quantity)).sort()).toEqual([
        2, 2,
      ])

      // All of it is cancelled: nobody waits for it any more.
      control.orders.move(order.order_id, "cancel-line", {
        order_line_id: `${order.order_id}-2`,
        quantity: 2,
        amount: 160,
      })
      await bench.import()

      const left = await bench.reservationsOf(order)
      expect(left.map(({ quantity }) => Number(quantity))).toEqual([2])
      expect(await bench.lostReservations()).toEqual([])
    }
  )
})
