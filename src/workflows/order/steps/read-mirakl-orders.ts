import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { MiraklOperationInput } from "../../job/operation-input"
import { toImportOrdersParams } from "../read/import-orders-params"
import { toUnknownLines, toUnstableLine } from "../read/order-reading-lines"
import { toOrderStatement, type OrderStatement } from "../read/order-statement"
import { readAndStoreOrders } from "../read/read-and-store-orders"
import { shopKeyOf } from "../order-instance"

/** The statement, and the bindings that were asked for by id; null when none were. */
export type ReadMiraklOrders = {
  statement: OrderStatement
  binding_ids: string[] | null
}

/**
 * (OR11) Reads orders and binds them. The cursor passes a window only when all
 * of it is stored: bound, or recorded as failed. A dry run stores nothing
 * but its job lines.
 *
 * Not compensated: a binding is a fact about Mirakl.
 */
export const readMiraklOrdersStep = createStep(
  "read-mirakl-orders",
  async (input: MiraklOperationInput, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const instance = await service.retrieveMiraklInstance(input.instance_id)
    const params = toImportOrdersParams(input)
    const { read, tally } = await readAndStoreOrders(
      container,
      input,
      instance,
      params
    )
    // From here on the lines tell how much there is: what has not changed has none.
    await service.jobs.expect(input.job_id, null)
    const ids = [...tally.stored.keys()]
    const statement = toOrderStatement(
      read,
      tally,
      await service.orders.countBound(shopKeyOf(instance), ids)
    )
    await service.recordJobLines(input.job_id, [
      ...tally.unreadable,
      ...toUnknownLines(
        (params.order_ids ?? []).filter((id) => !read.ids.has(id))
      ),
      ...(read.is_complete ? [] : [toUnstableLine(statement.missing)]),
    ])
    if (read.next_cursor && read.is_complete && !input.dry_run) {
      await service.updateMiraklInstances({
        id: instance.id,
        orders_cursor: read.next_cursor,
      })
    }
    return new StepResponse<ReadMiraklOrders>({
      statement,
      binding_ids: params.order_ids
        ? [...tally.stored.values()].map(({ binding_id }) => binding_id)
        : null,
    })
  }
)
