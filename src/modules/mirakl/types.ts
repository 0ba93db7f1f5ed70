import type { InferTypeOf } from "@medusajs/framework/types"
import type {
  MiraklInstance,
  MiraklInvoice,
  MiraklJob,
  MiraklOrder,
  MiraklOrderLine,
  MiraklShipment,
  MiraklStockFile,
} from "./models"

// Rows as the service returns them when no relation was asked for.
export type MiraklInstanceDTO = Omit<
  InferTypeOf<typeof MiraklInstance>,
  | "master_data"
  | "channel_mappings"
  | "carrier_mappings"
  | "country_mappings"
  | "workflow_rules"
  | "listings"
  | "orders"
  | "jobs"
  | "schedules"
>
export type MiraklOrderDTO = Omit<
  InferTypeOf<typeof MiraklOrder>,
  "instance" | "lines" | "shipments" | "changes" | "actions" | "invoices"
> & { instance_id: string }
export type MiraklInvoiceDTO = Omit<
  InferTypeOf<typeof MiraklInvoice>,
  "binding"
> & { binding_id: string }
export type MiraklOrderLineDTO = Omit<
  InferTypeOf<typeof MiraklOrderLine>,
  "binding"
> & { binding_id: string }
export type MiraklJobDTO = Omit<
  InferTypeOf<typeof MiraklJob>,
  "instance" | "lines"
> & { instance_id: string }
export type MiraklShipmentDTO = Omit<
  InferTypeOf<typeof MiraklShipment>,
  "binding"
> & { binding_id: string }
export type MiraklStockFileDTO = InferTypeOf<typeof MiraklStockFile>
