import { model } from "@medusajs/framework/utils"

/** A matter that needs a person, told in the admin's notification feed once each time that it comes up. */
export const MiraklNotice = model
  .define("mirakl_notice", {
    /** `<instance id>/<reason code>`. */
    id: model.text().primaryKey(),
    instance_id: model.text(),
    code: model.text(),
    /** When it came up; names this occasion. */
    opened_at: model.dateTime(),
    /** Null until the feed has it. */
    told_at: model.dateTime().nullable(),
    /** Null while it is open. */
    closed_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["instance_id"] }])
