import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createShippingOptionsWorkflow } from "@medusajs/medusa/core-flows"
import type { Order } from "mirakl-simulator"
import { readFollowedState } from "../fixtures/followed-state"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

type Item = {
  detail: { fulfilled_quantity: number; shipped_quantity: number }
}

// Medusa fulfils with one shipping option goods of that option's profile only.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)
  const fulfillment = () => suite.container.resolve(Modules.FULFILLMENT)

  const createOption = async (shipping_profile_id: string) => {
    const [zone] = await fulfillment().listServiceZones()
    const { result } = await createShippingOptionsWorkflow(suite.container).run(
      {
        input: [
          {
            name: "Another",
            price_type: "flat",
            provider_id: "manual_manual",
            service_zone_id: zone?.id ?? "",
            shipping_profile_id,
            type: { label: "Another", description: "", code: "another" },
            prices: [{ currency_code: "eur", amount: 5 }],
          },
        ],
      }
    )
    return result[0]?.id
  }

  /** Gives a product a shipping profile that no option has. */
  const moveToProfileOfItsOwn = async (sku: string) => {
    const link = suite.container.resolve(ContainerRegistrationKeys.LINK)
    const profile = await fulfillment().createShippingProfiles({
      name: "Bulky",
      type: "bulky",
    })
    const [variant] = await suite.container
      .resolve(Modules.PRODUCT)
      .listProductVariants({ sku })
    const toProfile = (shipping_profile_id: string) => ({
      [Modules.PRODUCT]: { product_id: variant?.product_id ?? "" },
      [Modules.FULFILLMENT]: { shipping_profile_id },
    })
    await link.dismiss(toProfile(suite.store.shipping_profile_id))
    await link.create(toProfile(profile.id))
    return profile.id
  }

  const ship = ({ order_id }: Order) => {
    suite.simulator.control.orders.move(order_id, "ship")
  }

  it("follows goods of several shipping profiles that left on Mirakl", async () => {
    await bench.open()
    await createOption(await moveToProfileOfItsOwn("LAMP-OAK"))
    const order = bench.place({
      lines: [
        { offer_sku: "MUG-RED", quantity: 3 },
        { offer_sku: "LAMP-OAK", quantity: 2 },
      ],
    })
    await bench.import()
    const before = await readFollowedState(suite, bench, order)

    ship(order)
    await bench.import()

    expect(await readFollowedState(suite, bench, order)).toMatchObject({
      fulfillments: 2,
      reserved: 0,
      stocked: before.stocked - 3,
    })
    const { items } = (await bench.detailOf(order)) as { items: Item[] }
    expect(
      items.map(({ detail }) => [
        detail.fulfilled_quantity,
        detail.shipped_quantity,
      ])
    ).toEqual(
      expect.arrayContaining([
        [2, 2],
        [3, 3],
      ])
    )
    expect(await bench.lostReservations()).toEqual([])
  })

  it("tells that there is no shipping option for what left, until there is one", async () => {
    await bench.open()
    const profile = await moveToProfileOfItsOwn("LAMP-OAK")
    const order = bench.place({ lines: [{ offer_sku: "LAMP-OAK" }] })
    await bench.import()
    ship(order)

    // Also by the run that follows at once: what failed is nobody's.
    for (let run = 0; run < 2; run++) {
      const job = await bench.import()
      expect(await bench.linesOf(job)).toMatchObject([
        {
          status: "failed",
          error_code: "SHIPPING_OPTION_MISSING",
          remedy: expect.stringContaining("shipping option") as string,
        },
      ])
      expect(await bench.bindingOf(order)).toMatchObject({
        error_code: "SHIPPING_OPTION_MISSING",
        error_message: expect.stringContaining("LAMP-OAK") as string,
      })
    }

    await createOption(profile)
    await bench.import()

    expect(await bench.bindingOf(order)).toMatchObject({ error_code: null })
    expect(await readFollowedState(suite, bench, order)).toMatchObject({
      fulfilled: 1,
      shipped: 1,
      fulfillments: 1,
      reserved: 0,
    })
  })

  it("follows what left with another option when the order's was deleted", async () => {
    await bench.open()
    const order = bench.place()
    await bench.import()
    await createOption(suite.store.shipping_profile_id)
    await fulfillment().deleteShippingOptions([suite.store.shipping_option_id])

    ship(order)
    await bench.import()

    expect(await bench.bindingOf(order)).toMatchObject({ error_code: null })
    expect(await readFollowedState(suite, bench, order)).toMatchObject({
      fulfilled: 1,
      shipped: 1,
      fulfillments: 1,
      reserved: 0,
    })
  })
})
