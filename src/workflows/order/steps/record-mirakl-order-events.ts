import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { recordEvents, type EventTrace } from "../../log/record-events"
import { toOutcomeEvent } from "../order-events"
import type { OrderOutcome } from "../order-outcome"

export type RecordMiraklOrderEventsInput = {
  instance_id: string
  outcomes: OrderOutcome[]
  trace?: EventTrace
}

/** Writes what an import made of a page of orders into their timelines. */
export const recordMiraklOrderEventsStep = createStep(
  "record-mirakl-order-events",
  async (
    { instance_id, outcomes, trace }: RecordMiraklOrderEventsInput,
    { container }
  ) => {
    const events = outcomes.flatMap((outcome) => {
      const event = toOutcomeEvent(outcome)
      return event
        ? [
            {
              operation: "import_orders",
              ...trace,
              ...event,
              instance_id,
              reference_type: "mirakl_order" as const,
              reference_id: outcome.binding_id,
            },
          ]
        : []
    })
    await recordEvents(container, events)
    return new StepResponse({ recorded: events.length })
  }
)
