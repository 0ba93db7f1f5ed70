import type { MiraklInstanceDTO } from "../../modules/mirakl/types"

/** What a merchant may set on an instance at any time; see the model for units and defaults. */
export type MiraklInstanceSettings = Partial<
  Pick<
    MiraklInstanceDTO,
    | "sales_channel_id"
    | "region_id"
    | "stock_location_ids"
    | "price_list_id"
    | "shipping_option_id"
    | "link_by"
    | "order_states"
    | "import_orders_created_after"
    | "existing_orders"
    | "buyer_email"
    | "emit_order_placed"
    | "tax_system"
    | "create_company"
    | "acceptance_policy"
    | "acceptance_short_stock"
    | "acceptance_price_tolerance"
    | "acceptance_hours"
    | "invoice_prefix"
    | "invoice_document_type"
    | "stock_basis"
    | "stock_buffer"
    | "stock_percentage"
    | "stock_maximum"
    | "stock_minimum"
    | "unmanaged_quantity"
    | "backorder_quantity"
    | "stock_full_export_hours"
    | "log_level"
    | "log_retention_days"
    | "buyer_retention_days"
  >
>
