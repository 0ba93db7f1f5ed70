import { Module } from "@medusajs/framework/utils"
import { MiraklModuleService } from "./service"

/** The name under which the container has the service: `container.resolve(MIRAKL_MODULE)`. */
export const MIRAKL_MODULE = "mirakl"

/** The Mirakl module: what the plugin keeps, and its service. */
export default Module(MIRAKL_MODULE, { service: MiraklModuleService })
