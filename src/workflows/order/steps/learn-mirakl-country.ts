import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { toCountryAnswer } from "../../../mapping/order/to-country-answer"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"

export type LearnMiraklCountryInput = {
  /** The binding that waits for the answer. */
  id: string
  /** ISO 3166-1 alpha-2. */
  country_code: string
  /** Which of the order's unknown labels is meant; needed when there are two. */
  label?: string
}

/** What was known before; no country for nothing. */
type FormerAnswer = { id: string; country_code: string | null }

/**
 * Keeps a person's answer to what a label of the marketplace means, for this
 * order and all later ones. An earlier answer about the label is replaced.
 *
 * Compensation puts the earlier answer back, or takes the new one away.
 *
 * @throws {MedusaError} NOT_FOUND for the binding; NOT_ALLOWED when the order
 * waits for no country; INVALID_DATA when the label is not one of its own
 */
export const learnMiraklCountryStep = createStep(
  "learn-mirakl-country",
  async (input: LearnMiraklCountryInput, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const binding = await service.retrieveMiraklOrder(input.id)
    const answer = toCountryAnswer(binding, input)
    if ("refusal" in answer) {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, answer.refusal)
    }
    const [known] = await service.listMiraklCountryMappings({
      instance_id: binding.instance_id,
      label: answer.label,
    })
    if (known) {
      await service.updateMiraklCountryMappings({ id: known.id, ...answer })
      return new StepResponse<void, FormerAnswer>(undefined, {
        id: known.id,
        country_code: known.country_code,
      })
    }
    const created = await service.createMiraklCountryMappings({
      instance_id: binding.instance_id,
      ...answer,
    })
    return new StepResponse<void, FormerAnswer>(undefined, {
      id: created.id,
      country_code: null,
    })
  },
  async (before, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    if (before?.country_code) {
      await service.updateMiraklCountryMappings({
        id: before.id,
        country_code: before.country_code,
      })
    } else if (before) {
      await service.deleteMiraklCountryMappings(before.id)
    }
  }
)
