import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { openOrder } from "../open-order"
import { pushOrderDocument } from "../order-documents"

export type PushMiraklOrderDocumentInput = {
  id: string
  file_name: string
  type_code: string
  /** In base 64. */
  content: string
}

/**
 * (OR74) Puts a document on an order.
 *
 * What the buyer has seen can't be taken back: there is no compensation.
 *
 * @throws {MedusaError} as `pushOrderDocument`
 */
export const pushMiraklOrderDocumentStep = createStep(
  "push-mirakl-order-document",
  async (
    { id, content, ...document }: PushMiraklOrderDocumentInput,
    { container }
  ) => {
    await pushOrderDocument(await openOrder(container, id), {
      ...document,
      content: Buffer.from(content, "base64"),
    })
    return new StepResponse({ id })
  }
)
