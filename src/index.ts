export { MIRAKL_MODULE } from "./modules/mirakl"
export type {
  MiraklModuleService,
  MiraklPluginOptions,
} from "./modules/mirakl/service"
export * from "./workflows"
