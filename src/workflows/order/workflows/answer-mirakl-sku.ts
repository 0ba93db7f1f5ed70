import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { validateMiraklListingVariantExistsStep } from "../../listing/steps/validate-mirakl-listing-variant-exists"
import {
  learnMiraklSkuStep,
  type LearnMiraklSkuInput,
} from "../steps/learn-mirakl-sku"

/**
 * Answers which variant a SKU of an order means, also where the SKU has no
 * listing yet. Emits `mirakl-listing.linked` for each listing that keeps the
 * answer, upon which every order that waits for it goes on, without a call to
 * Mirakl.
 *
 * Idempotency key: the instance and the SKU. Compensation restores the former links.
 *
 * @returns the listings, by our ids
 * @throws {MedusaError} NOT_FOUND for the variant; as `learnMiraklSkuStep`
 */
export const answerMiraklSkuWorkflow = createWorkflow(
  "answer-mirakl-sku",
  function (input: LearnMiraklSkuInput) {
    validateMiraklListingVariantExistsStep(
      transform({ input }, ({ input }) => ({ variant_id: input.variant_id }))
    )
    const listings = learnMiraklSkuStep(input)
    emitEventStep({ eventName: "mirakl-listing.linked", data: listings })
    return new WorkflowResponse(listings)
  }
)
