import { definePolicies } from "@medusajs/framework/utils"

/** What a role may be given, in a store that has roles (feature flag `rbac`). */
export default definePolicies([
  {
    name: "ReadMirakl",
    resource: "mirakl",
    operation: "read",
    description: "See Mirakl instances, listings, orders, runs and logs",
  },
  {
    name: "UpdateMirakl",
    resource: "mirakl",
    operation: "update",
    description: "Connect marketplaces, change settings, run and decide",
  },
])
