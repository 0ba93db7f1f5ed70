import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { MiraklInstanceDTO } from "../../../modules/mirakl/types"
import type { MiraklOperationInput } from "../../job/operation-input"
import { isAskedFor, type ImportOrdersParams } from "./import-orders-params"
import { operationClient } from "../operation-client"
import { startTally, type OrderTally } from "./order-statement"
import type { OnOrdersPage } from "./read-order-pages"
import { readOrders, type OrdersRead } from "./read-orders"
import { storeOrderPage } from "./store-order-page"

/**
 * (OR11) Reads the orders that an import is asked for and stores them page by
 * page, in each pass of the reading.
 *
 * @returns how the reading went, and what its last pass came to
 */
export async function readAndStoreOrders(
  container: MedusaContainer,
  operation: MiraklOperationInput,
  instance: MiraklInstanceDTO,
  params: ImportOrdersParams
): Promise<{ read: OrdersRead; tally: OrderTally }> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const client = operationClient(container, instance, operation)
  let tally = startTally(1)
  const onPage: OnOrdersPage = async (page, pass) => {
    if (page.offset === 0) {
      await service.jobs.expect(operation.job_id, page.totalCount)
    }
    if (pass !== tally.pass) {
      tally = startTally(pass)
    }
    await storeOrderPage(container, operation, instance, page, {
      tally,
      isAskedFor: isAskedFor(params),
    })
  }
  const read = await readOrders(client, instance, params, onPage)
  return { read, tally }
}
