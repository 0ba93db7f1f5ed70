import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { holdInstanceUnits } from "../units/hold-instance-units"

export type HoldMiraklUnitsInput = {
  instance_id: string
  /** Is told which orders fail; without one only the log is. */
  job_id?: string
  dry_run?: boolean
}

/**
 * Holds the units of an instance's orders that are not imported yet, from first
 * sight on, and lets go those that were refused or cancelled. After the import,
 * which takes over what was held.
 *
 * Not compensated: what is held is found held.
 *
 * @returns how many orders failed
 */
export const holdMiraklUnitsStep = createStep(
  "hold-mirakl-units",
  async (
    { instance_id, job_id, dry_run }: HoldMiraklUnitsInput,
    { container }
  ) =>
    new StepResponse({
      failed: dry_run
        ? 0
        : await holdInstanceUnits(container, instance_id, job_id),
    })
)
