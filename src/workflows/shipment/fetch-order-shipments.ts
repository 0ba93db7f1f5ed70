import {
  MiraklResponseError,
  type MiraklCallOptions,
  type MiraklClient,
  type MiraklShipment,
} from "../../mirakl-api"

/**
 * (ST11) Reads all shipments of an order.
 *
 * @throws {MiraklResponseError} when one can't be understood: it may be the
 * one that is looked for
 */
export async function fetchOrderShipments(
  client: MiraklClient,
  miraklOrderId: string,
  options: MiraklCallOptions
): Promise<MiraklShipment[]> {
  const shipments: MiraklShipment[] = []
  for await (const page of client.shipments.iterateShipments(
    { orderIds: [miraklOrderId] },
    options
  )) {
    if (page.rejected.length) {
      throw new MiraklResponseError({
        operation: "ST11",
        message: `ST11 lists ${page.rejected.length} shipments of order ${miraklOrderId} that can't be understood.`,
        outcomeUnknown: true,
      })
    }
    shipments.push(...page.shipments)
  }
  return shipments
}
