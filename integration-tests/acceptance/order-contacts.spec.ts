import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Json } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

const BUYER = { customer_id: "C-1", firstname: "Ana", lastname: "Acheteuse" }
const RECIPIENT = { firstname: "Noé", lastname: "Voisin" }

// What the merchant was promised about the people and companies of orders.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  const customers = () =>
    suite.container
      .resolve(Modules.CUSTOMER)
      .listCustomers(
        {},
        { relations: ["addresses"], order: { created_at: "ASC" } }
      )

  const groups = () =>
    suite.container
      .resolve(Modules.CUSTOMER)
      .listCustomerGroups({}, { relations: ["customers"] })

  const placeFor = (recipient: Json, changes: Json = {}) =>
    bench.place({
      customer: { ...BUYER, ...changes },
      billing_address: { firstname: BUYER.firstname, lastname: BUYER.lastname },
      shipping_address: recipient,
    })

  it("S21 makes a customer of each contact, and updates both with the next order", async () => {
    await bench.open()
    const first = placeFor({ ...RECIPIENT, street_1: "2 quai Est" })
    await bench.import()

    const made = await customers()
    expect(made.map((it) => [it.first_name, it.last_name]).sort()).toEqual([
      ["Ana", "Acheteuse"],
      ["Noé", "Voisin"],
    ])
    const [buyer, recipient] = [...made].sort((one, other) =>
      (one.first_name ?? "").localeCompare(other.first_name ?? "")
    )
    expect(buyer?.addresses).toMatchObject([{ is_default_billing: true }])
    expect(recipient?.addresses).toMatchObject([
      { is_default_shipping: true, address_1: "2 quai Est" },
    ])
    expect(await bench.medusaOrderOf(first)).toMatchObject({
      customer_id: buyer?.id,
      billing_address: { first_name: "Ana" },
      shipping_address: { first_name: "Noé", address_1: "2 quai Est" },
    })

    placeFor({ ...RECIPIENT, street_1: "3 rue Neuve" }, { lastname: "Mariée" })
    placeFor({ firstname: "Ana", lastname: "Mariée" }, { lastname: "Mariée" })
    await bench.import()

    const updated = await customers()
    expect(updated.map(({ id }) => id).sort()).toEqual(
      made.map(({ id }) => id).sort()
    )
    const now = new Map(updated.map((customer) => [customer.id, customer]))
    expect(now.get(buyer?.id ?? "")).toMatchObject({ last_name: "Mariée" })
    // The buyer's own parcel of the third order has an address of its own.
    expect(now.get(buyer?.id ?? "")?.addresses).toHaveLength(2)
    expect(now.get(recipient?.id ?? "")?.addresses).toMatchObject([
      { is_default_shipping: true, address_1: "3 rue Neuve" },
    ])
    expect(await bench.countRows()).toMatchObject({
      order: 3,
      customer: 2,
      customer_address: 3,
    })
  })

  it("S22 makes a company of both contacts where it is wanted, once", async () => {
    await bench.open()
    const company = { ...RECIPIENT, company: "Exemple SARL" }
    const place = (organization: Json | null = null) =>
      bench.place({
        customer: { ...BUYER, organization: organization as never },
        billing_address: { company: "Exemple SARL" },
        shipping_address: company,
      })
    place()
    await bench.import()
    expect(await groups()).toEqual([])

    await suite.admin.post(`instances/${bench.instance.id}`, {
      create_company: true,
    })
    place()
    place()
    await bench.import()
    place()
    await bench.import()

    const [group, ...others] = await groups()
    expect(others).toEqual([])
    expect(group?.name).toContain("Exemple SARL")
    expect(group?.customers?.map(({ id }) => id).sort()).toEqual(
      (await customers()).map(({ id }) => id).sort()
    )

    place({
      organization_id: "ORG-1",
      name: "Exemple SARL",
      address: null,
      identification_number: null,
      tax_identification_number: null,
    })
    await bench.import()
    expect(await groups()).toHaveLength(2)
  })

  it("lets nothing that the store sends reach a buyer", async () => {
    await bench.open()
    const notification = suite.container.resolve(Modules.NOTIFICATION)
    // What any store has: a confirmation to whatever address an order shows.
    const mailed = new Promise<void>((resolve) => {
      suite.container
        .resolve(Modules.EVENT_BUS)
        .subscribe("order.placed", async ({ data }) => {
          const { data: orders } = await suite.container
            .resolve(ContainerRegistrationKeys.QUERY)
            .graph({
              entity: "order",
              filters: { id: (data as { id: string }).id },
              fields: ["email", "customer.email", "metadata"],
            })
          await notification.createNotifications(
            [orders[0]?.email, orders[0]?.customer?.email].map((to) => ({
              to: String(to),
              channel: "email",
              template: "order-placed",
            }))
          )
          resolve()
        })
    })
    const order = bench.place({
      customer_notification_email: "relay@notification.example",
    })
    await bench.import()
    await mailed

    const mails = await notification.listNotifications({ channel: "email" })
    expect(mails).toHaveLength(2)
    const [to, ...others] = new Set(mails.map((mail) => mail.to))
    expect(others).toEqual([])
    expect(to).toMatch(/^buyer-[0-9a-z]{26}@mirakl\.invalid$/)
    expect(mails.map(({ status }) => status)).toEqual(["success", "success"])
    const medusa = await bench.medusaOrderOf(order)
    expect(medusa).toMatchObject({ no_notification: true })
    expect(JSON.stringify(medusa)).not.toContain("relay@")
  })

  it("learns what a label of a country means, for the order and those after it", async () => {
    await bench.open()
    const abroad = { country: "Hexagone", country_iso_code: null as never }
    const first = bench.place({
      billing_address: abroad,
      shipping_address: abroad,
    })
    await bench.import()
    const held = await bench.bindingOf(first)
    expect(held).toMatchObject({
      held_reason: "UNKNOWN_COUNTRY",
      held_details: { countries: ["Hexagone"] },
    })

    const answer = await suite.admin.post(`orders/${held.id}/country`, {
      country_code: "FR",
    })
    expect(answer).toMatchObject({
      status: 200,
      data: { order: { status: "imported", held_reason: null } },
    })
    const mappings = await suite.admin.get(
      `instances/${bench.instance.id}/country-mappings`
    )
    expect(mappings.data.country_mappings).toMatchObject([
      { label: "Hexagone", country_code: "fr" },
    ])

    const second = bench.place({ shipping_address: abroad })
    // Sometimes the code is missing and the label is plain enough.
    const third = bench.place({
      shipping_address: {
        country: "France (métropolitaine)",
        country_iso_code: null as never,
      },
    })
    await bench.import()
    for (const order of [second, third]) {
      expect(await bench.medusaOrderOf(order)).toMatchObject({
        shipping_address: { country_code: "fr" },
      })
    }
    const again = await suite.admin.post(`orders/${held.id}/country`, {
      country_code: "fr",
    })
    expect(again.status).toBe(400)
  })
})
