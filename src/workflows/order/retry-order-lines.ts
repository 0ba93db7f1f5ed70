import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklOperationInput } from "../job/operation-input"
import { listPendingLines } from "../job/pending-lines"
import {
  orderOfAnswerLine,
  settleAnswerLines,
} from "../order-action/answer-lines"
import { importMiraklOrdersWorkflow } from "./workflows/import-mirakl-orders"

/** Lines that are not about an order that has an id. */
const NAMELESS = /^(window|unreadable-\d+)$/

/**
 * (OR11) Runs lines of an order import again: reads their orders as they are
 * now and imports them, or answers them again where the line is about their
 * acceptance or what else was decided. A line about a window, or about an order without an
 * id, only goes away with a new reading.
 */
export async function retryOrderLines(
  container: MedusaContainer,
  input: MiraklOperationInput
): Promise<Record<string, unknown>> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const keys = (await listPendingLines(service, input.job_id)).map(
    ({ key }) => key
  )
  const answers = keys.filter((key) => orderOfAnswerLine(key) !== null)
  const params = keys.some((key) => NAMELESS.test(key))
    ? input.params
    : {
        order_ids: [
          ...new Set(keys.map((key) => orderOfAnswerLine(key) ?? key)),
        ],
      }
  const { result } = await importMiraklOrdersWorkflow(container).run({
    input: { ...input, params },
  })
  await settleAnswerLines(service, input.job_id, answers)
  return result
}
