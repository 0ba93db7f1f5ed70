import {
  toCarrierEntry,
  toCurrencyEntry,
  toDocumentTypeEntry,
  toHierarchyEntry,
  toOrderTaxEntry,
  toPlainEntry,
  toReasonEntry,
  toShippingTypeEntry,
} from "../to-master-data"

const plain = {
  scope: "",
  description: null,
  parent_code: null,
  level: null,
  tracking_url: null,
  standard_code: null,
  extras: null,
}

describe("to… entry", () => {
  it.each([
    [
      "a channel",
      toPlainEntry({ code: "FR", label: "France", description: "Storefront" }),
      { ...plain, code: "FR", label: "France", description: "Storefront" },
    ],
    [
      "an entry without a label",
      toPlainEntry({ code: "11", label: null }),
      { ...plain, code: "11", label: "11" },
    ],
    [
      "a currency",
      toCurrencyEntry({ code: "EUR", label: "Euro", platform_default: true }),
      {
        ...plain,
        code: "EUR",
        label: "Euro",
        extras: { platform_default: true },
      },
    ],
    [
      "a shipping type",
      toShippingTypeEntry({
        code: "STD",
        label: "Standard",
        standard_code: "CHRONO",
        mandatory_tracking: true,
        click_and_collect: false,
      }),
      {
        ...plain,
        code: "STD",
        label: "Standard",
        standard_code: "CHRONO",
        extras: { click_and_collect: false, mandatory_tracking: true },
      },
    ],
    [
      "a carrier",
      toCarrierEntry({
        code: "dhl",
        label: "DHL",
        tracking_url: "https://dhl.example/{trackingId}",
      }),
      {
        ...plain,
        code: "dhl",
        label: "DHL",
        tracking_url: "https://dhl.example/{trackingId}",
      },
    ],
    [
      "a root category",
      toHierarchyEntry({
        code: "100",
        label: "Home",
        level: 1,
        parent_code: "",
      }),
      { ...plain, code: "100", label: "Home", level: 1 },
    ],
    [
      "a category",
      toHierarchyEntry({
        code: "110",
        label: "Lamps",
        level: 2,
        parent_code: "100",
      }),
      {
        ...plain,
        code: "110",
        label: "Lamps",
        level: 2,
        parent_code: "100",
      },
    ],
    [
      "a reason",
      toReasonEntry({
        code: "15",
        label: "Out of stock",
        type: "REFUND",
        is_shop_right: true,
      }),
      {
        ...plain,
        scope: "REFUND",
        code: "15",
        label: "Out of stock",
        extras: { is_shop_right: true },
      },
    ],
    [
      "a document type",
      toDocumentTypeEntry({
        code: "CUSTOMER_INVOICE",
        label: "Invoice",
        entity: "ORDER",
        mime_types: null,
      }),
      {
        ...plain,
        scope: "ORDER",
        code: "CUSTOMER_INVOICE",
        label: "Invoice",
      },
    ],
    [
      "an order tax",
      toOrderTaxEntry({
        code: "ECO_TAX",
        label: "Eco tax",
        tax_calculation_rule: "PROPORTIONAL_TO_AMOUNT",
      }),
      {
        ...plain,
        code: "ECO_TAX",
        label: "Eco tax",
        extras: { tax_calculation_rule: "PROPORTIONAL_TO_AMOUNT" },
      },
    ],
  ])("keeps what Mirakl tells of %s", (_, entry, expected) => {
    expect(entry).toEqual(expected)
  })
})
