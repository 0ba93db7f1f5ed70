import type { Platform } from "../state/platform"

type MasterData = Omit<
  Platform,
  "platform_id" | "configuration" | "behaviour" | "channels" | "currencies"
>

/** Zones, methods, carriers, classes, categories, reasons, documents and taxes. */
export function createMasterData(): MasterData {
  return {
    offer_states: [
      { code: "11", label: "New", active: true },
      { code: "10", label: "Refurbished", active: true },
      { code: "2", label: "Used - Very good condition", active: true },
      { code: "4", label: "Used - Acceptable condition", active: false },
    ],
    shipping_zones: [
      described("DOM1", "Domestic"),
      described("DOM2", "Domestic islands"),
      described("INT1", "European Union"),
    ],
    shipping_types: [
      {
        ...described("STD", "Standard"),
        standard_code: "CU_ADD-STD",
        click_and_collect: false,
        delivery_by_operator: false,
        mandatory_tracking: false,
      },
      {
        ...described("EXP", "Express"),
        standard_code: "CU_ADD-EXP",
        click_and_collect: false,
        delivery_by_operator: false,
        mandatory_tracking: true,
      },
      {
        ...described("PIP", "Pickup point"),
        standard_code: "PICK_UP_POINT-STD",
        click_and_collect: false,
        delivery_by_operator: false,
        mandatory_tracking: false,
      },
    ],
    carriers: CARRIERS,
    logistic_classes: [
      described("S", "Small"),
      described("M", "Medium"),
      described("L", "Large"),
      described("OV1", "Oversize"),
      described("FREE", "Free shipping"),
    ],
    hierarchies: HIERARCHIES,
    reasons: REASONS,
    documents: [
      {
        ...described("SYSTEM_DELIVERY_BILL", "Delivery slip"),
        entity: "ORDER",
        mime_types: ["application/pdf"],
      },
      { ...described("CUSTOMER_INVOICE", "Invoice"), entity: "ORDER" },
      { ...described("LEGAL_DOC", "Legal documents"), entity: "SHOP" },
    ],
    order_taxes: [
      tax("VAT-FR", "TVA", "PROPORTIONAL_TO_AMOUNT"),
      tax("VAT-BE", "TVA / BTW", "PROPORTIONAL_TO_AMOUNT"),
      tax("VAT-DE", "Mehrwertsteuer", "PROPORTIONAL_TO_AMOUNT"),
      tax("VAT-AT", "Umsatzsteuer", "PROPORTIONAL_TO_AMOUNT"),
      tax("ECO_TAX", "Eco tax", "NONE"),
    ],
  }
}

const CARRIERS: Platform["carriers"] = [
  carrier("COLISSIMO", "Colissimo", "https://track.example/colissimo"),
  carrier("CHRONOPOST", "Chronopost", "https://track.example/chronopost"),
  carrier("DHL", "DHL", "https://track.example/dhl"),
  carrier("DPD", "DPD", "https://track.example/dpd"),
  carrier("UPS", "UPS", "https://track.example/ups"),
  { code: "OWN_FLEET", label: "Seller's own fleet" },
]

const HIERARCHIES: Platform["hierarchies"] = [
  category("100", "Home", "Maison", 1, ""),
  category("110", "Kitchen", "Cuisine", 2, "100"),
  category("120", "Bedroom", "Chambre", 2, "100"),
  category("130", "Lighting", "Luminaires", 2, "100"),
  category("200", "DIY", "Bricolage", 1, ""),
  category("210", "Tools", "Outillage", 2, "200"),
  category("211", "Power tools", "Outillage électroportatif", 3, "210"),
  category("220", "Garden", "Jardin", 2, "200"),
]

const REASONS: Platform["reasons"] = [
  reason("1", "Item not received", "INCIDENT_OPEN", false),
  reason("2", "Item damaged", "INCIDENT_OPEN", false),
  reason("10", "Replacement item received", "INCIDENT_CLOSE", true),
  reason("15", "Out of stock", "REFUND", true),
  reason("19", "Item returned", "REFUND", true),
  reason("21", "Commercial gesture", "REFUND", true),
  reason("22", "Decided by the operator", "REFUND", false),
  reason("26", "Other question", "ORDER_MESSAGING", true),
  reason("33", "Other question", "OFFER_MESSAGING", true),
  reason(
    "34",
    "Cancelled by the client prior to shipping",
    "CANCELATION",
    true
  ),
  reason("35", "Out of stock", "CANCELATION", true),
  reason("36", "Suspected fraud", "CANCELATION", false),
]

function described(code: string, label: string) {
  return { code, label, description: label }
}

function tax(
  code: string,
  label: string,
  rule: Platform["order_taxes"][number]["tax_calculation_rule"]
) {
  return { code, label, tax_calculation_rule: rule }
}

function carrier(code: string, label: string, url: string) {
  return {
    code,
    label,
    standard_code: code,
    tracking_url: `${url}?parcel={trackingId}`,
  }
}

function category(
  code: string,
  english: string,
  french: string,
  level: number,
  parentCode: string
) {
  return {
    code,
    label: english,
    level,
    parent_code: parentCode,
    label_translations: [
      { locale: "en", value: english },
      { locale: "fr", value: french },
    ],
  }
}

function reason(
  code: string,
  label: string,
  type: Platform["reasons"][number]["type"],
  shopRight: boolean
) {
  return { code, label, type, is_shop_right: shopRight }
}
