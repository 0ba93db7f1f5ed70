import { model } from "@medusajs/framework/utils"

/** When a shop may make the next call of a kind; all processes count here. */
export const MiraklCallBudget = model
  .define("mirakl_call_budget", {
    /** `<shop>`, the rule's name, and what is polled, on lines of their own. */
    id: model.text().primaryKey(),
    /** When the next call were due, had all come evenly spaced. */
    next_due_at: model.dateTime(),
  })
  .indexes([{ on: ["next_due_at"] }])
