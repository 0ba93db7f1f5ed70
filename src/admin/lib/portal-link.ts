/** The order in the seller portal of its marketplace. */
export function portalOrderLink(
  marketplaceUrl: string,
  miraklOrderId: string
): string {
  return `${trimmed(marketplaceUrl)}/mmp/shop/order/${encodeURIComponent(miraklOrderId)}`
}

/** The offers in the seller portal of a marketplace. */
export function portalOffersLink(marketplaceUrl: string): string {
  return `${trimmed(marketplaceUrl)}/mmp/shop/offer`
}

function trimmed(url: string): string {
  return url.replace(/\/+$/, "")
}
