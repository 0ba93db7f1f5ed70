import type { Operation } from "../http/operation"
import { accountOperations } from "./account"
import { channelOperations } from "./channels"
import { currencyOperations } from "./currencies"
import { documentOperations } from "./documents"
import { hierarchyOperations } from "./hierarchies"
import { offerExportOperations } from "./offer-exports"
import { offerOperations } from "./offers"
import { orderDeductionOperations } from "./order-deductions"
import { orderDocumentOperations } from "./order-documents"
import { orderReferenceOperations } from "./order-references"
import { orderTaxOperations } from "./order-taxes"
import { orderOperations } from "./orders"
import { platformOperations } from "./platform"
import { reasonOperations } from "./reasons"
import { shipmentOperations } from "./shipments"
import { shippingOperations } from "./shipping"
import { stockImportOperations } from "./stock-imports"

/** Every operation that is simulated; anything else answers 501. */
export const OPERATIONS: readonly Operation[] = [
  ...accountOperations,
  ...platformOperations,
  ...channelOperations,
  ...currencyOperations,
  ...shippingOperations,
  ...hierarchyOperations,
  ...reasonOperations,
  ...documentOperations,
  ...offerOperations,
  ...offerExportOperations,
  ...stockImportOperations,
  ...orderTaxOperations,
  ...orderOperations,
  ...orderDeductionOperations,
  ...orderDocumentOperations,
  ...orderReferenceOperations,
  ...shipmentOperations,
]
