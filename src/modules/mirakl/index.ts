import { Module } from "@medusajs/framework/utils"
import { MiraklModuleService } from "./service"

export const MIRAKL_MODULE = "mirakl"

export default Module(MIRAKL_MODULE, { service: MiraklModuleService })
