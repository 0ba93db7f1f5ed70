import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  learnMiraklCountryStep,
  type LearnMiraklCountryInput,
} from "../steps/learn-mirakl-country"
import { importMiraklOrderWorkflow } from "./import-mirakl-order"

/**
 * Answers which country a label of a held order means, keeps the answer with
 * the instance's country mappings, and imports the order.
 *
 * Idempotency key: the instance and the label. Compensation restores the
 * former answer; an import is not taken back.
 *
 * @returns what became of the order
 * @throws {MedusaError} as `learnMiraklCountryStep` and `importMiraklOrderWorkflow`
 */
export const answerMiraklCountryWorkflow = createWorkflow(
  "answer-mirakl-country",
  function (input: LearnMiraklCountryInput) {
    learnMiraklCountryStep(input)
    const outcome = importMiraklOrderWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({ id: input.id })),
    })
    return new WorkflowResponse(outcome)
  }
)
