import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { holdMiraklUnitsStep } from "../steps/hold-mirakl-units"
import { refetchMiraklOrderStep } from "../steps/refetch-mirakl-order"
import { followMiraklOrderPageWorkflow } from "./follow-mirakl-order-page"
import { importMiraklOrderPageWorkflow } from "./import-mirakl-order-page"

/**
 * (OR11) Imports one bound order now: after what held it was mended, or
 * because a person wants it although it is older than the import date. One
 * that is imported follows what Mirakl says now.
 *
 * Idempotency key: the binding. Nothing is compensated.
 *
 * @returns what became of the order
 * @throws {MedusaError} as `refetchMiraklOrderStep`
 */
export const importMiraklOrderWorkflow = createWorkflow(
  "import-mirakl-order",
  function (input: { id: string }) {
    const { instance_id } = refetchMiraklOrderStep(input)
    const page = transform(
      { input, instance_id },
      ({ input, instance_id }) => ({
        instance_id,
        binding_ids: [input.id],
        any_date: true,
      })
    )
    const outcomes = importMiraklOrderPageWorkflow.runAsStep({ input: page })
    const followed = followMiraklOrderPageWorkflow.runAsStep({
      input: transform({ page }, ({ page }) => ({
        ...page,
        call_class: "interactive" as const,
      })),
    })
    holdMiraklUnitsStep({ instance_id })
    return new WorkflowResponse(
      transform(
        { outcomes, followed },
        ({ outcomes, followed }) => followed[0] ?? outcomes[0]
      )
    )
  }
)
