import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** @throws {MedusaError} NOT_FOUND for the variant */
export const validateMiraklListingVariantExistsStep = createStep(
  "validate-mirakl-listing-variant-exists",
  async ({ variant_id }: { variant_id: string }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "product_variant",
      fields: ["id"],
      filters: { id: variant_id },
    })
    if (!data.length) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `There is no variant ${variant_id}.`
      )
    }
    return new StepResponse({ variant_id })
  }
)
