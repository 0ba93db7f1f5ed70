import type { PlatformConfiguration, TaxMode } from "../state/platform"

/** (PC01) An ordinary European marketplace; change what a case needs. */
export function createConfiguration(options: {
  name: string
  taxMode: TaxMode
  multiShipment: boolean
  unregisteredCarriers: boolean
}): PlatformConfiguration {
  return {
    features: {
      catalog: {
        allow_shop_contribution_to_all_channels: true,
        exclude_invalid_products: true,
        list_of_multiple_values_separator: "|",
        product_acceptance_by_channel: false,
        product_data_validation_by_channel: false,
        product_import_only_on_leaf: true,
      },
      circular_economy_data_collection: false,
      competitive_pricing_tool: false,
      direct_payment_customer_store: {
        activated: false,
        refund_cancel_authorized: false,
      },
      disable_seller_alternative_carrier: !options.unregisteredCarriers,
      dropship: {},
      kyc_status_per_seller: false,
      lead_time_to_ship_by_sellers_enabled: "YES",
      multi_currency: false,
      multi_payout_psp_per_seller: false,
      no_reply_needed: true,
      offer_prices_decimals: "2",
      operator_csv_delimiter: "SEMICOLON",
      order_conditions: {
        lead_time_to_ship: true,
        maximum_order_quantity: true,
        minimum_order_quantity: true,
        package_order_quantity: true,
      },
      order_tax_mode: options.taxMode,
      order_workflows: {
        no_customer_payment_confirmation: true,
        order_acceptance: "NOT_AUTOMATIC",
        pause_debit_workflow: false,
        pay_on_due_date: true,
        pay_on_shipment: true,
        sellers_edit_shipping_origin: false,
        shipping_and_billing_details_before_acceptance: false,
      },
      payment_confirmation: true,
      pricing: {
        channel_pricing: "SINGLE",
        discount_period_required: false,
        discount_price_creation_in_the_past_blocked: false,
        scheduled_pricing: false,
        volume_discount: false,
        volume_pricing: true,
      },
      product_data_validation_by_channel: false,
      promotion: {
        cart_promotion_campaign: false,
        discount_campaign: false,
        seller_promotion: true,
      },
      returns: { marketplace: false },
      shipment: {
        multi_part_item_shipment: false,
        multi_shipment: options.multiShipment,
      },
      shop_tax_options: { tax_identification_number: { mandatory: false } },
      tax_collection: {
        activated: "NO",
        product_tax_code_mandatory: false,
        tax_collection_by_operator: false,
      },
      tax_id_number: { mandatory: false },
      warehouses: { geolocation: false, restricted_countries: [] },
    },
    modules: {
      mirakl_catalog_integrator: true,
      mirakl_catalog_manager: false,
      mirakl_catalog_transformer: false,
      mirakl_platform_services: false,
      offer_management: true,
      order_management: true,
      promotions: true,
      quotes: false,
      tax_manager: {
        activated: false,
        tax_provider: { avalara: false, vertex: false },
      },
    },
    platform_configuration: {
      customer_model: { b2b: true, b2c: true },
      enhanced_seller_invoicing: { enabled: false },
      platform_model: {
        drop_ship: false,
        marketplace: true,
        one_creditor: false,
      },
    },
    platform_name: options.name,
    tenant_name: `${options.name.toLowerCase().replace(/\W+/g, "-")}-preprod`,
    timezone: "Europe/Paris",
  }
}
