import type {
  MiraklCarrier,
  MiraklChannel,
  MiraklCurrency,
  MiraklDocumentType,
  MiraklHierarchy,
  MiraklLogisticClass,
  MiraklOfferState,
  MiraklOrderTax,
  MiraklReason,
  MiraklShippingType,
  MiraklShippingZone,
} from "../../mirakl-api"
import type { MasterDataEntry } from "./master-data-entry"

/** (CH11, SH11, SH31, OF61) An entry that is no more than code, label and description. */
export function toPlainEntry(
  entry:
    | MiraklChannel
    | MiraklShippingZone
    | MiraklLogisticClass
    | MiraklOfferState
    | MiraklOrderTax
): MasterDataEntry {
  return {
    scope: "",
    code: entry.code,
    label: entry.label?.trim() || entry.code,
    description: ("description" in entry && entry.description) || null,
    parent_code: null,
    level: null,
    tracking_url: null,
    standard_code: null,
    extras: null,
  }
}

/** (CUR01) A currency; its code as Mirakl writes it, in capitals. */
export function toCurrencyEntry(currency: MiraklCurrency): MasterDataEntry {
  return {
    ...toPlainEntry(currency),
    extras: given({ platform_default: currency.platform_default }),
  }
}

/** (SH12) A way of delivering. */
export function toShippingTypeEntry(type: MiraklShippingType): MasterDataEntry {
  return {
    ...toPlainEntry(type),
    standard_code: type.standard_code || null,
    extras: given({
      click_and_collect: type.click_and_collect,
      delivery_by_operator: type.delivery_by_operator,
      mandatory_tracking: type.mandatory_tracking,
    }),
  }
}

/** (SH21) A carrier, with the pattern of its tracking pages. */
export function toCarrierEntry(carrier: MiraklCarrier): MasterDataEntry {
  return {
    ...toPlainEntry(carrier),
    standard_code: carrier.standard_code || null,
    tracking_url: carrier.tracking_url || null,
  }
}

/** (H11) A category; a root has no parent. */
export function toHierarchyEntry(hierarchy: MiraklHierarchy): MasterDataEntry {
  return {
    ...toPlainEntry(hierarchy),
    parent_code: hierarchy.parent_code || null,
    level: hierarchy.level ?? null,
  }
}

/** (RE01) A reason; its code is unique within its type. */
export function toReasonEntry(reason: MiraklReason): MasterDataEntry {
  return {
    ...toPlainEntry(reason),
    scope: reason.type,
    extras: given({ is_shop_right: reason.is_shop_right }),
  }
}

/** (DO01) A type of document; its code is unique within ORDER or SHOP. */
export function toDocumentTypeEntry(
  document: MiraklDocumentType
): MasterDataEntry {
  return {
    ...toPlainEntry(document),
    scope: document.entity ?? "",
    extras: given({ mime_types: document.mime_types }),
  }
}

/** (OR75) A tax of orders; tax lines name it by its code. */
export function toOrderTaxEntry(tax: MiraklOrderTax): MasterDataEntry {
  return {
    ...toPlainEntry(tax),
    extras: given({ tax_calculation_rule: tax.tax_calculation_rule }),
  }
}

function given(
  extras: Record<string, unknown>
): Record<string, unknown> | null {
  const entries = Object.entries(extras).filter(([, value]) => value != null)
  return entries.length ? Object.fromEntries(entries) : null
}
