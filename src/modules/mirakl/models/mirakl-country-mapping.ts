import { model } from "@medusajs/framework/utils"
import { MiraklInstance } from "./mirakl-instance"

/** The country that a free label of the marketplace means, e.g. "France (métropolitaine)". */
export const MiraklCountryMapping = model
  .define("mirakl_country_mapping", {
    id: model.id({ prefix: "mircom" }).primaryKey(),
    label: model.text(),
    /** ISO 3166-1 alpha-2, lower case, as Medusa has it. */
    country_code: model.text(),
    instance: model.belongsTo(() => MiraklInstance, {
      mappedBy: "country_mappings",
    }),
  })
  .indexes([
    {
      name: "IDX_mirakl_country_mapping_label",
      on: ["instance_id", "label"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])
