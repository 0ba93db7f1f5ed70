import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  pushMiraklOrderDocumentStep,
  type PushMiraklOrderDocumentInput,
} from "../steps/push-mirakl-order-document"

/**
 * (OR74) Puts a document on an order, where the buyer sees it.
 *
 * Idempotency key: the order and the file's name, which Mirakl takes once.
 * Nothing is compensated: what was shown stays shown.
 *
 * @throws {MedusaError} NOT_ALLOWED in Mirakl's words
 */
export const pushMiraklOrderDocumentWorkflow = createWorkflow(
  "push-mirakl-order-document",
  function (input: PushMiraklOrderDocumentInput) {
    return new WorkflowResponse(pushMiraklOrderDocumentStep(input))
  }
)
