/** The order in the seller portal of its marketplace. */
export function portalOrderLink(
  marketplaceUrl: string,
  miraklOrderId: string
): string {
  return `${trimmed(marketplaceUrl)}/mmp/shop/order/${encodeURIComponent(miraklOrderId)}`
}

/** The shop's offers in the seller portal of a marketplace, of one product where its code is known. */
export function portalOfferLink(
  marketplaceUrl: string,
  productSku: string | null
): string {
  const offers = `${trimmed(marketplaceUrl)}/mmp/shop/offer`
  return productSku
    ? `${offers}?productId=${encodeURIComponent(productSku)}`
    : offers
}

function trimmed(url: string): string {
  return url.replace(/\/+$/, "")
}
