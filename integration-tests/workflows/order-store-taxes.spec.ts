import { MedusaError, Modules } from "@medusajs/framework/utils"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

const BELGIUM = { country: "Belgique", country_iso_code: "BEL" }

describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  /** The store's tax module, whose provider refuses Belgium in some way. */
  const refuseBelgium = (refuse: () => never | null) => {
    const tax = suite.container.resolve(Modules.TAX)
    const getTaxLines = tax.getTaxLines.bind(tax)
    return jest
      .spyOn(tax, "getTaxLines")
      .mockImplementation(async (items, context) =>
        context.address.country_code === "be"
          ? (refuse() as never)
          : getTaxLines(items, context)
      )
  }

  // One refused address once failed the page, and every later run with it.
  it.each([
    [
      "refuses its address",
      () => {
        throw new MedusaError(
          MedusaError.Types.INVALID_DATA,
          "The address can't be validated"
        )
      },
      "The store could not tax the order: The address can't be validated",
    ],
    [
      "answers nothing",
      () => null,
      "The store could not tax the order: An unexpected error stopped the work (TypeError).",
    ],
  ])(
    "fails only the order for which the store's tax provider %s",
    async (_, refuse, error_message) => {
      await bench.open({ tax_system: "store" })
      const french = bench.place()
      const belgian = bench.place({ shipping_address: BELGIUM })
      const spy = refuseBelgium(refuse)

      const job = await bench.import()

      expect(job).toMatchObject({
        status: "partial",
        result: { imported: 1, failed: 1 },
      })
      expect(await bench.bindingOf(french)).toMatchObject({
        status: "imported",
      })
      expect(await bench.bindingOf(belgian)).toMatchObject({
        status: "failed",
        error_code: "STORE_TAX_FAILED",
        error_message,
      })

      spy.mockRestore()
      await bench.import()
      expect(await bench.bindingOf(belgian)).toMatchObject({
        status: "imported",
        error_code: null,
      })
    }
  )
})
